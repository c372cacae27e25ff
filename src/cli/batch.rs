//! `diwan batch`: many replications, their shares and spreads, and their tables.

use std::sync::Arc;

use super::args::{Batch, Format, Written};
use super::check::sound;
use super::failure::Failure;
use super::metrics::read_all;
use super::output;
use super::progress::{Work, threads};
use crate::ensemble::{LANES, MOST_PATH_BYTES, Plan, doubts};
use crate::kernel::Seed;
use crate::report::facts::{self, BatchFacts};
use crate::report::{count, tell_batch};
use crate::scenario::{Metric, Scenario, VariableId, VariableKind};
use crate::study::{self, Played, Stopping};
use crate::table::{Encoding, Folder, Manifest, Results};

pub(super) fn run(args: &Batch) -> Result<(), Failure> {
    let (name, variables) = args.scenario_and_series()?;
    let model = sound(&name, &args.varied.settings, args.common.quiet)?;
    let metrics = metrics(&model.scenario, &args.metrics)?;
    let (runs, seeds) = args.many.size.runs_and_seeds()?;
    let mut plan = Plan::new(model, Seed(args.many.seed), runs, metrics);
    plan.seeds = seeds;
    if args.out.is_some() {
        plan.choices = true;
        plan.parameters = !plan.model.parameters.is_empty();
        plan.series = series(&plan.model.scenario, variables.as_deref())?;
        refuse_excess(&plan)?;
    }
    let stopping = args.until_half_width.map(|width| stopping(width, runs)).transpose()?;
    let results = args.out.as_deref().map(|path| open(args, path, &plan)).transpose()?;
    let work = Work::begin(plan.runs, &args.common);
    let batch = study::Batch { plan: &plan, stopping: stopping.as_ref(), threads: threads(args.many.threads) };
    let played = batch.play(results, &work);
    work.end();
    tell(args, &plan, &played?)
}

/// When it stops of its own.
fn stopping(half_width: f64, runs: u64) -> Result<Stopping, Failure> {
    if !(half_width > 0.0 && half_width < 0.5) {
        return Err(Failure::Usage(format!(
            "`--until-half-width {half_width}` is no half-width of a share: between 0 and 0.5, such as 0.01"
        )));
    }
    let missing = || {
        Failure::Usage("`--until-half-width` needs more runs to choose from: `--runs` is the most it may take".into())
    };
    Stopping::new(half_width, runs).ok_or_else(missing)
}

fn tell(args: &Batch, plan: &Plan, played: &Played) -> Result<(), Failure> {
    if !played.damaged.is_empty() && !args.common.quiet {
        let parts = count(played.damaged.len(), "part");
        output::talk(&format!(
            "{parts} of the tables had been damaged or exchanged, and {} played again: {}",
            if played.damaged.len() == 1 { "was" } else { "were" },
            listed(&played.damaged)
        ));
    }
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

/// The numbers of some parts; of many, the first.
fn listed(parts: &[u64]) -> String {
    let first: Vec<String> = parts.iter().take(10).map(u64::to_string).collect();
    format!("{}{}", first.join(", "), if parts.len() > first.len() { ", …" } else { "" })
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
    let usual =
        |kind| matches!(kind, VariableKind::Indicator | VariableKind::Settlement(_) | VariableKind::Compliance(_));
    if asked.is_empty() {
        let all = (0_u16..).zip(&scenario.variables).filter(|(_, it)| usual(it.kind));
        return Ok(all.map(|(slot, _)| VariableId(slot)).collect());
    }
    asked
        .iter()
        .map(|name| {
            scenario
                .variable(name)
                .ok_or_else(|| Failure::Usage(format!("`--series {name}`: there is no variable of that name")))
        })
        .collect()
}

/// Paths that would fill the memory are refused before anything is played.
fn refuse_excess(plan: &Plan) -> Result<(), Failure> {
    let Some(bytes) = plan.excess() else { return Ok(()) };
    let mb = |bytes: u64| bytes as f64 / 1e6;
    Err(Failure::Usage(format!(
        "`--series` would keep {:.1} MB of every run, {LANES} runs at a time on each thread: at most {:.1} MB; name \
         fewer variables",
        mb(bytes),
        mb(MOST_PATH_BYTES)
    )))
}

fn open<'a>(args: &Batch, path: &std::path::Path, plan: &'a Plan) -> Result<Results<'a>, Failure> {
    let encoding = match args.encoding {
        Written::Common => Encoding::Common,
        Written::Dense => Encoding::Dense,
    };
    let manifest = Manifest::new(plan, args.varied.settings.clone(), args.until_half_width, encoding);
    let folder =
        if args.resume { Folder::resume(path, manifest)? } else { Folder::create(path, manifest, args.force)? };
    Ok(Results::new(folder, plan)?)
}
