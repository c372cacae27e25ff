//! The end of a run: its outcome and why this one, where things went, what became of the talks, and what each side
//! gained.

use super::called;
use super::facts::{EndingFacts, TalksFacts};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::reasons::reasons;
use super::shown::Shown;
use super::words::{capital, change, level};
use super::wrap::wrapped;
use diwan_engine::model::Model;
use diwan_engine::record::Run;
use diwan_engine::scenario::Texts;

/// How many of the largest moves from start to end are shown.
const MOVES: usize = 12;

pub(super) fn ending(model: &Model, texts: &Texts, run: &Run, look: &Look) -> String {
    let scenario = Shown::new(&model.scenario, texts);
    let Some(outcome) = run.outcome else { return wrapped(&say!("ending-open"), "", 0, look.width) };
    let mut out = look.heading(&say!("ending", outcome: scenario.texts.outcome(outcome)));
    out += &wrapped(&texts.outcomes[outcome.index()].about, "", 0, look.width);
    let facts = EndingFacts::of(model, run);
    if let Some(it) = &facts.reasons {
        out += &reasons(scenario, it, look);
    }
    out += &moves(scenario, &facts, look);
    for it in &facts.talks {
        out += &talks(scenario, it, look);
    }
    out + &payoffs(scenario, &facts, look)
}

/// The variables that moved most between start and end.
fn moves(scenario: Shown<'_>, facts: &EndingFacts, look: &Look) -> String {
    let mut grid = Grid::new("").widest(52).right("", 0).right("", 6);
    for it in facts.moves.iter().take(MOVES) {
        grid.row(
            &format!("  {}", capital(&called::variable(scenario, &it.variable))),
            [format!("{:>3} → {:>3}", level(it.start), level(it.end)), change(it.end - it.start)],
        );
    }
    format!("\n{}\n{}", say!("ending-moves"), grid.laid_out(look))
}

/// What became of a dialogue.
fn talks(scenario: Shown<'_>, it: &TalksFacts, look: &Look) -> String {
    let name = called::dialogue(scenario, &it.dialogue);
    let end = if it.in_force { say!("ending-in-force", level: level(it.compliance)) } else { say!("ending-without") };
    let text = say!("ending-talks", dialogue: capital(name), held: it.held, deals: it.deals, breakdowns: it.breakdowns, end: end);
    wrapped(&text, "\n", 0, look.width)
}

/// What each actor's goals say of the run, from most to least.
fn payoffs(scenario: Shown<'_>, facts: &EndingFacts, look: &Look) -> String {
    let mut grid = Grid::new("").widest(52).right("", 6);
    for it in &facts.gains {
        grid.row(&format!("  {}", capital(called::actor(scenario, &it.actor))), [change(it.payoff)]);
    }
    let heading = wrapped(&say!("ending-gains"), "\n", 0, look.width);
    heading + &grid.laid_out(look)
}
