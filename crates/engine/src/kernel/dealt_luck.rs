//! Dealt luck: the numbers of luck of a whole column of names. A block of random words serves four turns, so numbers
//! are dealt for four turns at once and kept until their turn comes; they are those that [`Luck`] gives to each name by
//! itself, whenever they are asked for.

use core::ops::Index;

use super::chance::{TURNS, deal};
use super::{Law, Luck, Pack, Purpose};

/// The numbers of a column of names, for four turns. One dealing serves one column of names and one purpose.
#[derive(Clone, Debug, Default)]
pub struct DealtLuck<const W: usize> {
    /// Whose luck was dealt, and for which four turns.
    dealt: Option<(Luck<W>, u32)>,
    names: Vec<u64>,
    numbers: Vec<Pack<W>>,
}

/// The numbers of a turn, by row.
#[derive(Clone, Copy, Debug)]
pub struct TurnLuck<'a, const W: usize> {
    numbers: &'a [Pack<W>],
    turn: usize,
}

impl<const W: usize> DealtLuck<W> {
    /// The numbers of this turn for `names`, which are the same whenever this is asked.
    #[must_use]
    pub fn deal(
        &mut self,
        law: Law,
        luck: &Luck<W>,
        purpose: Purpose,
        turn: u32,
        names: impl Iterator<Item = u64>,
    ) -> TurnLuck<'_, W> {
        let wanted = Some((*luck, turn / TURNS as u32));
        if self.dealt != wanted {
            self.dealt = wanted;
            self.names.clear();
            self.names.extend(names);
            self.numbers.resize(self.names.len() * TURNS, Pack::ZERO);
            deal(luck, law, purpose, turn, &self.names, &mut self.numbers);
        }
        TurnLuck { numbers: &self.numbers, turn: turn as usize % TURNS }
    }
}

impl<const W: usize> Index<usize> for TurnLuck<'_, W> {
    type Output = Pack<W>;

    #[inline(always)]
    fn index(&self, row: usize) -> &Pack<W> {
        &self.numbers[row * TURNS + self.turn]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Seed;

    #[test]
    fn a_deck_deals_what_luck_gives_to_each_name() {
        let luck = |first: u64| Luck { seed: Seed(3), replication: [first, first + 9], draw: [0, 1] };
        for law in [Law::Uniform, Law::Normal, Law::Gumbel] {
            let mut dealt_luck = DealtLuck::default();
            for (first, turn) in [(0, 0), (0, 1), (0, 3), (0, 4), (5, 4), (5, 3), (5, 11)] {
                let hand = dealt_luck.deal(law, &luck(first), Purpose::Flow, turn, [7, 8, 9].into_iter());
                for (row, name) in [7, 8, 9].into_iter().enumerate() {
                    assert_eq!(hand[row], luck(first).number(law, Purpose::Flow, turn, name));
                }
            }
        }
    }
}
