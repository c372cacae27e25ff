//! The door: a name, a seat and the code, and the button that brings somebody in.

use diwan_report::locale::label_alone;
use diwan_report::{Shown, hall, say};
use maud::{Markup, html};

use super::document::{Head, document};
use super::parts::said;
use super::symbol::symbol;
use crate::audience::{Hall, SeatCard};
use crate::room::Staff;

/// What the door shows.
pub(in crate::web) struct Joining<'a> {
    /// What everybody may know.
    pub(in crate::web) hall: &'a Hall,
    /// The languages in which the room can be read.
    pub(in crate::web) languages: &'a [String],
    /// The one that is chosen.
    pub(in crate::web) language: &'a str,
    /// The code, as far as it is known.
    pub(in crate::web) code: &'a str,
    /// The card of a seat: its key and the seat.
    pub(in crate::web) card: Option<(&'a str, &'a str)>,
    /// What had been typed as a name.
    pub(in crate::web) name: &'a str,
    /// Which seat had been chosen.
    pub(in crate::web) seat: &'a str,
    /// What is said of the last try.
    pub(in crate::web) said: &'a str,
    /// The name of what is asked.
    pub(in crate::web) command: &'a str,
    /// Whether somebody of this browser is in the room.
    pub(in crate::web) is_in: bool,
}

/// The door as a page.
pub(in crate::web) fn join(shown: Shown<'_>, it: &Joining<'_>) -> Markup {
    let head = Head { title: &it.hall.name, language: it.language, styles: &["room.css"], script: false };
    document(
        &head,
        html! {
            main.door {
                (languages(it))
                p.kicker dir="auto" { (shown.texts.title) }
                h1 dir="auto" { (it.hall.name) }
                (said(Some(it.said)))
                @if it.is_in {
                    p { a.button.first href="/team" { (say!("room-join-again")) } }
                    h2 { (say!("room-join-other")) }
                }
                @if it.hall.is_open || it.card.is_some() { (form(shown, it)) } @else { p { (say!("room-join-shut")) } }
            }
        },
    )
}

/// The languages in which it can be read, each in its own words. Which digits are read is chosen later.
fn languages(it: &Joining<'_>) -> Markup {
    let all = || it.languages.iter().filter(|name| !name.contains("-u-"));
    html! {
        @if it.languages.len() > 1 {
            nav.languages aria-label=(say!("room-join-language")) {
                @for name in all() {
                    a href={ "?language=" (name) } lang=(name) hreflang=(name) dir="auto" aria-current=[(name == it.language).then_some("true")] { (label_alone(name)) }
                }
            }
        }
    }
}

fn form(shown: Shown<'_>, it: &Joining<'_>) -> Markup {
    html! {
        form.stack method="post" action="/come" {
            input type="hidden" name="command" value=(it.command);
            input type="hidden" name="language" value=(it.language);
            @match it.card {
                Some((key, seat)) => {
                    input type="hidden" name="card" value=(key);
                    p.seat { (symbol(shown, &it.hall.seats, seat)) (say!("room-join-card", seat: seat_name(shown, seat))) }
                }
                None => {
                    label for="code" { (say!("room-join-code")) }
                    input #code.code name="code" value=(it.code) required maxlength="9" autocomplete="off"
                        autocapitalize="characters" spellcheck="false" dir="ltr";
                }
            }
            label for="name" { (say!("room-join-name")) }
            input #name name="name" value=(it.name) required maxlength="24" autocomplete="nickname" dir="auto";
            @if it.card.is_none() { (seats(shown, it)) }
            button.first type="submit" { (say!("room-join-do")) }
            p.soft { @if it.hall.walk_in || it.card.is_some() { (say!("room-join-at-once")) } @else { (say!("room-join-wait")) } }
            p.soft { (say!("look-opened")) }
        }
    }
}

fn seats(shown: Shown<'_>, it: &Joining<'_>) -> Markup {
    let radio = |key: &str, inner: Markup| {
        html! {
            label.choice { input type="radio" name="seat" value=(key) required checked[it.seat == key && !key.is_empty()]; (inner) }
        }
    };
    html! {
        fieldset {
            legend { (say!("room-join-seat")) }
            @for seat in &it.hall.seats {
                (radio(&seat.key, html! {
                    (symbol(shown, &it.hall.seats, &seat.key))
                    span { (seat_name(shown, &seat.key)) }
                    span.soft { (people(seat)) }
                }))
            }
            (radio("", html! { span { (say!("room-join-watch")) } }))
        }
    }
}

/// How many people sit at a seat; or that the program plays it, where the room says so.
pub(super) fn people(seat: &SeatCard) -> String {
    if seat.staff.is_some_and(|it| it != Staff::People) {
        return say!("room-seat-program");
    }
    if seat.is_hot && seat.people == 1 {
        return say!("room-seat-laptop");
    }
    say!("room-seat-people", people: seat.people)
}

/// The name of a seat.
pub(super) fn seat_name(shown: Shown<'_>, key: &str) -> String {
    shown.scenario.actor(key).map_or_else(|| key.to_owned(), |it| hall::actor(shown, it))
}
