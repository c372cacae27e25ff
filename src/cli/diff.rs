//! `diwan diff`: what one scenario says otherwise than another, and what that does.

use super::args::Diff;
use super::failure::Failure;
use super::metrics::read_all;
use super::output;
use super::progress::{Work, threads};
use crate::model::examine;
use crate::report::facts::DifferedFacts;
use crate::report::page::diff_page;
use crate::report::{Shown, say, tell_diff};
use crate::scenario::{Metric, Scenario, difference};
use crate::stats::Level;
use crate::study::{Arm, Diffing, Sampling, common_metrics, diff};

/// Draws and seeds of a comparison that says nothing of it.
const USUAL: (u64, u64) = (250, 8);
/// What the two are called where they are compared.
const NAMES: [&str; 2] = ["first", "second"];

pub(super) fn run(args: &Diff) -> Result<(), Failure> {
    let settings = &args.shared.varied.settings;
    let mut differing = difference([&args.first, &args.second], &[settings.clone(), settings.clone()]);
    let models = differing.loaded.each_mut().map(examine);
    let [Some(first), Some(second)] = models else {
        for loaded in differing.loaded.iter().filter(|it| it.diagnostics.is_refused()) {
            output::diagnostics(&loaded.diagnostics, &loaded.sources);
        }
        return Err(Failure::Refused);
    };
    args.sent.vacant()?;
    let [one, _] = differing.loaded;
    let texts = args.shared.read.texts(one.texts)?;
    let pair = [(NAMES[0], first), (NAMES[1], second)].map(|(name, model)| Arm {
        name: name.to_owned(),
        settings: Vec::new(),
        model,
    });
    let scenarios: [&Scenario; 2] = [&pair[0].model.scenario, &pair[1].model.scenario];
    let sampling = if args.no_play { None } else { Some(sampling(args, scenarios)?) };
    let runs = sampling.as_ref().map_or(0, |it| 2 * it.runs());
    let asked = Diffing { pair: &pair, differences: &differing.differences, settings, level: Level::P95, sampling };
    let work = Work::begin(runs, &args.shared.common);
    let found = diff(&asked, &work);
    let elapsed_s = work.end();
    let told = DifferedFacts { found: found?, elapsed_s };
    let shown = Shown::new(scenarios[0], &texts);
    args.shared.common.tell(&told, |look| tell_diff(shown, &told, args.all, look))?;
    args.sent.keep(&args.shared, |made| diff_page(shown, &told, made))
}

/// Which runs are played of both, and what is compared: of what is asked for, or usual, what both have.
fn sampling(args: &Diff, [first, second]: [&Scenario; 2]) -> Result<Sampling, Failure> {
    let asked = read_all(first, &args.metrics)?;
    let metrics = common_metrics(&if asked.is_empty() { Metric::compared(first) } else { asked }, first, second);
    if metrics.is_empty() {
        return Err(Failure::Usage(say!("diff-nothing-in-common", first: &args.first, second: &args.second)));
    }
    let (draws, seeds) = args.many.size.pairs(USUAL)?;
    let threads = threads(args.many.luck.threads);
    Ok(Sampling { seed: args.many.luck.seed, draws, seeds, threads, metrics, parameters: false })
}
