//! The facts of a hindcast: by observation, and in sum.

use schemars::JsonSchema;
use serde::Serialize;

use super::error::StudyError;
use super::hindcast::{CENTRAL, Said, Scored};
use crate::stats::{Interval, Level, mean_score, skill, wilson};
use diwan_engine::scenario::{Observation, Provenance, Value};

/// A hindcast. All scores are losses: 0 is perfect.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct HindcastFacts {
    /// What made it.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// Draws of the parameters.
    pub draws: u64,
    /// Runs of each draw.
    pub seeds: u64,
    /// Level of the intervals over observations, 0..1.
    pub level: f64,
    /// All observations together.
    pub sum: SumFacts,
    /// What was observed, in the order of the history.
    pub observations: Vec<ObservationFacts>,
    /// What happened and is not scored.
    pub unscored: Vec<UnscoredFacts>,
}

/// What happened and is not scored.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct UnscoredFacts {
    /// Its name.
    pub id: String,
    /// Why the scenario can't be held against it.
    pub reason: String,
}

impl From<&(String, String)> for UnscoredFacts {
    fn from((id, reason): &(String, String)) -> Self {
        Self { id: id.clone(), reason: reason.clone() }
    }
}

/// Something that was observed, and what the model says of it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ObservationFacts {
    /// Its name.
    pub id: String,
    /// The metric, happening or expression that is watched, as written.
    pub watched: String,
    /// First day; nothing for since the start.
    pub from: Option<String>,
    /// Last day; nothing for the end of the run.
    pub until: Option<String>,
    /// Whether it came about, where yes or no was observed.
    pub happened: Option<bool>,
    /// What was observed, where it is a number.
    pub value: Option<f64>,
    /// Unit of numbers and of their scores.
    pub unit: Option<String>,
    /// Standard deviation of the measurement, which is added to what the model says.
    pub error: Option<f64>,
    /// The chance of a yes by the model, 0..1.
    pub chance: Option<f64>,
    /// What the model says of a number.
    #[serde(flatten)]
    pub predicted: PredictedFacts,
    /// Brier score of a chance, fair: 0..1.
    pub brier: Option<f64>,
    /// Continuous ranked probability score of a number, fair, in its unit.
    pub crps: Option<f64>,
    /// Logarithmic score, nats: of the chance, of the share of runs with that very count, or of a density per unit.
    pub log_score: Option<f64>,
    /// Brier score or CRPS of persistence.
    pub persistence_score: Option<f64>,
    /// Brier score or CRPS of the base rate.
    pub base_rate_score: Option<f64>,
    /// Share of the score of persistence that the model saves.
    pub persistence_skill: Option<f64>,
    /// Share of the score of the base rate that the model saves.
    pub base_rate_skill: Option<f64>,
    /// Key of the source.
    pub source: String,
    /// Free text.
    pub note: Option<String>,
}

/// What the model says of a number; all nothing where yes or no was observed.
#[derive(Clone, Copy, Debug, Default, JsonSchema, Serialize)]
pub struct PredictedFacts {
    /// Mean.
    pub mean: Option<f64>,
    /// Median.
    pub median: Option<f64>,
    /// Lower end of the central interval with half of the runs.
    pub low_50: Option<f64>,
    /// Upper end.
    pub high_50: Option<f64>,
    /// Lower end of the central interval with nine tenths of the runs.
    pub low_90: Option<f64>,
    /// Upper end.
    pub high_90: Option<f64>,
    /// Whether the interval with half of the runs holds what was observed.
    pub within_50: Option<bool>,
    /// Whether the one with nine tenths does.
    pub within_90: Option<bool>,
    /// Where it lies in the distribution, 0..1; by luck where runs come to the same.
    pub pit: Option<f64>,
}

/// All observations together. Those of one history are not independent, and intervals take them as if they were.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct SumFacts {
    /// Brier scores of yes and no.
    pub brier: Option<MeanFacts>,
    /// Logarithmic scores of yes and no, nats.
    pub log_score: Option<MeanFacts>,
    /// CRPS of numbers, each divided by the standard deviation that the base rate expects, or else persistence; without
    /// those that have neither.
    pub crps: Option<MeanFacts>,
    /// How many numbers the central intervals of 50 and 90 % hold.
    pub coverage: Vec<CoverageFacts>,
    /// How many numbers lie in each fifth of their distribution: about as many in each if it is calibrated.
    pub pit_fifths: [u64; 5],
    /// Skill against those who had no model.
    pub skill: Vec<SkillFacts>,
}

/// A mean score.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct MeanFacts {
    /// Of how many observations.
    pub n: u64,
    /// The mean.
    pub mean: f64,
    /// Lower end of its interval over observations; both ends are nothing of fewer than five.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// How many numbers an interval holds.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct CoverageFacts {
    /// Share of the runs that the interval is meant to hold, 0..1.
    pub promised: f64,
    /// Of how many observations.
    pub n: u64,
    /// How many it holds.
    pub held: u64,
    /// How many the model itself expects: more than promised where runs come to the same.
    pub expected: f64,
    /// Lower end of the interval of the share that is held.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Skill against those who had no model.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct SkillFacts {
    /// `persistence` or `base_rate`.
    pub against: &'static str,
    /// Of which observations: `all`, `yes_no` or `amounts`.
    pub of: &'static str,
    /// How many these are.
    pub n: u64,
    /// How many the model scores better on.
    pub better: u64,
    /// Share of their scores that the model saves, the CRPS of each number divided as in `crps`; nothing where they are
    /// perfect.
    pub skill: Option<f64>,
    /// Lower end of its interval over observations; both ends are nothing of fewer than five.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// Who had no model, in the order of [`Scored::rivals`].
const RIVALS: [&str; 2] = ["persistence", "base_rate"];

/// Observations that are added up: what they are called, and whether one is among them.
type Group = (&'static str, fn(&Scored) -> bool);

/// All of them, and those of each kind.
const GROUPS: [Group; 3] = [
    ("all", |_| true),
    ("yes_no", |it| matches!(it.said, Said::Chance(_))),
    ("amounts", |it| matches!(it.said, Said::Amount(..))),
];

impl ObservationFacts {
    pub(super) fn of(it: &Observation, scored: &Scored) -> Self {
        let (happened, value, unit, error) = match &it.value {
            Value::Truth { value, .. } => (Some(*value), None, None, None),
            Value::Amount { value, unit, error, .. } => (None, Some(*value), Some(unit.clone()), *error),
        };
        let [persistence_score, base_rate_score] = scored.rivals;
        let saved = |rival: Option<f64>| rival.filter(|it| *it > 0.0).map(|rival| 1.0 - scored.score / rival);
        let (chance, predicted) = match &scored.said {
            Said::Chance(chance) => (Some(*chance), PredictedFacts::default()),
            Said::Amount(forecast, place) => {
                let [half, most] = CENTRAL.map(|share| forecast.central(share));
                let predicted = PredictedFacts {
                    mean: Some(forecast.mean()),
                    median: Some(forecast.quantile(0.5)),
                    low_50: Some(half.low),
                    high_50: Some(half.high),
                    low_90: Some(most.low),
                    high_90: Some(most.high),
                    within_50: Some(place.within[0]),
                    within_90: Some(place.within[1]),
                    pit: Some(place.pit),
                };
                (None, predicted)
            }
        };
        Self {
            id: it.key.clone(),
            watched: it.written.clone(),
            from: it.from.clone(),
            until: it.until.clone(),
            happened,
            value,
            unit,
            error,
            chance,
            predicted,
            brier: chance.map(|_| scored.score),
            crps: value.map(|_| scored.score),
            log_score: scored.log_score,
            persistence_score,
            base_rate_score,
            persistence_skill: saved(persistence_score),
            base_rate_skill: saved(base_rate_score),
            source: it.source.clone(),
            note: it.note.clone(),
        }
    }
}

impl SumFacts {
    pub(super) fn of(scored: &[Scored], level: Level) -> Result<Self, StudyError> {
        let truths = || scored.iter().filter(|it| matches!(it.said, Said::Chance(_)));
        let places = scored.iter().filter_map(|it| match &it.said {
            Said::Amount(_, place) => Some(place),
            Said::Chance(_) => None,
        });
        let places: Vec<_> = places.collect();
        let amounts = scored.iter().filter(|it| matches!(it.said, Said::Amount(..)));
        let crps: Vec<f64> = amounts.filter_map(|it| Some(it.score / it.scale?)).collect();
        let coverage = CENTRAL.iter().enumerate().map(|(which, promised)| {
            let (n, held) = (places.len() as u64, places.iter().filter(|it| it.within[which]).count() as u64);
            let Interval { low, high } = wilson(held, n, level);
            let expected = places.iter().map(|it| it.shares[which]).sum();
            CoverageFacts { promised: *promised, n, held, expected, low, high }
        });
        let mut pit_fifths = [0; 5];
        for place in &places {
            pit_fifths[((place.pit * 5.0) as usize).min(4)] += 1;
        }
        let coverage = if places.is_empty() { Vec::new() } else { coverage.collect() };
        Ok(Self {
            brier: mean(&truths().map(|it| it.score).collect::<Vec<_>>(), level),
            log_score: mean(&truths().filter_map(|it| it.log_score).collect::<Vec<_>>(), level),
            crps: mean(&crps, level),
            coverage,
            pit_fifths,
            skill: skills(scored, level)?,
        })
    }
}

/// Skill against each of those without a model, of all observations and of each kind, where there are any.
fn skills(scored: &[Scored], level: Level) -> Result<Vec<SkillFacts>, StudyError> {
    let mut out = Vec::new();
    for (which, against) in RIVALS.into_iter().enumerate() {
        for (of, is_of) in GROUPS {
            let pairs = scored.iter().filter(|it| is_of(it));
            let pairs = pairs.filter_map(|it| Some((it.score / it.scale?, it.rivals[which]? / it.scale?)));
            let (scores, rival): (Vec<f64>, Vec<f64>) = pairs.unzip();
            if scores.is_empty() {
                continue;
            }
            let better = scores.iter().zip(&rival).filter(|(score, rival)| score < rival).count() as u64;
            let found = skill(&scores, &rival, level)?;
            let (low, high) = ends(found.interval);
            out.push(SkillFacts { against, of, n: scores.len() as u64, better, skill: found.skill, low, high });
        }
    }
    Ok(out)
}

fn mean(scores: &[f64], level: Level) -> Option<MeanFacts> {
    let found = mean_score(scores, level)?;
    let (low, high) = ends(found.interval);
    Some(MeanFacts { n: found.n, mean: found.mean, low, high })
}

/// The ends of an interval, if it tells anything.
fn ends(interval: Interval) -> (Option<f64>, Option<f64>) {
    let known = |end: f64| Some(end).filter(|_| interval.low.is_finite() && interval.high.is_finite());
    (known(interval.low), known(interval.high))
}
