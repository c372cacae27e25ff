//! Why a level moved, for people and for programs: start, what was booked, end; and what began it. Printed figures are
//! rounded so that they add up as printed.

use core::ops::Range;

use super::bids::{no_gain, postures, pulled, ratifiers, voices};
use super::facts::{BegunFacts, WhyFacts, term};
use super::figures::{adding_up, figure, signed};
use super::tell::Look;
use super::words::{capital, cause, change};
use super::wrap::wrapped;
use diwan_engine::record::{Cause, SideRecord, Verdict};
use diwan_engine::scenario::Scenario;
use diwan_engine::why::{Pull, Through, Why};
use unicode_width::UnicodeWidthStr;

/// Choices that are named of each actor.
const NAMED: usize = 3;
/// Decimals of printed points.
const PLACES: usize = 2;

/// One account, ready to print.
#[must_use]
pub fn tell_why(scenario: &Scenario, why: &Why, look: &Look) -> String {
    let look = &look.held();
    let label = capital(&scenario.variables[why.variable.index()].label);
    let mut out = look.heading(&format!("{label}, {}", when(scenario, &why.turns)));
    if why.turns.is_empty() {
        return out + &wrapped("The run had ended before.", "", 0, look.width);
    }
    let moved = rounded(why.end) - rounded(why.start);
    out += &line("At the start", &figure(why.start, PLACES), 0, look);
    let entries = &why.ledger.entries;
    for ((what, _), points) in entries.iter().zip(adding_up(entries.iter().map(|it| it.1), moved, PLACES)) {
        out += &line(&booked(scenario, why, *what), &signed(points, PLACES), 2, look);
        let term = match what {
            Cause::Base => None,
            Cause::Term(place) => Some(*place),
            _ => continue,
        };
        if let Some(pull) = why.pulls.iter().find(|it| it.term == term) {
            out += &parts(scenario, pull, points, look);
        }
    }
    out += &line("At the end", &figure(why.end, PLACES), 0, look);
    out += &talks(scenario, why, look);
    out += "\nWhat began it\n";
    let roots = begun(scenario, &WhyFacts::of(scenario, why));
    for ((what, _), points) in roots.iter().zip(adding_up(roots.iter().map(|it| it.1), moved, PLACES)) {
        out += &line(what, &signed(points, PLACES), 2, look);
    }
    out += &line("The whole change", &signed(moved, PLACES), 0, look);
    out + &wrapped(
        "Followed back turn by turn from the start of the run. What is not accounted for comes of causes that multiply each other, and of the ends of scales.",
        "",
        0,
        look.width,
    )
}

/// The rounds that bear on the variable: who pulled where, voice by voice, and who stands behind the terms.
fn talks(scenario: &Scenario, why: &Why, look: &Look) -> String {
    let mut out = String::new();
    for talk in &why.talks {
        let name = capital(&scenario.dialogues[talk.dialogue.index()].name);
        let month = scenario.calendar.date_of(talk.turn).month_name();
        let sides: Vec<SideRecord> = talk.sides.iter().map(|it| it.0).collect();
        let came_to = match (talk.verdict, &talk.offer) {
            (Verdict::Deal, Some(offer)) if !offer.open => "left open, for want of common ground".into(),
            (Verdict::Deal, Some(offer)) => format!("{:.1} agreed, {:.1} so far", offer.terms, offer.before),
            (Verdict::Deal, None) => format!("a deal, to be kept to {:.0} of 100", talk.compliance),
            (Verdict::NothingToGain, _) => {
                no_gain(scenario, &sides).map_or_else(|| "no deal".into(), |nothing| format!("no deal, and {nothing}"))
            }
            _ => "no deal".into(),
        };
        out.push('\n');
        let postures = postures(scenario, talk.dialogue, talk.sides.iter().map(|(side, row)| (side.actor, *row)));
        out += &wrapped(&format!("{name}, a round in {month}: {came_to}.{postures}"), "", 0, look.width);
        let (pulled, voices) = talk
            .offer
            .as_ref()
            .map_or((String::new(), Vec::new()), |it| (pulled(scenario, it, &sides, "pulled"), voices(scenario, it)));
        if !pulled.is_empty() {
            out += &wrapped(&pulled, "  ", 2, look.width);
        }
        for line in voices.into_iter().chain(ratifiers(scenario, &talk.backers)) {
            out += &wrapped(&line, "  - ", 4, look.width);
        }
    }
    out
}

/// "turn 3 (August 2020)", "turns 3 to 7 (August 2020 to December 2020)".
fn when(scenario: &Scenario, turns: &Range<usize>) -> String {
    let month = |turn: usize| scenario.calendar.date_of(turn as u32).month_name();
    match turns.len() {
        0 => "no turn that was played".into(),
        1 => format!("turn {} ({})", turns.end, month(turns.start)),
        _ => format!("turns {} to {} ({} to {})", turns.start + 1, turns.end, month(turns.start), month(turns.end - 1)),
    }
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

/// What a change is booked to; a term by its text and gain, since that is where it can be changed.
fn booked(scenario: &Scenario, why: &Why, what: Cause) -> String {
    match what {
        Cause::Term(place) => {
            let gain = why.pulls.iter().find(|it| it.term == Some(place)).map_or(0.0, |it| it.gain);
            format!("Its flow: {} × ({})", trimmed(gain), term(scenario, why.variable, place))
        }
        Cause::Base => "Its flow: the way back to its base".into(),
        other => capital(&cause(scenario, why.variable, other)),
    }
}

/// At most three decimals, and none that says nothing.
fn trimmed(x: f64) -> String {
    let text = format!("{x:.3}");
    text.trim_end_matches('0').trim_end_matches('.').replace('-', "−")
}

/// What a part of the flow comes to through each thing that it reads; nothing where nothing has moved.
fn parts(scenario: &Scenario, pull: &Pull, total: f64, look: &Look) -> String {
    let told = pull.through.iter().filter(|it| it.1.abs() >= 0.05);
    if told.clone().count() == 0 {
        return String::new();
    }
    let mut lines = vec![("as it was at the start".to_owned(), pull.at_start)];
    let mut rest = pull.curvature;
    for (through, points) in &pull.through {
        if points.abs() >= 0.05 {
            lines.push((format!("through {}", self::through(scenario, *through)), *points));
        } else {
            rest += points;
        }
    }
    if rest.abs() >= 0.005 {
        lines.push(("through smaller things, and what straight lines miss".to_owned(), rest));
    } else {
        lines[0].1 += rest;
    }
    let figures = adding_up(lines.iter().map(|it| it.1), total, PLACES);
    let width = look.width.min(100) - 9;
    lines
        .iter()
        .zip(figures)
        .map(|((what, _), points)| wrapped(&format!("{what} {}", signed(points, PLACES)), "      ", 8, width))
        .collect()
}

fn through(scenario: &Scenario, through: Through) -> String {
    match through {
        Through::Level(id) => scenario.variables[id.index()].label.clone(),
        Through::InForce(id) => format!("the agreement in {} being in force", scenario.dialogues[id.index()].name),
        Through::Breadth(id) => format!("the breadth of the agreement in {}", scenario.dialogues[id.index()].name),
    }
}

/// What began the change, in words, each with its points.
fn begun(scenario: &Scenario, facts: &WhyFacts) -> Vec<(String, f64)> {
    let words = |it: &BegunFacts| match it {
        BegunFacts::Actor { actor, choices, .. } => by_actor(scenario, actor, choices),
        BegunFacts::Other { root, name, .. } => capital(&self::root(scenario, root, name)),
        BegunFacts::Smaller { count, .. } => format!("{count} smaller causes together"),
        BegunFacts::Residual { .. } => "Not accounted for".to_owned(),
    };
    facts.begun.iter().map(|it| (words(it), it.points())).collect()
}

/// What an actor's choices come to: "Iran: arm the militias +3.1, deepen trade with Iraq −0.4".
fn by_actor(scenario: &Scenario, actor: &str, choices: &[(String, f64)]) -> String {
    let name = |key: &str| {
        let choice = scenario.choice(&format!("{actor}.{key}"));
        choice.map_or_else(|| key.to_owned(), |it| scenario.choices[it.index()].name.clone())
    };
    let large = choices.iter().enumerate().filter(|(place, it)| *place == 0 || it.1.abs() >= 0.05);
    let named: Vec<String> = large
        .take(NAMED)
        .map(|(_, (key, points))| {
            if points.abs() >= 0.05 {
                format!("“{}” {}", name(key), change(*points))
            } else {
                format!("“{}”", name(key))
            }
        })
        .collect();
    let who = scenario.actor(actor).map_or(actor, |it| scenario.actors[it.index()].name.as_str());
    let more = if choices.len() > named.len() { ", …" } else { "" };
    format!("{}: {}{more}", capital(who), named.join(", "))
}

/// Something else that began it, by its kind and its name in the scenario.
fn root(scenario: &Scenario, kind: &str, name: &str) -> String {
    let variable = || scenario.variable(name).map_or(name, |it| scenario.variables[it.index()].label.as_str());
    match kind {
        "event" => format!("“{}”", scenario.event(name).map_or(name, |it| scenario.events[it.index()].name.as_str())),
        "agreement" => {
            let dialogue = scenario.dialogue(name).map_or(name, |it| scenario.dialogues[it.index()].name.as_str());
            format!("{dialogue}: the talks and their agreement")
        }
        "noise" => format!("chance in {}", variable()),
        "layer" => format!("the {name}"),
        _ => "what would have come about anyway".into(),
    }
}
