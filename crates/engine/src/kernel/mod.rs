//! Floor 0: the words of the field as values. Numbers in lockstep, functions that give the same bits everywhere, chance
//! with a name.

mod chance;
mod deck;
mod distribution;
pub mod ops;
mod pack;

pub use chance::{Law, Luck, Purpose, Seed, Words, name_key};
pub use deck::{Deck, Hand};
pub use distribution::Distribution;
pub use pack::{Mask, Pack};
