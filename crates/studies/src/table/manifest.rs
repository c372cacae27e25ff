//! The manifest of a folder of results: what made it, and what is in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Encoding;
use crate::ensemble::Plan;
use diwan_engine::scenario::Provenance;

/// Version of the layout of a folder of results.
pub(super) const FORMAT: u32 = 2;

/// What says that a manifest is of a batch of ours.
pub(super) const MARK: &str = "batch";

/// Blocks in a part. Part of the layout: it decides which file a replication stands in.
pub const PART_BLOCKS: u64 = 8;

/// What a folder of results was made from, and what it holds. Two complete batches with equal manifests hold equal
/// bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// What the folder holds: `batch`.
    pub diwan: String,
    /// Version of the layout.
    pub format: u32,
    /// Version of the program.
    #[serde(alias = "engine")] // as folders had it at first
    pub version: String,
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
    /// How numbers stand in the files.
    pub encoding: Encoding,
    /// Whether all that was asked for is there.
    pub complete: bool,
    /// Rows of each table in the parts that are whole.
    pub rows: BTreeMap<String, u64>,
    /// Replications in the parts that are whole.
    pub played: u64,
}

impl Manifest {
    /// What a plan makes under these settings; nothing is there yet.
    #[must_use]
    pub fn new(plan: &Plan, settings: Vec<String>, until_half_width: Option<f64>, encoding: Encoding) -> Self {
        let scenario = &*plan.model.scenario;
        Self {
            diwan: MARK.to_owned(),
            format: FORMAT,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: scenario.name.clone(),
            title: scenario.title.clone(),
            digest: scenario.digest.clone(),
            settings,
            seed: plan.seed.0,
            runs: plan.runs(),
            seeds_per_draw: plan.seeds,
            until_half_width,
            metrics: plan.metrics.iter().map(|it| it.notation(scenario)).collect(),
            series: plan.series.iter().map(|it| scenario.variables[it.index()].notation.clone()).collect(),
            encoding,
            complete: false,
            rows: BTreeMap::new(),
            played: 0,
        }
    }

    /// What differs from `other` in what they were made from, in words; nothing if the one can be gone on with as the
    /// other, for as many runs or more.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let mut out = Vec::new();
        let mut compare = |what: &str, here: String, asked: String| {
            if here != asked {
                out.push(format!("{what} {here} here, {asked} asked"));
            }
        };
        compare("layout", self.format.to_string(), other.format.to_string());
        compare("version", self.version.clone(), other.version.clone());
        compare("scenario", self.scenario.clone(), other.scenario.clone());
        compare("digest of scenario and settings", self.digest.clone(), other.digest.clone());
        compare("settings", format!("{:?}", self.settings), format!("{:?}", other.settings));
        compare("seed", self.seed.to_string(), other.seed.to_string());
        compare("seeds per draw", self.seeds_per_draw.to_string(), other.seeds_per_draw.to_string());
        compare(
            "half-width to stop at",
            format!("{:?}", self.until_half_width),
            format!("{:?}", other.until_half_width),
        );
        compare("metrics", self.metrics.join(", "), other.metrics.join(", "));
        compare("series", self.series.join(", "), other.series.join(", "));
        compare("encoding", self.encoding.key().to_owned(), other.encoding.key().to_owned());
        // Replications are numbered, so more of them are the same ones and others behind; but when to look at them was
        // planned for a number of them.
        if self.runs > other.runs || (self.runs < other.runs && self.until_half_width.is_some()) {
            out.push(format!("runs {} here, {} asked", self.runs, other.runs));
        }
        out
    }

    /// A digest of what the runs were made from, whatever their number.
    #[must_use]
    pub fn identity(&self) -> String {
        let runs = if self.until_half_width.is_some() { self.runs } else { 0 };
        let made_from = Self { runs, complete: false, rows: BTreeMap::new(), played: 0, ..self.clone() };
        super::sums::digest(serde_json::json!(made_from).to_string().as_bytes())
    }

    /// What made it, as every result says it.
    #[must_use]
    pub fn provenance(&self) -> Provenance {
        Provenance {
            scenario: self.scenario.clone(),
            digest: self.digest.clone(),
            settings: self.settings.clone(),
            seed: self.seed,
            version: self.version.clone(),
        }
    }
}
