//! Snapshots: the state of one replication between two systems that people or luck come between, to go on from in as
//! many lanes as are wanted. Going on from a snapshot gives the bits that playing everything again would give. Books
//! that are open and policies that were put in seats are not part of it; what layers of others keep is unknown here, so
//! a world with layers has no snapshots.

use std::sync::Arc;

use bevy_ecs::prelude::*;

use super::Simulation;
use super::columns::{
    Agreed, Breadth, Chosen, Claimed, Collapsed, Drawn, Due, Events, Habit, Happened, HoldTaste, Holds, InForce, Left,
    Level, Logit, Number, Open, Origin, PostureTaken, Pushed, Recalled, Record, Remembered, Rest, ReviewedOn,
    RoundHeld, Success, Taste, Term, Turned, Usage, Utility, Walked, Wave, Word,
};
use super::resources::{Clock, Effects, Fate, Kept, Prospects, Standing};
use crate::kernel::{Luck, Mask, Pack};
use crate::model::Model;
use crate::phases::{PendingEffects, Round, Running, Tally};

/// The state of one replication at the start of a turn, on an open turn, or at its end.
#[derive(Clone, Debug)]
pub struct Snapshot {
    model: Arc<Model>,
    clock: Clock,
    luck: Luck<1>,
    running: Running<1>,
    pending: PendingEffects<1>,
    tally: Tally<1>,
    /// As in [`Prospects`], in the order of its fields.
    prospects: [Vec<Pack<1>>; 4],
    columns: Columns,
}

/// A value of one lane in all lanes.
trait Spread<T> {
    fn spread(&self) -> T;
}

impl<const W: usize> Spread<Pack<W>> for Pack<1> {
    fn spread(&self) -> Pack<W> {
        Pack::all(self[0])
    }
}

impl<const W: usize> Spread<Mask<W>> for Mask<1> {
    fn spread(&self) -> Mask<W> {
        Mask::all(self.0[0])
    }
}

impl<T: Copy, const W: usize> Spread<[T; W]> for [T; 1] {
    fn spread(&self) -> [T; W] {
        [self[0]; W]
    }
}

impl<const W: usize> Spread<Round<W>> for Round<1> {
    fn spread(&self) -> Round<W> {
        Round {
            verdict: self.verdict.spread(),
            breakdown: self.breakdown.spread(),
            compliance: self.compliance.spread(),
        }
    }
}

impl<const W: usize> Spread<Running<W>> for Running<1> {
    fn spread(&self) -> Running<W> {
        Running { lanes: self.lanes.spread(), outcome: self.outcome.spread(), turn: self.turn.spread() }
    }
}

macro_rules! columns {
    ($($field:ident: $component:ident;)*) => {
        /// Every column of the world.
        #[derive(Clone, Debug)]
        struct Columns {
            $($field: Vec<$component<1>>,)*
        }

        impl Columns {
            fn take(simulation: &Simulation<1>) -> Self {
                Self { $($field: simulation.column(|it: &$component<1>| *it),)* }
            }

            fn put<const W: usize>(&self, world: &mut World) {
                $(
                    let mut query = world.query::<&mut $component<W>>();
                    query.iter_mut(world).zip(&self.$field).for_each(|(mut column, kept)| column.0 = kept.0.spread());
                )*
            }
        }
    };
}

columns! {
    levels: Level;
    origins: Origin;
    drawn: Drawn;
    open: Open;
    utility: Utility;
    logit: Logit;
    success: Success;
    rests: Rest;
    usage: Usage;
    chosen: Chosen;
    tastes: Taste;
    hold_tastes: HoldTaste;
    reviewed: ReviewedOn;
    records: Record;
    habits: Habit;
    words: Word;
    left: Left;
    due: Due;
    turned: Turned;
    happened: Happened;
    in_force: InForce;
    collapsed: Collapsed;
    breadth: Breadth;
    rounds: RoundHeld;
    terms: Term;
    agreed: Agreed;
    holds: Holds;
    postures: PostureTaken;
    remembered: Remembered;
    recalled: Recalled;
    events: Events;
    numbers: Number;
    pushed: Pushed;
    claimed: Claimed;
    walked: Walked;
    waves: Wave;
}

impl Simulation<1> {
    /// The state as it is now: at the start of a turn, on an open one, or at the end. None of a model with layers,
    /// which keep what they like.
    #[must_use]
    pub fn snapshot(&self) -> Option<Snapshot> {
        if !self.model().layers.is_empty() {
            return None;
        }
        let world = self.world();
        let prospects = world.resource::<Prospects<1>>();
        Some(Snapshot {
            model: self.model().clone(),
            clock: *world.resource::<Clock>(),
            luck: world.resource::<Fate<1>>().0,
            running: self.running(),
            pending: world.resource::<Effects<1>>().pending.clone(),
            tally: world.resource::<Kept<1>>().0.clone(),
            prospects: [&prospects.gains, &prospects.grounds, &prospects.offers, &prospects.zones].map(Vec::clone),
            columns: Columns::take(self),
        })
    }
}

impl<const W: usize> Simulation<W> {
    /// Goes on from a snapshot in all lanes, under its luck and with the metrics that it kept; policies of its model's
    /// setup sit in the seats, and nothing is answered. Gives back whether that can be: the model of the snapshot has
    /// the same names, drawn numbers and turns as this one's. Nothing has changed if not.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use diwan_engine::{kernel::Seed, model::Model, scenario::load, sim::Simulation};
    ///
    /// let model = Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
    /// let mut one = Simulation::<1>::new(model.clone());
    /// one.begin_replications(Seed(2020), 0);
    /// one.step();
    /// let mut four = Simulation::<4>::new(model);
    /// assert!(four.restore(&one.snapshot().expect("no layers")));
    /// one.step();
    /// four.step();
    /// assert!(one.levels().iter().zip(four.levels()).all(|(one, four)| four.0 == [one[0]; 4]));
    /// ```
    #[must_use]
    pub fn restore(&mut self, snapshot: &Snapshot) -> bool {
        if !Arc::ptr_eq(self.model(), &snapshot.model) && !self.turn_model(snapshot.model.clone()) {
            return false;
        }
        let Luck { seed, replication, draw } = snapshot.luck;
        self.turn_luck(Luck { seed, replication: replication.spread(), draw: draw.spread() });
        self.settle_nothing();
        let world = self.parts();
        *world.resource_mut::<Clock>() = snapshot.clock;
        world.resource_mut::<Standing<W>>().0 = snapshot.running.spread();
        world.resource_mut::<Kept<W>>().0 = snapshot.tally.spread();
        let mut effects = world.resource_mut::<Effects<W>>();
        effects.due_now.clear();
        snapshot.pending.spread(&mut effects.pending);
        let mut prospects = world.resource_mut::<Prospects<W>>();
        let Prospects { gains, grounds, offers, zones, covered: _, tables: _ } = &mut *prospects;
        for (own, kept) in [gains, grounds, offers, zones].into_iter().zip(&snapshot.prospects) {
            own.clear();
            own.extend(kept.iter().map(|it| -> Pack<W> { it.spread() }));
        }
        snapshot.columns.put::<W>(world);
        true
    }
}
