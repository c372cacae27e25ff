//! The page on which whoever leads the room writes for a seat, and marked as that.

use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::document::{Head, document};
use super::join::seat_name;
use super::parts::{Deed, deed};
use crate::audience::{Member, View};
use crate::web::team::{self, Carried, Tab};

/// The page.
pub(in crate::web) fn write_for(
    view: &View,
    member: &Member,
    shown: Shown<'_>,
    carried: &Carried,
    typed: &str,
) -> Markup {
    let name = seat_name(shown, &member.seat);
    let title = say!("room-for", seat: &name);
    let head = Head { title: &title, language: &view.hall.language, styles: &["room.css", "team.css"], script: true };
    let part = format!("/for/{}/part", member.seat);
    document(
        &head,
        html! {
            header.over {
                p { b { (title) } " " (say!("room-for-about")) }
                nav { a href={ "/as/" (member.seat) } { (say!("room-grid-see")) } a href="/" { (say!("room-over-back")) } }
            }
            main #part data-live="/live" data-part=(part) data-fleeting="yes" data-keep="/lead/keep" data-typed=(typed) { (write_for_part(view, member, shown, carried)) }
        },
    )
}

/// What of it is patched.
pub(in crate::web) fn write_for_part(view: &View, member: &Member, shown: Shown<'_>, carried: &Carried) -> Markup {
    html! { (team::part(view, member, shown, Tab::Act, carried)) (people(member, carried)) }
}

/// Who sits there, each with what takes them to another device.
fn people(member: &Member, carried: &Carried) -> Markup {
    let fields = [("seat", member.seat.as_str()), ("for", "yes")];
    let digits = html! {
        section.foot #digits {
            h2 { (say!("room-laptop-heading")) }
            p { (say!("room-laptop-forget-about")) }
            (deed(&Deed { to: "/lead/digits", command: &carried.command, fields: &fields, key: None, label: say!("room-laptop-forget"), can: true, first: false }))
        }
    };
    html! {
        @if member.hot.is_some() { (digits) }
        @if member.people.iter().any(|it| Some(it.0) != member.hot) { (devices(member, carried)) }
    }
}

/// Those with devices of their own.
fn devices(member: &Member, carried: &Carried) -> Markup {
    html! {
        section.foot #people {
            h2 { (say!("room-again-people")) }
            p { (say!("room-again-about")) }
            @for (id, name) in member.people.iter().filter(|it| Some(it.0) != member.hot) {
                div.row {
                    b dir="auto" { (name) }
                    (deed(&Deed { to: "/lead/again", command: &carried.command, fields: &[("person", &id.0.to_string())], key: None, label: say!("room-again-make"), can: true, first: false }))
                }
            }
        }
    }
}
