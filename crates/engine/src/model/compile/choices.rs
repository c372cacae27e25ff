//! Compiling choices.

use super::{Compiler, program};
use crate::kernel::name_key;
use crate::model::{ChoiceRow, EffectRow, Valuation};
use crate::scenario::{Choice, ChoiceId, ChoiceKind, VariableId, VariableKind};

impl Compiler<'_> {
    pub(super) fn choice(&mut self, id: ChoiceId, choice: &Choice) -> ChoiceRow {
        let setup = &self.scenario.setup;
        let actor = &self.scenario.actors[choice.actor.index()];
        let doctrine = actor.doctrine.map(|it| &actor.doctrines[it]);
        let biases = choice
            .tags
            .iter()
            .filter_map(|tag| doctrine?.bias.iter().find(|(biased, _)| biased.value == tag.value))
            .map(|(_, amount)| self.rate(amount))
            .collect();
        let kept = choice.effects.iter().filter(|(_, effect)| !setup.ablated.contains(&(choice.actor, effect.target)));
        let (effects, values) = kept
            .map(|(branch, effect)| {
                let lag = effect.after.nominal() + effect.over.nominal() / 2.0;
                let remembered = self.remembered(choice, effect.target);
                (EffectRow { remembered, ..self.effect(*branch, effect) }, Valuation { lag, ..Valuation::default() })
            })
            .unzip();
        ChoiceRow {
            actor: choice.actor,
            act: choice.kind == ChoiceKind::Act,
            when: program(&choice.when),
            when_seen: program(&choice.when_seen),
            cost: self.weight(&choice.cost),
            odds: choice.odds.as_ref().map(|odds| self.plain_rate(odds)),
            cooldown: self.plain(&choice.cooldown),
            once: choice.once,
            forbidden: setup.forbidden[id.index()],
            void: setup.void[id.index()],
            biases,
            effects,
            values,
            key: name_key(&choice.notation),
        }
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
