//! The history of a run: what happened, who decided, and under which luck, settings and model from which turn on.
//! Replays, branches, undo, debriefs, advice and files all start from it; it plays nothing itself.

use std::sync::Arc;

use super::branch::Branch;
use super::deciders::{Decider, Deciders, Whose};
use super::error::ReplayError;
use super::header::Header;
use crate::kernel::{Luck, Seed};
use crate::model::Model;
use crate::record::{Run, TurnRecord};
use crate::scenario::{ActorId, OutcomeId};
use crate::sim::{Answers, Simulation};

/// What is known of a run, over or not: enough to play it again to the last bit, from its start or with anything done
/// otherwise.
///
/// Two histories are the same if their facts are: where the scenario is read from and the models that were made of it
/// are no part of that.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{history::{Session, verify}, kernel::Seed, model::Model, scenario::load};
///
/// let model = Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
/// let mut session = Session::begin(model, "tiny", &[], Seed(2020), 0, 0);
/// session.play_out();
/// let history = session.history();
/// assert_eq!(verify(history).as_ref(), Ok(&history.run));
/// ```
#[derive(Clone, Debug)]
pub struct History {
    /// What it was made from.
    pub header: Header,
    /// The run. Read from a file it has no changes and no bids at a table: a replay finds them anew.
    pub run: Run,
    /// Who decided, turn by turn.
    pub deciders: Vec<Deciders>,
    /// Whether it is over; if not, it can be gone on with.
    pub ended: bool,
    branches: Vec<Branch>,
    /// Where the scenario is read from when a branch adds settings.
    place: String,
    start: Arc<Model>,
}

impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        let facts = |it: &Self| (it.ended, it.header.clone());
        facts(self) == facts(other)
            && self.run == other.run
            && self.deciders == other.deciders
            && self.branches == other.branches
    }
}

impl History {
    /// The history of a run that has just begun, or of one that was played under `model`, which was loaded from `place`
    /// under `settings`, with policies in every seat.
    #[must_use]
    pub fn new(model: Arc<Model>, place: &str, settings: &[String], run: Run) -> Self {
        Self::read(model.clone(), place, Header::new(&model, place, settings), run)
    }

    /// The same with a header that was read.
    pub(super) fn read(model: Arc<Model>, place: &str, header: Header, run: Run) -> Self {
        let deciders = run.turns.iter().map(|it| Deciders::of(&model, it, &Answers::default())).collect();
        let ended = run.outcome.is_some();
        Self { header, run, deciders, ended, branches: Vec::new(), place: place.to_owned(), start: model }
    }

    /// The model that it was begun under.
    #[must_use]
    pub fn start(&self) -> &Arc<Model> {
        &self.start
    }

    /// The model that holds on a turn, counted from 0.
    #[must_use]
    pub fn model_on(&self, turn: u32) -> &Arc<Model> {
        self.branches.iter().rfind(|it| it.turn <= turn).map_or(&self.start, Branch::model)
    }

    /// The seed that holds on a turn, counted from 0.
    #[must_use]
    pub fn seed_on(&self, turn: u32) -> Seed {
        let turned = self.branches.iter().rev().filter(|it| it.turn <= turn).find_map(|it| it.seed);
        Seed(turned.unwrap_or(self.run.seed))
    }

    /// The luck that holds on a turn, counted from 0, the same in all lanes.
    #[must_use]
    pub fn luck_on<const W: usize>(&self, turn: u32) -> Luck<W> {
        Luck { seed: self.seed_on(turn), replication: [self.run.replication; W], draw: [self.run.draw; W] }
    }

    /// Where luck or settings turned, in the order in which they did.
    #[must_use]
    pub fn branches(&self) -> &[Branch] {
        &self.branches
    }

    /// The settings of a turn, counted from 0: those that it was begun under, and those that branches added.
    #[must_use]
    pub fn settings_on(&self, turn: u32) -> Vec<String> {
        let added = self.branches.iter().filter(|it| it.turn <= turn).flat_map(|it| &it.settings);
        self.header.settings.iter().chain(added).cloned().collect()
    }

    /// Turns that were closed.
    #[must_use]
    pub fn turns(&self) -> u32 {
        self.run.turns.len() as u32
    }

    /// Whether a person decided for an actor on a turn (counted from 0) that was closed.
    #[must_use]
    pub fn is_by_person(&self, turn: u32, actor: ActorId) -> bool {
        let made = self.run.turns.get(turn as usize).map(|it| &it.choices).zip(self.deciders.get(turn as usize));
        made.is_some_and(|(made, by)| {
            made.iter().zip(&by.choices).any(|(it, by)| it.actor == actor && *by == Decider::Person)
        })
    }

    /// The actors for whom people decided, in the order in which they first did.
    #[must_use]
    pub fn people(&self) -> Vec<ActorId> {
        let mut out: Vec<ActorId> = Vec::new();
        for (turn, by) in self.run.turns.iter().zip(&self.deciders) {
            for (made, _) in turn.choices.iter().zip(&by.choices).filter(|(_, by)| **by == Decider::Person) {
                if !out.contains(&made.actor) {
                    out.push(made.actor);
                }
            }
        }
        out
    }

    /// The answers with which a turn (counted from 0) is played again; none for one that was not closed.
    #[must_use]
    pub fn answers(&self, turn: u32, whose: Whose) -> Answers {
        let place = turn as usize;
        let known = self.run.turns.get(place).zip(self.deciders.get(place));
        known.map_or_else(Answers::default, |(record, by)| by.answers(self.model_on(turn), record, whose))
    }

    /// Begins it anew in all lanes of a simulation.
    pub fn begin<const W: usize>(&self, simulation: &mut Simulation<W>) {
        play_under(simulation, &self.start);
        simulation.begin(Luck { seed: Seed(self.run.seed), ..self.luck_on(0) });
    }

    /// Lets what branches brought on the turn that is to be opened hold in a simulation; its luck is left alone where
    /// it follows another (`own_luck` is false).
    pub fn turn<const W: usize>(&self, simulation: &mut Simulation<W>, own_luck: bool) {
        let turn = simulation.turn();
        if self.branches.iter().any(|it| it.turn == turn) {
            if own_luck {
                simulation.turn_luck(self.luck_on(turn));
            }
            play_under(simulation, self.model_on(turn));
        }
    }

    /// Adds a turn that was played with these answers from outside.
    pub fn push(&mut self, record: TurnRecord, answers: &Answers) {
        self.deciders.push(Deciders::of(self.model_on(record.turn), &record, answers));
        self.run.turns.push(record);
    }

    /// Adds a turn with who decided on it.
    pub(super) fn push_read(&mut self, record: TurnRecord, by: Deciders) {
        self.deciders.push(by);
        self.run.turns.push(record);
    }

    /// Lets another seed and further settings hold from the next turn on.
    ///
    /// # Errors
    ///
    /// If a setting would change what is past, or the scenario is refused under it. Nothing has changed then.
    pub fn branch(&mut self, seed: Option<u64>, settings: &[String]) -> Result<(), ReplayError> {
        let turn = self.turns();
        let model = Branch::compile(&self.place, self.model_on(turn), &self.settings_on(turn), turn, settings)?;
        self.branches.push(Branch::new(turn, seed, settings.to_vec(), model));
        Ok(())
    }

    /// Ends it.
    pub fn end(&mut self, outcome: Option<OutcomeId>) {
        self.run.outcome = outcome;
        self.ended = true;
    }

    /// Takes back everything from a turn (counted from 0) on, but for a branch at its start. If it has fewer turns, its
    /// end alone is taken back.
    pub fn cut(&mut self, turn: usize) {
        if turn < self.run.turns.len() {
            self.run.turns.truncate(turn);
            self.deciders.truncate(turn);
            self.branches.retain(|it| it.turn as usize <= turn);
        }
        self.run.outcome = None;
        self.ended = false;
    }
}

/// Plays on under a model of the same history, unless that is the one that is played.
pub fn play_under<const W: usize>(simulation: &mut Simulation<W>, model: &Arc<Model>) {
    if !Arc::ptr_eq(simulation.model(), model) {
        // Whether it can be was asked when the branch was added.
        let _ = simulation.turn_model(model.clone());
    }
}
