//! The end of a run: its outcome and why this one, where things went, what became of the talks, and what each side gained.

use super::facts::{EndingFacts, TalksFacts};
use super::grid::Grid;
use super::look::Look;
use super::reasons::reasons;
use super::words::{capital, change, count, level};
use super::wrap::wrapped;
use diwan_engine::model::Model;
use diwan_engine::record::Run;
use diwan_engine::scenario::Scenario;

/// How many of the largest moves from start to end are shown.
const MOVES: usize = 12;

pub(super) fn ending(model: &Model, run: &Run, look: &Look) -> String {
    let scenario = &model.scenario;
    let Some(outcome) = run.outcome else { return wrapped("The run has not ended.", "", 0, look.width) };
    let mut out = look.heading(&format!("Outcome: {}", scenario.outcomes[outcome.index()].name));
    out += &wrapped(&scenario.outcomes[outcome.index()].about, "", 0, look.width);
    out += &reasons(model, run, outcome, look);
    let facts = EndingFacts::of(model, run);
    out += &moves(scenario, &facts, look);
    for it in &facts.talks {
        out += &talks(scenario, it, look);
    }
    out + &payoffs(scenario, &facts, look)
}

/// The variables that moved most between start and end.
fn moves(scenario: &Scenario, facts: &EndingFacts, look: &Look) -> String {
    let mut grid = Grid::new("").widest(52).right("", 0).right("", 6);
    for it in facts.moves.iter().take(MOVES) {
        let label = scenario.variable(&it.variable).map_or(&*it.variable, |id| &*scenario.variables[id.index()].label);
        grid.row(&format!("  {}", capital(label)), [
            format!("{:>3} → {:>3}", level(it.start), level(it.end)),
            change(it.end - it.start),
        ]);
    }
    format!("\nWhere things went\n{}", grid.laid_out(look))
}

/// What became of a dialogue.
fn talks(scenario: &Scenario, it: &TalksFacts, look: &Look) -> String {
    let name = scenario.dialogue(&it.dialogue).map_or(&*it.dialogue, |id| &*scenario.dialogues[id.index()].name);
    let end = if it.in_force {
        format!("an agreement is in force, kept to {} of 100", level(it.compliance))
    } else {
        "no agreement is in force".into()
    };
    let text = format!(
        "{}: {} held, {}, {}; at the end {end}.",
        capital(name),
        count(it.held, "round"),
        count(it.deals, "deal"),
        count(it.breakdowns, "breakdown")
    );
    wrapped(&text, "\n", 0, look.width)
}

/// What each actor's goals say of the run, from most to least.
fn payoffs(scenario: &Scenario, facts: &EndingFacts, look: &Look) -> String {
    let mut grid = Grid::new("").widest(52).right("", 6);
    for it in &facts.gains {
        let name = scenario.actor(&it.actor).map_or(&*it.actor, |id| &*scenario.actors[id.index()].name);
        grid.row(&format!("  {}", capital(name)), [change(it.payoff)]);
    }
    let heading = wrapped("What each gained by its own goals (utility over the start)", "\n", 0, look.width);
    heading + &grid.laid_out(look)
}
