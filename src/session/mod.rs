//! Floor: a sitting of people. Who sits where, what they have answered, and the way back; it shows and prints nothing.

mod game;
mod menu;

pub use game::{Game, Line, Replies};
pub use menu::{Closed, Item};
