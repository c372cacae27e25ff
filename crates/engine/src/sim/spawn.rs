//! Spawning: the model becomes entities, kind by kind and in the order of its tables. What is spawned here lives as
//! long as the world.
//!
//! An entity is a kind, a name, and the numbers of its kind. Every kind keeps to one table in spawn order, and that
//! order is the contract between entities and rows: who belongs to whom stands in the rows of the model, once for all
//! worlds, where the phases read it.

use bevy_ecs::prelude::*;

use super::columns::{
    Agreed, Breadth, Chosen, Claimed, Collapsed, Drawn, Due, Events, Habit, Happened, HoldTaste, Holds, InForce, Left,
    Level, Logit, Number, Open, Origin, PostureTaken, Pushed, Recalled, Record, Remembered, Rest, ReviewedOn,
    RoundHeld, Success, Taste, Term, Turned, Usage, Utility, Walked, Wave, Word,
};
use crate::kernel::{Mask, Pack};
use crate::model::Model;
use crate::phases::{PledgeTurn, Round};
use crate::scenario::VariableId;

/// The name of a thing in files, tables and commands: `us`, `us.strike`, `iran->baghdad`.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
#[component(immutable)]
pub struct Key(pub String);

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Component, Clone, Copy, Debug)]
        pub struct $name;
    )*};
}

kinds! {
    /// A number that is drawn once per replication.
    Parameter,
    /// Anything with a level.
    Variable,
    /// A stakeholder.
    Actor,
    /// One of the choices that an actor may take on a turn.
    Pick,
    /// Two actors, for what the one did to the other.
    Pair,
    /// What may be pledged.
    PledgeMade,
    /// An issue.
    Issue,
    /// A choice.
    Choice,
    /// An event.
    Event,
    /// An outcome.
    Outcome,
    /// A dialogue.
    Dialogue,
    /// The terms of a dialogue's agreement on an issue.
    TermOn,
    /// A seat at a table.
    Seat,
    /// A cell of memory.
    MemoryCell,
    /// What an indicator counts.
    Count,
    /// A choice as a source of what is counted.
    EventSource,
    /// The path that an indicator walks on.
    Path,
}

/// Spawns everything that the model names.
pub(super) fn spawn<const W: usize>(world: &mut World, model: &Model) {
    let scenario = &model.scenario;
    for parameter in &model.parameters {
        world.spawn((Parameter, Key(parameter.path.clone()), Drawn(Pack::<W>::ZERO)));
    }
    for actor in &scenario.actors {
        let course = (Word(Pack::<W>::ZERO), HoldTaste(Pack::<W>::ZERO), ReviewedOn(Pack::<W>::all(-1.0)));
        world.spawn((Actor, Key(actor.key.clone()), course));
    }
    for (actor, row) in scenario.actors.iter().zip(&model.actors) {
        for place in 1..=row.picks.len() {
            world.spawn((Pick, Key(format!("{}/{place}", actor.key)), Chosen::<W>([None; W])));
        }
    }
    if model.remembered().is_some() {
        let pairs = scenario.actors.iter().flat_map(|from| scenario.actors.iter().map(move |to| (from, to)));
        for (from, to) in pairs {
            let memory = (Record(Pack::<W>::ZERO), Habit(Pack::<W>::ZERO));
            world.spawn((Pair, Key(format!("conduct.{}.{}", from.key, to.key)), memory));
        }
    }
    for pledge in &model.pledges {
        let state = (Left(Pack::<W>::ZERO), Due(Pack::<W>::ZERO), Turned([PledgeTurn::default(); W]));
        world.spawn((PledgeMade, Key(scenario.choices[pledge.choice.index()].notation.clone()), state));
    }
    for issue in &scenario.issues {
        world.spawn((Issue, Key(issue.key.clone())));
    }
    for variable in &scenario.variables {
        let levels = (Level(Pack::<W>::ZERO), Origin(Pack::<W>::ZERO));
        world.spawn((Variable, Key(variable.notation.clone()), levels));
    }
    for choice in &scenario.choices {
        let state = (
            Open(Mask::<W>::NONE),
            Utility(Pack::<W>::ZERO),
            Logit(Pack::<W>::ZERO),
            Success(Mask::<W>::NONE),
            Rest(Pack::<W>::ZERO),
            Usage(Pack::<W>::ZERO),
            Taste(Pack::<W>::ZERO),
        );
        world.spawn((Choice, Key(choice.notation.clone()), state));
    }
    for event in &scenario.events {
        world.spawn((Event, Key(event.key.clone()), Happened(Mask::<W>::NONE), Rest(Pack::<W>::ZERO)));
    }
    for outcome in &scenario.outcomes {
        world.spawn((Outcome, Key(outcome.key.clone()), Holds(Mask::<W>::NONE)));
    }
    for cell in &scenario.memory.cells {
        let state = (Remembered(Pack::<W>::ZERO), Recalled(Pack::<W>::ZERO));
        world.spawn((MemoryCell, Key(cell.notation.clone()), state));
    }
    for dialogue in &scenario.dialogues {
        let state = (
            InForce(Pack::<W>::ZERO),
            Collapsed(Mask::<W>::NONE),
            Breadth(Pack::<W>::ZERO),
            RoundHeld(Round::<W>::default()),
        );
        world.spawn((Dialogue, Key(dialogue.key.clone()), state));
    }
    for dialogue in &scenario.dialogues {
        for issue in &scenario.issues {
            world.spawn((
                TermOn,
                Key(format!("{}/{}", dialogue.key, issue.key)),
                Term(Pack::<W>::ZERO),
                Agreed(Mask::<W>::NONE),
            ));
        }
    }
    for (dialogue, row) in scenario.dialogues.iter().zip(&model.dialogues) {
        for seat in &row.seats {
            let actor = &scenario.actors[seat.actor.index()].key;
            world.spawn((Seat, Key(format!("{}/{actor}", dialogue.key)), PostureTaken::<W>([0; W])));
        }
    }
    let nothing = Pack::<W>::ZERO;
    let notation = |variable: VariableId| Key(scenario.variables[variable.index()].notation.clone());
    for count in &model.counts {
        world.spawn((Count, notation(count.variable), Events(nothing), Number(nothing), Pushed(nothing)));
    }
    for source in &model.sources {
        let (choice, count) = (&scenario.choices[source.choice.index()].notation, model.counts[source.count].variable);
        world.spawn((EventSource, Key(format!("{}/{choice}", notation(count).0)), Claimed(nothing)));
    }
    for path in &model.paths {
        world.spawn((Path, notation(path.variable), Walked(nothing), Wave(nothing)));
    }
}
