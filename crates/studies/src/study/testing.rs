//! The test of a scenario's claims: all their arms are played, and the scenario once more under other luck as a
//! placebo; then the claims are judged.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ablation::{AblationFacts, Wiring, ablated_arms, claims_ablated};
use super::claims::{Bench, Finding, Settings, arms_of, false_alarms, judge};
use super::error::StudyError;
use super::sample::{Sample, Sampling, play};
use super::tested::{ClaimFacts, ClaimsFacts, LabelsFacts, label};
use crate::ensemble::{Doubt, Observer, weighed};
use crate::stats::Level;
use diwan_engine::model::Model;
use diwan_engine::scenario::{Claim, Metric, Provenance, Scenario};
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
    let labelled = ablations.iter().flatten().zip(&judged);
    let doubts = labelled.filter_map(|(it, judged)| doubted(&scenario.claims[judged.claim], it)).collect();
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
        doubts: weighed(scenario, doubts, None),
        claims: judged
            .iter()
            .enumerate()
            .map(|(place, it)| {
                let ablation = ablations.as_ref().and_then(|all| all.get(place).cloned());
                ClaimFacts { ablation, ..ClaimFacts::of(scenario, it) }
            })
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
