//! A page of a team that shows no more than whose it is.

use diwan_report::Shown;
use maud::{Markup, html};

use crate::audience::{Member, View};
use crate::web::pages::{Head, document, symbol};

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

/// What a page carries from one request to the next.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// A new name for what is asked from this page, so that asking twice does it once.
    pub command: String,
    /// A refusal or a note, to be shown at the top.
    pub said: Option<String>,
}

/// The page of somebody at a seat.
#[must_use]
pub fn page(view: &View, member: &Member, shown: Shown<'_>, tab: Tab, carried: &Carried) -> Markup {
    let language = view.language.as_deref().unwrap_or(&view.hall.language);
    let head =
        Head { title: shown.texts.actor(member.actor), language, styles: &["room.css", "team.css"], script: true };
    document(&head, html! { main #part { (part(view, member, shown, tab, carried)) } })
}

/// What of it is patched while it is open.
#[must_use]
pub fn part(view: &View, member: &Member, shown: Shown<'_>, _tab: Tab, carried: &Carried) -> Markup {
    html! {
        h1 { (symbol(shown, &view.hall.seats, &member.seat)) " " (shown.texts.actor(member.actor)) }
        @if let Some(said) = &carried.said { p.said role="alert" { (said) } }
    }
}
