//! A session: a run that is being played and recorded. Begun anew or from a recording, turned to other luck or
//! settings, played on; it never asks anybody.

use std::sync::Arc;

use super::deciders::Whose;
use super::difference::Difference;
use super::error::ReplayError;
use super::line::History;
use super::walk::walk;
use crate::kernel::Seed;
use crate::model::Model;
use crate::sim::Simulation;

/// A run that is being played and recorded.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{model::Model, history::{Session, verify}, scenario::load, kernel::Seed};
///
/// let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
/// let mut session = Session::begin(Arc::new(Model::compile(Arc::new(scenario))), "tiny", &[], Seed(2020), 0, 0);
/// session.play_out();
/// assert!(verify(session.history()).is_ok());
/// ```
pub struct Session {
    simulation: Simulation<1>,
    history: History,
}

impl Session {
    /// Begins a run of `model`, which was loaded from `place` under `settings`.
    #[must_use]
    pub fn begin(model: Arc<Model>, place: &str, settings: &[String], seed: Seed, replication: u64, draw: u64) -> Self {
        let mut simulation = Simulation::<1>::new(model.clone());
        let run = simulation.begin_run(seed, replication, draw);
        Self { simulation, history: History::new(model, place, settings, run) }
    }

    /// Plays the first `turns` turns of a history again, with everybody's answers as they were, and stands at the start
    /// of the next: to go on with a save, to take turns back, or to branch. A history with fewer turns is played to its
    /// last.
    ///
    /// # Errors
    ///
    /// The first difference between what was recorded of these turns and what is played now.
    pub fn resume(history: &History, turns: usize) -> Result<Self, Difference> {
        let (simulation, run) = walk(history, turns, Whose::Everybody, |_, _| {})?;
        let mut history = history.clone();
        history.cut(turns);
        history.run = run;
        let mut session = Self { simulation, history };
        session.note_end();
        Ok(session)
    }

    /// The simulation, to look at menus and levels.
    #[must_use]
    pub fn simulation(&self) -> &Simulation<1> {
        &self.simulation
    }

    /// The simulation, to open a turn, bar events and answer for seats.
    pub fn simulation_mut(&mut self) -> &mut Simulation<1> {
        &mut self.simulation
    }

    /// The model that is played now.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        self.simulation.model()
    }

    /// What is recorded so far, with the books.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Whether there is nothing left to play.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.simulation.is_over()
    }

    /// Lets another seed and further settings hold from the turn on that is to be opened. Without either, and where
    /// nothing is left to play, nothing is noted.
    ///
    /// # Errors
    ///
    /// If a setting would change what is past, or the scenario is refused under it. Nothing has changed then.
    pub fn branch(&mut self, seed: Option<Seed>, settings: &[String]) -> Result<(), ReplayError> {
        if self.is_over() || (seed.is_none() && settings.is_empty()) {
            return Ok(());
        }
        self.history.branch(seed.map(|it| it.0), settings)?;
        self.history.turn(&mut self.simulation, true);
        Ok(())
    }

    /// Plays from open menus to the end of the turn, with whatever the simulation was answered, and records it.
    pub fn close(&mut self) {
        let answers = self.simulation.answers().clone();
        self.simulation.close();
        let record = self.simulation.turn_record();
        self.history.push(record, &answers);
        self.note_end();
    }

    /// Plays to the end with policies in every seat.
    pub fn play_out(&mut self) {
        while !self.is_over() {
            self.simulation.open();
            self.close();
        }
    }

    fn note_end(&mut self) {
        if self.simulation.is_over() {
            self.history.end(self.simulation.running().outcome[0]);
        }
    }
}
