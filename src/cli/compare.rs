//! `diwan compare`: arms against a control, pair by pair under common random numbers.

use std::sync::Arc;

use super::args::{Compare, Format};
use super::arms::{Arms, read};
use super::failure::Failure;
use super::metrics::{read_all, smallest};
use super::output;
use super::progress::{Work, threads};
use crate::kernel::Seed;
use crate::report::{Comparison, compare_json, tell_comparison};
use crate::scenario::Metric;
use crate::stats::Level;
use crate::study::{Arm, Family, Sample, contrasts, curves, play, write_comparison};

/// Draws and seeds of a comparison that says nothing of it.
const USUAL: (u64, u64) = (250, 8);
/// The most numbers that a comparison holds at a time: two gigabytes of them.
const MOST_NUMBERS: u64 = 250_000_000;

pub(super) fn run(args: &Compare) -> Result<(), Failure> {
    let Arms { arms, control } = read(&args.scenario, &args.varied.settings, &args.arms, args.control.as_deref())?;
    let scenario = control.model.scenario.clone();
    let asked = read_all(&scenario, &args.metrics)?;
    let metrics: Arc<[Metric]> = if asked.is_empty() { Metric::compared(&scenario).into() } else { asked.into() };
    let smallest = smallest(&scenario, &metrics, &args.smallest)?;
    let size = args.many.size.pairs(USUAL)?;
    let numbers = (arms.len() as u64 + 1).saturating_mul(metrics.len() as u64).saturating_mul(size.0 * size.1);
    if numbers > MOST_NUMBERS {
        let most = MOST_NUMBERS / ((arms.len() as u64 + 1) * metrics.len() as u64).max(1);
        return Err(Failure::Usage(format!("so many pairs do not fit into memory: at most {most} with these arms and metrics")));
    }
    let work = Work::begin(size.0 * size.1 * (arms.len() as u64 + 1), args.common.quiet);
    let sample = |arm: &Arm| -> Sample {
        play(&arm.model, Seed(args.many.seed), size, &metrics, threads(args.many.threads), work.stop(), |runs| work.done(runs))
    };
    let mut played: Vec<Sample> = core::iter::once(&control).chain(&arms).map(sample).collect();
    let elapsed = work.end();
    let there = played.iter().map(Sample::runs).min().unwrap_or(0);
    let control_sample = played.remove(0);
    if there < (size.0 * size.1) as usize {
        return Err(Failure::Interrupted("interrupted: a comparison needs all its pairs, so nothing was compared".to_owned()));
    }
    let family = Family { metrics: &metrics, smallest: &smallest, level: Level::P95, seed: args.many.seed };
    let found = contrasts(&family, &played, &control_sample).map_err(|error| Failure::Usage(format!("{error}: ask for more runs")))?;
    let shown: Vec<_> = core::iter::once(&control_sample).chain(&played).map(|it| curves(&scenario, &metrics, it)).collect();
    let comparison = Comparison {
        curves: &shown,
        scenario: &scenario,
        arms: &arms,
        control: &control,
        contrasts: &found,
        level: Level::P95,
        seed: args.many.seed,
        draws: size.0,
        seeds: size.1,
        elapsed,
        asked: !args.metrics.is_empty() || args.all,
    };
    if let Some(out) = &args.out {
        let names: Vec<&str> = core::iter::once(&control).chain(&arms).map(|it| it.name.as_str()).collect();
        let samples: Vec<&Sample> = core::iter::once(&control_sample).chain(&played).collect();
        write_comparison(out, args.force, &compare_json(&comparison), &scenario, &metrics, &names, &samples, &found)?;
    }
    match args.common.format {
        Format::Json => output::json(&compare_json(&comparison)),
        Format::Text => {
            let look = args.common.look();
            output::data(&tell_comparison(&comparison, &look))
        }
    }
}
