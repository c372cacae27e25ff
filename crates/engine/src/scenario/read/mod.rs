//! Reading: from a tree of nodes to a scenario. One file per section; each notes every fault and goes on.

mod actors;
mod anchors;
mod arms;
mod book;
mod choices;
mod counts;
mod claims;
mod define;
mod dialogues;
mod events;
mod head;
mod levels;
mod limits;
mod memory;
mod metric;
mod missing;
mod names;
mod numbers;
mod observed;
mod outcomes;
mod packages;
mod pledges;
mod resolve;
mod rules;
mod seating;
mod setup;
mod values;
mod visibility;
mod whole;
mod workshop;

pub(super) use arms::Arms;
pub(super) use claims::{escaped, inner};
pub use metric::read_metric;
pub(super) use whole::read_scenario;
