//! States at which expressions are tried out: the nominal start, and others spread evenly over the scales. Always the
//! same ones.

use super::conditions::bounds;
use crate::expr::{Path, Slot, evaluate_scalar};
use crate::kernel::Pack;
use crate::rules::counted_number;
use crate::scenario::{Formula, Scenario};

/// How many states beside the start.
const COUNT: u32 = 64;

pub(super) struct States<'s> {
    scenario: &'s Scenario,
}

impl<'s> States<'s> {
    pub(super) fn of(scenario: &'s Scenario) -> Self {
        Self { scenario }
    }

    /// The share of the states in which something is true of a value, among those that meet a condition; that of the
    /// start counts as much as all others together. 0 where no state meets the condition.
    pub(super) fn share(&self, formula: &Formula, when: Option<&Formula>, is_so: impl Fn(f64) -> bool) -> f64 {
        let meets = |state: u32| when.is_none_or(|it| self.value(it, state) > 0.0);
        let among = |states: core::ops::RangeInclusive<u32>| {
            let met: Vec<u32> = states.filter(|it| meets(*it)).collect();
            let so = met.iter().filter(|it| is_so(self.value(formula, **it))).count();
            (!met.is_empty()).then(|| so as f64 / met.len() as f64)
        };
        match (among(0..=0), among(1..=COUNT)) {
            (Some(start), Some(others)) => (start + others) / 2.0,
            (start, others) => start.or(others).unwrap_or(0.0),
        }
    }

    /// The value of an expression in a state; state 0 is the nominal start.
    pub(super) fn value(&self, formula: &Formula, state: u32) -> f64 {
        let slots = formula.checked.variables();
        let read = |path: &Path| {
            let place = slots.iter().position(|(it, _)| it == path);
            place.map_or(0.0, |place| self.level(slots[place].1, place as u32, state))
        };
        evaluate_scalar(formula.checked.expr(), &read)
    }

    fn level(&self, slot: Slot, place: u32, state: u32) -> f64 {
        if state == 0 {
            return match slot {
                Slot::Level(row) => self.scenario.variables[usize::from(row)].start.nominal(),
                Slot::InForce(_) | Slot::Breadth(_) | Slot::Month | Slot::Conduct(_) => 0.0,
                Slot::Word(_) => 100.0 * self.scenario.rules.word_start.nominal(),
                Slot::Memory(cell) | Slot::Fact(cell) => self.scenario.memory.start(usize::from(cell)),
                Slot::Count(row) | Slot::Rate(row) => self.events(row),
                Slot::CalendarMonth => f64::from(self.scenario.calendar.start.month),
            };
        }
        let (low, high) = match slot {
            // Evenly up to four times those of the start, not to where nobody has been.
            Slot::Count(row) | Slot::Rate(row) => (0.0, 4.0 * self.events(row)),
            _ => bounds(self.scenario, slot),
        };
        let even = spread(place, state);
        match slot {
            Slot::InForce(_) => f64::from(u8::from(even >= 0.5)),
            Slot::Fact(_) => (low + even * (high - low)).round(),
            Slot::CalendarMonth => (low + even * (high - low + 1.0)).floor().min(high),
            _ => low + even * (high - low),
        }
    }
}

impl States<'_> {
    /// Events a month at the nominal start of a counted indicator.
    fn events(&self, row: u16) -> f64 {
        let Some((id, counts)) = self.scenario.counted().nth(usize::from(row)) else { return 0.0 };
        let start = self.scenario.variables[id.index()].start.nominal();
        counted_number(Pack([start]), Pack([counts.scale.nominal()]))[0]
    }
}

/// Points spread evenly over the unit cube: van der Corput's sequence in a base of its own for each of the first
/// dimensions.
///
/// Halton 1960, "On the Efficiency of Certain Quasi-Random Sequences of Points", Numerische Mathematik 2:84-90.
pub(super) fn spread(dimension: u32, point: u32) -> f64 {
    const BASES: [u32; 12] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];
    let base = BASES[dimension as usize % BASES.len()];
    let (mut left, mut share, mut out) = (point + dimension / BASES.len() as u32, 1.0, 0.0);
    while left > 0 {
        share /= f64::from(base);
        out += share * f64::from(left % base);
        left /= base;
    }
    out
}
