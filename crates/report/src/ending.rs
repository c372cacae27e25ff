//! The end of a run: its outcome and why this one, where things went, what became of the talks, and what each side gained.

use super::reasons::reasons;
use super::tell::Look;
use super::words::{capital, change, count, is_told, level};
use super::wrap::{cut, wrapped};
use diwan_engine::model::Model;
use diwan_engine::record::{Run, Verdict, measure};
use diwan_engine::scenario::{ActorId, Metric};

/// How many of the largest moves from start to end are shown.
const MOVES: usize = 12;
/// A move smaller than this is not worth a line, points.
const SMALLEST: f64 = 0.5;

pub(super) fn ending(model: &Model, run: &Run, look: &Look) -> String {
    let scenario = &model.scenario;
    let Some(outcome) = run.outcome else { return wrapped("The run has not ended.", "", 0, look.width) };
    let mut out = look.heading(&format!("Outcome: {}", scenario.outcomes[outcome.index()].name));
    out += &wrapped(&scenario.outcomes[outcome.index()].about, "", 0, look.width);
    out += &reasons(model, run, outcome, look);
    out += &moves(model, run, look);
    for row in 0..scenario.dialogues.len() {
        out += &talks(model, run, row, look);
    }
    out + &payoffs(model, run, look)
}

/// The variables that moved most between start and end.
fn moves(model: &Model, run: &Run, look: &Look) -> String {
    let scenario = &model.scenario;
    let width = label_width(look);
    let told = (0..scenario.variables.len()).filter(|slot| is_told(scenario, *slot));
    let mut moves: Vec<(usize, f64)> = told.map(|slot| (slot, run.last()[slot] - run.start[slot])).collect();
    moves.retain(|(_, moved)| moved.abs() >= SMALLEST);
    moves.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let mut out = String::from("\nWhere things went\n");
    for (slot, moved) in moves.into_iter().take(MOVES) {
        let label = cut(&capital(&scenario.variables[slot].label), width);
        out += &format!("  {label:<width$} {:>3} → {:>3}  {:>6}\n", level(run.start[slot]), level(run.last()[slot]), change(moved));
    }
    out
}

/// What became of a dialogue.
fn talks(model: &Model, run: &Run, row: usize, look: &Look) -> String {
    let rounds = run.turns.iter().flat_map(|turn| &turn.rounds).filter(|it| it.dialogue.index() == row);
    let verdicts = |verdicts: &[Verdict]| rounds.clone().filter(|it| verdicts.contains(&it.verdict)).count();
    let held = rounds.clone().filter(|it| !matches!(it.verdict, Verdict::NotHeld | Verdict::None)).count();
    let compliance = run.last()[model.dialogues[row].compliance.index()];
    let end = if run.turns.last().is_some_and(|it| it.in_force[row]) {
        format!("an agreement is in force, kept to {} of 100", level(compliance))
    } else {
        "no agreement is in force".into()
    };
    let text = format!(
        "{}: {} held, {}, {}; at the end {end}.",
        capital(&model.scenario.dialogues[row].name),
        count(held, "round"),
        count(verdicts(&[Verdict::Deal]), "deal"),
        count(verdicts(&[Verdict::BrokeDown, Verdict::NothingToGain]), "breakdown")
    );
    wrapped(&text, "\n", 0, look.width)
}

/// What each actor's goals say of the run, from most to least.
fn payoffs(model: &Model, run: &Run, look: &Look) -> String {
    let scenario = &model.scenario;
    let width = label_width(look);
    let payoff = |id: usize| measure(scenario, run, Metric::Payoff(ActorId(id as u16)));
    let mut payoffs: Vec<(&str, f64)> = scenario.actors.iter().enumerate().map(|(id, it)| (it.name.as_str(), payoff(id))).collect();
    payoffs.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut out = String::from("\nWhat each gained by its own goals (utility over the start)\n");
    for (name, payoff) in payoffs {
        out += &format!("  {:<width$} {:>6}\n", cut(&capital(name), width), change(payoff));
    }
    out
}

fn label_width(look: &Look) -> usize {
    look.width.saturating_sub(24).min(52)
}
