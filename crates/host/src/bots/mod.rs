//! Floor: those who play a room to try it. A bot knows what a person in its seat is shown, and asks for what a person may
//! ask for: it sits on the same side of the desk.

mod bot;
mod rehearsal;

pub use bot::Bot;
pub use rehearsal::{Rehearsed, rehearse};

#[cfg(test)]
mod looked_back;
#[cfg(test)]
mod tests;
