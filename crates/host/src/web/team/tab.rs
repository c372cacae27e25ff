//! What is shown of the page, and what it carries.

use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::seen::Seen;
use super::{act, brief, frame, looking, now, talk};
use crate::audience::{Member, View};
use crate::room::Phase;
use crate::web::pages::{Head, document};

/// What of the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// What has happened and how things stand.
    #[default]
    Now,
    /// What the seat does.
    Act,
    /// What is said and offered.
    Talk,
    /// What the seat was told before the game.
    Brief,
}

impl Tab {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 4] = [Self::Now, Self::Act, Self::Talk, Self::Brief];

    /// Its name in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Act => "act",
            Self::Talk => "talk",
            Self::Brief => "brief",
        }
    }
}

/// Who acts on the page: so its forms go, and so its tabs lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hand {
    /// Somebody at the seat, with a device of their own.
    #[default]
    Own,
    /// Whoever leads the room, writing for the seat.
    Facilitator,
    /// Somebody at the seat, at the machine of the room, while this sitting lasts.
    Laptop(String),
}

/// What a page carries from one request to the next.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// A new name for what is asked from this page, so that asking twice does it once. Without one nothing can be asked
    /// from it: somebody looks over the seat's shoulder.
    pub command: String,
    /// A refusal or a note, to be shown at the top.
    pub said: Option<String>,
    /// The model that is played, by which it is told what is known to have moved a level; without it that is not told.
    pub model: Option<Arc<Model>>,
    /// The languages in which it can be read.
    pub languages: Vec<String>,
    /// Who acts on it.
    pub hand: Hand,
}

/// The page of somebody at a seat.
#[must_use]
pub fn page(view: &View, member: &Member, shown: Shown<'_>, tab: Tab, carried: &Carried) -> Markup {
    let language = view.language.as_deref().unwrap_or(&view.hall.language);
    let head = Head {
        title: shown.texts.actor(member.actor),
        language,
        styles: &["room.css", "team.css", "deck.css"],
        script: true,
    };
    let seen = Seen { view, member, shown, tab, carried };
    match &carried.hand {
        Hand::Laptop(sitting) => {
            // The names of tabs stay in a browser's history, so the next to sit there reads nobody's.
            let head = Head { title: &view.hall.name, ..head };
            let (live, own) = (format!("/laptop/{sitting}/live"), format!("/laptop/{sitting}/part"));
            document(
                &head,
                html! {
                    main #part data-live=(live) data-part=(own) data-fleeting="yes" { (part(view, member, shown, tab, carried)) }
                    (frame::footer(seen))
                    (frame::pass(sitting))
                },
            )
        }
        _ => document(
            &head,
            html! {
                main #part { (part(view, member, shown, tab, carried)) }
                (frame::footer(seen))
            },
        ),
    }
}

/// What of it is patched while it is open.
#[must_use]
pub fn part(view: &View, member: &Member, shown: Shown<'_>, tab: Tab, carried: &Carried) -> Markup {
    let seen = Seen { view, member, shown, tab, carried };
    html! {
        div.team #team {
            (frame::header(seen))
            (frame::tabs(seen))
            div.page #page {
                @if let Some(said) = &carried.said { p.said #said role="alert" dir="auto" { (said) } }
                @if view.hall.phase == Phase::Practice { p.practice #practice { (say!("room-practice")) } }
                @if let Some(reason) = &view.hall.paused { (frame::paused(reason)) }
                @match tab {
                    Tab::Now => (now::now(seen)),
                    Tab::Act if seen.looks_back() => (looking::looking(seen)),
                    Tab::Act => (act::act(seen)),
                    Tab::Talk => (talk::talk(seen)),
                    Tab::Brief => (brief::brief(seen)),
                }
            }
        }
    }
}
