//! The odds of what was done, as a seat could reckon them when it was done: by the rules, on what it saw then.

use super::SeatView;
use super::belief::Belief;
use crate::model::Model;
use crate::phases::{Stack, odds_of};
use crate::scenario::ChoiceId;

impl SeatView {
    /// The chance at which a choice succeeds that was taken on a turn (by its place among the turns), as the seat took
    /// things to be when the turn was open; nothing for what can't fail, and for a turn that was never opened.
    #[must_use]
    pub fn odds_on(&self, model: &Model, place: usize, choice: ChoiceId) -> Option<f64> {
        let (belief, row) = (self.belief_on(model, place)?, model.choices.get(choice.index())?);
        odds_of(&belief.state(), row, &mut Stack::default()).map(|it| it[0])
    }

    /// The state on a turn as the seat took it to be when the turn was open.
    pub(super) fn belief_on<'v>(&'v self, model: &'v Model, place: usize) -> Option<Belief<'v>> {
        let turn = self.turns.get(place)?;
        let before = place.checked_sub(1).and_then(|it| self.turns.get(it));
        let in_force = before.map_or_else(|| vec![false; model.dialogues.len()], |it| it.in_force.clone());
        let belief = Belief::new(model, turn.turn, &turn.levels, &in_force, &turn.remembering, &turn.conduct);
        Some(belief.after(self.counted_before(turn.turn)))
    }
}
