//! `diwan brief`: the handbook of a scenario, or of one seat of it.

use super::args::{Brief, Format};
use super::check::sound;
use super::failure::Failure;
use super::output;
use super::pages::made;
use super::play::named;
use crate::report::facts::{self, HandbookFacts};
use crate::report::page::handbook_page;
use crate::report::{Shown, tell_handbook};

pub(super) fn run(args: &Brief) -> Result<(), Failure> {
    args.sent.pages.vacant(args.sent.force)?;
    let (model, languages) = sound(&args.scenario, &args.shared.varied.settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let scenario = Shown::new(&model.scenario, &texts);
    let seat = named(scenario, args.seat.as_slice()).map_err(Failure::Usage)?.first().copied();
    let told = HandbookFacts::of(&scenario, &args.shared.varied.settings, seat);
    match args.shared.common.format {
        Format::Json => output::json(&facts::json(&told))?,
        Format::Text => output::data(&tell_handbook(scenario, seat, &args.shared.common.look()))?,
    }
    if args.sent.pages.wanted() {
        args.sent.pages.write(
            &handbook_page(scenario, &told, &made(&args.shared.read)),
            args.sent.force,
            &args.shared.common,
        )?;
    }
    Ok(())
}
