//! `diwan brief`: the handbook of a scenario, or of one seat of it; the run sheet of a workshop, and what is printed for
//! one.

use super::args::Brief;
use super::check::sound;
use super::failure::Failure;
use super::play::named;
use crate::report::facts::{HandbookFacts, PrintPackFacts, RunSheetFacts, Time, TooShort};
use crate::report::page::{handbook_page, print_pack_page, run_sheet_page};
use crate::report::{Shown, say, tell_handbook, tell_run_sheet};
use crate::scenario::{ActorId, Scenario};

pub(super) fn run(args: &Brief) -> Result<(), Failure> {
    args.sent.vacant()?;
    if !args.run_sheet && !args.pack && (args.minutes.is_some() || args.begins.is_some()) {
        return Err(Failure::Usage(say!("brief-no-clock")));
    }
    let (model, languages) = sound(&args.scenario, &args.shared.varied.settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let scenario = Shown::new(&model.scenario, &texts);
    let seat = named(scenario, args.seat.as_slice()).map_err(Failure::Usage)?.first().copied();
    if args.pack {
        let pack = PrintPackFacts::of(&scenario, &args.shared.varied.settings, timed(args, &scenario)?, seat);
        return args.sent.keep(&args.shared, |made| print_pack_page(scenario, &pack, made));
    }
    if args.run_sheet {
        let sheet = timed(args, &scenario)?;
        args.shared.common.tell(&sheet, |look| tell_run_sheet(scenario, &sheet, look))?;
        return args.sent.keep(&args.shared, |made| run_sheet_page(scenario, &sheet, made));
    }
    handbook(args, scenario, seat)
}

fn handbook(args: &Brief, scenario: Shown<'_>, seat: Option<ActorId>) -> Result<(), Failure> {
    let told = HandbookFacts::of(&scenario, &args.shared.varied.settings, seat);
    args.shared.common.tell(&told, |look| tell_handbook(scenario, seat, look))?;
    args.sent.keep(&args.shared, |made| handbook_page(scenario, &told, made))
}

/// The run sheet in the time that there is, or why none fits.
fn timed(args: &Brief, scenario: &Scenario) -> Result<RunSheetFacts, Failure> {
    let time = Time { minutes: args.minutes, begins: args.begins.unwrap_or(0) };
    RunSheetFacts::of(scenario, &args.shared.varied.settings, time).map_err(|it| too_short(&it))
}

/// That not even one turn fits into the time that there is.
pub(super) fn too_short(it: &TooShort) -> Failure {
    let [minutes, brief, turn, needed] = [it.minutes, it.brief, it.turn, it.needed].map(|it| it.to_string());
    Failure::Usage(say!("sheet-too-short", minutes: minutes, brief: brief, turn: turn, needed: needed))
}
