//! Floor: the desk, where everything that is asked of a room comes in. One thread keeps the room and its file: what is
//! answered is in the file before anybody is told, and what anybody is told goes through the one function that makes it.

mod handle;
mod adviser;
mod aside;
mod error;
mod hindsight;
mod keeper;
mod keyring;
mod open;
mod retrospect;
mod showing;
mod stuck;
mod time;

pub use error::{NotDone, NotOpened};
pub use handle::{Ahead, Answer, Desk, Joined, Saved, Session, Watching};
pub use open::{begin, look_back, rehearsed, take_up};

#[cfg(test)]
mod tests;
