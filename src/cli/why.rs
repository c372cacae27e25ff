//! `diwan why`: what moved an outcome, over many runs.

use super::args::Why;
use super::check::sound;
use super::failure::Failure;
use super::progress::{Work, threads};
use crate::report::facts::TracedFacts;
use crate::report::page::causes_page;
use crate::report::{Shown, tell_causes};
use crate::stats::Level;
use crate::study::{Tracing, trace};

pub(super) fn run(args: &Why) -> Result<(), Failure> {
    let settings = &args.shared.varied.settings;
    let (model, languages) = sound(&args.scenario, settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    args.sent.vacant()?;
    let asked = Tracing {
        place: &args.scenario,
        settings,
        model: &model,
        outcome: &args.outcome,
        runs: args.runs,
        read: args.read,
        seed: args.luck.seed,
        threads: threads(args.luck.threads),
        level: Level::P95,
    };
    let work = Work::begin(asked.work(), &args.shared.common);
    let found = trace(&asked, &work);
    let elapsed_s = work.end();
    let told = TracedFacts { found: found?, elapsed_s };
    let shown = Shown::new(&model.scenario, &texts);
    args.shared.common.tell(&told, |look| tell_causes(shown, &told, look))?;
    args.sent.keep(&args.shared, |made| causes_page(shown, &told, made))
}
