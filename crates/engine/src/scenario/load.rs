//! Loading: from a name or path to a scenario. Gathers the files, follows `extends`, puts the settings in, and hands
//! the tree to the readers.

use std::path::Path;

use super::loader::{Beside, Bundle, Loader, Place, stem};
use super::{Languages, Scenario, Variation};
use crate::text::{Diagnostics, Drafts, Sources, with_plain_line_ends};

/// What came of loading: the texts that were read, everything that was found wrong or doubtful, and the scenario unless
/// it is refused.
#[derive(Debug)]
pub struct Loaded {
    /// The texts that were read; diagnostics point into them.
    pub sources: Sources,
    /// Faults and warnings.
    pub diagnostics: Diagnostics,
    /// The scenario, if there is no fault.
    pub scenario: Option<Scenario>,
    /// What people read of the scenario, in every language that it has.
    pub texts: Languages,
    /// What variants change, the innermost first; nothing where a scenario extends no other.
    pub variations: Vec<Variation>,
}

/// The names of the bundled scenarios.
#[must_use]
pub fn bundled() -> Vec<String> {
    let name = |path: &str| match path.strip_suffix("/scenario.ron") {
        Some(folder) => Some(folder.to_owned()),
        None => path.strip_suffix(".ron").filter(|it| !it.contains('/')).map(str::to_owned),
    };
    let mut names: Vec<String> = Bundle::iter().filter_map(|path| name(&path)).collect();
    names.sort();
    names
}

/// Loads a scenario by path or bare name under settings, each a text as `--set` takes it.
///
/// A path is looked up as it stands; a bare name also below `scenarios/`, and then among the bundled ones.
#[must_use]
pub fn load(scenario: &str, settings: &[String]) -> Loaded {
    load_with(scenario, &labelled(settings))
}

/// [`load`], with what diagnostics call the text of each setting.
#[must_use]
pub fn load_with(scenario: &str, settings: &[(String, String)]) -> Loaded {
    let mut loader = Loader::default();
    let place = loader.locate(scenario, None);
    loader.finish(place, settings)
}

/// [`load`], with a history that the scenario is to be held against: a file of its own, read through the same door. It
/// changes neither play nor digest.
#[must_use]
pub fn load_with_history(scenario: &str, settings: &[String], history: &Path) -> Loaded {
    let mut loader = Loader::default();
    let place = loader.locate(scenario, None);
    loader.watch(history);
    loader.finish(place, &labelled(settings))
}

/// [`load`], as it would be if drafts were saved; with a history that it is to be held against, if one is named.
#[must_use]
pub fn load_drafted(scenario: &str, drafts: &Drafts, history: Option<&Path>) -> Loaded {
    let mut loader = Loader::default();
    loader.sources = Sources::over(drafts.clone());
    let place = loader.locate(scenario, None);
    if let Some(history) = history {
        loader.watch(history);
    }
    loader.finish(place, &[])
}

/// Settings as they are called on the command line.
fn labelled(settings: &[String]) -> Vec<(String, String)> {
    let label = |number: usize| if settings.len() == 1 { "--set".to_owned() } else { format!("--set {number}") };
    settings.iter().enumerate().map(|(place, it)| (label(place + 1), it.clone())).collect()
}

/// Loads a bundled scenario, whatever lies in the present folder under that name.
#[must_use]
pub fn load_bundled(name: &str) -> Loaded {
    load_bundled_under(name, &[])
}

/// The same under settings.
#[must_use]
pub fn load_bundled_under(name: &str, settings: &[String]) -> Loaded {
    let mut loader = Loader::default();
    let place = loader.open_bundled(name);
    loader.finish(place, &labelled(settings))
}

/// Loads a scenario from a text in one piece; `name` is what diagnostics call it.
#[must_use]
pub fn load_text(name: &str, scenario: &str, settings: &[String]) -> Loaded {
    let mut loader = Loader::default();
    let head = loader.sources.add(name, with_plain_line_ends(scenario.to_owned()));
    let place = Place { head, beside: Beside::Nothing, name: stem(name), identity: name.to_owned() };
    loader.finish(Some(place), &labelled(settings))
}
