//! Floor 0: the words of the field as values. Numbers in lockstep, functions that give the same bits everywhere, chance
//! with a name.

mod chance;
mod dealt_luck;
mod distribution;
pub mod ops;
mod pack;

pub use chance::{Law, Luck, Purpose, Seed, Words, name_key};
pub use dealt_luck::{DealtLuck, TurnLuck};
pub use distribution::Distribution;
pub use pack::{Mask, Pack};
