//! Views: the state as an actor sees it. What a policy weighs and what a person is shown are of one function; neither
//! ever moves a level.

use super::agree::promised;
use super::state::breadth_of;
use super::{Agreements, Counts, State, weight};
use crate::kernel::{DealtLuck, Law, Luck, Pack, Purpose};
use crate::model::{Model, SeenAs, UnseenRow};
use crate::rules::counted_number;
use crate::scenario::ActorId;

/// What an actor takes a level for that it does not see exactly: the level and an error, held to its scale, or where
/// the variable was expected to start.
///
/// `noise` is standard normal, of [`Purpose::Estimate`], the turn and the key of the row; where the level is hidden it
/// does not matter.
#[inline(always)]
#[must_use]
pub fn observe<const W: usize>(row: &UnseenRow, level: Pack<W>, noise: Pack<W>, drawn: &[Pack<W>]) -> Pack<W> {
    match row.seen_as {
        SeenAs::Error { deviation, .. } => (level + noise * weight(deviation, drawn)).clip(row.low, 100.0) + 0.0,
        SeenAs::Start(start) => Pack::all(start),
    }
}

/// A copy of the state in which each actor in turn finds what it sees. Nothing is copied where everybody sees
/// everything.
#[derive(Clone, Debug, Default)]
pub(super) struct Views<const W: usize> {
    noise: DealtLuck<W>,
    levels: Vec<Pack<W>>,
    breadth: Vec<Pack<W>>,
    gains: Vec<Pack<W>>,
    memory: Vec<Pack<W>>,
    /// What the actor who looks takes for events, numbers and pushes of counts.
    counts: [Vec<Pack<W>>; 3],
    /// Who looked last, and how many estimates were made so far on this turn.
    last: Option<ActorId>,
    made: usize,
}

impl<const W: usize> Views<W> {
    /// Before the first actor looks on a turn.
    pub(super) fn open(&mut self) {
        (self.last, self.made) = (None, 0);
    }

    /// The state as an actor sees it that does not see all it reads, and by dialogue what it still has to gain. Actors
    /// look in the order of keys.
    pub(super) fn look<'e>(
        &'e mut self,
        state: &State<'e, W>,
        actor: ActorId,
        luck: &Luck<W>,
        agreements: Agreements<'_, W>,
        gains: &[Pack<W>],
    ) -> (State<'e, W>, &'e [Pack<W>]) {
        let model = state.model;
        let hand = self.noise.deal(Law::Normal, luck, Purpose::Estimate, state.turn, keys(model));
        match self.last.replace(actor) {
            None => {
                self.levels.clear();
                self.levels.extend_from_slice(state.levels);
            }
            Some(last) => {
                for slot in model.actors[last.index()].outlook.unseen.iter().map(|it| it.variable.index()) {
                    self.levels[slot] = state.levels[slot];
                }
            }
        }
        let outlook = &model.actors[actor.index()].outlook;
        for row in &outlook.unseen {
            let slot = row.variable.index();
            let noise = match row.seen_as {
                SeenAs::Error { .. } => {
                    self.made += 1;
                    hand[self.made - 1]
                }
                SeenAs::Start(_) => Pack::ZERO,
            };
            self.levels[slot] = observe(row, state.levels[slot], noise, state.drawn);
        }
        self.breadth.clear();
        self.breadth.extend_from_slice(state.breadth);
        for dialogue in &outlook.breadths {
            self.breadth[dialogue.index()] = breadth_of(model, dialogue.index(), &self.levels);
        }
        self.memory.clear();
        self.memory.extend_from_slice(state.memory);
        for (cell, start) in &outlook.memory {
            self.memory[usize::from(*cell)] = Pack::all(*start);
        }
        self.count(state, actor);
        let [events, numbers, pushed] = &self.counts;
        let counts = Counts { events, numbers, pushed };
        let seen = state.seen(&self.levels, &self.breadth).remembering(&self.memory).with_counts(counts);
        self.gains.clear();
        self.gains.extend((0..model.dialogues.len()).map(|row| gains[row * model.actors.len() + actor.index()]));
        for dialogue in outlook.gains.iter().filter(|it| state.in_force[it.index()].test(|it| it > 0.0).any()) {
            self.gains[dialogue.index()] = promised(&seen, dialogue.index(), actor.index(), agreements);
        }
        (seen, &self.gains)
    }
}

impl<const W: usize> Views<W> {
    /// Counts as an actor sees them: where it does not see the level as it is, it takes as many events to have happened
    /// as the level that it sees stands for, and knows of no pushes.
    fn count(&mut self, state: &State<'_, W>, actor: ActorId) {
        let [events, numbers, pushed] = &mut self.counts;
        let true_ones = [state.counts.events, state.counts.numbers, state.counts.pushed];
        for (own, truth) in [&mut *events, &mut *numbers, &mut *pushed].into_iter().zip(true_ones) {
            own.clear();
            own.extend_from_slice(truth);
        }
        let model = state.model;
        for (row, count) in model.counts.iter().enumerate() {
            if model.actors[actor.index()].outlook.unseen.iter().any(|it| it.variable == count.variable) {
                numbers[row] = counted_number(self.levels[count.variable.index()], state.weight(count.scale));
                events[row] = numbers[row] * model.dt;
                pushed[row] = Pack::ZERO;
            }
        }
    }
}

/// The keys of all estimates, actor by actor.
fn keys(model: &Model) -> impl Iterator<Item = u64> + '_ {
    model.actors.iter().flat_map(|actor| &actor.outlook.unseen).filter_map(|row| match row.seen_as {
        SeenAs::Error { key, .. } => Some(key),
        SeenAs::Start(_) => None,
    })
}
