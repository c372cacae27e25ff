//! The machine of the room, passed from seat to seat: who sits there now is in memory alone, so that what was forgotten is
//! a curtain.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::shared::fresh;
use crate::room::PersonId;

/// How many wrong tries there are before whoever leads the room has to help.
const TRIES: u32 = 5;
/// How many digits there are.
pub(super) const DIGITS: usize = 6;

/// Somebody who sits there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sitting {
    /// By what its pages are known, so that one of an earlier sitting does nothing.
    pub(super) name: String,
    /// As whom they act.
    pub(super) person: PersonId,
    /// Their seat.
    pub(super) seat: String,
}

/// Who sits at the machine of the room.
#[derive(Debug, Default)]
pub(super) struct Laptop(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    sitting: Option<Sitting>,
    /// Who sat there last.
    last: Option<String>,
    /// How many tries were wrong, by seat.
    wrong: BTreeMap<String, u32>,
}

impl Laptop {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who sits there; nobody behind a curtain.
    pub(super) fn sitting(&self) -> Option<Sitting> {
        self.state().sitting.clone()
    }

    /// Who sits there, if it is still the one of a page.
    pub(super) fn sitting_of(&self, name: &str) -> Option<Sitting> {
        self.sitting().filter(|it| it.name == name)
    }

    /// Drops the curtain.
    pub(super) fn leave(&self) {
        self.state().sitting = None;
    }

    /// Somebody sits down whose digits were right.
    pub(super) fn sit(&self, person: PersonId, seat: &str) {
        let mut state = self.state();
        state.wrong.remove(seat);
        state.last = Some(seat.to_owned());
        // Without a name that can't be guessed nobody sits down.
        let name = fresh();
        state.sitting = (!name.is_empty()).then(|| Sitting { name, person, seat: seat.to_owned() });
    }

    /// Takes one of the tries of a seat, if there is one: it is given back by sitting down.
    pub(super) fn tries(&self, seat: &str) -> bool {
        let mut state = self.state();
        let wrong = state.wrong.entry(seat.to_owned()).or_insert(0);
        let is_there = *wrong < TRIES;
        *wrong += u32::from(is_there);
        is_there
    }

    /// Whether a seat has a try left.
    pub(super) fn can_try(&self, seat: &str) -> bool {
        self.state().wrong.get(seat).is_none_or(|it| *it < TRIES)
    }

    /// Gives a seat its tries again.
    pub(super) fn forgives(&self, seat: &str) {
        self.state().wrong.remove(seat);
    }

    /// Of some seats, in their order, the one whose turn it is: after whoever sat there last.
    pub(super) fn next(&self, seats: &[String]) -> Option<String> {
        let last = self.state().last.clone();
        let after = seats.iter().position(|it| Some(it) == last.as_ref()).map_or(0, |it| it + 1);
        seats.get(after).or(seats.first()).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_round_and_five_wrong_tries_are_enough() {
        let laptop = Laptop::default();
        let seats = ["north", "east", "south"].map(str::to_owned);
        assert_eq!(laptop.next(&seats).as_deref(), Some("north"));
        laptop.sit(PersonId(1), "east");
        let sitting = laptop.sitting().expect("somebody sits there");
        assert_eq!(laptop.sitting_of(&sitting.name), Some(sitting.clone()));
        assert_eq!(laptop.next(&seats).as_deref(), Some("south"));
        laptop.leave();
        assert_eq!((laptop.sitting(), laptop.sitting_of(&sitting.name)), (None, None));
        laptop.sit(PersonId(1), "south");
        assert_eq!(laptop.next(&seats).as_deref(), Some("north"));
        assert_eq!(laptop.sitting_of(&sitting.name), None, "a page of an earlier sitting");
        assert!((0..TRIES).all(|_| laptop.tries("north")) && !laptop.tries("north") && !laptop.can_try("north"));
        assert!(laptop.can_try("south"));
        laptop.forgives("north");
        assert!(laptop.can_try("north"));
    }
}
