//! Compiling choices.

use super::{Compiler, program};
use crate::kernel::name_key;
use crate::model::{ChoiceRow, EffectRow, Rate, SideRow, Valuation, Weight};
use crate::scenario::{Actor, ActorId, Choice, ChoiceId, ChoiceKind, Quantity, VariableId, VariableKind};

impl Compiler<'_> {
    pub(super) fn choice(&mut self, id: ChoiceId, choice: &Choice) -> ChoiceRow {
        let setup = &self.scenario.setup;
        let actor = &self.scenario.actors[choice.actor.index()];
        let doctrine = actor.doctrine.map(|it| &actor.doctrines[it]);
        let mut biases: Vec<Rate> = choice
            .tags
            .iter()
            .filter_map(|tag| doctrine?.bias.iter().find(|(biased, _)| biased.value == tag.value))
            .map(|(_, amount)| self.rate(amount))
            .collect();
        let leans = self.scenario.counted().filter(|(_, it)| it.lean != 0.0 && it.main_sources().any(|it| it == id));
        biases.extend(leans.map(|(_, it)| Rate::Weight(Weight::Fixed(it.lean))));
        let kept = choice.effects.iter().filter(|(_, effect)| !setup.ablated.contains(&(choice.actor, effect.target)));
        let (effects, values) = kept
            .map(|(branch, effect)| {
                let lag = effect.after.nominal() + effect.over.nominal() / 2.0;
                let remembered = self.remembered(choice, effect.target);
                let own = actor.owns(&self.scenario.variables, choice.actor, effect.target);
                let row = EffectRow { remembered, own, ..self.effect(*branch, effect) };
                (row, Valuation { lag, ..Valuation::default() })
            })
            .unzip();
        ChoiceRow {
            actor: choice.actor,
            act: choice.kind == ChoiceKind::Act,
            when: program(&choice.when),
            when_seen: program(&choice.when_seen),
            cost: self.weight(&choice.cost),
            odds: choice.odds.as_ref().map(|odds| self.plain_rate(odds)),
            contest: choice.contest.as_ref().map(|sides| Box::new(sides.each_ref().map(|side| self.side(side)))),
            cooldown: self.plain(&choice.cooldown),
            once: choice.once,
            excludes: choice.excludes.clone(),
            forbidden: setup.forbidden[id.index()],
            void: setup.void[id.index()],
            biases,
            effects,
            values,
            sources: Vec::new(),
            key: name_key(&choice.notation),
        }
    }

    /// A side of a contest.
    fn side(&mut self, side: &[(ActorId, Quantity)]) -> Vec<SideRow> {
        let scenario = self.scenario;
        let stated = |it: VariableId| scenario.variables[it.index()].stated;
        let member = |(id, weight): &(ActorId, Quantity)| {
            let Actor { influence, stability, .. } = scenario.actors[id.index()];
            let stated = stated(influence) * stated(stability) / 100.0;
            SideRow { influence, stability, weight: self.weight(weight), stated }
        };
        side.iter().map(member).collect()
    }

    /// Whose attitude to the actor a push of `target` moves: that of the one whose influence or stability it is, if it
    /// learns whom to thank or to blame.
    fn remembered(&self, choice: &Choice, target: VariableId) -> Option<VariableId> {
        match self.scenario.variables[target.index()].kind {
            VariableKind::Influence(other) | VariableKind::Stability(other) if choice.is_noticed_by(other) => {
                self.scenario.attitude(other, choice.actor)
            }
            _ => None,
        }
    }
}
