//! What is found of seats, with the names of the scenario: figures for programs, and for those who put them into words.

use schemars::JsonSchema;
use serde::Serialize;

use crate::ensemble::Doubted;

// `D` is how a doubt is told: with its figures, or in words besides.
/// What the seats that are offered to people are worth to them.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Seats<D = Doubted> {
    /// How often the first turn was opened.
    pub openings: u64,
    /// Futures of every option of each opening.
    pub futures: u64,
    /// Seed of the first opening; that of each other is one more.
    pub seed: u64,
    /// Whether all seats were looked at; if not, those that are missing are left out.
    pub finished: bool,
    /// Utility that has to lie between the best and the worst option of a seat.
    pub needed: f64,
    /// The seats, in the order in which they are offered.
    pub seats: Vec<SeatSeen>,
    /// What they lack.
    pub doubts: Vec<D>,
}

impl<D> Seats<D> {
    /// The same, every doubt told as `tell` has it.
    #[must_use]
    pub fn with_doubts<E>(self, tell: impl FnMut(D) -> E) -> Seats<E> {
        let Self { openings, futures, seed, finished, needed, seats, doubts } = self;
        let doubts = doubts.into_iter().map(tell).collect();
        Seats { openings, futures, seed, finished, needed, seats, doubts }
    }
}

/// A seat that is offered to people.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct SeatSeen {
    /// Its actor.
    pub seat: String,
    /// How far apart its options lie on the first turn.
    pub spread: SeatSpread,
    /// The dialogues at whose table it bargains.
    pub tables: Vec<String>,
    /// What it knows or does that others do not see.
    pub secrets: Secrets,
    /// Two goals that pull its options apart; `None` where none do.
    pub dilemma: Option<Dilemma>,
}

/// How far apart the options of a seat lie on the first turn, by what it gains to the end as it sees things.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct SeatSpread {
    /// The option that is best over all openings; `None` for holding.
    pub best: Option<String>,
    /// The one that is worst.
    pub worst: Option<String>,
    /// Utility between the best and the worst of each opening, mean over the openings.
    pub spread: f64,
    /// Its interval.
    pub low: f64,
    /// Its interval.
    pub high: f64,
}

/// What a seat knows or does that others do not see.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Secrets {
    /// Whether it has a text that is for its own eyes.
    pub text: bool,
    /// Levels that it sees exactly and none of the other seats does.
    pub levels: Vec<String>,
    /// Choices of it that one of the other seats at least does not notice.
    pub choices: Vec<String>,
}

impl Secrets {
    /// Whether there is none.
    #[must_use]
    pub fn are_none(&self) -> bool {
        !self.text && self.levels.is_empty() && self.choices.is_empty()
    }
}

/// Two goals of which each has another option that serves it best.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Dilemma {
    /// What one goal wants, and what the option that serves it best brings it over the other option.
    pub one: Worth,
    /// The same of the other.
    pub other: Worth,
}

/// What an option brings a goal.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Worth {
    /// The variable that is wanted.
    pub goal: String,
    /// The option that serves it best; `None` for holding.
    pub option: Option<String>,
    /// Utility by this goal alone over the option that serves the other best.
    pub worth: f64,
    /// Its interval.
    pub low: f64,
    /// Its interval.
    pub high: f64,
}
