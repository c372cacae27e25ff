//! The scenario that a result was made of, if it is at hand and still what was played.

use diwan_engine::scenario::{Loaded, Provenance, Scenario, Texts, bundled, load, load_bundled_under};

use super::{GatherError, Gathering};
use crate::locale::say;
use crate::shown::Shown;

/// The scenario of a result, or what stands for it.
pub(super) struct Found {
    /// Where it was found; its name where it was not.
    pub(super) name: String,
    /// The scenario; one that is absent where it is not at hand or no longer what was played.
    pub(super) scenario: Scenario,
    /// What people read of it.
    pub(super) texts: Texts,
    /// What is to be known of it.
    pub(super) remarks: Vec<String>,
}

impl Found {
    /// Looks for the scenario of a result, which was played under these settings: where it was said to be, then by its
    /// name.
    ///
    /// # Errors
    ///
    /// If it is there and has no texts in the language that is asked for.
    pub(super) fn of(asked: &Gathering<'_>, made_of: &Provenance, settings: &[String]) -> Result<Self, GatherError> {
        let mut remarks = Vec::new();
        if made_of.version != env!("CARGO_PKG_VERSION") {
            remarks.push(say!("bound-version", made: &made_of.version, own: env!("CARGO_PKG_VERSION")));
        }
        let mut is_there = false;
        let name = &made_of.scenario;
        // A folder of results may well be called like the scenario, and then hides the one that is bundled.
        let placed = asked.scenarios.iter().chain([name]).map(|it| (it, load(it, settings)));
        let hidden = bundled().contains(name).then(|| (name, load_bundled_under(name, settings)));
        for (place, loaded) in placed.chain(hidden) {
            let Loaded { scenario: Some(scenario), texts, .. } = loaded else { continue };
            is_there |= scenario.name == made_of.scenario;
            if scenario.digest == made_of.digest {
                let texts = asked.texts(texts)?;
                return Ok(Self { name: place.clone(), scenario, texts, remarks });
            }
        }
        let scenario = &made_of.scenario;
        remarks.push(if is_there {
            say!("bound-changed", scenario: scenario)
        } else {
            say!("bound-missing", scenario: scenario)
        });
        let texts = Texts { title: scenario.clone(), ..Texts::default() };
        Ok(Self { name: scenario.clone(), scenario: Scenario::absent(made_of), texts, remarks })
    }

    pub(super) fn shown(&self) -> Shown<'_> {
        Shown::new(&self.scenario, &self.texts)
    }
}

impl Gathering<'_> {
    /// The texts in the language that is asked for.
    pub(super) fn texts(&self, languages: diwan_engine::scenario::Languages) -> Result<Texts, GatherError> {
        let Some(language) = self.language else { return Ok(languages.source) };
        languages.get(language).cloned().ok_or_else(|| GatherError::Language {
            language: language.to_owned(),
            there: languages.names().map(str::to_owned).collect(),
        })
    }
}
