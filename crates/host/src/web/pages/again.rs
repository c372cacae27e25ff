//! Another device for somebody who is in the room: the card that is shown to them, and the door that it opens.

use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::document::{Head, document};
use super::join::seat_name;
use super::qr::qr;
use super::symbol::symbol;
use crate::audience::Hall;
use crate::file::Key;

/// A card for another device of somebody.
pub(in crate::web) struct AgainCard {
    /// What they are called.
    pub(in crate::web) name: String,
    /// Their seat.
    pub(in crate::web) seat: Option<String>,
    /// What the card holds.
    pub(in crate::web) key: Key,
}

/// The cards that were made and not used.
pub(in crate::web) fn again(shown: Shown<'_>, hall: &Hall, address: Option<&str>, cards: &[AgainCard]) -> Markup {
    let title = say!("room-again");
    let head = Head { title: &title, language: &hall.language, styles: &["room.css"], script: true };
    document(
        &head,
        html! {
            main.print #part data-live="/live" data-part="/again/part" data-fleeting="yes" {
                header.aside {
                    h1 { (title) }
                    p { @if cards.is_empty() { (say!("room-again-none")) } @else { (say!("room-again-show")) } }
                    p { a href="/" { (say!("room-over-back")) } }
                }
                @match address {
                    Some(address) => div.cards { @for it in cards { (card(shown, hall, address, it)) } },
                    None => p { (say!("room-doors-nowhere")) },
                }
            }
        },
    )
}

fn card(shown: Shown<'_>, hall: &Hall, address: &str, it: &AgainCard) -> Markup {
    let link = format!("{address}/card/{}", it.key.text());
    html! {
        section.card {
            @if let Some(seat) = &it.seat { (symbol(shown, &hall.seats, seat)) }
            h2 dir="auto" { (it.name) }
            @if let Some(seat) = &it.seat { p dir="auto" { (seat_name(shown, seat)) } }
            (qr(&link, &say!("room-qr")))
            details { summary { (say!("room-again-link")) } p.link { span dir="ltr" { (link) } } }
        }
    }
}

/// The door of somebody who is in the room already.
pub(in crate::web) fn again_door(hall: &Hall, language: &str, name: &str, key: &str, command: &str) -> Markup {
    let head = Head { title: &hall.name, language, styles: &["room.css"], script: false };
    document(
        &head,
        html! {
            main.door {
                p.kicker dir="auto" { (hall.name) }
                h1 dir="auto" { (say!("room-again-door", name: name)) }
                p { (say!("room-again-door-about")) }
                form.stack method="post" action="/come" {
                    input type="hidden" name="command" value=(command);
                    input type="hidden" name="card" value=(key);
                    button.first type="submit" { (say!("room-again-door-do")) }
                }
            }
        },
    )
}
