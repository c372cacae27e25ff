//! Facts of a calibration: what plain play was to stay at, what it stays at, and with which offsets.

use diwan_engine::scenario::Provenance;
use diwan_studies::study::{Calibrated, CalibratedScenario, Calibration, Correction};
use schemars::JsonSchema;
use serde::Serialize;

/// A miss of more than this is worth a word, points.
const LARGE: f64 = 2.0;

/// What a calibration came to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CalibrationFacts {
    /// What made it.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// Replications of each sweep, and of the measurement at the end.
    pub runs: u64,
    /// Sweeps.
    pub sweeps: u32,
    /// The variables with a prior.
    pub calibration: Vec<CalibratedFacts>,
    /// How many points count as a large miss.
    pub large_miss: f64,
    /// The variables that miss their prior by more.
    pub missed: Vec<String>,
}

/// A variable that was calibrated.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CalibratedFacts {
    /// As it is written.
    pub variable: String,
    /// Where it was to stay, points.
    pub prior: f64,
    /// Where it stays, points.
    pub reached: f64,
    /// Under which offset of its flow, points; nothing where it is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<f64>,
    /// Under which lean of the main sources of what it counts, log-odds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lean: Option<f64>,
}

impl CalibrationFacts {
    /// The facts of a calibration.
    #[must_use]
    pub fn of(settings: &[String], how: Calibration, calibrated: &CalibratedScenario) -> Self {
        let CalibratedScenario { scenario, found } = calibrated;
        let facts = |it: &Calibrated| CalibratedFacts {
            variable: scenario.variables[it.variable.index()].notation.clone(),
            prior: it.prior,
            reached: it.reached,
            offset: matches!(it.by, Correction::Offset(_)).then(|| it.by.value()),
            lean: matches!(it.by, Correction::Lean(_)).then(|| it.by.value()),
        };
        let calibration: Vec<CalibratedFacts> = found.iter().map(facts).collect();
        let missed = calibration
            .iter()
            .filter(|it| (it.reached - it.prior).abs() > LARGE)
            .map(|it| it.variable.clone())
            .collect();
        Self {
            provenance: Provenance::new(scenario, settings, how.seed.0),
            runs: how.runs,
            sweeps: how.sweeps,
            calibration,
            large_miss: LARGE,
            missed,
        }
    }
}
