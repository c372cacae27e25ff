//! A run as a page: how it ended and why, how levels went, who chose what when, what became of the issues, and, where that
//! was asked, what moved a level.

use maud::{Markup, html};

use super::chart::{forest, levels, waterfall};
use super::common::{asked, level, method, months_since, rests};
use super::deeds::choices;
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::called;
use crate::facts::{BegunFacts, MoveFacts, RunFacts, WhyFacts};
use crate::figures::{adding_up, figure, signed};
use crate::locale::say;
use crate::reasons::held;
use crate::shown::Shown;
use crate::why::{PLACES, begun, booked, flow_of, heading};
use crate::words::{apart, capital, list};

/// Levels that are drawn, and moves that are named.
const DRAWN: usize = 6;
const NAMED: usize = 3;

/// A run as a page.
#[must_use]
pub fn run_page(scenario: Shown<'_>, facts: &RunFacts, made: &Made) -> Page {
    played_page(scenario, facts, how(facts), made)
}

/// A run that was recorded, and in which policies did not sit in every seat all the time: how it was made is said in
/// other words.
#[must_use]
pub fn played_page(scenario: Shown<'_>, facts: &RunFacts, how: String, made: &Made) -> Page {
    let mut parts = vec![Part::Heading(say!("page-pictures"))];
    parts.extend(facts.why.iter().flatten().flat_map(|it| why(scenario, it)).map(Part::from));
    parts.push(moves(scenario, facts).into());
    parts.push(choices(scenario, facts).into());
    parts.extend(issues(scenario, facts).map(Part::from));
    parts.push(gains(scenario, facts).into());
    parts.push(Part::Heading(say!("page-story")));
    parts.push(Part::Markup(story(scenario, facts)));
    let document = Document {
        kind: say!("page-run"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: asked(scenario, &[say!("page-run-asked")]),
        answer: answer(scenario, facts),
        parts,
        rests: rests(scenario).into_iter().chain([html! { p { (say!("page-run-one")) } }]).collect(),
        method: method(scenario, &facts.provenance, how),
    };
    document.page(made)
}

fn how(facts: &RunFacts) -> String {
    say!("page-run-how", replication: facts.replication, draw: facts.draw)
}

/// What came out: the outcome and why, the talks, and what moved most.
pub(super) fn answer(scenario: Shown<'_>, facts: &RunFacts) -> Vec<String> {
    let mut said = Vec::new();
    let months = crate::locale::Put::number(facts.months);
    said.push(match &facts.outcome {
        Some(key) => say!("page-run-ended", outcome: called::outcome(scenario, key), months: months),
        None => say!("page-run-open", months: months),
    });
    if let Some(reasons) = &facts.ending.reasons {
        if let Some(ended) = &reasons.ended_by {
            let event = called::event(scenario, &ended.event).trim_end_matches('.');
            said.push(say!("reasons-event", month: &ended.date, event: event));
        }
        let held = held(scenario, reasons);
        if !held.is_empty() {
            said.push(say!("page-run-because", reasons: apart(&held)));
        }
    }
    let named: Vec<String> = facts.ending.moves.iter().take(NAMED).map(|it| moved(scenario, it)).collect();
    if !named.is_empty() {
        said.push(say!("page-run-moved", moves: list(&named)));
    }
    said
}

fn moved(scenario: Shown<'_>, it: &MoveFacts) -> String {
    let (name, start, end) = (level(scenario, &it.variable), figure(it.start, 0), figure(it.end, 0));
    say!("page-run-move", level: name, start: start, end: end)
}

/// The moments of a run, months since the start: the start, and the end of each turn.
fn moments(scenario: Shown<'_>, facts: &RunFacts) -> Vec<f64> {
    (0..=facts.turns.len() as u32).map(|turn| scenario.calendar.month_of(turn)).collect()
}

/// A level at the start and after each turn.
fn path(facts: &RunFacts, variable: &str) -> Vec<f64> {
    let start = facts.start.get(variable);
    start.into_iter().chain(facts.turns.iter().filter_map(|it| it.levels.get(variable))).copied().collect()
}

/// When something happened.
fn marks(facts: &RunFacts) -> levels::Marks {
    let turns = || facts.turns.iter().enumerate();
    let of = |wanted: &dyn Fn(&crate::facts::TurnFacts) -> bool| {
        turns().filter(|it| wanted(it.1)).map(|it| it.0).collect::<Vec<usize>>()
    };
    let has_deal = |it: &crate::facts::TurnFacts| it.rounds.iter().any(|it| it.verdict == "deal");
    levels::Marks {
        deals: of(&has_deal),
        rounds: of(&|it| !has_deal(it) && it.rounds.iter().any(|it| !matches!(it.verdict, "none" | "not_held"))),
        events: of(&|it| !it.events.is_empty()),
    }
}

/// The levels that moved most.
pub(super) fn moves(scenario: Shown<'_>, facts: &RunFacts) -> Picture {
    let mut twin = Table::of(say!("page-level"))
        .figures(core::iter::once(say!("page-start")).chain(facts.turns.iter().map(|it| it.turn.to_string())));
    let mut panels = Vec::new();
    for it in facts.ending.moves.iter().take(DRAWN) {
        let (label, path) = (level(scenario, &it.variable), path(facts, &it.variable));
        twin.row(&label, path.iter().map(|it| figure(*it, 0)));
        let about = vec![say!("page-from-to", start: figure(it.start, 0), end: figure(it.end, 0))];
        panels.push(levels::Panel { label, about, path, terms: Vec::new(), wanted: Vec::new() });
    }
    let (months, marks) = (moments(scenario, facts), marks(facts));
    let texts = [say!("page-moves"), say!("page-moves-sentence", n: panels.len())];
    let note = say!("page-moves-note", axis: months_since(scenario));
    Picture::new("levels", texts, twin, |room| levels::draw(&panels, &months, &marks, &[], room)).with_note(note)
}

/// The issues that were on a table: where they stood, what each party wanted, what was agreed.
fn issues(scenario: Shown<'_>, facts: &RunFacts) -> Option<Picture> {
    let offers =
        || facts.turns.iter().enumerate().flat_map(|(turn, it)| it.rounds.iter().map(move |round| (turn, round)));
    let mut parties: Vec<&str> = Vec::new();
    for party in offers().flat_map(|(_, it)| it.terms.0.iter()).flat_map(|(_, it)| it.lines.0.iter()) {
        if !parties.contains(&party.0.as_str()) {
            parties.push(&party.0);
        }
    }
    let names: Vec<String> = parties.iter().map(|it| capital(called::actor(scenario, it))).collect();
    let mut twin = Table::of(say!("page-issue"))
        .with(say!("page-turn"), Column::Figure)
        .with(say!("page-round"), Column::Word)
        .figures([say!("page-stood"), say!("page-terms")])
        .figures(names.iter().cloned());
    let mut panels = Vec::new();
    for (issue, texts) in scenario.issues.iter().zip(&scenario.texts.issues) {
        let on_table: Vec<_> =
            offers().filter_map(|(turn, round)| Some((turn, round, round.terms.get(&issue.key)?))).collect();
        if on_table.is_empty() {
            continue;
        }
        for (turn, round, offer) in &on_table {
            let line = |party: &&str| offer.lines.get(party).map_or_else(String::new, |it| figure(*it, 0));
            let agreed = offer.open && round.verdict == "deal";
            let terms = if agreed { figure(offer.to, 0) } else { String::new() };
            let cells = [(turn + 1).to_string(), verdict(round.verdict), figure(offer.from, 0), terms];
            twin.row(capital(&texts.name), cells.into_iter().chain(parties.iter().map(line)));
        }
        let wanted =
            |party: &&str| on_table.iter().filter_map(|(turn, _, it)| Some((*turn, *it.lines.get(party)?))).collect();
        panels.push(levels::Panel {
            label: capital(&texts.name),
            about: vec![say!("page-issue-high", high: &texts.high), say!("page-issue-low", low: &texts.low)],
            path: path(facts, &format!("issue.{}", issue.key)),
            terms: on_table
                .iter()
                .filter(|(_, round, it)| it.open && round.verdict == "deal")
                .map(|(turn, _, it)| (*turn, it.to))
                .collect(),
            wanted: parties.iter().map(wanted).collect(),
        });
    }
    let (months, marks) = (moments(scenario, facts), levels::Marks { events: Vec::new(), ..marks(facts) });
    let note = say!("page-issues-note", axis: months_since(scenario));
    let texts = [say!("page-issues"), say!("page-issues-sentence")];
    let picture = |panels: &[levels::Panel]| {
        Picture::new("issues", texts.clone(), twin.clone(), |room| levels::draw(panels, &months, &marks, &names, room))
    };
    (!panels.is_empty()).then(|| picture(&panels).with_note(note))
}

/// How a round ended, in words.
pub(super) fn verdict(key: &str) -> String {
    match key {
        "deal" => say!("page-round-deal"),
        "broke_down" => say!("page-round-broke-down"),
        "nothing_to_gain" => say!("page-round-nothing"),
        "stalled" => say!("page-round-stalled"),
        _ => say!("page-round-none"),
    }
}

/// What everybody gained.
fn gains(scenario: Shown<'_>, facts: &RunFacts) -> Picture {
    let mut twin = Table::of(say!("page-actor")).figures([say!("page-gain")]);
    let mut rows = Vec::new();
    for it in &facts.ending.gains {
        let (label, size) = (capital(called::actor(scenario, &it.actor)), signed(it.payoff, 1));
        twin.row(&label, [size.clone()]);
        rows.push(forest::Row {
            label,
            difference: it.payoff,
            ends: [it.payoff.min(0.0), it.payoff.max(0.0)],
            smallest: 0.0,
            figures: [size, String::new()],
            verdict: String::new(),
            stands_out: true,
        });
    }
    let ends = forest::Ends { lower: say!("page-gains-lower"), higher: say!("page-gains-higher") };
    let texts = [say!("page-run-gains"), say!("page-run-gains-sentence")];
    Picture::new("gains", texts, twin, |room| forest::draw(&rows, &ends, room))
}

/// Why a level moved: what it was booked to, and what began it.
fn why(scenario: Shown<'_>, facts: &WhyFacts) -> Vec<Picture> {
    if facts.turns[0] > facts.turns[1] {
        return Vec::new();
    }
    let moved = facts.end - facts.start;
    let booked: Vec<(String, f64)> =
        facts.ledger.iter().map(|it| (booked(scenario, facts, it, flow_of(facts, it)), it.points)).collect();
    let began: Vec<(String, f64)> =
        facts.begun.iter().map(|it| (begun(scenario, it), BegunFacts::points(it))).collect();
    let name = heading(scenario, facts);
    let picture = |key: String, texts: [String; 2], steps: &[(String, f64)]| {
        let printed = adding_up(steps.iter().map(|it| it.1), moved, PLACES);
        let mut twin = Table::of(say!("page-step")).figures([say!("page-points")]);
        let end = |label: String, points: f64| waterfall::Step {
            label,
            points,
            figure: figure(points, PLACES),
            is_end: true,
        };
        let mut all = vec![end(say!("page-before"), facts.start)];
        for ((label, points), shown) in steps.iter().zip(printed) {
            let shown = signed(shown, PLACES);
            twin.row(label, [shown.clone()]);
            all.push(waterfall::Step { label: label.clone(), points: *points, figure: shown, is_end: false });
        }
        all.push(end(say!("page-after"), facts.end));
        Picture::new(key, texts, twin, |room| waterfall::draw(&all, room))
    };
    let key = |kind: &str| {
        let variable = facts.variable.replace(|it: char| !it.is_ascii_alphanumeric(), "-");
        format!("{kind}-{variable}-{}-{}", facts.turns[0], facts.turns[1])
    };
    vec![
        picture(key("booked"), [name.clone(), say!("page-booked-sentence")], &booked),
        picture(key("began"), [say!("page-began", what: name), say!("page-began-sentence")], &began),
    ]
}

/// What happened, turn by turn.
fn story(scenario: Shown<'_>, facts: &RunFacts) -> Markup {
    let mut table =
        Table::of(say!("page-turn")).with(say!("page-happened"), Column::Text).with(say!("page-talks"), Column::Text);
    for it in &facts.turns {
        let events: Vec<String> =
            it.events.iter().map(|it| capital(called::event(scenario, it).trim_end_matches('.'))).collect();
        let rounds = it.rounds.iter().filter(|it| !matches!(it.verdict, "none" | "not_held"));
        let rounds = rounds.map(|it| say!("page-round-of", dialogue: called::dialogue(scenario, &it.dialogue), verdict: verdict(it.verdict)));
        let ended = it.collapses.iter().map(|it| say!("page-collapsed", dialogue: called::dialogue(scenario, it)));
        let talks: Vec<String> = rounds.chain(ended).map(|it| capital(&it)).collect();
        table.row(format!("{} · {}", it.turn, it.date), [events.join(". "), talks.join(". ")]);
    }
    table.shown(&say!("page-story"))
}
