//! `diwan claims`: what a scenario states about itself, tested.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::args::{Claims, Format};
use super::check::{examined, linted};
use super::failure::Failure;
use super::output;
use super::progress::{Work, threads};
use crate::kernel::Seed;
use crate::model::Model;
use crate::report::{Verdicts, claims_json, tell_claims};
use crate::scenario::{Claim, Metric, load_with};
use crate::stats::Level;
use crate::study::{Finding, Sample, Settings, arms_of, false_alarms, judge, play};

/// Draws and seeds of the protocol.
const USUAL: (u64, u64) = (200, 8);

pub(super) fn run(args: &Claims) -> Result<(), Failure> {
    // Claims are read from the scenario as it stands; settings vary every arm of theirs.
    let (loaded, model) = examined(&args.scenario, &[]);
    let Some(model) = model else {
        output::diagnostics(&loaded.diagnostics, &loaded.sources);
        return Err(Failure::Refused);
    };
    let claims = chosen(&model.scenario.claims, &args.only)?;
    if claims.is_empty() {
        return Err(Failure::Usage(format!("`{}` states no claims: add some to its claims.ron", args.scenario)));
    }
    let mut metrics = arms_of(&loaded.sources, claims.iter().map(|(_, it)| *it));
    let every: Vec<Metric> = metrics.values().flatten().fold(Vec::new(), |mut all, it| {
        if !all.contains(it) {
            all.push(*it);
        }
        all
    });
    metrics.insert(Settings::new(), every);
    let models = models(args, &model, metrics.keys())?;
    let size = args.many.size.pairs(USUAL)?;
    let work = Work::begin(size.0 * size.1 * (metrics.len() as u64 + 1), args.common.quiet);
    let played = |model: &Arc<Model>, seed: u64, metrics: &[Metric]| -> Sample {
        play(model, Seed(seed), size, &metrics.into(), threads(args.many.threads), work.stop(), |runs| work.done(runs))
    };
    let mut arms = BTreeMap::new();
    for (settings, metrics) in metrics {
        let sample = played(&models[&settings], args.many.seed, &metrics);
        arms.insert(settings, (metrics, sample));
    }
    let (metrics, plain) = &arms[&Settings::new()];
    // The same scenario under other luck: nothing differs but chance.
    let again = played(&models[&Settings::new()], !args.many.seed, metrics);
    let elapsed = work.end();
    if again.runs() < (size.0 * size.1) as usize {
        return Err(Failure::Interrupted("interrupted: claims need all their runs, so nothing was judged".to_owned()));
    }
    let few = |error| Failure::Usage(format!("{error}: ask for more draws"));
    let judged = judge(&claims, &loaded.sources, &arms, Level::P95, args.many.seed).map_err(few)?;
    let alarms = false_alarms(plain, &again, Level::P95, args.many.seed).map_err(few)?;
    let scenario = &*model.scenario;
    let runs = arms.len() as u64 * size.0 * size.1;
    let verdicts =
        Verdicts { scenario, judged: &judged, level: Level::P95, seed: args.many.seed, size, arms: arms.len(), runs, alarms, elapsed };
    match args.common.format {
        Format::Json => output::json(&claims_json(&verdicts))?,
        Format::Text => {
            let look = args.common.look();
            output::data(&tell_claims(&verdicts, &look))?;
        }
    }
    let contradicted = judged.iter().filter(|it| it.finding == Finding::Contradicted).count();
    if contradicted > 0 { Err(Failure::Contradicted(contradicted)) } else { Ok(()) }
}

/// The claims that were asked for, with their places; all if none was.
fn chosen<'a>(claims: &'a [Claim], only: &[String]) -> Result<Vec<(usize, &'a Claim)>, Failure> {
    for key in only {
        if !claims.iter().any(|it| it.key == *key) {
            let hint = crate::text::did_you_mean(key, claims.iter().map(|it| it.key.as_str())).unwrap_or_default();
            return Err(Failure::Usage(format!("there is no claim `{key}` {hint}").trim_end().to_owned()));
        }
    }
    Ok(claims.iter().enumerate().filter(|(_, it)| only.is_empty() || only.contains(&it.key)).collect())
}

/// The model of every arm; all their faults are shown before any is played.
fn models<'a>(
    args: &Claims,
    plain: &Arc<Model>,
    arms: impl Iterator<Item = &'a Settings>,
) -> Result<BTreeMap<Settings, Arc<Model>>, Failure> {
    let mut out = BTreeMap::new();
    let mut refused = false;
    for arm in arms {
        if arm.is_empty() && args.varied.settings.is_empty() {
            out.insert(arm.clone(), plain.clone());
            continue;
        }
        let common = args.varied.settings.iter().map(|it| ("--set".to_owned(), it.clone()));
        let own = arm.iter().map(|it| ("an arm of claims".to_owned(), it.clone()));
        let (loaded, model) = linted(load_with(&args.scenario, &common.chain(own).collect::<Vec<_>>()));
        match model {
            Some(model) => drop(out.insert(arm.clone(), model)),
            None => {
                output::diagnostics(&loaded.diagnostics, &loaded.sources);
                refused = true;
            }
        }
    }
    if refused { Err(Failure::Refused) } else { Ok(out) }
}
