//! News: an event as it is told, and which flags are up. Where an event has several wordings, which comes first is drawn
//! by name, and each is told once; what has been told is not told again word for word.

use super::locale::say;
use super::shown::Shown;
use super::tell::Look;
use super::words::capital;
use super::wrap::wrapped;
use diwan_engine::kernel::name_key;
use diwan_engine::scenario::{ActorId, EventId, EventTexts, Named};

/// Events of a turn in the order in which they are told: one that ends the run comes last.
pub(super) fn in_order(scenario: Shown<'_>, events: impl Iterator<Item = EventId>) -> Vec<EventId> {
    let mut all: Vec<EventId> = events.collect();
    all.sort_by_key(|it| scenario.events[it.index()].outcome.is_some());
    all
}

/// The flags that are up as screens show them; nothing where none is.
pub(super) fn standing(scenario: Shown<'_>, remembering: &[f64], seat: Option<ActorId>, look: &Look) -> String {
    let up = flags(scenario, remembering, seat);
    if up.is_empty() { String::new() } else { wrapped(&up.join(" "), "~ ", 2, look.width) }
}

/// The flags that are up, each a sentence, by what the cells of memory keep, for a seat those that it may know of.
#[must_use]
pub fn flags(scenario: Shown<'_>, remembering: &[f64], seat: Option<ActorId>) -> Vec<String> {
    // The first cells are the flags.
    let flags = scenario.texts.flags.iter().zip(remembering).enumerate();
    let is_up = |(cell, (_, kept)): &(usize, (&Named, &f64))| {
        **kept > 0.0 && seat.is_none_or(|actor| scenario.remembers(actor, *cell))
    };
    flags.filter(is_up).map(|(_, (texts, _))| say!("standing", flag: capital(&texts.name))).collect()
}

/// An event with one of its wordings, which may be empty.
fn news(event: &EventTexts, wording: &str) -> String {
    let name = named(event);
    if wording.is_empty() { say!("news", event: name) } else { say!("news-told", event: name, about: wording) }
}

/// An event of this key that has happened `before` times already in the game of this seed.
pub(super) fn told(event: &EventTexts, key: &str, seed: u64, before: usize) -> String {
    let wordings: Vec<&str> =
        core::iter::once(&event.about).chain(&event.again).map(String::as_str).filter(|it| !it.is_empty()).collect();
    match wordings.get(place(key, seed, before, wordings.len())).filter(|_| before < wordings.len()) {
        None if before > 0 => say!("news-again", event: named(event)),
        wording => news(event, wording.copied().unwrap_or_default()),
    }
}

/// The name of an event at the beginning of a sentence, without a full stop of its own.
fn named(event: &EventTexts) -> String {
    capital(event.name.trim_end_matches('.'))
}

/// Which of the wordings is told.
fn place(key: &str, seed: u64, before: usize, count: usize) -> usize {
    let first = name_key(&format!("{seed}/{key}")) % (count.max(1) as u64);
    (first as usize + before) % count.max(1)
}
