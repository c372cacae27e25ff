//! Floor: what a session comes to when it is looked back at: pure functions of a room and its journal. They open what was
//! hidden, so nothing of theirs is shown before the game is over but to whoever leads the room.

mod beside;
mod bridges;
mod cell;
mod edition;
mod injects;
mod lines;
mod log;
mod seats;
mod session;
mod shaken;
mod sheets;
mod turns;
mod workbook;

pub use edition::{Edition, for_edition};
pub use lines::{lines, numbered};
pub use session::session;
pub use shaken::Shaken;
pub use workbook::{NoWorkbook, workbook};

#[cfg(test)]
mod tests;
