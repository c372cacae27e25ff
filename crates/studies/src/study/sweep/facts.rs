//! The facts of a sweep: what was varied, and what each point came to.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use super::effects::MainEffectFacts;
use crate::design::{Factor, Role, Supplied, Value, Varied};
use diwan_engine::scenario::{Metric, Provenance, Scale, Scenario};

/// A sweep that was made.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct SweepFacts {
    /// What made it; the settings are those of all points.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// How points were placed: `full`, `lhs`, `sobol`, `one-at-a-time`, or `points` where they were given.
    pub design: String,
    /// What was varied.
    pub factors: Vec<FactorFacts>,
    /// Factors that moved together, by name.
    pub linked: Vec<Vec<String>>,
    /// Draws of the parameters at each point.
    pub draws: u64,
    /// Runs of each draw.
    pub seeds: u64,
    /// Runs of all points.
    pub runs: u64,
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// What was measured.
    pub metrics: Vec<SweptMetric>,
    /// The points, in the order of the design.
    pub points: Vec<PointFacts>,
    /// Where each metric is least and greatest.
    pub extremes: Vec<ExtremeFacts>,
    /// What each factor does by itself: metrics over its values, each the mean over the points that have it.
    pub main_effects: Vec<MainEffectFacts>,
}

/// Where a metric is least and greatest.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ExtremeFacts {
    /// The metric.
    pub metric: String,
    /// The first point with its least mean.
    pub least: usize,
    /// The first point with its greatest.
    pub greatest: usize,
}

/// A factor of a sweep.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct FactorFacts {
    /// What it is called: of a number, its path.
    pub name: String,
    /// Who decides it.
    pub role: Role,
    /// How it got into play: as drawn, so that actors planned on the nominal value, or as set, so that they knew it.
    pub supplied: Supplied,
    /// How its values were spread, as scenarios write it: `Uniform(20, 80)`; null of settings.
    pub law: Option<String>,
    /// Its least value; null of settings.
    pub low: Option<f64>,
    /// Its greatest value; null of settings.
    pub high: Option<f64>,
    /// Its values, where there is a list of them: numbers, or settings as written.
    pub values: Option<Vec<FactorValue>>,
    /// What it is where nothing is varied.
    pub nominal: FactorValue,
}

/// A value of a factor as it is written: a number in its unit, or settings.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FactorValue {
    /// A number.
    Number(f64),
    /// Settings; empty where they leave the scenario as it is.
    Settings(String),
}

/// A metric of a sweep.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct SweptMetric {
    /// As it is written: `end(attacks)`.
    pub metric: String,
    /// Unit of its values; shares are 0..1.
    pub unit: String,
    /// Whether it is 0 or 1 in each run, so that its mean is a share.
    pub is_share: bool,
}

/// A point of a sweep, and what it came to.
#[derive(Clone, Debug)]
pub struct PointFacts {
    /// Its number, from 0.
    pub point: usize,
    /// A value for each factor.
    pub values: Vec<FactorValue>,
    /// What it came to, metric by metric.
    pub measured: Vec<MeasuredFacts>,
    /// What factors and metrics are called.
    pub(super) names: Arc<Names>,
}

/// The names of all factors and metrics.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    pub factors: Vec<String>,
    pub metrics: Vec<String>,
}

/// What a point came to on a metric.
#[derive(Clone, Copy, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct MeasuredFacts {
    /// Mean over its runs; of a share that share.
    pub mean: f64,
    /// Standard error of the mean; where draws have several runs each, over draws. Null of a single one.
    pub se: Option<f64>,
    /// Lower end of the interval of the mean.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// What a point looks like: its fields, and one for each factor.
#[derive(JsonSchema)]
#[schemars(rename = "PointFacts")]
#[expect(dead_code, reason = "only its schema is wanted")]
struct PointShape {
    /// Its number, from 0.
    point: usize,
    /// What it came to, by metric.
    metrics: BTreeMap<String, MeasuredFacts>,
    /// A value for each factor, by its name.
    #[schemars(flatten)]
    factors: BTreeMap<String, FactorValue>,
}

impl JsonSchema for PointFacts {
    fn schema_name() -> Cow<'static, str> {
        "PointFacts".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        PointShape::json_schema(generator)
    }
}

impl Serialize for PointFacts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("point", &self.point)?;
        for (name, value) in self.names.factors.iter().zip(&self.values) {
            map.serialize_entry(name, value)?;
        }
        map.serialize_entry("metrics", &ByName(&self.names.metrics, &self.measured))?;
        map.end()
    }
}

/// Measures by their names.
struct ByName<'a>(&'a [String], &'a [MeasuredFacts]);

impl Serialize for ByName<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().zip(self.1))
    }
}

impl FactorFacts {
    /// Of a factor.
    #[must_use]
    pub fn of(factor: &Factor) -> Self {
        let settings = |list: &[String]| list.iter().cloned().map(FactorValue::Settings).collect();
        let (law, ends, values) = match &factor.varied {
            Varied::Settings(list) => (None, None, Some(settings(list))),
            Varied::Number { law, range, .. } => {
                let listed = match law {
                    crate::design::Law::Listed(values) => {
                        Some(values.iter().copied().map(FactorValue::Number).collect())
                    }
                    crate::design::Law::Spread(_) => None,
                };
                (Some(law.to_string()), Some(law.ends(*range)), listed)
            }
        };
        Self {
            name: factor.name.clone(),
            role: factor.role,
            supplied: factor.is_supplied(),
            law,
            low: ends.map(|it| it.0),
            high: ends.map(|it| it.1),
            values,
            nominal: FactorValue::of(factor, factor.nominal()),
        }
    }
}

impl FactorValue {
    /// A value of a factor.
    #[must_use]
    pub fn of(factor: &Factor, value: Value) -> Self {
        match value {
            Value::Number(it) => Self::Number(it),
            Value::Settings(_) => Self::Settings(factor.written(value)),
        }
    }
}

impl SweptMetric {
    /// Of a metric.
    #[must_use]
    pub fn of(scenario: &Scenario, metric: Metric) -> Self {
        Self {
            metric: metric.notation(scenario),
            unit: metric.unit().word().to_owned(),
            is_share: metric.scale() == Scale::Share,
        }
    }
}
