//! Facts of a print pack: what each seat is handed, and for whoever leads the run sheet.

use diwan_engine::scenario::{ActorId, Scenario};

use super::{HandbookFacts, RunSheetFacts};

/// What is printed for a workshop, or for one seat of it.
#[derive(Clone, Debug)]
pub struct PrintPackFacts {
    /// The run sheet; none where the pack is one seat's.
    pub run_sheet: Option<RunSheetFacts>,
    /// The handbook of each seat, in the order in which they are offered.
    pub seats: Vec<HandbookFacts>,
    /// Turns for which there are order sheets.
    pub turns: u32,
}

impl PrintPackFacts {
    /// The pack of a workshop with this run sheet; of one seat alone where one is named.
    #[must_use]
    pub fn of(scenario: &Scenario, settings: &[String], sheet: RunSheetFacts, seat: Option<ActorId>) -> Self {
        let seats = seat.map_or_else(|| scenario.offered_seats(), |it| vec![it]);
        Self {
            turns: sheet.turns,
            seats: seats.into_iter().map(|it| HandbookFacts::of(scenario, settings, Some(it))).collect(),
            run_sheet: seat.is_none().then_some(sheet),
        }
    }
}
