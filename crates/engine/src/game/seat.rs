//! What the seats of a game may know: views are made of the true course of the game here, and handed on to be shown.

use super::Game;
use crate::play::{Course, SeatView};
use crate::scenario::{ActorId, DialogueId};

impl Game {
    /// What an actor's seat may know now.
    #[must_use]
    pub fn seat(&self, actor: ActorId) -> SeatView {
        let open = if self.is_over() { None } else { Some(self.simulation().open_turn()) };
        let history = self.history();
        let seeds: Vec<(u32, u64)> = history.branches().iter().filter_map(|it| Some((it.turn, it.seed?))).collect();
        let decided: Vec<bool> = (0..history.turns()).map(|turn| history.is_by_person(turn, actor)).collect();
        // What a person did before the seat changed hands is no course of a policy.
        let last = history.run.turns.iter().rfind(|it| !it.choices.is_empty()).map(|it| it.turn);
        let by_person = |it: &ActorId| last.is_some_and(|last| history.is_by_person(last, *it));
        let all = (0..self.model().actors.len() as u16).map(ActorId);
        let people: Vec<ActorId> = all.filter(|it| self.people().contains(it) || by_person(it)).collect();
        let withheld = self.kept_off(actor);
        let course = Course {
            model: self.model(),
            run: &history.run,
            open: open.as_ref(),
            seeds: &seeds,
            by_person: &decided,
            people: &people,
            withheld: &withheld,
        };
        let refused = self.closed_last().and_then(|it| it.refused.iter().find(|it| it.0 == actor)).map(|it| it.1);
        SeatView { refused, ..SeatView::of(&course, actor) }
    }

    /// The tables at which an actor is to sit on the open turn, each with the row of its seat.
    pub(super) fn tables(&self, actor: ActorId) -> Vec<(DialogueId, usize)> {
        if self.is_over() {
            return Vec::new();
        }
        let held = self.simulation().held();
        let rows = (0_u16..).map(DialogueId).zip(&self.model().dialogues).zip(held).filter(|(_, held)| *held);
        rows.filter_map(|((id, dialogue), _)| Some((id, dialogue.seats.iter().find(|it| it.actor == actor)?.row)))
            .collect()
    }
}
