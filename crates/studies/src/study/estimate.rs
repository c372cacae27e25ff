//! What the runs of two arms say of their difference: one estimate that comparisons and claims share, so that both
//! decide alike.

use super::sample::Sample;
use crate::stats::{
    Basis, Confidence, Interval, LEAST_UNITS, Level, PairedCounts, ShareOfDraws, StatsError, share_of_draws,
};
use diwan_engine::scenario::{Metric, Scenario, Unit, VariableId};

/// Resamples of every bootstrap: so many that no end of a 95 % interval rests on a handful.
pub(super) const RESAMPLES: u32 = 2_000;

/// How the interval and the p of a difference were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Pairs of runs: Student's t and its correction for skewness, the more cautious of the two.
    Pairs,
    /// Pairs of zeros and ones: Tango's score interval, exact McNemar test.
    PairedShares,
    /// Draws with several runs each, every draw one value: as pairs of runs.
    Draws,
    /// Too few pairs or draws differ to say by how much they do: a bound that holds whatever the distribution.
    Bound,
}

impl Method {
    /// How tables call it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Pairs => "pairs",
            Self::PairedShares => "paired_shares",
            Self::Draws => "draws",
            Self::Bound => "bound",
        }
    }
}

/// A mean difference over pairs of runs, with all its doubt.
#[derive(Clone, Copy, Debug)]
pub(super) struct Estimate {
    pub mean: f64,
    pub interval: Interval,
    pub confidence: Confidence,
    pub method: Method,
    /// Share of draws in which the difference is above 0, where the design can tell it.
    pub share_of_draws: Option<ShareOfDraws>,
}

/// What is known of the numbers that are estimated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Design {
    /// Runs of each draw.
    pub seeds: usize,
    /// By how much two runs can differ at most.
    pub reach: f64,
    pub level: Level,
    pub seed: u64,
}

impl Design {
    /// The estimate of differences of pairs of runs, in the order of replications; `shares` are the pairs as zeros and
    /// ones, where that is what they are.
    ///
    /// Runs of a draw are alike, so where there are several the draw is the unit, and its mean one value.
    pub(super) fn estimate(&self, differences: &[f64], shares: Option<PairedCounts>) -> Result<Estimate, StatsError> {
        let units = units(differences, self.seeds);
        let confidence = match shares.filter(|_| self.seeds == 1) {
            Some(counts) => Confidence::of_shares(counts),
            None => Confidence::of_mean(&units, self.reach)?,
        };
        let method = match confidence.basis() {
            Basis::Bound => Method::Bound,
            Basis::Shares => Method::PairedShares,
            Basis::Mean if self.seeds > 1 => Method::Draws,
            Basis::Mean => Method::Pairs,
        };
        Ok(Estimate {
            mean: units.iter().sum::<f64>() / units.len() as f64,
            interval: confidence.interval(self.level),
            confidence,
            method,
            share_of_draws: share_of_draws(differences, self.seeds, self.level, RESAMPLES, self.seed)?,
        })
    }
}

/// One value for each independent unit: the mean of a draw, or a run that has a draw of its own.
pub(super) fn units(values: &[f64], seeds: usize) -> Vec<f64> {
    if seeds < 2 {
        values.to_vec()
    } else {
        values.chunks(seeds).map(|it| it.iter().sum::<f64>() / it.len() as f64).collect()
    }
}

/// The pairs of two columns of zeros and ones.
pub(super) fn pairs_of(first: &[f64], second: &[f64]) -> PairedCounts {
    PairedCounts::from_pairs(first.iter().zip(second).map(|(first, second)| (*first > 0.5, *second > 0.5)))
}

/// Whether a design has so few draws that nothing can be judged by it.
pub(super) fn is_too_small(sample: &Sample) -> bool {
    (sample.runs() as u64).div_ceil(sample.seeds.max(1)) < LEAST_UNITS
}

/// By how much two runs of a scenario can differ on a metric at most: the width of its scale. What actors gain has no
/// scale of its own; there it is what their goals and positions can come to, and never less than the `seen` values
/// differ by.
pub(super) fn reach(scenario: &Scenario, metric: Metric, seen: [&[f64]; 2]) -> f64 {
    let calendar = &scenario.calendar;
    let turns = f64::from(calendar.turns);
    let width = |it: VariableId| 100.0 - scenario.variables[it.index()].low();
    let scale = match (metric, metric.unit()) {
        (Metric::Payoff(it), _) => {
            let actor = &scenario.actors[it.index()];
            let goals = actor.goals.iter().map(|it| it.weight.nominal().abs() * width(it.variable) / 10.0);
            // A settlement moves from one end of its scale to the other.
            let positions = actor.positions.iter().map(|it| it.salience.nominal() * 10.0);
            2.0 * goals.chain(positions).sum::<f64>()
        }
        // At twenty times the scale of a count its level stands at the end for all that anybody can see.
        (Metric::Total(it), _) => {
            let counts = scenario.variables[it.0.index()].counts.as_ref();
            counts.map_or(0.0, |it| 20.0 * it.scale.nominal()) * calendar.horizon()
        }
        // From what hurts most to what helps most.
        (Metric::Conduct(_), _) => 200.0,
        (_, Unit::Points) => metric.variable().map_or(100.0, width),
        (_, Unit::PointMonths) => metric.variable().map_or(100.0, width) * calendar.horizon(),
        (_, Unit::Months) => calendar.horizon(),
        (_, Unit::Turns | Unit::Events | Unit::Rounds | Unit::Agreements) => turns,
        (_, Unit::Share | Unit::Utility) => 1.0,
    };
    let ends = seen
        .iter()
        .flat_map(|it| it.iter())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| (low.min(*it), high.max(*it)));
    scale.max(ends.1 - ends.0)
}
