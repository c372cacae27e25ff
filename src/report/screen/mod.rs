//! Screens of a game, for the person in a seat: only what that seat may know. They are plain text from top to bottom, so that a narrow terminal, a screen without
//! colour and a screen reader are served alike.

mod brief;
mod choices;
mod finish;
mod month;
mod overview;
mod table;

pub use brief::brief;
pub use choices::{choice, menu};
pub use finish::finish;
pub use month::month;
pub use overview::overview;
pub use table::{offers, table};
