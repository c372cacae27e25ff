//! Compiling pledges.

use super::Compiler;
use crate::model::{AddresseeRow, PledgeRow};
use crate::scenario::{ChoiceId, Pledge};

impl Compiler<'_> {
    /// The pledges, in the order of the choices by which they are made. What they are worth to whom is written when it
    /// is known what actors want.
    pub(super) fn pledges(&mut self) -> Vec<PledgeRow> {
        let choices = (0_u16..).map(ChoiceId).zip(&self.scenario.choices);
        choices.filter_map(|(id, it)| Some(self.pledge(id, it.pledge.as_ref()?))).collect()
    }

    fn pledge(&mut self, choice: ChoiceId, pledge: &Pledge) -> PledgeRow {
        let choices = (0_u16..).map(ChoiceId).zip(&self.scenario.choices);
        let is_answered = |it: &crate::scenario::Choice| {
            it.noticed_by.is_none()
                && pledge.to.contains(&it.actor)
                && it.tags.iter().any(|tag| pledge.tags.iter().any(|it| it.value == tag.value))
        };
        let triggers = choices.filter(|(_, it)| is_answered(it)).map(|(id, _)| id).collect();
        let to = pledge.to.iter().map(|it| AddresseeRow { actor: *it, worth: 0.0, temperature: 1.0, at_stake: 0.0 });
        PledgeRow {
            choice,
            maker: self.scenario.choices[choice.index()].actor,
            then: pledge.then,
            months: self.plain(&pledge.months),
            triggers,
            to: to.collect(),
            on_broken: self.effects(&pledge.on_broken),
        }
    }
}
