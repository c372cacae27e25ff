//! The test of a scenario's claims: all their arms are played, and the scenario once more under other luck as a
//! placebo; then the claims are judged.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::ablation::{AblationFacts, Origin, Wiring, ablated_arms, claims_ablated};
use super::claims::{Bench, Finding, Judged, Settings, Tested, arms_of, false_alarms, judge};
use super::error::StudyError;
use super::sample::{Sample, Sampling, play};
use super::share::SharedOver;
use crate::ensemble::{Doubt, Doubted, Observer, weighed};
use crate::stats::{Alarms, Level};
use diwan_engine::model::Model;
use diwan_engine::scenario::{Claim, Direction, Label, Metric, Provenance, Scenario};
use diwan_engine::text::Sources;

/// Which claims are to be tested, and how.
#[derive(Clone, Debug)]
pub struct Testing<'a> {
    /// The scenario that states the claims.
    pub scenario: &'a Scenario,
    /// Its texts, which say how the settings of arms are written.
    pub sources: &'a Sources,
    /// The claims, with their places among all.
    pub claims: &'a [(usize, &'a Claim)],
    /// The model of each arm that the claims need, of which [`needed`] has the list.
    pub models: &'a BTreeMap<Settings, Arc<Model>>,
    /// The settings that all arms have, as written.
    pub settings: &'a [String],
    /// Level of the intervals and of the decisions.
    pub level: Level,
    /// What is wired directly in every test, of which [`wirings`](super::wirings) has the list, where labels are to be
    /// set by ablation; the models are then those of [`ablated_arms`] too.
    pub wirings: Option<&'a [Vec<Wiring>]>,
    /// Which runs are played; its metrics are those that the claims need.
    pub sampling: Sampling,
}

/// The arms that claims need with the metrics of each; the scenario as it stands, which is one of them, has the metrics
/// of all.
#[must_use]
pub fn needed(sources: &Sources, claims: &[(usize, &Claim)]) -> BTreeMap<Settings, Vec<Metric>> {
    let mut arms = arms_of(sources, claims.iter().map(|(_, it)| *it));
    let mut every: Vec<Metric> = Vec::new();
    for metric in arms.values().flatten() {
        if !every.contains(metric) {
            every.push(*metric);
        }
    }
    arms.insert(Settings::new(), every);
    arms
}

/// Plays all arms of the claims, and judges them.
///
/// # Errors
///
/// If it is broken off, or there are fewer than two draws.
pub fn test_claims(asked: &Testing<'_>, observer: &dyn Observer) -> Result<ClaimsFacts, StudyError> {
    let Testing { sampling, scenario, .. } = asked;
    let played = |settings: &Settings, seed: u64, metrics: &[Metric]| -> Result<Sample, StudyError> {
        let model = asked.models.get(settings).ok_or(StudyError::NoModel)?;
        let sample = play(model, &Sampling { seed, metrics: metrics.into(), ..sampling.clone() }, observer);
        if (sample.runs() as u64) < sampling.runs() { Err(StudyError::Interrupted) } else { Ok(sample) }
    };
    let plain_model = asked.models.get(&Settings::new()).ok_or(StudyError::NoModel)?;
    let mut arms = BTreeMap::new();
    let mut needed = needed(asked.sources, asked.claims);
    for (settings, metrics) in asked.ablated() {
        let all = needed.entry(settings).or_default();
        all.extend(metrics.into_iter().filter(|it| !all.contains(it)).collect::<Vec<Metric>>());
    }
    for (settings, metrics) in needed {
        let sample = played(&settings, sampling.seed, &metrics)?;
        arms.insert(settings, (metrics, sample));
    }
    let (metrics, plain) = &arms[&Settings::new()];
    // The same scenario under other luck: nothing differs but chance.
    let again = played(&Settings::new(), !sampling.seed, metrics)?;
    let judged = judge(asked.claims, scenario, asked.sources, &arms, asked.level, sampling.seed)?;
    let (sources, level, seed) = (asked.sources, asked.level, sampling.seed);
    let bench = Bench { scenario, sources, arms: &arms, level, seed };
    let ablations = asked.wirings.map(|it| claims_ablated(&bench, asked.claims, &judged, it)).transpose()?;
    let alarms = false_alarms(plain, &again, asked.level, sampling.seed)?;
    let count = |finding: Finding| judged.iter().filter(|it| it.finding == finding).count();
    Ok(ClaimsFacts {
        provenance: Provenance::new(&plain_model.scenario, asked.settings, sampling.seed),
        draws: sampling.draws,
        seeds: sampling.seeds,
        level: asked.level.share(),
        arms: arms.len(),
        runs: arms.len() as u64 * sampling.runs(),
        supported: count(Finding::Supported),
        contradicted: count(Finding::Contradicted),
        undetermined: count(Finding::Undetermined),
        labels: ablations.as_deref().map(LabelsFacts::of),
        doubts: weighed(
            scenario,
            ablations
                .iter()
                .flatten()
                .zip(&judged)
                .filter_map(|(it, judged)| doubted(&scenario.claims[judged.claim], it))
                .collect(),
            false,
        ),
        claims: judged
            .iter()
            .zip(ablations.map_or_else(|| vec![None; judged.len()], |it| it.into_iter().map(Some).collect()))
            .map(|(it, ablation)| ClaimFacts { ablation, ..ClaimFacts::of(scenario, it) })
            .collect(),
        false_alarms: alarms,
    })
}

/// The doubt of a claim that gives itself another label than ablation does.
fn doubted(claim: &Claim, ablation: &AblationFacts) -> Option<Doubt> {
    let found = ablation.label.filter(|_| ablation.agrees == Some(false))?;
    Some(Doubt::ClaimLabel {
        claim: claim.key.clone(),
        stated: label(claim.label).to_owned(),
        found: found.key().to_owned(),
    })
}

impl Testing<'_> {
    /// The arms without what is wired directly, with the metrics of each.
    fn ablated(&self) -> BTreeMap<Settings, Vec<Metric>> {
        self.wirings.map(|it| ablated_arms(self.sources, self.claims, it)).unwrap_or_default()
    }

    /// Arms that are played, the placebo among them.
    #[must_use]
    pub fn arms(&self) -> u64 {
        let mut all = needed(self.sources, self.claims);
        all.extend(self.ablated());
        all.len() as u64 + 1
    }
}

/// Claims that were tested.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ClaimsFacts {
    /// What made it; the settings are those of all arms.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// Draws of the parameters.
    pub draws: u64,
    /// Runs of each draw.
    pub seeds: u64,
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// Arms that were played.
    pub arms: usize,
    /// Runs of all of them.
    pub runs: u64,
    /// How many claims are supported.
    pub supported: usize,
    /// How many are contradicted.
    pub contradicted: usize,
    /// How many are neither.
    pub undetermined: usize,
    /// How the labels of claims stand to those that ablation gives, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<LabelsFacts>,
    /// What there is to doubt.
    #[serde(skip)]
    pub doubts: Vec<Doubted>,
    /// What became of each.
    pub claims: Vec<ClaimFacts>,
    /// How many metrics two batches of the scenario differ on under different luck, and how many by chance alone.
    pub false_alarms: Alarms,
}

/// How the labels that claims give themselves stand to those that ablation gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct LabelsFacts {
    /// Claims whose label is that of ablation.
    pub agree: usize,
    /// Claims with another.
    pub differ: usize,
    /// Claims of which the runs do not tell.
    pub undetermined: usize,
    /// Claims that claim no effect.
    pub without_effect: usize,
}

impl LabelsFacts {
    fn of(ablations: &[AblationFacts]) -> Self {
        let count = |holds: fn(&AblationFacts) -> bool| ablations.iter().filter(|it| holds(it)).count();
        Self {
            agree: count(|it| it.agrees == Some(true)),
            differ: count(|it| it.agrees == Some(false)),
            undetermined: count(|it| it.label == Some(Origin::Undetermined)),
            without_effect: count(|it| it.label.is_none()),
        }
    }
}

/// What became of a claim, with the test that decided.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ClaimFacts {
    /// Its name.
    pub id: String,
    /// What it says.
    pub text: String,
    /// How its direction came into the model.
    pub label: &'static str,
    /// The metric of the test that decided.
    pub metric: String,
    /// Its difference.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Share of draws in which its direction holds.
    #[serde(flatten)]
    pub draws_in_direction: SharedOver,
    /// The p that decided, adjusted for all claims.
    pub p_adjusted: f64,
    /// What became of the claim.
    pub verdict: Finding,
    /// Whether each of its tests would hold were it alone, but not with all claims taken together.
    pub only_alone: bool,
    /// The rival reading.
    pub rival: Option<String>,
    /// Free text.
    pub note: Option<String>,
    /// Place of the test that decided.
    pub deciding: usize,
    /// All tests.
    pub tests: Vec<TestFacts>,
    /// Where it comes from, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ablation: Option<AblationFacts>,
}

/// What a test of a claim came to.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct TestFacts {
    /// The metric, with that of the control where it is another.
    pub metric: String,
    /// Unit of values and differences; shares are 0..1.
    pub unit: &'static str,
    /// What was claimed.
    pub direction: &'static str,
    /// Smallest difference of interest.
    pub smallest: f64,
    /// Mean in the arm.
    pub arm_value: f64,
    /// Mean in the control.
    pub control_value: f64,
    /// Mean paired difference.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Share of draws in which the claimed direction holds.
    #[serde(flatten)]
    pub draws_in_direction: SharedOver,
    /// p that speaks for the claim: of any difference short of the smallest of interest.
    pub p: f64,
    /// p that speaks against it: of any difference short of the smallest of interest on the other side.
    pub p_contrary: f64,
    /// What would become of the test were it alone.
    pub verdict: Finding,
}

impl ClaimFacts {
    fn of(scenario: &Scenario, judged: &Judged) -> Self {
        let claim = &scenario.claims[judged.claim];
        let deciding = &judged.tests[judged.deciding];
        let alone = judged.tests.iter().all(|it| it.finding == Finding::Supported);
        Self {
            id: claim.key.clone(),
            text: claim.text.clone(),
            label: label(claim.label),
            metric: named(scenario, deciding.metric, deciding.than),
            difference: deciding.difference,
            low: deciding.interval.low,
            high: deciding.interval.high,
            draws_in_direction: deciding.share_of_draws.into(),
            p_adjusted: judged.p_adjusted,
            verdict: judged.finding,
            only_alone: alone && judged.finding == Finding::Undetermined,
            rival: claim.rival.clone(),
            note: claim.note.clone(),
            deciding: judged.deciding,
            tests: judged.tests.iter().map(|it| TestFacts::of(scenario, it)).collect(),
            ablation: None,
        }
    }

    /// The test that decided.
    #[must_use]
    pub fn decided_by(&self) -> &TestFacts {
        &self.tests[self.deciding]
    }
}

impl TestFacts {
    fn of(scenario: &Scenario, it: &Tested) -> Self {
        Self {
            metric: named(scenario, it.metric, it.than),
            unit: it.metric.unit().word(),
            direction: direction(it.direction),
            smallest: it.smallest,
            arm_value: it.arm_value,
            control_value: it.control_value,
            difference: it.difference,
            low: it.interval.low,
            high: it.interval.high,
            draws_in_direction: it.share_of_draws.into(),
            p: it.p,
            p_contrary: it.p_contrary,
            verdict: it.finding,
        }
    }
}

fn label(label: Label) -> &'static str {
    match label {
        Label::BuiltIn => "built-in",
        Label::Mixed => "mixed",
        Label::Emergent => "emergent",
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Unmoved => "unmoved",
        Direction::NotUp => "not_up",
        Direction::NotDown => "not_down",
    }
}

/// A metric as tests call it, with that of the control where it is another.
pub(super) fn named(scenario: &Scenario, metric: Metric, than: Option<Metric>) -> String {
    let metric = metric.notation(scenario);
    than.map_or_else(|| metric.clone(), |than| format!("{metric} − {}", than.notation(scenario)))
}
