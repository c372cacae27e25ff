//! What whoever leads the room may know: everything.

use diwan_engine::record::TurnRecord;
use diwan_engine::scenario::ActorId;

use super::{Deck, Futures, Here, Opinion, Past, Shaken};
use std::collections::BTreeMap;

use crate::room::{
    Advance, Aid, Bridge, By, Card, Draft, Drift, Fallback, Inject, Message, Moment, Offer, PersonId, Plan, Room, Seat,
    Staff,
};

/// What whoever leads the room may know, beside what everybody may.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// The seats.
    pub seats: Vec<SeatControl>,
    /// Who came and was not let in yet, or asks for another seat.
    pub waiting: Vec<Waiting>,
    /// Who watches: number, name.
    pub observers: Vec<(PersonId, String)>,
    /// Everything that was written between seats, oldest first.
    pub messages: Vec<Message>,
    /// Everything that was put on tables, oldest first.
    pub offers: Vec<Offer>,
    /// Bridging proposals that were asked for or given, oldest first.
    pub bridges: Vec<Bridge>,
    /// The dialogues of which a round is held on the open turn with people at its table, by key.
    pub tables: Vec<String>,
    /// Everything that seats promised each other, oldest first.
    pub handshakes: Vec<Shaken>,
    /// By person and turn (counted from 0), how likely each outcome was said to be, 0..1.
    pub forecasts: BTreeMap<(PersonId, u32), BTreeMap<String, f64>>,
    /// The events that happen when the next turn is opened, by key.
    pub armed: Vec<String>,
    /// What was brought in, oldest first.
    pub injects: Vec<Inject>,
    /// What was written down for the debrief.
    pub notes: Vec<(Moment, String)>,
    /// Every level as it truly stands, in the order of variables.
    pub levels: Vec<f64>,
    /// Every turn that was closed, as it truly was.
    pub turns: Vec<TurnRecord>,
    /// Whether the wall is covered.
    pub is_covered: bool,
    /// The cards of the debrief.
    pub deck: Option<Deck>,
    /// The card that was turned to last.
    pub card: Card,
    /// How far the futures are played that say what mattered, once the game is over.
    pub futures: Option<Futures>,
    /// What people thought of the session.
    pub opinion: Opinion,
    /// How many lines of play were left behind.
    pub lines_left: usize,
    /// How long phases are meant to take.
    pub plan: Plan,
    /// What moves phases on.
    pub advance: Advance,
    /// How the room stands against its run sheet.
    pub drift: Option<Drift>,
    /// Whether the turn that the room is about is the last that is meant to be played, though more could be.
    pub is_last_turn: bool,
    /// When the phase began.
    pub since: Moment,
    /// The place of the last entry.
    pub seq: u64,
}

/// Somebody who waits to be let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// The seat that they ask for; to watch without one.
    pub seat: Option<String>,
    /// The seat that they keep until then.
    pub from: Option<String>,
    /// Whether they are in the room, and ask for another place.
    pub is_in: bool,
}

/// A seat as whoever leads the room sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatControl {
    /// Its key.
    pub key: String,
    /// Its actor.
    pub actor: ActorId,
    /// Who decides in it.
    pub staff: Staff,
    /// Who sits at it: number, name, whether a browser of theirs is there, whether they have read their brief.
    pub people: Vec<(PersonId, String, bool, bool)>,
    /// Who of them plays it at the machine that the room is on.
    pub hot: Option<PersonId>,
    /// Who writes for it.
    pub pen: Option<PersonId>,
    /// What it has written for the open turn.
    pub draft: Option<Draft>,
    /// Whether that was written from the console.
    pub is_drafted_for: bool,
    /// Whether the draft stands.
    pub is_locked: bool,
    /// Why it does what it does.
    pub reason: String,
    /// What is done where it writes nothing.
    pub fallback: Fallback,
    /// What it asks the facilitator to come for.
    pub calls: Option<String>,
    /// Whether the last turn was closed without a word from it.
    pub has_defaulted: bool,
    /// Whether it has an adviser.
    pub has_adviser: bool,
    /// Whether it is told why levels moved.
    pub has_why: bool,
    /// How many messages it has written on this turn.
    pub written: usize,
}

impl Control {
    pub(super) fn of(room: &Room, past: Option<&Past>, here: &Here) -> Self {
        let people = room.people();
        let watching = people.iter().filter(|(_, it)| it.is_in && it.seat.is_none());
        let waits = |(id, it): (&PersonId, &crate::room::Person)| {
            let seat = if it.is_in { it.asks.clone()? } else { it.seat.clone() };
            let from = it.seat.clone().filter(|_| it.is_in);
            Some(Waiting { person: *id, name: it.name.clone(), seat, from, is_in: it.is_in })
        };
        Self {
            seats: room.seats().iter().map(|it| seat(room, it, here)).collect(),
            waiting: people.iter().filter_map(waits).collect(),
            observers: watching.map(|(id, it)| (*id, it.name.clone())).collect(),
            messages: room.messages().to_vec(),
            offers: room.offers().to_vec(),
            bridges: room.bridges().to_vec(),
            tables: room.tables(),
            handshakes: room.handshakes().iter().map(|it| Shaken::truly(room, it)).collect(),
            forecasts: room.forecasts().clone(),
            armed: room
                .game()
                .armed()
                .brought()
                .iter()
                .map(|it| room.scenario().events[it.index()].key.clone())
                .collect(),
            injects: room.injects().to_vec(),
            notes: room.notes().to_vec(),
            levels: room.game().levels(),
            turns: room.game().run().turns.clone(),
            is_covered: room.is_covered(),
            deck: Deck::of(room, past),
            card: room.debrief().card.clone(),
            futures: past.map(|it| it.futures),
            opinion: Opinion::of(room),
            lines_left: room.game().left().len(),
            plan: room.plan().clone(),
            advance: room.setup().advance,
            drift: room.drift(here.now),
            is_last_turn: room.is_last_turn(),
            since: room.since(),
            seq: room.seq(),
        }
    }
}

fn seat(room: &Room, it: &Seat, here: &Here) -> SeatControl {
    let person = |id: &PersonId| {
        let person = room.people().get(id)?;
        Some((*id, person.name.clone(), here.people.contains(id), person.has_read))
    };
    let turn = room.turn();
    let written = room.messages().iter().filter(|at| at.turn == turn && at.from.as_deref() == Some(&*it.key));
    SeatControl {
        key: it.key.clone(),
        actor: it.actor,
        staff: it.staff,
        people: it.people.iter().filter_map(person).collect(),
        hot: room.hot(it),
        pen: it.pen,
        draft: it.draft.clone(),
        is_drafted_for: it.drafted_by == Some(By::Facilitator),
        is_locked: it.is_locked,
        reason: it.reason.clone(),
        fallback: it.fallback.clone(),
        calls: it.calls.clone(),
        has_defaulted: it.has_defaulted,
        has_adviser: it.aids.contains(&Aid::Adviser),
        has_why: it.aids.contains(&Aid::Why),
        written: written.count(),
    }
}
