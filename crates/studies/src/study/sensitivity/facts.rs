//! The facts of a sensitivity study: factors in the order of what they do, and luck.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use diwan_engine::scenario::Provenance;

/// What metrics depend on.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct SensitivityFacts {
    /// What made it.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// How it was found: `sobol`, `morris` or `given-data`.
    pub method: String,
    /// All runs.
    pub runs: u64,
    /// Points: places of a design, or draws of the parameters.
    pub points: u64,
    /// Runs of each point.
    pub replications: u64,
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// The metric that was asked for first.
    #[serde(flatten)]
    pub first: OnMetric,
    /// The others.
    pub others: Vec<OnMetric>,
}

/// What a metric depends on.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
pub struct OnMetric {
    /// The metric.
    pub on: String,
    /// What indices are shares of: the variance of `points`, each by its average over luck, or of `runs`, luck and all,
    /// where the two can't be told apart.
    pub of: String,
    /// The share of the variance of a run that is luck, with whatever is drawn and is no factor; null with one run a
    /// point.
    pub luck_share: Option<f64>,
    /// The PAWN distance that a factor that does nothing stays below in 95 of 100 cases; null of placed points.
    pub pawn_idle: Option<f64>,
    /// All factors, those that do most first.
    pub factors: Vec<FactorRank>,
}

/// What a factor does. What its method does not tell is null.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct FactorRank {
    /// Its path.
    pub path: String,
    /// First-order index: the share of the variance that would go if it were known.
    pub first: Option<f64>,
    /// Lower end of its interval; null where there is none, since points hardly differ.
    pub first_low: Option<f64>,
    /// Upper end; the same.
    pub first_high: Option<f64>,
    /// Total index: the share that would be left if all but it were known.
    pub total: Option<f64>,
    /// Lower end of its interval.
    pub total_low: Option<f64>,
    /// Upper end.
    pub total_high: Option<f64>,
    /// Elementary effects.
    pub effect: Option<EffectFacts>,
    /// PAWN, median over slices: how far the distribution of the metric moves, 0..1.
    pub pawn: Option<f64>,
}

/// Elementary effects of a factor, in the unit of the metric for the whole width of the factor.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct EffectFacts {
    /// Mean.
    pub mu: f64,
    /// Mean size.
    pub mu_star: f64,
    /// Lower end of the interval of the mean size.
    pub mu_star_low: f64,
    /// Upper end.
    pub mu_star_high: f64,
    /// Standard deviation.
    pub sigma: f64,
}

impl SensitivityFacts {
    /// The same of so many factors that do most to the metric that was asked for first; of every metric the same ones.
    #[must_use]
    pub fn of_strongest(mut self, most: usize) -> Self {
        let kept: Vec<String> = self.first.factors.iter().take(most).map(|it| it.path.clone()).collect();
        for on in core::iter::once(&mut self.first).chain(&mut self.others) {
            on.factors.retain(|it| kept.contains(&it.path));
        }
        self
    }
}

impl FactorRank {
    /// A factor of which nothing is said yet.
    #[must_use]
    pub fn new(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            first: None,
            first_low: None,
            first_high: None,
            total: None,
            total_low: None,
            total_high: None,
            effect: None,
            pawn: None,
        }
    }

    /// What factors are ordered by: the total index, the mean size of effects, or the first order, whichever is there.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.total.or(self.effect.map(|it| it.mu_star)).or(self.first).unwrap_or(f64::NEG_INFINITY)
    }
}

/// Factors, those that do most first; of equal ones the one whose path comes first.
pub(super) fn ordered(mut factors: Vec<FactorRank>) -> Vec<FactorRank> {
    factors.sort_by(|a, b| b.weight().total_cmp(&a.weight()).then_with(|| a.path.cmp(&b.path)));
    factors
}
