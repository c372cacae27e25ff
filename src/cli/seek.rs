//! `diwan seek`: the smallest change that brings something about.

use super::args::Seek;
use super::check::sound;
use super::failure::Failure;
use super::metrics::read_all;
use super::progress::{Work, threads};
use crate::design::{Factor, Supplied, read_factors};
use crate::model::Model;
use crate::report::facts::SoughtFacts;
use crate::report::page::seek_page;
use crate::report::{Shown, say, tell_seek};
use crate::scenario::{Metric, Scale, Scenario};
use crate::stats::Level;
use crate::study::{Goal, Prices, Seeking, changeable, seek};

pub(super) fn run(args: &Seek) -> Result<(), Failure> {
    let (model, languages) = sound(&args.scenario, &args.shared.varied.settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let goal = goal(args, &model.scenario)?;
    let factors = factors(args, &model)?;
    let prices = prices(&args.prices, &factors)?;
    args.sent.vacant()?;
    let asked = Seeking {
        place: &args.scenario,
        settings: &args.shared.varied.settings,
        scenario: &model.scenario,
        goal,
        factors: &factors,
        prices: &prices,
        runs: args.runs,
        seed: args.luck.seed,
        threads: threads(args.luck.threads),
        level: Level::P95,
    };
    let work = Work::begin(asked.first_runs(), &args.shared.common);
    let found = seek(&asked, &work);
    let elapsed_s = work.end();
    let told = SoughtFacts { found: found?, elapsed_s };
    let shown = Shown::new(&model.scenario, &texts);
    args.shared.common.tell(&told, |look| tell_seek(shown, &told, look))?;
    args.sent.keep(&args.shared, |made| seek_page(shown, &told, made))
}

/// What is to be brought about. Of shares, 0.4 is 40 %.
fn goal(args: &Seek, scenario: &Scenario) -> Result<Goal, Failure> {
    let metrics = read_all(scenario, core::slice::from_ref(&args.make))?;
    let [metric] = metrics[..] else { return Err(Failure::Usage(say!("seek-what"))) };
    let level = args.above.or(args.below);
    if let Some(level) = level.filter(|it| !it.is_finite()) {
        return Err(Failure::Usage(say!("seek-level", level: level.to_string())));
    }
    if let Some(level) = level.filter(|it| metric.scale() == Scale::Share && !(0.0..=1.0).contains(it)) {
        return Err(Failure::Usage(say!("seek-share", level: level.to_string())));
    }
    match (args.above, args.below, metric) {
        (Some(level), None, _) => Ok(Goal::Above(metric, level)),
        (None, Some(level), _) => Ok(Goal::Below(metric, level)),
        (None, None, Metric::Share(outcome)) => Ok(Goal::MostLikely(outcome)),
        _ => Err(Failure::Usage(say!("seek-what"))),
    }
}

/// What may be changed: what is said, or every doctrine and every drawn number.
fn factors(args: &Seek, model: &Model) -> Result<Vec<Factor>, Failure> {
    let supplied = args.as_set.then_some(Supplied::AsSet);
    if args.vary.is_empty() {
        let all = changeable(model).into_iter();
        return Ok(all.map(|it| supplied.map_or_else(|| it.clone(), |by| it.clone().supplied(by))).collect());
    }
    read_factors(&model.scenario, &args.vary, supplied)
        .map_err(|faults| Failure::Usage(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}

/// Prices as they are given, `NAME=COST`, each of something that is varied.
fn prices(given: &[String], factors: &[Factor]) -> Result<Prices, Failure> {
    let read = |text: &String| {
        let bad = || Failure::Usage(say!("seek-price", text: text));
        let (name, cost) = text.rsplit_once('=').ok_or_else(bad)?;
        let cost = cost.trim().parse::<f64>().ok().filter(|it| it.is_finite() && *it >= 0.0).ok_or_else(bad)?;
        let name = name.trim();
        if factors.iter().all(|it| it.name != name) {
            return Err(Failure::Usage(say!("seek-price-of-nothing", name: name)));
        }
        Ok((name.to_owned(), cost))
    };
    given.iter().map(read).collect()
}
