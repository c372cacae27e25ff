//! A session of people as a page, the after-action report: who was there and how it ended, turn by turn what was done with
//! what was hidden then, what was said and promised, what mattered, what was believed and foreseen; then a part for each
//! seat, to be handed out. What futures say stands there where they were played, and it is said where they were not.

mod ends;
#[cfg(test)]
pub(super) mod example;
mod foreseen;
mod front;
mod moments;
mod seat;
mod talks;
mod timeline;

use super::common::{method, rests};
use super::deeds::choices;
use super::document::{Document, Made, Page, Part};
use super::run::moves;
use crate::facts::SessionFacts;
use crate::locale::say;
use crate::shown::Shown;
use crate::words::capital;
use maud::{Markup, html};

/// A session of people as a page. Facts of one seat alone make the page of that seat.
#[must_use]
pub fn session_page(scenario: Shown<'_>, facts: &SessionFacts, made: &Made) -> Page {
    let mut parts = vec![Part::Heading(say!("session-timeline"))];
    if !facts.turns.is_empty() {
        parts.push(moves(scenario, &facts.run).into());
        parts.push(choices(scenario, &facts.run).into());
    }
    parts.extend(timeline::timeline(scenario, facts).into_iter().map(Part::Markup));
    parts.extend(talks::talks(scenario, facts));
    parts.extend(moments::moments(facts));
    parts.extend(foreseen::foreseen(scenario, facts));
    parts.extend(ends::time(facts));
    parts.extend(ends::notes(facts));
    parts.extend(ends::ways_back(facts));
    parts.push(Part::Heading(say!("session-questions")));
    parts.push(Part::Markup(ends::questions(scenario, facts)));
    parts.extend(facts.seats.iter().flat_map(|it| seat::seat(scenario, facts, it)));
    parts.extend(ends::messages(facts));
    let document = Document {
        kind: kind(facts),
        title: scenario.texts.title.clone(),
        opening: Some(say!("session-opening")),
        asked: front::front(scenario, facts),
        answer: front::answer(scenario, facts),
        parts,
        rests: rests(scenario).into_iter().chain(limits(facts)).collect(),
        method: method(scenario, &facts.run.provenance, how(facts)),
    };
    document.page(made)
}

/// What kind of report it is, with the name of the room; of one seat with its name.
fn kind(facts: &SessionFacts) -> String {
    match &facts.seats[..] {
        [only] => say!("session-kind-of", room: &facts.room, seat: capital(&only.actor.name)),
        _ => say!("session-kind", room: &facts.room),
    }
}

fn how(facts: &SessionFacts) -> String {
    say!("session-how", people: facts.counts.people, entries: facts.counts.entries as usize, replication: facts.run.replication)
}

/// What a session can't show, and what its hindsight rests on.
fn limits(facts: &SessionFacts) -> Vec<Markup> {
    let futures = match &facts.hindsight {
        Some(it) => say!(
            "session-limits-futures",
            futures: crate::figures::grouped(it.debrief.futures),
            level: crate::figures::figure(100.0 * it.debrief.level, 0),
            reruns: crate::figures::grouped(it.debrief.reruns),
        ),
        None => say!("session-no-hindsight", ended: facts.run.outcome.is_some()),
    };
    vec![html! { p { (say!("session-limits-one")) } p { (futures) } }]
}
