//! The way back: turns that are taken back, lines of play that are left and taken up again, and what policies would have
//! done on the way.

use super::Game;
use crate::history::{Difference, History, Session};
use crate::record::Choices;
use crate::scenario::ActorId;
use crate::sim::Outside;

/// What the policy of a person's seat would have done in the state that the person met, under the luck of the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counsel {
    /// The turn, counted from 0.
    pub turn: u32,
    /// Whose seat.
    pub actor: ActorId,
    /// What the person did.
    pub chosen: Choices,
    /// What the policy would have done.
    pub policy: Choices,
}

impl Game {
    /// Goes back to the last turn before this one on which people were asked, and keeps the line that is left behind.
    /// `false` where there is none.
    ///
    /// # Errors
    ///
    /// If the past can't be played again as it was, which would be a fault of the program; the game stands where it
    /// stood.
    pub fn undo(&mut self) -> Result<bool, Difference> {
        let asked = self.run().turns.iter().rposition(|it| !it.choices.is_empty());
        asked.map_or(Ok(false), |turns| self.go_back_to(turns as u32))
    }

    /// Goes back to the start of a turn that was closed, counted from 0, and keeps the line that is left behind. `false`
    /// where there is no such turn, or nobody was asked on it.
    ///
    /// # Errors
    ///
    /// As [`undo`](Self::undo).
    pub fn go_back_to(&mut self, turn: u32) -> Result<bool, Difference> {
        let place = turn as usize;
        if self.run().turns.get(place).is_none_or(|it| it.choices.is_empty()) {
            return Ok(false);
        }
        let line = self.history().clone();
        self.go_to(&line, place)?;
        self.left.push(line);
        Ok(true)
    }

    /// The lines of play that were left behind, oldest first.
    #[must_use]
    pub fn left(&self) -> &[History] {
        &self.left
    }

    /// Goes over to a line that was left behind, by place, and keeps the present one beside it. `false` where there is
    /// none.
    ///
    /// # Errors
    ///
    /// As [`undo`](Self::undo).
    pub fn take_up(&mut self, place: usize) -> Result<bool, Difference> {
        let Some(line) = self.left.get(place).cloned() else { return Ok(false) };
        let present = self.history().clone();
        self.go_to(&line, line.run.turns.len())?;
        self.left.push(present);
        Ok(true)
    }

    fn go_to(&mut self, line: &History, turns: usize) -> Result<(), Difference> {
        let session = Session::resume(line, turns)?;
        let mut armed = self.settled_behind(turns);
        armed.extend(&self.armed);
        self.session = session;
        self.replies.clear();
        self.last = None;
        // A turn that was opened with something from outside opens with it again.
        self.armed = line.deciders.get(turns).map_or_else(Outside::default, |it| it.outside.clone());
        self.open();
        self.armed = armed;
        Ok(())
    }

    /// What was settled for the turn behind this one, where that is the turn that is left: it is still to come about.
    fn settled_behind(&self, turn: usize) -> Outside {
        let (behind, now) = (turn + 1, self.turn() as usize);
        if behind == now {
            return self.replies.outside().clone();
        }
        // A turn on which an event ended the run was closed at once.
        let was_ended = behind + 1 == now && self.run().turns.last().is_some_and(|it| it.choices.is_empty());
        let closed = self.history().deciders.last().filter(|_| was_ended);
        closed.map_or_else(Outside::default, |it| it.outside.clone())
    }

    /// What policies would have done in people's seats, on every turn on which people decided.
    ///
    /// # Errors
    ///
    /// As [`undo`](Self::undo).
    pub fn counsel(&self) -> Result<Vec<Counsel>, Difference> {
        let mut out = Vec::new();
        self.history().look_back(|there, record| {
            let by_people =
                |actor: ActorId| self.people.contains(&actor) && self.history().is_by_person(record.turn, actor);
            let mut actors: Vec<ActorId> =
                record.choices.iter().map(|it| it.actor).filter(|it| by_people(*it)).collect();
            actors.dedup();
            for actor in actors {
                if let Some(policy) = there.counsel(actor) {
                    out.push(Counsel { turn: record.turn, actor, chosen: record.taken_by(actor), policy });
                }
            }
        })?;
        Ok(out)
    }
}
