//! Keys: what a browser holds to be known again. Only their sums are kept, so that a copy of the file opens nothing.

use core::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::room::PersonId;

/// Who holds a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// Somebody who came into the room.
    Person(PersonId),
    /// Whoever has the card of a seat: it lets one person in, and no longer opens anything then.
    Card(String),
    /// Whoever brings it is somebody who is in the room already, with another browser; it opens nothing more then.
    Again(PersonId),
    /// The wall.
    Wall,
    /// Whoever leads the room.
    Facilitator,
    /// Whoever sits at the machine that the room is on, once it was handed over.
    Laptop,
    /// Nobody: what is kept of the digits of a hot seat stands beside a key that was given to nobody.
    Digits {
        /// The seat.
        seat: String,
        /// What is kept of them.
        kept: String,
    },
}

/// A key of 256 bits that can't be guessed, as it is given to a browser.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    /// A new one.
    ///
    /// # Errors
    ///
    /// If the system has no random numbers.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes.iter().map(|it| format!("{it:02x}")).collect()))
    }

    /// What somebody says is a key.
    #[must_use]
    pub fn said(text: &str) -> Option<Self> {
        let is_one = text.len() == 64 && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
        is_one.then(|| Self(text.to_owned()))
    }

    /// As it is given to a browser.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    #[must_use]
    pub fn sum(&self) -> KeySum {
        KeySum(Sha256::digest(self.0.as_bytes()).into())
    }
}

/// A key is never printed.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// What is kept of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeySum(pub [u8; 32]);
