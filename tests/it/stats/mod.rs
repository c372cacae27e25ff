//! Statistics: values of other programs, laws, the edges, and coverage by simulation.

mod coverage;
mod edges;
mod laws;
mod looks;
mod paired_coverage;
mod portable;
mod scores;
mod sensitivity;
mod tree;
mod values;

use diwan::stats::Level;

/// A level that a test knows to be one.
fn level(share: f64) -> Level {
    Level::new(share).expect("a level")
}
