//! Floor: words. Tells a recorded run to people and hands it to programs; computes nothing new.

mod json;
mod situation;
mod tell;
mod turns;
mod words;
mod wrap;

pub use json::run_json;
pub use tell::{Look, tell};
