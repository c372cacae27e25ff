//! The pages of the room.

mod document;
mod symbol;

pub use document::{Head, direction, document};
pub use symbol::symbol;
