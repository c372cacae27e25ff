//! Seeing: what an actor takes each level for, and whose choices it notices. It is what the actor's policy would weigh,
//! by the same function.

use crate::kernel::{Luck, Pack, Purpose};
use crate::model::{Model, SeenAs};
use crate::phases::observe;
use crate::record::ChoiceRecord;
use crate::scenario::{ActorId, VariableId, Visibility};

/// A level as an actor sees it, points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SeenLevel {
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

impl SeenLevel {
    /// The level that the actor goes by.
    #[must_use]
    pub fn level(self) -> f64 {
        match self {
            Self::Exact(level) | Self::About { level, .. } | Self::Hidden { start: level } => level,
        }
    }

    /// The level, if it is seen as it is.
    #[must_use]
    pub fn exact(self) -> Option<f64> {
        if let Self::Exact(level) = self { Some(level) } else { None }
    }
}

/// What an actor sees of the true levels (in the order of variables) on a turn (counted from 0) under this luck and
/// these drawn parameters.
///
/// ```
/// use diwan_engine::{model::Model, play::{SeenLevel, seen_levels}, scenario::load, kernel::{Luck, Seed}};
///
/// let settings = ["actors.north.seen=Hidden".to_owned()];
/// let model = Model::compile(std::sync::Arc::new(load("tiny", &settings).scenario.expect("sound")));
/// let (south, north) = (model.scenario.actor("south").expect("one of two"), model.scenario.actor("north").expect("the other"));
/// let stability = model.scenario.variable("north.stability").expect("every actor has one");
/// let luck = Luck { seed: Seed(2020), replication: [0], draw: [0] };
/// let sees = |actor| seen_levels(&model, &luck, actor, 0, &vec![33.0; model.starts.len()], &[])[stability.index()];
/// assert!(matches!(sees(south), SeenLevel::Hidden { .. }));
/// assert_eq!(sees(north), SeenLevel::Exact(33.0));
/// ```
#[must_use]
pub fn seen_levels(
    model: &Model,
    luck: &Luck<1>,
    actor: ActorId,
    turn: u32,
    levels: &[f64],
    drawn: &[f64],
) -> Vec<SeenLevel> {
    let drawn: Vec<Pack<1>> = drawn.iter().map(|it| Pack::all(*it)).collect();
    let seen = |(id, level): (VariableId, &f64)| {
        let Some(row) = model.unseen(actor, id) else { return SeenLevel::Exact(*level) };
        let noise = match row.seen_as {
            SeenAs::Error { key, .. } => luck.normal(Purpose::Estimate, turn, key),
            SeenAs::Start(_) => Pack::ZERO,
        };
        let taken = observe(&row, Pack::all(*level), noise, &drawn)[0];
        match &model.scenario.variables[id.index()].seen {
            Visibility::Estimated { error, .. } => SeenLevel::About { level: taken, error: error.nominal() },
            _ => SeenLevel::Hidden { start: taken },
        }
    };
    (0_u16..).map(VariableId).zip(levels).map(seen).collect()
}

/// What an actor notices of what was done, in the order of actors. Of others that held there is nothing, as of those
/// that did something unnoticed.
#[must_use]
pub fn noticed(model: &Model, actor: ActorId, choices: &[ChoiceRecord]) -> Vec<ChoiceRecord> {
    let is_noticed =
        |it: &&ChoiceRecord| it.actor == actor || it.choice.is_some_and(|choice| model.scenario.notices(actor, choice));
    choices.iter().filter(is_noticed).copied().collect()
}
