//! What is said to somebody at a seat, line by line: screens of a terminal and pages of a room lay the same lines out.

pub use super::figures::{figure, signed};
pub use super::news::flags;
pub use super::screen::lines::*;
pub use super::units::real;
pub use super::words::{capital, cause, list};
