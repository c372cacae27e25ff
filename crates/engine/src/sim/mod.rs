//! Floor: the ECS, and the only place with a world. Everything with a name is an entity, every number a pack; systems
//! hand columns to the phases.

mod actors;
mod answers;
mod outside;
mod choices;
mod columns;
mod conduct;
mod counsel;
mod dialogues;
mod events;
mod forget;
mod layer;
mod levels;
mod memory;
mod readings;
mod resources;
mod schedule;
mod simulation;
mod snapshot;
mod spawn;
mod standing;
mod tally;
mod told;

pub use answers::Answers;
pub use columns::{
    Agreed, Breadth, Chosen, Claimed, Collapsed, Drawn, Due, Events, Habit, Happened, HoldTaste, Holds, InForce, Left,
    Level, Logit, Number, Open, Origin, PostureTaken, Pushed, Recalled, Record, Remembered, Rest, ReviewedOn,
    RoundHeld, Success, Taste, Term, Turned, Usage, Utility, Walked, Wave, Word,
};
pub use layer::{Layer, Moment, Pushes, Site, with_layer};
pub use outside::Outside;
pub use schedule::{
    BeginRun, BeginSystems, CloseSystems, CloseTurn, Enacting, Happening, OpenSystems, OpenTurn, PassSystems,
};
pub use simulation::{NotOpen, Simulation};
pub use snapshot::Snapshot;
pub use spawn::{
    Actor, Choice, Count, Dialogue, Event, EventSource, Issue, Key, MemoryCell, Outcome, Pair, Parameter, Path, Pick,
    PledgeMade, Seat, TermOn, Variable,
};
pub use told::{play, play_draw};

pub use crate::phases::Override;
