//! Why a level moved, for people: start, what was booked, end; and what began it. Printed figures are rounded so that
//! they add up as printed.

use super::bids::{OnOffer, Tense, no_gain, postures, pulled, ratifiers, voices};
use super::called;
use super::dates;
use super::facts::{AttemptFacts, BegunFacts, FlowFacts, PointFacts, TalkFacts, ThroughFacts, WhyFacts};
use super::figures::{adding_up, figure, signed};
use super::left_out;
use super::locale::say;
use super::look::Look;
use super::shown::Shown;
use super::words::{by_cause, capital, change, series};
use super::wrap::wrapped;
use unicode_width::UnicodeWidthStr;

/// Choices that are named of each actor.
const NAMED: usize = 3;
/// Decimals of printed points.
pub(super) const PLACES: usize = 2;
/// What comes to less than this is not named by itself, points.
const SMALL: f64 = 0.05;

/// One account, ready to print.
#[must_use]
pub fn tell_why(scenario: Shown<'_>, facts: &WhyFacts, look: &Look) -> String {
    let look = &look.held();
    let mut out = look.heading(&heading(scenario, facts));
    if facts.turns[0] > facts.turns[1] {
        return out + &wrapped(&say!("why-ended"), "", 0, look.width);
    }
    let moved = rounded(facts.end) - rounded(facts.start);
    out += &line(&say!("why-start"), &figure(facts.start, PLACES), 0, look);
    for (entry, points) in facts.ledger.iter().zip(adding_up(facts.ledger.iter().map(|it| it.points), moved, PLACES)) {
        let flow = flow_of(facts, entry);
        out += &line(&booked(scenario, facts, entry, flow), &signed(points, PLACES), 2, look);
        out += &flow.map(|it| parts(scenario, it, points, look)).unwrap_or_default();
    }
    out += &line(&say!("why-end"), &figure(facts.end, PLACES), 0, look);
    out += &facts.talks.iter().map(|it| talk(scenario, it, look)).collect::<String>();
    out += &attempts(scenario, facts, look);
    out += &format!("\n{}\n", say!("why-began"));
    for (it, points) in facts.begun.iter().zip(adding_up(facts.begun.iter().map(BegunFacts::points), moved, PLACES)) {
        out += &line(&begun(scenario, it), &signed(points, PLACES), 2, look);
    }
    out += &line(&say!("why-whole"), &signed(moved, PLACES), 0, look);
    out + &wrapped(&say!("why-method"), "", 0, look.width)
}

/// The variable and the turns: "The tension, turns 3 to 7 (August 2020 to December 2020)".
pub(super) fn heading(scenario: Shown<'_>, facts: &WhyFacts) -> String {
    let variable = capital(&called::variable(scenario, &facts.variable));
    let month = |turn: usize| dates::month_of(&scenario.calendar, turn.saturating_sub(1) as u32);
    let [first, last] = facts.turns;
    if first > last {
        say!("why-no-turn", variable: variable)
    } else if first == last {
        say!("why", variable: variable, turn: last, month: month(last))
    } else {
        say!("why-turns", variable: variable, first: first, last: last, from: month(first), to: month(last))
    }
}

/// What was tried that might have failed or did, and the chance that it had.
fn attempts(scenario: Shown<'_>, facts: &WhyFacts, look: &Look) -> String {
    let told = |it: &AttemptFacts| {
        let choice = scenario.choice(&it.choice)?;
        let actor = capital(scenario.texts.actor(scenario.choices[choice.index()].actor));
        let month = dates::month_of(&scenario.calendar, it.turn.saturating_sub(1));
        let (chance, went) = (figure(100.0 * it.odds, 0), if it.success { "well" } else { "badly" });
        let said = say!(
            "why-attempt",
            month: month, actor: actor, choice: scenario.texts.choice(choice), went: went, chance: chance,
        );
        Some(wrapped(&said, "  ", 4, look.width))
    };
    let lines: String = facts.attempts.iter().filter_map(told).collect();
    if lines.is_empty() { lines } else { format!("\n{}\n{lines}", say!("why-attempts")) }
}

/// A round that bears on the variable: who pulled where, voice by voice, and who stands behind the terms.
fn talk(scenario: Shown<'_>, talk: &TalkFacts, look: &Look) -> String {
    let dialogue = capital(called::dialogue(scenario, &talk.dialogue));
    let month = dates::month_of(&scenario.calendar, talk.turn.saturating_sub(1));
    let said = match (talk.verdict, talk.before.zip(talk.terms)) {
        ("deal", Some(_)) if talk.left_out.is_some() => say!("why-talk-out", dialogue: dialogue, month: month),
        ("deal", Some(_)) if talk.open == Some(false) => say!("why-talk-left", dialogue: dialogue, month: month),
        ("deal", Some((before, terms))) => {
            let (terms, before) = (figure(terms, 1), figure(before, 1));
            say!("why-talk-agreed", dialogue: dialogue, month: month, terms: terms, before: before)
        }
        ("deal", None) => {
            say!("why-talk-deal", dialogue: dialogue, month: month, level: figure(talk.compliance, 0))
        }
        _ => say!("why-talk-none", dialogue: dialogue, month: month),
    };
    let nothing = no_gain(scenario, &talk.sides).filter(|_| talk.verdict == "nothing_to_gain");
    let nothing = nothing.map(|it| say!("why-talk-nothing", gain: it.gain, sides: it.sides, worth: it.worth));
    let left = talk.left_out.as_ref().map(|it| say!("why-talk-left-out", why: left_out::why(scenario, it)));
    let said: Vec<String> = [Some(said), came(scenario, talk), nothing, left].into_iter().flatten().collect();
    let mut out = format!("\n{}", wrapped(&said.join(" "), "", 0, look.width));
    let (open, beyond) = (talk.open == Some(true), talk.beyond);
    let pulled = talk.terms.map(|terms| {
        let on_offer = OnOffer { terms, open, beyond, bids: &talk.bids, sides: &talk.sides };
        pulled(scenario, on_offer, Tense::Past)
    });
    if let Some(pulled) = pulled.filter(|it| !it.is_empty()) {
        out += &wrapped(&pulled, "  ", 2, look.width);
    }
    for line in voices(scenario, &talk.bids).into_iter().chain(ratifiers(scenario, &talk.backers)) {
        out += &wrapped(&line, "  - ", 4, look.width);
    }
    out
}

/// Who came to the table how.
fn came(scenario: Shown<'_>, talk: &TalkFacts) -> Option<String> {
    let dialogue = scenario.dialogue(&talk.dialogue)?;
    let postures = &scenario.dialogues[dialogue.index()].postures;
    let taken = talk.sides.iter().filter_map(|it| {
        Some((scenario.actor(&it.by)?, postures.iter().position(|posture| posture.key == it.posture)?))
    });
    self::postures(scenario, dialogue, &taken.collect::<Vec<_>>())
}

/// A label with a hanging indent, and a figure at the right end of its last line.
fn line(label: &str, figure: &str, indent: usize, look: &Look) -> String {
    let width = look.width.min(100) - 9;
    let indent = if width < 30 { indent / 2 } else { indent };
    let text = wrapped(label, &" ".repeat(indent), indent + 2, width);
    let text = text.trim_end();
    let last = text.lines().last().map_or(0, |it| it.width());
    format!("{text}{:gap$} {figure:>8}\n", "", gap = width.saturating_sub(last))
}

fn rounded(x: f64) -> f64 {
    let scale = 10_f64.powi(PLACES as i32);
    (x * scale).round() / scale
}

/// The part of the flow that a change is booked to; of equal terms that which comes to the same.
pub(super) fn flow_of<'f>(facts: &'f WhyFacts, entry: &PointFacts) -> Option<&'f FlowFacts> {
    let term = match entry.cause? {
        "base" => None,
        "term" => Some(entry.name.as_str()),
        _ => return None,
    };
    let same = facts.flow.iter().filter(|it| it.term.as_deref() == term);
    same.min_by(|a, b| (a.points - entry.points).abs().total_cmp(&(b.points - entry.points).abs()))
}

/// What a change is booked to; a term by its text and gain, since that is where it can be changed.
pub(super) fn booked(scenario: Shown<'_>, facts: &WhyFacts, entry: &PointFacts, flow: Option<&FlowFacts>) -> String {
    match entry.cause.unwrap_or_default() {
        "term" => say!("why-flow", gain: trimmed(flow.map_or(0.0, |it| it.gain)), term: &entry.name),
        "base" => say!("why-base"),
        other => capital(&by_cause(scenario, &facts.variable, other, &entry.name)),
    }
}

/// At most three decimals, and none that says nothing.
fn trimmed(x: f64) -> String {
    let text = format!("{x:.3}");
    text.trim_end_matches('0').trim_end_matches('.').replace('-', "−")
}

/// What a part of the flow comes to through each thing that it reads; nothing where nothing has moved.
fn parts(scenario: Shown<'_>, flow: &FlowFacts, total: f64, look: &Look) -> String {
    let (large, small): (Vec<&ThroughFacts>, Vec<&ThroughFacts>) =
        flow.through.iter().partition(|it| it.points.abs() >= SMALL);
    if large.is_empty() {
        return String::new();
    }
    let rest = small.iter().fold(flow.curvature, |rest, it| rest + it.points);
    let is_told = rest.abs() >= 0.005;
    let start = if is_told { flow.at_start } else { flow.at_start + rest };
    let points = core::iter::once(start).chain(large.iter().map(|it| it.points)).chain(is_told.then_some(rest));
    let figures: Vec<String> = adding_up(points, total, PLACES).into_iter().map(|it| signed(it, PLACES)).collect();
    let mut lines = Vec::with_capacity(figures.len());
    for (place, points) in figures.iter().enumerate() {
        lines.push(match (place.checked_sub(1), place.checked_sub(1).and_then(|it| large.get(it))) {
            (None, _) => say!("why-part-start", points: points),
            (Some(_), Some(it)) => through(scenario, it, points),
            (Some(_), None) => say!("why-part-rest", points: points),
        });
    }
    let width = look.width.min(100) - 9;
    lines.iter().map(|it| wrapped(it, "      ", 8, width)).collect()
}

fn through(scenario: Shown<'_>, it: &ThroughFacts, points: &str) -> String {
    match it.read {
        "in_force" => say!("why-part-in-force", dialogue: called::dialogue(scenario, &it.name), points: points),
        "breadth" => say!("why-part-breadth", dialogue: called::dialogue(scenario, &it.name), points: points),
        _ => say!("why-part-level", variable: called::variable(scenario, &it.name), points: points),
    }
}

/// What began the change, in words.
pub(super) fn begun(scenario: Shown<'_>, it: &BegunFacts) -> String {
    match it {
        BegunFacts::Actor { actor, choices, .. } => by_actor(scenario, actor, choices),
        BegunFacts::Other { root, name, .. } => capital(&self::root(scenario, root, name)),
        BegunFacts::Smaller { count, .. } => say!("began-smaller", n: *count),
        BegunFacts::Residual { .. } => say!("began-unaccounted"),
    }
}

/// What an actor's choices come to: "Iran: arm the militias +3.1, deepen trade with Iraq −0.4".
fn by_actor(scenario: Shown<'_>, actor: &str, choices: &[(String, f64)]) -> String {
    let large = choices.iter().enumerate().filter(|(place, it)| *place == 0 || it.1.abs() >= SMALL);
    let named: Vec<String> = large
        .take(NAMED)
        .map(|(_, (key, points))| {
            let notation = format!("{actor}.{key}");
            let choice = called::choice(scenario, &notation);
            if points.abs() >= SMALL {
                say!("began-choice", choice: choice, points: change(*points))
            } else {
                say!("began-choice-small", choice: choice)
            }
        })
        .collect();
    let (who, more) = (capital(called::actor(scenario, actor)), choices.len() > named.len());
    let named = series(&named);
    if more {
        say!("began-actor-more", actor: who, choices: named)
    } else {
        say!("began-actor", actor: who, choices: named)
    }
}

/// Something else that began it, by its kind and its name in the scenario.
pub(super) fn root(scenario: Shown<'_>, kind: &str, name: &str) -> String {
    match kind {
        "event" => say!("cause-event", event: called::event(scenario, name)),
        "shock" => say!("cause-shock"),
        "agreement" => say!("began-agreement", dialogue: called::dialogue(scenario, name)),
        "noise" => say!("began-noise", variable: called::variable(scenario, name)),
        "unclaimed" => say!("began-unclaimed", variable: called::variable(scenario, name)),
        "layer" => say!("cause-layer", layer: name),
        _ => say!("began-anyway"),
    }
}
