//! Measures: a number of a run, as a fold over its record.

use super::{Run, TurnRecord, Verdict, Wants};
use crate::kernel::Pack;
use crate::rules::payoff;
use crate::scenario::{Metric, Milestone, Pair, Scenario, VariableId};

/// The value of a metric for a run of `scenario`.
///
/// Payoffs are [`rules::payoff`](crate::rules::payoff) from the origins to the end, with the weights, positions and
/// saliences that were drawn for this run, utility.
#[must_use]
pub fn measure(scenario: &Scenario, run: &Run, metric: Metric) -> f64 {
    let series = |variable: VariableId| run.turns.iter().map(move |turn| turn.levels[variable.index()]);
    let count = |n: usize| n as f64;
    match metric {
        Metric::Share(outcome) => f64::from(u8::from(run.outcome == Some(outcome))),
        Metric::End(variable) => run.last()[variable.index()],
        Metric::At(variable, month) => {
            let turns = (month / scenario.calendar.months_per_turn).round().max(0.0) as usize;
            run.levels(turns.min(run.turns.len()).checked_sub(1))[variable.index()]
        }
        Metric::Mean(variable) if run.turns.is_empty() => run.start[variable.index()],
        Metric::Mean(variable) => series(variable).sum::<f64>() / count(run.turns.len()),
        Metric::Area(variable) => series(variable).map(|level| level * scenario.calendar.months_per_turn).sum(),
        Metric::AtBound(_) if run.turns.is_empty() => 0.0,
        Metric::AtBound(variable) => {
            let low = scenario.variables[variable.index()].low();
            count(series(variable).filter(|level| *level <= low || *level >= 100.0).count()) / count(run.turns.len())
        }
        Metric::Lowest(variable) => series(variable).fold(run.start[variable.index()], f64::min),
        Metric::Highest(variable) => series(variable).fold(run.start[variable.index()], f64::max),
        Metric::Total(counted) => {
            let row = scenario.counted().position(|(id, _)| id == counted.0);
            run.turns.iter().filter_map(|turn| turn.counts.get(row?)).sum()
        }
        Metric::Count(choice) => {
            count(run.turns.iter().flat_map(|turn| &turn.choices).filter(|it| it.choice == Some(choice)).count())
        }
        Metric::Succeeded(choice) => {
            let taken = run.turns.iter().flat_map(|turn| &turn.choices).filter(|it| it.choice == Some(choice));
            count(taken.filter(|it| it.success != Some(false)).count())
        }
        Metric::Fired(event) => {
            count(run.turns.iter().flat_map(|turn| &turn.events).filter(|it| it.event == event).count())
        }
        Metric::Rounds(dialogue) => count(
            run.turns
                .iter()
                .flat_map(|turn| &turn.rounds)
                .filter(|it| it.dialogue == dialogue && it.verdict != Verdict::NotHeld)
                .count(),
        ),
        Metric::Deals(dialogue) => count(
            run.turns
                .iter()
                .flat_map(|turn| &turn.rounds)
                .filter(|it| it.dialogue == dialogue && it.verdict == Verdict::Deal)
                .count(),
        ),
        Metric::Collapses(dialogue) => {
            count(run.turns.iter().flat_map(|turn| &turn.collapses).filter(|it| **it == dialogue).count())
        }
        Metric::Kept(dialogue) => {
            f64::from(u8::from(run.turns.last().is_some_and(|turn| turn.in_force[dialogue.index()])))
        }
        Metric::Word(actor) => {
            let word = run.turns.last().and_then(|turn| turn.words.get(actor.index()).copied());
            word.unwrap_or_else(|| scenario.rules.word_start.nominal()) * 100.0
        }
        Metric::Conduct(_) if run.turns.is_empty() => 0.0,
        Metric::Conduct(Pair(from, to)) => {
            let pair = from.index() * scenario.actors.len() + to.index();
            let remembered = run.turns.iter().map(|turn| turn.conduct.get(pair).map_or(0.0, |it| it * 100.0));
            remembered.sum::<f64>() / count(run.turns.len())
        }
        Metric::MonthsTo(milestone) => {
            let before = run.turns.iter().position(|turn| reached(turn, milestone));
            scenario.calendar.month_of(before.map_or(scenario.calendar.turns, |before| before as u32 + 1))
        }
        Metric::Reached(milestone) => f64::from(u8::from(run.turns.iter().any(|turn| reached(turn, milestone)))),
        Metric::Payoff(actor) => {
            run.wants.get(actor.index()).map_or(0.0, |wants| gained(wants, &run.origins, run.last()))
        }
        Metric::Length => scenario.calendar.month_of(run.turns.len() as u32),
    }
}

fn gained(wants: &Wants, from: &[f64], to: &[f64]) -> f64 {
    let pack = |row: &[f64], variable: VariableId| Pack([row[variable.index()]]);
    let goals = wants.goals.iter().map(|it| (Pack([it.weight]), pack(from, it.variable), pack(to, it.variable)));
    let issues = wants.issues.iter();
    let issues =
        issues.map(|it| (Pack([it.salience]), Pack([it.position]), pack(from, it.settlement), pack(to, it.settlement)));
    payoff(goals, issues)[0]
}

/// Whether something came about on a turn.
fn reached(turn: &TurnRecord, milestone: Milestone) -> bool {
    match milestone {
        Milestone::Outcome(outcome) => turn.holds[outcome.index()],
        Milestone::Deal(dialogue) => {
            turn.rounds.iter().any(|it| it.dialogue == dialogue && it.verdict == Verdict::Deal)
        }
        Milestone::Event(event) => turn.events.iter().any(|it| it.event == event),
        Milestone::Choice(choice) => turn.choices.iter().any(|it| it.choice == Some(choice)),
    }
}
