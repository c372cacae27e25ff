//! What the deep check saw, with the names of the scenario: figures for programs, and for those who put them into
//! words.

use schemars::JsonSchema;
use serde::Serialize;

use super::doctrines::DoctrineSeen;
use super::moves::Moves;
use super::scores::ScoreSeen;
use crate::ensemble::Doubted;
use crate::stats::Interval;

// `D` is how a doubt is told: with its figures, or in words besides.
/// What playing a scenario in depth came to.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Deep<D = Doubted> {
    /// Runs of plain play that were asked for, and as many with shaken weights.
    pub runs: u64,
    /// Pairs of runs of every other way to play.
    pub pairs: u64,
    /// Seed of the luck.
    pub seed: u64,
    /// Whether it was played to its end; if not, what is missing is left out.
    pub finished: bool,
    /// Outcomes in the order of priority.
    pub outcomes: Vec<OutcomeSeen>,
    /// Actors in the order of keys.
    pub actors: Vec<ActorSeen>,
    /// What doctrines do that their actors do not follow.
    pub doctrines: Vec<DoctrineSeen>,
    /// What influence and stability move, by actors.
    pub scores: Vec<ScoreSeen>,
    /// What there is to doubt.
    pub doubts: Vec<D>,
}

impl<D> Deep<D> {
    /// The same, every doubt told as `tell` has it.
    #[must_use]
    pub fn with_doubts<E>(self, tell: impl FnMut(D) -> E) -> Deep<E> {
        let Self { runs, pairs, seed, finished, outcomes, actors, doctrines, scores, doubts } = self;
        let doubts = doubts.into_iter().map(tell).collect();
        Deep { runs, pairs, seed, finished, outcomes, actors, doctrines, scores, doubts }
    }
}

/// A share of runs and its interval.
#[derive(Clone, Copy, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Share {
    /// The share, 0..1.
    pub share: f64,
    /// Its interval.
    pub low: f64,
    /// Its interval.
    pub high: f64,
}

/// A payoff over the policy's and its interval.
#[derive(Clone, Copy, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Gain {
    /// The mean difference, utility.
    pub payoff: f64,
    /// Its interval.
    pub low: f64,
    /// Its interval.
    pub high: f64,
}

/// How often a run ends in an outcome.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct OutcomeSeen {
    /// The outcome.
    pub name: String,
    /// In plain play.
    pub plain: Share,
    /// With shaken weights.
    pub shaken: Share,
}

/// How an actor plays, and what plainer ways of playing would bring it.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ActorSeen {
    /// The actor.
    pub name: String,
    /// What it does most often.
    pub favourite: Favourite,
    /// Variety of its turns: entropy over its choices and holding, 0..1 of the most that it could be.
    pub variety: f64,
    /// Holding still.
    pub holding: Gain,
    /// What holding still moves besides what it gains itself.
    pub moved: Moves,
    /// The choice that pays best if repeated; `None` for an actor without choices.
    pub repeating: Option<Repeated>,
}

/// What an actor does most often.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Favourite {
    /// The choice; `None` for holding.
    pub choice: Option<String>,
    /// Share of its turns, 0..1.
    pub share: f64,
}

/// A choice that is repeated.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Repeated {
    /// The choice.
    pub choice: String,
    /// What that brings.
    pub over_policy: Gain,
}

impl Share {
    /// Both ends.
    #[must_use]
    pub fn interval(&self) -> Interval {
        Interval { low: self.low, high: self.high }
    }
}

impl Gain {
    pub(super) fn new(mean: f64, interval: Interval) -> Self {
        Self { payoff: mean, low: interval.low, high: interval.high }
    }
}
