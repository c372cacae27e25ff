//! The page of a team: what somebody at a seat sees and does.

mod stand_in;

pub use stand_in::{Carried, Tab, page, part};
