//! Replays: how a history goes on under as much other luck as is asked for. Gives the outcome and the metrics of each
//! future, by number; says nothing of them.

use core::ops::{ControlFlow, Range};
use std::collections::BTreeMap;
use std::sync::Arc;

use super::departure::{Departure, Point};
use crate::ensemble::{LANES, Observer, Workers};
use diwan_engine::history::{History, Whose};
use diwan_engine::kernel::{Luck, Seed};
use diwan_engine::scenario::{Metric, OutcomeId};
use diwan_engine::sim::{Simulation, Snapshot};

/// Where the numbers of futures begin.
const FUTURES: u64 = 1 << 63;
/// Bits that number the futures of one replication.
const FUTURE_BITS: u32 = 24;
/// How many futures a replication has.
pub(super) const MOST_FUTURES: u64 = 1 << FUTURE_BITS;
/// How far the fastest thread may be ahead of the slowest, packs per thread.
const AHEAD: u64 = 8;

/// A history that can be played again with things done otherwise: on how many threads, and who watches.
#[derive(Clone, Copy)]
pub struct Replay<'a> {
    /// The history, over or not.
    pub history: &'a History,
    /// Threads, at least 1; results are the same for any number.
    pub threads: usize,
    /// Is told of every run that was played, and asked whether to go on.
    pub observer: &'a dyn Observer,
}

/// The work was stopped before it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("stopped before it was done")]
pub struct Stopped;

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

    /// The values of a metric, by its place among those asked for.
    pub(super) fn metric(&self, place: usize) -> &[f64] {
        self.metrics.get(place).map_or(&[], Vec::as_slice)
    }

    /// Those of the first lanes of a pack that is over.
    pub(super) fn of<const W: usize>(simulation: &mut Simulation<W>, lanes: usize) -> Self {
        let mut measures = Vec::new();
        simulation.measures(&mut measures);
        Self {
            outcomes: simulation.running().outcome[..lanes].to_vec(),
            metrics: measures.iter().map(|it| it.0[..lanes].to_vec()).collect(),
        }
    }

    /// Futures of several ways to go on, of so many packs each, put together.
    pub(super) fn gathered(played: Vec<Self>, ways: usize, packs: usize, metrics: usize) -> Vec<Self> {
        let empty = Self { outcomes: Vec::new(), metrics: vec![Vec::new(); metrics] };
        let mut out = vec![empty; ways];
        for (piece, it) in played.into_iter().enumerate() {
            let futures = &mut out[piece / packs];
            futures.outcomes.extend(it.outcomes);
            futures.metrics.iter_mut().zip(it.metrics).for_each(|(all, it)| all.extend(it));
        }
        out
    }

    /// How many ended so.
    #[must_use]
    pub fn count(&self, outcome: OutcomeId) -> u64 {
        self.had(outcome).filter(|it| *it).count() as u64
    }
}

impl<'a> Replay<'a> {
    /// Plays it on one thread, with nobody watching.
    #[must_use]
    pub fn of(history: &'a History) -> Self {
        Self { history, threads: 1, observer: &() }
    }

    /// Plays the history up to the departure and these futures from there, `numbers` below 2^24.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use diwan_engine::{history::Session, kernel::Seed, model::Model, scenario::load};
    /// use diwan_studies::counterfactual::{Departure, Others, Replay, Stage};
    ///
    /// let model = Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
    /// let mut session = Session::begin(model, "tiny", &[], Seed(2020), 0, 0);
    /// session.play_out();
    /// let second_turn = Departure { turn: 1, stage: Stage::Start, instead: &[], others: Others::Adapting };
    /// let futures = Replay::of(session.history()).play_forward(&second_turn, 0..100, &[]).expect("nobody stops it");
    /// assert_eq!(futures.outcomes.len(), 100);
    /// ```
    ///
    /// # Errors
    ///
    /// If the observer stops it.
    pub fn play_forward(
        &self,
        departure: &Departure<'_>,
        numbers: Range<u64>,
        metrics: &[Metric],
    ) -> Result<Futures, Stopped> {
        self.play_packs::<LANES>(&[*departure], numbers, metrics).map(|mut it| it.pop().unwrap_or_default())
    }

    /// Plays several departures through the same futures, `W` side by side; the width is a matter of speed alone.
    ///
    /// # Errors
    ///
    /// If the observer stops it.
    pub fn play_packs<const W: usize>(
        &self,
        departures: &[Departure<'_>],
        numbers: Range<u64>,
        metrics: &[Metric],
    ) -> Result<Vec<Futures>, Stopped> {
        let numbers = numbers.start.min(MOST_FUTURES)..numbers.end.min(MOST_FUTURES);
        let count = numbers.end.saturating_sub(numbers.start) as usize;
        let packs = count.div_ceil(W);
        let points = self.points(departures, metrics);
        let played = spread::<W, Futures>(self, metrics, departures.len() * packs, |simulation, piece| {
            let (departure, pack) = (&departures[piece / packs], piece % packs);
            let lanes = W.min(count - pack * W);
            let luck = self.future(numbers.start + (pack * W) as u64);
            departure.play(simulation, self.history, points.get(&departure.point()), Some(luck));
            (Futures::of(simulation, lanes), lanes)
        })?;
        Ok(Futures::gathered(played, departures.len(), packs, metrics.len()))
    }

    /// Plays the run once more under its own luck, that of its branches included, for each departure, and gives how it
    /// ends then.
    ///
    /// # Errors
    ///
    /// If the observer stops it.
    pub fn play_again(&self, departures: &[Departure<'_>]) -> Result<Vec<Option<OutcomeId>>, Stopped> {
        let points = self.points(departures, &[]);
        spread::<1, _>(self, &[], departures.len(), |simulation, piece| {
            departures[piece].play(simulation, self.history, points.get(&departures[piece].point()), None);
            (simulation.running().outcome[0], 1)
        })
    }

    /// The luck of the futures `first ..`: replications that no batch counts to, apart for every replication below
    /// 2^39. It is the same for all branches of a game, so that these can be compared.
    fn future<const W: usize>(&self, first: u64) -> Luck<W> {
        let run = &self.history.run;
        let number = |lane: usize| FUTURES ^ (run.replication << FUTURE_BITS) ^ first.wrapping_add(lane as u64);
        Luck { seed: Seed(run.seed), replication: core::array::from_fn(number), draw: [run.draw; W] }
    }

    /// The state at every point from which one of the departures is played. Empty where the model has layers, whose
    /// state is not known here.
    fn points(&self, departures: &[Departure<'_>], metrics: &[Metric]) -> BTreeMap<Point, Snapshot> {
        let history = self.history;
        let mut wanted: Vec<Point> = departures.iter().map(Departure::point).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut out = BTreeMap::new();
        let mut simulation = Simulation::<1>::new(history.start().clone());
        simulation.keep(&Arc::from(metrics));
        history.begin(&mut simulation);
        let mut wanted = wanted.into_iter().peekable();
        while wanted.peek().is_some() {
            let (turn, is_over) = (simulation.turn(), simulation.is_over());
            if !is_over {
                history.turn(&mut simulation, true);
            }
            let mut note = |simulation: &Simulation<1>, now: Point| {
                while let Some(point) = wanted.next_if(|it| is_over || *it <= now) {
                    out.extend(simulation.snapshot().map(|it| (point, it)));
                }
            };
            note(&simulation, (turn, false));
            if is_over {
                break;
            }
            simulation.answer_all(&history.answers(turn, Whose::Everybody));
            simulation.open();
            note(&simulation, (turn, true));
            simulation.close();
        }
        out
    }
}

/// Does pieces of work on threads that each have a world that keeps `metrics`; each says how many runs it played.
pub(super) fn spread<const W: usize, T: Send>(
    replay: &Replay<'_>,
    metrics: &[Metric],
    pieces: usize,
    work: impl Fn(&mut Simulation<W>, usize) -> (T, usize) + Sync,
) -> Result<Vec<T>, Stopped> {
    let metrics: Arc<[Metric]> = metrics.into();
    let begin = || {
        let mut simulation = Simulation::<W>::new(replay.history.start().clone());
        simulation.keep(&metrics);
        simulation
    };
    let mut all = Vec::with_capacity(pieces);
    let workers = Workers { threads: replay.threads, ahead: AHEAD, observer: replay.observer };
    let work = |simulation: &mut Simulation<W>, piece: u64, out: &mut Option<(T, usize)>| {
        *out = Some(work(simulation, piece as usize))
    };
    workers.each_in_order(0..pieces as u64, begin, work, |out| {
        if let Some((result, runs)) = out.take() {
            replay.observer.done(runs as u64);
            all.push(result);
        }
        ControlFlow::Continue(())
    });
    if all.len() == pieces { Ok(all) } else { Err(Stopped) }
}
