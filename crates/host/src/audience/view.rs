//! The one function that makes what leaves the room.

use std::sync::Arc;

use diwan_engine::scenario::ActorId;

use super::once::same;
use super::{Archive, Control, Hall, Here, Member, Once, Past, Said};
use crate::room::{PersonId, Room};

/// For whom something is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Everybody in front of the wall, and whoever is at the door.
    Public,
    /// Somebody who came in: at a seat, to watch, or still waiting.
    Person(PersonId),
    /// Whoever leads the room.
    Facilitator,
    /// Whoever leads the room, looking over the shoulder of a seat: what somebody sees who sits there.
    Seat(ActorId),
}

/// Everything that may be said to an audience.
#[derive(Clone, Debug)]
pub struct View {
    /// For whom it is.
    pub audience: Audience,
    /// The language that they read, where they have chosen one.
    pub language: Option<String>,
    /// What everybody may know.
    pub hall: Arc<Hall>,
    /// What they may know beside that.
    pub part: Part,
}

/// What an audience may know beside what everybody may.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Nothing, and the wall is covered or not.
    Public {
        /// Whether the wall is covered.
        is_covered: bool,
    },
    /// Nobody of that number is in the room: they left, or were asked to.
    Gone,
    /// They came and were not let in yet; with the seat that they ask for.
    Waiting {
        /// What they are called.
        name: String,
        /// The seat that they ask for.
        seat: Option<String>,
    },
    /// They watch.
    Observer {
        /// What they are called.
        name: String,
        /// What they said in the debrief.
        said: Box<Said>,
        /// Everything that was written, offered and promised, once it is open to all.
        archive: Option<Arc<Archive>>,
    },
    /// They sit at a seat.
    Member(Box<Member>),
    /// They lead the room.
    Facilitator(Box<Control>),
}

impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        let whose = |it: &Self| (it.audience, it.language.clone());
        whose(self) == whose(other) && same(&self.hall, &other.hall) && self.part == other.part
    }
}

impl View {
    /// What may be said to an audience; `once` is what is made of this room once for all, `past` what is known of it once
    /// its game is over, and `here` what is so around it.
    #[must_use]
    pub fn of(room: &Room, past: Option<&Past>, once: &Once, audience: Audience, here: &Here) -> Self {
        let hall = once.hall.clone();
        let (language, part) = match audience {
            Audience::Public => (None, Part::Public { is_covered: room.is_covered() }),
            Audience::Facilitator => (None, Part::Facilitator(Box::new(Control::of(room, past, here)))),
            Audience::Seat(actor) => (
                None,
                room.seats().iter().find(|it| it.actor == actor).map_or(Part::Gone, |it| {
                    let person = it.pen.or(it.people.first().copied()).unwrap_or(PersonId(0));
                    Part::Member(Box::new(Member::of(room, person, true, once.at(room, past, here, it))))
                }),
            ),
            Audience::Person(id) => match room.people().get(&id) {
                None => (None, Part::Gone),
                Some(it) => (Some(it.language.clone()), person(room, past, once, here, id, it)),
            },
        };
        Self { audience, language, hall, part }
    }

    /// The seat of whoever reads it.
    #[must_use]
    pub fn member(&self) -> Option<&Member> {
        if let Part::Member(it) = &self.part { Some(it) } else { None }
    }

    /// What whoever leads the room knows.
    #[must_use]
    pub fn control(&self) -> Option<&Control> {
        if let Part::Facilitator(it) = &self.part { Some(it) } else { None }
    }
}

fn person(room: &Room, past: Option<&Past>, once: &Once, here: &Here, id: PersonId, it: &crate::room::Person) -> Part {
    let (name, seat) = (it.name.clone(), it.seat.as_deref());
    if !it.is_in {
        return Part::Waiting { name, seat: it.seat.clone() };
    }
    match seat.and_then(|it| room.seat(it)) {
        Some(seat) => Part::Member(Box::new(Member::of(room, id, it.has_read, once.at(room, past, here, seat)))),
        None => Part::Observer { name, said: Box::new(Said::of(room, id)), archive: once.archive.clone() },
    }
}
