//! What everybody in a room is told of the course of a game, sentence by sentence: news, what was done, what became of
//! pledges and agreements, and how the things stand that all see.

use super::called;
use super::figures::figure;
use super::locale::say;
use super::news;
use super::pledges::became;
use super::shown::Shown;
use super::units::real;
use super::words::{capital, level};
use diwan_engine::record::{ChoiceRecord, PledgeRecord, Verdict};
use diwan_engine::scenario::{ActorId, ChoiceKind, DialogueId, EventId, IssueId, OutcomeId, VariableId};

/// Events in the order in which they are told: one that ends the game comes last.
#[must_use]
pub fn in_order(scenario: Shown<'_>, events: &[EventId]) -> Vec<EventId> {
    news::in_order(scenario, events.iter().copied())
}

/// An event as it is told in the game of this seed, where it has happened `before` times already.
#[must_use]
pub fn event(scenario: Shown<'_>, event: EventId, seed: u64, before: usize) -> String {
    news::told(&scenario.texts.events[event.index()], &scenario.events[event.index()].key, seed, before)
}

/// What somebody was seen to do; nothing where they held. `effort` is how many stances they took on the turn.
#[must_use]
pub fn choice(scenario: Shown<'_>, made: &ChoiceRecord, effort: usize) -> Option<String> {
    let choice = made.choice?;
    let went = match made.success {
        Some(true) => "well",
        Some(false) => "badly",
        None => "untold",
    };
    let is_stance = scenario.choices[choice.index()].kind == ChoiceKind::Stance;
    let effort = if is_stance { effort } else { 1 };
    let (actor, choice) = (capital(scenario.texts.actor(made.actor)), scenario.texts.choice(choice));
    Some(say!("seat-choice", who: "other", actor: actor, choice: choice, effort: effort, went: went))
}

/// What became of a pledge.
#[must_use]
pub fn pledge(scenario: Shown<'_>, record: &PledgeRecord) -> String {
    became(scenario, record, None)
}

/// How a round went; nothing where none was due.
#[must_use]
pub fn round(scenario: Shown<'_>, dialogue: DialogueId, verdict: Verdict) -> Option<String> {
    let dialogue = capital(scenario.texts.dialogue(dialogue));
    Some(match verdict {
        Verdict::None => return None,
        Verdict::NotHeld => say!("round-not-held", dialogue: dialogue),
        Verdict::Stalled => say!("seat-round-idle", dialogue: dialogue),
        Verdict::NothingToGain => say!("seat-round-nothing-untold", dialogue: dialogue),
        Verdict::BrokeDown => say!("seat-round-broke-down", dialogue: dialogue),
        Verdict::Deal => say!("seat-round-deal", dialogue: dialogue),
    })
}

/// What was agreed on an issue, and which way that is, where all know how it stood.
#[must_use]
pub fn clause(scenario: Shown<'_>, issue: IssueId, terms: f64, before: Option<f64>) -> String {
    let texts = &scenario.texts.issues[issue.index()];
    let (name, agreed) = (capital(&texts.name), level(terms));
    let Some(before) = before else { return say!("seat-clause", issue: name, terms: agreed) };
    let end = if terms > before { &texts.high } else { &texts.low };
    say!("round-clause", issue: name, terms: agreed, before: level(before), end: end)
}

/// That an agreement collapsed.
#[must_use]
pub fn collapse(scenario: Shown<'_>, dialogue: DialogueId) -> String {
    say!("seat-collapse", dialogue: capital(scenario.texts.dialogue(dialogue)))
}

/// How many events were counted.
#[must_use]
pub fn counted(scenario: Shown<'_>, variable: VariableId, events: f64) -> String {
    let name = capital(&called::level(scenario, variable));
    say!("turn-counted", name: name, events: events.round() as u64)
}

/// The name of a level, at the beginning of a line.
#[must_use]
pub fn level_named(scenario: Shown<'_>, variable: VariableId) -> String {
    capital(&called::level(scenario, variable))
}

/// The name of an actor, at the beginning of a line.
#[must_use]
pub fn actor(scenario: Shown<'_>, actor: ActorId) -> String {
    capital(scenario.texts.actor(actor))
}

/// The name of a dialogue, at the beginning of a line.
#[must_use]
pub fn dialogue(scenario: Shown<'_>, dialogue: DialogueId) -> String {
    capital(scenario.texts.dialogue(dialogue))
}

/// The name of an outcome, and a sentence about it, which may be empty.
#[must_use]
pub fn outcome<'s>(scenario: Shown<'s>, outcome: OutcomeId) -> (String, &'s str) {
    let texts = &scenario.texts.outcomes[outcome.index()];
    (capital(&texts.name), &texts.about)
}

/// A level in points; beside it what it is in its unit, where it has one.
#[must_use]
pub fn points(scenario: Shown<'_>, variable: VariableId, at: f64) -> (String, Option<String>) {
    (figure(at, 0), real(scenario, variable, at))
}
