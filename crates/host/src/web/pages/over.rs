//! The page of a seat as it stands there, for whoever leads the room: to be looked at, and marked as that.

use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::document::{Head, document};
use super::join::seat_name;
use crate::audience::{Member, View};
use crate::web::team::{self, Carried, Tab};

/// What somebody sees who sits there. Nothing on it can be used.
pub(in crate::web) fn over(view: &View, member: &Member, shown: Shown<'_>, tab: Tab) -> Markup {
    let name = seat_name(shown, &member.seat);
    let head = Head { title: &name, language: &view.hall.language, styles: &["room.css", "team.css"], script: true };
    let tabs = [
        ("now", say!("room-over-now")),
        ("act", say!("room-over-act")),
        ("talk", say!("room-over-talk")),
        ("brief", say!("room-over-brief")),
    ];
    let own = format!("/as/{}/part", member.seat);
    let part = team::part(view, member, shown, tab, &Carried::default());
    document(
        &head,
        html! {
            header.over {
                p { b { (say!("room-over", seat: &name)) } " " (say!("room-over-read")) }
                nav { @for (key, label) in &tabs { a href={ "/as/" (member.seat) "?tab=" (key) } { (label) } } a href="/" { (say!("room-over-back")) } }
            }
            main #part data-live="/live" data-part=(own) data-fleeting="yes" { fieldset.looked disabled { (part) } }
        },
    )
}
