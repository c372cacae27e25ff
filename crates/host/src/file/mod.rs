//! Floor: the file of a room. An entry is in it, on the disk, before anybody is told of it; whatever breaks off, the file
//! holds whole entries from the first on. It is a database of SQLite, so any of its tools can read it too.

mod chain;
mod copy;
mod error;
mod keys;
mod look;
mod recording;
mod store;

pub use error::FileError;
pub use keys::{Holder, Key, KeySum};
pub use look::journal;
pub(crate) use recording::RECORDING;
pub use recording::recording;
pub use store::{Kept, RoomFile};

#[cfg(test)]
pub(crate) mod tests;
