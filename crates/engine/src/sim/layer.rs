//! Layers: components, entities and systems of others in the world of a simulation. What a layer does has the same
//! promises as everything else: a lane has the bits of a run alone, a recording can be played again, and a ledger says
//! what the layer moved.
//!
//! A layer is attached to a model ([`with_layer`]), so that whatever plays the model plays the layer too: told runs,
//! batches, replays, counterfactuals. It is installed into every world of the model, at the width of that world. Its
//! systems run in the named sets of the schedules, by default between those of the engine; they read
//! [`Level`](super::Level)s and whatever else is public, draw luck by name, and change levels by [`Pushes`] alone.

use core::marker::PhantomData;
use std::sync::Arc;

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{IntoScheduleConfigs, ScheduleLabel};
use bevy_ecs::system::{ScheduleSystem, SystemParam};

use super::resources::{Clock, Effects, Fate, Game, Standing};
use super::spawn::Key;
use crate::kernel::{Luck, Mask, Pack};
use crate::model::{LayerRow, Model};
use crate::phases::Push;
use crate::record::Cause;
use crate::scenario::VariableId;

/// Something that lives in the world beside what the scenario names.
///
/// What it keeps must be put back at the start of every replication, by systems in
/// [`BeginSystems::Layers`](super::BeginSystems::Layers). Nothing of one lane may reach another.
pub trait Layer: Send + Sync + 'static {
    /// Its name: stands in ledgers and recordings.
    const NAME: &'static str;

    /// All that changes what it does, such as its size, as text: a recording that was made with another is refused.
    fn mark(&self) -> String;

    /// Spawns what it needs and adds its systems.
    fn install<const W: usize>(&self, site: &mut Site<'_, W>);
}

/// A layer of whichever type.
trait AnyLayer: Send + Sync {
    /// Installs it at a width of 1, 4 or 32; says whether the width is one of them.
    fn install_at(&self, width: usize, world: &mut World, place: usize) -> bool;
}

impl<T: Layer> AnyLayer for T {
    fn install_at(&self, width: usize, world: &mut World, place: usize) -> bool {
        macro_rules! at {
            ($($width:literal)*) => {
                match width {
                    $($width => self.install(&mut Site::<$width> { world, place, width: PhantomData }),)*
                    _ => return false,
                }
            };
        }
        at!(1 4 32);
        true
    }
}

/// Attaches a layer to a model. Layers act in the order in which they are attached.
#[must_use]
pub fn with_layer<L: Layer>(model: Model, layer: L) -> Model {
    let mut layers = model.layers.clone();
    let mark = format!("{}:{}", L::NAME, layer.mark());
    layers.push(LayerRow::new(L::NAME, mark, Arc::new(Box::new(layer) as Box<dyn AnyLayer>)));
    model.with_layers(layers)
}

/// Installs the layers of a model.
///
/// # Panics
///
/// If there are any and the width is none that layers are made for, see [`Layer`]: 1, 4 or 32.
pub(super) fn install<const W: usize>(world: &mut World, model: &Model) {
    for (place, row) in model.layers.iter().enumerate() {
        let Some(layer) = row.what::<Box<dyn AnyLayer>>() else { continue };
        assert!(layer.install_at(W, world, place), "layers are made for packs of 1, 4 or 32 lanes, not {W}");
    }
}

/// Where a layer is installed.
pub struct Site<'w, const W: usize> {
    world: &'w mut World,
    place: usize,
    width: PhantomData<[(); W]>,
}

/// The systems of one layer, by its place; layers that share a set follow each other.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
struct LayerAt(usize);

impl<const W: usize> Site<'_, W> {
    /// The world, to spawn entities and insert resources.
    pub fn world(&mut self) -> &mut World {
        self.world
    }

    /// The model that is played.
    #[must_use]
    pub fn model(&self) -> Arc<Model> {
        self.world.resource::<Game>().0.clone()
    }

    /// The entity of this kind and name, such as that of the [`Variable`](super::Variable) `us.stability`.
    pub fn entity<Kind: Component>(&mut self, name: &str) -> Option<Entity> {
        let mut query = self.world.query_filtered::<(Entity, &Key), With<Kind>>();
        query.iter(self.world).find(|(_, key)| key.0 == name).map(|(entity, _)| entity)
    }

    /// Adds systems to a set of a schedule: [`BeginRun`](super::BeginRun), [`OpenTurn`](super::OpenTurn) or
    /// [`CloseTurn`](super::CloseTurn). Where two of them could notice which comes first, an order between them has to
    /// be given.
    pub fn add_systems<M>(
        &mut self,
        schedule: impl ScheduleLabel,
        set: impl SystemSet,
        systems: impl IntoScheduleConfigs<ScheduleSystem, M>,
    ) {
        let place = self.place;
        let mut schedules = self.world.resource_mut::<Schedules>();
        let schedule = schedules.entry(schedule);
        schedule.add_systems(systems.in_set(set).in_set(LayerAt(place)));
        if place > 0 {
            schedule.configure_sets(LayerAt(place).after(LayerAt(place - 1)));
        }
    }
}

/// Where play stands, for systems of layers.
#[derive(SystemParam)]
pub struct Moment<'w, const W: usize> {
    game: Res<'w, Game>,
    clock: Res<'w, Clock>,
    fate: Res<'w, Fate<W>>,
    standing: Res<'w, Standing<W>>,
}

impl<const W: usize> Moment<'_, W> {
    /// The model that is played.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        &self.game.0
    }

    /// The turn, counted from 0.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.clock.turn
    }

    /// The luck of the lanes; a layer draws with [`Purpose::Layer`](crate::kernel::Purpose::Layer) and keys of names of
    /// its own.
    #[must_use]
    pub fn luck(&self) -> &Luck<W> {
        &self.fate.0
    }

    /// The lanes that still run.
    #[must_use]
    pub fn running(&self) -> Mask<W> {
        self.standing.0.lanes
    }
}

/// How a layer moves levels: it says by how much, and they arrive within headroom at the end of the set in which it
/// acts, in the lanes that still run.
#[derive(SystemParam)]
pub struct Pushes<'w, const W: usize> {
    effects: ResMut<'w, Effects<W>>,
}

impl<const W: usize> Pushes<'_, W> {
    /// Pushes a level by so many points in each lane; the ledger names the layer.
    pub fn push<L: Layer>(&mut self, target: VariableId, amount: Pack<W>) {
        self.effects.due_now.push(Push::new(target, amount, Cause::Layer(L::NAME)));
    }
}
