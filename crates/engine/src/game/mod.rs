//! Floor: a game of people. Who sits where, what they reply, and the way back; it shows and prints nothing.

mod back;
mod play;
mod reply;
mod seat;
mod terms;

pub use back::Counsel;
pub use play::Game;
pub use reply::{ClosedTurn, Closing, NotClosed, Refusal, Reply};
