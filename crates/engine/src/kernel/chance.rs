//! Chance with a name: every random number is a pure function of the seed, the replication, the turn, what it is for,
//! and for whom. There is no stream and no state, so that order, threads, lanes and one draw more or less elsewhere
//! cannot matter.

use core::convert::Infallible;

use diwan_wide::wide;
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
    /// The error with which an actor sees a level; keyed by actor and variable.
    Estimate = 10,
    /// The error of a party's position at a round; keyed by dialogue, actor and issue.
    Instruction = 12,
    /// Whatever a layer draws, keyed by names of its own.
    Layer = 11,
    /// Whether an actor reviews its course; keyed by actor.
    Review = 13,
    /// How many events of a counted indicator happen.
    Count = 20,
    /// How far a path wanders.
    Path = 21,
    /// Whether a path jumps.
    Jump = 22,
    /// How far it jumps.
    JumpSize = 23,
    /// Whether a wave arrives on a path.
    Wave = 24,
    /// How high that wave is.
    WaveHeight = 25,
}

/// The seed of a whole experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed(pub u64);

/// The luck of the `W` replications of a pack: the seed, and which replication and which draw of the parameters each
/// lane plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Luck<const W: usize> {
    /// Seed of the experiment.
    pub seed: Seed,
    /// Number of the replication in each lane: choices, events, noise.
    pub replication: [u64; W],
    /// Number of the draw in each lane: parameters and start values.
    pub draw: [u64; W],
}

/// A stable 64-bit key of a name: FNV-1a of 64 bits over its bytes (Fowler, Noll and Vo), finished by
/// SplitMix64's mixer. It is fixed by promise: every draw hangs on it, so another hash would be another experiment.
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

/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC'11): four words
/// of a counter under a key.
///
/// Words stand in the low halves of 64 bits, where a processor multiplies them; what is in the high halves is never
/// looked at.
#[inline(always)]
fn philox(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    const LOW: u64 = 0xFFFF_FFFF;
    let [a, b, c, d] = counter;
    let (mut words, mut key) = ([u64::from(a), u64::from(b), u64::from(c), u64::from(d)], key);
    for _ in 0..10 {
        let left = (words[0] & LOW) * 0xD251_1F53;
        let right = (words[2] & LOW) * 0xCD9E_8D57;
        words =
            [(right >> 32) ^ words[1] ^ u64::from(key[0]), right, (left >> 32) ^ words[3] ^ u64::from(key[1]), left];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
    }
    let [a, b, c, d] = words;
    [a as u32, b as u32, c as u32, d as u32]
}

/// A random word as a number strictly between 0 and 1, in steps of 2^-32 from 2^-33.
#[inline(always)]
fn unit(word: u32) -> f64 {
    // 2^52 with the word as its lowest bits, less 2^52, is the word as a number.
    let number = f64::from_bits(0x4330_0000_0000_0000 | u64::from(word)) - 4_503_599_627_370_496.0;
    number * 2.328_306_436_538_696_3e-10 + 1.164_153_218_269_348_1e-10
}

/// Turns that share a block of four words, each with a word of its own.
pub(super) const TURNS: usize = 4;

/// What the words of a block become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    /// Uniform between 0 and 1.
    Uniform,
    /// Standard normal, by the method of Box and Muller 1958, "A Note on the Generation of Random Normal Deviates": two
    /// of two words.
    Normal,
    /// Standard Gumbel, `-ln(-ln u)`: the noise under which the best of several is a logit response. In single
    /// precision, see [`ops::gumbel`].
    Gumbel,
}

impl Law {
    /// The numbers of four turns, of the words of a block.
    #[inline(always)]
    fn of<const W: usize>(self, words: [[u32; W]; TURNS]) -> [Pack<W>; TURNS] {
        let [a, b, c, d] = words;
        match self {
            Self::Uniform => [uniform(a), uniform(b), uniform(c), uniform(d)],
            Self::Gumbel => [gumbel(a), gumbel(b), gumbel(c), gumbel(d)],
            Self::Normal => {
                let [a, b] = box_muller(uniform(a), uniform(b));
                let [c, d] = box_muller(uniform(c), uniform(d));
                [a, b, c, d]
            }
        }
    }
}

#[inline(always)]
fn uniform<const W: usize>(words: [u32; W]) -> Pack<W> {
    let mut out = Pack::ZERO;
    for lane in 0..W {
        out.0[lane] = unit(words[lane]);
    }
    out
}

/// In two loops, so that the first runs on as many lanes as a processor has of single precision.
#[inline(always)]
fn gumbel<const W: usize>(words: [u32; W]) -> Pack<W> {
    let mut noise = [0.0_f32; W];
    for lane in 0..W {
        noise[lane] = ops::gumbel(words[lane]);
    }
    let mut out = Pack::ZERO;
    for lane in 0..W {
        out.0[lane] = f64::from(noise[lane]);
    }
    out
}

/// Two independent standard normal numbers of two uniform ones: `sqrt(-2 ln u)` times cosine and sine of `2 pi v`.
#[inline(always)]
fn box_muller<const W: usize>(u: Pack<W>, v: Pack<W>) -> [Pack<W>; 2] {
    let mut out = [u, v];
    for lane in 0..W {
        let radius = (-2.0 * ops::ln(u.0[lane])).sqrt();
        let (cosine, sine) = ops::circle(v.0[lane]);
        (out[0].0[lane], out[1].0[lane]) = (radius * cosine, radius * sine);
    }
    out
}

impl<const W: usize> Luck<W> {
    /// A uniform number in (0, 1) per lane, for this purpose on this turn, for whatever `name` is the [`name_key`] of.
    #[must_use]
    pub fn uniform(&self, purpose: Purpose, turn: u32, name: u64) -> Pack<W> {
        self.number(Law::Uniform, purpose, turn, name)
    }

    /// A standard normal number per lane.
    #[must_use]
    pub fn normal(&self, purpose: Purpose, turn: u32, name: u64) -> Pack<W> {
        self.number(Law::Normal, purpose, turn, name)
    }

    /// A standard Gumbel number per lane.
    #[must_use]
    pub fn gumbel(&self, purpose: Purpose, turn: u32, name: u64) -> Pack<W> {
        self.number(Law::Gumbel, purpose, turn, name)
    }

    /// A number of this law per lane.
    #[must_use]
    pub fn number(&self, law: Law, purpose: Purpose, turn: u32, name: u64) -> Pack<W> {
        number(self, law, purpose, turn, name)
    }

    /// The words of the four turns that share a block with `turn`.
    #[inline(always)]
    fn block(&self, purpose: Purpose, turn: u32, name: u64) -> [[u32; W]; TURNS] {
        let per_draw = matches!(purpose, Purpose::Parameter | Purpose::Jitter);
        let who = if per_draw { &self.draw } else { &self.replication };
        let key = mix(self.seed.0 ^ mix(name));
        let key = [key as u32, (key >> 32) as u32];
        let mut out = [[0; W]; TURNS];
        for lane in 0..W {
            let words = philox([who[lane] as u32, (who[lane] >> 32) as u32, turn / TURNS as u32, purpose as u32], key);
            for turn in 0..TURNS {
                out[turn][lane] = words[turn];
            }
        }
        out
    }
}

#[wide]
fn number<const W: usize>(luck: &Luck<W>, law: Law, purpose: Purpose, turn: u32, name: u64) -> Pack<W> {
    let (block, place) = (luck.block(purpose, turn, name), turn as usize % TURNS);
    match law {
        Law::Uniform => uniform(block[place]),
        Law::Gumbel => gumbel(block[place]),
        Law::Normal => law.of(block)[place],
    }
}

/// Numbers for all `names` for the turns that share a block with `turn`: the four turns of the first name, those of the
/// second, and so on.
#[wide]
pub(super) fn deal<const W: usize>(
    luck: &Luck<W>,
    law: Law,
    purpose: Purpose,
    turn: u32,
    names: &[u64],
    out: &mut [Pack<W>],
) {
    for (name, out) in names.iter().zip(out.chunks_exact_mut(TURNS)) {
        out.copy_from_slice(&law.of(luck.block(purpose, turn, *name)));
    }
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
