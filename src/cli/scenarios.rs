//! `diwan scenarios`: the bundled scenarios.

use super::args::Scenarios;
use super::failure::Failure;
use crate::report::facts::{ListedFacts, ScenariosFacts};
use crate::report::{Shown, tell_scenarios};
use crate::scenario::{bundled, load_bundled};

pub(super) fn run(args: &Scenarios) -> Result<(), Failure> {
    let listed = |name: &String| {
        let loaded = load_bundled(name);
        // Where one has no texts in the language it is listed all the same, in its own.
        let texts = args.read.language.as_deref().and_then(|it| loaded.texts.get(it)).unwrap_or(&loaded.texts.source);
        ListedFacts::of(name, loaded.scenario.as_ref().map(|it| Shown::new(it, texts)))
    };
    let found = ScenariosFacts(bundled().iter().map(listed).collect());
    args.common.tell(&found, |look| tell_scenarios(&found.0, look))
}
