//! Beliefs of a seat: the state as its actor takes it to be. Levels are those that it sees, drawn numbers stand at
//! their nominal values; nothing of the true state is in it.

use super::seat::nominal;
use super::{SeatConduct, SeenLevel};
use crate::kernel::Pack;
use crate::model::Model;
use crate::phases::{Counts, State, breadth, numbers_of};

/// The state on a turn as a seat takes it to be.
pub(super) struct Belief<'a> {
    model: &'a Model,
    turn: u32,
    levels: Vec<Pack<1>>,
    drawn: Vec<Pack<1>>,
    in_force: Vec<Pack<1>>,
    breadth: Vec<Pack<1>>,
    conduct: &'a SeatConduct,
    memory: Vec<Pack<1>>,
    /// Events, numbers and pushes of counts.
    counts: [Vec<Pack<1>>; 3],
}

impl<'a> Belief<'a> {
    /// Of what the seat sees on a turn (counted from 0) on which these agreements are in force, which everybody knows,
    /// and of what it remembers: what cells of memory keep, as far as it knows; and what it knows of conduct.
    pub(super) fn new(
        model: &'a Model,
        turn: u32,
        levels: &[SeenLevel],
        in_force: &[bool],
        remembering: &[f64],
        conduct: &'a SeatConduct,
    ) -> Self {
        let levels: Vec<Pack<1>> = levels.iter().map(|it| Pack([it.level()])).collect();
        let mut anchored = vec![Pack::ZERO; model.dialogues.len()];
        breadth(model, &levels, &mut anchored);
        let in_force = in_force.iter().map(|it| Pack([f64::from(u8::from(*it))])).collect();
        let memory = model.memory.all_recalled(remembering, turn).into_iter().map(Pack::all).collect();
        let drawn = nominal(model);
        // As many events as the level that is seen stands for; of pushes nothing is seen.
        let numbers = numbers_of(model, &levels, &drawn);
        let events = numbers.iter().map(|it| *it * model.dt).collect();
        let pushed = vec![Pack::ZERO; numbers.len()];
        let counts = [events, numbers, pushed];
        Self { model, turn, levels, drawn, in_force, breadth: anchored, conduct, memory, counts }
    }

    /// The same with the events of the turn before, where they are known.
    pub(super) fn after(mut self, events: &[Option<f64>]) -> Self {
        for (own, known) in self.counts[0].iter_mut().zip(events) {
            *own = known.map_or(*own, |it| Pack([it]));
        }
        self
    }

    /// As phases read it.
    pub(super) fn state(&self) -> State<'_, 1> {
        let [events, numbers, pushed] = &self.counts;
        State::new(self.model, self.turn, &self.levels, &self.drawn, &self.in_force, &self.breadth)
            .minding(self.conduct.read())
            .remembering(&self.memory)
            .with_counts(Counts { events, numbers, pushed })
    }
}
