//! Levels: the only writers of [`Level`], and of what is kept of counts and paths. Starts, pushes, drift; and the
//! judgement that reads them all.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use super::columns::{
    self, Breadth, Claimed, Drawn, Events, InForce, Level, Number, Origin, Pushed, Recalled, Walked, Wave,
};
use super::events::Counted;
use super::resources::{Clock, Effects, Fate, Game, Given, Standing};
use crate::phases::{self, CountColumns, Counting, Drift, PathColumns, Stack, State, Walking};

/// What is kept of counts and paths, to write.
#[derive(SystemParam)]
pub(super) struct Moving<'w, 's, const W: usize> {
    events: Query<'w, 's, &'static mut Events<W>>,
    numbers: Query<'w, 's, &'static mut Number<W>>,
    pushed: Query<'w, 's, &'static mut Pushed<W>>,
    claimed: Query<'w, 's, &'static mut Claimed<W>>,
    walked: Query<'w, 's, &'static mut Walked<W>>,
    waves: Query<'w, 's, &'static mut Wave<W>>,
}

impl<const W: usize> Moving<'_, '_, W> {
    fn columns(&mut self) -> (CountColumns<'_, W>, PathColumns<'_, W>) {
        let counts = CountColumns {
            events: columns::write(&mut self.events),
            numbers: columns::write(&mut self.numbers),
            pushed: columns::write(&mut self.pushed),
            claimed: columns::write(&mut self.claimed),
        };
        let paths = PathColumns { walked: columns::write(&mut self.walked), waves: columns::write(&mut self.waves) };
        (counts, paths)
    }
}

/// Draws the parameters and puts levels at their starts.
pub(super) fn begin<const W: usize>(
    game: Res<Game>,
    fate: Res<Fate<W>>,
    given: Res<Given<W>>,
    mut drawn: Query<&mut Drawn<W>>,
    mut levels: Query<&mut Level<W>>,
    mut origins: Query<&mut Origin<W>>,
    mut moving: Moving<'_, '_, W>,
) {
    let (drawn, levels) = (columns::write(&mut drawn), columns::write(&mut levels));
    phases::draw(&game.0, &fate.0, &given.0, drawn);
    phases::begin(&game.0, drawn, levels, columns::write(&mut origins));
    let (mut counts, paths) = moving.columns();
    counts.begin(&game.0, drawn, levels);
    paths.begin();
}

/// Lets pushes arrive.
pub(super) fn settle<const W: usize>(
    game: Res<Game>,
    mut effects: ResMut<Effects<W>>,
    standing: Res<Standing<W>>,
    drawn: Query<&Drawn<W>>,
    mut levels: Query<&mut Level<W>>,
    mut pushed: Query<&mut Pushed<W>>,
) {
    let headroom = phases::weight(game.0.constants.headroom, columns::read(&drawn));
    let (levels, pushed) = (columns::write(&mut levels), columns::write(&mut pushed));
    phases::settle(&game.0, headroom, levels, pushed, &mut effects.due_now, standing.0.lanes);
}

/// Lets levels drift: flows, counts and paths on the same state, then returns.
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
    mut moving: Moving<'_, '_, W>,
    mut scratch: Local<(Drift<W>, Counting<W>, Walking<W>, Stack<W>)>,
) {
    let (drift, counting, walking, stack) = &mut *scratch;
    let (levels, drawn, origins) = (columns::write(&mut levels), columns::read(&drawn), columns::read(&origins));
    let (in_force, breadth) = (columns::read(&agreements.0), columns::read(&agreements.1));
    let memory = columns::read(&agreements.2);
    let (mut counts, mut paths) = moving.columns();
    let state = State::new(&game.0, clock.turn, levels, drawn, in_force, breadth);
    let state = state.remembering(memory).with_counts(counts.read());
    let (lanes, due_now) = (standing.0.lanes, &mut effects.due_now);
    drift.reckon(&state, &fate.0, origins, lanes, due_now, stack);
    counting.reckon(&state, &fate.0, counts.claimed, origins, lanes, due_now, stack);
    walking.reckon(&state, &fate.0, &paths, origins, lanes, due_now);
    phases::drift(&game.0, drift, drawn, origins, levels, lanes, due_now);
    counting.apply(&game.0, drawn, lanes, &mut counts, levels);
    walking.apply(&game.0, &mut paths, levels);
}

/// Ends the runs whose outcome holds; on the last turn all.
pub(super) fn judge<const W: usize>(
    game: Res<Game>,
    clock: Res<Clock>,
    mut standing: ResMut<Standing<W>>,
    levels: Query<&Level<W>>,
    drawn: Query<&Drawn<W>>,
    agreements: (Query<&InForce<W>>, Query<&Breadth<W>>, Query<&Recalled<W>>),
    counts: Counted<'_, '_, W>,
    mut stack: Local<Stack<W>>,
) {
    let (in_force, breadth) = (columns::read(&agreements.0), columns::read(&agreements.1));
    let (levels, drawn) = (columns::read(&levels), columns::read(&drawn));
    let state = State::new(&game.0, clock.turn, levels, drawn, in_force, breadth);
    let state = state.remembering(columns::read(&agreements.2)).with_counts(counts.read());
    phases::judge(&state, &mut standing.0, &mut stack);
    if clock.turn + 1 == game.0.turns {
        phases::judge_at_horizon(&state, &mut standing.0, &mut stack);
    }
}
