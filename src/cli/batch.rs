//! `diwan batch`: many replications, their shares and spreads, and their tables.

use core::ops::ControlFlow;
use std::sync::Arc;

use super::args::{Batch, Format};
use super::check::sound;
use super::failure::Failure;
use super::metrics::read_all;
use super::output;
use super::progress::{Work, threads};
use crate::ensemble::{BLOCK, Plan, Summary, doubts, each_block};
use crate::kernel::Seed;
use crate::report::facts::{self, BatchFacts};
use crate::report::tell_batch;
use crate::scenario::{Metric, Scenario, VariableId, VariableKind};
use crate::stats::{Level, Looks};
use crate::table::{Folder, Manifest, Results};

pub(super) fn run(args: &Batch) -> Result<(), Failure> {
    let model = sound(&args.scenario, &args.varied.settings, args.common.quiet)?;
    let metrics = metrics(&model.scenario, &args.metrics)?;
    let (runs, seeds) = args.many.size.runs_and_seeds()?;
    let mut plan = Plan::new(model, Seed(args.many.seed), runs, metrics);
    plan.seeds = seeds;
    if args.out.is_some() {
        plan.choices = true;
        plan.parameters = !plan.model.parameters.is_empty();
        plan.series = series(&plan.model.scenario, args.series.as_deref())?;
    }
    let looks = args.until_half_width.map(|width| Stopping::new(width, runs)).transpose()?;
    let mut results = args.out.as_deref().map(|path| open(args, path, &plan)).transpose()?;
    let played = play(&plan, args, looks.as_ref(), results.as_mut())?;
    let (true, Some(results)) = (played.complete, results) else { return tell(args, &plan, &played) };
    results.complete()?;
    tell(args, &plan, &played)
}

/// What was played.
struct Played {
    summary: Summary,
    level: Level,
    /// Replications that were played now.
    new: u64,
    elapsed: f64,
    complete: bool,
}

/// When a batch stops of its own.
struct Stopping {
    half_width: f64,
    looks: Looks,
}

impl Stopping {
    fn new(half_width: f64, runs: u64) -> Result<Self, Failure> {
        if !(half_width > 0.0 && half_width < 0.5) {
            return Err(Failure::Usage(format!(
                "`--until-half-width {half_width}` is no half-width of a share: between 0 and 0.5, such as 0.01"
            )));
        }
        let Some(looks) = Looks::new(BLOCK.min(runs), runs, Level::P95) else {
            return Err(Failure::Usage("`--until-half-width` needs more runs to choose from: `--runs` is the most it may take".into()));
        };
        Ok(Self { half_width, looks })
    }

    /// Whether this is a look, and every interval is narrow enough.
    fn is_met(&self, summary: &Summary) -> bool {
        self.looks.sizes().contains(&summary.runs()) && summary.half_width(self.looks.level_at(0)) <= self.half_width
    }
}

/// Plays what is missing, and adds up everything.
fn play(plan: &Plan, args: &Batch, stopping: Option<&Stopping>, mut results: Option<&mut Results<'_>>) -> Result<Played, Failure> {
    let mut summary = Summary::new(plan);
    let first = match &mut results {
        Some(results) => results.read_back(|block| summary.add(&block))?,
        None => 0,
    };
    let work = Work::begin(plan.runs, args.common.quiet);
    work.found(summary.runs());
    let there = summary.runs();
    let mut met = stopping.is_some_and(|it| it.is_met(&summary));
    let mut failed = None;
    if !met {
        each_block(plan, first..plan.blocks(), threads(args.many.threads), work.stop(), |block| {
            summary.add(block);
            work.done(block.rows as u64);
            if let Some(Err(error)) = results.as_mut().map(|it| it.add(block)) {
                failed = Some(error);
                return ControlFlow::Break(());
            }
            met = stopping.is_some_and(|it| it.is_met(&summary));
            if met { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
    }
    let elapsed = work.end();
    if let Some(error) = failed {
        return Err(error.into());
    }
    let complete = met || summary.runs() == plan.runs;
    let level = stopping.map_or(Level::P95, |it| it.looks.level_at(0));
    Ok(Played { level, new: summary.runs() - there, summary, elapsed, complete })
}

fn tell(args: &Batch, plan: &Plan, played: &Played) -> Result<(), Failure> {
    let doubts = doubts(plan, &played.summary);
    let asked = read_all(&plan.model.scenario, &args.metrics)?;
    let facts = BatchFacts::of(&facts::Batch {
        plan,
        settings: &args.varied.settings,
        asked: &asked,
        summary: &played.summary,
        level: played.level,
        doubts: &doubts,
        elapsed: played.elapsed,
        played: played.new,
    });
    match args.common.format {
        Format::Json => output::json(&facts::json(&facts))?,
        Format::Text => output::data(&tell_batch(&plan.model.scenario, &facts, &args.common.look()))?,
    }
    if let Some(width) = args.until_half_width.filter(|_| played.complete && !args.common.quiet) {
        let reached = played.summary.half_width(played.level);
        let verdict = if reached <= width { "reached" } else { "not reached" };
        output::talk(&format!(
            "half-width {width} {verdict}: {reached:.4}; the intervals hold at every look together, so each is taken at {:.2} %",
            100.0 * played.level.share()
        ));
    }
    if played.complete {
        return Ok(());
    }
    let goes_on = if args.out.is_some() { "; the parts that are whole are kept, and `--resume` goes on" } else { "" };
    Err(Failure::Interrupted(format!("interrupted after {} of {} runs{goes_on}", played.summary.runs(), plan.runs)))
}

/// What is kept of every run: the usual, and what was asked for besides.
fn metrics(scenario: &Scenario, asked: &[String]) -> Result<Arc<[Metric]>, Failure> {
    let mut out = Metric::usual(scenario);
    for metric in read_all(scenario, asked)? {
        if !out.contains(&metric) {
            out.push(metric);
        }
    }
    Ok(out.into())
}

/// The variables whose paths are kept: none unless asked; by default the situation, the issues and the agreements.
fn series(scenario: &Scenario, asked: Option<&[String]>) -> Result<Vec<VariableId>, Failure> {
    let Some(asked) = asked else { return Ok(Vec::new()) };
    let usual = |kind| matches!(kind, VariableKind::Indicator | VariableKind::Settlement(_) | VariableKind::Compliance(_));
    if asked.is_empty() {
        let all = (0_u16..).zip(&scenario.variables).filter(|(_, it)| usual(it.kind));
        return Ok(all.map(|(slot, _)| VariableId(slot)).collect());
    }
    asked
        .iter()
        .map(|name| scenario.variable(name).ok_or_else(|| Failure::Usage(format!("`--series {name}`: there is no variable of that name"))))
        .collect()
}

fn open<'a>(args: &Batch, path: &std::path::Path, plan: &'a Plan) -> Result<Results<'a>, Failure> {
    let manifest = Manifest::new(plan, args.varied.settings.clone(), args.until_half_width);
    let folder = if args.resume { Folder::resume(path, manifest)? } else { Folder::create(path, manifest, args.force)? };
    Ok(Results::new(folder, plan)?)
}
