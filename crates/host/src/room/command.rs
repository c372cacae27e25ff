//! Commands: what people and whoever leads the room ask for.

use std::collections::BTreeMap;

use super::aid::Aid;
use super::card::Card;
use super::debrief::{Answer, Likeness};
use super::draft::Draft;
use super::handshake::Undertaking;
use super::inject::Injection;
use super::offer::Terms;
use super::phase::Phase;
use super::seat::{Fallback, Staff};
use super::who::PersonId;

/// What somebody in the room asks for. What belongs to an open turn carries the room's `epoch`, so that a page of an
/// earlier turn changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// To read in another language.
    Read {
        /// Which.
        language: String,
    },
    /// To be asked for another seat, or to watch.
    Sit {
        /// Which seat; to watch without one.
        seat: Option<String>,
    },
    /// To leave.
    Leave,
    /// That the brief is read.
    HasRead,
    /// The pen of the seat.
    TakePen,
    /// What the seat will do.
    Draft {
        /// What.
        draft: Draft,
        /// The epoch of the page.
        epoch: u32,
    },
    /// That the draft stands.
    Lock {
        /// Why the seat does what it does.
        reason: String,
        /// The epoch of the page.
        epoch: u32,
    },
    /// To change the draft again.
    Unlock {
        /// The epoch of the page.
        epoch: u32,
    },
    /// What is done if nothing is sent.
    FallBack {
        /// What.
        to: Fallback,
    },
    /// To write to other seats.
    Say {
        /// To whom.
        to: Vec<String>,
        /// What.
        text: String,
    },
    /// To say something to everybody.
    State {
        /// What.
        text: String,
    },
    /// That the facilitator comes.
    Call {
        /// What for.
        text: String,
    },
    /// To put terms on a table.
    Offer {
        /// Which.
        terms: Terms,
        /// The offer that they answer.
        counters: Option<u32>,
        /// The epoch of the page.
        epoch: u32,
    },
    /// To agree to an offer.
    Accept {
        /// Which.
        offer: u32,
        /// The epoch of the page.
        epoch: u32,
    },
    /// Not to agree to an offer, or no longer.
    Decline {
        /// Which.
        offer: u32,
        /// The epoch of the page.
        epoch: u32,
    },
    /// To take an offer back.
    Withdraw {
        /// Which.
        offer: u32,
        /// The epoch of the page.
        epoch: u32,
    },
    /// A bridging proposal for the round at a table; or to want the one that another asks for.
    Bridge {
        /// The dialogue.
        dialogue: String,
        /// The epoch of the page.
        epoch: u32,
    },
    /// To want a bridging proposal that another asks for, or not; whoever asked wants it no longer.
    AnswerBridge {
        /// Which.
        bridge: u32,
        /// Whether it is wanted.
        agreed: bool,
        /// The epoch of the page.
        epoch: u32,
    },

    /// To hold out a hand to another seat.
    HoldOut {
        /// To whom.
        to: String,
        /// What the seat undertakes.
        gives: Option<Undertaking>,
        /// What the other does.
        gets: Option<Undertaking>,
        /// What is said along with it.
        words: String,
    },
    /// To take a hand, or not; whoever held it out takes it back.
    Shake {
        /// Which.
        shake: u32,
        /// Whether it is taken.
        agreed: bool,
    },
    /// To say how likely each outcome is.
    Forecast {
        /// How likely, per cent, by outcome; what is not there is nothing.
        shares: BTreeMap<String, f64>,
    },
    /// To answer the question of the card that is shown.
    Vote {
        /// The card of the page.
        card: Card,
        /// What.
        answer: Answer,
    },
    /// To say what of the game is so in the world, and what is not.
    Compare {
        /// How it is to the world.
        likeness: Likeness,
        /// What.
        text: String,
    },
    /// To say what one takes away.
    Commit {
        /// What.
        text: String,
        /// Whether one's name stands beside it.
        named: bool,
    },
    /// To say what one thought of the session, 1 to 5 each.
    Survey {
        /// How real it was.
        realism: u8,
        /// How fair it was.
        fairness: u8,
        /// How much was learnt.
        learning: u8,
        /// What else there is to say.
        words: String,
    },
    /// To say how far one's seat reached its goals.
    Rate {
        /// How far, 1 to 5, by the level that a goal speaks of.
        goals: BTreeMap<String, u8>,
    },
}

/// What whoever leads the room does.
#[derive(Clone, Debug, PartialEq)]
pub enum Lead {
    /// Opens the room to the network, or shuts it.
    Doors {
        /// Whether it is open.
        open: bool,
    },
    /// Lets somebody in.
    Admit {
        /// Who.
        person: PersonId,
        /// To which seat; to watch without one.
        seat: Option<String>,
    },
    /// Has somebody stay where they are, who asked for another seat.
    Stay {
        /// Who.
        person: PersonId,
    },
    /// Asks somebody to leave.
    Dismiss {
        /// Who.
        person: PersonId,
    },
    /// Puts somebody else in a seat.
    Staff {
        /// The seat.
        seat: String,
        /// Who decides.
        staff: Staff,
    },
    /// Has people of a seat play it at the machine that the room is on, which is passed round.
    HotSeat {
        /// The seat.
        seat: String,
        /// What those who sit there are called.
        name: String,
    },
    /// Gives the pen of a seat to somebody at it, or lays it down.
    Pen {
        /// The seat.
        seat: String,
        /// Who.
        person: Option<PersonId>,
    },
    /// Moves on to the next phase.
    Advance {
        /// The phase that the room was in on the page, so that a second click does not move on twice.
        from: Phase,
    },
    /// Lets people try out what a turn asks of them, before the first.
    Practise {
        /// As for [`Advance`](Self::Advance).
        from: Phase,
    },
    /// Goes back by a phase, where nothing was decided in between.
    Back {
        /// As for [`Advance`](Self::Advance).
        from: Phase,
    },
    /// Closes the turn with what is written, from any phase that takes drafts.
    Commit {
        /// The epoch of the page.
        epoch: u32,
    },
    /// Opens the turn again that was closed and has not been shown.
    Reopen {
        /// Why.
        reason: String,
    },
    /// Goes back to the start of a turn.
    Rewind {
        /// The turn, counted from 0.
        turn: u32,
        /// Why.
        reason: String,
    },
    /// Stops the clock.
    Pause {
        /// What the room is told.
        reason: String,
    },
    /// Starts it again.
    Resume,
    /// Gives the phase more time.
    Extend {
        /// Minutes; less, below zero.
        minutes: i64,
    },
    /// Has an event of the scenario happen when the next turn is opened, or leaves it to its luck again.
    Arm {
        /// The event.
        event: String,
        /// Whether it happens.
        armed: bool,
    },
    /// Brings something in: news, or intelligence for some seats.
    Inject {
        /// What.
        what: Injection,
        /// A level of which its source finds something out.
        read: Option<String>,
    },
    /// Takes back what was brought in, as long as it has not arrived.
    Recall {
        /// Which.
        inject: u32,
    },
    /// Shows the next step of what came of a turn.
    Show,
    /// Covers the wall, or uncovers it.
    Cover {
        /// Whether it is covered.
        covered: bool,
    },
    /// Writes for a seat, on its behalf.
    Draft {
        /// The seat.
        seat: String,
        /// What.
        draft: Draft,
        /// The epoch of the page.
        epoch: u32,
    },
    /// Says for a seat that its draft stands, or opens it again.
    Lock {
        /// The seat.
        seat: String,
        /// Whether it stands.
        locked: bool,
        /// Why the seat does what it does.
        reason: String,
        /// The epoch of the page.
        epoch: u32,
    },
    /// Says for a seat what is done if it sends nothing.
    FallBack {
        /// The seat.
        seat: String,
        /// What.
        to: Fallback,
    },
    /// Writes to seats.
    Say {
        /// To whom.
        to: Vec<String>,
        /// What.
        text: String,
    },
    /// Says something to everybody.
    State {
        /// What.
        text: String,
    },
    /// Gives a seat an adviser or tells it why levels moved, or no longer.
    Aid {
        /// The seat.
        seat: String,
        /// What it is given.
        aid: Aid,
        /// Whether it is.
        given: bool,
    },
    /// Gives each phase of this kind that is to come so much time.
    Plan {
        /// The phase.
        phase: Phase,
        /// Minutes.
        minutes: u32,
    },
    /// Plans to end the game behind a turn.
    EndAfter {
        /// The turn, counted from 0.
        turn: u32,
    },
    /// Gives a table a bridging proposal, whether it was asked for or not.
    Bridge {
        /// The dialogue.
        dialogue: String,
        /// The epoch of the page.
        epoch: u32,
    },

    /// Says that a call was answered.
    Answer {
        /// The seat.
        seat: String,
    },
    /// Writes something down for the debrief.
    Note {
        /// What.
        text: String,
    },
    /// Ends the game here.
    End,
    /// Shows another card of the debrief.
    Card {
        /// The card that was shown on the page, so that a second press does not turn twice.
        from: Card,
        /// Which.
        to: Card,
    },
}
