//! What people expected, against what the model itself would have said on the same turns.

use std::collections::BTreeMap;

use diwan_report::facts::SessionFacts;

use crate::room::brier;

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
    /// Of a session that came to one of so many outcomes.
    pub(super) fn of(facts: &SessionFacts, outcomes: usize) -> Self {
        let outcome = facts.run.outcome.clone().unwrap_or_default();
        let by_model = |turn: u32| facts.hindsight.as_ref()?.chances.get(turn as usize - 1);
        let mut turns: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
        for it in &facts.forecasts {
            turns.entry(it.turn).or_default().push(it.shares.get(&outcome).copied().unwrap_or_default());
        }
        let row = |(turn, said): (&u32, &Vec<f64>)| {
            let by_model = by_model(*turn).map(|it| it.get(&outcome).copied().unwrap_or_default());
            (*turn, said.len(), mean(said), by_model)
        };
        // What one or two said is theirs alone.
        let turns: Vec<_> = turns.iter().filter(|it| it.1.len() >= FEW).map(row).collect();
        let scores: Vec<f64> = facts.forecasts.iter().filter_map(|it| it.score).collect();
        let model: Vec<f64> = facts
            .forecasts
            .iter()
            .filter_map(|it| by_model(it.turn))
            .map(|it| brier(&it.0.iter().cloned().collect(), &outcome))
            .collect();
        let (room, model) = (mean(&scores), (!model.is_empty()).then(|| mean(&model)));
        let even = 1.0 - 1.0 / outcomes.max(1) as f64;
        Self { outcome, turns, room: (scores.len() >= FEW).then_some(room), model, even }
    }
}

fn mean(all: &[f64]) -> f64 {
    all.iter().sum::<f64>() / all.len().max(1) as f64
}
