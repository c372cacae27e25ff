//! `diwan sweep`: a design is played, point by point under the same luck.

use std::sync::Arc;
use std::time::Duration;

use indicatif::HumanCount;

use super::args::{Format, Laid, Sweep, Way};
use super::check::sound;
use super::failure::Failure;
use super::metrics::read_all;
use super::output;
use super::progress::{Work, threads};
use crate::design::{Design, DesignError, Factor, Law, Links, Placing, Varied, read_factors};
use crate::ensemble::{Plan, pace};
use crate::kernel::Seed;
use crate::model::Model;
use crate::report::facts::SweptFacts;
use crate::report::page::sweep_page;
use crate::report::{Shown, SweepTold, say, short, tell_sweep};
use crate::scenario::{Metric, Scenario};
use crate::stats::Level;
use crate::study::{self, Sampling, SweepTables, Sweeping, read_points, sweep};

/// Points of a Latin hypercube, points of a Sobol' sequence, and values of a range, where nothing is said.
const USUAL: (u32, u32, u32) = (100, 128, 5);

/// The most runs of a sweep.
const MOST_RUNS: u64 = 10_000_000_000;

pub(super) fn run(args: &Sweep) -> Result<(), Failure> {
    let (model, languages) = sound(&args.scenario, &args.shared.varied.settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let scenario = model.scenario.clone();
    let asked = read_all(&scenario, &args.metrics)?;
    let metrics: Arc<[Metric]> = if asked.is_empty() { Metric::compared(&scenario) } else { asked }.into();
    let (draws, seeds) = args.draws_and_seeds()?;
    let threads = threads(args.luck.threads);
    let sampling = Sampling { seed: args.luck.seed, draws, seeds, threads, metrics, parameters: false };
    let linked: Vec<Vec<String>> =
        args.laid.linked.iter().map(|it| it.split(',').map(|it| it.trim().to_owned()).collect()).collect();
    let (design, placing) = laid(&args.laid, &linked, args.luck.seed, &model, &sampling)?;
    args.pages.vacant(args.force)?;
    let sweeping = Sweeping {
        place: &args.scenario,
        settings: &args.shared.varied.settings,
        scenario: &scenario,
        design: &design,
        sampling,
        level: Level::P95,
    };
    let tables = args.out.as_deref().map(|path| SweepTables::open(path, args.csv, args.force)).transpose()?;
    let work = Work::begin(sweeping.runs(), &args.shared.common);
    let found = sweep(&sweeping, study::Laid { placing, linked: &linked }, tables, &work);
    let elapsed_s = work.end();
    let told = SweptFacts { found: found?, elapsed_s };
    let shown = Shown::new(&scenario, &texts);
    let asked = SweepTold { metrics: !args.metrics.is_empty(), curves: args.curves };
    match args.shared.common.format {
        Format::Json => output::json_of(&told)?,
        Format::Text => {
            let kept = args.out.as_ref().map(|it| it.display().to_string());
            output::data(&tell_sweep(shown, &told, asked, kept.as_deref(), &args.shared.common.look()))?;
        }
    }
    args.pages
        .keep(args.force, &args.shared.read, &args.shared.common, |made| sweep_page(shown, &told, asked.metrics, made))
}

/// The design, and how its points were placed unless they were given.
fn laid(
    args: &Laid,
    linked: &[Vec<String>],
    seed: u64,
    model: &Arc<Model>,
    sampling: &Sampling,
) -> Result<(Design, Option<Placing>), Failure> {
    let scenario = &*model.scenario;
    if let Some(file) = &args.points {
        let said =
            |it: study::PointsError| say!("sweep-points", file: file.display().to_string(), fault: it.to_string());
        let design = read_points(scenario, file, args.supplied())
            .map_err(|faults| Failure::all_of(faults.into_iter().map(said).collect()))?;
        dear(design.points().len() as u64, design.factors().len(), model, sampling)?;
        return Ok((design, None));
    }
    let factors = factors(args, scenario)?;
    let links = Links::new(&factors, linked).map_err(usage)?;
    let placing = placing(args, &factors, &links, seed)?;
    dear(placing.points(&factors, &links).map_err(usage)?, factors.len(), model, sampling)?;
    Ok((placing.design(factors, &links).map_err(usage)?, Some(placing)))
}

fn factors(args: &Laid, scenario: &Scenario) -> Result<Vec<Factor>, Failure> {
    read_factors(scenario, &args.vary, args.supplied())
        .map_err(|faults| Failure::all_of(faults.iter().map(|it| say!("sweep-vary", fault: it.to_string())).collect()))
}

fn usage(error: DesignError) -> Failure {
    Failure::Usage(error.to_string())
}

/// How points are placed; options that say nothing there are refused.
fn placing(args: &Laid, factors: &[Factor], links: &Links, seed: u64) -> Result<Placing, Failure> {
    let is_list = |it: &Factor| matches!(&it.varied, Varied::Settings(_) | Varied::Number { law: Law::Listed(_), .. });
    let usual = match (args.size, args.levels) {
        (Some(_), None) => Way::Lhs,
        (None, None) if links.columns() > 1 && !factors.iter().all(is_list) => Way::Lhs,
        _ => Way::Full,
    };
    let way = args.design.unwrap_or(usual);
    let levels = args.levels.unwrap_or(USUAL.2);
    match way {
        Way::Full | Way::OneAtATime if args.size.is_some() => Err(Failure::Usage(say!("sweep-size"))),
        Way::Lhs | Way::Sobol if args.levels.is_some() => Err(Failure::Usage(say!("sweep-levels"))),
        Way::Full => Ok(Placing::Full { levels }),
        Way::OneAtATime => Ok(Placing::OneAtATime { levels }),
        Way::Lhs => Ok(Placing::Latin { size: args.size.unwrap_or(USUAL.0), seed }),
        Way::Sobol => Ok(Placing::Sobol { size: args.size.unwrap_or(USUAL.1), seed }),
    }
}

/// Refuses a design that is too much, and says what it would cost.
fn dear(points: u64, factors: usize, model: &Arc<Model>, sampling: &Sampling) -> Result<(), Failure> {
    let runs = points.saturating_mul(sampling.runs());
    if runs <= MOST_RUNS && points.saturating_mul(factors.max(1) as u64) <= Design::MOST_VALUES {
        return Ok(());
    }
    let plan = Plan::new(model.clone(), Seed(sampling.seed), sampling.runs(), sampling.metrics.clone());
    let rate = pace(&plan, sampling.threads, Duration::from_millis(300)).replications.wall;
    let days = runs as f64 / rate.max(1.0) / 86_400.0;
    let grouped = |n: u64| HumanCount(n).to_string();
    Err(Failure::Usage(say!(
        "sweep-dear",
        points: grouped(points),
        each: grouped(sampling.runs()),
        runs: grouped(runs),
        rate: grouped(rate as u64),
        days: short((days * 10.0).round() / 10.0),
        most: grouped(MOST_RUNS),
        values: grouped(Design::MOST_VALUES),
    )))
}
