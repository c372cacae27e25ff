//! The rows of the model's tables, a file for each kind of thing.

mod actors;
mod choices;
mod constants;
mod dialogues;
mod effects;
mod events;
mod levels;
mod pledges;

pub use actors::{ActorRow, DynamicGoal, StanceRow};
pub use choices::{ChoiceRow, SideRow};
pub use constants::Constants;
pub use dialogues::{DialogueRow, PostureRow, RatifierRow, SeatRow};
pub use effects::{EffectRow, Prospect, Timing, Valuation};
pub use events::{EventRow, OutcomeRow, TriggerRow};
pub use levels::{FlowRow, ReturnRow, StartRow};
pub use pledges::{AddresseeRow, PledgeRow};
