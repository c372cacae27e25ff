//! The tally of a batch: a reader of everything and a writer of nothing else.

use bevy_ecs::prelude::*;

use super::columns::{
    self, Chosen, Collapsed, Events, Happened, Holds, InForce, Level, Record, RoundHeld, Success, Word,
};
use super::events::StateColumns;
use super::resources::{Clock, Effects, Game, Kept, Standing};
use crate::phases::{self, Happenings, Stack};

/// Begins a tally, if one is kept.
pub(super) fn begin<const W: usize>(game: Res<Game>, mut kept: ResMut<Kept<W>>, levels: Query<&Level<W>>) {
    kept.0.begin(&game.0, columns::read(&levels));
}

/// Notes which outcomes' conditions hold, if a tally or an open book wants to know.
pub(super) fn note_conditions<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    kept: Res<Kept<W>>,
    effects: Res<Effects<W>>,
    mut holds: Query<&mut Holds<W>>,
    mut stack: Local<Stack<W>>,
) {
    if kept.0.asks_for_conditions() || effects.due_now.ledger.is_some() {
        phases::conditions(&turn_state.state(), columns::write(&mut holds), &mut stack);
    }
}

/// Adds the turn to the tally, if one is kept.
pub(super) fn note<const W: usize>(
    game: Res<Game>,
    clock: Res<Clock>,
    standing: Res<Standing<W>>,
    mut kept: ResMut<Kept<W>>,
    levels: Query<&Level<W>>,
    chosen: Query<&Chosen<W>>,
    outcomes: (Query<&Success<W>>, Query<&Happened<W>>, Query<&Holds<W>>),
    events: Query<&Events<W>>,
    dialogues: (Query<&RoundHeld<W>>, Query<&Collapsed<W>>, Query<&InForce<W>>),
    conduct: (Query<&Word<W>>, Query<&Record<W>>),
) {
    if kept.0.is_empty() {
        return;
    }
    let what = Happenings {
        levels: columns::read(&levels),
        chosen: columns::read(&chosen),
        success: columns::read(&outcomes.0),
        events: columns::read(&events),
        happened: columns::read(&outcomes.1),
        rounds: columns::read(&dialogues.0),
        collapsed: columns::read(&dialogues.1),
        in_force: columns::read(&dialogues.2),
        words: columns::read(&conduct.0),
        conduct: columns::read(&conduct.1),
        holds: columns::read(&outcomes.2),
    };
    kept.0.note(&game.0, clock.turn, &what, &standing.0);
}
