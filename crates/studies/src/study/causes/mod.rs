//! Causes: what moved an outcome. Many runs are played; in those that end so and in the others the books are read and
//! deeds are counted, and whatever differs most is left out of new runs, to see what matters and what only goes along.

mod deeds;
mod facts;
mod left_out;
mod ledgers;
mod said;

pub use facts::{
    CauseFacts, CausesFacts, DeedFacts, DeedKind, Effect, LeftOutFacts, OftenFacts, PartOfCause, SaidFacts,
    SeparatedFacts, TriedFacts,
};
pub use ledgers::averaged;

use std::sync::Arc;

use thiserror::Error;

use super::ablation::levels_read;
use super::sample::{Sample, Sampling, play};
use crate::ensemble::Observer;
use crate::stats::{Level, StatsError, wilson};
use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, OutcomeId, Provenance};
use diwan_engine::text::nearest;

/// Fewer runs than this that end so, or otherwise, tell nothing of what differs.
const LEAST: u64 = 10;

/// Why nothing can be said of an outcome.
#[derive(Debug, Error)]
pub enum CausesError {
    /// The scenario has no such outcome.
    #[error("there is no outcome `{outcome}`{}; there are {}", meant(.near), listed(.known))]
    NoOutcome {
        /// As it was written.
        outcome: String,
        /// What was probably meant.
        near: Option<String>,
        /// Those that there are.
        known: Vec<String>,
    },
    /// The observer broke it off.
    #[error("broken off before its end, so that nothing can be said")]
    Interrupted,
    /// There is too little to say anything.
    #[error("{0}: ask for more runs")]
    TooFew(#[from] StatsError),
}

fn meant(near: &Option<String>) -> String {
    near.as_ref().map(|it| format!("; did you mean `{it}`?")).unwrap_or_default()
}

fn listed(names: &[String]) -> String {
    names.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ")
}

/// What is to be found.
#[derive(Clone, Debug)]
pub struct Tracing<'a> {
    /// Where the scenario is: a path, or a bare name.
    pub place: &'a str,
    /// The settings that it has, as written.
    pub settings: &'a [String],
    /// The scenario under these settings.
    pub model: &'a Arc<Model>,
    /// Key of the outcome.
    pub outcome: &'a str,
    /// Runs in which the outcome is looked for, and as many with each deed left out.
    pub runs: u64,
    /// The most runs whose books are read, of those that end so and of the others.
    pub read: u64,
    /// Seed of the luck.
    pub seed: u64,
    /// Threads to play on.
    pub threads: usize,
    /// Level of the intervals.
    pub level: Level,
}

/// Runs of an outcome, by number: those that ended so, and the others.
type Sides = [Vec<u64>; 2];

impl Tracing<'_> {
    /// About how many runs are played in all.
    #[must_use]
    pub fn work(&self) -> u64 {
        self.runs * (2 + deeds::MOST as u64) + 2 * self.read.min(self.runs)
    }

    fn outcome(&self) -> Result<OutcomeId, CausesError> {
        let scenario = &self.model.scenario;
        let known = || scenario.outcomes.iter().map(|it| it.key.clone());
        scenario.outcome(self.outcome).ok_or_else(|| CausesError::NoOutcome {
            outcome: self.outcome.to_owned(),
            near: nearest(self.outcome, scenario.outcomes.iter().map(|it| it.key.as_str())).map(str::to_owned),
            known: known().collect(),
        })
    }

    /// Plays runs of a model; all of them, or none.
    fn played(&self, model: &Arc<Model>, sampling: &Sampling, observer: &dyn Observer) -> Result<Sample, CausesError> {
        let sample = play(model, sampling, observer);
        if (sample.runs() as u64) < sampling.runs() { Err(CausesError::Interrupted) } else { Ok(sample) }
    }

    fn sampling(&self, seed: u64, metrics: Vec<Metric>) -> Sampling {
        Sampling { seed, draws: self.runs, seeds: 1, threads: self.threads, metrics: metrics.into(), parameters: false }
    }
}

/// The mean of a metric over runs; 0 of none.
fn mean(column: Option<&Vec<f64>>, runs: &[u64]) -> f64 {
    let values = runs.iter().filter_map(|it| column?.get(usize::try_from(*it).ok()?));
    values.sum::<f64>() / runs.len().max(1) as f64
}

/// The choices that set levels apart most, by the books: of every actor in every level that of which most comes.
fn leading(levels: &[SeparatedFacts]) -> Vec<String> {
    let causes = levels.iter().flat_map(|it| it.causes.iter().filter(|it| it.told));
    causes.filter_map(|it| Some(it.parts.first()?.name.clone())).collect()
}

/// Plays many runs of a scenario, and says what moved an outcome.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{model::Model, scenario::load};
/// use diwan_studies::{stats::Level, study::{Tracing, trace}};
///
/// let model = &Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
/// let asked = Tracing {
///     place: "tiny", settings: &[], model, outcome: "quarrel",
///     runs: 200, read: 20, seed: 1, threads: 1, level: Level::P95,
/// };
/// let found = trace(&asked, &())?;
/// assert!(found.count > 0 && found.said.len() == 5);
/// # Ok::<(), diwan_studies::study::CausesError>(())
/// ```
///
/// # Errors
///
/// If there is no such outcome, or the observer breaks it off.
pub fn trace(asked: &Tracing<'_>, observer: &dyn Observer) -> Result<CausesFacts, CausesError> {
    let outcome = asked.outcome()?;
    let scenario = &*asked.model.scenario;
    let (known, mut metrics) = deeds::counted(scenario);
    metrics.push(Metric::Length);
    let sample = asked.played(asked.model, &asked.sampling(asked.seed, metrics), observer)?;
    let ended: Vec<bool> = sample.outcomes.iter().map(|it| *it == Some(outcome)).collect();
    let numbers = |so: bool| (0_u64..).zip(&ended).filter(|(_, it)| **it == so).map(|(number, _)| number).collect();
    let sides: Sides = [numbers(true), numbers(false)];
    let (count, runs) = (sides[0].len() as u64, asked.runs);
    let interval = wilson(count, runs, asked.level);
    let mut out = CausesFacts {
        provenance: Provenance::new(scenario, asked.settings, asked.seed),
        outcome: asked.outcome.to_owned(),
        runs,
        count,
        share: count as f64 / runs.max(1) as f64,
        low: interval.low,
        high: interval.high,
        level: asked.level.share(),
        said: Vec::new(),
        months: sides.each_ref().map(|it| mean(sample.columns.last(), it)),
        read: [0, 0],
        levels: Vec::new(),
        deeds: Vec::new(),
        tried: None,
    };
    if count < LEAST || runs - count < LEAST {
        out.said = said::too_few(&out, LEAST, asked.level);
        return Ok(out);
    }
    let read = ledgers::read(asked, &levels_read(scenario, outcome), &sides, observer)?;
    out.read = [read.sides[0].len() as u64, read.sides[1].len() as u64];
    out.levels = ledgers::separated(scenario, &read, asked.level)?;
    let mut all = deeds::often(&known, &sample, &ended, asked.level);
    all.extend(deeds::postures(scenario, &read, asked.level));
    let asked_for = deeds::asked_for(scenario, outcome);
    let chosen = deeds::chosen(all, &leading(&out.levels), &asked_for, asked.level);
    let (deeds, tried) = left_out::left_out(asked, outcome, chosen, observer)?;
    (out.deeds, out.tried) = (deeds, tried);
    out.said = said::said(&out);
    Ok(out)
}
