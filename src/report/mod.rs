//! Floor: words.
use crate::model::Model;
use crate::record::Run;
/// Look.
pub struct Look { /// w
 pub width: usize, /// c
 pub colour: bool, /// b
 pub brief: bool }
/// tell
pub fn tell(_: &Model, run: &Run, _: &Look) -> String { format!("{:?}\n", run.outcome) }
/// json
pub fn run_json(_: &Model, run: &Run) -> serde_json::Value { serde_json::json!({"outcome": run.outcome.map(|it| it.0)}) }
