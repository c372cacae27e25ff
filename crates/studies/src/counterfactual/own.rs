//! What people did, by what they got from it: the actor's payoff with each of its choices and without it, over the same
//! futures. Best and worst alone, for those are what one asks for; a difference is that of one choice, and one of this
//! model.

use super::action::Action;
use super::advice::estimate;
use super::departure::{Departure, Others};
use super::mattered::without;
use super::replay::{Replay, Stopped};
use crate::ensemble::LANES;
use crate::stats::{Estimate, Level};
use diwan_engine::scenario::{ActorId, Metric};

/// How many that seemed best, and how many that seemed worst, are looked at closely.
const CLOSELY: usize = 3;

/// What an actor got from something that it did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// What it did.
    pub action: Action,
    /// Its payoff (utility over the start) with it less that without it, future by future, at a level at which those of
    /// all that were looked at closely hold together.
    pub payoff: Estimate,
}

/// What came of what an actor did.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// The actor.
    pub actor: ActorId,
    /// How much it did that can be left out.
    pub actions: usize,
    /// What it gained most from, if it can be told that it gained.
    pub best: Option<Gain>,
    /// What it lost most by, if it can be told that it lost.
    pub worst: Option<Gain>,
}

impl Own {
    /// Weighs what an actor did: all of it in the first `screened` futures, the best and the worst of these in `n`
    /// others. `with` gives the payoffs in all of them when nothing is left out. Gives also how many runs were played.
    pub(super) fn weigh<'a>(
        replay: &Replay<'_>,
        actor: ActorId,
        actions: &[Action],
        with: impl Fn(&Action) -> &'a [f64],
        screened: u64,
        n: u64,
        level: Level,
    ) -> Result<(Self, u64), Stopped> {
        let payoffs = |actions: &[Action], numbers: core::ops::Range<u64>, level: Level| {
            let play = |departures: &[Departure<'_>]| {
                replay.play_packs::<LANES>(departures, numbers.clone(), &[Metric::Payoff(actor)])
            };
            let played = without(replay.history, actions, Others::Adapting, play)?;
            let gain = |(action, without): (&Action, &super::Futures)| {
                let with = with(action).iter().skip(numbers.start as usize);
                let differences: Vec<f64> = with.zip(without.metric(0)).map(|(with, without)| with - without).collect();
                Gain { action: *action, payoff: estimate(&differences, level) }
            };
            Ok(actions.iter().zip(&played).map(gain).collect::<Vec<Gain>>())
        };
        let mut first = payoffs(actions, 0..screened, level)?;
        first.sort_by(|a, b| b.payoff.mean.total_cmp(&a.payoff.mean).then(a.action.turn().cmp(&b.action.turn())));
        let (high, low) = (CLOSELY.min(first.len()), first.len().saturating_sub(CLOSELY));
        let chosen: Vec<Action> = first[..high].iter().chain(&first[low.max(high)..]).map(|it| it.action).collect();
        let together = Level::tail(level.alpha() / chosen.len().max(1) as f64);
        let closely = payoffs(&chosen, screened..screened + n, together)?;
        let best = closely
            .iter()
            .filter(|it| it.payoff.interval.low > 0.0)
            .max_by(|a, b| a.payoff.mean.total_cmp(&b.payoff.mean));
        let worst = closely
            .iter()
            .filter(|it| it.payoff.interval.high < 0.0)
            .min_by(|a, b| a.payoff.mean.total_cmp(&b.payoff.mean));
        let runs = Self::size(actions.len(), screened, n);
        Ok((Self { actor, actions: actions.len(), best: best.copied(), worst: worst.copied() }, runs))
    }

    /// How many runs are played to weigh so many actions.
    pub(super) fn size(actions: usize, screened: u64, n: u64) -> u64 {
        actions as u64 * screened + actions.min(2 * CLOSELY) as u64 * n
    }
}
