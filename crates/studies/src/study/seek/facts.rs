//! What a search found, by the names that people and programs use.

use schemars::JsonSchema;
use serde::Serialize;

use diwan_engine::scenario::Provenance;

/// A search.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct SeekFacts {
    /// What made it.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// What was to be brought about.
    pub target: TargetFacts,
    /// How it is without a change.
    pub as_stated: ReachedFacts,
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// Runs of each change that was tried at first, and of each of those that are told.
    pub runs: [u64; 2],
    /// How many changes were tried.
    pub tried: usize,
    /// The changes that do it: levers, then single numbers, then pairs; in each the cheapest first. Nothing where it is so
    /// without a change, for which none is tried.
    pub changes: Vec<ChangeFound>,
    /// Whether none of those that were tried does it.
    pub none: bool,
    /// Of those that were tried, the one that comes nearest where none does it.
    pub nearest: Option<ChangeFound>,
}

/// What was to be brought about.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct TargetFacts {
    /// The metric that is spoken of.
    pub metric: String,
    /// Its unit; shares are 0..1.
    pub unit: &'static str,
    /// `above`, `below` or `most_likely`.
    pub how: &'static str,
    /// Above or below what, in the unit of the metric.
    pub level: Option<f64>,
}

/// What a metric came to.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ReachedFacts {
    /// Mean of the metric of the target, in its unit.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// A change.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ChangeFound {
    /// `lever`, `number` or `pair`.
    pub kind: &'static str,
    /// What is changed, as settings write it; both of a pair, with `; ` between.
    pub setting: String,
    /// What it is as stated, on the mean; of both of a pair, with `; ` between.
    pub from: String,
    /// What it has to be.
    pub to: String,
    /// The same of each thing that is changed, as numbers where it is one.
    pub steps: Vec<StepFound>,
    /// What it costs: standard deviations of what a number is thought to be, one for each lever, or by stated prices.
    pub cost: f64,
    /// Whether each number was put where a draw might have come to (`drawn`: nobody plans on it) or said (`set`).
    pub supplied: &'static str,
    /// The metric of the target under the change, played under luck that had no part in finding it.
    #[serde(flatten)]
    pub reached: ReachedFacts,
    /// Where the line is crossed, between which ends that can't be told with so many runs; nothing of what has no
    /// degrees.
    pub crossing: Option<CrossingFacts>,
}

/// Where the line is crossed by a number; of a pair, by its first that has degrees.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct CrossingFacts {
    /// Path of the number.
    pub path: String,
    /// The end nearer to what is stated.
    pub near: f64,
    /// The end farther from it; nothing where the farthest value does not make it sure.
    pub far: Option<f64>,
}

/// A thing that is changed.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct StepFound {
    /// The path of a number, or what the settings are called.
    pub name: String,
    /// What the number is as stated, on the mean; null of settings, as the rest is.
    pub from: Option<f64>,
    /// What it has to be.
    pub to: Option<f64>,
    /// The least value that was looked at.
    pub low: Option<f64>,
    /// The greatest.
    pub high: Option<f64>,
}
