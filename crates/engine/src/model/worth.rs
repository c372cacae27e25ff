//! Worth: what every actor thinks of pushing the targets of its choices, given how it looks ahead. Taken once per
//! scenario and settings.

use super::beliefs::values_of;
use super::{ActorRow, Beliefs, ChoiceRow, DynamicGoal, Prospect, SourceRow, StartRow, Valuation, Weight};
use crate::rules::{Foresight, HORIZON_FACTORS};
use crate::scenario::{Actor, ActorId, Scenario, VariableId, VariableKind};

/// Writes beside every effect of every choice, and beside the events that it brings, what its actor thinks of it.
/// Gives back what every actor thinks of pushing anything.
pub(super) fn value_effects(
    scenario: &Scenario,
    starts: &[StartRow],
    actors: &mut [ActorRow],
    choices: &mut [ChoiceRow],
    sources: &mut [SourceRow],
    beliefs: &mut Beliefs,
) -> Vec<Regards> {
    let variables = scenario.unrelational;
    let mut out = Vec::with_capacity(actors.len());
    for (row, actor) in actors.iter_mut().enumerate() {
        let own = &scenario.actors[row];
        let usual = Outlook::of(own, beliefs.foresight(scenario, row, 1.0).as_ref(), variables);
        let times = own.goals.iter().filter_map(|it| it.times.as_ref());
        actor.dynamic = times.map(|it| DynamicGoal { times: it.program.clone() }).collect();
        let moved = (actor.steady_horizon != Weight::ZERO).then(|| {
            HORIZON_FACTORS.map(|factor| Outlook::of(own, beliefs.foresight(scenario, row, factor).as_ref(), variables))
        });
        let of_pushing = |target: VariableId| {
            let Prospect { shadow, dynamic } = usual.of_pushing(target);
            let horizons = moved.as_ref().map(|it| Box::new(it.each_ref().map(|it| it.of_pushing(target))));
            Valuation { shadow, dynamic, horizons, ..valuation(scenario, row, actor, target) }
        };
        for choice in choices.iter_mut().filter(|it| it.actor.index() == row) {
            for (effect, value) in choice.effects.iter().zip(&mut choice.values) {
                let (lag, count) = (value.lag, starts[effect.target.index()].count);
                *value = Valuation { lag, count, ..of_pushing(effect.target) };
            }
        }
        for source in sources.iter_mut().filter(|it| scenario.choices[it.choice.index()].actor.index() == row) {
            let counted = scenario.counted().nth(source.count).map(|(id, _)| id);
            source.value = counted.map_or_else(Valuation::default, of_pushing);
        }
        out.push(Regards { usual, moved });
    }
    out
}

/// What unit pushes are worth to an actor: at its own horizon, and at each of those between which it moves, if it does.
pub(super) struct Regards {
    pub usual: Outlook,
    pub moved: Option<[Outlook; 4]>,
}

/// What unit pushes of every variable are worth to an actor at one planning horizon, through the goals whose weights
/// stand, and through each of the others at factor 1.
pub(super) struct Outlook {
    shadow: Vec<f64>,
    dynamic: Vec<Vec<f64>>,
}

impl Outlook {
    fn of(actor: &Actor, foresight: Option<&Foresight>, variables: usize) -> Self {
        let mut out = Self { shadow: vec![0.0; variables], dynamic: Vec::new() };
        for goal in &actor.goals {
            let weight = actor.weight_of(goal);
            let values = values_of(goal.variable, foresight, variables).into_iter().map(|value| value * weight);
            match &goal.times {
                None => out.shadow.iter_mut().zip(values).for_each(|(sum, value)| *sum += value),
                Some(_) => out.dynamic.push(values.collect()),
            }
        }
        out
    }

    /// All of it together, when the goals whose weights move have these factors.
    pub(super) fn whole(&self, times: &[f64]) -> Vec<f64> {
        let mut out = self.shadow.clone();
        for (values, times) in self.dynamic.iter().zip(times) {
            out.iter_mut().zip(values).for_each(|(sum, value)| *sum += times * value);
        }
        out
    }

    fn of_pushing(&self, target: VariableId) -> Prospect {
        let slot = target.index();
        let through = self.dynamic.iter().enumerate().filter_map(|(goal, it)| Some((goal, *it.get(slot)?)));
        Prospect {
            shadow: self.shadow.get(slot).copied().unwrap_or_default(),
            dynamic: through.filter(|(_, value)| *value != 0.0).collect(),
        }
    }
}

fn valuation(scenario: &Scenario, row: usize, actor: &ActorRow, target: VariableId) -> Valuation {
    let me = ActorId(row as u16);
    let mut out = Valuation::default();
    match scenario.variables[target.index()].kind {
        VariableKind::Influence(other) | VariableKind::Stability(other) => out.attitude = scenario.attitude(me, other),
        VariableKind::Attitude(other, to) if to == me => out.admirer = Some(scenario.actors[other.index()].influence),
        VariableKind::Settlement(issue) if actor.stances[issue.index()].cares => out.issue = Some(issue),
        VariableKind::Compliance(dialogue) => out.dialogue = Some(dialogue),
        _ => {}
    }
    out
}
