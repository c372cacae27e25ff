//! The facts of the numbers of a scenario.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::design::Role;

/// The numbers of a scenario.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ParametersFacts {
    /// Name of the scenario.
    pub scenario: String,
    /// Digest of the scenario under its settings.
    pub digest: String,
    /// The settings that it was varied by, as written.
    pub settings: Vec<String>,
    /// Version of the program.
    pub version: String,
    /// The numbers, by path.
    pub parameters: Vec<ParameterFacts>,
    /// How many numbers the scenario has in all.
    pub all: usize,
    /// How many of those listed it draws.
    pub drawn: usize,
    /// How many of those listed cite no source.
    pub unsourced: usize,
    /// How many of those listed nothing in play reads.
    pub idle: usize,
    /// The numbers among those listed that are drawn, as SALib wants to be told of them.
    pub problem: ProblemFacts,
}

/// A number of a scenario.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ParameterFacts {
    /// Its path, as settings and designs take it.
    pub path: String,
    /// Its value, or the law that it is drawn by, as scenarios write it.
    pub law: String,
    /// Whether it is drawn.
    pub drawn: bool,
    /// Its mean: what actors plan on.
    pub nominal: f64,
    /// Its least value; of a law without an end that of its range.
    pub low: f64,
    /// Its greatest value.
    pub high: f64,
    /// The range in which it makes sense.
    pub range: [f64; 2],
    /// Its unit.
    pub unit: &'static str,
    /// Who decides it: a lever somebody, an uncertainty nobody.
    pub role: Role,
    /// What it acts on first.
    pub acts_on: Vec<ActsOn>,
    /// Whether anything in play reads it; if not, at most actors plan on it, and as drawn it changes nothing.
    pub in_play: bool,
    /// Whether the scenario states it; if not, it is a default.
    pub stated: bool,
    /// Key of the source that it cites.
    pub source: Option<String>,
    /// What is noted beside it.
    pub note: Option<String>,
}

/// What a number acts on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct ActsOn {
    /// What it is.
    pub thing: Thing,
    /// How it is written.
    pub name: String,
}

/// What numbers act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// A level.
    Level,
    /// What an actor wants, and how it chooses.
    Actor,
    /// How an issue is settled.
    Issue,
    /// A choice.
    Choice,
    /// The rounds of a dialogue.
    Dialogue,
    /// An event.
    Event,
    /// All of play.
    Rules,
}

/// What SALib calls a problem.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ProblemFacts {
    /// How many numbers there are.
    pub num_vars: usize,
    /// Their paths.
    pub names: Vec<String>,
    /// What their laws are given by: of `unif` both ends; of `triang` both ends and where between them, 0..1, the most
    /// likely value lies; of `norm` mean and standard deviation; of `lognorm` these of the logarithm.
    pub bounds: Vec<Vec<f64>>,
    /// Their laws by SALib's names.
    pub dists: Vec<&'static str>,
    /// Those whose law SALib has no name for, so that it is taken as even between its ends.
    pub approximated: Vec<String>,
}
