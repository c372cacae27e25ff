//! The facts of a passport: every assumption of a scenario, those first that are least supported for what they do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::parameters::{ActsOn, ParameterFacts};
use crate::design::Role;
use diwan_engine::scenario::Provenance;

/// What a scenario assumes.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct PassportFacts {
    /// What made it.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// The assumptions.
    #[serde(flatten)]
    pub found: AssumptionsFacts,
}

/// Assumptions, and how far results depend on each.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
pub struct AssumptionsFacts {
    /// Runs that shares are found from; none where nothing is drawn.
    pub runs: u64,
    /// Draws of the parameters.
    pub points: u64,
    /// Runs of each draw.
    pub replications: u64,
    /// Level of the intervals, 0..1: of each number those on all metrics hold together.
    pub level: f64,
    /// Whether shares are of the variance of `points`, each by its average over luck, or of `runs`, luck and all.
    pub of: String,
    /// What shares are of, metric by metric.
    pub metrics: Vec<RestsOn>,
    /// Numbers that the scenario states or draws.
    pub all: usize,
    /// Those of them that it draws.
    pub drawn: usize,
    /// Those of the drawn that cite no source.
    pub drawn_bare: usize,
    /// Those of the drawn that rest on a judgement.
    pub drawn_judged: usize,
    /// Those of the drawn that are shown to move one of the metrics.
    pub told: usize,
    /// Those that are stated as certain and cite no source.
    pub fixed_bare: usize,
    /// Those that are stated as certain and rest on a judgement.
    pub fixed_judged: usize,
    /// The assumptions: those that are drawn, weakest first, then those that are stated as certain, by path.
    pub assumptions: Vec<AssumptionFacts>,
}

/// A metric that assumptions bear on.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct RestsOn {
    /// The metric.
    pub metric: String,
    /// The share of the variance of a run that is luck; null with one run a draw, or where nothing varies.
    pub luck_share: Option<f64>,
}

/// A number that is assumed.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct AssumptionFacts {
    /// Its place among those that are drawn, the weakest 1; null of one that is not drawn.
    pub place: Option<usize>,
    /// Its path.
    pub path: String,
    /// Its value, or the law that it is drawn by, as scenarios write it.
    pub law: String,
    /// Whether it is drawn.
    pub drawn: bool,
    /// Its mean: what actors plan on.
    pub nominal: f64,
    /// Its least value.
    pub low: f64,
    /// Its greatest value.
    pub high: f64,
    /// Its unit.
    pub unit: String,
    /// Who decides it.
    pub role: Role,
    /// What it acts on first.
    pub acts_on: Vec<ActsOn>,
    /// Whether anything in play reads it.
    pub in_play: bool,
    /// Key of the source that it cites.
    pub source: Option<String>,
    /// What supports it.
    pub support: Support,
    /// What is noted beside it.
    pub note: Option<String>,
    /// The metric that it moves most, as far as is shown; null of one that is not drawn.
    pub on: Option<String>,
    /// The share of the variance of that metric that would go if the number were known (first order).
    pub share: Option<f64>,
    /// Lower end of its interval.
    pub share_low: Option<f64>,
    /// Upper end; null where there is none.
    pub share_high: Option<f64>,
    /// Whether that share is shown to be above 0, allowing for how many numbers and metrics are looked at.
    pub told: bool,
}

/// What supports a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Support {
    /// Nothing is cited.
    Nothing,
    /// What is cited is a judgement: a source whose key is `judgement` or begins with `judgement_`.
    Judgement,
    /// A source that can be looked up.
    Source,
}

impl Support {
    fn of(source: Option<&str>) -> Self {
        let is_judged = |it: &str| it.strip_prefix("judgement").is_some_and(|it| it.is_empty() || it.starts_with('_'));
        match source {
            None => Self::Nothing,
            Some(it) if is_judged(it) => Self::Judgement,
            Some(_) => Self::Source,
        }
    }
}

impl AssumptionFacts {
    /// A number of which it is not known what it does.
    pub(super) fn of(it: ParameterFacts) -> Self {
        let ParameterFacts { path, law, drawn, nominal, low, high, unit, role, acts_on, in_play, source, note, .. } =
            it;
        Self {
            place: None,
            path,
            law,
            drawn,
            nominal,
            low,
            high,
            unit: unit.to_owned(),
            role,
            acts_on,
            in_play,
            support: Support::of(source.as_deref()),
            source,
            note,
            on: None,
            share: None,
            share_low: None,
            share_high: None,
            told: false,
        }
    }
}

impl AssumptionsFacts {
    /// The same without numbers that cite a source that can be looked up.
    #[must_use]
    pub fn without_source(mut self) -> Self {
        self.assumptions.retain(|it| it.support != Support::Source);
        self
    }

    /// The same with the weakest alone, so many of those that are drawn.
    #[must_use]
    pub fn of_weakest(mut self, most: usize) -> Self {
        self.assumptions.retain(|it| it.place.is_some_and(|place| place <= most));
        self
    }
}
