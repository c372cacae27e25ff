//! What can't be given, as a page.

use maud::{Markup, html};

use super::document::{Head, document};
use crate::web::said::{self, Told};

/// A page that says what can't be given, and the way on.
pub(in crate::web) fn told(what: &Told, language: &str) -> Markup {
    let (heading, todo) = said::told(*what);
    let head = Head { title: &heading, language, styles: &["room.css"], script: false };
    document(
        &head,
        html! {
            main.door {
                h1 { (heading) }
                p #said role="alert" { (todo) }
                p { a.button href="/" { (diwan_report::say!("room-to-start")) } }
            }
        },
    )
}

/// The page for a fault of the program.
pub(in crate::web) fn ours() -> Markup {
    told(&Told::Ours, "en")
}
