//! The documents say what is so: codes and thresholds of doubts, what the constants do, and every scenario that they
//! show.

mod figures;
mod gallery;
mod lints;
mod scenarios;

use std::fs;

/// A document of ours.
fn document(name: &str) -> String {
    fs::read_to_string(format!("docs/{name}")).expect("a document of ours")
}
