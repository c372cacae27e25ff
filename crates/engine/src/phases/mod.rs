//! Floor: the phases of a turn, as functions over slices of packs. They know the model and nothing of entities; systems
//! hand them their columns.

mod agree;
mod begin;
mod conduct;
mod deliberate;
mod drift;
mod enact;
mod due;
mod judge;
mod memory;
mod negotiate;
mod pending;
mod picked;
mod pledge;
mod posture;
mod promise;
mod review;
mod seating;
mod standing;
mod state;
mod situation;
mod table;
mod tally;
mod view;

pub use agree::{Accord, Pledges, collapse, comply, implement};
pub use begin::{Override, begin, draw};
pub use conduct::{Conduct, Conducts, Kindnesses, answers, begin_conduct, note_conduct};
pub use deliberate::{Deliberation, come_off, deliberate, menus};
pub use drift::{Drift, drift};
pub use due::{DueEffects, Push, settle};
pub use enact::{Enacted, enact, succeed, tire};
pub use judge::{Running, conditions, judge, judge_at_horizon};
pub use memory::{Memories, Occurred, conditions_hold, forget, note_conditions, recall, remember};
pub use negotiate::{Negotiation, Round, negotiate};
pub use pending::PendingEffects;
pub use pledge::{PledgeTurn, break_pledges, turn_pledges};
pub use promise::{Promise, is_held, promises, reckoned};
pub use review::{Tastes, review};
pub use situation::{Occurrences, fall, fall_due, happen};
pub use standing::{odds_of, reach_of, steadiness_of, strengths};
pub use state::{Stack, State, breadth, weight};
pub use table::{Table, table};
pub use tally::{Happenings, Tally};
pub use view::observe;
