//! Factors: what is varied. A number of the scenario with the law of its values, or a list of settings of which one
//! holds.

use diwan_engine::kernel::Distribution;
use diwan_engine::scenario::Scenario;
use diwan_engine::text::nearest;

use super::error::FactorError;

/// Who decides what a factor is.
///
/// Lempert, Popper and Bankes 2003, "Shaping the next one hundred years", RAND MR-1626: levers and uncertainties, the L
/// and the X of XLRM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Somebody decides it.
    Lever,
    /// Nobody does.
    Uncertainty,
}

/// How a number gets into play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Supplied {
    /// As if it had been drawn: actors plan on the nominal model.
    AsDrawn,
    /// As if the scenario said so: actors plan on it.
    AsSet,
}

/// What is varied.
#[derive(Clone, Debug, PartialEq)]
pub enum Varied {
    /// A number.
    Number {
        /// Its path as the scenario spells it: `actors.us.influence`.
        path: String,
        /// How its values are distributed.
        law: Distribution,
        /// The range in which it makes sense, in its unit.
        range: (f64, f64),
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
        let Some(quantity) = scenario.number(path) else {
            let known = scenario.quantities();
            let near = nearest(path, known.iter().map(|it| it.path.as_str())).map(str::to_owned);
            return Err(FactorError::NoNumber { path: path.to_owned(), near });
        };
        let (path, range) = (quantity.path.clone(), quantity.range);
        let (low, high) = law.bounds();
        // A law without an end is held to the range of its place, as a draw is.
        let stray = [low, high].into_iter().find(|it| it.is_finite() && !(range.0..=range.1).contains(it));
        if let Some(value) = stray {
            return Err(FactorError::OutOfRange { path, value, range });
        }
        if low == high {
            return Err(FactorError::Constant { name: path });
        }
        let supplied = match role {
            Role::Lever => Supplied::AsSet,
            Role::Uncertainty => Supplied::AsDrawn,
        };
        Ok(Self { name: path.clone(), role, varied: Varied::Number { path, law, range, supplied } })
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

    /// The same, supplied in this way; settings are as set whatever is said.
    #[must_use]
    pub fn supplied(mut self, by: Supplied) -> Self {
        if let Varied::Number { supplied, .. } = &mut self.varied {
            *supplied = by;
        }
        self
    }

    /// The value below which a share `u` of its values lies, for `0 < u < 1`: of a number by its law, held to its range;
    /// of settings, each of the list for an equal share.
    #[must_use]
    pub fn quantile(&self, u: f64) -> Value {
        match &self.varied {
            Varied::Number { law, range, .. } => Value::Number(law.quantile(u).clamp(range.0, range.1)),
            Varied::Settings(list) => Value::Settings(((u * list.len() as f64) as usize).min(list.len() - 1)),
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
    pub(super) fn setting(&self, value: Value) -> Option<String> {
        match (&self.varied, value) {
            (Varied::Number { path, supplied: Supplied::AsSet, .. }, Value::Number(it)) => Some(format!("{path}={it}")),
            (Varied::Settings(list), Value::Settings(place)) => list.get(place).filter(|it| !it.is_empty()).cloned(),
            _ => None,
        }
    }

    /// The path of a number that is supplied as drawn.
    pub(super) fn drawn(&self) -> Option<&str> {
        match &self.varied {
            Varied::Number { path, supplied: Supplied::AsDrawn, .. } => Some(path),
            _ => None,
        }
    }
}
