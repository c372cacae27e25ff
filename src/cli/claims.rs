//! `diwan claims`: what a scenario states about itself, tested.

use std::collections::BTreeMap;

use super::args::Claims;
use super::check::examined;
use super::failure::Failure;
use super::output;
use super::pages::made;
use super::progress::{Work, threads};
use crate::report::Shown;
use crate::report::facts::TestedFacts;
use crate::report::page::claims_page;
use crate::report::say;
use crate::report::tell_claims;
use crate::scenario::{Claim, Metric};
use crate::stats::Level;
use crate::study::{
    Assuming, Sampling, Settings, Testing, WEIGHED, ablated_arms, models_of, needed, test_claims, wirings,
};

/// Draws and seeds of the protocol.
const USUAL: (u64, u64) = (200, 8);

/// Arms that are needed, with the metrics of each.
type Needed = BTreeMap<Settings, Vec<Metric>>;

pub(super) fn run(args: &Claims) -> Result<(), Failure> {
    // Claims are read from the scenario as it stands; settings vary every arm of theirs.
    let (loaded, model) = examined(&args.scenario, &[]);
    let Some(model) = model else {
        output::diagnostics(&loaded.diagnostics, &loaded.sources);
        return Err(Failure::Refused);
    };
    args.sent.vacant()?;
    let texts = args.shared.read.texts(loaded.texts)?;
    let claims = chosen(&model.scenario.claims, &args.only)?;
    if claims.is_empty() {
        return Err(Failure::Usage(say!("claims-none", scenario: &args.scenario)));
    }
    let compiled = |arms: &Needed| models_of(&args.scenario, &args.shared.varied.settings, &model, arms.keys());
    let mut models = compiled(&needed(&loaded.sources, &claims))?;
    let wired = args.ablate.then(|| wirings(&loaded.sources, &claims, |arm| Some(&*models.get(arm)?.scenario)));
    if let Some(wired) = &wired {
        models.extend(compiled(&ablated_arms(&loaded.sources, &claims, wired))?);
    }
    let (draws, seeds) = args.many.size.pairs(USUAL)?;
    let threads = threads(args.many.luck.threads);
    let sampling = Sampling { seed: args.many.luck.seed, draws, seeds, threads, metrics: [].into(), parameters: false };
    let testing = Testing {
        scenario: &model.scenario,
        sources: &loaded.sources,
        claims: &claims,
        models: &models,
        settings: &args.shared.varied.settings,
        level: Level::P95,
        wirings: wired.as_deref(),
        sampling,
    };
    let weighed = if args.sent.pages.wanted() { WEIGHED } else { 0 };
    let runs = testing.sampling.runs().saturating_mul(testing.arms());
    let work = Work::begin(runs.saturating_add(weighed), &args.shared.common);
    let found = test_claims(&testing, &work);
    let on = spoken_of(&claims);
    let assuming = Assuming { model: &model, settings: &args.shared.varied.settings, on: &on, level: Level::P95 };
    let assumptions = (found.is_ok() && args.sent.pages.wanted())
        .then(|| assuming.weakest(args.many.luck.seed, threads, &work))
        .transpose();
    let elapsed_s = work.end();
    let tested = TestedFacts { assumptions: assumptions?, ..TestedFacts::of(found?, elapsed_s) };
    let shown = Shown::new(&model.scenario, &texts);
    args.shared.common.tell(&tested, |look| tell_claims(shown, &tested, look))?;
    if args.sent.pages.wanted() {
        args.sent.pages.write(
            &claims_page(shown, &tested, &made(&args.shared.read)),
            args.sent.force,
            &args.shared.common,
        )?;
    }
    match tested.found.contradicted {
        0 => Ok(()),
        some => Err(Failure::Contradicted(some)),
    }
}

/// The metrics that claims speak of.
fn spoken_of(claims: &[(usize, &Claim)]) -> Vec<Metric> {
    let mut out: Vec<Metric> = Vec::new();
    for it in claims.iter().flat_map(|(_, it)| &it.tests) {
        if !out.contains(&it.metric) {
            out.push(it.metric);
        }
    }
    out
}

/// The claims that were asked for, with their places; all if none was.
fn chosen<'a>(claims: &'a [Claim], only: &[String]) -> Result<Vec<(usize, &'a Claim)>, Failure> {
    for key in only {
        if !claims.iter().any(|it| it.key == *key) {
            let hint = crate::text::did_you_mean(key, claims.iter().map(|it| it.key.as_str()));
            return Err(Failure::Usage(match hint {
                Some(hint) => say!("claims-unknown-near", claim: key, hint: hint),
                None => say!("claims-unknown", claim: key),
            }));
        }
    }
    Ok(claims.iter().enumerate().filter(|(_, it)| only.is_empty() || only.contains(&it.key)).collect())
}
