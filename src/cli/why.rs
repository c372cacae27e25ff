//! `diwan why`: what moved an outcome, over many runs.

use super::args::{Format, Why};
use super::check::sound;
use super::failure::Failure;
use super::output;
use super::pages::made;
use super::progress::{Work, threads};
use crate::report::facts::{self, TracedFacts};
use crate::report::page::causes_page;
use crate::report::{Shown, tell_causes};
use crate::stats::Level;
use crate::study::{Tracing, trace};

pub(super) fn run(args: &Why) -> Result<(), Failure> {
    let settings = &args.shared.varied.settings;
    let (model, languages) = sound(&args.scenario, settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    args.sent.pages.vacant(args.sent.force)?;
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
    match args.shared.common.format {
        Format::Json => output::json(&facts::json(&told))?,
        Format::Text => output::data(&tell_causes(shown, &told, &args.shared.common.look()))?,
    }
    if args.sent.pages.wanted() {
        let page = causes_page(shown, &told, &made(&args.shared.read));
        args.sent.pages.write(&page, args.sent.force, &args.shared.common)?;
    }
    Ok(())
}
