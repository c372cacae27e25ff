//! The facts of how policies hold up, by the names that people and programs use.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::contrast::Verdict;
use super::super::sensitivity::BoxFacts;
use diwan_engine::scenario::Provenance;

/// How several policies hold up over the same states of the world.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct RobustFacts {
    /// What made it; the settings are those of all policies.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// States of the world: draws of the numbers that nobody knows.
    pub draws: u64,
    /// Runs of each state under each policy, under luck that is the same for all policies.
    pub seeds: u64,
    /// All runs.
    pub runs: u64,
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// The share of states that may be worse than the worst of those that were drawn, at that level.
    pub beyond: f64,
    /// Numbers that are drawn.
    pub numbers: u64,
    /// The policy that the others are held against in what actors gain.
    pub control: String,
    /// What regret is reckoned of.
    pub aims: Vec<AimFacts>,
    /// The policies, in the order in which they were asked for.
    pub policies: Vec<PolicyFacts>,
    /// Their places among these: the smallest regret in nine states of ten of the first aim comes first; where there is no
    /// aim, the largest share of states that satisfy.
    pub order: Vec<usize>,
}

/// What there shall be more of, or less.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct AimFacts {
    /// The metric.
    pub on: String,
    /// Its unit; shares are 0..1.
    pub unit: &'static str,
    /// `more` or `less`: what is better.
    pub direction: &'static str,
    /// The share of the variance of what policies differ by, from state to state, that is luck and was taken off.
    pub luck_share: f64,
}

/// A policy.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct PolicyFacts {
    /// What it is called.
    pub name: String,
    /// The settings that it has beyond those of all policies, as written.
    pub settings: Vec<String>,
    /// Digest of the scenario under all its settings.
    pub digest: String,
    /// What it comes to, aim by aim.
    pub measures: Vec<MeasureOfPolicy>,
    /// How often it satisfies, condition by condition.
    pub satisfies: Vec<SatisfiesFacts>,
    /// Where it fails: of every condition, or, where there is none, of every aim.
    pub fails: Vec<FailsFacts>,
    /// What each actor gains or loses by it against the control; nothing of the control itself.
    pub payoffs: Vec<PayoffFacts>,
}

/// What a policy comes to on an aim.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct MeasureOfPolicy {
    /// The metric.
    pub on: String,
    /// `more` or `less`: what is better.
    pub direction: &'static str,
    /// Mean over states, in the unit of the metric.
    pub mean: f64,
    /// Its standard error, over states.
    pub se: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// What it falls short of the best policy of each state, cleared of luck.
    pub regret: RegretFacts,
    /// How often it is the best.
    pub best: BestFacts,
}

/// What a policy falls short of the best of each state, in the unit of the metric; never below 0.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct RegretFacts {
    /// Mean over states.
    pub mean: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// What it lies below in nine states of ten.
    pub p90: f64,
    /// Lower end of its interval.
    pub p90_low: f64,
    /// Upper end.
    pub p90_high: f64,
    /// The share of resamples of the states in which no policy has a lower one: how sure it is that it comes first.
    pub p90_first: f64,
    /// The largest in any of the states that were drawn.
    pub max: f64,
    /// Mean by cross-fitting: on average never above the true one, whatever states are like.
    pub at_least: f64,
    /// Mean with the luck in it: on average never below the true one.
    pub at_most: f64,
}

/// How often a policy is the best.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct BestFacts {
    /// Share of the states in which none is better; states in which several are equally good are shared out among them.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// How often a policy satisfies.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct SatisfiesFacts {
    /// The condition, as it was written; it is asked of the mean of a state.
    pub when: String,
    /// The metric that it speaks of.
    pub on: String,
    /// Its unit; shares are 0..1.
    pub unit: &'static str,
    /// `at_least` or `at_most`.
    pub is: &'static str,
    /// At least or at most what, in the unit of the metric.
    pub bound: f64,
    /// Share of the states that satisfy, cleared of luck.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Share of the states whose few runs satisfy on average, luck and all.
    pub seen: f64,
}

/// Where a policy fails.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct FailsFacts {
    /// The condition that is not satisfied, as it was written; of an aim, the metric.
    pub when: String,
    /// `condition`, or `regret` where the states with the largest tenth of the regret are meant.
    pub kind: &'static str,
    /// How many of the states are taken to fail.
    pub states: u64,
    /// The boxes in which it fails far more often than elsewhere, each among the states outside of those before it.
    pub boxes: Vec<BoxFacts>,
    /// Why there is no box: `never` (it fails hardly anywhere), `always` (nearly everywhere), `few` (too few states) or
    /// `nowhere` (nothing is found that is found again).
    pub none: Option<&'static str>,
    /// States over the two numbers that say most of where it fails, where there is a box.
    pub map: Option<MapFacts>,
}

/// States over two numbers.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct MapFacts {
    /// Path of the one that is drawn sideways.
    pub across: String,
    /// Path of the one that is drawn upwards.
    pub up: String,
    /// The first states that were drawn, at most 300.
    pub points: Vec<MapPoint>,
}

/// A state on a map.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct MapPoint {
    /// The value of the number that is drawn sideways.
    pub across: f64,
    /// The value of the other.
    pub up: f64,
    /// Whether the policy fails there.
    pub fails: bool,
}

/// What an actor gains or loses by a policy against the control.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct PayoffFacts {
    /// The actor.
    pub actor: String,
    /// Mean of `payoff(actor)` under the policy.
    pub value: f64,
    /// The same under the control.
    pub control_value: f64,
    /// Mean difference, policy minus control.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Two-sided p of no difference, adjusted by Holm's method for all policies and actors.
    pub p_adjusted: f64,
    /// Smallest difference that matters.
    pub smallest: f64,
    /// What it says.
    pub verdict: Verdict,
}
