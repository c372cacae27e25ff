//! Columns: the numbers of the world. Each component is one pack (or mask) of one thing with a name; the table column
//! of a kind, in the order in which its entities were spawned, is the slice that a phase works on.

use bevy_ecs::prelude::*;
use bevy_ecs::query::ArchetypeFilter;
use bytemuck::TransparentWrapper;

use crate::kernel::{Mask, Pack};
use crate::phases::{PledgeTurn, Round};
use crate::scenario::ChoiceId;

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Component, Clone, Copy, Debug, TransparentWrapper)]
        #[repr(transparent)]
        pub struct $name<const W: usize>(pub $inner);
    )*};
}

columns! {
    /// Level of a variable, points. Written by the systems of `levels` alone.
    Level(Pack<W>);
    /// Where a variable started, points. Written when a replication begins.
    Origin(Pack<W>);
    /// Value of a drawn parameter. Written when a replication begins.
    Drawn(Pack<W>);
    /// Whether a choice is on the menu. Written by the menus.
    Open(Mask<W>);
    /// What a choice is worth to its actor, utility. Written by deliberation.
    Utility(Pack<W>);
    /// Log-odds of a choice. Written by deliberation.
    Logit(Pack<W>);
    /// Whether a choice, where taken, succeeded. Written by enactment.
    Success(Mask<W>);
    /// Months until a choice or event may come again. Written by whoever brings it about.
    Rest(Pack<W>);
    /// How used up a choice is, 0..1. Written after enactment.
    Usage(Pack<W>);
    /// What an actor chose as one of the choices that it may take on a turn; `None` where it took no more, which for the
    /// first is to hold. Written by the decision.
    Chosen([Option<ChoiceId>; W]);
    /// The Gumbel noise of a choice when its actor reviewed its course last. Written by reviews.
    Taste(Pack<W>);
    /// The same of an actor's holding still. Written by reviews.
    HoldTaste(Pack<W>);
    /// The turn, counted from 0, on which an actor reviewed its course last; below 0 before the first. Written by
    /// reviews.
    ReviewedOn(Pack<W>);
    /// What an actor did to another lately, -1..1. Written after enactment.
    Record(Pack<W>);
    /// What that other is used to, -1..1. Written after enactment.
    Habit(Pack<W>);
    /// How far an actor's word counts, 0..1. Written after enactment.
    Word(Pack<W>);
    /// Months for which a pledge still stands. Written after enactment.
    Left(Pack<W>);
    /// Months within which a pledge is still to be kept; 0 where it was not called on. Written after enactment.
    Due(Pack<W>);
    /// What became of a pledge on this turn. Written after enactment.
    Turned([PledgeTurn; W]);
    /// Whether an event happened on this turn. Written by the events.
    Happened(Mask<W>);
    /// Whether the agreement of a dialogue is in force, 0 or 1. Written by signing and collapse.
    InForce(Pack<W>);
    /// Whether the agreement of a dialogue collapsed on this turn. Written by collapse.
    Collapsed(Mask<W>);
    /// Breadth of a dialogue at the start of the turn, 0..1. Written when the turn opens.
    Breadth(Pack<W>);
    /// The round of a dialogue on this turn. Written by negotiation.
    RoundHeld(Round<W>);
    /// What the agreement of a dialogue says on an issue, points. Written by signing.
    Term(Pack<W>);
    /// Whether the agreement in force of a dialogue covers an issue. Written by signing and collapse.
    Agreed(Mask<W>);
    /// Whether the condition of an outcome holds at the end of the turn. Written for whoever asks.
    Holds(Mask<W>);
    /// The number that a cell of memory keeps. Written by the systems of `memory` alone.
    Remembered(Pack<W>);
    /// What expressions read of a cell of memory. Written by the systems of `memory` alone.
    Recalled(Pack<W>);
    /// Events of a counted indicator on the last turn; at the start as many as its level stands for. Written by drift.
    Events(Pack<W>);
    /// Events a month that the level of a counted indicator stands for. Written by drift.
    Number(Pack<W>);
    /// Logarithm of the factor that effects have put on the events of a counted indicator. Written where pushes arrive,
    /// and by drift.
    Pushed(Pack<W>);
    /// Events a month that a source brings on this turn. Written by enactment, and put back by drift.
    Claimed(Pack<W>);
    /// How far a path has walked from its start, points or units of the logarithm. Written by drift.
    Walked(Pack<W>);
    /// What waves add to a path, points. Written by drift.
    Wave(Pack<W>);
    /// The posture taken in a seat, by place. Written by negotiation.
    PostureTaken([u16; W]);
}

/// Why a column can't be scattered over several tables: entities of a kind are spawned alike and never change their
/// tables.
const DENSE: &str = "entities of one kind share one table";

/// The column of a component, to read.
pub(super) fn read<'w, C, T, F>(query: &'w Query<'_, '_, &C, F>) -> &'w [T]
where
    C: Component + TransparentWrapper<T>,
    F: ArchetypeFilter,
{
    query.contiguous_iter().expect(DENSE).next().map_or(&[], C::peel_slice)
}

/// The column of a component, to write.
pub(super) fn write<'w, C, T, F>(query: &'w mut Query<'_, '_, &mut C, F>) -> &'w mut [T]
where
    C: Component<Mutability = bevy_ecs::component::Mutable> + TransparentWrapper<T>,
    F: ArchetypeFilter,
{
    match query.contiguous_iter_mut().expect(DENSE).next() {
        Some(column) => {
            C::peel_slice_mut(bevy_ecs::change_detection::ContiguousMut::bypass_change_detection_split(column).0)
        }
        None => &mut [],
    }
}
