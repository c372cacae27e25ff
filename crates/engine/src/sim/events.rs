//! Events: what was set in motion arrives, and what may happen happens.

use core::ops::Deref;

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::ScheduleLabel;
use bevy_ecs::system::SystemParam;

use super::columns::{self, Breadth, Drawn, Events, Happened, InForce, Level, Number, Pushed, Recalled, Rest};
use super::conduct::ConductColumns;
use super::resources::{Clock, Effects, Fate, Game, Seating, Standing};
use super::schedule::Happening;
use super::spawn::Event;
use crate::kernel::DealtLuck;
use crate::model::{Model, Pass};
use crate::phases::{self, Counts, Occurrences, Stack, State};

/// The state as everybody may read it.
#[derive(SystemParam)]
pub(super) struct StateColumns<'w, 's, const W: usize> {
    plain: PlainColumns<'w, 's, W>,
    conduct: ConductColumns<'w, 's, W>,
}

impl<const W: usize> StateColumns<'_, '_, W> {
    pub(super) fn state(&self) -> State<'_, W> {
        self.plain.state().minding(self.conduct.read())
    }
}

impl<'w, 's, const W: usize> Deref for StateColumns<'w, 's, W> {
    type Target = PlainColumns<'w, 's, W>;

    fn deref(&self) -> &Self::Target {
        &self.plain
    }
}

/// The same without what actors did to each other and what they pledged.
#[derive(SystemParam)]
pub(super) struct PlainColumns<'w, 's, const W: usize> {
    pub game: Res<'w, Game>,
    pub clock: Res<'w, Clock>,
    levels: Query<'w, 's, &'static Level<W>>,
    drawn: Query<'w, 's, &'static Drawn<W>>,
    in_force: Query<'w, 's, &'static InForce<W>>,
    breadth: Query<'w, 's, &'static Breadth<W>>,
    memory: Query<'w, 's, &'static Recalled<W>>,
    counts: Counted<'w, 's, W>,
}

/// What is kept of counts.
#[derive(SystemParam)]
pub(super) struct Counted<'w, 's, const W: usize> {
    events: Query<'w, 's, &'static Events<W>>,
    numbers: Query<'w, 's, &'static Number<W>>,
    pushed: Query<'w, 's, &'static Pushed<W>>,
}

impl<const W: usize> Counted<'_, '_, W> {
    pub(super) fn read(&self) -> Counts<'_, W> {
        let (events, numbers) = (columns::read(&self.events), columns::read(&self.numbers));
        Counts { events, numbers, pushed: columns::read(&self.pushed) }
    }
}

impl<const W: usize> PlainColumns<'_, '_, W> {
    pub(super) fn state(&self) -> State<'_, W> {
        let (in_force, breadth) = (columns::read(&self.in_force), columns::read(&self.breadth));
        State::new(
            &self.game.0,
            self.clock.turn,
            columns::read(&self.levels),
            columns::read(&self.drawn),
            in_force,
            breadth,
        )
        .remembering(columns::read(&self.memory))
        .with_counts(self.counts.read())
    }
}

/// Puts what is due among what is due now, with what comes from outside.
pub(super) fn fall_due<const W: usize>(clock: Res<Clock>, seating: Res<Seating<W>>, mut effects: ResMut<Effects<W>>) {
    let Effects { due_now, pending } = &mut *effects;
    phases::fall_due(clock.turn, seating.answers.outside().shocks(), pending, due_now);
}

/// Runs [`Happening`] once, or once for each event and effect where they apply in order.
pub(super) fn happen_in_passes(world: &mut World) {
    in_passes(world, |model| &model.event_passes, Happening);
}

/// Runs a schedule once for each of these passes.
pub(super) fn in_passes(world: &mut World, passes: fn(&Model) -> &[Pass], schedule: impl ScheduleLabel + Clone) {
    let game = world.resource::<Game>().0.clone();
    for pass in passes(&game) {
        world.resource_mut::<Clock>().pass = *pass;
        world.run_schedule(schedule.clone());
    }
}

/// Lets events happen.
pub(super) fn happen<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    fate: Res<Fate<W>>,
    standing: Res<Standing<W>>,
    seating: Res<Seating<W>>,
    mut effects: ResMut<Effects<W>>,
    mut rests: Query<&mut Rest<W>, With<Event>>,
    mut happened: Query<&mut Happened<W>>,
    mut scratch: Local<(DealtLuck<W>, Stack<W>)>,
) {
    let (dealt_luck, stack) = &mut *scratch;
    let Effects { due_now, pending } = &mut *effects;
    let (rests, happened) = (columns::write(&mut rests), columns::write(&mut happened));
    let pass = turn_state.clock.pass;
    let outside = seating.answers.outside();
    let mut occurrences = Occurrences { barred: outside.barred(), brought: outside.brought(), rests, happened };
    phases::happen(
        &turn_state.state(),
        pass,
        &fate.0,
        dealt_luck,
        &mut occurrences,
        standing.0.lanes,
        due_now,
        pending,
        stack,
    );
}

/// Ends the runs that an event has ended.
pub(super) fn end<const W: usize>(
    game: Res<Game>,
    clock: Res<Clock>,
    mut standing: ResMut<Standing<W>>,
    happened: Query<&Happened<W>>,
) {
    phases::fall(&game.0, clock.pass, clock.turn, columns::read(&happened), &mut standing.0);
}
