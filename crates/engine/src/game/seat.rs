//! What the seats of a game may know: views are made of the true course of the game here, and handed on to be shown.

use super::Game;
use crate::history::Decider;
use crate::play::{Course, SeatView};
use crate::scenario::ActorId;

impl Game {
    /// What an actor's seat may know now.
    pub fn seat(&mut self, actor: ActorId) -> SeatView {
        let open = if self.is_over() { None } else { Some(self.simulation().open_turn()) };
        let recording = self.recording();
        let seeds: Vec<(u32, u64)> = recording.forks.iter().filter_map(|it| Some((it.turn, it.seed?))).collect();
        let by_person: Vec<bool> = (0..recording.run.turns.len()).map(|turn| self.is_by_person(turn, actor)).collect();
        let course = Course { model: self.model(), run: &recording.run, open: open.as_ref(), seeds: &seeds, by_person: &by_person };
        SeatView { refused: self.refused(actor), ..SeatView::of(&course, actor) }
    }

    /// Whether a person decided for an actor on a turn that was closed.
    #[must_use]
    pub fn is_by_person(&self, turn: usize, actor: ActorId) -> bool {
        let recording = self.recording();
        let made = recording.run.turns.get(turn).map(|it| &it.choices).zip(recording.hands.get(turn));
        made.is_some_and(|(made, hands)| made.iter().zip(&hands.choices).any(|(it, by)| it.actor == actor && *by == Decider::Person))
    }
}
