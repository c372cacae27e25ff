//! Events: what was set in motion arrives, and what may happen happens.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use super::columns::{self, Breadth, Drawn, Happened, InForce, Level, Rest};
use super::resources::{Clock, Fate, Game, Post, Seating, Standing};
use super::schedule::Happening;
use super::spawn::Event;
use crate::kernel::Deck;
use crate::phases::{self, Occurrences, Scene, Stack};

/// The state as everybody may read it.
#[derive(SystemParam)]
pub(super) struct Sight<'w, 's, const W: usize> {
    pub game: Res<'w, Game>,
    pub clock: Res<'w, Clock>,
    levels: Query<'w, 's, &'static Level<W>>,
    drawn: Query<'w, 's, &'static Drawn<W>>,
    in_force: Query<'w, 's, &'static InForce<W>>,
    breadth: Query<'w, 's, &'static Breadth<W>>,
}

impl<const W: usize> Sight<'_, '_, W> {
    pub(super) fn scene(&self) -> Scene<'_, W> {
        let (in_force, breadth) = (columns::read(&self.in_force), columns::read(&self.breadth));
        Scene::new(
            &self.game.0,
            self.clock.turn,
            columns::read(&self.levels),
            columns::read(&self.drawn),
            in_force,
            breadth,
        )
    }
}

/// Puts what is due into the inbox.
pub(super) fn fall_due<const W: usize>(clock: Res<Clock>, mut post: ResMut<Post<W>>) {
    let Post { inbox, outbox } = &mut *post;
    phases::fall_due(clock.turn, outbox, inbox);
}

/// Runs [`Happening`] once, or once for each event and effect where they apply in order.
pub(super) fn happen_in_passes(world: &mut World) {
    let game = world.resource::<Game>().0.clone();
    for pass in &game.event_passes {
        world.resource_mut::<Clock>().pass = *pass;
        world.run_schedule(Happening);
    }
}

/// Lets events happen.
pub(super) fn happen<const W: usize>(
    sight: Sight<'_, '_, W>,
    fate: Res<Fate<W>>,
    standing: Res<Standing<W>>,
    seating: Res<Seating<W>>,
    mut post: ResMut<Post<W>>,
    mut rests: Query<&mut Rest<W>, With<Event>>,
    mut happened: Query<&mut Happened<W>>,
    mut scratch: Local<(Deck<W>, Stack<W>)>,
) {
    let (deck, stack) = &mut *scratch;
    let Post { inbox, outbox } = &mut *post;
    let (rests, happened) = (columns::write(&mut rests), columns::write(&mut happened));
    let pass = sight.clock.pass;
    let mut occurrences = Occurrences { barred: seating.answers.barred(), rests, happened };
    phases::happen(&sight.scene(), pass, &fate.0, deck, &mut occurrences, standing.0.lanes, inbox, outbox, stack);
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
