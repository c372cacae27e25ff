//! Levels: the only writers of [`Level`]. Starts, pushes, drift; and the judgement that reads them all.

use bevy_ecs::prelude::*;

use super::columns::{self, Breadth, Drawn, InForce, Level, Origin, Recalled};
use super::resources::{Clock, Effects, Fate, Game, Given, Standing};
use crate::phases::{self, Drift, Stack, State};

/// Draws the parameters and puts levels at their starts.
pub(super) fn begin<const W: usize>(
    game: Res<Game>,
    fate: Res<Fate<W>>,
    given: Res<Given<W>>,
    mut drawn: Query<&mut Drawn<W>>,
    mut levels: Query<&mut Level<W>>,
    mut origins: Query<&mut Origin<W>>,
) {
    let drawn = columns::write(&mut drawn);
    phases::draw(&game.0, &fate.0, &given.0, drawn);
    phases::begin(&game.0, drawn, columns::write(&mut levels), columns::write(&mut origins));
}

/// Lets pushes arrive.
pub(super) fn settle<const W: usize>(
    game: Res<Game>,
    mut effects: ResMut<Effects<W>>,
    standing: Res<Standing<W>>,
    drawn: Query<&Drawn<W>>,
    mut levels: Query<&mut Level<W>>,
) {
    let headroom = phases::weight(game.0.constants.headroom, columns::read(&drawn));
    phases::settle(&game.0, headroom, columns::write(&mut levels), &mut effects.due_now, standing.0.lanes);
}

/// Lets levels drift.
pub(super) fn drift<const W: usize>(
    game: Res<Game>,
    clock: Res<Clock>,
    fate: Res<Fate<W>>,
    mut effects: ResMut<Effects<W>>,
    standing: Res<Standing<W>>,
    drawn: Query<&Drawn<W>>,
    agreements: (Query<&InForce<W>>, Query<&Breadth<W>>, Query<&Recalled<W>>),
    origins: Query<&Origin<W>>,
    mut levels: Query<&mut Level<W>>,
    mut scratch: Local<(Drift<W>, Stack<W>)>,
) {
    let (drift, stack) = &mut *scratch;
    let levels = columns::write(&mut levels);
    let drawn = columns::read(&drawn);
    let (in_force, breadth) = (columns::read(&agreements.0), columns::read(&agreements.1));
    let memory = columns::read(&agreements.2);
    let state = State::new(&game.0, clock.turn, levels, drawn, in_force, breadth).remembering(memory);
    let lanes = standing.0.lanes;
    let origins = columns::read(&origins);
    drift.reckon(&state, &fate.0, origins, lanes, &mut effects.due_now, stack);
    phases::drift(&game.0, drift, drawn, origins, levels, lanes, &mut effects.due_now);
}

/// Ends the runs whose outcome holds; on the last turn all.
pub(super) fn judge<const W: usize>(
    game: Res<Game>,
    clock: Res<Clock>,
    mut standing: ResMut<Standing<W>>,
    levels: Query<&Level<W>>,
    drawn: Query<&Drawn<W>>,
    agreements: (Query<&InForce<W>>, Query<&Breadth<W>>, Query<&Recalled<W>>),
    mut stack: Local<Stack<W>>,
) {
    let (in_force, breadth) = (columns::read(&agreements.0), columns::read(&agreements.1));
    let (levels, drawn) = (columns::read(&levels), columns::read(&drawn));
    let state = State::new(&game.0, clock.turn, levels, drawn, in_force, breadth);
    let state = state.remembering(columns::read(&agreements.2));
    phases::judge(&state, &mut standing.0, &mut stack);
    if clock.turn + 1 == game.0.turns {
        phases::judge_at_horizon(&state, &mut standing.0, &mut stack);
    }
}
