//! Floor: the seat at the table. Who decides, on what it sees and from what is open, through one gate for people,
//! policies and scripts alike; and all that a person in a seat may know.

mod account;
mod agreed;
mod arrivals;
mod belief;
mod closed;
mod conduct;
mod courses;
mod decide;
mod events;
mod mediator;
mod menu;
mod odds;
mod options;
mod policy;
mod seat;
mod seen;
mod standpoint;

pub use account::{Account, Known, MOVED};
pub use closed::{Clause, SeatRound, SeatTurn};
pub use conduct::{SeatConduct, SeatPledge, Treatment};
pub use courses::SeatCourse;
pub use decide::{answered, decide};
pub use events::SeatEvents;
pub use mediator::bridging;
pub(crate) use mediator::open_terms;
pub use menu::{Closed, MenuItem};
pub use options::{Options, Picks, noise};
pub use policy::{Always, Greedy, Hold, Logit, Policy, Random, seat};
pub(crate) use seat::nominal;
pub use seat::{Course, OpenTurn, SeatTable, SeatView};
pub use seen::{SeenLevel, noticed, seen_levels};
pub use standpoint::Standpoint;
