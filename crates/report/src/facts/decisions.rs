//! The facts of what people could have done instead, and of what made each seat better or worse off.

use schemars::JsonSchema;
use serde::Serialize;

use super::debrief::{CountFacts, MeanFacts, Names, Thing, counted, mean};
use crate::dates;
use crate::shown::Shown;
use diwan_studies::counterfactual::{Decision, Fortune};
use diwan_studies::stats::{Level, wilson};

/// What a seat could have done instead on a turn.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DecisionFacts {
    /// Whose seat.
    pub actor: Thing,
    /// The turn, counted from 1.
    pub turn: u32,
    /// When that was.
    pub date: String,
    /// What was done; empty where the turn was let pass.
    pub taken: Vec<Thing>,
    /// What looked best of all else that was open, found in other futures than those that tell how good it is; empty
    /// where that was to let the turn pass.
    pub instead: Vec<Thing>,
    /// How many ways there were, what was done among them.
    pub ways: usize,
    /// What the seat's payoff would have gained, utility, if all others look at what has become of it.
    pub adapting: MeanFacts,
    /// The same if all others do what they did.
    pub fixed: MeanFacts,
    /// Futures that end as the run did with what was done.
    pub with: CountFacts,
    /// Futures that end so with the other.
    pub without: CountFacts,
    /// Whether the gain can be told from nothing, among all decisions that were looked at (false discoveries at most one
    /// in ten).
    pub told: bool,
}

/// What made a seat better or worse off.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FortuneFacts {
    /// Whose seat.
    pub actor: Thing,
    /// What the seat could expect at the start, utility over the start.
    pub expected: MeanFacts,
    /// What it came to.
    pub came: f64,
    /// What its own choices made of that.
    pub own: MeanFacts,
    /// What the choices of others made of it.
    pub others: MeanFacts,
    /// What luck made of it. With the three before it adds up to what it came to, exactly.
    pub luck: MeanFacts,
    /// The same turn by turn.
    pub turns: Vec<FortuneTurnFacts>,
}

/// What a turn made of a seat's expectation.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FortuneTurnFacts {
    /// The turn, counted from 1.
    pub turn: u32,
    /// What happened as it opened.
    pub events: f64,
    /// What the seat chose.
    pub own: f64,
    /// What all others chose.
    pub others: f64,
    /// Odds, deals and noise.
    pub dice: f64,
}

impl DecisionFacts {
    pub(super) fn of(scenario: Shown<'_>, it: &Decision, level: Level) -> Self {
        let names = Names(scenario);
        let counted = |count| counted(count, it.counts.total(), wilson(count, it.counts.total(), level));
        Self {
            actor: names.actor(it.actor),
            turn: it.turn + 1,
            date: dates::turn(&scenario.calendar, it.turn),
            taken: names.choices(&it.taken),
            instead: names.choices(&it.instead),
            ways: it.ways,
            adapting: mean(&it.adapting),
            fixed: mean(&it.fixed),
            with: counted(it.counts.first()),
            without: counted(it.counts.second()),
            told: it.is_told,
        }
    }
}

impl FortuneFacts {
    pub(super) fn of(scenario: Shown<'_>, it: &Fortune) -> Self {
        let turns = it.turns.iter().map(|it| FortuneTurnFacts {
            turn: it.turn + 1,
            events: it.events,
            own: it.own,
            others: it.others,
            dice: it.dice,
        });
        Self {
            actor: Names(scenario).actor(it.actor),
            expected: mean(&it.expected),
            came: it.came,
            own: mean(&it.own),
            others: mean(&it.others),
            luck: mean(&it.luck),
            turns: turns.collect(),
        }
    }
}
