//! The rows of the model's tables, a file for each kind of thing.

mod actors;
mod choices;
mod constants;
mod counts;
mod dialogues;
mod effects;
mod events;
mod levels;
mod pledges;

pub use actors::{ActorRow, DynamicGoal, StanceRow};
pub use choices::{ChoiceRow, SideRow};
pub use constants::Constants;
pub use counts::{CountRow, PathRow, SourceRow, WaveRow};
pub use dialogues::{DialogueRow, EssentialRow, PackagesRow, PostureRow, RatifierRow, SeatRow};
pub use effects::{EffectRow, Prospect, Timing, Valuation};
pub use events::{EventRow, OutcomeRow, TriggerRow};
pub(super) use levels::levels_read;
pub use levels::{FlowRow, ReturnRow, StartRow};
pub use pledges::{AddresseeRow, PledgeRow};
