//! Beginning in the middle: a world in which everything stands as somebody takes it to stand. It asks nobody whether
//! that is so.

use bevy_ecs::prelude::*;

use super::Simulation;
use super::columns::{
    Agreed, Due, Events, Habit, InForce, Left, Level, Number, Pushed, Record, Remembered, Rest, Term, Usage, Walked,
    Word,
};
use super::resources::{Clock, Effects};
use super::spawn::{Choice, Event};
use crate::kernel::{Luck, Mask, Pack};
use crate::phases::Push;
use crate::play::Standpoint;

impl<const W: usize> Simulation<W> {
    /// Begins anew on an open turn that stands so, with other luck and draws than those that led there: menus are
    /// written, nobody has decided, and what happens on the turn has happened already.
    pub fn begin_at(&mut self, luck: Luck<W>, at: &Standpoint) {
        self.begin(luck);
        let dt = self.model().dt;
        let world = self.parts();
        fn put<C: Component<Mutability = bevy_ecs::component::Mutable>, F: bevy_ecs::query::QueryFilter>(
            world: &mut World,
            values: impl Iterator<Item = f64>,
            set: impl Fn(&mut C, f64),
        ) {
            let mut query = world.query_filtered::<&mut C, F>();
            query.iter_mut(world).zip(values).for_each(|(mut it, value)| set(&mut it, value));
        }
        put::<Number<W>, ()>(world, at.numbers.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Events<W>, ()>(world, at.events.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Pushed<W>, ()>(world, at.pushed.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Walked<W>, ()>(world, at.walked.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Level<W>, ()>(world, at.levels.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<InForce<W>, ()>(world, at.in_force.iter().map(|it| f64::from(u8::from(*it))), |it, x| {
            it.0 = Pack::all(x)
        });
        put::<Remembered<W>, ()>(world, at.remembering.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Term<W>, ()>(world, at.terms.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Agreed<W>, ()>(world, at.agreed.iter().map(|it| f64::from(u8::from(*it))), |it, x| {
            it.0 = Mask::all(x > 0.0)
        });
        put::<Usage<W>, ()>(world, at.usage.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Rest<W>, With<Choice>>(world, at.rests.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Record<W>, ()>(world, at.records[0].iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Habit<W>, ()>(world, at.records[1].iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Word<W>, ()>(world, at.words.iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Left<W>, ()>(world, at.pledges[0].iter().copied(), |it, x| it.0 = Pack::all(x));
        put::<Due<W>, ()>(world, at.pledges[1].iter().copied(), |it, x| it.0 = Pack::all(x));
        // Opening the turn takes a turn off them again.
        put::<Rest<W>, With<Event>>(world, at.event_rests.iter().map(|it| it + dt), |it, x| it.0 = Pack::all(x));
        world.resource_mut::<Clock>().turn = at.turn;
        let mut effects = world.resource_mut::<Effects<W>>();
        for (turn, target, cause, points) in &at.due {
            effects.pending.expect(*turn, Push::new(*target, Pack::all(*points), *cause));
        }
        let events: Vec<_> = self.model().event_ids().collect();
        events.into_iter().for_each(|event| self.bar(event));
        self.open();
    }
}
