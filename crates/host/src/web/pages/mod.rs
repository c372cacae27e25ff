//! The pages of the room: pure functions of what an audience may see.

mod again;
mod cards;
mod console;
mod curtain;
mod deal;
pub(super) mod deck;
mod document;
mod enter;
mod event;
mod inject;
mod guest;
mod join;
mod log;
mod moved;
mod looking;
mod over;
mod parts;
mod phone;
mod qr;
mod seats;
mod story;
mod symbol;
mod told;
mod wall;
mod write_for;

pub use document::{Head, document};
pub(super) use parts::languages;
pub use parts::{clock, phase};
pub use symbol::symbol;

pub(super) use again::{AgainCard, again, again_door};
pub(super) use cards::cards;
pub(super) use console::{Desktop, console, console_part};
pub(super) use curtain::{Curtain, curtain};
pub(super) use deal::deal;
pub(super) use enter::enter;
pub(super) use guest::{guest, guest_part};
pub(super) use join::{Joining, join};
pub(super) use over::over;
pub(super) use phone::{Answering, archive, asks, marks, survey};
pub(super) use told::{ours, told};
pub(super) use wall::{Door, wall, wall_part};
pub(super) use write_for::{write_for, write_for_part};
