//! Advice: what each option of an actor leads to, over the same futures. Looks at the true state, which a person in the
//! seat may not see whole, but at nothing that luck holds for this turn: what others choose, what succeeds and which
//! talks hold is drawn anew in every future.

use super::departure::{Departure, Instead, Others, Stage};
use super::replay::{Futures, MOST_FUTURES, Replay, Stopped};
use crate::ensemble::LANES;
use crate::stats::{Estimate, Interval, Level, one_sample_t, wilson};
use diwan_engine::scenario::{ActorId, ChoiceId, Metric, OutcomeId};

/// What an option leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Prospect {
    /// The choice, or to hold.
    pub choice: Option<ChoiceId>,
    /// How many futures end so, by outcome in the order of the scenario's, and the Wilson interval of their share.
    pub outcomes: Vec<(OutcomeId, u64, Interval)>,
    /// The actor's payoff, utility over the start.
    pub payoff: Estimate,
    /// Its payoff less that of the best option, future by future; 0 without doubt for the best one itself.
    pub over_best: Estimate,
    /// Its payoff less what the policy of the seat comes to, future by future.
    pub over_policy: Estimate,
}

/// What each option leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// Who is advised.
    pub actor: ActorId,
    /// The turn on which it chooses, counted from 0.
    pub turn: u32,
    /// Futures of each option.
    pub futures: u64,
    /// Level of the intervals, each by itself: with many options one or the other misses.
    pub level: Level,
    /// The options, as asked.
    pub prospects: Vec<Prospect>,
    /// The option with the highest mean payoff, by place; the first of several.
    pub best: usize,
    /// The actor's payoff if the policy of its seat chooses on this turn.
    pub policy: Estimate,
}

/// Plays `n` futures (from 2 to 2^24) of every option of an actor on a turn, which is the one after the last that was
/// closed or an earlier one, with policies in all seats afterwards. What was due and what happened on the turn is
/// known; what others choose on it is not, so their policies draw. Options that are not open count as holding.
///
/// # Errors
///
/// If the observer stops it.
pub fn adviser(
    replay: &Replay<'_>,
    turn: u32,
    actor: ActorId,
    options: &[Option<ChoiceId>],
    n: u64,
    level: Level,
) -> Result<Advice, Stopped> {
    let n = n.clamp(2, MOST_FUTURES);
    let instead: Vec<[Instead; 1]> =
        options.iter().map(|&choice| [Instead::Choice { turn, actor, choices: choice.into() }]).collect();
    let departure = |instead| Departure { turn, stage: Stage::Menus, instead, others: Others::Adapting };
    let departures: Vec<Departure<'_>> = instead.iter().map(|it| departure(&it[..])).chain([departure(&[])]).collect();
    let futures = replay.play_packs::<LANES>(&departures, 0..n, &[Metric::Payoff(actor)])?;
    Ok(held_against(replay.history.start().scenario.outcomes.len(), turn, actor, options, futures, level))
}

/// What options lead to whose futures were played, those of the policy last.
pub(super) fn held_against(
    outcomes: usize,
    turn: u32,
    actor: ActorId,
    options: &[Option<ChoiceId>],
    mut futures: Vec<Futures>,
    level: Level,
) -> Advice {
    let policy = futures.pop().unwrap_or_default();
    let n = policy.outcomes.len() as u64;
    let payoff = |it: &Futures| estimate(it.metrics.first().map_or(&[][..], Vec::as_slice), level);
    let means: Vec<f64> = futures.iter().map(|it| payoff(it).mean).collect();
    let best = means.iter().enumerate().fold(0, |best, (place, mean)| if *mean > means[best] { place } else { best });
    let prospects = options.iter().zip(&futures).map(|(&choice, it)| Prospect {
        choice,
        outcomes: (0..outcomes as u16)
            .map(OutcomeId)
            .map(|id| (id, it.count(id), wilson(it.count(id), n, level)))
            .collect(),
        payoff: payoff(it),
        over_best: over(it, &futures[best], level),
        over_policy: over(it, &policy, level),
    });
    Advice { actor, turn, futures: n, level, best, policy: payoff(&policy), prospects: prospects.collect() }
}

/// The mean difference of a metric between two ways to go on, with its paired interval.
fn over(first: &Futures, second: &Futures, level: Level) -> Estimate {
    let differences: Vec<f64> = first.metrics[0].iter().zip(&second.metrics[0]).map(|(a, b)| a - b).collect();
    estimate(&differences, level)
}

/// A mean with its t interval; of fewer than two values nothing is known.
pub(super) fn estimate(values: &[f64], level: Level) -> Estimate {
    match one_sample_t(values, level) {
        Ok(it) => Estimate { n: it.n, mean: it.mean, se: it.se, interval: it.interval },
        Err(_) => Estimate { n: values.len() as u64, mean: 0.0, se: f64::INFINITY, interval: Interval::ANY },
    }
}
