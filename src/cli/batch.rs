//! `diwan batch`: many replications, their shares and spreads, and their tables.

use super::args::{Batch, Written};
use super::check::sound;
use super::failure::Failure;
use super::metrics::read_all;
use super::output;
use super::pages::made;
use super::progress::{Work, threads};
use crate::ensemble::{LANES, MOST_PATH_BYTES, Plan, doubts};
use crate::kernel::Seed;
use crate::report::Shown;
use crate::report::facts::{self, BatchFacts};
use crate::report::page::batch_page;
use crate::report::{say, series as listing, short, tell_batch};
use crate::scenario::{Metric, Scenario, Texts, VariableId};
use crate::stats::Level;
use crate::study::{self, Assuming, AssumptionsFacts, CoursesFacts, MOST_COURSES, Played, Stopping, WEIGHED};
use crate::table::{Encoding, Folder, Manifest, Results};

pub(super) fn run(args: &Batch) -> Result<(), Failure> {
    let (name, variables) = args.scenario_and_series()?;
    let (model, languages) = sound(&name, &args.shared.varied.settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let asked = read_all(&model.scenario, &args.metrics)?;
    let metrics = Metric::usual_and(&model.scenario, &asked).into();
    let (runs, seeds) = args.many.size.runs_and_seeds()?;
    let mut plan = Plan::new(model, Seed(args.many.luck.seed), runs, metrics);
    plan.seeds = seeds;
    if args.out.is_some() {
        plan.choices = true;
        plan.parameters = !plan.model.parameters.is_empty();
        plan.series = series(&plan.model.scenario, variables.as_deref())?;
        refuse_excess(&plan)?;
    }
    args.pages.vacant(args.force)?;
    let stopping = args.until_half_width.map(|width| stopping(width, runs)).transpose()?;
    let results = args.out.as_deref().map(|path| open(args, path, &plan)).transpose()?;
    let followed = if args.pages.wanted() { plan.runs().min(MOST_COURSES) + WEIGHED } else { 0 };
    let work = Work::begin(plan.runs() + followed, &args.shared.common);
    let threads = threads(args.many.luck.threads);
    let batch = study::Batch { plan: &plan, stopping: stopping.as_ref(), threads };
    let played = batch.play(results, &work);
    let courses = played.as_ref().ok().filter(|it| it.complete && args.pages.wanted()).map(|it| {
        // A batch that stopped of its own has fewer runs than it might have had.
        let courses = study::courses(&Plan { replications: it.summary.runs(), ..plan.clone() }, threads, &work);
        let assuming =
            Assuming { model: &plan.model, settings: &args.shared.varied.settings, on: &asked, level: Level::P95 };
        Ok::<_, Failure>(Followed(courses?, assuming.weakest(plan.seed.0, threads, &work)?))
    });
    work.end();
    tell(args, &plan, &texts, &asked, &played?, courses.transpose()?)
}

/// What a page shows beyond the batch: how it went, and what it rests on.
struct Followed(CoursesFacts, AssumptionsFacts);

/// When it stops of its own.
fn stopping(half_width: f64, runs: u64) -> Result<Stopping, Failure> {
    if !(half_width > 0.0 && half_width < 0.5) {
        return Err(Failure::Usage(say!("half-width-wrong", width: short(half_width))));
    }
    let missing = || Failure::Usage(say!("half-width-few"));
    Stopping::new(half_width, runs).ok_or_else(missing)
}

fn tell(
    args: &Batch,
    plan: &Plan,
    texts: &Texts,
    asked: &[Metric],
    played: &Played,
    followed: Option<Followed>,
) -> Result<(), Failure> {
    if !played.damaged.is_empty() && !args.shared.common.quiet {
        output::talk(&say!("tables-damaged", n: played.damaged.len(), parts: listed(&played.damaged)));
    }
    let doubts = doubts(plan, &played.summary);
    let mut facts = BatchFacts::of(&facts::Batch {
        plan,
        texts,
        settings: &args.shared.varied.settings,
        asked,
        summary: &played.summary,
        level: played.level,
        doubts: &doubts,
        elapsed: played.elapsed,
        played: played.new,
    });
    if let Some(Followed(courses, assumptions)) = followed {
        (facts.courses, facts.assumptions) = (Some(courses), Some(assumptions));
    }
    let scenario = Shown::new(&plan.model.scenario, texts);
    args.shared.common.tell(&facts, |look| tell_batch(scenario, &facts, look))?;
    if facts.courses.is_some() {
        args.pages.write(&batch_page(scenario, &facts, &made(&args.shared.read)), args.force, &args.shared.common)?;
    }
    if let Some(width) = args.until_half_width.filter(|_| played.complete && !args.shared.common.quiet) {
        let reached = played.summary.half_width(played.level);
        let level = format!("{:.2}", 100.0 * played.level.share());
        let (is_reached, width, reached) = (reached <= width, short(width), format!("{reached:.4}"));
        output::talk(&if is_reached {
            say!("half-width-reached", width: width, reached: reached, level: level)
        } else {
            say!("half-width-missed", width: width, reached: reached, level: level)
        });
    }
    if played.complete {
        return Ok(());
    }
    let (done, runs) = (played.summary.runs(), plan.runs());
    Err(Failure::Interrupted(if args.out.is_some() {
        say!("interrupted-batch-kept", done: done, runs: runs)
    } else {
        say!("interrupted-batch", done: done, runs: runs)
    }))
}

/// The numbers of some parts; of many, the first.
fn listed(parts: &[u64]) -> String {
    let first: Vec<String> = parts.iter().take(10).map(u64::to_string).collect();
    let more = (parts.len() > first.len()).then(|| "…".to_owned());
    listing(&first.into_iter().chain(more).collect::<Vec<_>>())
}

/// The variables whose paths are kept: none unless asked; by default the situation, the issues and the agreements.
fn series(scenario: &Scenario, asked: Option<&[String]>) -> Result<Vec<VariableId>, Failure> {
    let Some(asked) = asked else { return Ok(Vec::new()) };
    if asked.is_empty() {
        return Ok(scenario.situation().collect());
    }
    asked
        .iter()
        .map(|name| scenario.variable(name).ok_or_else(|| Failure::Usage(say!("series-unknown", name: name))))
        .collect()
}

/// Paths that would fill the memory are refused before anything is played.
fn refuse_excess(plan: &Plan) -> Result<(), Failure> {
    let Some(bytes) = plan.excess() else { return Ok(()) };
    let mb = |bytes: u64| format!("{:.1}", bytes as f64 / 1e6);
    Err(Failure::Usage(say!("series-excess", size: mb(bytes), lanes: LANES, most: mb(MOST_PATH_BYTES))))
}

fn open<'a>(args: &Batch, path: &std::path::Path, plan: &'a Plan) -> Result<Results<'a>, Failure> {
    let encoding = match args.encoding {
        Written::Common => Encoding::Common,
        Written::Dense => Encoding::Dense,
    };
    let manifest = Manifest::new(plan, args.shared.varied.settings.clone(), args.until_half_width, encoding);
    let folder =
        if args.resume { Folder::resume(path, manifest)? } else { Folder::create(path, manifest, args.force)? };
    Ok(Results::new(folder, plan)?)
}
