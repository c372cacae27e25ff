//! What whoever led a room brought into a session of their own: news and intelligence, with what each did.

use schemars::JsonSchema;
use serde::Serialize;

use super::Thing;

/// Something that whoever led the room brought in.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct InjectFacts {
    /// When, milliseconds since the beginning of 1970.
    pub at: u64,
    /// On which turn, counted from 1.
    pub turn: u32,
    /// What was told; empty where a reading spoke.
    pub text: String,
    /// Which seats were told; nobody where everybody was.
    pub to: Vec<Thing>,
    /// How sure its source was, of intelligence: `low`, `moderate`, `high`; nothing of news.
    pub confidence: Option<&'static str>,
    /// Whether it was so; nothing where whoever led the room did not say.
    pub is_so: Option<bool>,
    /// What its source found out of a level.
    pub reading: Option<ReadingFacts>,
    /// What it did to a level.
    pub effect: Option<InjectEffectFacts>,
    /// What became of it: `told`, `recalled` (taken back before it did anything), `undone` (the room went back to before
    /// it).
    pub state: &'static str,
}

/// What a source found out of a level.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReadingFacts {
    /// The level.
    pub level: Thing,
    /// From where, points: the range covers what is true 95 times in 100.
    pub low: f64,
    /// To where, points.
    pub high: f64,
    /// Where it truly stood then, points.
    pub was: f64,
}

/// What an inject did to a level.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct InjectEffectFacts {
    /// The level.
    pub level: Thing,
    /// By how much it was to move, points.
    pub points: f64,
    /// At the opening of which turn, counted from 1.
    pub turn: u32,
    /// What of it arrived, points; nothing where it did not, or came together with another of the same level.
    pub arrived: Option<f64>,
}
