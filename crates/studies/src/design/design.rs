//! Designs: points over factors, in the order in which they are numbered.

use std::collections::BTreeMap;
use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::Scenario;

use super::error::DesignError;
use super::factor::{Factor, Value};
use super::group::{Group, GroupError, Part};
use super::points::Points;

/// The most values of a design: half a gigabyte of them.
const MOST_VALUES: u64 = 32_000_000;

/// Points over factors. Every value is one that its factor can have.
#[derive(Clone, Debug, PartialEq)]
pub struct Design {
    factors: Vec<Factor>,
    points: Vec<Vec<Value>>,
}

impl Design {
    /// The most values of a design: points times factors.
    pub const MOST_VALUES: u64 = MOST_VALUES;

    /// Points, each with a value for every factor in their order.
    ///
    /// # Errors
    ///
    /// If two factors share a name, a point has too few values or too many, a factor can't have one of them, or there
    /// are more than 32 million.
    pub fn new(factors: Vec<Factor>, points: Vec<Vec<Value>>) -> Result<Self, DesignError> {
        named_apart(&factors)?;
        fits(points.len() as u64, factors.len())?;
        for (point, values) in points.iter().enumerate() {
            if values.len() != factors.len() {
                return Err(DesignError::WrongCount { point, got: values.len(), wanted: factors.len() });
            }
            if let Some((factor, value)) = factors.iter().zip(values).find(|(factor, it)| !factor.can_be(**it)) {
                let value = factor.written(*value);
                return Err(DesignError::WrongValue { point, factor: factor.name.clone(), value });
            }
        }
        Ok(Self { factors, points })
    }

    /// Points given in the unit cube, each coordinate the share of a factor's values that lie below: what Latin
    /// hypercubes and Sobol' sequences give.
    ///
    /// # Errors
    ///
    /// As of [`new`](Self::new); a coordinate that does not lie between 0 and 1 is none that a factor can have.
    pub fn of_shares(factors: Vec<Factor>, rows: &[Vec<f64>]) -> Result<Self, DesignError> {
        fits(rows.len() as u64, factors.len())?;
        let value = |point: usize, (factor, u): (&Factor, &f64)| {
            if (0.0..=1.0).contains(u) {
                return Ok(factor.quantile(*u));
            }
            Err(DesignError::WrongValue { point, factor: factor.name.clone(), value: format!("a share of {u}") })
        };
        let point = |(point, row): (usize, &Vec<f64>)| {
            if row.len() != factors.len() {
                return Err(DesignError::WrongCount { point, got: row.len(), wanted: factors.len() });
            }
            factors.iter().zip(row).map(|it| value(point, it)).collect()
        };
        let points = rows.iter().enumerate().map(point).collect::<Result<Vec<Vec<Value>>, _>>()?;
        Self::new(factors, points)
    }

    /// Every combination of these values of each factor, the last factor changing fastest.
    ///
    /// # Errors
    ///
    /// As of [`new`](Self::new).
    pub fn full(factors: Vec<Factor>, values: &[Vec<Value>]) -> Result<Self, DesignError> {
        if values.len() != factors.len() {
            return Err(DesignError::WrongCount { point: 0, got: values.len(), wanted: factors.len() });
        }
        fits(values.iter().fold(1, |all: u64, it| all.saturating_mul(it.len() as u64)), factors.len())?;
        let points = values.iter().fold(vec![Vec::new()], |points: Vec<Vec<Value>>, values| {
            let longer = |point: &Vec<Value>, value: &Value| point.iter().chain([value]).copied().collect::<Vec<_>>();
            points.iter().flat_map(|point| values.iter().map(move |value| longer(point, value))).collect()
        });
        Self::new(factors, points)
    }

    /// The factors.
    #[must_use]
    pub fn factors(&self) -> &[Factor] {
        &self.factors
    }

    /// The points, each with a value for every factor.
    #[must_use]
    pub fn points(&self) -> &[Vec<Value>] {
        &self.points
    }

    /// The points by the models that play them, in the order in which each model is first needed: points that differ in
    /// numbers as drawn alone share one.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let mut numbers: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        let mut parts: Vec<Part> = Vec::new();
        for (place, values) in self.points.iter().enumerate() {
            let settings: Vec<String> =
                self.factors.iter().zip(values).filter_map(|(factor, value)| factor.setting(*value)).collect();
            let number = *numbers.entry(settings.clone()).or_insert_with(|| {
                parts.push(Part { settings, places: Vec::new() });
                parts.len() - 1
            });
            parts[number].places.push(place);
        }
        parts
    }

    /// A part with its model. `read` reads the scenario under the settings of the part.
    ///
    /// # Errors
    ///
    /// What `read` says; or that nothing in play reads a number that is to be supplied as drawn.
    pub fn group<E>(
        &self,
        part: &Part,
        read: impl FnOnce(&[String]) -> Result<Arc<Scenario>, E>,
    ) -> Result<Group, GroupError<E>> {
        let Part { settings, places } = part.clone();
        let named: Vec<&str> = self.factors.iter().filter_map(Factor::drawn).collect();
        let scenario = read(&settings).map_err(|error| GroupError::Unread { settings: settings.clone(), error })?;
        let model = Arc::new(Model::compile_with(scenario, &named));
        let points = self.put(&model, &places).map_err(|path| GroupError::Idle { path })?;
        Ok(Group { settings, places, model, points: Arc::new(points) })
    }

    /// All [`parts`](Self::parts) with their models. `read` is asked once for each.
    ///
    /// # Errors
    ///
    /// As of [`group`](Self::group).
    pub fn groups<E>(
        &self,
        mut read: impl FnMut(&[String]) -> Result<Arc<Scenario>, E>,
    ) -> Result<Vec<Group>, GroupError<E>> {
        self.parts().iter().map(|it| self.group(it, &mut read)).collect()
    }

    /// What is put where in a model at some of the points; the path of a number that the model does not read.
    fn put(&self, model: &Model, places: &[usize]) -> Result<Points, String> {
        let mut rows = Vec::new();
        for (column, factor) in self.factors.iter().enumerate() {
            let Some(path) = factor.drawn() else { continue };
            let before = rows.len();
            rows.extend(model.parameters_at(path).map(|row| (column, row)));
            if rows.len() == before {
                return Err(path.to_owned());
            }
        }
        let number = |value: &Value| if let Value::Number(it) = value { *it } else { f64::NAN };
        let values =
            places.iter().flat_map(|place| rows.iter().map(|(column, _)| number(&self.points[*place][*column])));
        Ok(Points::new(rows.iter().map(|(_, row)| *row).collect(), values.collect(), places.len() as u64))
    }
}

fn named_apart(factors: &[Factor]) -> Result<(), DesignError> {
    let twice =
        factors.iter().enumerate().find(|(place, it)| factors[..*place].iter().any(|other| other.name == it.name));
    twice.map_or(Ok(()), |(_, it)| Err(DesignError::SameName(it.name.clone())))
}

pub(super) fn fits(points: u64, factors: usize) -> Result<(), DesignError> {
    if points.saturating_mul(factors.max(1) as u64) <= MOST_VALUES {
        return Ok(());
    }
    Err(DesignError::TooLarge { points, factors, most: MOST_VALUES })
}
