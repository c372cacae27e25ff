//! A rehearsal: a whole session with bots in all seats, without a clock, a file or a network. It tells before people come
//! whether a scenario can be played in a room to its end.

use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::Languages;

use super::Bot;
use crate::audience::{Audience, Here, Once, View};
use crate::room::{By, Entry, Lead, Moment, PersonId, Phase, Refused, Room, Setup, Stamped};

/// How often a bot is asked in one phase at most: what is said may be answered.
const ROUNDS: usize = 8;
/// A second between one thing and the next, milliseconds.
const STEP: u64 = 1_000;

/// What came of a rehearsal.
#[derive(Debug)]
pub struct Rehearsed {
    /// Everything that was written down.
    pub journal: Vec<Stamped>,
    /// How often a bot was refused something.
    pub refused: usize,
}

/// The room and what is written down in it.
struct Rehearsal {
    room: Room,
    journal: Vec<Stamped>,
    refused: usize,
}

/// Plays a whole session with a bot in every seat; gives back the room at its end.
///
/// # Errors
///
/// If a seat is none of the scenario's.
pub fn rehearse(
    setup: Setup,
    model: Arc<Model>,
    texts: Arc<Languages>,
    seed: u64,
) -> Result<(Room, Rehearsed), Refused> {
    let setup = Setup { walk_in: true, ..setup };
    let first = Stamped { seq: 1, at: Moment(0), by: By::Facilitator, entry: Entry::Begun(Box::new(setup.clone())) };
    let room = Room::begin(setup, model, texts, Moment(0))?;
    let mut rehearsal = Rehearsal { room, journal: vec![first], refused: 0 };
    rehearsal.lead(&Lead::Doors { open: true })?;
    let seats: Vec<String> = rehearsal.room.seats().iter().map(|it| it.key.clone()).collect();
    let mut bots = Vec::new();
    for (number, seat) in (1..).zip(&seats) {
        let (person, entries) = rehearsal.room.come(&format!("Bot {number}"), "en", Some(seat), false)?;
        rehearsal.take(By::Person(person), entries);
        bots.push((person, Bot::new(seed, seat)));
    }
    while rehearsal.room.phase() != Phase::Closed {
        for _ in 0..ROUNDS {
            let mut has_spoken = false;
            for (person, bot) in &mut bots {
                has_spoken |= rehearsal.ask(*person, bot);
            }
            if !has_spoken {
                break;
            }
        }
        rehearsal.lead(&Lead::Advance { from: rehearsal.room.phase() })?;
    }
    let Rehearsal { room, journal, refused } = rehearsal;
    Ok((room, Rehearsed { journal, refused }))
}

impl Rehearsal {
    fn take(&mut self, by: By, entries: Vec<Entry>) {
        for entry in entries {
            let stamped = Stamped { seq: self.room.seq() + 1, at: Moment(self.room.at().0 + STEP), by, entry };
            // The room has said itself that this follows.
            if self.room.take(&stamped).is_err() {
                return;
            }
            self.journal.push(stamped);
        }
        if let Some(owed) = self.room.owes() {
            self.take(By::Room, vec![owed]);
        }
    }

    fn lead(&mut self, lead: &Lead) -> Result<(), Refused> {
        let entries = self.room.lead(lead)?;
        self.take(By::Facilitator, entries);
        Ok(())
    }

    /// Asks a bot what it wants, and does it if it may; says whether it wanted anything.
    fn ask(&mut self, person: PersonId, bot: &mut Bot) -> bool {
        let once = Once::of(&self.room, None, None);
        let view = View::of(&self.room, None, &once, Audience::Person(person), &Here::default());
        let Some(me) = view.member() else { return false };
        let Some(ask) = bot.next(self.room.scenario(), &view.hall, me) else { return false };
        match self.room.ask(person, &ask) {
            Ok(entries) => self.take(By::Person(person), entries),
            Err(_) => self.refused += 1,
        }
        true
    }
}
