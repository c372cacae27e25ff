//! Provenance: what made a result. Whatever leaves the program carries it, so that it can be made again.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Scenario;

/// What made a result: the scenario as it was set, the luck, and the engine.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
pub struct Provenance {
    /// Name of the scenario.
    pub scenario: String,
    /// Digest of the scenario under its settings.
    pub digest: String,
    /// The settings that it was varied by, as written, in order.
    pub settings: Vec<String>,
    /// Seed of the luck.
    pub seed: u64,
    /// Version of the program.
    pub version: String,
}

impl Provenance {
    /// Of what comes of a scenario that was read under these settings, with the luck of a seed.
    #[must_use]
    pub fn new(scenario: &Scenario, settings: &[String], seed: u64) -> Self {
        Self {
            scenario: scenario.name.clone(),
            digest: scenario.digest.clone(),
            settings: settings.to_vec(),
            seed,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}
