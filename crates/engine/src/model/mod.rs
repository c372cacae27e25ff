//! Floor: the model, a scenario flattened for running. Dense tables, immutable, shared by all replications; compiling
//! cannot fail.

mod beliefs;
mod compatibility;
mod compile;
mod conduct;
mod first_turn;
mod layers;
pub mod lint;
mod memory;
mod outlook;
mod rows;
mod tables;
mod weight;
mod worth;

pub use beliefs::Beliefs;
pub use conduct::ConductTable;
pub use layers::LayerRow;
pub use lint::{examine, lint};
pub use memory::{MemoryRow, MemoryRows, NEVER};
pub use outlook::{Outlook, SeenAs, UnseenRow};
pub use rows::{
    ActorRow, AddresseeRow, ChoiceRow, Constants, CountRow, DialogueRow, DynamicGoal, EffectRow, EssentialRow,
    EventRow, FlowRow, OutcomeRow, PackagesRow, PathRow, PledgeRow, PostureRow, Prospect, RatifierRow, ReturnRow,
    SeatRow, SideRow, SourceRow, StanceRow, StartRow, Timing, TriggerRow, Valuation, WaveRow,
};
pub use tables::{Model, Pass};
pub use weight::{Parameter, Rate, Weight};
