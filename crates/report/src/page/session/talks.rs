//! The record of negotiation: who wrote to whom, what was offered and what became of it, and which promises were kept.

use maud::html;

use super::super::document::Part;
use super::super::table::{Column, Table};
use crate::facts::{SessionFacts, Thing};
use crate::locale::say;
use crate::session::bridges::{bridge, bridge_terms};
use crate::session::words::{fate, handshake, names, terms};
use crate::shown::Shown;
use crate::words::capital;

/// Everything that was said and promised, as far as there was any.
pub(super) fn talks(scenario: Shown<'_>, facts: &SessionFacts) -> Vec<Part> {
    let mut parts = vec![Part::Heading(say!("session-talks"))];
    parts.extend(letters(facts));
    parts.extend(offers(scenario, facts));
    parts.extend(bridges(scenario, facts));
    if !facts.handshakes.is_empty() {
        parts.push(Part::Markup(html! {
            section.turn {
                h3 { (say!("session-handshakes")) }
                ol.handshakes { @for it in &facts.handshakes { li dir="auto" { (handshake(it)) } } }
            }
        }));
    }
    if parts.len() == 1 {
        parts.push(Part::Markup(html! { p { (say!("session-no-talks")) } }));
    }
    parts
}

/// How often who wrote to whom.
fn letters(facts: &SessionFacts) -> Option<Part> {
    let written: Vec<_> = facts.said.iter().filter(|it| !it.to.is_empty()).collect();
    let mut seats: Vec<&Thing> = Vec::new();
    for it in written.iter().flat_map(|it| it.from.iter().chain(&it.to)) {
        if !seats.contains(&it) {
            seats.push(it);
        }
    }
    seats.sort_by(|a, b| a.key.cmp(&b.key));
    let mut table = Table::of(say!("session-from")).figures(seats.iter().map(|it| capital(&it.name)));
    let count = |from: Option<&Thing>, to: &Thing| {
        written.iter().filter(|it| it.from.as_ref() == from && it.to.contains(to)).count()
    };
    let cells = |from: Option<&Thing>| {
        let told = |to: &&Thing| if from == Some(to) { "–".to_owned() } else { count(from, to).to_string() };
        seats.iter().map(told).collect::<Vec<String>>()
    };
    for it in &seats {
        table.row(capital(&it.name), cells(Some(it)));
    }
    if written.iter().any(|it| it.from.is_none()) {
        table.row(say!("room-facilitator"), cells(None));
    }
    let shown = || {
        html! {
            section.turn { h3 { (say!("session-letters")) } p { (say!("session-letters-note")) } (table.shown(&say!("session-letters"))) }
        }
    };
    (!seats.is_empty()).then(|| Part::Markup(shown()))
}

/// What was put on tables, and what became of it.
fn offers(scenario: Shown<'_>, facts: &SessionFacts) -> Option<Part> {
    let mut table = Table::of(say!("session-offer-title"))
        .with(say!("session-fate"), Column::Text)
        .with(say!("page-terms"), Column::Text)
        .with(say!("session-agreed"), Column::Text);
    for it in &facts.offers {
        let from = capital(&it.from.name);
        let named = match it.counters {
            Some(other) => {
                say!("session-offer-counter", number: it.number, turn: it.turn, from: from, dialogue: &it.dialogue.name, other: other)
            }
            None => {
                say!("session-offer-named", number: it.number, turn: it.turn, from: from, dialogue: &it.dialogue.name)
            }
        };
        table.row(named, [fate(it), terms(scenario, &it.terms), capital(&names(&it.agreed))]);
    }
    let shown = || html! { section.turn { h3 { (say!("session-offers")) } p { (say!("session-terms-note")) } (table.shown(&say!("session-offers"))) } };
    (!facts.offers.is_empty()).then(|| Part::Markup(shown()))
}

/// Bridging proposals: what each proposed beside what was agreed and what bargaining by the rules would have come to.
fn bridges(scenario: Shown<'_>, facts: &SessionFacts) -> Option<Part> {
    let mut table = Table::of(say!("session-bridge-title"))
        .with(say!("session-bridge-proposed"), Column::Text)
        .with(say!("session-bridge-signed"), Column::Text)
        .with(say!("session-bridge-struck"), Column::Text);
    for it in &facts.bridges {
        let cells = bridge_terms(scenario, it).unwrap_or_else(|| ["–", "–", "–"].map(str::to_owned));
        table.row(bridge(it), cells);
    }
    let shown = || html! { section.turn { h3 { (say!("session-bridges")) } p { (say!("session-bridges-note")) } (table.shown(&say!("session-bridges"))) } };
    (!facts.bridges.is_empty()).then(|| Part::Markup(shown()))
}
