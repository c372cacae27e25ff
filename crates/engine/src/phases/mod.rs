//! Floor: the phases of a turn, as functions over slices of packs. They know the model and nothing of entities; systems
//! hand them their columns.

mod agree;
mod begin;
mod deliberate;
mod drift;
mod enact;
mod inbox;
mod judge;
mod negotiate;
mod outbox;
mod picked;
mod promise;
mod scene;
mod situation;
mod table;
mod tally;
mod view;

pub use agree::{Accord, Pledges, collapse, comply, implement};
pub use begin::{Override, begin, draw};
pub use deliberate::{Deliberation, come_off, deliberate, menus};
pub use drift::{Drift, drift};
pub use enact::{Deeds, enact, succeed, tire};
pub use inbox::{Inbox, Push, settle};
pub use judge::{Running, conditions, judge, judge_at_horizon};
pub use negotiate::{Negotiation, Round, negotiate};
pub use outbox::Outbox;
pub use promise::{Promise, chance_of_breakdown, is_held, promises};
pub use scene::{Scene, Stack, breadth, weight};
pub use situation::{Occurrences, fall, fall_due, happen};
pub use table::{Table, table};
pub use tally::{Happenings, Tally};
pub use view::glimpse;
