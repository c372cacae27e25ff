//! Why this outcome and no other: the comparisons that decided, in the words of the scenario.

use diwan_engine::expr::{Comparison, Expr, Path, Recall};

use super::called;
use super::facts::{ComparedSide, EvidenceFacts, ReasonsFacts};
use super::locale::say;
use super::look::Look;
use super::shown::Shown;
use super::words::{amount, capital, list};
use super::wrap::wrapped;

/// What brought the outcome about, and what the outcomes before it in priority would have needed.
pub(super) fn reasons(scenario: Shown<'_>, facts: &ReasonsFacts, look: &Look) -> String {
    if let Some(ended) = &facts.ended_by {
        let event = called::event(scenario, &ended.event).trim_end_matches('.');
        return wrapped(&say!("reasons-event", month: &ended.date, event: event), "", 0, look.width);
    }
    let mut out: String = held(scenario, facts).iter().map(|it| wrapped(it, "- ", 2, look.width)).collect();
    if facts.held.is_empty() && !facts.missed.is_empty() {
        out += &wrapped(&say!("reasons-none"), "", 0, look.width);
    }
    for it in &facts.missed {
        let needs: Vec<String> = it.needs.iter().map(|it| asked(scenario, it)).collect();
        let outcome = called::outcome(scenario, &it.outcome);
        out += &wrapped(&say!("reasons-missed", outcome: outcome, needs: list(&needs)), "- ", 2, look.width);
    }
    out
}

/// What brought an outcome about, and what the outcomes before it in priority would have needed, line by line.
#[must_use]
pub fn ending_lines(scenario: Shown<'_>, facts: &ReasonsFacts) -> Vec<String> {
    if let Some(ended) = &facts.ended_by {
        let event = called::event(scenario, &ended.event).trim_end_matches('.');
        return vec![say!("reasons-event", month: &ended.date, event: event)];
    }
    let missed = facts.missed.iter().map(|it| {
        let needs: Vec<String> = it.needs.iter().map(|it| asked(scenario, it)).collect();
        say!("reasons-missed", outcome: called::outcome(scenario, &it.outcome), needs: list(&needs))
    });
    held(scenario, facts).into_iter().chain(missed).collect()
}

/// What held, so that the outcome came about, part by part.
pub(super) fn held(scenario: Shown<'_>, facts: &ReasonsFacts) -> Vec<String> {
    facts.held.iter().map(|it| capital(&found(scenario, it))).collect()
}

/// "U.S.–Iran tension over Iraq is 54.6, below 57".
fn found(scenario: Shown<'_>, it: &EvidenceFacts) -> String {
    match it {
        EvidenceFacts::Comparison { left, comparison, right } => {
            let (what, value, bound) = sides(scenario, left, right);
            say!("reasons-is", what: what, value: value, way: way(*comparison), bound: bound)
        }
        EvidenceFacts::Fact { fact, found, .. } => stated(scenario, fact, *found),
    }
}

/// "U.S.–Iran tension over Iraq below 57 (it is 61)".
fn asked(scenario: Shown<'_>, it: &EvidenceFacts) -> String {
    match it {
        EvidenceFacts::Comparison { left, comparison, right } => {
            let (what, value, bound) = sides(scenario, left, right);
            say!("reasons-needs", what: what, way: way(*comparison), bound: bound, value: value)
        }
        EvidenceFacts::Fact { fact, asked, .. } => say!("reasons-needs-fact", fact: stated(scenario, fact, *asked)),
    }
}

/// A comparison, as messages tell them apart.
const fn way(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "below",
        Comparison::AtMost => "at_most",
        Comparison::Greater => "above",
        Comparison::AtLeast => "at_least",
    }
}

/// What is compared, its value, and the side that it is compared with: a number as it stands, anything else by name
/// with its value.
fn sides(scenario: Shown<'_>, left: &ComparedSide, right: &ComparedSide) -> (String, String, String) {
    let named = |it: &Expr| it.named(|path| label(scenario, path)).to_string();
    let bound = match named(&right.expression) {
        text if text.parse::<f64>().is_ok() => text,
        text => say!("reasons-bound", what: text, value: amount(right.value, left.value)),
    };
    (named(&left.expression), amount(left.value, right.value), bound)
}

/// A fact, or that it is not so.
fn stated(scenario: Shown<'_>, path: &Path, holds: bool) -> String {
    match path {
        Path::Member(owner, _) if holds => say!("reasons-in-force", dialogue: called::dialogue(scenario, owner)),
        Path::Member(owner, _) => say!("reasons-not-in-force", dialogue: called::dialogue(scenario, owner)),
        other if holds => say!("reasons-true", fact: label(scenario, other)),
        other => say!("reasons-false", fact: label(scenario, other)),
    }
}

/// A variable by its label; what is no variable, by what it means.
pub(super) fn label(scenario: Shown<'_>, path: &Path) -> String {
    let notation = path.to_string();
    if let Some(flag) = scenario.memory.flags.iter().zip(&scenario.texts.flags).find(|(it, _)| it.key == notation) {
        return say!("name-flag", flag: &flag.1.name);
    }
    if scenario.variable(&notation).is_some() {
        return called::variable(scenario, &notation);
    }
    match path {
        Path::Member(owner, member) if member == "breadth" => {
            say!("name-breadth", dialogue: called::dialogue(scenario, owner))
        }
        Path::Member(owner, member) if member == "count" && scenario.variable(owner).is_some() => {
            say!("name-count", variable: called::variable(scenario, owner))
        }
        Path::Member(owner, member) if member == "rate" && scenario.variable(owner).is_some() => {
            say!("name-rate", variable: called::variable(scenario, owner))
        }
        Path::Conduct(from, to) => {
            say!("name-conduct", from: called::actor(scenario, from), to: called::actor(scenario, to))
        }
        Path::Member(owner, member) if member == "word" && scenario.actor(owner).is_some() => {
            say!("name-word", actor: called::actor(scenario, owner))
        }
        Path::Memory(recall, happening) => happened(scenario, happening).map_or(notation, |what| match recall {
            Recall::Since => say!("name-since", what: what),
            Recall::Times => say!("name-times", what: what),
            Recall::Did => say!("name-did", what: what),
        }),
        Path::Name(name) if name == "t" => say!("name-months"),
        Path::Name(name) if name == "month" => say!("name-month"),
        _ => notation,
    }
}

/// A choice or an event that expressions recall, by its name.
fn happened(scenario: Shown<'_>, happening: &str) -> Option<String> {
    if let Some(choice) = scenario.choice(happening) {
        let actor = scenario.texts.actor(scenario.choices[choice.index()].actor);
        return Some(say!("name-choice", actor: actor, choice: scenario.texts.choice(choice)));
    }
    scenario.event(happening).map(|event| say!("name-event", event: scenario.texts.event(event)))
}
