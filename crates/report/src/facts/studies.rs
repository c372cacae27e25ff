//! Facts of a comparison, of tested claims and of a hindcast: what the study found, and how long that took.

use diwan_studies::study::{ClaimsFacts, ComparisonFacts, HindcastFacts};
use schemars::JsonSchema;
use serde::Serialize;

/// A comparison that was made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ComparedFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: ComparisonFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

/// Claims that were tested.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TestedFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: ClaimsFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

/// A history that a scenario was held against.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HindcastedFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: HindcastFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}
