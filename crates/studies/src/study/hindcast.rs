//! Hindcasts: what happened, scored against what the model says would. Every run of the model is a forecast of each
//! observation; together they are the predictive distribution.

use std::sync::Arc;

use rand::TryRng;

use super::error::StudyError;
use super::hindsight::{HindcastFacts, ObservationFacts, SumFacts};
use super::predicted::predict;
use super::sample::Sampling;
use crate::ensemble::Observer;
use crate::stats::{Ensemble, Level, brier, brier_fair, crps_normal, log_score};
use diwan_engine::kernel::{Seed, Words, ops};
use diwan_engine::model::Model;
use diwan_engine::scenario::{NormalForecast, Observation, Provenance, Value};

/// The most numbers that a hindcast holds at a time: two gigabytes of them.
const MOST_NUMBERS: u64 = 250_000_000;

/// What is to be held against its history.
#[derive(Clone, Debug)]
pub struct Hindcasting<'a> {
    /// The model of a scenario that was [read with a history](diwan_engine::scenario::load_with_history).
    pub model: &'a Arc<Model>,
    /// The settings that it has, as written.
    pub settings: &'a [String],
    /// Level of the intervals over observations.
    pub level: Level,
    /// Which runs are played. What is kept of them is what was observed.
    pub sampling: Sampling,
}

/// Plays the model, and scores what it says against what was observed.
///
/// # Errors
///
/// If it is broken off, does not fit into memory, or there are fewer than two runs.
pub fn hindcast(asked: &Hindcasting<'_>, observer: &dyn Observer) -> Result<HindcastFacts, StudyError> {
    let Hindcasting { model, sampling, .. } = asked;
    let observed = &model.scenario.observed;
    let most = MOST_NUMBERS / (observed.observations.len() as u64).max(1);
    if sampling.runs() > most {
        return Err(StudyError::TooMany { most });
    }
    let columns = predict(model, sampling, observer);
    if columns.iter().any(|it| (it.len() as u64) < sampling.runs()) {
        return Err(StudyError::Interrupted);
    }
    let scored: Result<Vec<Scored>, StudyError> =
        observed.observations.iter().zip(columns).map(|(it, runs)| scored(it, runs, sampling.seed)).collect();
    let scored = scored?;
    Ok(HindcastFacts {
        provenance: Provenance::new(&model.scenario, asked.settings, sampling.seed),
        draws: sampling.draws,
        seeds: sampling.seeds,
        level: asked.level.share(),
        sum: SumFacts::of(&scored, asked.level)?,
        observations: observed
            .observations
            .iter()
            .zip(&scored)
            .map(|(it, scored)| ObservationFacts::of(it, scored))
            .collect(),
        unscored: observed.unscored.iter().map(Into::into).collect(),
    })
}

/// An observation, scored.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scored {
    /// Brier score or CRPS, fair.
    pub score: f64,
    /// Logarithmic score, if there is one.
    pub log_score: Option<f64>,
    /// The same of persistence and of the base rate, where the history has them, as for `score`.
    pub rivals: [Option<f64>; 2],
    /// What a score is divided by, to be added to those in other units: 1 of yes and no, else the standard deviation
    /// that the base rate expects, or else persistence.
    pub scale: Option<f64>,
    pub said: Said,
}

/// What the model says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    /// The chance of a yes.
    Chance(f64),
    /// A distribution.
    Amount(Ensemble, Place),
}

/// Where an observation lies in a distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Probability integral transform.
    pub pit: f64,
    /// Whether the central intervals of 50 and 90 % hold it.
    pub within: [bool; 2],
    /// The share of the runs that these hold: more than promised where many come to the same.
    pub shares: [f64; 2],
}

/// The central intervals that are looked at.
pub(super) const CENTRAL: [f64; 2] = [0.5, 0.9];

/// Scores an observation by what the runs say of it.
fn scored(it: &Observation, runs: Vec<f64>, seed: u64) -> Result<Scored, StudyError> {
    match &it.value {
        Value::Truth { value, persistence, base_rate } => {
            let (hits, all) = (runs.iter().filter(|it| **it > 0.0).count() as u64, runs.len() as u64);
            let came = if *value { hits } else { all - hits };
            Ok(Scored {
                score: brier_fair(hits, all, *value),
                log_score: Some(log_score(came, all)),
                rivals: [persistence, base_rate].map(|it| it.map(|chance| brier(chance, *value))),
                scale: Some(1.0),
                said: Said::Chance(hits as f64 / all.max(1) as f64),
            })
        }
        Value::Amount { value, error, persistence, base_rate, .. } => {
            let forecast = Ensemble::new(measured(it, runs, *error, seed))?;
            let central = CENTRAL.map(|share| forecast.central(share));
            let place = Place {
                pit: forecast.pit(*value, luck(seed, &it.key, "pit", 0)),
                within: central.map(|it| it.contains(*value)),
                shares: central.map(|it| forecast.share_within(it)),
            };
            let crps = |it: &NormalForecast| crps_normal(it.mean, it.sd, *value);
            Ok(Scored {
                score: forecast.crps(*value),
                log_score: forecast.log_score(*value),
                rivals: [persistence, base_rate].map(|it| it.as_ref().map(crps)),
                scale: base_rate.or(*persistence).map(|it| it.sd),
                said: Said::Amount(forecast, place),
            })
        }
    }
}

/// What the runs say would have been measured: each with an error of its own.
fn measured(it: &Observation, mut runs: Vec<f64>, error: Option<f64>, seed: u64) -> Vec<f64> {
    let Some(error) = error else { return runs };
    for (run, value) in (0..).zip(&mut runs) {
        *value += error * ops::normal_quantile(luck(seed, &it.key, "error", run));
    }
    runs
}

/// Evenly drawn from 0..1, both excluded: luck with a name.
fn luck(seed: u64, key: &str, what: &str, run: u64) -> f64 {
    let Ok(word) = Words::new(Seed(seed), run, 0, &format!("hindcast {what} {key}")).try_next_u32();
    (f64::from(word) + 0.5) / 4_294_967_296.0
}
