//! Futures: how a past goes on under as much other luck as is asked for. Gives the outcome and the metrics of each, by number; says nothing of them.

use core::ops::Range;
use std::sync::Arc;

use super::crew::spread;
use super::fork::Fork;
use super::past::{MOST_FUTURES, Past};
use crate::ensemble::LANES;
use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, OutcomeId};

/// A past of a model that can be played again, and how many threads play.
#[derive(Clone, Copy)]
pub struct Replay<'a> {
    /// The model.
    pub model: &'a Arc<Model>,
    /// The past.
    pub past: &'a Past,
    /// Threads, at least 1; results are the same for any number.
    pub threads: usize,
}

/// How futures ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Futures {
    /// The outcome of each.
    pub outcomes: Vec<Option<OutcomeId>>,
    /// The metrics that were asked for, each with a value for every future.
    pub metrics: Vec<Vec<f64>>,
}

impl Futures {
    /// Whether each ended so.
    pub fn had(&self, outcome: OutcomeId) -> impl Iterator<Item = bool> + '_ {
        self.outcomes.iter().map(move |it| *it == Some(outcome))
    }

    /// How many ended so.
    #[must_use]
    pub fn count(&self, outcome: OutcomeId) -> u64 {
        self.had(outcome).filter(|it| *it).count() as u64
    }
}

impl Replay<'_> {
    /// Plays the past up to the fork and these futures from there, `numbers` below 2^24.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use diwan_engine::{model::Model, scenario::load, sim::play, kernel::Seed};
    /// use diwan_studies::counterfactual::{Fork, Others, Past, Replay, Stage};
    ///
    /// let model = Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
    /// let past = Past::of(&model, &play(&model, Seed(2020), 0));
    /// let replay = Replay { model: &model, past: &past, threads: 1 };
    /// let second_turn = Fork { turn: 1, stage: Stage::Start, instead: &[], others: Others::Adapting };
    /// let futures = replay.play_forward(&second_turn, 0..100, &[]);
    /// assert_eq!(futures.outcomes.len(), 100);
    /// ```
    #[must_use]
    pub fn play_forward(&self, fork: &Fork<'_>, numbers: Range<u64>, metrics: &[Metric]) -> Futures {
        self.play_packs::<LANES>(&[*fork], numbers, metrics).pop().unwrap_or_default()
    }

    /// Plays several forks through the same futures, `W` side by side; the width is a matter of speed alone.
    #[must_use]
    pub fn play_packs<const W: usize>(&self, forks: &[Fork<'_>], numbers: Range<u64>, metrics: &[Metric]) -> Vec<Futures> {
        let numbers = numbers.start.min(MOST_FUTURES)..numbers.end.min(MOST_FUTURES);
        let count = numbers.end.saturating_sub(numbers.start) as usize;
        let packs = count.div_ceil(W);
        let played = spread::<W, Futures>(self.model, metrics, self.threads, forks.len() * packs, |simulation, piece| {
            let (fork, pack) = (&forks[piece / packs], piece % packs);
            fork.play(simulation, self.past, Some(self.past.future(numbers.start + (pack * W) as u64)));
            let lanes = W.min(count - pack * W);
            let mut measures = Vec::new();
            simulation.measures(&mut measures);
            Futures {
                outcomes: simulation.running().outcome[..lanes].to_vec(),
                metrics: measures.iter().map(|it| it.0[..lanes].to_vec()).collect(),
            }
        });
        let empty = Futures { outcomes: Vec::new(), metrics: vec![Vec::new(); metrics.len()] };
        let mut out = vec![empty; forks.len()];
        for (piece, it) in played.into_iter().enumerate() {
            let futures = &mut out[piece / packs];
            futures.outcomes.extend(it.outcomes);
            futures.metrics.iter_mut().zip(it.metrics).for_each(|(all, it)| all.extend(it));
        }
        out
    }

    /// Plays the run once more under its own luck for each fork, and gives how it ends then.
    #[must_use]
    pub fn play_again(&self, forks: &[Fork<'_>]) -> Vec<Option<OutcomeId>> {
        spread::<1, _>(self.model, &[], self.threads, forks.len(), |simulation, piece| {
            forks[piece].play(simulation, self.past, None);
            simulation.running().outcome[0]
        })
    }
}
