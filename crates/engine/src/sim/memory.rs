//! Memory: the only writer of [`Remembered`] and [`Recalled`]. Systems that are there only where something is
//! remembered.

use bevy_ecs::prelude::*;

use super::columns::{self, Chosen, Collapsed, Happened, Recalled, Remembered, RoundHeld, Success};
use super::events::StateColumns;
use super::resources::{Clock, Game, Standing};
use crate::kernel::Pack;
use crate::phases::{self, Memories, Occurred, Stack};

/// The columns of memory.
type Cells<'w, 's, const W: usize> =
    (Query<'w, 's, &'static mut Remembered<W>>, Query<'w, 's, &'static mut Recalled<W>>);

/// What may have come about.
type Occurring<'w, 's, const W: usize> = (
    Query<'w, 's, &'static Happened<W>>,
    Query<'w, 's, &'static Chosen<W>>,
    Query<'w, 's, &'static Success<W>>,
    Query<'w, 's, &'static RoundHeld<W>>,
    Query<'w, 's, &'static Collapsed<W>>,
);

/// Puts memory back to the start.
pub(super) fn forget<const W: usize>(game: Res<Game>, mut cells: Cells<'_, '_, W>) {
    let (kept, recalled) = (columns::write(&mut cells.0), columns::write(&mut cells.1));
    phases::forget(&game.0, &mut Memories { kept, recalled });
}

/// Recalls what is kept: a turn begins.
pub(super) fn recall<const W: usize>(game: Res<Game>, clock: Res<Clock>, mut cells: Cells<'_, '_, W>) {
    let (kept, recalled) = (columns::write(&mut cells.0), columns::write(&mut cells.1));
    phases::recall(&game.0, clock.turn, &mut Memories { kept, recalled });
}

/// Notes what has come about on the turn: events as it opens, what was done as it is closed.
pub(super) fn remember<const W: usize, const AT_OPENING: bool>(
    game: Res<Game>,
    clock: Res<Clock>,
    standing: Res<Standing<W>>,
    what: Occurring<'_, '_, W>,
    mut cells: Cells<'_, '_, W>,
) {
    let occurred = Occurred {
        happened: columns::read(&what.0),
        chosen: columns::read(&what.1),
        success: columns::read(&what.2),
        rounds: columns::read(&what.3),
        collapsed: columns::read(&what.4),
    };
    let (kept, recalled) = (columns::write(&mut cells.0), columns::write(&mut cells.1));
    let memories = &mut Memories { kept, recalled };
    phases::remember(&game.0, clock.turn, AT_OPENING, &occurred, standing.0.lanes, memories);
}

/// Notes which conditions hold at the end of the turn.
pub(super) fn note_conditions<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    standing: Res<Standing<W>>,
    mut kept: Query<&mut Remembered<W>>,
    mut found: Local<Vec<Pack<W>>>,
    mut stack: Local<Stack<W>>,
) {
    phases::conditions_hold(&turn_state.state(), &mut found, &mut stack);
    phases::note_conditions(&turn_state.game.0, &found, standing.0.lanes, columns::write(&mut kept));
}
