//! Resources: what there is one of in a world.

use std::sync::Arc;

use bevy_ecs::prelude::*;

use super::answers::Answers;
use crate::kernel::{DealtLuck, Luck, Mask, Pack};
use crate::model::{Model, Pass};
use crate::phases::{DueEffects, Override, PendingEffects, Running, Table, Tally};
use crate::play::Policy;

/// The model that is played.
#[derive(Resource, Clone)]
pub(super) struct Game(pub Arc<Model>);

/// The turn that is played, and the pass within it.
#[derive(Resource, Clone, Copy, Debug)]
pub(super) struct Clock {
    /// Turn, counted from 0.
    pub turn: u32,
    /// Whose effects are being reckoned.
    pub pass: Pass,
}

/// The luck of the lanes.
#[derive(Resource, Clone, Copy)]
pub(super) struct Fate<const W: usize>(pub Luck<W>);

/// The noise of choices, see [`noise`](crate::play::noise): dealt once for reviews and decisions.
#[derive(Resource, Default)]
pub(super) struct ChoiceLuck<const W: usize>(pub DealtLuck<W>);

/// Drawn numbers that are put somewhere in the replications that are played.
#[derive(Resource, Default)]
pub(super) struct Given<const W: usize>(pub Vec<Override<W>>);

/// Which lanes still run, and how the others ended.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub(super) struct Standing<const W: usize>(pub Running<W>);

/// Pushes that are due now and later.
#[derive(Resource)]
pub(super) struct Effects<const W: usize> {
    /// Due now.
    pub due_now: DueEffects<W>,
    /// Due later.
    pub pending: PendingEffects<W>,
}

/// What each actor has to gain from each agreement, dialogue-major; what the last round found and offered, likewise by
/// issue, with whether a deal was possible.
#[derive(Resource, Default)]
pub(super) struct Prospects<const W: usize> {
    /// Remaining gains.
    pub gains: Vec<Pack<W>>,
    /// Where each issue stood when the round began.
    pub grounds: Vec<Pack<W>>,
    /// Terms offered.
    pub offers: Vec<Pack<W>>,
    /// Whether there was a zone of agreement, 0 or 1.
    pub zones: Vec<Pack<W>>,
    /// Whether a deal covers each issue.
    pub covered: Vec<Mask<W>>,
    /// Who pulled where, by dialogue; kept only where somebody keeps books.
    pub tables: Vec<Table>,
}

/// Who decides in each seat.
#[derive(Resource)]
pub(super) struct Seating<const W: usize> {
    /// The policy in each seat.
    pub policies: Vec<Box<dyn Policy<W>>>,
    /// What is answered from outside on this turn. Where a choice is not open it counts as holding.
    pub answers: Answers,
}

/// What a batch keeps of the runs.
#[derive(Resource, Default)]
pub(super) struct Kept<const W: usize>(pub Tally<W>);
