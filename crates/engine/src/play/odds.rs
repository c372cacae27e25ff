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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::game::Game;
    use crate::history::Session;
    use crate::kernel::Seed;
    use crate::model::Model;
    use crate::scenario::load;

    #[test]
    fn a_seat_can_reckon_the_odds_of_all_that_it_tried() {
        let model =
            Arc::new(Model::compile(Arc::new(load("nile_dam", &[]).scenario.expect("a bundled scenario is sound"))));
        let mut session = Session::begin(model.clone(), "nile_dam", &[], Seed(11), 0, 0);
        session.play_out();
        let game = Game::new(session, Vec::new());
        let run = game.run();
        let mut drawn = 0;
        for (place, turn) in run.turns.iter().enumerate() {
            for &(choice, odds) in &turn.odds {
                let actor = model.scenario.choices[choice.index()].actor;
                let own = game.seat(actor).odds_on(&model, place, choice).expect("it could fail");
                assert!((0.0..=1.0).contains(&own) && (0.0..=1.0).contains(&odds), "{own} {odds}");
                drawn += 1;
            }
        }
        assert!(drawn > 0, "something was in question");
    }
}
