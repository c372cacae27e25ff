//! The facts of what moved an outcome: what differs in the runs that end so, and what of it matters.

use schemars::JsonSchema;
use serde::Serialize;

use diwan_engine::scenario::Provenance;

/// What moved an outcome.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct CausesFacts {
    /// What made it.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// Key of the outcome.
    pub outcome: String,
    /// Runs, each with a draw of the parameters of its own.
    pub runs: u64,
    /// Those of them that ended so.
    pub count: u64,
    /// Their share, 0..1.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// What came out: at most five statements.
    pub said: Vec<SaidFacts>,
    /// Months until runs ended, on average: those that ended so, and the others.
    pub months: [f64; 2],
    /// Runs whose books were read of those that ended so, and of the others: the first of each.
    pub read: [u64; 2],
    /// The levels that the rule of the outcome looks at, those first that set the runs apart most.
    pub levels: Vec<SeparatedFacts>,
    /// What was done or happened: what differs most between the runs, then the commonest.
    pub deeds: Vec<DeedFacts>,
    /// The runs in which deeds were left out; null where there was nothing to leave out.
    pub tried: Option<TriedFacts>,
}

/// What an official can read: each statement is chosen from the facts beside it.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[serde(tag = "says", rename_all = "snake_case")]
pub enum SaidFacts {
    /// No run ended so; its share is hardly above `at_most`.
    Never {
        /// Upper end of the exact interval, 0..1.
        at_most: f64,
    },
    /// All runs ended so; its share is hardly below `at_least`.
    Always {
        /// Lower end of the exact interval, 0..1.
        at_least: f64,
    },
    /// Fewer runs ended so, or otherwise, than tell what differs.
    TooFew {
        /// How many.
        count: u64,
        /// Whether these are those that ended otherwise.
        of_others: bool,
        /// How many there would have to be.
        least: u64,
    },
    /// How often it comes about; the figures stand beside.
    Often,
    /// The level that sets the runs apart most.
    Apart {
        /// The level, as it is written.
        variable: String,
        /// Where it ends on average in runs that end so.
        with: f64,
        /// And in the others.
        without: f64,
        /// The difference.
        difference: f64,
        /// Lower end of its interval.
        low: f64,
        /// Upper end.
        high: f64,
    },
    /// What began that difference.
    Began {
        /// The level.
        variable: String,
        /// The causes that are shown to differ, largest first: at most three.
        causes: Vec<CauseFacts>,
    },
    /// A deed that the runs differ in: the place of the deed in `deeds`.
    Differs {
        /// Its place.
        deed: usize,
    },
    /// Without this deed the outcome comes about less often, or more often.
    Matters {
        /// Its place.
        deed: usize,
        /// How many others of the deeds that were left out matter too.
        others: usize,
    },
    /// The deed that stands in its way most, after the one that brings it most.
    Hinders {
        /// Its place.
        deed: usize,
    },
    /// The deed is commoner in runs that end so, and leaving it out changes next to nothing.
    Accompanies {
        /// Its place.
        deed: usize,
    },
    /// Of all that were left out none is shown to matter by itself.
    NoneMatters {
        /// How many were left out.
        tried: usize,
    },
    /// Of so many that were left out it can't be told whether they matter.
    Untold {
        /// How many.
        n: usize,
        /// Of how many.
        tried: usize,
    },
}

/// A level that sets runs apart.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct SeparatedFacts {
    /// The level, as it is written.
    pub variable: String,
    /// Where it starts on average in runs that end so, and in the others.
    pub start: [f64; 2],
    /// Where it ends on average; likewise.
    pub end: [f64; 2],
    /// How much higher it ends in runs that end so.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// That difference in standard deviations of the runs of each side.
    pub effect: f64,
    /// What it comes of: where it started, what was done and what happened, largest first; then smaller causes together,
    /// and what is not accounted for. The differences add up to that of the level.
    pub causes: Vec<CauseFacts>,
}

/// A cause of the difference of a level.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct CauseFacts {
    /// What kind of cause: `start`, `actor`, `event`, `agreement`, `noise`, `unclaimed`, `layer`, `drift`, `smaller` or
    /// `residual`.
    pub cause: &'static str,
    /// Its name in the scenario; empty where it has none, of smaller ones how many there are.
    pub name: String,
    /// What it moved the level by on average, in runs that end so and in the others, points.
    pub points: [f64; 2],
    /// How much more in runs that end so.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Whether that is shown not to be nothing, allowing for how many causes are looked at.
    pub told: bool,
    /// Of an actor its choices, each with its difference, largest first.
    pub parts: Vec<PartOfCause>,
}

/// A choice in a cause.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct PartOfCause {
    /// The choice, as it is written.
    pub name: String,
    /// Its difference, points.
    pub difference: f64,
}

/// What was done or happened.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct DeedFacts {
    /// What it is.
    pub kind: DeedKind,
    /// Its name in the scenario: `us.strike`, an event, a dialogue, or of a posture its key.
    pub name: String,
    /// Who took the posture.
    pub actor: Option<String>,
    /// At which table.
    pub dialogue: Option<String>,
    /// Whether the rule of the outcome asks for it outright, so that it can only matter.
    pub asked: bool,
    /// How often in runs that end so.
    pub with: OftenFacts,
    /// And in the others.
    pub without: OftenFacts,
    /// How much larger the share of runs with it is where they end so, -1..1.
    pub more: f64,
    /// Lower end of its interval.
    pub more_low: f64,
    /// Upper end; the intervals of all deeds that were counted hold together.
    pub more_high: f64,
    /// The setting that leaves it out; null where none does.
    pub setting: Option<String>,
    /// What came of leaving it out.
    pub left_out: Option<LeftOutFacts>,
}

/// What a deed is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DeedKind {
    /// An actor's choice.
    Choice,
    /// An event.
    Event,
    /// A deal at a table.
    Deal,
    /// A posture that is not the one expected at that table.
    Posture,
}

/// How often something was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct OftenFacts {
    /// Runs that were looked at.
    pub runs: u64,
    /// Those of them in which it was done or happened at all.
    pub count: u64,
    /// Their share, 0..1.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// On how many turns of a run, on average.
    pub times: f64,
}

/// What came of leaving something out.
#[derive(Clone, Copy, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct LeftOutFacts {
    /// The share of runs that end so without it, 0..1.
    pub share: f64,
    /// That share less the one with everything as it is, -1..1.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end; the intervals of all that were left out hold together.
    pub high: f64,
    /// What that says.
    pub effect: Effect,
}

/// What a deed does to an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Without it the outcome is rarer.
    Brings,
    /// Without it the outcome is commoner.
    Hinders,
    /// It is shown to change the share by less than matters.
    Accompanies,
    /// Neither is shown.
    Untold,
}

/// The runs in which deeds were left out, under luck that had no part in which deeds were chosen.
#[derive(Clone, Copy, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct TriedFacts {
    /// Runs, with each deed left out and with none.
    pub runs: u64,
    /// Seed of their luck.
    pub seed: u64,
    /// The share that ends so with everything as it is, 0..1.
    pub share: f64,
    /// The smallest difference of interest, 0..1.
    pub smallest: f64,
}
