//! A session: a run that is being played and recorded. Begun anew or from a recording, turned to other luck or settings, played on; it never asks anybody.

use std::sync::Arc;

use super::difference::Difference;
use super::error::ReplayError;
use super::ground::Ground;
use super::recording::{Answers, Fork, Header, Recording};
use super::walk::{Whose, walk};
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
/// assert!(verify(session.ground(), session.recording()).is_ok());
/// ```
pub struct Session {
    simulation: Simulation<1>,
    recording: Recording,
    ground: Ground,
}

impl Session {
    /// Begins a run of `model`, which was loaded from `place` under `settings`.
    #[must_use]
    pub fn begin(model: Arc<Model>, place: &str, settings: &[String], seed: Seed, replication: u64, draw: u64) -> Self {
        let mut simulation = Simulation::<1>::new(model.clone());
        let run = simulation.begin_run(seed, replication, draw);
        let recording = Recording::new(&model, Header::new(&model, place, settings), run);
        Self { simulation, recording, ground: Ground::new(model, place, settings) }
    }

    /// Plays the first `turns` turns of a recording again, with everybody's answers as they were, and stands at the start of the next: to go on with a save, to
    /// take turns back, or to branch. A recording with fewer turns is played to its last.
    ///
    /// # Errors
    ///
    /// The first difference between what was recorded of these turns and what is played now.
    pub fn resume(ground: &Ground, recording: &Recording, turns: usize) -> Result<Self, Difference> {
        let (simulation, run) = walk(ground, recording, turns, Whose::Everybody)?;
        let (mut recording, mut ground) = (recording.clone(), ground.clone());
        recording.cut(turns);
        recording.run = run;
        ground.cut(&recording);
        let mut session = Self { simulation, recording, ground };
        session.note_end();
        Ok(session)
    }

    /// The simulation, to open a turn, look at menus and answer for seats.
    pub fn simulation(&mut self) -> &mut Simulation<1> {
        &mut self.simulation
    }

    /// The model that is played now.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        self.simulation.model()
    }

    /// What is recorded so far, with the books.
    #[must_use]
    pub fn recording(&self) -> &Recording {
        &self.recording
    }

    /// The models that it was played under.
    #[must_use]
    pub fn ground(&self) -> &Ground {
        &self.ground
    }

    /// Whether there is nothing left to play.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.simulation.is_over()
    }

    /// Lets another seed and further settings hold from the turn on that is to be opened. Without either, and where nothing is left to play, nothing is noted.
    ///
    /// # Errors
    ///
    /// If a setting would change what is past, or the scenario is refused under it. Nothing has changed then.
    pub fn fork(&mut self, seed: Option<Seed>, settings: &[String]) -> Result<(), ReplayError> {
        if self.is_over() || (seed.is_none() && settings.is_empty()) {
            return Ok(());
        }
        let fork = Fork { turn: self.simulation.turn(), seed: seed.map(|it| it.0), settings: settings.to_vec() };
        self.ground.fork(&fork)?;
        self.recording.forks.push(fork);
        self.ground.turn(&mut self.simulation, &self.recording, self.recording.forks.len() - 1);
        Ok(())
    }

    /// Plays from open menus to the end of the turn and records it. `answers` says who was answered for and what was barred; the answers themselves, the
    /// simulation has been given.
    pub fn close(&mut self, answers: &Answers) {
        self.simulation.close();
        let record = self.simulation.turn_record();
        let model = self.simulation.model().clone();
        self.recording.push(&model, record, answers);
        self.note_end();
    }

    /// Plays to the end with policies in every seat.
    pub fn play_out(&mut self) {
        while !self.is_over() {
            self.simulation.open();
            self.close(&Answers::default());
        }
    }

    fn note_end(&mut self) {
        if self.simulation.is_over() {
            self.recording.end(self.simulation.running().outcome[0]);
        }
    }
}
