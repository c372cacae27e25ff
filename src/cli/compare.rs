//! `diwan compare`: arms against a control, pair by pair under common random numbers.

use super::args::Compare;
use super::failure::Failure;
use super::metrics::{read_all, smallest};
use super::output;
use super::progress::{Work, threads};
use crate::report::Shown;
use crate::report::facts::{self, ComparedFacts};
use crate::report::page::comparison_page;
use crate::report::tell_comparison;
use crate::scenario::Metric;
use crate::stats::Level;
use crate::study::{Arms, Assuming, Comparing, ComparisonFolder, Sampling, WEIGHED, compare, read_arms};

/// Draws and seeds of a comparison that says nothing of it.
const USUAL: (u64, u64) = (250, 8);

pub(super) fn run(args: &Compare) -> Result<(), Failure> {
    let Arms { arms, control, languages, remarks } =
        read_arms(&args.scenario, &args.shared.varied.settings, &args.arms, args.control.as_deref())?;
    output::remarks(&remarks);
    let texts = args.shared.read.texts(languages)?;
    let scenario = control.model.scenario.clone();
    let asked = read_all(&scenario, &args.metrics)?;
    let metrics = if asked.is_empty() { Metric::compared(&scenario) } else { asked };
    let smallest = smallest(&scenario, &metrics, &args.smallest)?;
    args.pages.vacant(args.force)?;
    let (draws, seeds) = args.many.size.pairs(USUAL)?;
    let threads = threads(args.many.luck.threads);
    let sampling = Sampling {
        seed: args.many.luck.seed,
        draws,
        seeds,
        threads,
        metrics: metrics.into(),
        parameters: args.out.is_some(),
    };
    let comparing = Comparing {
        arms: &arms,
        control: &control,
        settings: &args.shared.varied.settings,
        smallest: &smallest,
        level: Level::P95,
        sampling,
    };
    let folder = args.out.as_deref().map(|path| ComparisonFolder::open(path, args.force)).transpose()?;
    let weighed = if args.pages.wanted() { WEIGHED } else { 0 };
    let work = Work::begin(comparing.runs() + weighed, &args.shared.common);
    let compared = compare(&comparing, &work);
    // A page says what the control rests on, for the metrics that were asked for or the outcomes.
    let on = if args.metrics.is_empty() { &[][..] } else { &*comparing.sampling.metrics };
    let set = [&args.shared.varied.settings[..], &control.settings].concat();
    let assuming = Assuming { model: &control.model, settings: &set, on, level: Level::P95 };
    let assumptions = (compared.is_ok() && args.pages.wanted())
        .then(|| assuming.weakest(args.many.luck.seed, threads, &work))
        .transpose();
    let elapsed_s = work.end();
    let (compared, assumptions) = (compared?, assumptions?);
    let told = ComparedFacts { found: compared.facts.clone(), assumptions, elapsed_s };
    if let Some(folder) = folder {
        folder.write(&comparing, &compared, &facts::json(&told))?;
    }
    let all = !args.metrics.is_empty() || args.all;
    let shown = Shown::new(&scenario, &texts);
    args.shared.common.tell(&told, |look| tell_comparison(shown, &told, all, look))?;
    args.pages.keep(args.force, &args.shared.read, &args.shared.common, |made| comparison_page(shown, &told, made))
}
