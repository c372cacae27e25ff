//! Who is in a room, who does something there, and when.

use serde::{Deserialize, Serialize};

/// A moment: milliseconds since the beginning of 1970, by the clock of the machine that the room is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

/// Somebody who came into the room, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u32);

/// Somebody who came into the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What they are called.
    pub name: String,
    /// The language in which they read.
    pub language: String,
    /// The seat that they asked for or sit in, as a key.
    pub seat: Option<String>,
    /// Whether they were let in.
    pub is_in: bool,
    /// What they ask for instead of that, as a key; to watch without one.
    pub asks: Option<Option<String>>,
    /// Whether they have said that they read their brief.
    pub has_read: bool,
    /// Whether they are those of a hot seat: whoever sits down for it at the machine that the room is on.
    pub is_hot: bool,
}

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Whoever leads the room.
    Facilitator,
    /// Somebody who came in.
    Person(PersonId),
    /// The room itself: a clock, a restart.
    Room,
}
