//! What is said and offered: the tables first, then handshakes, then letters, then what is said to everybody.

use maud::{Markup, html};

use super::deal::deals;
use super::due::shut_talk;
use super::form::why_shut;
use super::letters::{letters, public};
use super::looking::opened;
use super::seen::Seen;
use super::table::tables;

/// The tab.
pub(super) fn talk(seen: Seen<'_>) -> Markup {
    html! {
        (why_shut(shut_talk(seen).as_ref()))
        (opened(seen))
        (tables(seen))
        (deals(seen))
        (letters(seen))
        (public(seen))
    }
}
