//! `diwan run`: one replication, told.

use super::args::{Format, Run};
use super::check::sound;
use super::failure::Failure;
use super::output;
use crate::report::{Look, run_json, tell};
use crate::sim::play_draw;
use crate::terms::Seed;

pub(super) fn run(args: &Run) -> Result<(), Failure> {
    let model = sound(&args.scenario, &args.varied.settings, args.common.quiet)?;
    let run = play_draw(&model, Seed(args.seed), args.replication, args.draw.unwrap_or(args.replication));
    match args.common.format {
        Format::Json => output::json(&run_json(&model, &run)),
        Format::Text => {
            let look = Look { width: output::width(), colour: output::colour(), brief: args.common.quiet };
            output::data(&tell(&model, &run, &look))
        }
    }
}
