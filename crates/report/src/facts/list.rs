//! Facts of a list of what a scenario can be asked and told.

use diwan_engine::scenario::Scenario;
use diwan_studies::study::{Entry, Listing, list};
use schemars::JsonSchema;
use serde::Serialize;

/// A list of what a scenario can be asked and told.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ListFacts {
    /// Name of the scenario.
    pub scenario: String,
    /// Digest of the scenario under its settings.
    pub digest: String,
    /// The settings that it was varied by, as written, in order.
    pub settings: Vec<String>,
    /// Version of the engine.
    pub engine: String,
    /// What is listed.
    pub listed: Listing,
    /// The entries, each once.
    pub entries: Vec<Entry>,
}

impl ListFacts {
    /// What there is of a kind in a scenario that was read under these settings.
    #[must_use]
    pub fn of(scenario: &Scenario, settings: &[String], what: Listing) -> Self {
        Self {
            scenario: scenario.name.clone(),
            digest: scenario.digest.clone(),
            settings: settings.to_vec(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            listed: what,
            entries: list(scenario, what),
        }
    }
}
