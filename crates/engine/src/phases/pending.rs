//! Later: pushes that are due on turns to come. What is past is forgotten, and what piles up on one turn is added up as
//! it would be on that turn, so that what is kept grows with turns and variables and not with the number of effects.

use std::collections::VecDeque;

use super::due::Account;
use super::{DueEffects, Push};
use crate::kernel::Pack;
use crate::scenario::VariableId;

/// So many pushes of one turn are kept one by one, whatever they aim at.
const FEW: usize = 256;

/// Pushes that are due on later turns.
#[derive(Clone, Debug, Default)]
pub struct PendingEffects<const W: usize> {
    /// What is due on each turn from `first` on.
    turns: VecDeque<Due<W>>,
    /// The turn of the first of them, and the first turn that is not played.
    first: u32,
    end: u32,
    /// Turns that are over, emptied, to be filled anew.
    spare: Vec<Due<W>>,
    /// By variable: its place among the sums of the turn that is being added up; `NOWHERE` in between.
    places: Vec<u32>,
}

const NOWHERE: u32 = u32::MAX;

/// What is due on one turn: sums by variable, then the pushes that came later.
#[derive(Clone, Debug, Default)]
struct Due<const W: usize> {
    sums: Vec<(VariableId, Account<W>)>,
    /// Pushes that are in the sums, for whoever keeps books; those with one target, cause and direction as one.
    booked: Vec<Push<W>>,
    pushes: Vec<Push<W>>,
}

impl<const W: usize> Due<W> {
    fn clear(&mut self) {
        self.sums.clear();
        self.booked.clear();
        self.pushes.clear();
    }

    /// Adds up the pushes, each onto what came before it, as they would be added on their turn.
    fn add_up(&mut self, places: &mut Vec<u32>, is_booked: bool) {
        for (place, (target, _)) in self.sums.iter().enumerate() {
            mark(places, *target, place);
        }
        for push in &self.pushes {
            let place = places.get(push.target.index()).copied().unwrap_or(NOWHERE);
            let place = if place == NOWHERE {
                mark(places, push.target, self.sums.len());
                self.sums.push((push.target, Account::EMPTY));
                self.sums.len() - 1
            } else {
                place as usize
            };
            self.sums[place].1.add(push.amount);
        }
        for (target, _) in &self.sums {
            places[target.index()] = NOWHERE;
        }
        if is_booked {
            self.booked.append(&mut self.pushes);
            join(&mut self.booked);
        }
        self.pushes.clear();
    }
}

fn mark(places: &mut Vec<u32>, target: VariableId, place: usize) {
    if places.len() <= target.index() {
        places.resize(target.index() + 1, NOWHERE);
    }
    places[target.index()] = place as u32;
}

/// Makes one push of those with the same target, cause and direction in the lane that is told; headroom treats them
/// alike.
fn join<const W: usize>(pushes: &mut Vec<Push<W>>) {
    let rises = |push: &Push<W>| push.amount.test(|it| it > 0.0).any();
    pushes.sort_by_key(|it| (it.target, it.cause, rises(it)));
    pushes.dedup_by(|next, kept| {
        let same = next.target == kept.target && next.cause == kept.cause && rises(next) == rises(kept);
        if same {
            kept.amount = kept.amount + next.amount;
            kept.beyond += next.beyond;
        }
        same
    });
}

impl<const W: usize> PendingEffects<W> {
    /// Forgets everything; a run of so many turns begins.
    pub fn clear(&mut self, turns: u32) {
        (self.first, self.end) = (0, turns);
        while let Some(mut due) = self.turns.pop_front() {
            due.clear();
            self.spare.push(due);
        }
    }

    /// Takes a push that is due on a turn that is not played yet; what is due after the last turn never comes.
    pub fn expect(&mut self, turn: u32, push: Push<W>) {
        if let Some(later) = turn.checked_sub(self.first) {
            self.put(push, self.first, later as usize, true, false);
        }
    }

    /// Takes a push that is due `later` than `turn`, at least one turn; beyond the last turn it is forgotten. Where
    /// pushes apply in order each is kept by itself.
    pub(super) fn put(&mut self, push: Push<W>, turn: u32, later: usize, in_order: bool, is_booked: bool) {
        if later >= (self.end - turn.min(self.end)) as usize {
            return;
        }
        let place = turn as usize + later - self.first as usize;
        while self.turns.len() <= place {
            self.turns.push_back(self.spare.pop().unwrap_or_default());
        }
        let due = &mut self.turns[place];
        due.pushes.push(push);
        if !in_order && due.pushes.len() >= FEW.max(due.sums.len()) {
            due.add_up(&mut self.places, is_booked);
        }
    }

    /// Gives what is due on a turn to what is due now and forgets it with all that is past.
    #[inline(always)]
    pub(super) fn fall_due(&mut self, turn: u32, due_now: &mut DueEffects<W>) {
        while self.first <= turn {
            self.first += 1;
            let Some(mut due) = self.turns.pop_front() else { continue };
            if self.first > turn {
                for (target, account) in &due.sums {
                    due_now.take_account(*target, account);
                }
                due.booked.iter().for_each(|it| due_now.take_booked(*it));
                due.pushes.iter().for_each(|it| due_now.push(*it));
            }
            due.clear();
            self.spare.push(due);
        }
    }
}

impl Due<1> {
    /// Puts the same into all lanes of another that is empty.
    fn spread<const W: usize>(&self, into: &mut Due<W>) {
        let push = |it: &Push<1>| Push {
            target: it.target,
            amount: Pack::all(it.amount[0]),
            beyond: it.beyond,
            cause: it.cause,
            exact: it.exact,
        };
        into.sums.extend(self.sums.iter().map(|(target, account)| (*target, account.spread())));
        into.booked.extend(self.booked.iter().map(push));
        into.pushes.extend(self.pushes.iter().map(push));
    }
}

impl PendingEffects<1> {
    /// Puts what is due into all lanes of another, in place of what is there.
    pub fn spread<const W: usize>(&self, into: &mut PendingEffects<W>) {
        into.clear(self.end);
        into.first = self.first;
        for due in &self.turns {
            let mut room = into.spare.pop().unwrap_or_default();
            due.spread(&mut room);
            into.turns.push_back(room);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Cause;
    use crate::scenario::EventId;

    fn push(target: u16, amount: [f64; 2]) -> Push<2> {
        Push::new(VariableId(target), Pack(amount), Cause::Event(EventId(target % 3)))
    }

    /// However many are due on a turn, what is kept of it is bounded, and the sums have the bits of adding one by one.
    #[test]
    fn what_piles_up_is_added_up_as_it_would_be_on_its_turn() {
        let mut pending = PendingEffects::<2>::default();
        pending.clear(1200);
        let (mut sums, mut number) = ([[Pack::<2>::ZERO; 2]; 7], 0.1_f64);
        for step in 0..40_000_usize {
            number = (number * 3.9) * (1.0 - number);
            let amount = Pack([number - 0.5, 0.3 - number]);
            pending.put(push((step % 7) as u16, amount.0), 3, 1190, false, false);
            let sum = &mut sums[step % 7];
            *sum = [sum[0] + amount.max(Pack::ZERO), sum[1] + amount.min(Pack::ZERO)];
        }
        let kept = pending.turns.iter().map(|it| it.pushes.len() + it.sums.len() + it.booked.len()).sum::<usize>();
        assert!(kept < FEW + 8, "{kept}");
        let due = &mut pending.turns[1193];
        due.add_up(&mut pending.places, false);
        for (target, account) in &due.sums {
            assert_eq!(account.sums(), sums[target.index()]);
        }
    }

    #[test]
    fn what_is_past_is_forgotten_and_its_room_used_again() {
        let mut pending = PendingEffects::<2>::default();
        pending.clear(1200);
        for turn in 0..1200 {
            while pending.first <= turn {
                pending.first += 1;
                let Some(mut due) = pending.turns.pop_front() else { continue };
                due.clear();
                pending.spare.push(due);
            }
            pending.put(push(1, [1.0, 1.0]), turn, 5, false, false);
            assert!(pending.turns.len() + pending.spare.len() <= 7);
        }
        pending.put(push(1, [1.0, 1.0]), 1199, 1, false, false);
        assert!(pending.turns.iter().all(|it| it.pushes.is_empty()), "nothing is due after the last turn");
    }

    #[test]
    fn books_join_what_headroom_treats_alike() {
        let mut pushes = vec![push(1, [2.0, 0.0]), push(2, [1.0, 0.0]), push(1, [-3.0, 0.0]), push(1, [0.5, 0.0])];
        join(&mut pushes);
        let found: Vec<_> = pushes.iter().map(|it| (it.target.0, it.amount[0])).collect();
        assert_eq!(found, [(1, -3.0), (1, 2.5), (2, 1.0)]);
    }
}
