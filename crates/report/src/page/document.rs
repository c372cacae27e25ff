//! The page as a document: what was asked, what came out, the pictures, what it rests on, and how it was made. One file
//! with its styles, no script, and a policy that forbids whoever shows it to ask for anything else.

use diwan_engine::text::visible;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::picture::Picture;
use crate::locale::say;

/// What may be loaded: nothing but the styles that stand in the page.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'none'; base-uri 'none'; form-action 'none'";

/// What made a page: what facts do not know.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// The command that makes it again, as it is typed.
    pub command: String,
    /// The language of the words, as `en`; English where it is empty.
    pub language: String,
}

/// A page, and its pictures alone.
#[derive(Clone, Debug)]
pub struct Page {
    /// The whole page: HTML.
    pub html: String,
    /// The pictures: the name of each, without an ending, and its SVG.
    pub pictures: Vec<(String, String)>,
}

/// Something between the answer and the method.
pub(super) enum Part {
    /// A heading over what follows.
    Heading(String),
    /// A picture.
    Picture(Box<Picture>),
    /// Words or a table.
    Markup(Markup),
    /// Pictures that are shown when asked for.
    More(String, Vec<Picture>),
}

impl From<Picture> for Part {
    fn from(it: Picture) -> Self {
        Self::Picture(Box::new(it))
    }
}

/// What a page says.
pub(super) struct Document {
    /// What kind of report it is: a few words.
    pub(super) kind: String,
    pub(super) title: String,
    /// The heading of what was asked, where it is another.
    pub(super) opening: Option<String>,
    /// What was asked.
    pub(super) asked: Markup,
    /// What came out: a few sentences.
    pub(super) answer: Vec<String>,
    pub(super) parts: Vec<Part>,
    /// What it rests on.
    pub(super) rests: Vec<Markup>,
    /// How it was made: a name and a value each.
    pub(super) method: Vec<(String, String)>,
}

impl Document {
    /// The page.
    pub(super) fn page(&self, made: &Made) -> Page {
        let language = if made.language.is_empty() { "en" } else { &made.language };
        let html = html! {
            (DOCTYPE)
            html lang=(language) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="color-scheme" content="light dark";
                    meta name="generator" content={ "diwan " (env!("CARGO_PKG_VERSION")) };
                    title { (self.title) " – " (self.kind) }
                    style { (PreEscaped(include_str!("picture.css"))) (PreEscaped(include_str!("page.css"))) }
                }
                body {
                    main { (self.body(made)) }
                    footer { (say!("page-foot")) }
                }
            }
        };
        Page { html: visible(&html.into_string()), pictures: self.pictures().map(Picture::alone).collect() }
    }

    fn body(&self, made: &Made) -> Markup {
        html! {
            header { p.kicker { (self.kind) } h1 dir="auto" { (self.title) } }
            section { h2 { (self.opening.clone().unwrap_or_else(|| say!("page-asked"))) } (self.asked) }
            @if !self.answer.is_empty() {
                section {
                    h2 { (say!("page-answer")) }
                    ol.answer { @for it in &self.answer { li { (it) } } }
                }
            }
            section { @for it in &self.parts { (part(it)) } }
            section { h2 { (say!("page-rests")) } @for it in &self.rests { (it) } }
            section {
                h2 { (say!("page-method")) }
                dl { @for (name, value) in &self.method { dt { (name) } dd { (value) } } }
                @if !made.command.is_empty() {
                    p { (say!("page-again")) }
                    div.command { @for word in made.command.split_inclusive(' ') { span { (word) } } }
                }
            }
        }
    }

    fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.parts.iter().flat_map(|it| match it {
            Part::Picture(it) => core::slice::from_ref(&**it),
            Part::More(_, all) => all,
            Part::Heading(_) | Part::Markup(_) => &[],
        })
    }
}

fn part(it: &Part) -> Markup {
    match it {
        Part::Heading(text) => html! { h2 { (text) } },
        Part::Picture(it) => it.shown(),
        Part::Markup(it) => it.clone(),
        Part::More(summary, all) => html! {
            details.more { summary { (summary) } @for it in all { (it.shown()) } }
        },
    }
}
