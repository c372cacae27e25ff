//! `diwan scenarios`: the bundled scenarios.

use super::args::{Format, Scenarios};
use super::failure::Failure;
use super::output;
use crate::report::facts::{self, ListedFacts};
use crate::report::tell_scenarios;
use crate::scenario::{bundled, load_bundled};

pub(super) fn run(args: &Scenarios) -> Result<(), Failure> {
    let found: Vec<ListedFacts> =
        bundled().into_iter().map(|name| ListedFacts::of(&name, load_bundled(&name).scenario.as_ref())).collect();
    match args.common.format {
        Format::Json => output::json(&facts::json(&found)),
        Format::Text => output::data(&tell_scenarios(&found, &args.common.look())),
    }
}
