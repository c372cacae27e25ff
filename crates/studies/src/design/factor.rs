//! Factors: what is varied. A number of the scenario with the law of its values, or a list of settings of which one
//! holds.

use core::fmt;

use diwan_engine::kernel::Distribution;
use diwan_engine::scenario::{Quantity, Scenario};
use diwan_engine::text::nearest;

use super::error::FactorError;
use super::role::{Role, Supplied};

/// How the values of a number are spread.
#[derive(Clone, Debug, PartialEq)]
pub enum Law {
    /// By a distribution.
    Spread(Distribution),
    /// Each of a list for an equal share.
    Listed(Vec<f64>),
}

/// As scenarios write it: `Uniform(20, 80)`; values of a list one after the other.
impl fmt::Display for Law {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, numbers) = match self {
            Self::Listed(values) => ("", values.clone()),
            Self::Spread(law) => match *law {
                Distribution::Fixed(value) => ("", vec![value]),
                Distribution::Uniform { low, high } => ("Uniform", vec![low, high]),
                Distribution::Triangular { low, mode, high } => ("Triangular", vec![low, mode, high]),
                Distribution::Normal { mean, sd } => ("Normal", vec![mean, sd]),
                Distribution::LogNormal { median, sigma } => ("LogNormal", vec![median, sigma]),
                Distribution::Beta { a, b, low, high } => ("Beta", vec![a, b, low, high]),
            },
        };
        let numbers = numbers.iter().map(f64::to_string).collect::<Vec<_>>().join(", ");
        if name.is_empty() { f.write_str(&numbers) } else { write!(f, "{name}({numbers})") }
    }
}

impl Law {
    /// The least and the greatest value, held to the range in which the number makes sense.
    #[must_use]
    pub fn ends(&self, range: (f64, f64)) -> (f64, f64) {
        let (low, high) = match self {
            Self::Spread(law) => law.bounds(),
            Self::Listed(values) => {
                values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| (low.min(*it), high.max(*it)))
            }
        };
        (low.clamp(range.0, range.1), high.clamp(range.0, range.1))
    }
}

/// What is varied.
#[derive(Clone, Debug, PartialEq)]
pub enum Varied {
    /// A number.
    Number {
        /// Its path as the scenario spells it: `actors.us.influence`.
        path: String,
        /// How its values are spread.
        law: Law,
        /// The range in which it makes sense, in its unit.
        range: (f64, f64),
        /// What it is in the scenario, on the mean.
        nominal: f64,
        /// How it gets into play.
        supplied: Supplied,
    },
    /// Settings as `--set` takes them, of which one holds; an empty one leaves the scenario as it is.
    Settings(Vec<String>),
}

/// Something that is varied.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// What tables and reports call it: of a number, its path.
    pub name: String,
    /// Who decides it.
    pub role: Role,
    /// What is varied.
    pub varied: Varied,
}

/// A value of a factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number, in its unit.
    Number(f64),
    /// Settings, by their place in the factor's list.
    Settings(usize),
}

impl Factor {
    /// A number of the scenario, whether or not the scenario draws it; an uncertainty is supplied as drawn, a lever as
    /// set.
    ///
    /// # Errors
    ///
    /// If no number lies at the path, or an end of the law lies outside the range in which the number makes sense.
    pub fn number(scenario: &Scenario, path: &str, law: Distribution, role: Role) -> Result<Self, FactorError> {
        let (low, high) = law.bounds();
        if low == high {
            return Err(FactorError::Constant { name: path.to_owned() });
        }
        // A law without an end is held to the range of its place, as a draw is.
        let ends: Vec<f64> = [low, high].into_iter().filter(|it| it.is_finite()).collect();
        Self::at(stated(scenario, path)?, Law::Spread(law), &ends, role)
    }

    /// A number of the scenario that has one of these values.
    ///
    /// # Errors
    ///
    /// If no number lies at the path, a value lies outside the range in which it makes sense, or fewer than two differ.
    pub fn listed(scenario: &Scenario, path: &str, values: Vec<f64>, role: Role) -> Result<Self, FactorError> {
        let quantity = stated(scenario, path)?;
        if values.iter().all(|it| Some(it) == values.first()) {
            return Err(FactorError::Constant { name: path.to_owned() });
        }
        let ends = values.clone();
        Self::at(quantity, Law::Listed(values), &ends, role)
    }

    /// A number of the scenario whose values are given point by point; it need not vary.
    ///
    /// # Errors
    ///
    /// If no number lies at the path, or a value lies outside the range in which it makes sense.
    pub fn given(scenario: &Scenario, path: &str, values: Vec<f64>, role: Role) -> Result<Self, FactorError> {
        let quantity = stated(scenario, path)?;
        let mut listed = values;
        listed.sort_by(f64::total_cmp);
        listed.dedup();
        let ends = listed.clone();
        Self::at(quantity, Law::Listed(listed), &ends, role)
    }

    /// A number that the scenario draws, by the law that it has there.
    ///
    /// # Errors
    ///
    /// If no number lies at the path, or the scenario does not draw it.
    pub fn as_stated(scenario: &Scenario, path: &str, role: Role) -> Result<Self, FactorError> {
        let quantity = stated(scenario, path)?;
        if quantity.distribution.fixed().is_some() {
            return Err(FactorError::Fixed { path: path.to_owned(), value: quantity.nominal() });
        }
        // What such a law has beyond the range is held to it.
        Self::at(quantity, Law::Spread(quantity.distribution), &[], role)
    }

    fn at(quantity: &Quantity, law: Law, values: &[f64], role: Role) -> Result<Self, FactorError> {
        let (path, range) = (quantity.path.clone(), quantity.range);
        if let Some(value) = values.iter().copied().find(|it| !(range.0..=range.1).contains(it)) {
            return Err(FactorError::OutOfRange { path, value, range });
        }
        let (supplied, nominal) = (role.supplied(), quantity.nominal());
        Ok(Self { name: path.clone(), role, varied: Varied::Number { path, law, range, nominal, supplied } })
    }

    /// A list of settings. Whether they can be read is seen when the design is grouped.
    ///
    /// # Errors
    ///
    /// If there are fewer than two.
    pub fn settings(name: &str, role: Role, list: Vec<String>) -> Result<Self, FactorError> {
        if list.len() < 2 {
            return Err(FactorError::Constant { name: name.to_owned() });
        }
        Ok(Self { name: name.to_owned(), role, varied: Varied::Settings(list) })
    }

    /// Settings that are given point by point; they need not vary.
    #[must_use]
    pub fn chosen(name: &str, role: Role, list: Vec<String>) -> Self {
        Self { name: name.to_owned(), role, varied: Varied::Settings(list) }
    }

    /// The same, supplied in this way; settings are as set whatever is said.
    #[must_use]
    pub fn supplied(mut self, by: Supplied) -> Self {
        if let Varied::Number { supplied, .. } = &mut self.varied {
            *supplied = by;
        }
        self
    }

    /// The value below which a share `u` of its values lies, for `0 < u < 1`: of a number by its law, held to its range;
    /// of a list, each for an equal share.
    #[must_use]
    pub fn quantile(&self, u: f64) -> Value {
        let place = |length: usize| ((u * length as f64) as usize).min(length.saturating_sub(1));
        match &self.varied {
            Varied::Number { law: Law::Spread(law), range, .. } => {
                Value::Number(law.quantile(u).clamp(range.0, range.1))
            }
            Varied::Number { law: Law::Listed(list), nominal, .. } => {
                Value::Number(list.get(place(list.len())).copied().unwrap_or(*nominal))
            }
            Varied::Settings(list) => Value::Settings(place(list.len())),
        }
    }

    /// So many values that stand for all of them: of an even law evenly from end to end, of another the middles of as
    /// many equal shares, of a list all that it has. At least two.
    #[must_use]
    pub fn levels(&self, count: u32) -> Vec<Value> {
        let count = count.max(2);
        match &self.varied {
            Varied::Number { law: Law::Listed(list), .. } => list.iter().copied().map(Value::Number).collect(),
            Varied::Settings(list) => (0..list.len()).map(Value::Settings).collect(),
            Varied::Number { law: Law::Spread(Distribution::Uniform { low, high }), .. } => {
                let share = |it: u32| f64::from(it) / f64::from(count - 1);
                (0..count).map(|it| Value::Number(low * (1.0 - share(it)) + high * share(it))).collect()
            }
            Varied::Number { .. } => {
                (0..count).map(|it| self.quantile((f64::from(it) + 0.5) / f64::from(count))).collect()
            }
        }
    }

    /// What it is where nothing is varied: a number as the scenario has it on the mean, of settings the first of the
    /// list.
    #[must_use]
    pub fn nominal(&self) -> Value {
        match &self.varied {
            Varied::Number { nominal, range, .. } => Value::Number(nominal.clamp(range.0, range.1)),
            Varied::Settings(_) => Value::Settings(0),
        }
    }

    /// A value as it is written: a number in its unit, or settings.
    #[must_use]
    pub fn written(&self, value: Value) -> String {
        match (&self.varied, value) {
            (Varied::Settings(list), Value::Settings(place)) => list.get(place).cloned().unwrap_or_default(),
            (_, Value::Number(it)) => it.to_string(),
            (Varied::Number { .. }, Value::Settings(place)) => format!("settings {place} of its list"),
        }
    }

    /// How it gets into play; settings are always as set.
    #[must_use]
    pub fn is_supplied(&self) -> Supplied {
        match &self.varied {
            Varied::Number { supplied, .. } => *supplied,
            Varied::Settings(_) => Supplied::AsSet,
        }
    }

    /// Whether it can have this value.
    #[must_use]
    pub fn can_be(&self, value: Value) -> bool {
        match (&self.varied, value) {
            (Varied::Number { range, .. }, Value::Number(it)) => (range.0..=range.1).contains(&it),
            (Varied::Settings(list), Value::Settings(place)) => place < list.len(),
            _ => false,
        }
    }

    /// The setting that a value is, where it is one; `None` of a number as drawn.
    #[must_use]
    pub fn setting(&self, value: Value) -> Option<String> {
        match (&self.varied, value) {
            (Varied::Number { path, supplied: Supplied::AsSet, .. }, Value::Number(it)) => Some(format!("{path}={it}")),
            (Varied::Settings(list), Value::Settings(place)) => list.get(place).filter(|it| !it.is_empty()).cloned(),
            _ => None,
        }
    }

    /// The path of a number that is supplied as drawn.
    #[must_use]
    pub fn drawn(&self) -> Option<&str> {
        match &self.varied {
            Varied::Number { path, supplied: Supplied::AsDrawn, .. } => Some(path),
            _ => None,
        }
    }
}

/// The number at a path.
fn stated<'s>(scenario: &'s Scenario, path: &str) -> Result<&'s Quantity, FactorError> {
    scenario.number(path).ok_or_else(|| {
        let constants = scenario.rules.constants().into_iter().map(|(_, it)| it);
        let known = scenario.quantities().into_iter().chain(constants);
        let near = nearest(path, known.map(|it| it.path.as_str())).map(str::to_owned);
        FactorError::NoNumber { path: path.to_owned(), near }
    })
}
