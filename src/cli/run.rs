//! `diwan run`: one replication, told and, if asked, recorded.

use super::args::{Common, Format, Run};
use super::check::sound;
use super::failure::Failure;
use super::output;
use crate::model::Model;
use crate::replay::{self, Session};
use crate::report::{run_json, tell};
use crate::terms::Seed;

pub(super) fn run(args: &Run) -> Result<(), Failure> {
    let (kept, settings) = (&args.kept, &args.varied.settings);
    if let Some(file) = &kept.record {
        replay::vacant(file, kept.force)?;
    }
    let model = sound(&args.scenario, settings, args.common.quiet)?;
    let draw = args.draw.unwrap_or(args.replication);
    let mut session = Session::begin(model, &args.scenario, settings, Seed(args.seed), args.replication, draw);
    session.play_out();
    if let Some(file) = &kept.record {
        replay::write(file, session.model(), session.recording(), kept.force)?;
    }
    told(session.model(), &session.recording().run, &args.common)
}

/// Tells a run.
pub(super) fn told(model: &Model, run: &crate::record::Run, common: &Common) -> Result<(), Failure> {
    match common.format {
        Format::Json => output::json(&run_json(model, run)),
        Format::Text => {
            let look = common.look();
            output::data(&tell(model, run, &look))
        }
    }
}
