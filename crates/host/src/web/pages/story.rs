//! The story as everybody knows it: news, what was seen to be done, what came of talks, and how things stand.

use diwan_engine::record::ChoiceRecord;
use diwan_engine::scenario::{ChoiceId, VariableId};
use diwan_report::{Shown, hall as told, say};
use maud::{Markup, html};

use super::join::seat_name;
use crate::audience::{CommonTurn, Hall};
use crate::room::{Phase, Statement};

/// How many levels are shown by themselves.
const LEVELS: usize = 8;
/// How many statements are shown.
const STATEMENTS: usize = 3;

/// The turns that were closed, as far as they are shown.
fn closed(hall: &Hall) -> &[CommonTurn] {
    let is_cut = hall.phase == Phase::Reveal && hall.shown.0 < 3;
    if is_cut { &hall.common.turns } else { hall.common.closed() }
}

/// The turn that is open, as far as it is shown.
fn open(hall: &Hall) -> Option<&CommonTurn> {
    hall.common.turns.get(closed(hall).len())
}

/// What has happened as the open turn opened; or, after the last, what happened on it.
pub(super) fn news(shown: Shown<'_>, hall: &Hall) -> Vec<String> {
    let turns = &hall.common.turns;
    let Some(at) = open(hall).map_or(turns.len().checked_sub(1), |_| Some(closed(hall).len())) else {
        return Vec::new();
    };
    let before = |event| turns[..at].iter().filter(|it| it.events.contains(event)).count();
    told::in_order(shown, &turns[at].events)
        .iter()
        .map(|it| told::event(shown, *it, hall.common.seed, before(it)))
        .collect()
}

/// What was done on the turn that was closed last, as far as all noticed.
pub(super) fn done(shown: Shown<'_>, hall: &Hall) -> Vec<Done> {
    let Some(last) = closed(hall).last() else { return Vec::new() };
    let declared = shown.declared.actors.iter();
    let made = declared.flat_map(|id| last.choices.iter().filter(move |it| it.actor == *id));
    let effort = |actor| last.choices.iter().filter(|it| it.actor == actor).count();
    let chance = |choice: ChoiceId| {
        shown.choices[choice.index()].odds.as_ref()?;
        Some(hall.odds.iter().find(|it| it.0 == choice).map(|it| it.1))
    };
    made.filter_map(|it| {
        let effort = effort(it.actor);
        let plain = told::choice(shown, &ChoiceRecord { success: None, ..*it }, effort)?;
        let said = told::choice(shown, it, effort)?;
        Some(Done { said, plain, chance: it.choice.and_then(chance), success: it.success })
    })
    .collect()
}

/// Something that was seen to be done.
pub(super) struct Done {
    /// What, in a sentence.
    pub(super) said: String,
    /// The same without whether it succeeded.
    pub(super) plain: String,
    /// Whether it succeeded, where that was in question and is told.
    pub(super) success: Option<bool>,
    /// The chance at which it succeeds, of what can fail; nothing within where not all reckon with the same.
    pub(super) chance: Option<Option<f64>>,
}

/// The same as sentences alone.
pub(super) fn done_lines(shown: Shown<'_>, hall: &Hall) -> Vec<String> {
    done(shown, hall).into_iter().map(|it| it.said).collect()
}

/// What came of the talks of that turn, of pledges, and of agreements.
pub(super) fn came_of_it(shown: Shown<'_>, hall: &Hall) -> Vec<String> {
    let Some(last) = closed(hall).last() else { return Vec::new() };
    let mut out = Vec::new();
    for round in &last.rounds {
        out.extend(told::round(shown, round.dialogue, round.verdict));
        let before = |issue: usize| last.levels.get(shown.issues[issue].settlement.index()).copied().flatten();
        out.extend(round.clauses.iter().map(|it| told::clause(shown, it.0, it.1, before(it.0.index()))));
    }
    out.extend(last.pledges.iter().map(|it| told::pledge(shown, it)).filter(|it| !it.is_empty()));
    out.extend(last.collapses.iter().map(|it| told::collapse(shown, *it)));
    let counted = shown.scenario.counted().zip(&last.counts);
    out.extend(counted.filter_map(|((variable, _), events)| Some(told::counted(shown, variable, (*events)?))));
    out
}

/// The agreements that are in force, as all know.
pub(super) fn in_force(shown: Shown<'_>, hall: &Hall) -> Vec<String> {
    let Some(now) = open(hall).or_else(|| closed(hall).last()) else { return Vec::new() };
    let all = (0_u16..).zip(&now.in_force).filter(|it| *it.1);
    all.map(|it| say!("room-in-force", dialogue: told::dialogue(shown, diwan_engine::scenario::DialogueId(it.0))))
        .collect()
}

/// A level that all see.
pub(super) struct Level {
    name: String,
    points: String,
    real: Option<String>,
    at: f64,
    /// How far it went since the turn before, in whole points as they are shown.
    moved: Option<i64>,
}

/// How things stand that all see: of many those that moved most.
pub(super) fn levels(shown: Shown<'_>, hall: &Hall) -> Vec<Level> {
    let before = closed(hall).last();
    let level = |id: &VariableId| {
        let at = hall.common.now.get(id.index()).copied().flatten()?;
        let was = before.and_then(|it| it.levels.get(id.index()).copied().flatten());
        let moved = was.map(|was| at.round() as i64 - was.round() as i64);
        let (points, real) = told::points(shown, *id, at);
        Some(Level { name: told::level_named(shown, *id), points, real, at, moved })
    };
    let mut all: Vec<(usize, Level)> = shown.declared.indicators.iter().filter_map(level).enumerate().collect();
    all.sort_by_key(|(place, it)| (-it.moved.unwrap_or(0).abs(), *place));
    all.truncate(LEVELS);
    all.sort_by_key(|it| it.0);
    all.into_iter().map(|it| it.1).collect()
}

/// Levels as a table: name, a bar, the level, and where it went.
pub(super) fn level_table(levels: &[Level]) -> Markup {
    html! {
        table.levels {
            caption.hidden { (say!("room-levels")) }
            tbody {
                @for it in levels {
                    tr {
                        th scope="row" dir="auto" { (it.name) }
                        td.bar { (bar(it.at)) }
                        td.number { (it.points) @if let Some(real) = &it.real { span.soft { " " (real) } } }
                        td.moved { (moved(it.moved)) }
                    }
                }
            }
        }
    }
}

fn bar(at: f64) -> Markup {
    html! {
        svg.bar viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
            rect.track width="100" height="8" {}
            rect.level width=(format!("{:.1}", at.clamp(0.0, 100.0))) height="8" {}
        }
    }
}

/// Where a level went: by shape and number.
fn moved(by: Option<i64>) -> Markup {
    match by {
        None => html! {},
        Some(0) => html! { span.soft { (say!("room-moved-not")) } },
        Some(by) if by > 0 => {
            html! { span aria-label=(say!("room-moved-up", points: by.unsigned_abs())) { "▲ " (by) } }
        }
        Some(by) => html! { span aria-label=(say!("room-moved-down", points: by.unsigned_abs())) { "▼ " (-by) } },
    }
}

/// A list of sentences under a heading; nothing where there are none.
pub(super) fn section(heading: &str, lines: &[String]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section { h2 { (heading) } ul { @for it in lines { li dir="auto" { (it) } } } }
        }
    }
}

/// What was said to everybody lately.
pub(super) fn statements(shown: Shown<'_>, hall: &Hall) -> Markup {
    let turn = hall.turn;
    let lately = hall.statements.iter().rev().filter(|it| it.turn == turn).take(STATEMENTS);
    let lately: Vec<&Statement> = lately.collect();
    html! {
        @if !lately.is_empty() {
            section.statements {
                h2 { (say!("room-statements")) }
                @for it in lately {
                    blockquote { p dir="auto" { (it.text) } footer { (speaker(shown, it.from.as_deref())) } }
                }
            }
        }
    }
}

/// Who speaks: a seat, or whoever leads the room.
pub(super) fn speaker(shown: Shown<'_>, from: Option<&str>) -> String {
    from.map_or_else(|| say!("room-facilitator"), |it| seat_name(shown, it))
}

/// How the game ended.
pub(super) fn ending(shown: Shown<'_>, hall: &Hall) -> Markup {
    let Some(outcome) = hall.common.outcome else { return html! { p { (say!("room-ended-open")) } } };
    let (name, about) = told::outcome(shown, outcome);
    html! { p.outcome dir="auto" { (name) } @if !about.is_empty() { p dir="auto" { (about) } } }
}
