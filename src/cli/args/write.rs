//! Arguments of commands for whoever writes a scenario.

use clap::{Args as Group, ValueEnum};

use super::shared::Format;
use crate::study::Listing;

#[derive(Debug, Group)]
pub(in crate::cli) struct List {
    /// Scenario to look at
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// What to list
    #[arg(value_enum, value_name = "WHAT")]
    pub what: What,
    /// Vary the scenario: a path and a value, or one of the verbs of docs/settings.md; may be repeated
    #[arg(long = "set", value_name = "SETTING")]
    pub settings: Vec<String>,
    /// Print for people or for programs
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum What {
    /// Every number, by its path.
    Paths,
    /// Every metric that needs no month.
    Metrics,
    /// Every setting that is no path.
    Settings,
    /// The tags of choices, doctrines, postures and pledges.
    Tags,
}

impl From<What> for Listing {
    fn from(what: What) -> Self {
        match what {
            What::Paths => Self::Paths,
            What::Metrics => Self::Metrics,
            What::Settings => Self::Settings,
            What::Tags => Self::Tags,
        }
    }
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Fmt {
    /// Files, or scenario folders whose `.ron` files are meant; `-` for a text that is piped in and out
    #[arg(required = true, value_name = "FILE|SCENARIO")]
    pub files: Vec<String>,
    /// Write nothing; say which files are not laid out so
    #[arg(long)]
    pub check: bool,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct New {
    /// Folder of the new scenario, whose last part is its name
    #[arg(value_name = "NAME")]
    pub name: String,
    /// Begin from this scenario, as a variant that says what is different
    #[arg(long, value_name = "SCENARIO")]
    pub from: Option<String>,
    /// Have these actors alone act: all others keep their levels and their places at tables, and do nothing
    #[arg(long, value_name = "ACTOR", value_delimiter = ',', requires = "from")]
    pub keep: Vec<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Lsp {
    /// Speak over standard input and output, as it does in any case
    #[arg(long, hide = true)]
    pub stdio: bool,
}
