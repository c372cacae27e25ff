//! The way to the console.

use diwan_report::say;
use maud::{Markup, html};

use super::document::{Head, document};
use super::parts::said;

/// Asks for the pass-phrase. Whoever types it comes to `place`.
pub(in crate::web) fn enter(language: &str, words: Option<&str>, place: &str) -> Markup {
    let title = say!("room-enter");
    let head = Head { title: &title, language, styles: &["room.css"], script: false };
    document(
        &head,
        html! {
            main.door {
                h1 { (title) }
                (said(words))
                form.stack method="post" action="/enter" {
                    input type="hidden" name="place" value=(place);
                    label for="phrase" { (say!("room-enter-phrase")) }
                    input #phrase type="password" name="phrase" required autofocus autocomplete="current-password";
                    p.soft { (say!("room-enter-where")) }
                    button.first type="submit" { (say!("room-enter-do")) }
                }
            }
        },
    )
}
