//! What is made once of a room for all who may know it: what everybody may, and what all may who sit at a seat. A room
//! of hundreds is shown what is new as soon as one of a few is.

use std::cell::OnceCell;
use std::sync::Arc;

use super::{Archive, AtSeat, Hall, Here, Past};
use crate::room::{Moment, Room, Seat};

/// What is made once of a room as it stands.
#[derive(Debug)]
pub struct Once {
    /// What everybody may know.
    pub hall: Arc<Hall>,
    /// What is open to all once the timeline is.
    pub(super) archive: Option<Arc<Archive>>,
    /// By the place of a seat what all at it may know.
    seats: Vec<Seen>,
}

/// What all at a seat may know, once somebody asks for it; and as it was before.
#[derive(Debug)]
struct Seen {
    now: OnceCell<Arc<AtSeat>>,
    before: Option<Arc<AtSeat>>,
}

impl Once {
    /// Of a room, and of what is known of it once its game is over; where nothing has changed since `before`, the same.
    #[must_use]
    pub fn of(room: &Room, past: Option<&Past>, before: Option<&Self>) -> Self {
        let seen = |place: usize| before.and_then(|it| it.seats.get(place)?.now.get().cloned());
        let seats = (0..room.seats().len()).map(|place| Seen { now: OnceCell::new(), before: seen(place) });
        let hall = known(Hall::of(room, past), before);
        Self { hall, archive: Archive::of(room), seats: seats.collect() }
    }

    /// The same of a room that has stood still since a moment, because its file can't be written.
    #[must_use]
    pub fn standing(self, since: Moment, before: Option<&Self>) -> Self {
        let hall = known(Hall::clone(&self.hall).standing(since), before);
        Self { hall, ..self }
    }

    /// What all may know who sit at a seat.
    pub(super) fn at(&self, room: &Room, past: Option<&Past>, here: &Here, seat: &Seat) -> Arc<AtSeat> {
        let make = || Arc::new(AtSeat::of(room, past, here, seat, self.archive.clone()));
        let Some(seen) = room.seats().iter().position(|it| it.key == seat.key).map(|it| &self.seats[it]) else {
            return make();
        };
        let is_new = || {
            let now = make();
            seen.before.clone().filter(|it| *it == now).unwrap_or(now)
        };
        seen.now.get_or_init(is_new).clone()
    }
}

/// What everybody may know: the same as before, where nothing has changed.
fn known(now: Hall, before: Option<&Once>) -> Arc<Hall> {
    before.map(|it| &it.hall).filter(|it| ***it == now).cloned().unwrap_or_else(|| Arc::new(now))
}

/// Whether two things are equal, of which most are one.
pub(super) fn same<T: PartialEq>(one: &Arc<T>, other: &Arc<T>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}
