//! Worth: what every actor thinks of pushing the targets of its choices, given how it looks ahead. Taken once per
//! scenario and settings.

use super::beliefs::values_of;
use super::{ActorRow, Beliefs, ChoiceRow, DynamicGoal, Valuation};
use crate::scenario::{ActorId, Scenario, VariableId, VariableKind};

/// Writes beside every effect of every choice what its actor thinks of it.
pub(super) fn value_effects(
    scenario: &Scenario,
    actors: &mut [ActorRow],
    choices: &mut [ChoiceRow],
    beliefs: &mut Beliefs,
) {
    let variables = scenario.unrelational;
    for (row, actor) in actors.iter_mut().enumerate() {
        let foresight = beliefs.foresight(scenario, row);
        let mut shadow = vec![0.0; variables];
        for goal in &scenario.actors[row].goals {
            let weight = scenario.actors[row].weight_of(goal);
            let values =
                values_of(goal.variable, foresight.as_ref(), variables).into_iter().map(|value| value * weight);
            match &goal.times {
                None => shadow.iter_mut().zip(values).for_each(|(sum, value)| *sum += value),
                Some(times) => {
                    actor.dynamic.push(DynamicGoal { times: times.program.clone(), values: values.collect() })
                }
            }
        }
        for choice in choices.iter_mut().filter(|it| it.actor.index() == row) {
            for (effect, value) in choice.effects.iter().zip(&mut choice.values) {
                *value = Valuation { lag: value.lag, ..valuation(scenario, row, actor, &shadow, effect.target) };
            }
        }
    }
}

fn valuation(scenario: &Scenario, row: usize, actor: &ActorRow, shadow: &[f64], target: VariableId) -> Valuation {
    let me = ActorId(row as u16);
    let mut out = Valuation::default();
    if let Some(weight) = shadow.get(target.index()) {
        out.shadow = *weight;
        let through = actor.dynamic.iter().enumerate().map(|(goal, it)| (goal, it.values[target.index()]));
        out.dynamic = through.filter(|(_, value)| *value != 0.0).collect();
    }
    match scenario.variables[target.index()].kind {
        VariableKind::Influence(other) | VariableKind::Stability(other) => out.attitude = scenario.attitude(me, other),
        VariableKind::Attitude(other, to) if to == me => out.admirer = Some(scenario.actors[other.index()].influence),
        VariableKind::Settlement(issue) if actor.stances[issue.index()].cares => out.issue = Some(issue),
        VariableKind::Compliance(dialogue) => out.dialogue = Some(dialogue),
        _ => {}
    }
    out
}
