//! `diwan brief`: the handbook of a scenario, or of one seat of it.

use super::args::Brief;
use super::check::sound;
use super::failure::Failure;
use super::play::named;
use crate::report::facts::HandbookFacts;
use crate::report::page::handbook_page;
use crate::report::{Shown, tell_handbook};

pub(super) fn run(args: &Brief) -> Result<(), Failure> {
    args.sent.vacant()?;
    let (model, languages) = sound(&args.scenario, &args.shared.varied.settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let scenario = Shown::new(&model.scenario, &texts);
    let seat = named(scenario, args.seat.as_slice()).map_err(Failure::Usage)?.first().copied();
    let told = HandbookFacts::of(&scenario, &args.shared.varied.settings, seat);
    args.shared.common.tell(&told, |look| tell_handbook(scenario, seat, look))?;
    args.sent.keep(&args.shared, |made| handbook_page(scenario, &told, made))
}
