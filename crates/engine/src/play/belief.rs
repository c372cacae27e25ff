//! Beliefs of a seat: the state as its actor takes it to be. Levels are those that it sees, drawn numbers stand at
//! their nominal values; nothing of the true state is in it.

use super::seat::nominal;
use super::{SeatConduct, SeenLevel};
use crate::kernel::Pack;
use crate::model::Model;
use crate::phases::{State, breadth};

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
        Self { model, turn, levels, drawn: nominal(model), in_force, breadth: anchored, memory, conduct }
    }

    /// As phases read it.
    pub(super) fn state(&self) -> State<'_, 1> {
        State::new(self.model, self.turn, &self.levels, &self.drawn, &self.in_force, &self.breadth)
            .minding(self.conduct.read())
            .remembering(&self.memory)
    }
}
