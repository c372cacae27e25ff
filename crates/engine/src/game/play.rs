//! A game: one replication in which people sit in some seats and policies in the others. It is a recording under way, so that any turn can be gone back to and no
//! line of play is lost.

use std::sync::Arc;

use crate::history::{Answers, Difference, Ground, Recording, Session};
use crate::model::Model;
use crate::record::Run;
use crate::scenario::{ActorId, ChoiceId, DialogueId};
use crate::sim::Simulation;

/// What people reply on a turn. Seats that nobody replies for are left to their policies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// By actor: a choice, or to hold.
    pub choices: Vec<(ActorId, Option<ChoiceId>)>,
    /// By dialogue and actor: the posture taken, by place in the dialogue's list.
    pub postures: Vec<(DialogueId, ActorId, usize)>,
}

/// What the policy of a person's seat would have done in the state that the person met, under the luck of the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counsel {
    /// The turn, counted from 0.
    pub turn: u32,
    /// Whose seat.
    pub actor: ActorId,
    /// What the person did: a choice, or to hold.
    pub chosen: Option<ChoiceId>,
    /// What the policy would have done.
    pub policy: Option<ChoiceId>,
}

/// A game under way, at a turn that is open or at its end.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{game::{Game, Replies}, model::Model, history::Session, scenario::load, kernel::Seed};
///
/// let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
/// let model = Arc::new(Model::compile(Arc::new(scenario)));
/// let north = model.scenario.actor("north").expect("one of two");
/// let mut game = Game::new(Session::begin(model, "tiny", &[], Seed(2020), 0, 0), vec![north]);
/// let first = game.seat(north).menu[0].choice;
/// game.close(Replies { choices: vec![(north, Some(first))], postures: Vec::new() });
/// assert_eq!(game.run().turns[0].choices[north.index()].choice, Some(first));
/// assert!(game.undo().is_ok_and(|it| it) && game.turn() == 0);
/// ```
pub struct Game {
    people: Vec<ActorId>,
    session: Session,
    left: Vec<Recording>,
    /// What people meant to do on the turn that was closed last and could not.
    refused: Vec<(ActorId, ChoiceId)>,
}

impl Game {
    /// The game of a session that stands at the start of a turn, with people in these seats; opens the turn.
    #[must_use]
    pub fn new(session: Session, people: Vec<ActorId>) -> Self {
        let mut game = Self { people, session, left: Vec::new(), refused: Vec::new() };
        game.open();
        game
    }

    /// The model that is played.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        self.session.model()
    }

    /// The actors whose seats people sit in, in the order in which they are asked.
    #[must_use]
    pub fn people(&self) -> &[ActorId] {
        &self.people
    }

    /// The record so far: the turns that were closed, with the books.
    #[must_use]
    pub fn run(&self) -> &Run {
        &self.recording().run
    }

    /// The same with who decided, to be kept.
    #[must_use]
    pub fn recording(&self) -> &Recording {
        self.session.recording()
    }

    /// What it is played on, to be replayed.
    #[must_use]
    pub fn ground(&self) -> &Ground {
        self.session.ground()
    }

    /// The turn that is open, counted from 0; at the end, the number of turns that were played.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.run().turns.len() as u32
    }

    /// Whether there is nothing left to play.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.session.is_over()
    }

    /// Closes the open turn with these replies and opens the next. A choice that is not on the menu counts as holding, as it would for a policy. Nothing happens
    /// when the game is over.
    pub fn close(&mut self, replies: Replies) {
        if self.is_over() {
            return;
        }
        let model = self.model().clone();
        let mut answers = Answers::default();
        let meant: Vec<(ActorId, ChoiceId)> = replies.choices.iter().filter_map(|(actor, choice)| Some((*actor, (*choice)?))).collect();
        for (actor, choice) in replies.choices {
            self.simulation().answer(actor, choice);
            answers.actors.push(actor);
        }
        for (dialogue, actor, posture) in replies.postures {
            let seats = model.dialogues.get(dialogue.index()).map_or(&[][..], |it| &it.seats);
            if let Some(seat) = seats.iter().find(|it| it.actor == actor) {
                self.simulation().take_posture(seat.row, posture);
                answers.seats.push((dialogue, actor));
            }
        }
        self.session.close(&answers);
        let made = self.run().turns.last().map_or(&[][..], |it| &it.choices);
        let held = |actor: ActorId| made.iter().any(|it| it.actor == actor && it.choice.is_none());
        self.refused = meant.into_iter().filter(|(actor, _)| held(*actor)).collect();
        self.open();
    }

    /// Opens a turn. One on which an event ends the run before anybody can choose is closed at once: there is nothing to reply.
    fn open(&mut self) {
        if self.is_over() {
            return;
        }
        self.simulation().open();
        if self.is_over() {
            self.session.close(&Answers::default());
        }
    }

    /// Goes back to the last turn before this one on which people were asked, and keeps the line that is left behind. `false` where there is none.
    ///
    /// # Errors
    ///
    /// If the past can't be played again as it was, which would be a fault of the program; the game stands where it stood.
    pub fn undo(&mut self) -> Result<bool, Difference> {
        let asked = self.run().turns.iter().rposition(|it| !it.choices.is_empty());
        let Some(turns) = asked else { return Ok(false) };
        let line = self.recording().clone();
        self.go_to(&line, turns)?;
        self.left.push(line);
        Ok(true)
    }

    /// The lines of play that were left behind, oldest first.
    #[must_use]
    pub fn left(&self) -> &[Recording] {
        &self.left
    }

    /// Goes over to a line that was left behind, by place, and keeps the present one beside it. `false` where there is none.
    ///
    /// # Errors
    ///
    /// As [`undo`](Self::undo).
    pub fn take_up(&mut self, place: usize) -> Result<bool, Difference> {
        let Some(line) = self.left.get(place).cloned() else { return Ok(false) };
        let present = self.recording().clone();
        self.go_to(&line, line.run.turns.len())?;
        self.left.push(present);
        Ok(true)
    }

    fn go_to(&mut self, line: &Recording, turns: usize) -> Result<(), Difference> {
        self.session = Session::resume(self.session.ground(), line, turns)?;
        self.refused.clear();
        self.open();
        Ok(())
    }

    /// What policies would have done in people's seats, on every turn on which people decided.
    ///
    /// # Errors
    ///
    /// As [`undo`](Self::undo).
    pub fn counsel(&self) -> Result<Vec<Counsel>, Difference> {
        let mut out = Vec::new();
        for (turn, record) in self.run().turns.iter().enumerate() {
            let people = record.choices.iter().filter(|it| self.people.contains(&it.actor) && self.is_by_person(turn, it.actor));
            let mut people = people.peekable();
            if people.peek().is_none() {
                continue;
            }
            let mut there = Session::resume(self.session.ground(), self.recording(), turn)?;
            there.simulation().open();
            for made in people {
                if let Some(policy) = there.simulation().counsel(made.actor) {
                    out.push(Counsel { turn: record.turn, actor: made.actor, chosen: made.choice, policy });
                }
            }
        }
        Ok(out)
    }

    /// What an actor meant to do on the turn that was closed last and could not, because the condition of the choice did not hold.
    pub(super) fn refused(&self, actor: ActorId) -> Option<ChoiceId> {
        self.refused.iter().find(|it| it.0 == actor).map(|it| it.1)
    }

    pub(super) fn simulation(&mut self) -> &mut Simulation<1> {
        self.session.simulation()
    }
}
