//! What seats are given beside what they see: an adviser, and why levels moved. Whoever leads the room decides that seat by
//! seat.

use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::refused::Refused;
use super::state::Room;

/// What a seat may be given beside what it sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aid {
    /// What every option comes to in futures of the model, as things look to the seat.
    Adviser,
    /// What the seat knows to have moved the levels that it watches.
    Why,
}

impl Aid {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Adviser, Self::Why];

    /// Its name in files and addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Adviser => "adviser",
            Self::Why => "why",
        }
    }

    /// The aid with this name.
    #[must_use]
    pub fn called(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }

    /// Whether a seat has it as long as nobody says otherwise.
    #[must_use]
    pub const fn is_usual(self) -> bool {
        matches!(self, Self::Why)
    }
}

impl Room {
    /// Whoever leads the room gives a seat an aid, or takes it away.
    pub(super) fn aid(&self, seat: &str, aid: Aid, given: bool) -> Result<Vec<Entry>, Refused> {
        if self.seat_of(seat)?.aids.contains(&aid) == given {
            return Err(Refused::Already);
        }
        Ok(vec![Entry::Aided { seat: seat.to_owned(), aid, given }])
    }
}
