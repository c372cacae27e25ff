//! Why results could not be gathered.

use core::fmt::{Display, Formatter, Result};

use diwan_engine::history::{Difference, ReplayError};
use diwan_studies::table::TableError;

use crate::facts::Unread;
use crate::locale::say;
use crate::words::list;

/// Why results could not be gathered into a page.
#[derive(Debug)]
pub enum GatherError {
    /// There is nothing, or nothing that can be read.
    Nothing {
        /// Where.
        path: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// The same folder or file is given twice.
    Twice {
        /// As it was given first.
        first: String,
        /// And again.
        second: String,
    },
    /// A folder holds nothing that can be read.
    Table(TableError),
    /// A recording can't be read, or its scenario.
    Recording(ReplayError),
    /// A recording does not play as it was recorded.
    Differs(Difference),
    /// A file is no result that can be read back.
    Unread {
        /// The file.
        path: String,
        /// Why.
        why: Unread,
    },
    /// A result can't be shown without its scenario, which is not at hand.
    Needs {
        /// The file.
        path: String,
        /// The scenario.
        scenario: String,
    },
    /// There are no texts in a language.
    Language {
        /// The language.
        language: String,
        /// Those that there are.
        there: Vec<String>,
    },
}

impl Display for GatherError {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(&match self {
            Self::Nothing { path, error } => match error.kind() {
                std::io::ErrorKind::NotFound => say!("gather-nothing", path: path),
                _ => format!("{path}: {error}"),
            },
            Self::Twice { first, second } if first == second => say!("gather-twice", path: first),
            Self::Twice { first, second } => say!("gather-same", first: first, second: second),
            Self::Table(error) => error.to_string(),
            Self::Recording(error) => error.to_string(),
            Self::Differs(difference) => say!("failure-differs", difference: difference.to_string()),
            Self::Unread { path, why } => match why {
                Unread::Foreign => say!("gather-foreign", path: path),
                Unread::OfFolder => say!("gather-of-folder", path: path),
                Unread::Other => say!("gather-other", path: path),
                Unread::Unlike(fault) => say!("gather-unlike", path: path, fault: fault),
            },
            Self::Needs { path, scenario } => say!("gather-needs", path: path, scenario: scenario),
            Self::Language { language, there } => {
                say!("language-unknown", language: language, languages: list(there))
            }
        })
    }
}

impl core::error::Error for GatherError {}

impl From<TableError> for GatherError {
    fn from(error: TableError) -> Self {
        Self::Table(error)
    }
}

impl From<Difference> for GatherError {
    fn from(difference: Difference) -> Self {
        Self::Differs(difference)
    }
}

impl From<ReplayError> for GatherError {
    fn from(error: ReplayError) -> Self {
        Self::Recording(error)
    }
}
