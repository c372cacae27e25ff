//! What was picked, in a form that is quick to compare. It says who took a choice, never what comes of it.

use crate::kernel::Mask;
use crate::scenario::ChoiceId;

/// What an actor chose, as numbers that are quick to compare; to hold is a number that no choice has.
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
}
