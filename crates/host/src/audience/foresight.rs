//! What people expected, against what the model itself would have said on the same turns.

use diwan_report::facts::{Named, SessionFacts};

/// How many have to foresee something for their mean to be told.
const FEW: usize = 3;

/// What people expected, against the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Foresight {
    /// How it ended, as a key.
    pub outcome: String,
    /// Turn by turn where anybody foresaw anything: the turn, counted from 1; how many did; how likely they took the end
    /// that came about, on the mean; and how likely the model took it, where that was played.
    pub turns: Vec<(u32, usize, f64, Option<f64>)>,
    /// How far off forecasts were, on the mean: 0 (sure and right) to 2 (sure and wrong); nothing where there were few.
    pub room: Option<f64>,
    /// The same of the model on the same turns.
    pub model: Option<f64>,
    /// The same of whoever holds all endings equally likely.
    pub even: f64,
}

impl Foresight {
    /// Of a session that has ended; what one or two foresaw is theirs alone.
    pub(super) fn of(facts: &SessionFacts) -> Option<Self> {
        let (outcome, foresight) = (facts.run.outcome.clone()?, facts.foresight.as_ref()?);
        let chance = |all: &Named<f64>| all.get(&outcome).copied().unwrap_or_default();
        let by_model = |turn: u32| facts.hindsight.as_ref()?.chances.get(turn as usize - 1).map(chance);
        let told = foresight.turns.iter().filter(|it| it.count >= FEW);
        let turns = told.map(|it| (it.turn, it.count, chance(&it.mean), by_model(it.turn))).collect();
        let room = foresight.people.filter(|_| facts.forecasts.len() >= FEW);
        Some(Self { turns, room, model: foresight.model, even: foresight.even, outcome })
    }
}
