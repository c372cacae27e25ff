//! The verb: policies are played, and what they come to is judged state by state.

use std::sync::Arc;

use diwan_engine::kernel::ops;
use diwan_engine::scenario::{ActorId, Metric, Provenance, Scale, Scenario};

use super::super::contrast::{Contrast, Family, contrasts};
use super::super::estimate::{reach, units};
use super::super::sample::{Arm, Sample};
use super::super::sensitivity::Condition;
use super::error::RobustError;
use super::facts::{
    AimFacts, BestFacts, FailsFacts, MeasureOfPolicy, PayoffFacts, PolicyFacts, RegretFacts, RobustFacts,
    SatisfiesFacts,
};
use super::fails::{Failing, failing};
use super::play::{MOST_NUMBERS, Played, play_policies};
use crate::ensemble::Observer;
use crate::stats::{
    Confidence, Interval, Level, Moments, PolicyRegret, Regret, Satisfying, regret, satisfying, wilson_clustered,
};

/// Resamples of every bootstrap; so many that no end of a 95 % interval rests on a handful.
const RESAMPLES: u32 = 1_000;
/// One state of so many, those with the largest regret, counts as failure where no condition is asked.
pub(super) const WORST: usize = 10;

/// What there shall be more of, or less.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aim {
    /// The metric, of the scenario without the settings of policies.
    pub metric: Metric,
    /// Whether more of it is better, or less.
    pub more: bool,
}

/// When a state satisfies: by the mean of a metric there.
#[derive(Clone, Debug, PartialEq)]
pub struct Satisfied {
    /// The condition.
    pub condition: Condition,
    /// Its metric, of the scenario without the settings of policies.
    pub metric: Metric,
}

/// What policies are asked.
#[derive(Clone, Debug)]
pub struct Robustness<'a> {
    /// The scenario without the settings of policies.
    pub scenario: &'a Scenario,
    /// The policies: at least two.
    pub policies: &'a [Arm],
    /// The place of the one that the others are held against in what actors gain.
    pub control: usize,
    /// The settings that all of them have, as written.
    pub settings: &'a [String],
    /// What there shall be more of, or less.
    pub aims: &'a [Aim],
    /// When a state satisfies.
    pub satisfied: &'a [Satisfied],
    /// States of the world: draws of the numbers that the scenario draws.
    pub draws: u64,
    /// Runs of each state under each policy, at least two: with one, luck and states can't be told apart.
    pub seeds: u64,
    /// Seed of draws and luck.
    pub seed: u64,
    /// Threads to play on.
    pub threads: usize,
    /// Level of the intervals.
    pub level: Level,
}

impl Robustness<'_> {
    /// Runs of all policies.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.draws.saturating_mul(self.seeds).saturating_mul(self.policies.len() as u64)
    }

    /// The most numbers that are held at a time.
    pub const MOST_NUMBERS: u64 = MOST_NUMBERS;

    /// Numbers that are held: what is kept of every run.
    #[must_use]
    pub fn numbers(&self) -> u64 {
        self.runs().saturating_mul(self.metrics().len() as u64)
    }

    /// What is kept of every run: what each actor gains, then the aims, then what conditions speak of.
    #[must_use]
    pub fn metrics(&self) -> Arc<[Metric]> {
        let payoffs = (0..self.scenario.actors.len() as u16).map(|it| Metric::Payoff(ActorId(it)));
        let asked = self.aims.iter().map(|it| it.metric).chain(self.satisfied.iter().map(|it| it.metric));
        payoffs.chain(asked).collect()
    }
}

/// Plays policies over the same states of the world and says how they hold up: the regret of each, how often it satisfies,
/// where it fails, and who pays.
///
/// # Errors
///
/// If it is broken off, does not fit into memory, nothing is asked or drawn, a policy lacks what a metric speaks of, or there
/// are too few draws or seeds.
pub fn robust(asked: &Robustness<'_>, observer: &dyn Observer) -> Result<RobustFacts, RobustError> {
    if asked.policies.len() < 2 {
        return Err(RobustError::OnePolicy);
    }
    if asked.aims.is_empty() && asked.satisfied.is_empty() {
        return Err(RobustError::Nothing);
    }
    let metrics = asked.metrics();
    let played = play_policies(asked, &metrics, observer)?;
    let judged = Judged::of(asked, &metrics, &played)?;
    let policies: Vec<PolicyFacts> = (0..played.len()).map(|it| judged.policy(it)).collect::<Result<_, _>>()?;
    let states = asked.draws as f64;
    let mut numbers: Vec<&String> = played.iter().flat_map(|it| &it.factors).collect();
    numbers.sort();
    numbers.dedup();
    Ok(RobustFacts {
        provenance: Provenance::new(asked.scenario, asked.settings, asked.seed),
        draws: asked.draws,
        seeds: asked.seeds,
        runs: asked.runs(),
        level: asked.level.share(),
        // Wilks 1941, Annals of Mathematical Statistics 12:91-96: what lies beyond the largest of so many.
        beyond: 1.0 - ops::pow(asked.level.alpha(), 1.0 / states),
        numbers: numbers.len() as u64,
        control: asked.policies[asked.control].name.clone(),
        aims: asked.aims.iter().zip(&judged.regrets).map(|(aim, regret)| judged.aim(*aim, regret)).collect(),
        order: ordered(&policies),
        policies,
    })
}

/// The places of policies, the best first; of equals the one that was asked for first.
fn ordered(policies: &[PolicyFacts]) -> Vec<usize> {
    let worth = |it: &PolicyFacts| match (it.measures.first(), it.satisfies.first()) {
        (Some(measure), _) => [measure.regret.p90, measure.regret.mean],
        (None, Some(satisfies)) => [-satisfies.share, 0.0],
        (None, None) => [0.0; 2],
    };
    let mut order: Vec<usize> = (0..policies.len()).collect();
    order.sort_by(|a, b| {
        let (a, b) = (worth(&policies[*a]), worth(&policies[*b]));
        a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1]))
    });
    order
}

/// What was played, with what can be said of all policies together.
struct Judged<'a> {
    asked: &'a Robustness<'a>,
    played: &'a [Played],
    /// Of each aim.
    regrets: Vec<Regret>,
    /// Of each policy but the control, actor by actor.
    payoffs: Vec<Contrast>,
}

impl<'a> Judged<'a> {
    fn of(asked: &'a Robustness<'a>, metrics: &[Metric], played: &'a [Played]) -> Result<Self, RobustError> {
        let actors = asked.scenario.actors.len();
        let mut regrets = Vec::with_capacity(asked.aims.len());
        for (place, aim) in asked.aims.iter().enumerate() {
            let column = |it: &Played| -> Vec<f64> {
                let runs = &it.runs.columns[actors + place];
                if aim.more { runs.clone() } else { runs.iter().map(|it| -it).collect() }
            };
            let columns: Vec<Vec<f64>> = played.iter().map(column).collect();
            let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
            regrets.push(regret(&columns, asked.seeds as usize, asked.level, RESAMPLES, asked.seed)?);
        }
        let payoffs = &metrics[..actors];
        let smallest: Vec<f64> = payoffs.iter().map(|it| it.smallest_in(asked.scenario)).collect();
        let family = Family {
            scenario: asked.scenario,
            metrics: payoffs,
            smallest: &smallest,
            level: asked.level,
            seed: asked.seed,
        };
        let gains = |it: &Played| Sample {
            seeds: it.runs.seeds,
            columns: it.runs.columns[..actors].to_vec(),
            outcomes: it.runs.outcomes.clone(),
            parameters: Vec::new(),
        };
        let others: Vec<Sample> =
            played.iter().enumerate().filter(|it| it.0 != asked.control).map(|it| gains(it.1)).collect();
        let payoffs = contrasts(&family, &others, &gains(&played[asked.control]))?;
        Ok(Self { asked, played, regrets, payoffs })
    }

    fn aim(&self, aim: Aim, regret: &Regret) -> AimFacts {
        AimFacts {
            on: aim.metric.notation(self.asked.scenario),
            unit: aim.metric.unit().word(),
            direction: direction(aim),
            luck_share: regret.luck,
        }
    }

    fn policy(&self, policy: usize) -> Result<PolicyFacts, RobustError> {
        let (asked, arm) = (self.asked, &self.asked.policies[policy]);
        let found: Vec<Satisfying> =
            (0..asked.satisfied.len()).map(|it| self.satisfying(policy, it)).collect::<Result<_, _>>()?;
        Ok(PolicyFacts {
            name: arm.name.clone(),
            settings: arm.settings.clone(),
            digest: arm.model.scenario.digest.clone(),
            measures: (0..asked.aims.len()).map(|it| self.measure(policy, it)).collect::<Result<_, _>>()?,
            satisfies: found.iter().enumerate().map(|(place, it)| self.satisfies(policy, place, it)).collect(),
            fails: self.fails(policy, &found)?,
            payoffs: self.payoffs(policy),
        })
    }

    /// Means of the states of a policy on a metric, by its column.
    fn states(&self, policy: usize, column: usize) -> Vec<f64> {
        units(&self.played[policy].runs.columns[column], self.asked.seeds as usize)
    }

    fn measure(&self, policy: usize, place: usize) -> Result<MeasureOfPolicy, RobustError> {
        let (asked, aim) = (self.asked, self.asked.aims[place]);
        let column = asked.scenario.actors.len() + place;
        let states = self.states(policy, column);
        let moments: Moments = states.iter().copied().collect();
        let interval = self.interval(policy, column, aim.metric, &states)?;
        let PolicyRegret {
            mean,
            mean_interval,
            p90,
            p90_interval,
            p90_first,
            max,
            best,
            best_interval,
            at_least,
            at_most,
        } = self.regrets[place].policies[policy];
        Ok(MeasureOfPolicy {
            on: aim.metric.notation(asked.scenario),
            direction: direction(aim),
            mean: moments.mean().unwrap_or(0.0),
            se: moments.se().unwrap_or(0.0),
            low: interval.low,
            high: interval.high,
            regret: RegretFacts {
                mean,
                low: mean_interval.low,
                high: mean_interval.high,
                p90,
                p90_low: p90_interval.low,
                p90_high: p90_interval.high,
                p90_first,
                max,
                at_least,
                at_most,
            },
            best: BestFacts { share: best, low: best_interval.low, high: best_interval.high },
        })
    }

    /// The interval of the mean of a metric over states.
    fn interval(&self, policy: usize, column: usize, metric: Metric, states: &[f64]) -> Result<Interval, RobustError> {
        let (asked, runs) = (self.asked, &self.played[policy].runs.columns[column]);
        if metric.scale() != Scale::Share {
            let reach = reach(asked.scenario, metric, [runs, runs]);
            return Ok(Confidence::of_mean(states, reach)?.interval(asked.level));
        }
        let counts = || runs.chunks(asked.seeds as usize).map(|it| it.iter().sum::<f64>() as u64);
        let squares = counts().map(|it| u128::from(it) * u128::from(it)).sum();
        Ok(wilson_clustered(counts().sum(), asked.draws, asked.seeds, squares, asked.level))
    }

    fn column_of(&self, place: usize) -> usize {
        self.asked.scenario.actors.len() + self.asked.aims.len() + place
    }

    fn satisfying(&self, policy: usize, place: usize) -> Result<Satisfying, RobustError> {
        let asked = self.asked;
        let runs = &self.played[policy].runs.columns[self.column_of(place)];
        let line = asked.satisfied[place].condition.line();
        Ok(satisfying(runs, asked.seeds as usize, line, asked.level, RESAMPLES, asked.seed)?)
    }

    fn satisfies(&self, policy: usize, place: usize, found: &Satisfying) -> SatisfiesFacts {
        let Satisfied { condition, metric } = &self.asked.satisfied[place];
        let line = condition.line();
        let states = self.states(policy, self.column_of(place));
        let seen = states.iter().filter(|it| condition.holds(**it)).count();
        SatisfiesFacts {
            when: condition.text.clone(),
            on: metric.notation(self.asked.scenario),
            unit: metric.unit().word(),
            is: if line.above { "at_least" } else { "at_most" },
            bound: line.bound,
            share: found.share,
            low: found.interval.low,
            high: found.interval.high,
            seen: seen as f64 / states.len().max(1) as f64,
        }
    }

    /// Where a policy fails: the states that are the least likely to satisfy, as many as do not; or those with the largest
    /// tenth of the regret.
    fn fails(&self, policy: usize, found: &[Satisfying]) -> Result<Vec<FailsFacts>, RobustError> {
        let (asked, played) = (self.asked, &self.played[policy]);
        let states = asked.draws as usize;
        let of = |badness: &[f64], count: usize, when: String, kind: &'static str| {
            let mut order: Vec<usize> = (0..badness.len()).collect();
            order.sort_by(|a, b| badness[*b].total_cmp(&badness[*a]).then(a.cmp(b)));
            let mut marks = vec![false; badness.len()];
            order.iter().take(count).for_each(|it| marks[*it] = true);
            failing(
                &Failing { factors: &played.factors, values: &played.values, marks: &marks, seed: asked.seed },
                when,
                kind,
            )
        };
        if asked.satisfied.is_empty() {
            let worst = |(aim, regret): (&Aim, &Regret)| {
                let badness = &regret.states[policy];
                let count = badness.iter().filter(|it| **it > 0.0).count().min(states / WORST);
                of(badness, count, aim.metric.notation(asked.scenario), "regret")
            };
            return asked.aims.iter().zip(&self.regrets).map(worst).collect();
        }
        let unsatisfied = |(satisfied, it): (&Satisfied, &Satisfying)| {
            let badness: Vec<f64> = it.chances.iter().map(|it| 1.0 - it).collect();
            let count = ((1.0 - it.share) * states as f64).round() as usize;
            of(&badness, count, satisfied.condition.text.clone(), "condition")
        };
        asked.satisfied.iter().zip(found).map(unsatisfied).collect()
    }

    fn payoffs(&self, policy: usize) -> Vec<PayoffFacts> {
        let control = self.asked.control;
        if policy == control {
            return Vec::new();
        }
        let arm = if policy > control { policy - 1 } else { policy };
        let fact = |it: &Contrast| {
            let actor = match it.metric {
                Metric::Payoff(actor) => self.asked.scenario.actors[actor.index()].key.clone(),
                other => other.notation(self.asked.scenario),
            };
            PayoffFacts {
                actor,
                value: it.arm_value,
                control_value: it.control_value,
                difference: it.difference,
                low: it.interval.low,
                high: it.interval.high,
                p_adjusted: it.p_adjusted,
                smallest: it.smallest,
                verdict: it.verdict,
            }
        };
        self.payoffs.iter().filter(|it| it.arm == arm).map(fact).collect()
    }
}

fn direction(aim: Aim) -> &'static str {
    if aim.more { "more" } else { "less" }
}
