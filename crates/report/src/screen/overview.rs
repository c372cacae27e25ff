//! The map: everybody's influence and stability, how things stand, and where the issues are between their ends, as a
//! seat sees them.

use super::words::seen;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, level};
use crate::wrap::{cut, wrapped};
use diwan_engine::play::{SeatView, SeenLevel};
use diwan_engine::scenario::VariableId;

/// The whole situation as a seat sees it.
#[must_use]
pub fn overview(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let mut out = look.heading("Who there is");
    let wide = look.width.saturating_sub(38).min(42);
    out += &format!("{:<wide$} {:>10} {:>10} {:>12}\n", "", "influence", "stability", "towards you");
    for id in &scenario.declared.actors {
        let actor = &scenario.actors[id.index()];
        let attitude = scenario.attitude(*id, view.actor).map_or_else(String::new, |it| seen(view.level(it)));
        let (influence, stability) = (seen(view.level(actor.influence)), seen(view.level(actor.stability)));
        let name = scenario.texts.actor(*id);
        let name = if *id == view.actor { format!("{name} (you)") } else { name.to_owned() };
        out += &format!("{:<wide$} {influence:>10} {stability:>10} {attitude:>12}\n", cut(&capital(&name), wide));
    }
    out += &look.heading("How things stand, 0 to 100");
    for id in &scenario.declared.indicators {
        out += &gauge(scenario, view, *id, look);
    }
    let own = scenario
        .variables
        .iter()
        .zip(0_u16..)
        .filter(|(it, _)| it.kind == diwan_engine::scenario::VariableKind::Score(view.actor));
    for (_, slot) in own {
        out += &gauge(scenario, view, VariableId(slot), look);
    }
    if !scenario.declared.issues.is_empty() {
        out += &look.heading("What is to be settled");
    }
    let mine = &scenario.actors[view.actor.index()].positions;
    for id in &scenario.declared.issues {
        let (issue, stands) = (&scenario.texts.issues[id.index()], scenario.issues[id.index()].settlement);
        let own = mine.iter().find(|it| it.issue == *id).zip(view.wishes.get(id.index()).copied().flatten());
        let wish = own.map_or_else(
            || "you do not mind".to_owned(),
            |(it, wish)| format!("you want {}, and care {}", level(wish), care(it.salience.nominal())),
        );
        let text = format!(
            "{}: {} between {} (0) and {} (100); {wish}",
            capital(&issue.name),
            seen(view.level(stands)),
            issue.low,
            issue.high
        );
        out += &wrapped(&text, "- ", 2, look.width);
    }
    for (row, (dialogue, texts)) in scenario.dialogues.iter().zip(&scenario.texts.dialogues).enumerate() {
        let text = if view.in_force().get(row).copied().unwrap_or(false) {
            format!("an agreement is in force, kept to {} of 100", seen(view.level(dialogue.compliance)))
        } else {
            "no agreement is in force".to_owned()
        };
        out += &wrapped(&format!("{}: {text}", capital(&texts.name)), "- ", 2, look.width);
    }
    out
}

/// How much a salience says that somebody cares.
fn care(salience: f64) -> &'static str {
    match salience {
        it if it >= 0.6 => "very much",
        it if it >= 0.35 => "much",
        it if it >= 0.15 => "somewhat",
        _ => "little",
    }
}

/// A level as a bar, a number and what its ends mean.
fn gauge(scenario: Shown<'_>, view: &SeatView, id: VariableId, look: &Look) -> String {
    let now = view.level(id);
    let width = look.width.saturating_sub(36).min(44);
    let label = cut(&capital(scenario.texts.variable(id)), width);
    let bar = look.gauge(if matches!(now, SeenLevel::Hidden { .. }) { None } else { Some(now.level()) });
    let error = if let SeenLevel::About { error, .. } = now { format!(" ±{error:.0}") } else { String::new() };
    format!("{label:<width$} {bar}{}{error}\n", seen(now))
}
