//! Facts that a command printed as JSON.

use std::path::Path;

use super::found::Found;
use super::{GatherError, Gathering, Read, made};
use crate::facts::ReadFacts;
use crate::page::claims_page;

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
            ReadFacts::Compared(_) | ReadFacts::Ranked(_) | ReadFacts::Discovered(_) => {
                return Err(unread(crate::facts::Unread::Other));
            }
        };
        Ok(Read::of(page, made_of, place.remarks))
    }
}
