//! Events that the scenario has prepared for whoever leads the room: when each is proposed, what is expected of the
//! teams, and what to ask them. Whether one comes about is for whoever leads to say.

use diwan_engine::scenario::{EventTexts, Inject, InjectTexts};
use diwan_report::seat::capital;
use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::console::Desktop;
use super::parts::{Deed, deed};

/// The prepared events, and how one is brought about; `turn` is the turn on which it would happen, counted from 0.
pub(super) fn prepared(shown: Shown<'_>, it: &Desktop<'_>, turn: Option<u32>) -> Markup {
    let injects = shown.scenario.workshop.injects.iter().zip(&shown.texts.workshop.injects);
    html! {
        ul.injects {
            @for (inject, texts) in injects.filter(|(inject, _)| inject.turn < shown.calendar.turns) {
                (row(shown, it, (inject, texts), turn))
            }
        }
    }
}

/// Whether an event is among the prepared ones.
pub(super) fn is_prepared(shown: Shown<'_>, key: &str) -> bool {
    shown.scenario.workshop.injects.iter().any(|it| shown.scenario.events[it.event.index()].key == key)
}

fn row(shown: Shown<'_>, it: &Desktop<'_>, (inject, texts): (&Inject, &InjectTexts), turn: Option<u32>) -> Markup {
    let event: &EventTexts = &shown.texts.events[inject.event.index()];
    let key = &shown.scenario.events[inject.event.index()].key;
    let is_free = !it.control.armed.contains(key);
    html! {
        li.due[turn == Some(inject.turn)] {
            details id={ "inject-" (inject.key) } {
                summary {
                    span.when { (say!("room-inject-when", turn: inject.turn + 1)) }
                    " " b dir="auto" { (capital(&event.name)) }
                    @if turn == Some(inject.turn) { " " span.flag { (say!("room-inject-due")) } }
                }
                @if !event.about.is_empty() { p dir="auto" { (event.about) } }
                @if !texts.expected.is_empty() {
                    p dir="auto" { b { (say!("room-inject-expected")) } " " (texts.expected) }
                }
                @if !texts.ask.is_empty() {
                    p { b { (say!("room-inject-ask")) } }
                    ul { @for question in &texts.ask { li dir="auto" { (question) } } }
                }
            }
            @if let Some(turn) = turn.filter(|_| is_free) {
                (deed(&Deed { to: "/lead/arm", command: it.command(), fields: &[("event", key), ("armed", "yes")], key: None, label: say!("room-arm-do", turn: turn + 1), can: true, first: false }))
                a href=(format!("/preview?event={key}")) target="_blank" { (say!("room-preview")) }
            }
        }
    }
}
