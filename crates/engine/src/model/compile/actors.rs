//! Compiling actors.

use super::Compiler;
use crate::kernel::name_key;
use crate::model::{ActorRow, Outlook, Rate, StanceRow, Weight};
use crate::scenario::{Actor, ActorId, ChoiceId};

impl Compiler<'_> {
    pub(super) fn actor(&mut self, id: ActorId, actor: &Actor) -> ActorRow {
        let nothing =
            StanceRow { position: Rate::Weight(Weight::Fixed(0.0)), salience: Weight::Fixed(0.0), cares: false };
        let mut stances = vec![nothing; self.scenario.issues.len()];
        for position in &actor.positions {
            stances[position.issue.index()] = StanceRow {
                position: self.plain_rate(&position.position),
                salience: self.weight(&position.salience),
                cares: true,
            };
        }
        ActorRow {
            influence: actor.influence,
            stability: actor.stability,
            patience: actor.patience,
            engagement: actor.engagement,
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
