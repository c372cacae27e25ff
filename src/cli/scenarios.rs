//! `diwan scenarios`: the bundled scenarios.

use super::args::{Format, Scenarios};
use super::failure::Failure;
use super::output;
use crate::report::facts::{self, ListedFacts, ScenariosFacts};
use crate::report::{Shown, tell_scenarios};
use crate::scenario::{bundled, load_bundled};

pub(super) fn run(args: &Scenarios) -> Result<(), Failure> {
    let listed = |name: &String| {
        let loaded = load_bundled(name);
        ListedFacts::of(name, loaded.scenario.as_ref().map(|it| Shown::new(it, &loaded.texts.source)))
    };
    let found = ScenariosFacts(bundled().iter().map(listed).collect());
    match args.common.format {
        Format::Json => output::json(&facts::json(&found)),
        Format::Text => output::data(&tell_scenarios(&found.0, &args.common.look())),
    }
}
