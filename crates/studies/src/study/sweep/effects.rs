//! Main effects: what a factor does by itself, as metrics over its values, each the mean over all points that have it.

use schemars::JsonSchema;
use serde::Serialize;

use super::facts::{FactorValue, SweepFacts};
use crate::stats::{cut, sorted};

/// So many values are told one by one; more of them in classes.
const FEW: usize = 12;
/// Classes of many values: about as many as points in each, so that their means are not luck alone.
fn classes(points: usize) -> usize {
    ((points as f64).sqrt() as usize).clamp(3, 10)
}

/// What a factor does by itself.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct MainEffectFacts {
    /// What the factor is called.
    pub factor: String,
    /// Its values in rising order, settings in that of the list; of many values classes of as good as equally many points.
    pub levels: Vec<LevelOfFactor>,
}

/// A value of a factor, or a class of neighbouring values.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct LevelOfFactor {
    /// The settings; null of numbers.
    pub settings: Option<String>,
    /// The least value; null of settings.
    pub low: Option<f64>,
    /// The greatest value, the same as the least of a single one.
    pub high: Option<f64>,
    /// Their mean over the points.
    pub at: Option<f64>,
    /// The points that have it.
    pub points: Vec<usize>,
    /// What they come to, metric by metric.
    pub means: Vec<LevelMean>,
}

/// What the points of a level come to on a metric.
#[derive(Clone, Copy, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct LevelMean {
    /// The mean over the points.
    pub mean: f64,
    /// The least of them.
    pub least: f64,
    /// The greatest.
    pub greatest: f64,
}

/// The main effects of all factors. Where each factor moves by itself, points at which others are not as they were do
/// not count.
pub(super) fn main_effects(facts: &SweepFacts) -> Vec<MainEffectFacts> {
    let of = |(place, factor): (usize, &super::facts::FactorFacts)| {
        let points = counted(facts, place);
        let levels = levels(facts, place, &points).into_iter().map(|it| level(facts, place, it)).collect();
        MainEffectFacts { factor: factor.name.clone(), levels }
    };
    facts.factors.iter().enumerate().map(of).collect()
}

/// The points that speak of a factor.
fn counted(facts: &SweepFacts, place: usize) -> Vec<usize> {
    let all = 0..facts.points.len();
    let Some(first) = facts.points.first().filter(|_| facts.design == "one-at-a-time") else { return all.collect() };
    let name = |it: usize| &facts.factors[it].name;
    let goes_along = |it: usize| {
        it == place || facts.linked.iter().any(|group| [it, place].iter().all(|it| group.contains(name(*it))))
    };
    let others: Vec<usize> = (0..facts.factors.len()).filter(|it| !goes_along(*it)).collect();
    all.filter(|point| others.iter().all(|it| facts.points[*point].values[*it] == first.values[*it])).collect()
}

/// Points by the value of a factor, or by classes of it.
fn levels(facts: &SweepFacts, place: usize, points: &[usize]) -> Vec<Vec<usize>> {
    let value = |point: usize| &facts.points[point].values[place];
    let numbers: Option<Vec<f64>> =
        points.iter().map(|it| if let FactorValue::Number(it) = value(*it) { Some(*it) } else { None }).collect();
    let Some(numbers) = numbers else {
        let list = facts.factors[place].values.as_deref().unwrap_or_default();
        let of = |it: &FactorValue| points.iter().copied().filter(|point| value(*point) == it).collect::<Vec<_>>();
        return list.iter().map(of).filter(|it| !it.is_empty()).collect();
    };
    let order = sorted(&numbers);
    let each: Vec<&[usize]> = order.chunk_by(|a, b| numbers[*a] == numbers[*b]).collect();
    let classes = if each.len() > FEW { cut(&order, &numbers, classes(points.len())) } else { each };
    classes.into_iter().map(|it| it.iter().map(|row| points[*row]).collect()).collect()
}

fn level(facts: &SweepFacts, place: usize, mut points: Vec<usize>) -> LevelOfFactor {
    points.sort_unstable();
    let values = || points.iter().map(|it| &facts.points[*it].values[place]);
    let numbers: Vec<f64> =
        values().filter_map(|it| if let FactorValue::Number(it) = it { Some(*it) } else { None }).collect();
    let settings = values().find_map(|it| if let FactorValue::Settings(it) = it { Some(it.clone()) } else { None });
    let is_number = !numbers.is_empty();
    let means = (0..facts.metrics.len()).map(|metric| {
        let of = || points.iter().filter_map(|it| facts.points[*it].measured.get(metric)).map(|it| it.mean);
        LevelMean {
            mean: of().sum::<f64>() / points.len().max(1) as f64,
            least: of().fold(f64::INFINITY, f64::min),
            greatest: of().fold(f64::NEG_INFINITY, f64::max),
        }
    });
    LevelOfFactor {
        settings,
        low: is_number.then(|| numbers.iter().copied().fold(f64::INFINITY, f64::min)),
        high: is_number.then(|| numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max)),
        at: is_number.then(|| numbers.iter().sum::<f64>() / numbers.len() as f64),
        means: means.collect(),
        points,
    }
}
