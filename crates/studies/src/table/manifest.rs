//! The manifest of a folder of results: what made it, and what is in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ensemble::Plan;

/// Version of the layout of a folder of results.
pub(super) const FORMAT: u32 = 1;

/// Blocks in a part. Part of the layout: it decides which file a replication stands in.
pub const PART_BLOCKS: u64 = 8;

/// What a folder of results was made from, and what it holds. Two batches with equal manifests hold equal bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of the layout.
    pub format: u32,
    /// Version of the engine.
    pub engine: String,
    /// Name of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Digest of its texts and settings.
    pub digest: String,
    /// The settings it was varied by.
    pub settings: Vec<String>,
    /// Seed of the experiment.
    pub seed: u64,
    /// Replications that were asked for, at most.
    pub runs: u64,
    /// Replications that share a draw of the parameters.
    pub seeds_per_draw: u64,
    /// How narrow intervals were to become, if that is when the batch was to stop.
    pub until_half_width: Option<f64>,
    /// The metrics that are columns of `runs`.
    pub metrics: Vec<String>,
    /// The variables of `series`.
    pub series: Vec<String>,
    /// Whether all that was asked for is there.
    pub complete: bool,
    /// Rows of each table, once it is complete.
    pub rows: BTreeMap<String, u64>,
    /// Replications that were played, once it is complete.
    pub played: u64,
}

impl Manifest {
    /// What a plan makes under these settings; nothing is there yet.
    #[must_use]
    pub fn new(plan: &Plan, settings: Vec<String>, until_half_width: Option<f64>) -> Self {
        let scenario = &*plan.model.scenario;
        Self {
            format: FORMAT,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: scenario.name.clone(),
            title: scenario.title.clone(),
            digest: scenario.digest.clone(),
            settings,
            seed: plan.seed.0,
            runs: plan.runs,
            seeds_per_draw: plan.seeds,
            until_half_width,
            metrics: plan.metrics.iter().map(|it| it.notation(scenario)).collect(),
            series: plan.series.iter().map(|it| scenario.variables[it.index()].notation.clone()).collect(),
            complete: false,
            rows: BTreeMap::new(),
            played: 0,
        }
    }

    /// What differs from `other` in what they were made from, in words; nothing if the one can be gone on with as the other.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let mut out = Vec::new();
        let mut compare = |what: &str, here: String, asked: String| {
            if here != asked {
                out.push(format!("{what} {here} here, {asked} asked"));
            }
        };
        compare("layout", self.format.to_string(), other.format.to_string());
        compare("engine", self.engine.clone(), other.engine.clone());
        compare("scenario", self.scenario.clone(), other.scenario.clone());
        compare("digest of scenario and settings", self.digest.clone(), other.digest.clone());
        compare("settings", format!("{:?}", self.settings), format!("{:?}", other.settings));
        compare("seed", self.seed.to_string(), other.seed.to_string());
        compare("runs", self.runs.to_string(), other.runs.to_string());
        compare("seeds per draw", self.seeds_per_draw.to_string(), other.seeds_per_draw.to_string());
        compare("half-width to stop at", format!("{:?}", self.until_half_width), format!("{:?}", other.until_half_width));
        compare("metrics", self.metrics.join(", "), other.metrics.join(", "));
        compare("series", self.series.join(", "), other.series.join(", "));
        out
    }
}
