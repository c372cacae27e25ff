//! Sensitivity: which of the numbers that are in doubt a metric depends on, how far, and how much of it is luck. Either
//! points are placed for it and played, or whatever a batch or a sweep has played already is read.

mod condition;
mod discover;
mod error;
mod facts;
mod factors;
mod given;
mod parted;
mod ranked;
mod placed;

pub use condition::{By, Condition};
pub(super) use discover::boxes_of;
pub use discover::{BoxFacts, Discovering, DiscoveryFacts, LimitFacts, StepOfBox, discover};
pub use error::SensitivityError;
pub use factors::{drawn_factors, matches, named_factors};
pub use facts::{EffectFacts, FactorRank, OnMetric, SensitivityFacts};
pub use given::GivenData;
pub use parted::{NodeFacts, SampleFacts, SampledFacts, TreeFacts};
pub use placed::{Placed, Sensitivity, sensitivity};
pub(super) use ranked::{Parts, luck_share};
pub use ranked::{Ranking, rank};
