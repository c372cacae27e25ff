//! Floor: words. Tells runs and batches to people and hands them to programs; computes nothing new.

mod batch;
mod bench;
mod claims;
mod compare;
mod deep;
mod debrief;
mod ending;
mod figures;
mod json;
mod news;
mod provenance;
mod reasons;
pub mod screen;
mod situation;
mod tell;
mod turns;
mod why;
mod words;
mod wrap;

pub use batch::{Batch, batch_json, tell_batch};
pub use bench::{Bench, bench_json, tell_bench};
pub use claims::{Verdicts, claims_json, tell_claims};
pub use compare::{Comparison, compare_json, tell_comparison};
pub use debrief::{debrief, debrief_json};
pub use deep::{deep_json, tell_deep};
pub use json::run_json;
pub use provenance::provenance;
pub use tell::{Look, tell};
pub use why::{tell_why, why_json};
pub use words::count;
