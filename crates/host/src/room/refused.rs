//! Why something that was asked of a room is not done. A refusal goes to whoever asked, beside the control that was used.

use diwan_engine::game::Refusal;

use super::phase::Phase;

/// Why something is not done. Nothing has changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// The page is of an earlier turn.
    #[error("the room has moved on since this page was shown")]
    Stale,
    /// The room is not in a phase in which that can be done.
    #[error("that can't be done now")]
    NotNow(Phase),
    /// The room is closed to the network.
    #[error("the room is not open")]
    DoorsShut,
    /// Nobody of that number is in the room.
    #[error("nobody of that number is in the room")]
    Nobody,
    /// Whoever asks was not let in yet.
    #[error("the facilitator has not let you in yet")]
    NotIn,
    /// Whoever asks has no seat.
    #[error("that takes a seat")]
    NoSeat,
    /// Somebody else writes for the seat.
    #[error("somebody else writes for this seat")]
    NoPen,
    /// There is no such seat.
    #[error("there is no seat `{0}`")]
    UnknownSeat(String),
    /// Nobody is asked in that seat: the program plays it.
    #[error("the program plays that seat")]
    Played,
    /// The draft stands, and has to be opened first.
    #[error("the draft is locked")]
    Locked,
    /// There is no draft to lock.
    #[error("there is nothing to lock")]
    NothingWritten,
    /// The scenario has no such name.
    #[error("`{0}` is not known")]
    Unknown(String),
    /// A choice stands there twice.
    #[error("`{0}` stands there twice")]
    Repeated(String),
    /// There are more choices than anybody may take.
    #[error("those are too many choices")]
    TooMany,
    /// The game does not take it.
    #[error(transparent)]
    Game(#[from] Refusal),
    /// There is no such offer, or none that whoever asks may see.
    #[error("there is no such offer")]
    NoOffer,
    /// The offer can't be agreed to or taken back any more.
    #[error("that offer is closed")]
    OfferClosed,
    /// An offer has to leave somebody to agree to it.
    #[error("nobody else sits at that table")]
    NobodyThere,
    /// There is no such bridging proposal, or it is not asked for any more.
    #[error("there is no such bridging proposal")]
    NoBridge,
    /// There is no such handshake, or it is over.
    #[error("there is no such handshake")]
    NoShake,
    /// An undertaking is for a turn that is past, or behind the last.
    #[error("that turn is past, or behind the last")]
    NoTurn,
    /// A handshake in which nobody undertakes anything.
    #[error("nobody undertakes anything")]
    NothingUndertaken,
    /// Shares of a forecast are none, or do not add up to a hundred.
    #[error("shares have to add up to 100, and add up to {0:.0}")]
    NotAHundred(f64),
    /// A text has no letters in it.
    #[error("there is no text")]
    NoText,
    /// A text is longer than it may be: letters.
    #[error("that is longer than {0} letters")]
    TooLong(usize),
    /// Nobody is written to.
    #[error("nobody is written to")]
    NobodyAddressed,
    /// Somebody called that is in the room.
    #[error("somebody of that name is in the room")]
    NameTaken,
    /// There is no such inject, or it has done what it does.
    #[error("there is no such inject, or it has arrived")]
    NoInject,
    /// An effect is nothing, or larger than it may be: points.
    #[error("an effect moves a level by at most {0} points")]
    OutOfBounds(f64),
    /// A level can be read by a source alone, and it is to be said how sure that is.
    #[error("it is not said how sure the source is")]
    NoConfidence,
    /// There is nothing to go back to.
    #[error("there is nothing to go back to")]
    NoWayBack,
    /// Something is rated that goes from 1 to 5, and was not.
    #[error("that goes from 1 to 5")]
    OffScale,
    /// There is nothing more to show.
    #[error("there is nothing more to show")]
    AllShown,
    /// Nothing would change.
    #[error("that is so already")]
    Already,
    /// There are more than the room takes: people, offers.
    #[error("there is no room for more")]
    Full,
}
