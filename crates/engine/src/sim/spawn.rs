//! Spawning: the model becomes entities, kind by kind and in the order of its tables. What is spawned here lives as long as the world.
//!
//! Markers and links are sparse, so that every kind keeps to one table in spawn order; that order is the contract between entities and rows.

use bevy_ecs::prelude::*;

use super::columns::{
    Breadth, Chosen, Collapsed, Drawn, Happened, Holds, InForce, Level, Logit, Open, Origin, PostureTaken, Rest, RoundHeld, Success, Term,
    Usage, Utility,
};
use crate::kernel::{Mask, Pack};
use crate::model::Model;
use crate::phases::Round;
use crate::scenario::VariableKind;

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
}

/// What a variable is the level of.
#[derive(Component, Clone, Copy, Debug)]
#[component(immutable)]
pub struct Score(pub VariableKind);

macro_rules! links {
    ($($(#[$doc:meta])* $link:ident => $(#[$back_doc:meta])* $back:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Component, Clone, Copy, Debug)]
        #[component(storage = "SparseSet")]
        #[relationship(relationship_target = $back)]
        pub struct $link(pub Entity);

        $(#[$back_doc])*
        #[derive(Component, Clone, Debug)]
        #[component(storage = "SparseSet")]
        #[relationship_target(relationship = $link)]
        pub struct $back(Vec<Entity>);
    )*};
}

links! {
    /// Whose score a variable is.
    ScoreOf => /// The scores of an actor.
    Scores;
    /// Whose choice it is.
    ChoiceOf => /// The choices of an actor.
    Choices;
    /// At which dialogue's table a seat stands.
    SeatAt => /// The seats at a dialogue's table.
    Seats;
    /// Of which dialogue's agreement a term is part.
    AgreementOf => /// The terms of a dialogue's agreement.
    Agreements;
}

/// Spawns everything that the model names.
pub(super) fn spawn<const W: usize>(world: &mut World, model: &Model) {
    let scenario = &model.scenario;
    for parameter in &model.parameters {
        world.spawn((Parameter, Key(parameter.path.clone()), Drawn(Pack::<W>::ZERO)));
    }
    let actors: Vec<Entity> =
        scenario.actors.iter().map(|actor| world.spawn((Actor, Key(actor.key.clone()), Chosen::<W>([None; W]))).id()).collect();
    for issue in &scenario.issues {
        world.spawn((Issue, Key(issue.key.clone())));
    }
    for variable in &scenario.variables {
        let levels = (Level(Pack::<W>::ZERO), Origin(Pack::<W>::ZERO));
        let entity = world.spawn((Variable, Key(variable.notation.clone()), Score(variable.kind), levels)).id();
        if let Some(owner) = variable.kind.owner() {
            world.entity_mut(entity).insert(ScoreOf(actors[owner.index()]));
        }
    }
    for choice in &scenario.choices {
        let state = (
            Open(Mask::<W>::NONE),
            Utility(Pack::<W>::ZERO),
            Logit(Pack::<W>::ZERO),
            Success(Mask::<W>::NONE),
            Rest(Pack::<W>::ZERO),
            Usage(Pack::<W>::ZERO),
        );
        world.spawn((Choice, Key(choice.notation.clone()), state, ChoiceOf(actors[choice.actor.index()])));
    }
    for event in &scenario.events {
        world.spawn((Event, Key(event.key.clone()), Happened(Mask::<W>::NONE), Rest(Pack::<W>::ZERO)));
    }
    for outcome in &scenario.outcomes {
        world.spawn((Outcome, Key(outcome.key.clone()), Holds(Mask::<W>::NONE)));
    }
    let dialogues: Vec<Entity> = scenario
        .dialogues
        .iter()
        .map(|dialogue| {
            let state = (InForce(Pack::<W>::ZERO), Collapsed(Mask::<W>::NONE), Breadth(Pack::<W>::ZERO), RoundHeld(Round::<W>::default()));
            world.spawn((Dialogue, Key(dialogue.key.clone()), state)).id()
        })
        .collect();
    for (dialogue, &entity) in scenario.dialogues.iter().zip(&dialogues) {
        for issue in &scenario.issues {
            let key = Key(format!("{}/{}", dialogue.key, issue.key));
            world.spawn((TermOn, key, Term(Pack::<W>::ZERO), AgreementOf(entity)));
        }
    }
    for (dialogue, &entity) in model.dialogues.iter().zip(&dialogues) {
        for seat in &dialogue.seats {
            let key = Key(scenario.actors[seat.actor.index()].key.clone());
            world.spawn((Seat, key, PostureTaken::<W>([0; W]), SeatAt(entity)));
        }
    }
}
