//! Comparisons: arms are played against a control under common random numbers, and contrasted on every metric.

use std::sync::Arc;

use super::comparison::{ArmFacts, ComparisonFacts, ContrastFacts, CurveFacts, summary};
use super::contrast::{Contrast, Family, contrasts};
use super::curves::{companions, curves};
use super::endings::EndingsFacts;
use super::error::StudyError;
use super::sample::{Arm, Sample, Sampling, play};
use crate::ensemble::Observer;
use crate::stats::Level;
use diwan_engine::scenario::{Metric, Provenance, Scenario, read_metric};

/// The most numbers that a comparison holds at a time: two gigabytes of them.
const MOST_NUMBERS: u64 = 250_000_000;

/// What is to be compared.
#[derive(Clone, Debug)]
pub struct Comparing<'a> {
    /// The arms.
    pub arms: &'a [Arm],
    /// What they are compared with.
    pub control: &'a Arm,
    /// The settings that all of them have, as written.
    pub settings: &'a [String],
    /// The smallest difference of interest of each metric.
    pub smallest: &'a [f64],
    /// Level of the intervals.
    pub level: Level,
    /// Which runs are played; its metrics are those that are compared.
    pub sampling: Sampling,
}

/// What was compared.
#[derive(Clone, Debug)]
pub struct Compared {
    /// All that there is to say of it.
    pub facts: ComparisonFacts,
    /// The contrasts: arms in order, metrics in order within.
    pub contrasts: Vec<Contrast>,
    /// The runs of the control, and then of each arm; the metrics that are compared come first among their columns.
    pub samples: Vec<Sample>,
}

impl Comparing<'_> {
    /// Runs of all arms.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.sampling.runs().saturating_mul(self.arms.len() as u64 + 1)
    }
}

/// The metrics of one scenario in another, by what they are called; `None` if that lacks something that one of them
/// speaks of.
fn of_same_name(metrics: &Arc<[Metric]>, from: &Scenario, to: &Scenario) -> Option<Arc<[Metric]>> {
    metrics.iter().map(|it| named_alike(*it, from, to)).collect()
}

/// A metric of one scenario in another, by what it is called.
pub(super) fn named_alike(metric: Metric, from: &Scenario, to: &Scenario) -> Option<Metric> {
    read_metric(to, &metric.notation(from), to.span).ok()
}

/// Plays all arms and contrasts each with the control.
///
/// # Errors
///
/// If it is broken off, does not fit into memory, or there are fewer than two pairs, or two draws where draws have
/// several runs.
pub fn compare(asked: &Comparing<'_>, observer: &dyn Observer) -> Result<Compared, StudyError> {
    let scenario = &*asked.control.model.scenario;
    let compared = asked.sampling.metrics.clone();
    let metrics: Arc<[Metric]> = compared.iter().copied().chain(companions(&compared)).collect();
    let kept = (asked.arms.len() as u64 + 1) * metrics.len() as u64;
    if kept.saturating_mul(asked.sampling.runs()) > MOST_NUMBERS {
        return Err(StudyError::TooMany { most: MOST_NUMBERS / kept.max(1) });
    }
    let sampling = Sampling { metrics: metrics.clone(), ..asked.sampling.clone() };
    let arms = || core::iter::once(asked.control).chain(asked.arms);
    let own = |arm: &Arm| of_same_name(&metrics, scenario, &arm.model.scenario).ok_or(StudyError::Lacking);
    let own: Vec<Arc<[Metric]>> = arms().map(own).collect::<Result<_, _>>()?;
    let sampled = |(arm, metrics): (&Arm, &Arc<[Metric]>)| {
        play(&arm.model, &Sampling { metrics: metrics.clone(), ..sampling.clone() }, observer)
    };
    let samples: Vec<Sample> = arms().zip(&own).map(sampled).collect();
    if samples.iter().any(|it| (it.runs() as u64) < sampling.runs()) {
        return Err(StudyError::Interrupted);
    }
    let family =
        Family { scenario, metrics: &compared, smallest: asked.smallest, level: asked.level, seed: sampling.seed };
    let found = contrasts(&family, &samples[1..], &samples[0])?;
    let names: Vec<&str> = arms().map(|it| it.name.as_str()).collect();
    let facts = ComparisonFacts {
        provenance: Provenance::new(scenario, asked.settings, sampling.seed),
        draws: sampling.draws,
        seeds: sampling.seeds,
        level: asked.level.share(),
        control: ArmFacts::of(asked.control),
        arms: asked.arms.iter().map(ArmFacts::of).collect(),
        contrasts: found.iter().map(|it| ContrastFacts::of(scenario, &names, it)).collect(),
        summaries: (0..asked.arms.len()).map(|arm| summary(scenario, &names, arm, &found, asked.level)).collect(),
        endings: arms()
            .zip(&own)
            .zip(&samples)
            .map(|((arm, metrics), sample)| {
                EndingsFacts::of(&arm.model.scenario, &arm.name, metrics, sample, asked.level)
            })
            .collect(),
        curves: arms()
            .zip(&own)
            .zip(&samples)
            .flat_map(|((arm, metrics), sample)| {
                let scenario = &*arm.model.scenario;
                curves(scenario, metrics, sample).into_iter().map(|it| CurveFacts::of(scenario, &arm.name, it))
            })
            .collect(),
    };
    Ok(Compared { facts, contrasts: found, samples })
}
