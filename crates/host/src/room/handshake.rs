//! Handshakes: what two seats promise each other away from every table: a choice, by a turn, for another or for nothing.
//! The engine does not enforce them; whether they were kept is seen from what was done.

use serde::{Deserialize, Serialize};

use super::who::Moment;

/// What a seat undertakes: to take a choice once, on a turn or before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undertaking {
    /// The choice, as a key.
    pub choice: String,
    /// The last turn on which it can be taken, counted from 0.
    pub by: u32,
}

/// What became of a handshake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShakeState {
    /// It was held out.
    Open,
    /// It was taken.
    Shaken,
    /// It was not what had been agreed.
    Refused,
    /// It was taken back.
    Withdrawn,
}

/// What became of an undertaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There is still time.
    Due,
    /// The choice was taken in time.
    Kept,
    /// It was not.
    Broken,
    /// Whoever asks does not notice that choice, whether it is taken or not.
    Unseen,
}

/// A handshake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handshake {
    /// Its number, which no other has.
    pub number: u32,
    /// Who held out a hand.
    pub from: String,
    /// To whom.
    pub to: String,
    /// What the one undertakes.
    pub gives: Option<Undertaking>,
    /// What the other does.
    pub gets: Option<Undertaking>,
    /// What was said along with it.
    pub words: String,
    /// What became of it.
    pub state: ShakeState,
    /// On which turn, counted from 0: what was done before does not count.
    pub turn: u32,
    /// When.
    pub at: Moment,
}

impl Handshake {
    /// Whether a seat is one of the two.
    #[must_use]
    pub fn concerns(&self, seat: &str) -> bool {
        self.from == seat || self.to == seat
    }
}
