//! Hot seats: people who play at the machine that the room is on, which is passed from seat to seat.

use super::answer::{NAME, text};
use super::entry::Entry;
use super::refused::Refused;
use super::seat::{Seat, Staff};
use super::state::Room;
use super::take::Fault;
use super::who::{Person, PersonId};

impl Room {
    /// Who plays a seat at the machine that the room is on; nobody where it is no hot seat.
    #[must_use]
    pub fn hot(&self, seat: &Seat) -> Option<PersonId> {
        seat.people.iter().copied().find(|it| self.people.get(it).is_some_and(|it| it.is_hot))
    }

    /// A seat is played at the machine of the room, beside whoever sits there with devices of their own.
    pub(super) fn hot_seat(&self, key: &str, name: &str) -> Result<Vec<Entry>, Refused> {
        let seat = self.seat_of(key)?;
        if self.hot(seat).is_some() {
            return Err(Refused::Already);
        }
        let mut out = if seat.staff == Staff::People { Vec::new() } else { self.staff(key, Staff::People)? };
        let (person, language) = (PersonId(self.came + 1), self.setup.language.clone());
        out.push(Entry::HotSeat { person, name: text(name, NAME)?, language, seat: key.to_owned() });
        Ok(out)
    }

    /// Those of a hot seat come in, and sit there.
    pub(super) fn seated(&mut self, person: PersonId, name: &str, language: &str, seat: &str) -> Result<(), Fault> {
        let (name, language) = (name.to_owned(), language.to_owned());
        let new = Person { name, language, seat: None, is_in: false, asks: None, has_read: false, is_hot: true };
        self.came = self.came.max(person.0);
        self.people.insert(person, new);
        self.admitted(person, Some(seat))
    }
}
