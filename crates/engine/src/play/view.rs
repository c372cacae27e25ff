//! The view from a seat: what a person who plays an actor may be shown. It is what the actor's policy would weigh, by the same function, and nothing else.

use crate::kernel::{Luck, Pack, Purpose, Seed};
use crate::model::{Model, Veil};
use crate::phases::glimpse;
use crate::record::{ChoiceRecord, Run};
use crate::scenario::{ActorId, VariableId, Visibility};

/// A level as an actor sees it, points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seen {
    /// As it is.
    Exact(f64),
    /// As an estimate.
    About {
        /// The estimate, another on every turn.
        level: f64,
        /// Its standard deviation, as expected at the start.
        error: f64,
    },
    /// Not at all.
    Hidden {
        /// Where it was expected to start, which is all that is known.
        start: f64,
    },
}

impl Seen {
    /// The level that the actor goes by.
    #[must_use]
    pub fn level(self) -> f64 {
        match self {
            Self::Exact(level) | Self::About { level, .. } | Self::Hidden { start: level } => level,
        }
    }
}

/// What an actor knows when a turn is open.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The actor.
    pub actor: ActorId,
    /// The turn, counted from 0.
    pub turn: u32,
    /// Every level, in the order of the scenario's variables.
    pub levels: Vec<Seen>,
    /// What was done on the turn before, as far as the actor noticed, in the order of actors. Of others that held there is nothing, as of those that did
    /// something unnoticed.
    pub choices: Vec<ChoiceRecord>,
}

impl View {
    /// A level.
    #[must_use]
    pub fn level(&self, variable: VariableId) -> Seen {
        self.levels[variable.index()]
    }
}

/// What an actor knows on a turn (counted from 0), of the true levels (in the order of variables), the drawn parameters and the choices of the turn before.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{model::Model, play, scenario::load, sim, kernel::Seed};
///
/// let settings = ["actors.north.seen=Hidden".to_owned()];
/// let model = Model::compile(Arc::new(load("tiny", &settings).scenario.expect("sound")));
/// let run = sim::play(&Arc::new(model.clone()), Seed(2020), 0);
/// let (south, north) = (model.scenario.actor("south").expect("one of two"), model.scenario.actor("north").expect("the other"));
/// let stability = model.scenario.variable("north.stability").expect("every actor has one");
/// assert!(matches!(play::recall(&model, &run, 1, south).level(stability), play::Seen::Hidden { .. }));
/// assert_eq!(play::recall(&model, &run, 1, north).level(stability), play::Seen::Exact(run.turns[0].levels[stability.index()]));
/// ```
#[must_use]
pub fn view(model: &Model, luck: &Luck<1>, actor: ActorId, turn: u32, levels: &[f64], drawn: &[f64], choices: &[ChoiceRecord]) -> View {
    let drawn: Vec<Pack<1>> = drawn.iter().map(|it| Pack::all(*it)).collect();
    let seen = |(id, level): (VariableId, &f64)| {
        let Some(row) = model.unseen(actor, id) else { return Seen::Exact(*level) };
        let noise = match row.veil {
            Veil::Error { key, .. } => luck.normal(Purpose::Estimate, turn, key),
            Veil::Start(_) => Pack::ZERO,
        };
        let taken = glimpse(&row, Pack::all(*level), noise, &drawn)[0];
        match &model.scenario.variables[id.index()].seen {
            Visibility::Estimated { error, .. } => Seen::About { level: taken, error: error.nominal() },
            _ => Seen::Hidden { start: taken },
        }
    };
    let noticed = |it: &&ChoiceRecord| it.actor == actor || it.choice.is_some_and(|choice| model.scenario.notices(actor, choice));
    View {
        actor,
        turn,
        levels: (0_u16..).map(VariableId).zip(levels).map(seen).collect(),
        choices: choices.iter().filter(noticed).copied().collect(),
    }
}

/// What an actor knew of a recorded run when a turn began, before anything happened on it.
///
/// Turn 0 is the start; after the last turn that was played it is what the actor knew at the end.
#[must_use]
pub fn recall(model: &Model, run: &Run, turn: u32, actor: ActorId) -> View {
    let luck = Luck { seed: Seed(run.seed), replication: [run.replication], draw: [run.draw] };
    let before = (turn as usize).checked_sub(1);
    let choices = before.and_then(|it| run.turns.get(it)).map_or(&[][..], |it| &it.choices);
    view(model, &luck, actor, turn, run.levels(before), &run.parameters, choices)
}
