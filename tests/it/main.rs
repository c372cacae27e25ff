//! All integration tests in one binary: one link, one build.
#![allow(
    missing_docs,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test's name is its documentation, and the platform is a fine oracle"
)]

mod batch;
mod bench;
mod cases;
mod cli;
mod closed;
mod damage;
mod docs;
mod exact;
mod faults;
mod files;
mod floors;
mod laws;
mod limits;
mod oracle;
#[path = "../support/plain.rs"]
mod plain;
mod gathered;
mod history;
mod pictures;
mod play;
mod report;
mod print_pack;
mod room;
mod schema;
mod sg15;
mod shown;
mod stats;
mod study;
mod told;
mod variants;
mod verbs;
mod counterfactual;
mod why;
mod workshop;
mod writing;
