//! The document around every page: language and direction, styles and the script, and nothing from elsewhere.

use diwan_report::locale::{direction, zero};
use maud::{DOCTYPE, Markup, html};

/// What a document says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// What the page is called.
    pub title: &'a str,
    /// The language of its words.
    pub language: &'a str,
    /// The styles that it needs, by their names among the assets.
    pub styles: &'a [&'a str],
    /// Whether the script that keeps it up to date belongs to it.
    pub script: bool,
}

/// A whole page.
#[must_use]
pub fn document(head: &Head<'_>, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(head.language) dir=(direction(head.language)) data-zero=[zero(head.language)] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (head.title) }
                link rel="icon" type="image/svg+xml" href="/assets/icon.svg";
                @for style in head.styles { link rel="stylesheet" href={ "/assets/" (style) }; }
                @if head.script { script src="/assets/room.js" defer {} }
            }
            body { (body) }
        }
    }
}
