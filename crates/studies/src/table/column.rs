//! Columns: what stands in a table, with its unit and what it means.

use std::collections::BTreeSet;

use parquet::data_type::ByteArray;
use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name, in the scenario's own words: `end(attacks)`; or in letters, digits and `_` alone, see
    /// [`named_plainly`](Self::named_plainly).
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Its unit; empty where it has none.
    pub unit: String,
    /// What it means.
    pub about: String,
    /// The scenario's own words, where its name is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notation: Option<String>,
}

impl Column {
    /// A column.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: Kind, unit: impl Into<String>, about: impl Into<String>) -> Self {
        Self { name: name.into(), kind, unit: unit.into(), about: about.into(), notation: None }
    }

    /// The columns under names that need no quotes in any language of queries, `end_attacks`, each another; the words of
    /// the scenario stay in their descriptions.
    ///
    /// ```
    /// use diwan_studies::table::{Column, Kind};
    /// let of = |it: &str| Column::new(it, Kind::Many, "", "");
    /// let plain = Column::named_plainly(vec![of("end(us.influence)"), of("end(us.influence )"), of("6months")]);
    /// assert_eq!(plain.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["end_us_influence", "end_us_influence_2", "n_6months"]);
    /// assert_eq!(plain[0].notation.as_deref(), Some("end(us.influence)"));
    /// ```
    #[must_use]
    pub fn named_plainly(columns: Vec<Self>) -> Vec<Self> {
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let mut plain = |mut column: Self| {
            let word = plain_word(&column.name);
            let mut name = word.clone();
            let mut number = 2;
            while !taken.insert(name.clone()) {
                name = format!("{word}_{number}");
                number += 1;
            }
            if name != column.name {
                column.notation = Some(core::mem::replace(&mut column.name, name));
            }
            column
        };
        columns.into_iter().map(&mut plain).collect()
    }
}

/// Letters, digits and `_`, beginning with a letter.
fn plain_word(name: &str) -> String {
    let plain: String = name.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '_' }).collect();
    let plain = plain.split('_').filter(|it| !it.is_empty()).collect::<Vec<_>>().join("_");
    if plain.starts_with(|it: char| it.is_ascii_alphabetic()) { plain } else { format!("n_{plain}") }
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

    /// A row as text; nothing where there is no value.
    #[must_use]
    pub fn written(&self, row: usize) -> String {
        match self {
            Self::Whole(it) => it[row].to_string(),
            Self::Number(it) => it[row].to_string(),
            Self::Maybe(it) => it[row].map_or_else(String::new, |it| it.to_string()),
            Self::Name(dictionary, it) => it[row].map_or_else(String::new, |it| dictionary.name(it)),
            Self::Truth(it) => it[row].map_or_else(String::new, |it| it.to_string()),
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

    /// The name at a place; nothing where there is none.
    #[must_use]
    pub fn name(&self, place: u16) -> String {
        let bytes = self.0.get(usize::from(place)).map(ByteArray::data).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    }
}
