//! `diwan list`: what a scenario can be asked and told, one to a line.

use super::args::{Format, List};
use super::check::sound;
use super::failure::Failure;
use super::output;
use crate::report::facts::{self, ListFacts};

pub(super) fn run(args: &List) -> Result<(), Failure> {
    let (model, _) = sound(&args.scenario, &args.settings, true)?;
    let found = ListFacts::of(&model.scenario, &args.settings, args.what.into());
    match args.format {
        Format::Json => output::json(&facts::json(&found)),
        // One to a line, however wide the terminal: programs read this too.
        Format::Text => output::lines(found.entries.iter().map(|it| it.name.as_str())),
    }
}
