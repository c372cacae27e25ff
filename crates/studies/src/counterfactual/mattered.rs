//! What mattered: for everything that was done and happened in a run, how likely its outcome was with it and without
//! it, over the same futures. A difference is one of this model, and it is that of one thing alone: several together
//! may matter more or less than their sum.

use super::action::{Action, ended_by};
use super::course::{Course, Moments};
use super::departure::{Departure, Instead, Others};
use super::own::Own;
use super::replay::{Replay, Stopped};
use crate::ensemble::LANES;
use crate::stats::{Interval, Level, PairedCounts, newcombe_paired};
use diwan_engine::history::History;
use diwan_engine::scenario::{ActorId, EventId, Metric, OutcomeId};

/// How much something mattered for the outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighed {
    /// What was done or happened.
    pub action: Action,
    /// Futures that end as the run did: with it (first) and without it (second).
    pub counts: PairedCounts,
    /// The share with it less the share without it, -1..=1.
    pub difference: f64,
    /// Its interval (Newcombe), at a level at which those of everything that was looked at closely hold together.
    pub interval: Interval,
    /// How the run ends without it under its own luck, if all look at what has become of it.
    pub adapting: Option<OutcomeId>,
    /// How it ends without it if everybody else does what it did.
    pub fixed: Option<OutcomeId>,
}

impl Weighed {
    /// Whether it can be told from nothing.
    #[must_use]
    pub fn is_told(&self) -> bool {
        !self.interval.contains(0.0)
    }
}

/// What mattered for the outcome of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Mattered {
    /// The outcome.
    pub outcome: OutcomeId,
    /// The event that ended it, if one did. It is not weighed: it is the end, and not what led to it.
    pub ended_by: Option<EventId>,
    /// What people did, by what they got from it, in the order asked.
    pub own: Vec<Own>,
    /// What was looked at closely, by what it changed, most first.
    pub weighed: Vec<Weighed>,
    /// How much was done and happened in all.
    pub actions: usize,
    /// Futures in which each of these was looked at first; others than those in which a few were looked at closely.
    pub screened: u64,
    /// Futures in which each of `weighed` was looked at closely.
    pub futures: u64,
    /// Level at which the intervals of `weighed` hold together.
    pub level: Level,
    /// Runs that were played for this, all together.
    pub reruns: u64,
    /// How likely the outcome was at each moment.
    pub course: Course,
}

/// Futures in which everything is looked at once.
pub(super) const SCREENED: u64 = 128;
/// How much is looked at closely: what seemed to matter most.
const CLOSELY: usize = 16;
/// The most futures.
pub(super) const MOST: u64 = 1 << 23;

/// Weighs everything that was done and happened in the history of a run by what the outcome's chance is without it,
/// over `n` futures (from 2 to 2^23), and what the `people` did by what they got from it. Nothing if the run has not
/// ended.
///
/// # Errors
///
/// If the observer stops it.
pub fn what_mattered(
    replay: &Replay<'_>,
    people: &[ActorId],
    n: u64,
    level: Level,
) -> Result<Option<Mattered>, Stopped> {
    let Some(outcome) = replay.history.run.outcome else { return Ok(None) };
    let n = n.clamp(2, MOST);
    let moments = Moments::play(replay, SCREENED + n, &payoffs(people))?;
    mattered_of(replay, people, outcome, &moments, n, level).map(Some)
}

/// The payoff of each of these, as metrics.
pub(super) fn payoffs(people: &[ActorId]) -> Vec<Metric> {
    people.iter().map(|it| Metric::Payoff(*it)).collect()
}

/// The same of a run that ended so, whose first `SCREENED + n` futures were played from every moment with the
/// [`payoffs`] of the people.
pub(super) fn mattered_of(
    replay: &Replay<'_>,
    people: &[ActorId],
    outcome: OutcomeId,
    moments: &Moments,
    n: u64,
    level: Level,
) -> Result<Mattered, Stopped> {
    let history = replay.history;
    let all = Action::all(history);
    let first = weigh(replay, &all, outcome, moments, 0..SCREENED)?;
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|&place| (core::cmp::Reverse(first[place].only_first.abs_diff(first[place].only_second)), place));
    order.truncate(CLOSELY);
    let actions: Vec<Action> = order.into_iter().map(|place| all[place]).collect();
    let closely = weigh(replay, &actions, outcome, moments, SCREENED..SCREENED + n)?;
    let together = Level::tail(level.alpha() / actions.len().max(1) as f64);
    let again = |others| without(history, &actions, others, |departures| replay.play_again(departures));
    let (adapting, fixed) = (again(Others::Adapting)?, again(Others::Fixed)?);
    let mut weighed: Vec<Weighed> = actions
        .iter()
        .zip(closely)
        .zip(adapting.into_iter().zip(fixed))
        .map(|((&action, counts), (adapting, fixed))| {
            let (difference, interval) = (counts.difference().unwrap_or(0.0), newcombe_paired(counts, together));
            Weighed { action, counts, difference, interval, adapting, fixed }
        })
        .collect();
    weighed
        .sort_by(|a, b| b.difference.abs().total_cmp(&a.difference.abs()).then(a.action.turn().cmp(&b.action.turn())));
    let mut reruns = moments.count() + all.len() as u64 * SCREENED + weighed.len() as u64 * (n + 2);
    let course = moments.course(outcome, SCREENED as usize, level);
    let mut own = Vec::with_capacity(people.len());
    for (place, &actor) in people.iter().enumerate() {
        let theirs: Vec<Action> = all.iter().copied().filter(|it| it.actor() == Some(actor)).collect();
        let (it, runs) = Own::weigh(
            replay,
            actor,
            &theirs,
            |action| moments.at(action.turn(), action.stage()).metric(place),
            SCREENED,
            n,
            level,
        )?;
        own.push(it);
        reruns += runs;
    }
    let actions = all.len();
    Ok(Mattered {
        outcome,
        ended_by: ended_by(history),
        own,
        weighed,
        actions,
        screened: SCREENED,
        futures: n,
        level,
        reruns,
        course,
    })
}

/// How many runs are played for what mattered in a history that has ended.
pub(super) fn mattered_size(history: &History, people: &[ActorId], n: u64) -> u64 {
    let all = Action::all(history);
    let own = |actor: &ActorId| all.iter().filter(|it| it.actor() == Some(*actor)).count();
    let owns: u64 = people.iter().map(|it| Own::size(own(it), SCREENED, n)).sum();
    Moments::size(history, SCREENED + n) + all.len() as u64 * SCREENED + all.len().min(CLOSELY) as u64 * (n + 2) + owns
}

/// For each action, the futures that end so with it and without it.
fn weigh(
    replay: &Replay<'_>,
    actions: &[Action],
    outcome: OutcomeId,
    moments: &Moments,
    numbers: core::ops::Range<u64>,
) -> Result<Vec<PairedCounts>, Stopped> {
    let (skip, take) = (numbers.start as usize, (numbers.end - numbers.start) as usize);
    let play = |departures: &[Departure<'_>]| replay.play_packs::<LANES>(departures, numbers.clone(), &[]);
    let played = without(replay.history, actions, Others::Adapting, play)?;
    let counts = actions.iter().zip(&played).map(|(action, without)| {
        let with = moments.at(action.turn(), action.stage()).had(outcome).skip(skip).take(take);
        PairedCounts::from_pairs(with.zip(without.had(outcome)))
    });
    Ok(counts.collect())
}

/// Plays a departure without each of the actions.
pub(super) fn without<T>(
    history: &History,
    actions: &[Action],
    others: Others,
    play: impl Fn(&[Departure<'_>]) -> T,
) -> T {
    let instead: Vec<[Instead; 1]> = actions.iter().map(|it| [it.without(history)]).collect();
    let departures: Vec<Departure<'_>> = actions
        .iter()
        .zip(&instead)
        .map(|(it, instead)| Departure { turn: it.turn(), stage: it.stage(), instead, others })
        .collect();
    play(&departures)
}
