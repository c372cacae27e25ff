//! Compiling actors.

use core::ops::Range;

use super::Compiler;
use crate::kernel::name_key;
use crate::model::{ActorRow, Outlook, Rate, StanceRow, Weight};
use crate::scenario::{Actor, ActorId, ChoiceId};

impl Compiler<'_> {
    /// The actors, each with its rows among the choices that all may take on a turn.
    pub(super) fn actors(&mut self) -> Vec<ActorRow> {
        let scenario = self.scenario;
        let mut next = 0;
        let rows = (0_u16..).map(ActorId).zip(&scenario.actors).map(|(id, actor)| {
            let picks = next..next + actor.attention;
            next = picks.end;
            self.actor(id, actor, picks)
        });
        rows.collect()
    }

    fn actor(&mut self, id: ActorId, actor: &Actor, picks: Range<usize>) -> ActorRow {
        let nothing = StanceRow { position: Rate::Weight(Weight::ZERO), salience: Weight::ZERO, cares: false };
        let mut stances = vec![nothing; self.scenario.issues.len()];
        for position in &actor.positions {
            stances[position.issue.index()] = StanceRow {
                position: self.plain_rate(&position.position),
                salience: self.weight(&position.salience),
                cares: true,
            };
        }
        let rules = &self.scenario.rules;
        ActorRow {
            influence: actor.influence,
            stability: actor.stability,
            patience: actor.patience,
            engagement: actor.engagement,
            stated_influence: self.scenario.variables[actor.influence.index()].stated,
            stated_stability: self.scenario.variables[actor.stability.index()].stated,
            steady_choice: self.weight(actor.steady_choice.as_ref().unwrap_or(&rules.steady_choice)),
            steady_horizon: self.weight(actor.steady_horizon.as_ref().unwrap_or(&rules.steady_horizon)),
            steady_word: self.weight(actor.steady_word.as_ref().unwrap_or(&rules.steady_word)),
            review: self.weight(actor.review.as_ref().unwrap_or(&rules.review)),
            answers: self.weight(actor.answers.as_ref().unwrap_or(&rules.answers)),
            picks,
            menu: sorted(&actor.choices),
            temperature: self.weight(&actor.temperature),
            hold_bias: self.plain(&actor.hold_bias),
            hold_key: name_key(&format!("{}.hold", actor.key)),
            thin_key: name_key(&actor.key),
            policy: self.scenario.setup.policies[id.index()],
            stances,
            goals: actor.goals.iter().map(|goal| (goal.variable, self.weight(&goal.weight))).collect(),
            dynamic: Vec::new(),
            outlook: Outlook::default(),
        }
    }
}

/// In the order of keys: the first wins a tie, and that must not be a matter of the order in the file.
fn sorted(choices: &[ChoiceId]) -> Vec<ChoiceId> {
    let mut out = choices.to_vec();
    out.sort_unstable();
    out
}
