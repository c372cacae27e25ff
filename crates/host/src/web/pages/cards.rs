//! What is printed before people come: a poster with the way in, and cards that seat one person each.

use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::document::{Head, document};
use super::join::seat_name;
use super::qr::qr;
use super::symbol::symbol;
use super::wall::Door;
use crate::audience::Hall;
use crate::file::Key;

/// The poster and the cards.
pub(in crate::web) fn cards(
    shown: Shown<'_>,
    hall: &Hall,
    door: Option<&Door>,
    address: Option<&str>,
    cards: &[(String, Key)],
    command: &str,
) -> Markup {
    let title = say!("room-cards");
    let head = Head { title: &title, language: &hall.language, styles: &["room.css"], script: true };
    document(
        &head,
        html! {
            main.print #part data-live="/live" data-part="/cards/part" data-fleeting="yes" {
                header.aside {
                    h1 { (title) }
                    p { (say!("room-cards-about")) }
                    form.row method="post" action="/lead/cards" {
                        input type="hidden" name="command" value=(command);
                        label for="each" { (say!("room-cards-each")) }
                        input #each type="text" name="each" value="4" inputmode="numeric" maxlength="1" autocomplete="off";
                        button.first type="submit" { (say!("room-cards-make")) }
                    }
                    @if !cards.is_empty() { p.soft { (say!("room-cards-again")) } }
                    p { a href="/" { (say!("room-over-back")) } }
                }
                @if let Some(door) = door { (poster(hall, door)) } @else { p.aside { (say!("room-cards-shut")) } }
                @if let Some(address) = address {
                    div.cards { @for (seat, key) in cards { (card(shown, hall, seat, &format!("{address}/card/{}", key.text()))) } }
                }
            }
        },
    )
}

fn poster(hall: &Hall, door: &Door) -> Markup {
    html! {
        section.poster {
            h2 dir="auto" { (hall.name) }
            p { (say!("room-wall-join")) }
            (qr(&door.link(), &say!("room-qr")))
            p.address { span dir="ltr" { (door.address) } }
            p.code { span { (say!("room-code")) " " } b dir="ltr" { (door.code) } }
        }
    }
}

fn card(shown: Shown<'_>, hall: &Hall, seat: &str, link: &str) -> Markup {
    html! {
        section.card {
            (symbol(shown, &hall.seats, seat))
            h3 dir="auto" { (seat_name(shown, seat)) }
            (qr(link, &say!("room-qr")))
            p { (say!("room-card-one")) }
        }
    }
}
