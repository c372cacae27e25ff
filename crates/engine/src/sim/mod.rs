//! Floor: the ECS, and the only place with a world. Everything with a name is an entity, every number a pack; systems
//! hand columns to the phases.

mod actors;
mod answers;
mod choices;
mod columns;
mod counsel;
mod dialogues;
mod events;
mod forget;
mod layer;
mod levels;
mod memory;
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
    Agreed, Breadth, Chosen, Claimed, Collapsed, Drawn, Events, Happened, HoldTaste, Holds, InForce, Level, Logit,
    Number, Open, Origin, PostureTaken, Pushed, Recalled, Remembered, Rest, ReviewedOn, RoundHeld, Success, Taste,
    Term, Usage, Utility, Walked, Wave,
};
pub use layer::{Layer, Moment, Pushes, Site, with_layer};
pub use schedule::{
    BeginRun, BeginSystems, CloseSystems, CloseTurn, Enacting, Happening, OpenSystems, OpenTurn, PassSystems,
};
pub use simulation::{NotOpen, Simulation};
pub use snapshot::Snapshot;
pub use spawn::{
    Actor, Choice, Count, Dialogue, Event, EventSource, Issue, Key, MemoryCell, Outcome, Parameter, Path, Pick, Seat,
    TermOn, Variable,
};
pub use told::{play, play_draw};

pub use crate::phases::Override;
