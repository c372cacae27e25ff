//! Openings: the first turn as a seat sees it, under several lucks, and what each of its options leads to in many
//! futures. The first half of the futures chooses between options and the second measures, so that the best is not
//! thought better than it is for having been chosen.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Played, SeatSpread, Seating};
use crate::counterfactual::{Replay, futures_of};
use crate::ensemble::Observer;
use crate::stats::{Level, StatsError, one_sample_t};
use diwan_engine::game::Game;
use diwan_engine::history::Session;
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::scenario::{ActorId, ChoiceId, Metric};

/// Of each option the metrics of its futures.
type Options = BTreeMap<Option<ChoiceId>, Vec<Vec<f64>>>;

/// The first turn of a seat, as often as it was opened.
pub(super) struct Openings {
    /// Whose.
    pub seat: ActorId,
    /// Of each opening the options that were open: the payoff of the seat, and where the variables of its goals end.
    pub all: Vec<Options>,
}

/// A half of some futures: the one that chooses, or the one that measures.
#[derive(Clone, Copy)]
pub(super) enum Half {
    /// That by which options are chosen.
    Choosing,
    /// That by which they are measured.
    Measuring,
}

impl Half {
    pub(super) fn of(self, futures: &[f64]) -> &[f64] {
        let (first, second) = futures.split_at(futures.len() / 2);
        match self {
            Self::Choosing => first,
            Self::Measuring => second,
        }
    }
}

impl Openings {
    pub(super) fn play(model: &Arc<Model>, seating: &Seating<'_>, seat: ActorId, observer: &dyn Observer) -> Played {
        let goals = model.scenario.actors[seat.index()].goals.iter().map(|it| Metric::End(it.variable));
        let metrics: Vec<Metric> = core::iter::once(Metric::Payoff(seat)).chain(goals).collect();
        let mut all = Vec::new();
        for number in 0..seating.openings {
            let seed = Seed(seating.seed.0.wrapping_add(number));
            let game = Game::new(Session::begin(model.clone(), "", &[], seed, 0, 0), vec![seat]);
            let view = game.seat(seat);
            let open = view.menu.iter().filter(|it| it.closed.is_none()).map(|it| Some(it.choice));
            let options: Vec<Option<ChoiceId>> = open.chain([None]).collect();
            let replay = Replay { history: game.history(), threads: seating.threads, observer };
            let futures = futures_of(&replay, &view, &options, &metrics, seating.futures)?;
            all.push(options.into_iter().zip(futures.into_iter().map(|it| it.metrics)).collect());
        }
        Ok(Self { seat, all })
    }

    /// How far apart the options lie.
    pub(super) fn spread(&self, model: &Model) -> Result<SeatSpread, StatsError> {
        let spreads: Vec<f64> = self.all.iter().map(spread).collect();
        let found = one_sample_t(&spreads, Level::P95)?;
        // Holding is always open, so that what an option brings over it can be set beside that of others.
        let mut over: BTreeMap<Option<ChoiceId>, Vec<f64>> = BTreeMap::new();
        for options in &self.all {
            let held = options.get(&None).map_or(0.0, |it| mean(&it[0]));
            for (option, metrics) in options {
                over.entry(*option).or_default().push(mean(&metrics[0]) - held);
            }
        }
        let ranked = || over.iter().map(|(option, gains)| (*option, mean(gains)));
        let best = ranked().max_by(|a, b| a.1.total_cmp(&b.1)).and_then(|it| it.0);
        let worst = ranked().min_by(|a, b| a.1.total_cmp(&b.1)).and_then(|it| it.0);
        let key = |it: ChoiceId| model.scenario.choices[it.index()].key.clone();
        let (low, high) = (found.interval.low, found.interval.high);
        Ok(SeatSpread { best: best.map(key), worst: worst.map(key), spread: found.mean, low, high })
    }
}

/// Utility between the best and the worst option of an opening.
fn spread(options: &Options) -> f64 {
    let choosing = |metrics: &[Vec<f64>]| mean(Half::Choosing.of(&metrics[0]));
    let measured = |metrics: &[Vec<f64>]| mean(Half::Measuring.of(&metrics[0]));
    let by = |a: &&Vec<Vec<f64>>, b: &&Vec<Vec<f64>>| choosing(a).total_cmp(&choosing(b));
    let (best, worst) = (options.values().max_by(by), options.values().min_by(by));
    best.zip(worst).map_or(0.0, |(best, worst)| measured(best) - measured(worst))
}

pub(super) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}
