//! Batches: added up again from their tables.

use std::sync::Arc;

use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, Scenario, read_metric};
use diwan_studies::ensemble::{Plan, doubts};
use diwan_studies::study::{KeptSums, kept_courses};
use diwan_studies::table::{KeptBatch, Manifest};

use super::found::Found;
use super::{GatherError, Gathering, Read, made, set};
use crate::called;
use crate::facts::{self, BatchFacts};
use crate::figures::grouped;
use crate::locale::say;
use crate::page::{Endings, batch_page, quoted};
use crate::shown::Shown;

impl Gathering<'_> {
    /// A batch in a folder, as far as it goes.
    pub(super) fn batch(&self, kept: &KeptBatch, language: &str) -> Result<Read, GatherError> {
        let manifest = kept.manifest();
        let place = Found::of(self, &manifest.provenance(), &manifest.settings)?;
        let facts = if place.scenario.is_absent() {
            let sums = KeptSums::of(kept, None)?;
            BatchFacts::of_keys(manifest.provenance(), manifest.seeds_per_draw, &sums)
        } else {
            known(kept, &place)?
        };
        let mut remarks = place.remarks.clone();
        remarks.extend(unfinished(manifest, facts.runs));
        self.batch_of(facts, &place, remarks, command(manifest, &place), language)
    }

    /// The facts of a batch, wherever they are from.
    pub(super) fn batch_of(
        &self,
        facts: BatchFacts,
        place: &Found,
        remarks: Vec<String>,
        command: String,
        language: &str,
    ) -> Result<Read, GatherError> {
        let page = batch_page(place.shown(), &facts, &made(command, language));
        let mut read = Read::of(page, facts.provenance.clone(), remarks);
        read.chapter.endings = Some(endings(place.shown(), facts));
        Ok(read)
    }
}

/// How a batch ended, with the names that people read.
fn endings(scenario: Shown<'_>, facts: BatchFacts) -> Endings {
    let named = facts.outcomes.into_iter().map(|it| (called::outcome(scenario, &it.name).to_owned(), it));
    Endings { level: facts.level, outcomes: named.collect() }
}

/// The facts of a batch whose scenario is the one that was played.
fn known(kept: &KeptBatch, place: &Found) -> Result<BatchFacts, GatherError> {
    let (manifest, scenario) = (kept.manifest(), &place.scenario);
    let sums = KeptSums::of(kept, Some(scenario))?;
    let metrics: Vec<Metric> =
        sums.metrics.iter().filter_map(|it| read_metric(scenario, it, scenario.span).ok()).collect();
    let usual = Metric::usual(scenario);
    let asked: Vec<Metric> = metrics.iter().copied().filter(|it| !usual.contains(it)).collect();
    let model = Arc::new(Model::compile(Arc::new(scenario.clone())));
    let mut plan = Plan::new(model, Seed(manifest.seed), sums.summary.runs(), metrics.into());
    plan.seeds = manifest.seeds_per_draw.max(1);
    let mut facts = BatchFacts::of(&facts::Batch {
        plan: &plan,
        texts: &place.texts,
        settings: &manifest.settings,
        asked: &asked,
        summary: &sums.summary,
        level: sums.level,
        doubts: &doubts(&plan, &sums.summary),
        elapsed: 0.0,
        played: 0,
    });
    facts.provenance = manifest.provenance();
    facts.courses = kept_courses(kept, scenario)?;
    Ok(facts)
}

/// What is to be known of a batch of which not all is there.
fn unfinished(manifest: &Manifest, runs: u64) -> Option<String> {
    let [done, all] = [runs, manifest.runs].map(grouped);
    if !manifest.complete {
        return Some(say!("bound-interrupted", done: done, runs: all));
    }
    (runs < manifest.played).then(|| say!("bound-parts", done: done, runs: grouped(manifest.played)))
}

/// The command that plays the batch again.
fn command(manifest: &Manifest, place: &Found) -> String {
    let size = match manifest.seeds_per_draw {
        0 | 1 => format!(" --runs {}", manifest.runs),
        seeds => format!(" --draws {} --seeds {seeds}", manifest.runs.div_ceil(seeds)),
    };
    let until = manifest.until_half_width.map(|it| format!(" --until-half-width {it}")).unwrap_or_default();
    let metrics: String =
        besides(manifest, &place.scenario).iter().map(|it| format!(" --metric {}", quoted(it))).collect();
    let settings = set(&manifest.settings);
    format!("diwan batch {}{size} --seed {}{settings}{metrics}{until}", quoted(&place.name), manifest.seed)
}

/// The metrics that were asked for besides the usual ones; none where it is not at hand which are usual.
fn besides<'m>(manifest: &'m Manifest, scenario: &Scenario) -> Vec<&'m String> {
    if scenario.is_absent() {
        return Vec::new();
    }
    let usual: Vec<String> = Metric::usual(scenario).iter().map(|it| it.notation(scenario)).collect();
    manifest.metrics.iter().filter(|it| !usual.contains(it)).collect()
}
