//! Choices.

use super::effects::{EffectRow, Valuation};
use crate::expr::Program;
use crate::model::{Rate, Weight};
use crate::scenario::{ActorId, ChoiceId, VariableId};

/// A choice.
#[derive(Clone, Debug)]
pub struct ChoiceRow {
    /// Who may take it.
    pub actor: ActorId,
    /// Whether it is one-off.
    pub act: bool,
    /// Condition to be on the menu, or to come off where it is on the menu by what its actor sees.
    pub when: Option<Program>,
    /// Condition to be on the menu as its actor sees things.
    pub when_seen: Option<Program>,
    /// Utility that it costs.
    pub cost: Weight,
    /// Chance of success.
    pub odds: Option<Rate>,
    /// Whose strengths move that chance: the sides for it and against it.
    pub contest: Option<Box<[Vec<SideRow>; 2]>>,
    /// Months off the menu after it was taken.
    pub cooldown: Weight,
    /// Whether it can be taken only once.
    pub once: bool,
    /// Choices of the same actor that are not taken on one turn with it.
    pub excludes: Vec<ChoiceId>,
    /// Whether it is off the menu for good.
    pub forbidden: bool,
    /// Whether it is without effect.
    pub void: bool,
    /// Log-odds by doctrine.
    pub biases: Vec<Rate>,
    /// What it does.
    pub effects: Vec<EffectRow>,
    /// What its actor thinks of each of these.
    pub values: Vec<Valuation>,
    /// Rows of the events that it is a source of.
    pub sources: Vec<usize>,
    /// Key of its random numbers.
    pub key: u64,
}

impl ChoiceRow {
    /// Whether it may fail.
    #[must_use]
    pub fn is_in_question(&self) -> bool {
        self.odds.is_some() && !self.void
    }
}

/// A member of a side in a contest.
#[derive(Clone, Copy, Debug)]
pub struct SideRow {
    /// Slot of its influence.
    pub influence: VariableId,
    /// Slot of its stability.
    pub stability: VariableId,
    /// How far it counts.
    pub weight: Weight,
    /// Its influence times its stability as the scenario states them, over 100, points.
    pub stated: f64,
}
