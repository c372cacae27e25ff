//! Facts of a replay: whether a recorded run, played again, is the same, and else the first thing that differs.

use diwan_engine::history::{Difference, History, Seen};
use schemars::JsonSchema;
use serde::Serialize;

/// A recording that was played again.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReplayFacts {
    /// The recording.
    pub file: String,
    /// The scenario.
    pub scenario: String,
    /// Digest of the scenario under its settings.
    pub digest: String,
    /// Turns that were played.
    pub turns: usize,
    /// Whether it is the same to the last bit.
    pub same: bool,
    /// The first thing that differs; null if nothing does.
    pub difference: Option<DifferenceFacts>,
}

/// A difference between what was recorded and what was played now.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DifferenceFacts {
    /// The turn, from 1; null for the start.
    pub turn: Option<u32>,
    /// What differs, by name.
    pub what: String,
    /// What was recorded.
    pub recorded: SeenFacts,
    /// What was played now.
    pub played: SeenFacts,
}

/// A number with its bits, or something with a name.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(deny_unknown_fields)]
pub enum SeenFacts {
    /// A number.
    Number {
        /// The number; null where it is none.
        value: Option<f64>,
        /// Its 64 bits, in hexadecimal.
        bits: String,
    },
    /// Something with a name.
    Word {
        /// The name.
        value: String,
    },
}

impl ReplayFacts {
    /// The facts of a history that was read from this file and played again.
    #[must_use]
    pub fn of(file: String, history: &History, difference: Option<&Difference>) -> Self {
        Self {
            file,
            scenario: history.header.scenario.clone(),
            digest: history.header.digest.clone(),
            turns: history.run.turns.len(),
            same: difference.is_none(),
            difference: difference.map(|it| DifferenceFacts {
                turn: it.turn.map(|it| it + 1),
                what: it.what.clone(),
                recorded: seen(&it.recorded),
                played: seen(&it.played),
            }),
        }
    }
}

fn seen(it: &Seen) -> SeenFacts {
    match it {
        Seen::Number(number) => SeenFacts::Number {
            value: Some(*number).filter(|it| it.is_finite()),
            bits: format!("{:016x}", number.to_bits()),
        },
        Seen::Word(word) => SeenFacts::Word { value: word.clone() },
    }
}
