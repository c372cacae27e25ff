//! `diwan parameters`: every number of a scenario that can be varied.

use super::args::{Format, Parameters};
use super::check::sound;
use super::failure::Failure;
use super::output;
use crate::report::{Shown, facts, say, tell_parameters};
use crate::study::{NumbersAsked, parameters};
use crate::text::nearest;

pub(super) fn run(args: &Parameters) -> Result<(), Failure> {
    let (model, languages) = sound(&args.scenario, &args.shared.varied.settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let listing = NumbersAsked { paths: &args.paths, drawn: args.drawn, unsourced: args.unsourced };
    let found = parameters(&model.scenario, &args.shared.varied.settings, listing);
    if found.parameters.is_empty() && !args.paths.is_empty() {
        let known = model.scenario.quantities();
        let near = args.paths.iter().find_map(|it| nearest(it, known.iter().map(|it| it.path.as_str())));
        return Err(Failure::Usage(match near {
            Some(near) => say!("parameters-near", near: near),
            None => say!("parameters-none", scenario: &args.scenario),
        }));
    }
    match args.shared.common.format {
        Format::Json => output::json(&facts::json(&found)),
        Format::Text => {
            output::data(&tell_parameters(Shown::new(&model.scenario, &texts), &found, &args.shared.common.look()))
        }
    }
}
