//! The numbers of a scenario as people read them: one a line, and how many are drawn and sourced.

use super::figures::grouped;
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::shown::Shown;
use super::words::apart;
use super::wrap::wrapped;
use diwan_studies::design::Role;
use diwan_studies::study::{ActsOn, ParameterFacts, ParametersFacts, Thing};

/// The numbers of a scenario as people read them.
#[must_use]
pub fn tell_parameters(scenario: Shown<'_>, facts: &ParametersFacts, look: &Look) -> String {
    let look = &look.held();
    let mut out = look.heading(&scenario.texts.title);
    let mut grid = Grid::new(&say!("parameters-path"))
        .left(&say!("parameters-law"))
        .left(&say!("parameters-unit"))
        .left(&say!("parameters-role"))
        .left(&say!("parameters-acts-on"))
        .left(&say!("parameters-source"));
    for it in &facts.parameters {
        grid.row(&it.path, cells(it));
    }
    out += &grid.laid_out(look);
    let (listed, all) = (grouped(facts.parameters.len() as u64), grouped(facts.all as u64));
    let (drawn, unsourced, idle) = (facts.drawn, facts.unsourced, facts.idle);
    let said = say!("parameters-sum", listed: listed, all: all, drawn: drawn, unsourced: unsourced, idle: idle);
    out += &wrapped(&said, "\n", 0, look.width);
    if facts.parameters.iter().any(|it| !it.in_play) {
        out += &wrapped(&say!("parameters-idle"), "", 0, look.width);
    }
    out
}

fn cells(it: &ParameterFacts) -> [String; 5] {
    let role = match it.role {
        Role::Lever => say!("parameters-lever"),
        Role::Uncertainty => say!("parameters-uncertainty"),
    };
    let acts_on = apart(&it.acts_on.iter().map(thing).collect::<Vec<_>>());
    let acts_on = if it.in_play { acts_on } else { say!("parameters-marked-idle", things: acts_on) };
    let source = match (&it.source, it.stated) {
        (Some(source), _) => source.clone(),
        (None, true) => "-".to_owned(),
        (None, false) => say!("parameters-default"),
    };
    [it.law.clone(), unit(it.unit), role, acts_on, source]
}

/// A unit of a number, as facts have it, in words.
pub(super) fn unit(unit: &str) -> String {
    match unit {
        "points" => say!("unit-points"),
        "months" => say!("unit-months"),
        "points per point" => say!("parameters-per-point"),
        "points per square root of a month" => say!("parameters-points-per-root"),
        "per square root of a month" => say!("parameters-per-root"),
        "per month" => say!("parameters-per-month"),
        "log-odds" => say!("parameters-log-odds"),
        "share" => say!("unit-plain-share"),
        "utility" => say!("unit-plain-utility"),
        _ => say!("parameters-factor"),
    }
}

/// What a number acts on, as the scenario writes it.
fn thing(it: &ActsOn) -> String {
    match it.thing {
        Thing::Rules => say!("parameters-rules"),
        Thing::Issue => format!("issue.{}", it.name),
        Thing::Level | Thing::Actor | Thing::Choice | Thing::Dialogue | Thing::Event => it.name.clone(),
    }
}
