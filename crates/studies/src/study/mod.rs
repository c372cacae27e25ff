//! Floor: studies. Arms are played under common random numbers and compared pair by pair; claims are comparisons that can fail.

mod claims;
mod contrast;
mod curves;
mod deep;
mod draws;
mod sample;
mod tables;
mod watch;

pub use claims::{Finding, Judged, Settings, Tested, arms_of, false_alarms, judge, written};
pub use contrast::{Contrast, Family, Method, Verdict, contrasts};
pub use curves::{Curve, curves};
pub use deep::{ActorSeen, Deep, Depth, Favourite, Gain, OutcomeSeen, Repeated, Share, deep};
pub use draws::share_of_draws;
pub use sample::{Arm, Sample, play};
pub use tables::write_comparison;
