//! Facts of a deep check: what the study saw, its doubts in words besides.

use diwan_studies::ensemble::Doubted;
use diwan_studies::study::{Deep, Seats};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::doubts::about;

/// What playing a scenario in depth came to, with [`DoubtedFacts::of`] every doubt.
pub type DeepFacts = Deep<DoubtedFacts>;

/// What the seats that are offered to people are worth to them, with [`DoubtedFacts::of`] every doubt.
pub type SeatsFacts = Seats<DoubtedFacts>;

/// A doubt with its figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DoubtedFacts {
    /// What is doubted, and why the scenario accepts it if it does.
    #[serde(flatten)]
    pub doubted: Doubted,
    /// What was seen, in words.
    pub about: String,
}

impl DoubtedFacts {
    /// The facts of a doubt.
    #[must_use]
    pub fn of(doubted: Doubted) -> Self {
        Self { about: about(&doubted.doubt), doubted }
    }
}
