//! Floor: what leaves the room, and for whom. [`View::of`] makes everything that a page, a stream or a file may say to
//! somebody; nothing else reads a room for people.

mod common;
mod control;
mod hall;
mod member;
mod view;

pub use crate::debrief::Shaken;
pub use common::{Common, CommonRound, CommonTurn};
pub use control::{Control, SeatControl, Waiting};
pub use hall::{Hall, SeatCard};
pub use member::{Laid, Member};
pub use view::{Audience, Here, Part, View};

#[cfg(test)]
mod tests;
