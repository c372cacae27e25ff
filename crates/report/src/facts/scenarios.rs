//! Facts of the scenarios that come with the program.

use crate::dates::day;
use crate::shown::Shown;
use schemars::JsonSchema;
use serde::Serialize;

/// The scenarios that come with the program, in the order of their names.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ScenariosFacts(pub Vec<ListedFacts>);

/// A scenario in a list. Of one that can't be read there is the name alone.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ListedFacts {
    /// Its name.
    pub name: String,
    /// Its title; null where it can't be read.
    pub title: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// How many actors it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actors: Option<usize>,
    /// How many turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turns: Option<u32>,
    /// The day that it starts on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
}

impl ListedFacts {
    /// The facts of a scenario of this name, if it could be read.
    #[must_use]
    pub fn of(name: &str, scenario: Option<Shown<'_>>) -> Self {
        Self {
            name: name.to_owned(),
            title: scenario.map(|it| it.texts.title.clone()),
            summary: scenario.map(|it| it.texts.summary.clone()),
            actors: scenario.map(|it| it.actors.len()),
            turns: scenario.map(|it| it.calendar.turns),
            start: scenario.map(|it| day(it.calendar.start)),
        }
    }
}
