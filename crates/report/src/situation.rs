//! The situation at the start: who there is, how things stand, and what is to be settled.

use super::tell::Look;
use super::words::{capital, level};
use super::wrap::{cut, wrapped};
use diwan_engine::record::Run;
use diwan_engine::scenario::Scenario;

pub(super) fn situation(scenario: &Scenario, run: &Run, look: &Look) -> String {
    let mut out = look.heading(&format!("The situation, {}", scenario.calendar.start));
    let width = look.width.saturating_sub(24).min(44);
    out += &format!("{:<width$} {:>9}  {:>9}\n", "Who", "influence", "stability");
    for id in &scenario.declared.actors {
        let actor = &scenario.actors[id.index()];
        let (influence, stability) = (run.start[actor.influence.index()], run.start[actor.stability.index()]);
        out += &format!("{:<width$} {:>9}  {:>9}\n", cut(&actor.name, width), level(influence), level(stability));
    }
    out += "\nHow things stand (0 to 100)\n";
    for id in &scenario.declared.indicators {
        let start = run.start[id.index()];
        let gauge = look.gauge(Some(start));
        out += &format!(
            "{:<width$} {gauge}{:>3}\n",
            cut(&scenario.variables[id.index()].label, width.min(look.width - 26)),
            level(start),
            width = width.min(look.width - 26)
        );
    }
    if !scenario.declared.issues.is_empty() {
        out += "\nWhat is to be settled, and where it stands between its ends\n";
    }
    for id in &scenario.declared.issues {
        let issue = &scenario.issues[id.index()];
        let start = run.start[issue.settlement.index()];
        let text = format!("{}: {} (0 is {}; 100 is {})", capital(&issue.name), level(start), issue.low, issue.high);
        out += &wrapped(&text, "- ", 2, look.width);
    }
    out
}
