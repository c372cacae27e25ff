//! The map: everybody's influence and stability, how things stand, and where the issues are between their ends, as a
//! seat sees them.

use super::conduct::{courses, treatments};
use super::words::seen;
use crate::called;
use crate::locale::say;
use crate::news::standing;
use crate::shown::Shown;
use crate::tell::Look;
use crate::units::real;
use crate::words::{capital, level};
use crate::wrap::{cut, padded, pushed, wrapped};
use diwan_engine::play::{SeatView, SeenLevel};
use diwan_engine::scenario::{IssueId, VariableId, VariableKind};

/// The whole situation as a seat sees it.
#[must_use]
pub fn overview(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let mut out = look.heading(&say!("map-who"));
    let wide = look.width.saturating_sub(38).min(42);
    let line = |name: &str, [influence, stability, attitude]: [String; 3]| {
        let name = padded(&cut(name, wide), wide);
        format!("{name} {} {} {}\n", pushed(&influence, 10), pushed(&stability, 10), pushed(&attitude, 12))
    };
    out += &line("", [say!("map-influence"), say!("map-stability"), say!("map-attitude")]);
    for id in &scenario.declared.actors {
        let actor = &scenario.actors[id.index()];
        let attitude = scenario.attitude(*id, view.actor).map_or_else(String::new, |it| seen(view.level(it)));
        let (influence, stability) = (seen(view.level(actor.influence)), seen(view.level(actor.stability)));
        let name = capital(scenario.texts.actor(*id));
        let name = if *id == view.actor { say!("map-you", actor: name) } else { name };
        out += &line(&name, [influence, stability, attitude]);
    }
    let courses = courses(scenario, view);
    if !courses.is_empty() {
        out += &look.heading(&say!("map-courses"));
    }
    out += &courses.iter().map(|it| wrapped(it, "- ", 2, look.width)).collect::<String>();
    let treated = treatments(scenario, view);
    if !treated.is_empty() {
        out += &(look.heading(&say!("map-treated")) + &treated);
    }
    out += &look.heading(&say!("map-levels"));
    for id in &scenario.declared.indicators {
        out += &gauge(scenario, view, *id, look);
    }
    out +=
        &view.turns.last().map_or_else(String::new, |it| standing(scenario, &it.remembering, Some(view.actor), look));
    let scores = scenario.variables.iter().zip(0_u16..).filter(|(it, _)| it.kind == VariableKind::Score(view.actor));
    for (_, slot) in scores {
        out += &gauge(scenario, view, VariableId(slot), look);
    }
    if !scenario.declared.issues.is_empty() {
        out += &look.heading(&say!("map-issues"));
    }
    for id in &scenario.declared.issues {
        out += &wrapped(&issue(scenario, view, *id), "- ", 2, look.width);
    }
    for (row, (dialogue, texts)) in scenario.dialogues.iter().zip(&scenario.texts.dialogues).enumerate() {
        let name = capital(&texts.name);
        let text = if view.in_force().get(row).copied().unwrap_or(false) {
            say!("map-agreement", dialogue: name, level: seen(view.level(dialogue.compliance)))
        } else {
            say!("map-no-agreement", dialogue: name)
        };
        out += &wrapped(&text, "- ", 2, look.width);
    }
    out
}

/// Where an issue stands between its ends, and where the seat would have it.
#[must_use]
pub fn issue(scenario: Shown<'_>, view: &SeatView, id: IssueId) -> String {
    let (texts, stands) = (&scenario.texts.issues[id.index()], scenario.issues[id.index()].settlement);
    let (name, now) = (capital(&texts.name), seen(view.level(stands)));
    let mut mine = scenario.actors[view.actor.index()].positions.iter();
    let own = mine.find(|it| it.issue == id).zip(view.wishes.get(id.index()).copied().flatten());
    match own {
        None => say!("map-issue-unminded", issue: name, level: now, low: &texts.low, high: &texts.high),
        Some((it, wish)) => say!(
            "map-issue",
            issue: name,
            level: now,
            low: &texts.low,
            high: &texts.high,
            wish: level(wish),
            care: care(it.salience.nominal()),
        ),
    }
}

/// How much a salience says that somebody cares, as messages tell it apart.
#[must_use]
pub fn care(salience: f64) -> &'static str {
    match salience {
        it if it >= 0.6 => "very-much",
        it if it >= 0.35 => "much",
        it if it >= 0.15 => "somewhat",
        _ => "little",
    }
}

/// A level as a bar, a number and what its ends mean.
fn gauge(scenario: Shown<'_>, view: &SeatView, id: VariableId, look: &Look) -> String {
    let now = view.level(id);
    let width = look.width.saturating_sub(36).min(44);
    let label = padded(&cut(&capital(&called::level(scenario, id)), width), width);
    let bar = look.gauge(if matches!(now, SeenLevel::Hidden { .. }) { None } else { Some(now.level()) });
    let error = if let SeenLevel::About { error, .. } = now { format!(" ±{error:.0}") } else { String::new() };
    // What is hidden has no number in any unit either.
    let real = if matches!(now, SeenLevel::Hidden { .. }) { None } else { real(scenario, id, now.level()) };
    let real = real.map_or_else(String::new, |it| format!("  {it}"));
    format!("{label} {bar}{}{error}{real}\n", seen(now))
}
