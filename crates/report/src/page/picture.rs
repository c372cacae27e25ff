//! A picture: drawn for a page and for a phone, with a sentence that says what it shows and a table of all that is in it.

use diwan_engine::text::visible;
use maud::{Markup, html};

use super::document::Place;
use super::draw::Canvas;
use super::light::light;
use super::table::Table;
use crate::locale::say;

/// For how much room a picture is drawn. Letters are as large in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// A page.
    Wide,
    /// A phone.
    Narrow,
}

impl Room {
    /// Width of the drawing, units.
    pub(super) fn width(self) -> f64 {
        match self {
            Self::Wide => 736.0,
            Self::Narrow => 330.0,
        }
    }

    pub(super) fn is_narrow(self) -> bool {
        self == Self::Narrow
    }
}

/// A picture with its words and its table.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// Its name among the pictures of a page and as a file: letters, digits and `-`.
    key: String,
    title: String,
    sentence: String,
    note: Option<String>,
    wide: Canvas,
    narrow: Canvas,
    twin: Table,
}

impl Picture {
    /// A picture that is drawn for both rooms. Its sentence says what is to be seen in it, its table has every number.
    pub(super) fn new(
        key: impl Into<String>,
        [title, sentence]: [String; 2],
        twin: Table,
        draw: impl Fn(Room) -> Canvas,
    ) -> Self {
        let (wide, narrow) = (draw(Room::Wide), draw(Room::Narrow));
        Self { key: key.into(), title, sentence, note: None, wide, narrow, twin }
    }

    /// The same with how to read it below.
    pub(super) fn with_note(self, note: String) -> Self {
        Self { note: Some(note), ..self }
    }

    /// The picture in a place of a page.
    pub(super) fn shown(&self, place: &Place) -> Markup {
        let Self { title, sentence, .. } = self;
        let key = &place.id(&self.key);
        html! {
            figure id=(key) {
                figcaption { (place.heading(3, title)) p { (sentence) } }
                (self.wide.within("wide", &format!("{key}-w"), title, sentence))
                (self.narrow.within("narrow", &format!("{key}-n"), title, sentence))
                @if let Some(note) = &self.note { p.note { (note) } }
                details { summary { (say!("page-twin")) } (self.twin.shown(title)) }
            }
        }
    }

    /// The picture as a file of its own, light: its name without an ending, and its SVG.
    pub(super) fn alone(&self, place: &Place) -> (String, String) {
        (place.id(&self.key), visible(&self.wide.alone(light(), &self.title, &self.sentence)))
    }
}
