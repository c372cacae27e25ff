//! That the room is found under another address than people know: for whoever leads it.

use diwan_report::say;
use maud::{Markup, html};

use super::console::Desktop;
use super::parts::{Deed, deed};
use super::qr::qr;

/// That the room is found elsewhere now, until everybody is back.
pub(super) fn moved(it: &Desktop<'_>) -> Markup {
    let Some(door) = it.door.as_ref().filter(|_| it.has_moved) else { return html! {} };
    let one = |to: &str, label: String, first: bool| {
        deed(&Deed { to, command: it.command(), fields: &[], key: None, label, can: true, first })
    };
    html! {
        section.moved role="alert" {
            h2 { (say!("room-moved")) }
            (qr(&door.link(), &say!("room-qr")))
            p { b dir="ltr" { (door.address) } " · " (say!("room-code")) " " b.code dir="ltr" { (door.code) } }
            p { (say!("room-moved-lead")) }
            div.row { (one("/lead/again", say!("room-again-all"), false)) (one("/lead/found", say!("room-moved-found"), true)) }
        }
    }
}
