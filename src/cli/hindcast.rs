//! `diwan hindcast`: what happened, scored against what the model says.

use super::args::Hindcast;
use super::failure::Failure;
use super::output;
use super::progress::{Work, threads};
use crate::model::examine;
use crate::report::facts::HindcastedFacts;
use crate::report::page::hindcast_page;
use crate::report::{Shown, tell_hindcast};
use crate::scenario::load_with_history;
use crate::stats::Level;
use crate::study::{Hindcasting, Sampling, hindcast};

/// Runs of a hindcast that says nothing of it, each with a draw of its own.
const USUAL: (u64, u64) = (4_000, 1);

pub(super) fn run(args: &Hindcast) -> Result<(), Failure> {
    let mut loaded = load_with_history(&args.scenario, &args.shared.varied.settings, &args.history);
    let Some(model) = examine(&mut loaded) else {
        output::diagnostics(&loaded.diagnostics, &loaded.sources);
        return Err(Failure::Refused);
    };
    args.sent.vacant()?;
    let texts = args.shared.read.texts(loaded.texts)?;
    let (draws, seeds) = args.many.size.pairs(USUAL)?;
    let threads = threads(args.many.luck.threads);
    let sampling = Sampling { seed: args.many.luck.seed, draws, seeds, threads, metrics: [].into(), parameters: false };
    let work = Work::begin(sampling.runs(), &args.shared.common);
    let asked = Hindcasting { model: &model, settings: &args.shared.varied.settings, level: Level::P95, sampling };
    let found = hindcast(&asked, &work);
    let elapsed_s = work.end();
    let told = HindcastedFacts { found: found?, elapsed_s };
    let shown = Shown::new(&model.scenario, &texts);
    args.shared.common.tell(&told, |look| tell_hindcast(shown, &told, look))?;
    args.sent.keep(&args.shared, |made| hindcast_page(shown, &told, made))
}
