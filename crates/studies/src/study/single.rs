//! One run: played, and on request why its levels moved, and what mattered for its outcome.

use std::sync::Arc;

use crate::counterfactual::{Mattered, Replay, Stopped, what_mattered};
use crate::ensemble::Observer;
use crate::stats::Level;
use diwan_engine::history::{History, Session};
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::why::{Asked, Why, why};

/// Futures in which what seems to matter most is looked at.
const FUTURES: u64 = 1024;

/// A run that is to be played, with policies in every seat.
#[derive(Clone, Debug)]
pub struct Single<'a> {
    /// The model.
    pub model: Arc<Model>,
    /// Where its scenario was found: a path, or a bare name.
    pub place: &'a str,
    /// The settings that it was loaded under, as written.
    pub settings: &'a [String],
    /// Seed of the luck.
    pub seed: Seed,
    /// Number of the replication.
    pub replication: u64,
    /// Number of the draw of the parameters.
    pub draw: u64,
}

impl Single<'_> {
    /// Plays it to its end.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use diwan_engine::{kernel::Seed, model::Model, scenario::load};
    /// use diwan_studies::study::{Single, mattered};
    ///
    /// let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
    /// let model = Arc::new(Model::compile(Arc::new(scenario)));
    /// let history = Single { model, place: "tiny", settings: &[], seed: Seed(1), replication: 0, draw: 0 }.play();
    /// assert!(history.run.outcome.is_some());
    /// ```
    #[must_use]
    pub fn play(&self) -> History {
        let Self { model, place, settings, seed, replication, draw } = self;
        let mut session = Session::begin(model.clone(), place, settings, *seed, *replication, *draw);
        session.play_out();
        session.history().clone()
    }

    /// Why levels of a run of it moved.
    #[must_use]
    pub fn why(&self, history: &History, asked: &[Asked]) -> Vec<Why> {
        why(&self.model, &history.run, asked)
    }
}

/// What mattered for the outcome of a history, at 95 %; nothing if it has not ended.
///
/// # Errors
///
/// If the observer stops it.
pub fn mattered(history: &History, threads: usize, observer: &dyn Observer) -> Result<Option<Mattered>, Stopped> {
    what_mattered(&Replay { history, threads, observer }, &history.people(), FUTURES, Level::P95)
}
