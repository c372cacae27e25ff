//! Floor: words. Tells a recorded run to people and hands it to programs; computes nothing new.

mod ending;
mod json;
mod reasons;
mod situation;
mod tell;
mod turns;
mod words;
mod wrap;

pub use json::run_json;
pub use tell::{Look, tell};
pub(crate) use words::count;
