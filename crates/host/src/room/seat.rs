//! A seat in the room: who decides in it, who sits at it, and what it has written.

use std::collections::BTreeSet;

use diwan_engine::scenario::ActorId;
use serde::{Deserialize, Serialize};

use super::aid::Aid;
use super::draft::Draft;
use super::who::{By, PersonId};

/// Who decides in a seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Staff {
    /// People, in browsers of their own or at the machine that the room is on.
    #[default]
    People,
    /// The policy of the seat, as in every run without people.
    Policy,
    /// Nobody new: what was agreed for silence is done every turn, and nothing is signed.
    Caretaker,
}

/// What is done in a seat of people that sends nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fallback {
    /// Its officials act as the policy of the seat would.
    #[default]
    Policy,
    /// It lets the turn pass.
    Hold,
    /// These choices, as far as they are on its menu then.
    Choices(Vec<String>),
}

/// A seat that is offered to people.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Its actor's key.
    pub key: String,
    /// Its actor.
    pub actor: ActorId,
    /// Who decides in it.
    pub staff: Staff,
    /// Who sits at it, in the order in which they came.
    pub people: Vec<PersonId>,
    /// Who writes for it.
    pub pen: Option<PersonId>,
    /// What it has written for the open turn.
    pub draft: Option<Draft>,
    /// Who wrote that.
    pub drafted_by: Option<By>,
    /// Whether the draft stands.
    pub is_locked: bool,
    /// Who said that it stands.
    pub locked_by: Option<By>,
    /// Why it does what it does, in its own words.
    pub reason: String,
    /// What is done where it writes nothing.
    pub fallback: Fallback,
    /// What it asks the facilitator to come for.
    pub calls: Option<String>,
    /// The offers whose terms it has agreed to, by number.
    pub agreed: BTreeSet<u32>,
    /// Whether the last turn was closed without a word from it.
    pub has_defaulted: bool,
    /// What it is given beside what it sees.
    pub aids: BTreeSet<Aid>,
}

impl Seat {
    /// A seat that nobody has come to.
    #[must_use]
    pub fn empty(key: &str, actor: ActorId) -> Self {
        Self {
            key: key.to_owned(),
            actor,
            staff: Staff::People,
            people: Vec::new(),
            pen: None,
            draft: None,
            drafted_by: None,
            is_locked: false,
            locked_by: None,
            reason: String::new(),
            fallback: Fallback::Policy,
            calls: None,
            agreed: BTreeSet::new(),
            has_defaulted: false,
            aids: Aid::ALL.into_iter().filter(|it| it.is_usual()).collect(),
        }
    }

    /// A new turn: what was written for the one before is over.
    pub(super) fn turn_over(&mut self) {
        self.draft = None;
        self.drafted_by = None;
        self.is_locked = false;
        self.locked_by = None;
        self.reason.clear();
        self.agreed.clear();
    }
}
