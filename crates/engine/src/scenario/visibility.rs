//! Visibility: what actors may know of levels that are not their own, and of choices that others make. It says what is
//! known, never what it is taken for.

use super::{ActorId, Choice, ChoiceId, Quantity, Scenario, VariableId};

/// How a level looks to those whose own it is not.
#[derive(Clone, Debug, Default)]
pub enum Visibility {
    /// As it is.
    #[default]
    Public,
    /// As an estimate, with another error on every turn.
    Estimated {
        /// Standard deviation of the error, points, above 0.
        error: Quantity,
        /// Who sees it exactly all the same, in the order of keys.
        known_to: Vec<ActorId>,
    },
    /// Not at all: others go by where it was expected to start.
    Hidden {
        /// Who sees it exactly all the same, in the order of keys.
        known_to: Vec<ActorId>,
    },
}

impl Choice {
    /// Whether an actor learns that this choice was made: its own actor always does.
    #[must_use]
    pub fn is_noticed_by(&self, actor: ActorId) -> bool {
        actor == self.actor || self.noticed_by.as_ref().is_none_or(|it| it.contains(&actor))
    }
}

impl Scenario {
    /// Whether an actor sees a variable exactly: what is public, its own, or known to it by name.
    #[must_use]
    pub fn sees(&self, actor: ActorId, variable: VariableId) -> bool {
        let variable = &self.variables[variable.index()];
        match &variable.seen {
            Visibility::Public => true,
            Visibility::Estimated { known_to, .. } | Visibility::Hidden { known_to } => {
                variable.kind.owner() == Some(actor) || known_to.contains(&actor)
            }
        }
    }

    /// Whether an actor learns that a choice was made.
    #[must_use]
    pub fn notices(&self, actor: ActorId, choice: ChoiceId) -> bool {
        self.choices[choice.index()].is_noticed_by(actor)
    }
}
