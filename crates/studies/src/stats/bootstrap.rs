//! The picks of a bootstrap: which values, or whole clusters of them, a resample is made of.

use rand::TryRng;

use diwan_engine::kernel::{Seed, Words};

/// The picks of one resample: numbers of values, drawn with replacement. The same seed and number always give the same
/// picks.
pub(super) struct Picks {
    words: Words,
    size: u64,
}

impl Picks {
    pub(super) fn new(seed: u64, resample: u32, size: usize) -> Self {
        Self { words: Words::new(Seed(seed), u64::from(resample), 0, "bootstrap"), size: size as u64 }
    }

    /// A number below the size, which is below 2^32. Scaling a word down favours some by at most size / 2^32.
    pub(super) fn next(&mut self) -> usize {
        let Ok(word) = self.words.try_next_u32();
        ((u64::from(word) * self.size) >> 32) as usize
    }
}
