//! What is said in a room: between seats, and to everybody.

use super::who::Moment;

/// What a seat, or whoever leads the room, wrote to others. It is seen by those and by the facilitator, and by all once
/// the game is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its place in the journal.
    pub seq: u64,
    /// When.
    pub at: Moment,
    /// On which turn, counted from 0.
    pub turn: u32,
    /// Who; without a seat it is whoever leads the room.
    pub from: Option<String>,
    /// To whom.
    pub to: Vec<String>,
    /// What.
    pub text: String,
}

impl Message {
    /// Whether a seat may read it.
    #[must_use]
    pub fn concerns(&self, seat: &str) -> bool {
        self.from.as_deref() == Some(seat) || self.to.iter().any(|it| it == seat)
    }
}

/// What a seat, or whoever leads the room, said to everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// When.
    pub at: Moment,
    /// On which turn, counted from 0.
    pub turn: u32,
    /// Who; without a seat it is whoever leads the room.
    pub from: Option<String>,
    /// What.
    pub text: String,
}
