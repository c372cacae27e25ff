//! The facts of what people thought how it would end: against what came about, and against the chances that the model
//! itself gave.

use std::collections::BTreeMap;

use diwan_studies::stats::brier_of_several;
use schemars::JsonSchema;
use serde::Serialize;

use super::{ForecastFacts, Named};

/// Into how many groups of equal width chances fall.
const GROUPS: usize = 5;

/// What people thought how it would end. Scores are Brier's, 0 (sure and right) to 2 (sure and wrong).
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ForesightFacts {
    /// The turns on which anybody said so.
    pub turns: Vec<ForeseenFacts>,
    /// The mean score of all forecasts; nothing where the game did not end.
    pub people: Option<f64>,
    /// That of the model on the turns of those forecasts; nothing where its chances were not played.
    pub model: Option<f64>,
    /// The score of whoever gives each outcome the same chance, whatever comes about.
    pub even: f64,
    /// How often what was said to be so likely came about, of all outcomes of all forecasts (a reliability diagram: Murphy
    /// and Winkler 1977, Applied Statistics 26:41-47); none where the game did not end.
    pub reliability: Vec<ReliabilityFacts>,
}

/// What people thought on a turn.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ForeseenFacts {
    /// The turn, counted from 1.
    pub turn: u32,
    /// How many said so.
    pub count: usize,
    /// How likely each outcome was said to be on the mean, 0..1, by key.
    pub mean: Named<f64>,
    /// The score of the model's own chances on that turn; nothing where they were not played.
    pub model: Option<f64>,
}

/// Chances that were about the same.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReliabilityFacts {
    /// From which chance on, 0..1.
    pub low: f64,
    /// Up to which.
    pub high: f64,
    /// How many there were.
    pub count: usize,
    /// Their mean.
    pub said: f64,
    /// The share of them that came about.
    pub came: f64,
}

impl ForesightFacts {
    /// Of forecasts, how it ended, and the model's own chances by turn, if they were played; nothing where nobody foresaw
    /// anything.
    #[must_use]
    pub fn of(forecasts: &[ForecastFacts], outcome: Option<&str>, chances: &[Named<f64>]) -> Option<Self> {
        let outcomes = forecasts.first()?.shares.0.len();
        let model = |turn: u32| Some(score(chances.get(turn as usize - 1)?, outcome?));
        let mut by_turn: BTreeMap<u32, Vec<&Named<f64>>> = BTreeMap::new();
        for it in forecasts {
            by_turn.entry(it.turn).or_default().push(&it.shares);
        }
        let foreseen = |(turn, all): (&u32, &Vec<&Named<f64>>)| ForeseenFacts {
            turn: *turn,
            count: all.len(),
            mean: all[0]
                .0
                .iter()
                .map(|(key, _)| (key.clone(), mean(all.iter().filter_map(|it| it.get(key)))))
                .collect(),
            model: model(*turn),
        };
        let scores: Vec<f64> = forecasts.iter().filter_map(|it| it.score).collect();
        let by_model: Vec<f64> = forecasts.iter().filter_map(|it| model(it.turn)).collect();
        let some_mean = |all: &[f64]| (!all.is_empty()).then(|| mean(all));
        Some(Self {
            turns: by_turn.iter().map(foreseen).collect(),
            people: some_mean(&scores),
            model: some_mean(&by_model),
            even: brier_of_several((0..outcomes).map(|it| (1.0 / outcomes as f64, it == 0))),
            reliability: outcome.map_or_else(Vec::new, |outcome| reliability(forecasts, outcome)),
        })
    }
}

/// The score of chances of all outcomes.
#[must_use]
pub fn score(shares: &Named<f64>, outcome: &str) -> f64 {
    brier_of_several(shares.0.iter().map(|(key, share)| (*share, key == outcome)))
}

fn reliability(forecasts: &[ForecastFacts], outcome: &str) -> Vec<ReliabilityFacts> {
    let pairs = || forecasts.iter().flat_map(|it| &it.shares.0).map(|(key, share)| (*share, key == outcome));
    let group = |place: usize| {
        let is_in = |share: f64| ((share * GROUPS as f64) as usize).min(GROUPS - 1) == place;
        let within: Vec<(f64, bool)> = pairs().filter(|it| is_in(it.0)).collect();
        let came = within.iter().filter(|it| it.1).count();
        let [low, high] = [place, place + 1].map(|it| it as f64 / GROUPS as f64);
        let (count, said) = (within.len(), mean(within.iter().map(|it| &it.0)));
        (count > 0).then(|| ReliabilityFacts { low, high, count, said, came: came as f64 / count as f64 })
    };
    (0..GROUPS).filter_map(group).collect()
}

fn mean<'a>(all: impl IntoIterator<Item = &'a f64>) -> f64 {
    let (sum, count) = all.into_iter().fold((0.0, 0_usize), |(sum, count), it| (sum + it, count + 1));
    sum / count.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(all: [f64; 3]) -> Named<f64> {
        ["rain", "snow", "dry"].map(str::to_owned).into_iter().zip(all).collect()
    }

    fn forecast(turn: u32, all: [f64; 3]) -> ForecastFacts {
        let shares = shares(all);
        let score = Some(score(&shares, "rain"));
        ForecastFacts { person: String::new(), seat: None, turn, shares, score }
    }

    #[test]
    fn what_was_foreseen_is_held_against_what_came_and_against_the_model() {
        let forecasts = [forecast(1, [1.0, 0.0, 0.0]), forecast(1, [0.0, 1.0, 0.0]), forecast(2, [0.5, 0.5, 0.0])];
        let chances = [shares([0.0, 0.0, 1.0]), shares([1.0, 0.0, 0.0])];
        let found = ForesightFacts::of(&forecasts, Some("rain"), &chances).expect("somebody foresaw something");
        assert_eq!(
            found.turns.iter().map(|it| (it.turn, it.count, it.model)).collect::<Vec<_>>(),
            [(1, 2, Some(2.0)), (2, 1, Some(0.0))]
        );
        assert_eq!(found.turns[0].mean, shares([0.5, 0.5, 0.0]));
        // Right, wrong, and half right: 0, 2 and a half. The model is wrong on two of three and right on one.
        assert_eq!((found.people, found.model), (Some(2.5 / 3.0), Some(4.0 / 3.0)));
        assert!((found.even - 2.0 / 3.0).abs() < 1e-12);
        let groups: Vec<_> = found.reliability.iter().map(|it| (it.low, it.count, it.said, it.came)).collect();
        assert_eq!(groups, [(0.0, 5, 0.0, 0.2), (0.4, 2, 0.5, 0.5), (0.8, 2, 1.0, 0.5)]);
        let open = ForesightFacts::of(&forecasts, None, &[]).expect("somebody foresaw something");
        assert!(open.model.is_none() && open.reliability.is_empty() && open.turns[0].model.is_none());
        assert_eq!(ForesightFacts::of(&[], Some("rain"), &chances), None);
    }
}
