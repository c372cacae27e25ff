//! Measures: a number of a run, as a fold over its record.

use super::{Run, Verdict};
use crate::scenario::{ActorId, Metric, Scenario};

/// The value of a metric for a run of `scenario`.
///
/// Payoffs are `Σ w Δx / 10 + Σ s (loss(z0 - p) - loss(z - p))` with the nominal weights, saliences and positions of the actor, utility.
#[must_use]
pub fn measure(scenario: &Scenario, run: &Run, metric: Metric) -> f64 {
    let series = |variable: crate::scenario::VariableId| run.turns.iter().map(move |turn| turn.levels[variable.index()]);
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
        Metric::Lowest(variable) => series(variable).fold(run.start[variable.index()], f64::min),
        Metric::Highest(variable) => series(variable).fold(run.start[variable.index()], f64::max),
        Metric::Count(choice) => count(run.turns.iter().flat_map(|turn| &turn.choices).filter(|it| it.choice == Some(choice)).count()),
        Metric::Fired(event) => count(run.turns.iter().flat_map(|turn| &turn.events).filter(|it| it.event == event).count()),
        Metric::Rounds(dialogue) => count(
            run.turns.iter().flat_map(|turn| &turn.rounds).filter(|it| it.dialogue == dialogue && it.verdict != Verdict::NotHeld).count(),
        ),
        Metric::Deals(dialogue) => count(
            run.turns.iter().flat_map(|turn| &turn.rounds).filter(|it| it.dialogue == dialogue && it.verdict == Verdict::Deal).count(),
        ),
        Metric::Collapses(dialogue) => count(run.turns.iter().flat_map(|turn| &turn.collapses).filter(|it| **it == dialogue).count()),
        Metric::Payoff(actor) => payoff(scenario, run, actor),
        Metric::Length => count(run.turns.len()) * scenario.calendar.months_per_turn,
    }
}

fn payoff(scenario: &Scenario, run: &Run, actor: ActorId) -> f64 {
    let actor = &scenario.actors[actor.index()];
    let (from, to) = (&run.origins, run.last());
    let loss = |distance: f64| distance * distance / 1000.0;
    let goals: f64 = actor.goals.iter().map(|it| it.weight.nominal() * (to[it.variable.index()] - from[it.variable.index()]) / 10.0).sum();
    let issues: f64 = actor
        .positions
        .iter()
        .map(|it| {
            let (slot, position) = (scenario.issues[it.issue.index()].settlement.index(), it.position.nominal());
            it.salience.nominal() * (loss(from[slot] - position) - loss(to[slot] - position))
        })
        .sum();
    goals + issues
}
