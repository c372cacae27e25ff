//! `diwan bench`: how fast a scenario is read and played here.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::args::{Bench, Format};
use super::check::sound;
use super::failure::Failure;
use super::output;
use super::progress::threads;
use crate::ensemble::{LANES, Pace, Plan, Timing, pace};
use crate::kernel::Seed;
use crate::model::{Model, lint};
use crate::report::facts::{self, BenchFacts};
use crate::report::{Shown, tell_bench};
use crate::scenario::{Metric, load};
use crate::sim::Simulation;

/// Rounds of which the median is taken. In each, one thread and several play in turn, so that a busy moment hits both.
const ROUNDS: usize = 7;
/// How often a scenario is read.
const READINGS: usize = 5;

pub(super) fn run(args: &Bench) -> Result<(), Failure> {
    let (model, languages) = sound(&args.scenario, &args.varied.settings, args.common.quiet)?;
    let metrics = Metric::usual(&model.scenario).into();
    let plan = Plan::new(model, Seed(args.seed), u64::MAX, metrics);
    let threads = threads(args.threads);
    let steps = readings(args);
    let played = rounds(&plan, threads, args.seconds);
    let facts = BenchFacts::of(&facts::Bench {
        model: &plan.model,
        settings: &args.varied.settings,
        seed: args.seed,
        threads,
        seconds: args.seconds,
        steps: &steps,
        rounds: &played,
    });
    match args.common.format {
        Format::Json => output::json(&facts::json(&facts)),
        Format::Text => {
            output::data(&tell_bench(Shown::new(&plan.model.scenario, &languages.source), &facts, &args.common.look()))
        }
    }
}

/// Milliseconds from the text to a world, step by step.
fn readings(args: &Bench) -> Vec<(&'static str, Timing)> {
    let names = ["read and check", "compile", "look for doubts", "build a world", "together"];
    let mut times = vec![Vec::new(); names.len()];
    for _ in 0..READINGS {
        let mut marks = vec![Instant::now()];
        let mut loaded = load(&args.scenario, &args.varied.settings);
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
    names.into_iter().zip(times.into_iter().map(Timing::of)).collect()
}

/// Rounds of one thread and of several.
fn rounds(plan: &Plan, threads: usize, seconds: f64) -> Vec<Vec<Pace>> {
    let widths = if threads == 1 { vec![1] } else { vec![1, threads] };
    let time = Duration::from_secs_f64(seconds / (ROUNDS * widths.len()) as f64);
    (0..ROUNDS).map(|_| widths.iter().map(|&it| pace(plan, it, time)).collect()).collect()
}
