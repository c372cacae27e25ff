//! Chance with a name: every random number is a pure function of the seed, the replication, the turn, what it is for, and for whom.
//! There is no stream and no state, so that order, threads, lanes and one draw more or less elsewhere cannot matter.

use core::convert::Infallible;

use multiversion::multiversion;
use rand::TryRng;

use super::{Pack, ops};

/// What a random number is for. The codes are part of the format of recorded runs: never renumber them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Purpose {
    /// The value of a parameter or start value given as a distribution; keyed by the draw instead of the replication.
    Parameter = 1,
    /// Whether an event happens.
    Event = 2,
    /// The Gumbel noise of one choice.
    Choice = 3,
    /// Whether an act is put off on a turn shorter than a month; keyed by actor.
    Thinning = 4,
    /// The Gumbel noise of one posture at the table.
    Posture = 5,
    /// Whether a round of talks holds.
    Deal = 6,
    /// Whether a choice succeeds.
    Success = 7,
    /// The noise of a flow.
    Flow = 8,
    /// The multiplier of a weight under `jitter`; keyed by the draw instead of the replication.
    Jitter = 9,
}

/// The seed of a whole experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed(pub u64);

/// The luck of the `W` replications of a pack: the seed, and which replication and which draw of the parameters each lane plays.
#[derive(Clone, Copy, Debug)]
pub struct Luck<const W: usize> {
    /// Seed of the experiment.
    pub seed: Seed,
    /// Number of the replication in each lane: choices, events, noise.
    pub replication: [u64; W],
    /// Number of the draw in each lane: parameters and start values.
    pub draw: [u64; W],
}

/// A stable 64-bit key of a name: FNV-1a (Fowler, Noll and Vo), finished by SplitMix64's mixer.
#[must_use]
pub const fn name_key(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01B3);
        at += 1;
    }
    mix(hash)
}

/// SplitMix64's finaliser (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA).
const fn mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC'11): four words of a counter under a key.
#[inline(always)]
fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..10 {
        let left = u64::from(counter[0]) * 0xD251_1F53;
        let right = u64::from(counter[2]) * 0xCD9E_8D57;
        counter = [(right >> 32) as u32 ^ counter[1] ^ key[0], right as u32, (left >> 32) as u32 ^ counter[3] ^ key[1], left as u32];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
    }
    counter
}

/// 52 random bits of two words as a number strictly between 0 and 1, in steps of 2^-52 from 2^-53.
#[inline(always)]
fn unit(high: u32, low: u32) -> f64 {
    let bits = (u64::from(high) << 32 | u64::from(low)) >> 12;
    // 1.bits - 1 is exact, and half a step keeps away from 0.
    (f64::from_bits(0x3FF0_0000_0000_0000 | bits) - 1.0) + 1.110_223_024_625_156_5e-16
}

impl<const W: usize> Luck<W> {
    /// A uniform number in (0, 1) per lane, for this purpose on this turn, for whatever `name` is the [`name_key`] of.
    #[must_use]
    pub fn uniform(&self, purpose: Purpose, turn: u32, name: u64) -> Pack<W> {
        let per_draw = matches!(purpose, Purpose::Parameter | Purpose::Jitter);
        uniforms(self.seed, if per_draw { &self.draw } else { &self.replication }, purpose, turn, name)
    }

    /// A standard normal number per lane, by inversion.
    #[must_use]
    pub fn normal(&self, purpose: Purpose, turn: u32, name: u64) -> Pack<W> {
        normals(self.uniform(purpose, turn, name))
    }

    /// A standard Gumbel number per lane, `-ln(-ln u)`: the noise under which the best of several is a logit response.
    #[must_use]
    pub fn gumbel(&self, purpose: Purpose, turn: u32, name: u64) -> Pack<W> {
        gumbels(self.uniform(purpose, turn, name))
    }
}

#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
fn uniforms<const W: usize>(seed: Seed, who: &[u64; W], purpose: Purpose, turn: u32, name: u64) -> Pack<W> {
    let key = mix(seed.0 ^ mix(name));
    let key = [key as u32, (key >> 32) as u32];
    let mut out = Pack::ZERO;
    for lane in 0..W {
        let words = philox([who[lane] as u32, (who[lane] >> 32) as u32, turn, purpose as u32], key);
        out.0[lane] = unit(words[0], words[1]);
    }
    out
}

#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
fn normals<const W: usize>(u: Pack<W>) -> Pack<W> {
    let mut out = u;
    for lane in 0..W {
        out.0[lane] = ops::normal_quantile(u.0[lane]);
    }
    out
}

#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
fn gumbels<const W: usize>(u: Pack<W>) -> Pack<W> {
    let mut out = u;
    for lane in 0..W {
        out.0[lane] = -ops::ln(-ops::ln(u.0[lane]));
    }
    out
}

/// The words of one (seed, replication, turn, name) as a generator, for those who bring their own distributions.
#[derive(Clone, Debug)]
pub struct Words {
    key: [u32; 2],
    counter: [u32; 4],
    left: Vec<u32>,
}

impl Words {
    /// A generator of its own for whatever `name` names; it shares no word with any [`Purpose`].
    #[must_use]
    pub fn new(seed: Seed, replication: u64, turn: u32, name: &str) -> Self {
        let key = mix(seed.0 ^ mix(name_key(name)).rotate_left(17));
        Self {
            key: [key as u32, (key >> 32) as u32],
            counter: [replication as u32, (replication >> 32) as u32, turn, 0x100],
            left: Vec::with_capacity(4),
        }
    }
}

impl TryRng for Words {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        if self.left.is_empty() {
            self.left.extend(philox(self.counter, self.key));
            self.counter[3] = self.counter[3].wrapping_add(1);
        }
        Ok(self.left.pop().unwrap_or_default())
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from(self.try_next_u32()?) << 32 | u64::from(self.try_next_u32()?))
    }

    fn try_fill_bytes(&mut self, target: &mut [u8]) -> Result<(), Infallible> {
        for chunk in target.chunks_mut(4) {
            let word = self.try_next_u32()?.to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
