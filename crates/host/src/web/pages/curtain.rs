//! The curtain between two seats that share one machine: who sits down next, six digits, and nothing else.

use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::document::{Head, document};
use super::join::seat_name;
use super::parts::said;
use super::symbol::symbol;
use crate::audience::Hall;
use crate::web::laptop::DIGITS;

/// What the curtain shows.
pub(in crate::web) struct Curtain<'a> {
    /// What everybody may know.
    pub(in crate::web) hall: &'a Hall,
    /// The seats that share the machine.
    pub(in crate::web) seats: &'a [String],
    /// The one that sits down next.
    pub(in crate::web) seat: Option<&'a str>,
    /// Whether it has chosen its digits.
    pub(in crate::web) has_digits: bool,
    /// Whether it may try them.
    pub(in crate::web) can_try: bool,
    /// What is said of the last try.
    pub(in crate::web) said: Option<&'a str>,
}

/// The curtain.
pub(in crate::web) fn curtain(shown: Shown<'_>, it: &Curtain<'_>) -> Markup {
    let head =
        Head { title: &it.hall.name, language: &it.hall.language, styles: &["room.css", "laptop.css"], script: true };
    document(
        &head,
        html! {
            main.curtain {
                @match it.seat {
                    Some(seat) => {
                        (symbol(shown, &it.hall.seats, seat))
                        h1 { (say!("room-laptop-pass", seat: seat_name(shown, seat))) }
                        (said(it.said))
                        @if it.can_try { (form(seat, it.has_digits)) } @else { p { (say!("room-laptop-ask")) } }
                    }
                    None => h1 { (say!("room-laptop-nobody")) },
                }
                (others(shown, it))
            }
        },
    )
}

/// The digits; the first time they are chosen, and typed twice.
fn form(seat: &str, has_digits: bool) -> Markup {
    html! {
        form.digits method="post" action="/laptop/sit" {
            input type="hidden" name="seat" value=(seat);
            div.typed {
                @if !has_digits { p { (say!("room-laptop-choose")) } }
                (field("digits", &if has_digits { say!("room-laptop-digits") } else { say!("room-laptop-digits-new") }, true))
                @if !has_digits { (field("again", &say!("room-laptop-digits-again"), false)) }
            }
            div.pad aria-hidden="true" {
                @for it in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "⌫"] {
                    @if it.is_empty() { span {} } @else { button type="button" tabindex="-1" data-digit=(it) { (it) } }
                }
            }
            button.first type="submit" { (say!("room-laptop-sit")) }
        }
    }
}

fn field(name: &str, label: &str, is_first: bool) -> Markup {
    html! {
        label for=(name) { (label) }
        input #(name) type="password" name=(name) inputmode="numeric" autocomplete="off" required maxlength=(DIGITS) dir="ltr"
            autofocus[is_first];
    }
}

/// The others who share the machine, and the way to whoever leads the room.
fn others(shown: Shown<'_>, it: &Curtain<'_>) -> Markup {
    let others = || it.seats.iter().filter(|seat| Some(seat.as_str()) != it.seat);
    html! {
        nav.others {
            @if others().next().is_some() { span.soft { (say!("room-laptop-others")) } }
            @for seat in others() { a href={ "/laptop?seat=" (seat) } { (seat_name(shown, seat)) } }
            a.console href="/" { (say!("room-laptop-console")) }
        }
    }
}
