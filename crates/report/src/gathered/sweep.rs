//! Sweeps that are kept in folders.

use diwan_engine::scenario::Metric;
use diwan_studies::study::SweepFolder;

use super::found::Found;
use super::{GatherError, Gathering, Read, made};
use crate::facts::SweptFacts;
use crate::page::sweep_page;

impl Gathering<'_> {
    /// A sweep: its points and what they came to.
    pub(super) fn sweep(&self, kept: &SweepFolder, language: &str) -> Result<Read, GatherError> {
        let facts = SweptFacts { found: kept.facts()?, elapsed_s: 0.0 };
        let made_of = facts.found.provenance.clone();
        let place = Found::of(self, &made_of, &made_of.settings)?;
        let usual = Metric::compared(&place.scenario).into_iter().map(|it| it.notation(&place.scenario));
        let is_asked = !place.scenario.is_absent() && !usual.eq(facts.found.metrics.iter().map(|it| it.metric.clone()));
        // The folder does not say how its points were asked for, so no command is given out as the one that did.
        let page = sweep_page(place.shown(), &facts, is_asked, &made(String::new(), language));
        Ok(Read::of(page, made_of, place.remarks))
    }
}
