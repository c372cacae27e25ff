//! Floor: the seat at the table. Who decides, on what it sees and from what is open, through one gate for people, policies and scripts alike.

mod decide;
mod options;
mod policy;
mod view;

pub use decide::{answered, decide};
pub use options::{Options, Picks, noise};
pub use policy::{Always, Greedy, Hold, Logit, Policy, Random, seat};
pub use view::{Seen, View, recall, view};
