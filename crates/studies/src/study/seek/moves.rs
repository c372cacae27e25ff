//! Moves: what a search may change, how far, and what that costs.

use std::collections::BTreeMap;

use crate::design::{Factor, Role, Value, Varied};
use diwan_engine::model::Model;

/// Shares of a number's law below and above which no search goes.
const TAIL: f64 = 0.01;
/// Values by which the spread of a law is reckoned.
const GRID: u32 = 500;

/// What changes cost where somebody says so: of a number, each unit that it is moved by; of settings, each time.
pub type Prices = BTreeMap<String, f64>;

/// What can be changed in a scenario unless something else is said: which doctrine each actor follows, and every number
/// that is drawn and that something in play reads, within what it is thought to be.
#[must_use]
pub fn changeable(model: &Model) -> Vec<Factor> {
    let scenario = &*model.scenario;
    let mut out = Vec::new();
    for actor in scenario.actors.iter().filter(|it| it.doctrines.len() > 1) {
        let now = actor.doctrine.map(|it| &actor.doctrines[it].key);
        let others = actor.doctrines.iter().map(|it| &it.key).filter(|it| Some(*it) != now);
        let settings = others.map(|it| format!("doctrine {}={it}", actor.key));
        let list: Vec<String> = core::iter::once(String::new()).chain(settings).collect();
        out.extend(Factor::settings(&format!("doctrine {}", actor.key), Role::Lever, list));
    }
    let is_read = |path: &str| model.parameters_at(path).next().is_some();
    let drawn = scenario.quantities().into_iter().filter(|it| it.distribution.fixed().is_none() && is_read(&it.path));
    out.extend(drawn.filter_map(|it| Factor::as_stated(scenario, &it.path, Role::of_number(&it.path)).ok()));
    out
}

/// A part of a change: a factor, by place, and where it goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    pub factor: usize,
    pub value: Value,
}

/// A change: one step, or two of different factors.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Move {
    pub steps: Vec<Step>,
}

impl Move {
    /// The part of the way to a change: numbers go a share `s` of it from where they are, settings are there at once.
    pub(super) fn part(&self, factors: &[Factor], s: f64) -> Self {
        let step = |step: &Step| match (step.value, factors[step.factor].nominal()) {
            (Value::Number(to), Value::Number(from)) => {
                Step { factor: step.factor, value: Value::Number(from * (1.0 - s) + to * s) }
            }
            _ => *step,
        };
        Self { steps: self.steps.iter().map(step).collect() }
    }

    /// Whether it has a number that can go a part of the way.
    pub(super) fn is_gradual(&self) -> bool {
        self.steps.iter().any(|it| matches!(it.value, Value::Number(_)))
    }

    /// What it costs: numbers by standard deviations of what they are thought to be, each settings one, unless prices say
    /// otherwise; two steps together by the root of the sum of squares.
    pub(super) fn cost(&self, factors: &[Factor], spreads: &[f64], prices: &Prices) -> f64 {
        let step = |step: &Step| {
            let factor = &factors[step.factor];
            let price = prices.get(&factor.name).copied();
            match (step.value, factor.nominal()) {
                (Value::Number(to), Value::Number(from)) => {
                    price.map_or_else(|| (to - from).abs() / spreads[step.factor], |it| it * (to - from).abs())
                }
                _ => price.unwrap_or(1.0),
            }
        };
        self.steps.iter().map(|it| step(it).powi(2)).sum::<f64>().sqrt()
    }
}

/// The farthest that a factor goes: each end of a number's law but for its tails; of settings each, for which of them
/// holds now is not said, but for those that leave the scenario as it is.
pub(super) fn farthest(place: usize, factor: &Factor) -> Vec<Move> {
    let values: Vec<Value> = match &factor.varied {
        Varied::Number { .. } => reach(factor).to_vec(),
        Varied::Settings(list) => {
            (0..list.len()).filter(|it| !list[*it].trim().is_empty()).map(Value::Settings).collect()
        }
    };
    let is_number = |it: &Value| matches!(it, Value::Number(_));
    let moved = values.into_iter().filter(|it| !is_number(it) || *it != factor.nominal());
    moved.map(|value| Move { steps: vec![Step { factor: place, value }] }).collect()
}

/// The ends between which a number is looked for: its law but for its tails.
pub(super) fn reach(factor: &Factor) -> [Value; 2] {
    [TAIL, 1.0 - TAIL].map(|it| factor.quantile(it))
}

/// The standard deviation of what a number is thought to be, in its unit; 1 of settings.
pub(super) fn spread(factor: &Factor) -> f64 {
    if !matches!(factor.varied, Varied::Number { .. }) {
        return 1.0;
    }
    let number = |it: u32| match factor.quantile((f64::from(it) + 0.5) / f64::from(GRID)) {
        Value::Number(it) => it,
        Value::Settings(_) => 0.0,
    };
    let values: Vec<f64> = (0..GRID).map(number).collect();
    let mean = values.iter().sum::<f64>() / f64::from(GRID);
    let variance = values.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / f64::from(GRID);
    variance.sqrt().max(f64::MIN_POSITIVE)
}
