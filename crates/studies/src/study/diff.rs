//! Differences of two scenarios: what the second says otherwise than the first, and what that does in play, pair by pair
//! under common random numbers.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::compare::{Comparing, compare, named_alike};
use super::comparison::ComparisonFacts;
use super::error::StudyError;
use super::sample::{Arm, Sampling};
use crate::ensemble::Observer;
use crate::stats::Level;
use diwan_engine::scenario::{ChangeKind, Difference, Metric, Provenance, Scenario};

/// Two scenarios that are held against each other.
#[derive(Clone, Debug)]
pub struct Diffing<'a> {
    /// The first and the second, each with a name of its own.
    pub pair: &'a [Arm; 2],
    /// What the second says otherwise.
    pub differences: &'a [Difference],
    /// The settings that both have, as written.
    pub settings: &'a [String],
    /// Level of the intervals.
    pub level: Level,
    /// Which runs are played of each, and the metrics of the first that both have ([`common_metrics`]); nothing where
    /// they are not to be played.
    pub sampling: Option<Sampling>,
}

/// Two scenarios that were held against each other.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct DiffFacts {
    /// The first scenario, which made it with the second.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// The second scenario.
    pub other: OtherFacts,
    /// What differs, section by section.
    pub differences: Vec<DifferentFacts>,
    /// What it does: the second against the first, on what both have; nothing where they were not played, or nothing
    /// that counts in play differs.
    pub effect: Option<ComparisonFacts>,
}

/// The second of two scenarios.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct OtherFacts {
    /// Its name.
    pub scenario: String,
    /// Its digest.
    pub digest: String,
}

/// Something that two scenarios do not say alike.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct DifferentFacts {
    /// `added`, `changed` or `taken away`, as seen from the first.
    pub what: &'static str,
    /// Of what: its path, as settings write it; of a text, its message and field.
    pub path: String,
    /// Whether it changes play; texts, sources, notes and claims are only read.
    pub in_play: bool,
    /// What the first says, where that is short.
    pub was: Option<String>,
    /// What the second says, where that is short.
    pub now: Option<String>,
}

impl DifferentFacts {
    fn of(it: &Difference) -> Self {
        let what = match it.kind {
            ChangeKind::Added => "added",
            ChangeKind::TakenAway => "taken away",
            ChangeKind::Changed | ChangeKind::Set => "changed",
        };
        Self { what, path: it.path.clone(), in_play: it.in_play, was: it.was.clone(), now: it.now.clone() }
    }
}

/// Of these metrics of the first scenario, those that the second has by the same name.
#[must_use]
pub fn common_metrics(metrics: &[Metric], first: &Scenario, second: &Scenario) -> Arc<[Metric]> {
    metrics.iter().copied().filter(|it| named_alike(*it, first, second).is_some()).collect()
}

/// Tells what differs, and plays both where that is asked and something that counts in play differs.
///
/// # Errors
///
/// As of [`compare`].
pub fn diff(asked: &Diffing<'_>, observer: &dyn Observer) -> Result<DiffFacts, StudyError> {
    let [first, second] = asked.pair;
    let scenarios: [&Scenario; 2] = [&first.model.scenario, &second.model.scenario];
    let counts = scenarios[0].digest != scenarios[1].digest;
    let effect = asked.sampling.as_ref().filter(|_| counts).map(|sampling| {
        let smallest: Vec<f64> = sampling.metrics.iter().map(|it| it.smallest_in(scenarios[0])).collect();
        let comparing = Comparing {
            arms: core::slice::from_ref(second),
            control: first,
            settings: asked.settings,
            smallest: &smallest,
            level: asked.level,
            sampling: sampling.clone(),
        };
        compare(&comparing, observer).map(|it| it.facts)
    });
    Ok(DiffFacts {
        provenance: Provenance::new(scenarios[0], asked.settings, asked.sampling.as_ref().map_or(0, |it| it.seed)),
        other: OtherFacts { scenario: scenarios[1].name.clone(), digest: scenarios[1].digest.clone() },
        differences: asked.differences.iter().map(DifferentFacts::of).collect(),
        effect: effect.transpose()?,
    })
}
