//! Causes: what a change of a level is booked to.

use crate::scenario::{ChoiceId, DialogueId, EventId};

/// What made a level change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// A choice of its actor, now or earlier.
    Choice(ChoiceId),
    /// What a choice did more or less, now or earlier, because of how far its actor reached.
    Reach(ChoiceId),
    /// That a pledge was broken, which was made by this choice.
    Broken(ChoiceId),
    /// An event, now or earlier.
    Event(EventId),
    /// A change of the signatory's government that an event brought.
    Succession(EventId),
    /// What whoever stands above the game brought in from outside.
    Shock,
    /// A deal in a dialogue.
    Deal(DialogueId),
    /// A breakdown of talks.
    Breakdown(DialogueId),
    /// The collapse of an agreement.
    Collapse(DialogueId),
    /// The support behind an agreement.
    Compliance(DialogueId),
    /// An agreement being carried out.
    Implementation(DialogueId),
    /// A term of the variable's own flow, by place.
    Term(u16),
    /// The base of the variable's own flow.
    Base,
    /// That the flow of a score is held about where it started, not about where the scenario states it.
    Rooted,
    /// Return to where it started.
    Return,
    /// Noise of the flow.
    Noise,
    /// Events that a choice of its actor brought on the turn.
    Source(ChoiceId),
    /// Events that nobody is the source of.
    Unclaimed,
    /// That earlier events fade from memory.
    Fading,
    /// The drift of a path.
    Trend,
    /// A jump of a path.
    Jump,
    /// The waves of a path, as they come and fade.
    Wave,
    /// A layer that others added to the world, by name.
    Layer(&'static str),
    /// What the ends of the scale cut off.
    Bound,
}
