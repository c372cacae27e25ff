//! Robustness: which of several policies holds up, whatever the numbers turn out to be that nobody knows. Every policy
//! meets the same states of the world, each a draw of these numbers, under the same luck.

mod error;
mod facts;
mod fails;
mod judge;
mod play;
mod policies;

pub use error::RobustError;
pub use facts::{
    AimFacts, BestFacts, FailsFacts, MapFacts, MapPoint, MeasureOfPolicy, PayoffFacts, PolicyFacts, RegretFacts,
    RobustFacts, SatisfiesFacts,
};
pub use judge::{Aim, Robustness, Satisfied, robust};
pub use policies::{MOST_POLICIES, Policies, read_policies};
