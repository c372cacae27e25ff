//! Previews: what something from outside would do before it is let in, over the same futures with it and without it.

use super::departure::{Departure, Instead, Others, Stage};
use super::replay::{Futures, MOST_FUTURES, Replay, Stopped};
use crate::ensemble::LANES;
use crate::stats::{Interval, Level, PairedCounts, newcombe_paired};
use diwan_engine::scenario::OutcomeId;

/// How likely an outcome is without something and with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The outcome.
    pub outcome: OutcomeId,
    /// The share of futures that end so without it, 0..1.
    pub without: f64,
    /// The share with it, 0..1.
    pub with: f64,
    /// The difference, with less without, -1..=1: its interval over the same futures (Newcombe 1998, method 10).
    pub change: Interval,
}

/// What something would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Futures that were played with it, and as many without it.
    pub futures: u64,
    /// By outcome, in the order of the scenario's.
    pub shifts: Vec<Shift>,
}

/// Plays `n` futures (from 2 to 2^24) of a history that is not over, from the turn that is open on, with policies in
/// all seats: once with what is `settled` for turns to come, and once with `more` besides.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{history::Session, kernel::Seed, model::Model, scenario::load};
/// use diwan_studies::counterfactual::{Instead, Replay, preview};
///
/// let model = Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
/// let variable = model.scenario.variable("south.stability").expect("one of its scores");
/// let session = Session::begin(model, "tiny", &[], Seed(2020), 0, 0);
/// let shock = Instead::Shocked { turn: 1, variable, points: -10.0 };
/// let seen = preview(&Replay::of(session.history()), &[], &[shock], 200).expect("nobody stops it");
/// let sum: f64 = seen.shifts.iter().map(|it| it.with - it.without).sum();
/// assert!(sum.abs() < 1e-9, "what one outcome gains others lose");
/// ```
///
/// # Errors
///
/// If the observer stops it.
pub fn preview(replay: &Replay<'_>, settled: &[Instead], more: &[Instead], n: u64) -> Result<Preview, Stopped> {
    let n = n.clamp(2, MOST_FUTURES);
    let both: Vec<Instead> = settled.iter().chain(more).copied().collect();
    let turn = replay.history.turns();
    let departure = |instead| Departure { turn, stage: Stage::Menus, instead, others: Others::Adapting };
    let mut played = replay.play_packs::<LANES>(&[departure(settled), departure(&both)], 0..n, &[])?;
    let with = played.pop().unwrap_or_default();
    let without = played.pop().unwrap_or_default();
    let outcomes = 0..replay.history.start().scenario.outcomes.len() as u16;
    let shifts = outcomes.map(OutcomeId).map(|outcome| shift(outcome, &without, &with)).collect();
    Ok(Preview { futures: n, shifts })
}

fn shift(outcome: OutcomeId, without: &Futures, with: &Futures) -> Shift {
    let pairs = PairedCounts::from_pairs(with.had(outcome).zip(without.had(outcome)));
    let share = |it: &Futures| it.count(outcome) as f64 / it.outcomes.len().max(1) as f64;
    Shift { outcome, without: share(without), with: share(with), change: newcombe_paired(pairs, Level::P95) }
}
