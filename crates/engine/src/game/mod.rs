//! Floor: a game of people. Who sits where, what they reply, and the way back; it shows and prints nothing.

mod menu;
mod play;

pub use menu::{Closed, Item};
pub use play::{Counsel, Game, Replies};
