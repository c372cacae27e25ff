//! The situation at the start: who there is, how things stand, and what is to be settled.

use super::called;
use super::dates;
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::shown::Shown;
use super::units::real;
use super::words::{capital, level};
use super::wrap::wrapped;
use diwan_engine::record::Run;

pub(super) fn situation(scenario: Shown<'_>, run: &Run, look: &Look) -> String {
    let mut out = look.heading(&say!("situation", start: dates::day(scenario.calendar.start)));
    let mut who = Grid::new(&say!("situation-who"))
        .widest(44)
        .right(&say!("situation-influence"), 0)
        .right(&say!("situation-stability"), 0);
    for id in &scenario.declared.actors {
        let actor = &scenario.actors[id.index()];
        who.row(scenario.texts.actor(*id), [actor.influence, actor.stability].map(|it| level(run.start[it.index()])));
    }
    out += &who.laid_out(look);
    out += &wrapped(&say!("situation-levels"), "\n", 0, look.width);
    let has_units = scenario.declared.indicators.iter().any(|id| scenario.variables[id.index()].anchors.is_some());
    let stand = Grid::new("").widest(44);
    let mut stand = if has_units { stand.left("") } else { stand.right("", 3) };
    for id in &scenario.declared.indicators {
        let start = run.start[id.index()];
        let real = real(scenario, *id, start).map_or_else(String::new, |it| format!("  {it}"));
        stand.row(&called::level(scenario, *id), [format!("{}{:>3}{real}", look.gauge(Some(start)), level(start))]);
    }
    out += &stand.laid_out(look);
    if !scenario.declared.issues.is_empty() {
        out += &wrapped(&say!("situation-issues"), "\n", 0, look.width);
    }
    for id in &scenario.declared.issues {
        let issue = &scenario.texts.issues[id.index()];
        let start = run.start[scenario.issues[id.index()].settlement.index()];
        let text = say!("situation-issue", issue: capital(&issue.name), level: level(start), low: &issue.low, high: &issue.high);
        out += &wrapped(&text, "- ", 2, look.width);
    }
    out
}
