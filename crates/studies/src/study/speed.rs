//! How fast a scenario is read and played on this machine.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::ensemble::{LANES, Pace, Plan, Timing, pace};
use diwan_engine::kernel::Seed;
use diwan_engine::model::{Model, lint};
use diwan_engine::scenario::{Metric, load};
use diwan_engine::sim::Simulation;

/// Rounds of which the median is taken. In each, one thread and several play in turn, so that a busy moment hits both.
const ROUNDS: usize = 7;
/// How often a scenario is read.
const READINGS: usize = 5;
/// What is timed on the way from the text to a world, and all of it.
const STEPS: [&str; 5] = ["read and check", "compile", "look for doubts", "build a world", "together"];

/// What is to be measured.
#[derive(Clone, Debug)]
pub struct Measuring<'a> {
    /// The model.
    pub model: Arc<Model>,
    /// Where its scenario was found: a path, or a bare name.
    pub place: &'a str,
    /// The settings that it was loaded under, as written.
    pub settings: &'a [String],
    /// Seed of the luck.
    pub seed: u64,
    /// Threads of the wider rounds.
    pub threads: usize,
    /// Seconds to play in all.
    pub seconds: f64,
}

/// What was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Speed {
    /// Milliseconds of each step from the text to a world, and of all together.
    pub steps: Vec<(&'static str, Timing)>,
    /// Round by round the pace of one thread and, unless that is all, of several.
    pub rounds: Vec<Vec<Pace>>,
}

impl Measuring<'_> {
    /// Reads the scenario and plays it again and again.
    #[must_use]
    pub fn run(&self) -> Speed {
        Speed { steps: self.readings(), rounds: self.rounds() }
    }

    fn readings(&self) -> Vec<(&'static str, Timing)> {
        let mut times = vec![Vec::new(); STEPS.len()];
        for _ in 0..READINGS {
            let mut marks = vec![Instant::now()];
            let mut loaded = load(self.place, self.settings);
            marks.push(Instant::now());
            // Sound a moment ago, it can only have been edited since.
            let Some(scenario) = loaded.scenario.take() else { continue };
            let model = Arc::new(Model::compile(Arc::new(scenario)));
            marks.push(Instant::now());
            lint(&model, &mut loaded.diagnostics);
            marks.push(Instant::now());
            let world = Simulation::<LANES>::new(model);
            marks.push(Instant::now());
            drop(world);
            let together = (marks[0], marks[marks.len() - 1]);
            let spans = marks.windows(2).map(|it| (it[0], it[1])).chain([together]);
            for (times, (from, to)) in times.iter_mut().zip(spans) {
                times.push(1e3 * to.duration_since(from).as_secs_f64());
            }
        }
        STEPS.into_iter().zip(times.into_iter().map(Timing::of)).collect()
    }

    fn rounds(&self) -> Vec<Vec<Pace>> {
        let metrics = Metric::usual(&self.model.scenario).into();
        let plan = Plan::new(self.model.clone(), Seed(self.seed), u64::MAX, metrics);
        let widths = if self.threads == 1 { vec![1] } else { vec![1, self.threads] };
        let time = Duration::from_secs_f64(self.seconds / (ROUNDS * widths.len()) as f64);
        (0..ROUNDS).map(|_| widths.iter().map(|&it| pace(&plan, it, time)).collect()).collect()
    }
}
