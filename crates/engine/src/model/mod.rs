//! Floor: the model, a scenario flattened for running. Dense tables, immutable, shared by all replications; compiling
//! cannot fail.

mod beliefs;
mod compile;
mod effect;
mod compatibility;
mod layers;
pub mod lint;
mod outlook;
mod rows;
mod table;
mod weight;
mod worth;

pub use beliefs::Beliefs;
pub use effect::{EffectRow, Timing, Valuation};
pub use layers::LayerRow;
pub use lint::{examine, lint};
pub use outlook::{Outlook, SeenAs, UnseenRow};
pub use rows::{
    ActorRow, ChoiceRow, Constants, DialogueRow, DynamicGoal, EssentialRow, EventRow, FlowRow, Model, OutcomeRow,
    PackagesRow, Pass, PostureRow, RatifierRow, ReturnRow, SeatRow, StanceRow, StartRow, TriggerRow,
};
pub use weight::{Parameter, Rate, Weight};
