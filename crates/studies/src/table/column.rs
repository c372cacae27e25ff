//! Columns: what stands in a table, with its unit and what it means.

use parquet::data_type::ByteArray;
use serde::Serialize;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Whole numbers from 0 to 2⁶³ - 1.
    Whole,
    /// Numbers of which few differ: counts, times, shares of a turn.
    Few,
    /// Numbers of which most differ.
    Many,
    /// Numbers that may be missing.
    Maybe,
    /// Names; where there is none, nothing.
    Name,
    /// Yes, no, or nothing.
    Truth,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its name, in the scenario's own words: `end(attacks)`.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Its unit; empty where it has none.
    pub unit: String,
    /// What it means.
    pub about: String,
}

impl Column {
    /// A column.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: Kind, unit: impl Into<String>, about: impl Into<String>) -> Self {
        Self { name: name.into(), kind, unit: unit.into(), about: about.into() }
    }
}

/// The values of a column, row by row.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Of [`Kind::Whole`].
    Whole(Vec<i64>),
    /// Of [`Kind::Few`] and [`Kind::Many`].
    Number(Vec<f64>),
    /// Of [`Kind::Maybe`].
    Maybe(Vec<Option<f64>>),
    /// Of [`Kind::Name`]: for each row a place in the dictionary, or nothing.
    Name(Dictionary, Vec<Option<u16>>),
    /// Of [`Kind::Truth`].
    Truth(Vec<Option<bool>>),
}

impl Values {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Whole(it) => it.len(),
            Self::Number(it) => it.len(),
            Self::Maybe(it) => it.len(),
            Self::Name(_, it) => it.len(),
            Self::Truth(it) => it.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The names that a column speaks of, kept once.
#[derive(Clone, Debug, PartialEq)]
pub struct Dictionary(pub(super) Vec<ByteArray>);

impl Dictionary {
    /// A dictionary of names, in the order of their places.
    #[must_use]
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(names.into_iter().map(|it| ByteArray::from(it.as_bytes().to_vec())).collect())
    }
}
