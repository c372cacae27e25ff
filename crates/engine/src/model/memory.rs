//! Memory as a model keeps it: a row for every cell, and what each comes to as expressions read it.

use crate::expr::{MOST_MONTHS, Program};
use crate::scenario::{Calendar, Happening, Setter};

/// What stands in a cell in which something never came about.
pub const NEVER: f64 = -1.0;

/// What is remembered in a cell. What it keeps is one number, of which follows what expressions read.
#[derive(Clone, Debug)]
pub enum MemoryRow {
    /// A flag: whether it is on, 0 or 1.
    Flag {
        /// Whether it is at the start.
        start: f64,
    },
    /// Months since something: the turn on which it last came about, or [`NEVER`].
    Since(Happening),
    /// How often something came about.
    Times(Happening),
    /// Whether something came about since actors chose last: the turn on which it last did, or [`NEVER`].
    Did(Happening),
    /// Whether a condition held for so many turns: at the end of how many turns in a row it did.
    Held {
        /// The condition.
        condition: Program,
        /// How many turns, at least 1.
        turns: f64,
    },
}

/// All that is remembered.
#[derive(Clone, Debug, Default)]
pub struct MemoryRows {
    /// The cells.
    pub cells: Vec<MemoryRow>,
    /// What sets flags, in the order in which it does so.
    pub setters: Vec<Setter>,
    /// Months that so many turns come to; nothing where nothing is remembered.
    months: Vec<f64>,
}

impl MemoryRow {
    /// What it keeps at the start.
    #[must_use]
    pub fn start(&self) -> f64 {
        match self {
            Self::Flag { start } => *start,
            Self::Since(_) | Self::Did(_) => NEVER,
            Self::Times(_) | Self::Held { .. } => 0.0,
        }
    }

    /// What it remembers of a happening, if it does of one.
    #[must_use]
    pub fn happening(&self) -> Option<Happening> {
        match self {
            Self::Since(it) | Self::Times(it) | Self::Did(it) => Some(*it),
            Self::Flag { .. } | Self::Held { .. } => None,
        }
    }
}

impl MemoryRows {
    pub(super) fn new(cells: Vec<MemoryRow>, setters: Vec<Setter>, calendar: &Calendar) -> Self {
        let turns = if cells.is_empty() { 0..0 } else { 0..calendar.turns + 1 };
        Self { cells, setters, months: turns.map(|it| calendar.month_of(it)).collect() }
    }

    /// What a cell that keeps this number is read as on a turn, before anything comes about on it.
    #[inline(always)]
    #[must_use]
    pub fn recalled(&self, row: &MemoryRow, kept: f64, turn: u32) -> f64 {
        let truth = |it: bool| f64::from(u8::from(it));
        match row {
            MemoryRow::Since(_) => self.since(kept, turn),
            // What came about as a turn was closed did so after the last menus; what did as one was opened, before.
            MemoryRow::Did(it) if it.at_opening() => truth(kept == f64::from(turn)),
            MemoryRow::Did(_) => truth(kept != NEVER && kept + 1.0 == f64::from(turn)),
            MemoryRow::Held { turns, .. } => truth(kept >= *turns),
            MemoryRow::Times(_) | MemoryRow::Flag { .. } => kept,
        }
    }

    fn since(&self, last: f64, turn: u32) -> f64 {
        if last == NEVER {
            return MOST_MONTHS;
        }
        let turns = f64::from(turn) - last;
        self.months.get(turns as usize).map_or(MOST_MONTHS, |it| it.min(MOST_MONTHS))
    }

    /// What all cells are read as that keep these numbers, on a turn before anything comes about on it.
    #[must_use]
    pub fn all_recalled(&self, kept: &[f64], turn: u32) -> Vec<f64> {
        self.cells.iter().zip(kept).map(|(row, kept)| self.recalled(row, *kept, turn)).collect()
    }
}
