//! Shapes: what stands in each kind of line, as JSON has it. Names, never numbers of rows.

use serde::{Deserialize, Serialize};

use super::header::Header;
use super::pairs::Pairs;

/// Version of the format of recordings. It grows when a reader of the former one would misread what is written.
pub const FORMAT: u32 = 1;
/// What the first field of the first line says.
pub(super) const MARK: &str = "recording";

/// The first line, as far as any version has it.
#[derive(Debug, Deserialize)]
pub(super) struct AnyHead {
    pub diwan: String,
    pub format: u32,
}

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub diwan: String,
    pub format: u32,
    #[serde(flatten)]
    pub header: Header,
    pub seed: u64,
    pub replication: u64,
    pub draw: u64,
}

/// The second line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Start {
    /// Levels of all variables.
    pub start: Pairs<f64>,
    /// Levels before doctrines set them, of those variables that they set elsewhere.
    pub origins: Pairs<f64>,
    /// Values of the drawn parameters.
    pub drawn: Pairs<f64>,
}

/// A line that says that something holds from a turn on.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Turned {
    /// The turn, counted from 1.
    pub from: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<String>,
}

/// The line of a turn.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Turn {
    /// Counted from 1.
    pub turn: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barred: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brought: Vec<String>,
    /// What moved levels from outside, points.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub shocks: Pairs<f64>,
    pub events: Vec<String>,
    /// By actor.
    pub choices: Pairs<Choice>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pledges: Vec<Pledged>,
    /// Events of counted indicators.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub counts: Pairs<f64>,
    pub rounds: Vec<Round>,
    pub collapses: Vec<String>,
    pub in_force: Vec<String>,
    pub holds: Vec<String>,
    /// Levels at the end of the turn, of the variables that are not where they were.
    pub levels: Pairs<f64>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    /// Its key; `null` where the actor held.
    #[serde(deserialize_with = "Option::deserialize")]
    pub choice: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    pub by: String,
    /// What it took besides, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Also>,
}

/// A choice that an actor took beside its first.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Also {
    pub choice: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
}

/// What became of a pledge.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pledged {
    /// The choice by which it is made, in full.
    pub pledge: String,
    pub what: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Round {
    pub dialogue: String,
    pub verdict: String,
    /// By actor.
    pub postures: Pairs<Posture>,
    /// Issues that were kept off the table, by actor.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub withheld: Pairs<Vec<String>>,
    /// Actors that signed the terms that are open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signed: Vec<String>,
    pub breakdown: f64,
    pub compliance: f64,
    /// By issue.
    pub terms: Pairs<Terms>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Posture {
    pub posture: String,
    pub by: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Terms {
    pub from: f64,
    pub to: f64,
    pub open: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<LeftOut>,
}

/// Why an issue was left out.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LeftOut {
    pub why: String,
    /// The party that holds an essential, and the issue that it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<String>,
}

/// The last line of a run that is over.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct End {
    /// The outcome.
    pub end: Option<String>,
    pub turns: u32,
    /// Lines of the file, this one among them.
    pub lines: u64,
}
