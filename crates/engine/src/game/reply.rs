//! Replies: what a seat says to an open turn, why it is refused, and how a turn is closed.

use crate::play::Closed;
use crate::record::Choices;
use crate::scenario::{ActorId, ChoiceId, DialogueId, IssueId};

/// What a seat says to an open turn.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// It takes a choice or several, or lets the turn pass.
    Choices(Choices),
    /// It comes to a table with a posture, by place in the dialogue's list.
    Posture(DialogueId, usize),
    /// It keeps an issue off a table: the round does not settle it, whatever others want.
    KeepOff(DialogueId, IssueId),
    /// It has an issue on a table, as long as nobody else keeps it off; so it is without a reply.
    PutOn(DialogueId, IssueId),
    /// It signs terms for the round at a table: where each issue is to stand, points. They hold if all people at that
    /// table sign the same, and all policies there gain by them; then no posture counts, and chance has no say.
    Sign(DialogueId, Vec<(IssueId, f64)>),
    /// It takes its name off the terms that it signed.
    Unsign(DialogueId),
}

/// Why a reply is not taken. Whatever was replied before stands.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing left to reply to.
    #[error("the game is over")]
    Over,
    /// No person sits in that seat.
    #[error("nobody sits in that seat")]
    NoSeat(ActorId),
    /// The choice is not one of that actor's.
    #[error("that actor has no such choice")]
    NoChoice(ActorId, ChoiceId),
    /// Something keeps the choice off the menu.
    #[error("that choice is not on the menu: {}", reason(.1))]
    NotOnMenu(ChoiceId, Closed),
    /// There are more choices than the actor may take on one turn.
    #[error("this seat takes at most {0} on one turn")]
    TooMany(usize),
    /// There is more than one act among the choices.
    #[error("one act a turn: the others have to be stances")]
    SeveralActs,
    /// Two of the choices are not taken on one turn.
    #[error("these two are not done on one turn: one excludes the other")]
    Excluded(ChoiceId, ChoiceId),
    /// The actor sits at no table of that dialogue on this turn.
    #[error("no round of that dialogue is held with this actor on this turn")]
    NoRound(DialogueId),
    /// The dialogue knows no posture at that place.
    #[error("that dialogue has {1} postures")]
    NoPosture(DialogueId, usize),
    /// The dialogue settles all that is on its agenda, or nothing.
    #[error("a round of that dialogue settles all that is on its agenda, or nothing")]
    NoPackages(DialogueId),
    /// There are no terms to sign.
    #[error("terms that settle nothing can't be signed")]
    NoTerms(DialogueId),
    /// An issue stands there twice.
    #[error("terms settle an issue once")]
    Twice(DialogueId, IssueId),
    /// Terms are no point of the scale.
    #[error("terms are points from 0 to 100")]
    OffScale(DialogueId, IssueId),
    /// The terms take more attention than a round has.
    #[error("these terms take {takes:.1} of attention, and a round has {budget:.1}")]
    NoRoomFor {
        /// The dialogue.
        dialogue: DialogueId,
        /// What the terms take.
        takes: f64,
        /// What there is.
        budget: f64,
    },
    /// The issue is not on the agenda of that dialogue.
    #[error("that issue is not on the agenda of that dialogue")]
    NotOnAgenda(DialogueId, IssueId),
}

fn reason(closed: &Closed) -> String {
    match closed {
        Closed::Forbidden => "the settings of the game rule it out".to_owned(),
        Closed::Done => "it was done, and can be done only once".to_owned(),
        Closed::Resting(months) => format!("it rests for {months:.1} months more"),
        Closed::Condition => "its condition does not hold".to_owned(),
    }
}

/// Why a turn is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// Everybody has replied.
    AllIn,
    /// The time is up; seats that have not replied are left to their policies.
    Time,
    /// Whoever leads the game closes it; seats that have not replied are left to their policies.
    Facilitator,
}

/// A turn that was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedTurn {
    /// The turn, counted from 0.
    pub turn: u32,
    /// Why it was closed.
    pub why: Closing,
    /// The seats that had not replied to everything, and were left to their policies as far as they had not.
    pub unheard: Vec<ActorId>,
    /// What people meant to do and could not: it was on the menu by what they saw, and its condition did not hold.
    pub refused: Vec<(ActorId, ChoiceId)>,
    /// Dialogues in whose round somebody signed terms that did not count, since not all people at the table had signed the
    /// same.
    pub unmatched: Vec<DialogueId>,
}

/// Why a turn can't be closed. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotClosed {
    /// There is no turn left to close.
    #[error("the game is over")]
    Over,
    /// These seats have not replied to everything.
    #[error("not everybody has replied")]
    Awaited(Vec<ActorId>),
}
