//! Facts of studies (comparisons, tested claims, hindcasts, sweeps, sensitivity, discoveries, searches, policies, passports,
//! causes): what was found, and how long that took.

use diwan_studies::study::{
    AssumptionsFacts, CausesFacts, ClaimsFacts, ComparisonFacts, DiffFacts, DiscoveryFacts, HindcastFacts,
    PassportFacts, RobustFacts, SeekFacts, SensitivityFacts, SweepFacts,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::DoubtedFacts;

/// A comparison that was made.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ComparedFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: ComparisonFacts,
    /// What it assumes, the weakest first, where a page is asked for: of the control.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumptions: Option<AssumptionsFacts>,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

/// Two scenarios that were held against each other.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DifferedFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: DiffFacts,
    /// Wall time of playing them, seconds.
    pub elapsed_s: f64,
}

/// A search for the smallest change that brings something about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SoughtFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: SeekFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

/// Policies that were held against what may be.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HeldFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: RobustFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

/// Claims that were tested.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TestedFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: ClaimsFacts,
    /// What there is to doubt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<DoubtedFacts>,
    /// What the scenario assumes, the weakest first, where a page is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumptions: Option<AssumptionsFacts>,
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

/// A design that was played.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SweptFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: SweepFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

/// What metrics depend on.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RankedFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: SensitivityFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

/// Boxes that were looked for.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DiscoveredFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: DiscoveryFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

/// What a scenario assumes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AssumedFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: PassportFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

/// What moved an outcome.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TracedFacts {
    /// What was found.
    #[serde(flatten)]
    pub found: CausesFacts,
    /// Wall time, seconds.
    pub elapsed_s: f64,
}

impl TestedFacts {
    /// The facts of claims that were tested in so many seconds.
    #[must_use]
    pub fn of(found: ClaimsFacts, elapsed_s: f64) -> Self {
        let doubts = found.doubts.iter().cloned().map(DoubtedFacts::of).collect();
        Self { found, doubts, assumptions: None, elapsed_s }
    }
}
