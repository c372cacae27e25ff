//! Floor: the seat at the table. Who decides, from what is open, through one gate for people, policies and scripts alike.

mod decide;
mod options;
mod policy;

pub use decide::{answered, decide};
pub use options::{Options, Picks, noise};
pub use policy::{Always, Greedy, Hold, Logit, Policy, Random, seat};
