//! `diwan passport`: what a scenario assumes, the weakest first.

use super::args::Passport;
use super::check::sound;
use super::failure::Failure;
use super::metrics::read_all;
use super::progress::{Work, threads};
use super::sensitivity::of_scenario;
use crate::report::facts::AssumedFacts;
use crate::report::page::passport_page;
use crate::report::{Shown, tell_passport};
use crate::stats::Level;
use crate::study::{Assuming, GivenData, Sampling};

/// Draws, and runs of each, where nothing is said.
const USUAL: (u64, u64) = (4_000, 10);

pub(super) fn run(args: &Passport) -> Result<(), Failure> {
    let settings = &args.shared.varied.settings;
    let (model, languages) = sound(&args.scenario, settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let on = read_all(&model.scenario, &args.on)?;
    args.sent.vacant()?;
    let asked = Assuming { model: &model, settings, on: &on, level: Level::P95 };
    let begun = std::time::Instant::now();
    let found = match &args.from {
        Some(folder) => {
            let data = GivenData::open(folder)?;
            of_scenario(&data, &model.scenario, folder)?;
            asked.read(&data)?
        }
        None => {
            let sampling = Sampling {
                seed: args.luck.seed,
                draws: args.draws.unwrap_or(USUAL.0),
                seeds: args.seeds.unwrap_or(USUAL.1),
                threads: threads(args.luck.threads),
                metrics: [].into(),
                parameters: true,
            };
            let work = Work::begin(sampling.runs(), &args.shared.common);
            let found = asked.played(&sampling, &work);
            work.end();
            found?
        }
    };
    let mut told = AssumedFacts { found, elapsed_s: begun.elapsed().as_secs_f64() };
    if args.unsourced {
        told.found.found = told.found.found.without_source();
    }
    let shown = Shown::new(&model.scenario, &texts);
    args.shared.common.tell(&told, |look| tell_passport(shown, &told, args.all, look))?;
    args.sent.keep(&args.shared, |made| passport_page(shown, &told, made))
}
