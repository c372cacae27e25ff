//! A game: one replication in which people sit in some seats and policies in the others. It is nothing but what people replied, played under its luck, so that any
//! turn can be gone back to and no line of play is lost.

use std::sync::Arc;

use crate::model::Model;
use crate::phases::Promise;
use crate::play::View;
use crate::record::{EventRecord, Run};
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId};
use crate::sim::Simulation;
use crate::terms::Seed;

/// What people replied on a turn. Seats that nobody answered for are left to their policies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// By actor: a choice, or to hold.
    pub choices: Vec<(ActorId, Option<ChoiceId>)>,
    /// By dialogue and actor: the posture taken, by place in the dialogue's list.
    pub postures: Vec<(DialogueId, ActorId, usize)>,
}

/// A line of play: what people replied, turn by turn from the first.
pub type Line = Vec<Replies>;

/// A game under way, at a turn that is open or at its end.
pub struct Game {
    model: Arc<Model>,
    people: Vec<ActorId>,
    simulation: Simulation<1>,
    run: Run,
    line: Line,
    /// What policies would have done in people's seats, turn by turn, in the order of `people`.
    counsel: Vec<Vec<Option<ChoiceId>>>,
    left: Vec<Line>,
}

impl Game {
    /// Begins a game and opens its first turn.
    #[must_use]
    pub fn begin(model: Arc<Model>, people: Vec<ActorId>, seed: Seed, replication: u64, draw: u64) -> Self {
        let mut simulation = Simulation::<1>::new(model.clone());
        let run = simulation.begin_run(seed, replication, draw);
        let mut game = Self { model, people, simulation, run, line: Line::new(), counsel: Vec::new(), left: Vec::new() };
        game.open();
        game
    }

    /// The model that is played.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        &self.model
    }

    /// The actors whose seats people sit in, in the order in which they are asked.
    #[must_use]
    pub fn people(&self) -> &[ActorId] {
        &self.people
    }

    /// The record so far: the turns that were closed.
    #[must_use]
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// What people replied so far: a turn on which an event ended the run before anybody could choose has no replies.
    #[must_use]
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// The turn that is open, counted from 0; at the end, the number of turns that were played.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.simulation.turn()
    }

    /// Whether there is nothing left to play.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.simulation.is_over()
    }

    /// What happened when the open turn was opened.
    pub fn events(&mut self) -> Vec<EventRecord> {
        if self.is_over() {
            return Vec::new();
        }
        let happened = self.simulation.happened();
        (0_u16..).zip(&happened).filter(|(_, it)| it.0[0]).map(|(row, _)| EventRecord { event: EventId(row) }).collect()
    }

    /// What an actor knows on the open turn, or at the end.
    pub fn view(&mut self, actor: ActorId) -> View {
        self.simulation.view(actor)
    }

    pub(super) fn simulation(&mut self) -> &mut Simulation<1> {
        &mut self.simulation
    }

    /// The dialogues that hold a round on the open turn with an actor at their table, and what each posture promises it there.
    pub fn tables(&mut self, actor: ActorId) -> Vec<(DialogueId, Vec<Promise>)> {
        if self.is_over() {
            return Vec::new();
        }
        let ids = (0..self.model.dialogues.len() as u16).map(DialogueId);
        ids.filter_map(|id| Some((id, self.simulation.promises(id, actor)?))).collect()
    }

    /// Closes the open turn with these replies and opens the next. A choice that is not on the menu counts as holding, as it would for a policy. Nothing happens when the
    /// game is over.
    pub fn close(&mut self, replies: Replies) {
        if self.is_over() {
            return;
        }
        self.counsel.push(self.people.iter().map(|it| self.simulation.counsel(*it).flatten()).collect());
        for &(actor, choice) in &replies.choices {
            self.simulation.answer(actor, choice);
        }
        for &(dialogue, actor, posture) in &replies.postures {
            let seats = self.model.dialogues.get(dialogue.index()).map_or(&[][..], |it| &it.seats);
            if let Some(seat) = seats.iter().find(|it| it.actor == actor) {
                self.simulation.take_posture(seat.row, posture);
            }
        }
        self.line.push(replies);
        self.record();
        self.open();
    }

    /// Opens a turn. One on which an event ends the run before anybody can choose is closed at once: there is nothing to answer.
    fn open(&mut self) {
        if self.is_over() {
            return;
        }
        self.simulation.open();
        if self.is_over() {
            self.counsel.push(vec![None; self.people.len()]);
            self.record();
        }
    }

    /// Closes the turn and writes down what it came to.
    fn record(&mut self) {
        self.simulation.close();
        let record = self.simulation.turn_record();
        self.run.turns.push(record);
        self.run.outcome = self.simulation.running().outcome[0];
    }

    /// Goes back to the turn before, whose replies are to be given anew, and keeps the line that is left behind. `false` at the first turn.
    pub fn undo(&mut self) -> bool {
        match self.line.len().checked_sub(1) {
            None => false,
            Some(turns) => {
                let line = self.line.clone();
                self.replay(&line[..turns]);
                self.left.push(line);
                true
            }
        }
    }

    /// The lines of play that were left behind, oldest first.
    #[must_use]
    pub fn left(&self) -> &[Line] {
        &self.left
    }

    /// Goes over to a line that was left behind, by place, and keeps the present one in its stead. `false` where there is none.
    pub fn take_up(&mut self, place: usize) -> bool {
        let Some(line) = self.left.get(place).cloned() else { return false };
        self.left[place] = self.line.clone();
        self.replay(&line);
        true
    }

    /// Plays a line from the start, up to the turn after its last.
    pub fn replay(&mut self, line: &[Replies]) {
        let Run { seed, replication, draw, .. } = self.run;
        self.run = self.simulation.begin_run(Seed(seed), replication, draw);
        self.line.clear();
        self.counsel.clear();
        self.open();
        for replies in line {
            self.close(replies.clone());
        }
    }

    /// What the policy would have done on a turn in a person's seat, in the state that the person met and under the same luck; `None` where nobody was asked.
    #[must_use]
    pub fn counsel(&self, turn: usize, actor: ActorId) -> Option<Option<ChoiceId>> {
        let place = self.people.iter().position(|it| *it == actor)?;
        self.counsel.get(turn)?.get(place).copied()
    }
}
