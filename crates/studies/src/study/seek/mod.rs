//! Searches: the smallest change of a scenario that brings something about. Levers first, for somebody decides them; then
//! single numbers; then pairs. Every change is tried under the same luck, and what is found is played once more under
//! luck that had no part in finding it.

mod error;
mod facts;
mod goal;
mod moves;
mod search;
mod trial;

pub use error::SeekError;
pub use facts::{ChangeFound, CrossingFacts, ReachedFacts, SeekFacts, StepFound, TargetFacts};
pub use goal::Goal;
pub use moves::{Prices, changeable};
pub use search::{Seeking, seek};
