//! How the runs of an arm ended: the share of every outcome with its interval, and how many had ended so by when.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sample::Sample;
use crate::stats::{Level, wilson, wilson_clustered};
use diwan_engine::scenario::{Metric, OutcomeId, Scenario};

/// How the runs of an arm ended.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct EndingsFacts {
    /// The arm, or the control.
    pub arm: String,
    /// Months since the start at which some run of the arm ended, in rising order; none where the length of runs was not
    /// measured.
    pub months: Vec<f64>,
    /// The outcomes, in the order of the scenario.
    pub outcomes: Vec<EndedFacts>,
}

/// How many runs of an arm ended in an outcome.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct EndedFacts {
    /// Its key.
    pub name: String,
    /// Runs that ended so.
    pub count: u64,
    /// Their share, 0..1.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Share of runs that had ended so by each of the months, 0..1.
    pub by_then: Vec<f64>,
}

impl EndingsFacts {
    /// Of the runs of an arm, whose columns are of these metrics.
    pub(super) fn of(scenario: &Scenario, arm: &str, metrics: &[Metric], sample: &Sample, level: Level) -> Self {
        let length = metrics.iter().position(|it| *it == Metric::Length).and_then(|it| sample.columns.get(it));
        let mut months = length.cloned().unwrap_or_default();
        months.sort_by(f64::total_cmp);
        months.dedup();
        let outcomes = (0_u16..).map(OutcomeId).zip(&scenario.outcomes);
        let outcomes = outcomes
            .map(|(id, it)| {
                let ended: Vec<bool> = sample.outcomes.iter().map(|it| *it == Some(id)).collect();
                let share = share(&ended, sample.seeds, level);
                let by_then = length.map(|it| by_then(&months, &ended, it)).unwrap_or_default();
                EndedFacts { name: it.key.clone(), by_then, ..share }
            })
            .collect();
        Self { arm: arm.to_owned(), months, outcomes }
    }
}

/// A share of runs with its interval; where several runs share a draw, for as many runs as they are worth.
fn share(ended: &[bool], seeds: u64, level: Level) -> EndedFacts {
    let runs = ended.len() as u64;
    let count = ended.iter().filter(|it| **it).count() as u64;
    let interval = if seeds < 2 {
        wilson(count, runs, level)
    } else {
        let draws = ended.chunks_exact(seeds as usize);
        let by_draw = draws.map(|it| it.iter().filter(|it| **it).count() as u128);
        wilson_clustered(count, runs / seeds, seeds, by_draw.map(|it| it * it).sum(), level)
    };
    let share = count as f64 / runs.max(1) as f64;
    EndedFacts { name: String::new(), count, share, low: interval.low, high: interval.high, by_then: Vec::new() }
}

/// Share of all runs that had ended so by each of these months.
fn by_then(months: &[f64], ended: &[bool], length: &[f64]) -> Vec<f64> {
    let mut own: Vec<f64> = ended.iter().zip(length).filter(|it| *it.0).map(|it| *it.1).collect();
    own.sort_by(f64::total_cmp);
    let runs = ended.len().max(1) as f64;
    months.iter().map(|month| own.partition_point(|it| it <= month) as f64 / runs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_ended_by_then_is_counted_once() {
        let (ended, length) = ([true, false, true, true], [2.0, 3.0, 5.0, 2.0]);
        assert_eq!(by_then(&[2.0, 3.0, 5.0], &ended, &length), [0.5, 0.5, 0.75]);
    }

    #[test]
    fn a_share_of_draws_is_worth_what_a_batch_says_it_is() {
        let ended: Vec<bool> = (0..40).map(|it| it % 8 < 3).collect();
        let (alone, drawn) = (share(&ended, 1, Level::P95), share(&ended, 4, Level::P95));
        assert_eq!((alone.count, alone.share), (15, 0.375));
        let squares = ended.chunks(4).map(|it| (it.iter().filter(|it| **it).count() as u128).pow(2)).sum();
        let clustered = wilson_clustered(15, 10, 4, squares, Level::P95);
        assert_eq!((drawn.low, drawn.high), (clustered.low, clustered.high));
        assert!(drawn.high - drawn.low > alone.high - alone.low);
    }
}
