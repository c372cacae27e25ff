//! Two sources of uniform numbers for SG15: Diwan's own luck, and the hash by which implementations are compared number
//! by number.

use diwan::kernel::{DealtLuck, Law, Luck, Pack, Purpose, Seed};

use super::game::{AGENTS, Column, Draws};

/// Diwan's luck: every number has a key of its own, whoever else draws.
pub(crate) struct Lucky<const W: usize> {
    luck: Luck<W>,
    setup: DealtLuck<W>,
    turns: [DealtLuck<W>; 2],
}

impl<const W: usize> Lucky<W> {
    /// The luck of the replications `first ..`.
    pub(crate) fn new(seed: Seed, first: u64) -> Self {
        let numbers = core::array::from_fn(|lane| first + lane as u64);
        Self {
            luck: Luck { seed, replication: numbers, draw: numbers },
            setup: DealtLuck::default(),
            turns: [DealtLuck::default(), DealtLuck::default()],
        }
    }
}

impl<const W: usize> Draws<W> for Lucky<W> {
    fn setup(&mut self, slot: u32) -> Column<W> {
        // A slot of the setup takes the place of a turn.
        let hand = self.setup.deal(Law::Uniform, &self.luck, Purpose::Parameter, slot, 0..AGENTS as u64);
        core::array::from_fn(|agent| hand[agent])
    }

    fn turn(&mut self, turn: u32, slot: u32) -> Column<W> {
        let purpose = if slot == 0 { Purpose::Choice } else { Purpose::Flow };
        let hand = self.turns[slot as usize % 2].deal(Law::Uniform, &self.luck, purpose, turn, 0..AGENTS as u64);
        core::array::from_fn(|agent| hand[agent])
    }
}

/// The conformance generator of SG15: SplitMix64's mixer over seed, run, turn, agent and slot.
pub(crate) struct Hashed<const W: usize> {
    by_run: [u64; W],
}

/// What stands in the place of the turn in the setup.
const SETUP: u64 = 0xFFFF_FFFF;

const fn mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

impl<const W: usize> Hashed<W> {
    /// The runs `first ..`.
    pub(crate) fn new(seed: u64, first: u64) -> Self {
        Self { by_run: core::array::from_fn(|lane| mix(mix(seed) ^ (first + lane as u64))) }
    }

    fn column(&self, turn: u64, slot: u32) -> Column<W> {
        core::array::from_fn(|agent| {
            let word = |run: u64| mix(mix(mix(run ^ turn) ^ agent as u64) ^ u64::from(slot));
            Pack(self.by_run.map(|run| (word(run) >> 11) as f64 / (1_u64 << 53) as f64))
        })
    }
}

impl<const W: usize> Draws<W> for Hashed<W> {
    fn setup(&mut self, slot: u32) -> Column<W> {
        self.column(SETUP, slot)
    }

    fn turn(&mut self, turn: u32, slot: u32) -> Column<W> {
        self.column(u64::from(turn), slot)
    }
}
