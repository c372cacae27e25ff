//! Facts of a deep check: outcomes, how every actor plays, and what to doubt.

use diwan_studies::ensemble::Doubted;
use diwan_studies::study::{ActorSeen, Deep, OutcomeSeen};
use schemars::JsonSchema;
use serde::Serialize;

use crate::doubts::about;

/// What playing a scenario in depth came to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DeepFacts {
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
    /// What there is to doubt.
    pub doubts: Vec<DoubtedFacts>,
}

/// A doubt with its figures.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DoubtedFacts {
    /// What is doubted, and why the scenario accepts it if it does.
    #[serde(flatten)]
    pub doubted: Doubted,
    /// What was seen, in words.
    pub about: String,
}

impl DeepFacts {
    /// The facts of a deep check.
    #[must_use]
    pub fn of(deep: &Deep) -> Self {
        let Deep { runs, pairs, seed, finished, ref outcomes, ref actors, ref doubts } = *deep;
        let doubted = |it: &Doubted| DoubtedFacts { doubted: it.clone(), about: about(&it.doubt) };
        Self {
            runs,
            pairs,
            seed,
            finished,
            outcomes: outcomes.clone(),
            actors: actors.clone(),
            doubts: doubts.iter().map(doubted).collect(),
        }
    }
}
