//! Floor: what would have been. A past is played again up to a turn, something is done otherwise, and luck turns to
//! many futures. Says numbers, never words.
//!
//! Futures are numbered: future `k` of a replication has the same luck whatever was done otherwise and from whichever
//! turn on it is played, so that two ways of going on are compared future by future. All of them live in the draw of
//! the parameters that the past was played under.

mod action;
mod advice;
mod course;
mod decisions;
mod departure;
mod fortunes;
mod mattered;
mod own;
mod preview;
mod replay;
mod review;
mod seat;

pub use action::Action;
pub use advice::{Advice, Prospect, adviser};
pub use course::{Chance, Course, Jump, Moment};
pub use decisions::Decision;
pub use departure::{Departure, Instead, Others, Stage};
pub use fortunes::{Fortune, FortuneTurn};
pub use mattered::{Mattered, Weighed, what_mattered};
pub use own::{Gain, Own};
pub use preview::{Preview, Shift, preview};
pub use replay::{Futures, Replay, Stopped};
pub use review::{Review, review, review_size};
pub use seat::{adviser_of, futures_of};
