//! Where the points of a design lie: one of the known ways to place them, over columns of which each is a factor or
//! several that move together.

use super::design::{Design, fits};
use super::error::DesignError;
use super::factor::{Factor, Value};
use super::latin::latin_hypercube;
use super::sobol::scrambled_sobol;

/// A way to place points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placing {
    /// Every combination of values, the last factor changing fastest: as many values of a spread number as this, of a
    /// list all.
    Full {
        /// Values of a number with a law, at least 2.
        levels: u32,
    },
    /// A Latin hypercube whose points lie apart: [`latin_hypercube`].
    Latin {
        /// Points.
        size: u32,
        /// Seed of their places.
        seed: u64,
    },
    /// A scrambled Sobol' sequence: [`scrambled_sobol`]. A power of two of points is balanced.
    Sobol {
        /// Points.
        size: u32,
        /// Seed of the scrambling.
        seed: u64,
    },
    /// First all factors as they are in the scenario, then each by itself at each of its values.
    OneAtATime {
        /// Values of a number with a law, at least 2.
        levels: u32,
    },
}

/// Which factors move together: a column of a design each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links(Vec<Vec<usize>>);

impl Links {
    /// The columns of factors of which those in a list, by name, move together: at the same share of their values, so
    /// that all are low or all are high.
    ///
    /// # Errors
    ///
    /// If a list names what is no factor, or a factor is named twice.
    pub fn new(factors: &[Factor], linked: &[Vec<String>]) -> Result<Self, DesignError> {
        let mut column_of: Vec<Option<usize>> = vec![None; factors.len()];
        for (column, names) in linked.iter().enumerate() {
            for name in names {
                let place = factors.iter().position(|it| it.name == *name).filter(|it| column_of[*it].is_none());
                let place = place.ok_or_else(|| DesignError::NoLink(name.clone()))?;
                column_of[place] = Some(column);
            }
        }
        let mut columns: Vec<Vec<usize>> = Vec::new();
        for (place, column) in column_of.iter().enumerate() {
            let with = column.and_then(|it| columns.iter_mut().find(|other| column_of[other[0]] == Some(it)));
            match with {
                Some(with) => with.push(place),
                None => columns.push(vec![place]),
            }
        }
        Ok(Self(columns))
    }

    /// How many columns there are.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.0.len()
    }

    /// The values of each column, each a value for all of its factors.
    fn levels(&self, factors: &[Factor], count: u32) -> Result<Vec<Vec<Vec<Value>>>, DesignError> {
        let of_column = |column: &Vec<usize>| {
            let each: Vec<Vec<Value>> = column.iter().map(|it| factors[*it].levels(count)).collect();
            if let Some(unlike) = each.iter().position(|it| it.len() != each[0].len()) {
                let name = |it: usize| factors[column[it]].name.clone();
                let (first, second) = (name(0), name(unlike));
                return Err(DesignError::Unlike {
                    first,
                    of_first: each[0].len(),
                    second,
                    of_second: each[unlike].len(),
                });
            }
            Ok((0..each[0].len()).map(|level| each.iter().map(|it| it[level]).collect()).collect())
        };
        self.0.iter().map(of_column).collect()
    }
}

impl Placing {
    /// What it is called.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Full { .. } => "full",
            Self::Latin { .. } => "lhs",
            Self::Sobol { .. } => "sobol",
            Self::OneAtATime { .. } => "one-at-a-time",
        }
    }

    /// How many points there will be; at most 2^64 - 1 are told.
    ///
    /// # Errors
    ///
    /// If linked factors have lists of different lengths.
    pub fn points(self, factors: &[Factor], links: &Links) -> Result<u64, DesignError> {
        let sizes = |levels| Ok(links.levels(factors, levels)?.iter().map(|it| it.len() as u64).collect::<Vec<u64>>());
        Ok(match self {
            Self::Full { levels } => sizes(levels)?.into_iter().fold(1, u64::saturating_mul),
            Self::OneAtATime { levels } => sizes(levels)?.into_iter().fold(1, u64::saturating_add),
            Self::Latin { size, .. } | Self::Sobol { size, .. } => u64::from(size),
        })
    }

    /// The design over these factors.
    ///
    /// # Errors
    ///
    /// As of [`Design::new`]; if linked factors have lists of different lengths, there is no point, or there are more
    /// columns than a Sobol' sequence has dimensions.
    pub fn design(self, factors: Vec<Factor>, links: &Links) -> Result<Design, DesignError> {
        let points = self.points(&factors, links)?;
        fits(points, factors.len())?;
        if points == 0 || factors.is_empty() {
            return Err(DesignError::Empty);
        }
        let points = match self {
            Self::Full { levels } => combined(&factors, links, &links.levels(&factors, levels)?),
            Self::OneAtATime { levels } => one_by_one(&factors, links, &links.levels(&factors, levels)?),
            Self::Latin { size, seed } => spread(&factors, links, |names| Ok(latin_hypercube(names, size, seed)))?,
            Self::Sobol { size, seed } => spread(&factors, links, |names| scrambled_sobol(names, size, seed))?,
        };
        Design::new(factors, points)
    }
}

/// Puts the values of a column into a point.
fn put(point: &mut [Value], column: &[usize], values: &[Value]) {
    column.iter().zip(values).for_each(|(place, value)| point[*place] = *value);
}

fn combined(factors: &[Factor], links: &Links, levels: &[Vec<Vec<Value>>]) -> Vec<Vec<Value>> {
    let start = factors.iter().map(Factor::nominal).collect();
    links.0.iter().zip(levels).fold(vec![start], |points: Vec<Vec<Value>>, (column, levels)| {
        let at = |point: &Vec<Value>, values: &Vec<Value>| {
            let mut point = point.clone();
            put(&mut point, column, values);
            point
        };
        points.iter().flat_map(|point| levels.iter().map(move |values| at(point, values))).collect()
    })
}

fn one_by_one(factors: &[Factor], links: &Links, levels: &[Vec<Vec<Value>>]) -> Vec<Vec<Value>> {
    let start: Vec<Value> = factors.iter().map(Factor::nominal).collect();
    let mut points = vec![start.clone()];
    for (column, levels) in links.0.iter().zip(levels) {
        points.extend(levels.iter().map(|values| {
            let mut point = start.clone();
            put(&mut point, column, values);
            point
        }));
    }
    points
}

/// Points of the unit cube over the columns, as values. Columns are told apart by the first name in each, and come in
/// the order of these, so that the order of factors does not matter.
fn spread(
    factors: &[Factor],
    links: &Links,
    rows: impl FnOnce(&[&str]) -> Result<Vec<Vec<f64>>, DesignError>,
) -> Result<Vec<Vec<Value>>, DesignError> {
    let first = |column: &Vec<usize>| column.iter().map(|it| factors[*it].name.as_str()).min().unwrap_or_default();
    let mut columns: Vec<(&str, &Vec<usize>)> = links.0.iter().map(|it| (first(it), it)).collect();
    columns.sort_unstable();
    let names: Vec<&str> = columns.iter().map(|it| it.0).collect();
    let start: Vec<Value> = factors.iter().map(Factor::nominal).collect();
    let point = |row: Vec<f64>| {
        let mut point = start.clone();
        for ((_, column), u) in columns.iter().zip(row) {
            column.iter().for_each(|it| point[*it] = factors[*it].quantile(u));
        }
        point
    };
    Ok(rows(&names)?.into_iter().map(point).collect())
}
