//! Predictions: what every run of a model says of each thing that was observed. Runs are watched turn by turn, and a
//! stretch of turns makes one number.

use core::ops::ControlFlow;
use std::sync::Arc;

use crate::ensemble::{LANES, Observer, Workers};
use diwan_engine::expr::Program;
use diwan_engine::kernel::{Luck, Mask, Pack, Seed};
use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, Observation, Over, VariableId, Watched};
use diwan_engine::sim::Simulation;

use super::sample::Sampling;

/// Packs that a thread plays at a time.
const PACKS: u64 = 8;
/// Runs that they are.
const RUNS: u64 = PACKS * LANES as u64;

/// A column for each observation of the model's scenario, in the order of replications: what each run says of it. What
/// the observer breaks off is shorter. Of `sampling` neither metrics nor parameters matter.
pub(super) fn predict(model: &Arc<Model>, sampling: &Sampling, observer: &dyn Observer) -> Vec<Vec<f64>> {
    let observations = &model.scenario.observed.observations;
    let mut out = vec![Vec::new(); observations.len()];
    let runs = sampling.runs();
    let workers = Workers { threads: sampling.threads, ahead: 2, observer };
    workers.each_in_order(
        0..runs.div_ceil(RUNS),
        || Watch::new(model, observations),
        |watch, piece, columns: &mut Vec<Vec<f64>>| {
            columns.clear();
            columns.resize(observations.len(), Vec::new());
            let last = ((piece + 1) * RUNS).min(runs);
            for first in (piece * RUNS..last).step_by(LANES) {
                let lanes = (last - first).min(LANES as u64) as usize;
                watch.play(sampling, first);
                for (column, value) in columns.iter_mut().zip(&watch.values) {
                    column.extend_from_slice(&value.0[..lanes]);
                }
            }
            observer.done(last - piece * RUNS);
        },
        |columns| {
            for (column, more) in out.iter_mut().zip(columns) {
                column.append(more);
            }
            ControlFlow::Continue(())
        },
    );
    out
}

/// Where what is watched is read.
#[derive(Clone, Copy)]
enum Place {
    Metric(usize),
    Level(VariableId),
    Program(usize),
}

/// A thread's own world, and what it watches there.
struct Watch<'a> {
    simulation: Simulation<LANES>,
    observations: &'a [Observation],
    places: Vec<Place>,
    programs: Vec<&'a Program>,
    has_metrics: bool,
    /// How many turns tell all that is watched.
    turns: u32,
    /// What is watched, as things stand, by observation.
    now: Vec<Pack<LANES>>,
    /// What the stretch has come to so far, by observation.
    values: Vec<Pack<LANES>>,
    /// Room to read in.
    measures: Vec<Pack<LANES>>,
    given: Vec<Pack<LANES>>,
}

impl<'a> Watch<'a> {
    fn new(model: &Arc<Model>, observations: &'a [Observation]) -> Self {
        let (mut metrics, mut programs): (Vec<Metric>, Vec<&Program>) = (Vec::new(), Vec::new());
        let place = |it: &'a Observation| match &it.watched {
            Watched::Level(it) => Place::Level(*it),
            Watched::Metric(it) => {
                metrics.push(*it);
                Place::Metric(metrics.len() - 1)
            }
            Watched::Formula(it) => {
                programs.push(&it.program);
                Place::Program(programs.len() - 1)
            }
        };
        let places = observations.iter().map(place).collect();
        let mut simulation = Simulation::new(model.clone());
        let has_metrics = !metrics.is_empty();
        simulation.keep(&metrics.into());
        Self {
            simulation,
            observations,
            places,
            programs,
            has_metrics,
            turns: observations.iter().map(|it| it.last + 1).max().unwrap_or(0),
            now: vec![Pack::ZERO; observations.len()],
            values: vec![Pack::ZERO; observations.len()],
            measures: Vec::new(),
            given: Vec::new(),
        }
    }

    /// Plays the runs `first ..` as far as something is watched.
    fn play(&mut self, sampling: &Sampling, first: u64) {
        let replication = core::array::from_fn(|lane| first.wrapping_add(lane as u64));
        let draw = replication.map(|it: u64| it / sampling.seeds.max(1));
        self.simulation.begin(Luck { seed: Seed(sampling.seed), replication, draw });
        self.read(Mask::ALL);
        self.note(0);
        for turn in 1..=self.turns {
            // Where a run is over its levels stand still, and nothing happens any more.
            let live = self.simulation.running().lanes;
            if self.simulation.step() || live.any() {
                self.read(live);
            }
            self.note(turn);
        }
    }

    /// Reads what is watched in the lanes that ran.
    fn read(&mut self, live: Mask<LANES>) {
        if self.has_metrics {
            self.simulation.measures(&mut self.measures);
        }
        if !self.programs.is_empty() {
            self.simulation.values(self.programs.iter().copied(), &mut self.given);
        }
        let levels = self.simulation.levels();
        for (now, place) in self.now.iter_mut().zip(&self.places) {
            let fresh = match *place {
                Place::Metric(row) => self.measures[row],
                Place::Level(it) => levels[it.index()],
                Place::Program(row) => self.given[row],
            };
            *now = live.select(fresh, *now);
        }
    }

    /// Adds what is watched after so many turns to the stretches that they belong to.
    fn note(&mut self, turns: u32) {
        for ((it, now), value) in self.observations.iter().zip(&self.now).zip(&mut self.values) {
            let (before, last) = (it.first.unwrap_or(0), it.last + 1);
            let is_within = (before + 1..=last).contains(&turns);
            // A stretch since the start has the start in it.
            let first = if it.first.is_none() { 0 } else { before + 1 };
            *value = match it.over {
                _ if turns == 0 && before > 0 => Pack::ZERO,
                Over::Increase if turns == before => -*now,
                Over::Increase if turns == last => *value + *now,
                Over::Last if turns == last => *now,
                Over::Mean if turns == 0 => Pack::ZERO,
                Over::Mean if is_within => *value + *now / f64::from(last - before),
                Over::Lowest | Over::Highest if turns == first => *now,
                Over::Lowest if is_within => value.min(*now),
                Over::Highest if is_within => value.max(*now),
                _ => *value,
            };
        }
    }
}
