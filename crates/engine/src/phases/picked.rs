//! What was picked, in a form that is quick to compare. It says who took a choice, never what comes of it.

use core::ops::Range;

use crate::kernel::{Mask, Pack};
use crate::scenario::{ChoiceId, MAX_ATTENTION};

/// One of the choices that an actor may take on a turn, as numbers that are quick to compare; none is a number that no
/// choice has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Picked<const W: usize>([u16; W]);

impl<const W: usize> Picked<W> {
    /// All hold.
    pub(super) const NOBODY: Self = Self([u16::MAX; W]);

    #[inline(always)]
    pub(super) fn of(chosen: &[Option<ChoiceId>; W]) -> Self {
        let mut out = Self::NOBODY;
        for lane in 0..W {
            out.0[lane] = chosen[lane].map_or(u16::MAX, |it| it.0);
        }
        out
    }

    /// The lanes in which a choice was taken.
    #[inline(always)]
    pub(super) fn takers(&self, choice: ChoiceId) -> Mask<W> {
        let mut mask = Mask::NONE;
        for lane in 0..W {
            mask.0[lane] = self.0[lane] == choice.0;
        }
        mask
    }

    /// The lanes in which anything was taken.
    #[inline(always)]
    fn any(&self) -> Mask<W> {
        let mut mask = Mask::NONE;
        for lane in 0..W {
            mask.0[lane] = self.0[lane] != u16::MAX;
        }
        mask
    }
}

/// All that an actor took on a turn.
pub(super) struct Taken<const W: usize> {
    picked: [Picked<W>; MAX_ATTENTION],
    count: usize,
}

impl<const W: usize> Taken<W> {
    /// Of the picks of an actor among those of all.
    #[inline(always)]
    pub(super) fn of(chosen: &[[Option<ChoiceId>; W]], picks: &Range<usize>) -> Self {
        let mut out = Self { picked: [Picked::NOBODY; MAX_ATTENTION], count: picks.len() };
        for (picked, chosen) in out.picked.iter_mut().zip(&chosen[picks.clone()]) {
            *picked = Picked::of(chosen);
        }
        out
    }

    /// The lanes in which a choice was taken.
    #[inline(always)]
    pub(super) fn takers(&self, choice: ChoiceId) -> Mask<W> {
        takers(&self.picked[..self.count], choice)
    }

    /// The share of its effort that each of them gets: one over how many were taken. Nothing where there is room for
    /// one alone.
    #[inline(always)]
    pub(super) fn share(&self) -> Option<Pack<W>> {
        (self.count > 1).then(|| {
            let count = self.picked[..self.count].iter().fold(Pack::ZERO, |sum, it| sum + it.any().as_numbers());
            Pack::all(1.0) / count.max(Pack::all(1.0))
        })
    }
}

/// The lanes in which a choice is among these.
#[inline(always)]
pub(super) fn takers<const W: usize>(picked: &[Picked<W>], choice: ChoiceId) -> Mask<W> {
    picked.iter().fold(Mask::NONE, |lanes, it| lanes.or(it.takers(choice)))
}
