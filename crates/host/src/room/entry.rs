//! Entries: what happened in a room. Whatever can be asked about a session is a question to its entries, so they say
//! everything, by keys that a reader of the file understands, and nothing twice.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::aid::Aid;
use super::bridge::BridgeStep;
use super::card::Card;
use super::debrief::{Answer, Likeness};
use super::draft::Draft;
use super::handshake::Undertaking;
use super::inject::{Injection, Reading};
use super::offer::Terms;
use super::phase::{Phase, Why};
use super::seat::{Fallback, Staff};
use super::setup::Setup;
use super::who::PersonId;

/// What happened. Seats, choices, issues and dialogues are keys of the scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// The room was set up.
    Begun(Box<Setup>),
    /// The program was started again on the file; the room is paused.
    TakenUp,
    /// The room was opened to the network, or shut.
    Doors {
        /// Whether it is open.
        open: bool,
    },
    /// Somebody came in, and asks for a seat, or to watch.
    Came {
        /// Who.
        person: PersonId,
        /// What they are called.
        name: String,
        /// The language in which they read.
        language: String,
        /// The seat that they ask for; to watch without one.
        seat: Option<String>,
    },
    /// Somebody who is in asks for another seat, or to watch, and stays where they are until they are let in there.
    Asked {
        /// Who.
        person: PersonId,
        /// The seat that they ask for; to watch without one.
        seat: Option<String>,
    },
    /// Somebody stays where they are, whatever they asked for.
    Stays {
        /// Who.
        person: PersonId,
    },
    /// Somebody was let in, to a seat or to watch.
    Admitted {
        /// Who.
        person: PersonId,
        /// To which seat; to watch without one.
        seat: Option<String>,
    },
    /// A seat is played at the machine that the room is on, which is passed round.
    HotSeat {
        /// As whom it acts.
        person: PersonId,
        /// What they are called.
        name: String,
        /// The language in which they read.
        language: String,
        /// The seat.
        seat: String,
    },
    /// Somebody left or was asked to.
    Left {
        /// Who.
        person: PersonId,
    },
    /// Somebody reads in another language now.
    Reads {
        /// Who.
        person: PersonId,
        /// The language.
        language: String,
    },
    /// Somebody said that they have read their brief.
    HasRead {
        /// Who.
        person: PersonId,
    },
    /// Somebody took the pen of a seat, or laid it down.
    Pen {
        /// The seat.
        seat: String,
        /// Who holds it now.
        person: Option<PersonId>,
    },
    /// Somebody else decides in a seat from now on.
    Staffed {
        /// The seat.
        seat: String,
        /// Who decides.
        staff: Staff,
    },
    /// The room moved on.
    Moved {
        /// To which phase.
        phase: Phase,
        /// Why.
        why: Why,
    },
    /// The clock was stopped.
    Paused {
        /// What the room is told.
        reason: String,
    },
    /// The clock was started again.
    Resumed,
    /// The phase got more time, milliseconds.
    Extended {
        /// How much.
        by: i64,
    },
    /// The time of the phase was up; nothing follows from that by itself.
    TimeUp,
    /// A seat wrote what it will do.
    Drafted {
        /// The seat.
        seat: String,
        /// What.
        draft: Draft,
    },
    /// A seat said that its draft stands, and why it does what it does.
    Locked {
        /// The seat.
        seat: String,
        /// Why, in its own words.
        reason: String,
    },
    /// A seat opened its draft again.
    Unlocked {
        /// The seat.
        seat: String,
    },
    /// What is done in a seat that sends nothing.
    FallsBack {
        /// The seat.
        seat: String,
        /// What is done.
        to: Fallback,
    },
    /// The turn was closed with what had been written.
    Committed {
        /// The turn, counted from 0.
        turn: u32,
        /// Seats of people that had written nothing, and for which what had been agreed for that was done.
        defaulted: Vec<String>,
    },
    /// What the engine made of a turn that was closed.
    Played {
        /// The turn, counted from 0.
        turn: u32,
        /// A sum over everything that was played so far: whoever plays it again finds the same.
        mark: String,
    },
    /// The turn that was closed last was opened again before it was shown.
    Reopened {
        /// Why.
        reason: String,
    },
    /// The room went back to the start of a turn. What was played since is kept beside it.
    Rewound {
        /// The turn, counted from 0.
        turn: u32,
        /// Why.
        reason: String,
    },
    /// An event of the scenario happens when the next turn is opened, or is left to its luck again.
    Armed {
        /// The event.
        event: String,
        /// Whether it happens.
        armed: bool,
    },
    /// Whoever leads the room brought something in.
    Injected {
        /// Its number, from 1.
        inject: u32,
        /// What.
        what: Injection,
        /// What was read of a level for it.
        reading: Option<Reading>,
    },
    /// Whoever leads the room took back what they had brought in.
    Recalled {
        /// Which.
        inject: u32,
    },
    /// The next step of what came of a turn was shown.
    Shown,
    /// The wall was covered, or uncovered.
    Covered {
        /// Whether it is covered.
        covered: bool,
    },
    /// A seat wrote to others.
    Said {
        /// The seat; without one it is whoever leads the room.
        from: Option<String>,
        /// To whom.
        to: Vec<String>,
        /// What.
        text: String,
    },
    /// A seat said something to everybody.
    Stated {
        /// The seat; without one it is whoever leads the room.
        from: Option<String>,
        /// What.
        text: String,
    },
    /// A seat asks whoever leads the room to come.
    Called {
        /// The seat.
        seat: String,
        /// What for.
        text: String,
    },
    /// Whoever leads the room has answered a call.
    Answered {
        /// The seat.
        seat: String,
    },
    /// A seat put terms on a table.
    Offered {
        /// Its number, from 1.
        offer: u32,
        /// The seat.
        from: String,
        /// What it answers, if it is a counter-offer.
        counters: Option<u32>,
        /// What is offered.
        terms: Terms,
    },
    /// A seat agreed to what was offered.
    Accepted {
        /// The offer.
        offer: u32,
        /// The seat.
        seat: String,
    },
    /// A seat did not agree, or agrees no longer.
    Declined {
        /// The offer.
        offer: u32,
        /// The seat.
        seat: String,
    },
    /// Whoever made an offer took it back.
    Withdrawn {
        /// The offer.
        offer: u32,
    },
    /// A seat was given an adviser or told why levels moved, or no longer.
    Aided {
        /// The seat.
        seat: String,
        /// What it is given.
        aid: Aid,
        /// Whether it is.
        given: bool,
    },
    /// Phases of a kind that are to come are meant to take another time.
    Planned {
        /// The phase.
        phase: Phase,
        /// Minutes.
        minutes: u32,
    },
    /// The game is meant to end behind a turn.
    EndsAfter {
        /// The turn, counted from 0.
        turn: u32,
    },
    /// Something happened to a bridging proposal.
    Bridge {
        /// Its number, from 1.
        bridge: u32,
        /// The dialogue.
        dialogue: String,
        /// What.
        step: BridgeStep,
    },

    /// A seat held out a hand to another: what the one would do for what the other does.
    HeldOut {
        /// Its number, from 1.
        shake: u32,
        /// Who.
        from: String,
        /// To whom.
        to: String,
        /// What the one undertakes.
        gives: Option<Undertaking>,
        /// What the other does.
        gets: Option<Undertaking>,
        /// What is said along with it.
        words: String,
    },
    /// A hand was taken.
    Shaken {
        /// The handshake.
        shake: u32,
    },
    /// A hand was not taken: that is not what had been agreed.
    NotShaken {
        /// The handshake.
        shake: u32,
    },
    /// A hand was taken back.
    TakenBack {
        /// The handshake.
        shake: u32,
    },
    /// Somebody said how likely each outcome is.
    Forecast {
        /// Who.
        person: PersonId,
        /// On which turn, counted from 0.
        turn: u32,
        /// How likely, 0..1, by outcome; they add up to one.
        shares: BTreeMap<String, f64>,
    },
    /// Whoever leads the room wrote something down for the debrief.
    Noted {
        /// What.
        text: String,
    },
    /// Another card of the debrief is shown.
    Card {
        /// Which.
        card: Card,
    },
    /// Somebody answered the question of a card.
    Voted {
        /// Who.
        person: PersonId,
        /// Which card.
        card: Card,
        /// What.
        answer: Answer,
    },
    /// Somebody said what of the game is so in the world, and what is not.
    Compared {
        /// Who.
        person: PersonId,
        /// How it is to the world.
        likeness: Likeness,
        /// What.
        text: String,
    },
    /// Somebody said what they take away.
    Commits {
        /// Who.
        person: PersonId,
        /// What.
        text: String,
        /// Whether their name stands beside it.
        named: bool,
    },
    /// Somebody said what they thought of the session, 1 to 5 each.
    Surveyed {
        /// Who.
        person: PersonId,
        /// How real it was.
        realism: u8,
        /// How fair it was.
        fairness: u8,
        /// How much was learnt.
        learning: u8,
        /// What else there is to say.
        words: String,
    },
    /// Somebody said how far their seat reached its goals.
    Rated {
        /// Who.
        person: PersonId,
        /// How far, 1 to 5, by the level that a goal speaks of.
        goals: BTreeMap<String, u8>,
    },
}
