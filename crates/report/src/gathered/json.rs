//! Facts that a command printed as JSON.

use std::path::Path;

use diwan_engine::scenario::{Metric, read_metric};

use super::found::Found;
use super::{GatherError, Gathering, Read, made};
use crate::facts::{ReadFacts, Unread};
use crate::page::{claims_page, discovery_page, sensitivity_page};

impl Gathering<'_> {
    /// The facts in a file.
    pub(super) fn json(&self, path: &Path, text: &[u8], language: &str) -> Result<Read, GatherError> {
        let unread = |why| GatherError::Unread { path: path.display().to_string(), why };
        let facts = ReadFacts::read(text).map_err(unread)?;
        if let ReadFacts::Compared(facts) = &facts {
            return self.comparison(facts, language);
        }
        let made_of = facts.provenance().clone();
        // Claims are read from the scenario as it stands; settings vary the arms alone.
        let settings = if matches!(facts, ReadFacts::Tested(_)) { &[][..] } else { &made_of.settings };
        let place = Found::of(self, &made_of, settings)?;
        // JSON does not say which command made it; the settings, the seed and the digest do.
        let made = made(String::new(), language);
        let page = match facts {
            ReadFacts::Batch(facts) => {
                return self.batch_of(*facts, &place, place.remarks.clone(), String::new(), language);
            }
            ReadFacts::Tested(facts) => claims_page(place.shown(), &facts, &made),
            ReadFacts::Ranked(facts) => {
                let names = core::iter::once(&facts.found.first).chain(&facts.found.others).map(|it| &it.on);
                let read = names.map(|it| read_metric(&place.scenario, it, place.scenario.span).ok());
                let metrics: Option<Vec<Metric>> = read.collect();
                let needs =
                    || GatherError::Needs { path: path.display().to_string(), scenario: made_of.scenario.clone() };
                sensitivity_page(place.shown(), &metrics.ok_or_else(needs)?, &facts, &made)
            }
            ReadFacts::Discovered(facts) => {
                let shown = (!place.scenario.is_absent()).then(|| place.shown());
                discovery_page(shown, &facts, &made)
            }
            ReadFacts::Compared(_) => return Err(unread(Unread::Other)),
        };
        Ok(Read::of(page, made_of, place.remarks))
    }
}
