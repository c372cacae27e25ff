//! Floor: words. Tells runs and batches to people and hands them to programs; computes nothing new.

mod batch;
mod bench;
mod calibration;
mod claims;
mod compare;
mod deep;
mod debrief;
mod ending;
pub mod facts;
mod figures;
mod grid;
mod look;
mod provenance;
mod reasons;
mod scenarios;
pub mod screen;
mod situation;
mod tell;
mod turns;
mod why;
mod words;
mod wrap;

pub use batch::tell_batch;
pub use bench::tell_bench;
pub use calibration::tell_calibration;
pub use scenarios::tell_scenarios;
pub use claims::{Verdicts, claims_json, tell_claims};
pub use compare::{Comparison, compare_json, tell_comparison};
pub use debrief::{debrief, debrief_json};
pub use deep::{deep_json, tell_deep};
pub use look::Look;
pub use provenance::{provenance, provenance_of};
pub use tell::tell;
pub use why::tell_why;
pub use words::count;
pub use wrap::fitted;
