//! What stands beside the game itself: how long things took, what was noted, ways back that were taken, questions, and the
//! archive of what was written.

use maud::{Markup, html};

use super::super::document::Part;
use super::super::table::{Column, Table};
use crate::facts::{RewindFacts, SaidFacts, SessionFacts, SessionTurnFacts};
use crate::locale::say;
use crate::session::clock::{lasted, time as at};
use crate::session::words::{locked, names, rewound, turn};
use crate::shown::Shown;
use crate::words::{apart, capital};

/// How long turns were open, as planned and as it was, and how long seats took to lock.
pub(super) fn time(facts: &SessionFacts) -> Vec<Part> {
    let mut table = Table::of(say!("page-turn")).figures([say!("session-planned"), say!("session-open-title")]);
    let seats = &facts.seats;
    table = table.figures(seats.iter().map(|it| capital(&it.actor.name)));
    let turns: Vec<&SessionTurnFacts> = facts.turns.iter().filter(|it| it.closed > it.opened).collect();
    for it in &turns {
        let open = lasted(it.closed.saturating_sub(it.opened) as f64 / 1_000.0);
        let planned = it.planned.map_or_else(String::new, lasted);
        let took = seats.iter().map(|seat| {
            let own = it.deeds.iter().find(|deed| deed.actor == seat.actor);
            own.and_then(locked).unwrap_or_else(|| "–".to_owned())
        });
        table.row(turn(it), [planned, open].into_iter().chain(took));
    }
    if turns.is_empty() {
        return Vec::new();
    }
    let shown = html! { p { (say!("session-time-note")) } (table.shown(&say!("session-times"))) };
    vec![Part::Heading(say!("session-times")), Part::Markup(shown)]
}

/// What whoever led the room wrote down.
pub(super) fn notes(facts: &SessionFacts) -> Vec<Part> {
    let one = |it: &crate::facts::NoteFacts| say!("session-note-at", time: at(it.at), turn: it.turn, text: &it.text);
    let all: Vec<String> = facts.notes.iter().map(one).collect();
    listed(say!("session-notes"), &all)
}

/// Ways back, with what people had done on the turns that were left.
pub(super) fn ways_back(facts: &SessionFacts) -> Vec<Part> {
    let one = |it: &RewindFacts| {
        let left = it.left.iter().map(|it| {
            let who = capital(&it.actor.name);
            let what = it.choice.as_ref().map_or_else(|| say!("session-passed"), |it| it.name.clone());
            say!("session-left", turn: it.turn, who: who, what: what)
        });
        let left: Vec<String> = left.collect();
        if left.is_empty() {
            rewound(it)
        } else {
            format!("{} {}", rewound(it), say!("session-left-all", deeds: apart(&left)))
        }
    };
    listed(say!("session-rewinds"), &facts.rewinds.iter().map(one).collect::<Vec<String>>())
}

/// What is worth talking about.
pub(super) fn questions(scenario: Shown<'_>, facts: &SessionFacts) -> Markup {
    html! { ol.moments { @for it in crate::session::questions(scenario, facts) { li dir="auto" { (it) } } } }
}

/// Everything that was written or said, as far as the reader gets it.
pub(super) fn messages(facts: &SessionFacts) -> Vec<Part> {
    let opened: Vec<&SaidFacts> = facts.said.iter().filter(|it| !it.text.is_empty()).collect();
    if opened.is_empty() {
        return Vec::new();
    }
    let mut table = Table::of(say!("session-at"))
        .with(say!("session-from"), Column::Text)
        .with(say!("session-to"), Column::Text)
        .with(say!("session-text"), Column::Text);
    for it in &opened {
        let when = say!("session-at-turn", time: at(it.at), turn: it.turn);
        let from = it.from.as_ref().map_or_else(|| say!("room-facilitator"), |it| capital(&it.name));
        let to = if it.to.is_empty() { say!("session-to-all") } else { capital(&names(&it.to)) };
        table.row(when, [from, to, it.text.clone()]);
    }
    let hidden = facts.said.len() - opened.len();
    let shown = html! {
        p { (say!("session-messages-note", n: opened.len())) @if hidden > 0 { " " (say!("session-messages-hidden", n: hidden)) } }
        (table.shown(&say!("session-messages")))
    };
    vec![Part::Fresh(say!("session-messages")), Part::Markup(shown)]
}

fn listed(title: String, all: &[String]) -> Vec<Part> {
    if all.is_empty() {
        return Vec::new();
    }
    vec![Part::Heading(title), Part::Markup(html! { ul { @for it in all { li dir="auto" { (it) } } } })]
}
