//! `diwan bench`: how fast a scenario is read and played here.

use super::args::{Bench, Format};
use super::check::sound;
use super::failure::Failure;
use super::output;
use super::progress::threads;
use crate::report::facts::{self, BenchFacts};
use crate::report::{Shown, tell_bench};
use crate::study::Measuring;

pub(super) fn run(args: &Bench) -> Result<(), Failure> {
    let (model, languages) = sound(&args.scenario, &args.shared.varied.settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let measuring = Measuring {
        model,
        place: &args.scenario,
        settings: &args.shared.varied.settings,
        seed: args.seed,
        threads: threads(args.threads),
        seconds: args.seconds,
    };
    let speed = measuring.run();
    let facts = BenchFacts::of(&facts::Bench {
        model: &measuring.model,
        settings: &args.shared.varied.settings,
        seed: args.seed,
        threads: measuring.threads,
        seconds: args.seconds,
        steps: &speed.steps,
        rounds: &speed.rounds,
    });
    match args.shared.common.format {
        Format::Json => output::json(&facts::json(&facts)),
        Format::Text => {
            let scenario = Shown::new(&measuring.model.scenario, &texts);
            output::data(&tell_bench(scenario, &facts, &args.shared.common.look()))
        }
    }
}
