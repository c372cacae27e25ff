//! Measures: a number of a run, as a fold over its record.

use super::{Run, TurnRecord, Verdict};
use crate::kernel::Pack;
use crate::scenario::{ActorId, Metric, Milestone, Scenario, VariableId};

/// The value of a metric for a run of `scenario`.
///
/// Payoffs are `Σ w Δx / 10 + Σ s (loss(z0 - p) - loss(z - p))` with the nominal weights, saliences and positions of the actor, utility.
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
        Metric::Count(choice) => count(run.turns.iter().flat_map(|turn| &turn.choices).filter(|it| it.choice == Some(choice)).count()),
        Metric::Succeeded(choice) => {
            let taken = run.turns.iter().flat_map(|turn| &turn.choices).filter(|it| it.choice == Some(choice));
            count(taken.filter(|it| it.success != Some(false)).count())
        }
        Metric::Fired(event) => count(run.turns.iter().flat_map(|turn| &turn.events).filter(|it| it.event == event).count()),
        Metric::Rounds(dialogue) => count(
            run.turns.iter().flat_map(|turn| &turn.rounds).filter(|it| it.dialogue == dialogue && it.verdict != Verdict::NotHeld).count(),
        ),
        Metric::Deals(dialogue) => count(
            run.turns.iter().flat_map(|turn| &turn.rounds).filter(|it| it.dialogue == dialogue && it.verdict == Verdict::Deal).count(),
        ),
        Metric::Collapses(dialogue) => count(run.turns.iter().flat_map(|turn| &turn.collapses).filter(|it| **it == dialogue).count()),
        Metric::Kept(dialogue) => f64::from(u8::from(run.turns.last().is_some_and(|turn| turn.in_force[dialogue.index()]))),
        Metric::MonthsTo(milestone) => {
            let turns = run.turns.iter().position(|turn| reached(turn, milestone)).map(|before| count(before + 1));
            turns.unwrap_or(f64::from(scenario.calendar.turns)) * scenario.calendar.months_per_turn
        }
        Metric::Reached(milestone) => f64::from(u8::from(run.turns.iter().any(|turn| reached(turn, milestone)))),
        Metric::Payoff(actor) => payoff(scenario, actor, |slot| Pack([run.origins[slot]]), |slot| Pack([run.last()[slot]]))[0],
        Metric::Length => count(run.turns.len()) * scenario.calendar.months_per_turn,
    }
}

/// Whether something came about on a turn.
fn reached(turn: &TurnRecord, milestone: Milestone) -> bool {
    match milestone {
        Milestone::Outcome(outcome) => turn.holds[outcome.index()],
        Milestone::Deal(dialogue) => turn.rounds.iter().any(|it| it.dialogue == dialogue && it.verdict == Verdict::Deal),
        Milestone::Event(event) => turn.events.iter().any(|it| it.event == event),
        Milestone::Choice(choice) => turn.choices.iter().any(|it| it.choice == Some(choice)),
    }
}

/// What an actor gained over the start, utility, in each lane; `from` and `to` give the level of a variable at the origin and at the end.
#[must_use]
pub fn payoff<const W: usize>(
    scenario: &Scenario,
    actor: ActorId,
    from: impl Fn(usize) -> Pack<W>,
    to: impl Fn(usize) -> Pack<W>,
) -> Pack<W> {
    let actor = &scenario.actors[actor.index()];
    let loss = |distance: Pack<W>| distance * distance / 1000.0;
    let (mut goals, mut issues) = (Pack::ZERO, Pack::ZERO);
    for goal in &actor.goals {
        let slot = goal.variable.index();
        goals = goals + (to(slot) - from(slot)) * goal.weight.nominal() / 10.0;
    }
    for it in &actor.positions {
        let (slot, position) = (scenario.issues[it.issue.index()].settlement.index(), Pack::all(it.position.nominal()));
        issues = issues + (loss(from(slot) - position) - loss(to(slot) - position)) * it.salience.nominal();
    }
    goals + issues
}
