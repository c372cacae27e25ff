//! The review of a game of people, for those who played it: what mattered, what each could have done instead, what made
//! each better or worse off, and how likely every outcome was on each turn. All of it over the same futures, played once.

use super::course::Moments;
use super::decisions::{Decision, decisions, decisions_size};
use super::departure::Stage;
use super::fortunes::{Alone, Fortune, fortunes};
use super::mattered::{MOST, Mattered, SCREENED, mattered_of, mattered_size, payoffs};
use super::replay::{Replay, Stopped};
use crate::stats::Level;
use diwan_engine::history::History;
use diwan_engine::scenario::{ActorId, OutcomeId};

/// The review of a game of people.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// What mattered for the outcome, and what of it was choice and what was luck.
    pub mattered: Mattered,
    /// What people could have done instead: what is told first, and of that what would have gained most.
    pub decisions: Vec<Decision>,
    /// What made each of the people better or worse off.
    pub fortunes: Vec<Fortune>,
    /// By turn, how likely each outcome was when the turn had been opened, in the order of outcomes.
    pub chances: Vec<Vec<f64>>,
}

/// Reviews a game of these people over `n` futures (from 2 to 2^23). Nothing if it has not ended.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{history::Session, kernel::Seed, model::Model, scenario::load};
/// use diwan_studies::{counterfactual::{Replay, review}, stats::Level};
///
/// let model = Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
/// let north = model.scenario.actor("north").expect("one of two");
/// let mut session = Session::begin(model, "tiny", &[], Seed(2020), 0, 0);
/// session.play_out();
/// let review = review(&Replay::of(session.history()), &[north], 100, Level::P95).expect("nobody stops it");
/// let fortune = &review.expect("the game has ended").fortunes[0];
/// let sum = fortune.expected.mean + fortune.own.mean + fortune.others.mean + fortune.luck.mean;
/// assert!((sum - fortune.came).abs() < 1e-9);
/// ```
///
/// # Errors
///
/// If the observer stops it.
pub fn review(replay: &Replay<'_>, people: &[ActorId], n: u64, level: Level) -> Result<Option<Review>, Stopped> {
    let Some(outcome) = replay.history.run.outcome else { return Ok(None) };
    let n = n.clamp(2, MOST);
    let moments = Moments::play(replay, SCREENED + n, &payoffs(people))?;
    let mut mattered = mattered_of(replay, people, outcome, &moments, n, level)?;
    let alone = Alone::play(replay, people, SCREENED + n)?;
    let (decisions, played) = decisions(replay, people, outcome, &alone, n, level)?;
    mattered.reruns += alone.count() + played;
    let outcomes = replay.history.start().scenario.outcomes.len() as u16;
    let skip = SCREENED as usize;
    let chance = |turn: u32, outcome: u16| {
        let had: Vec<bool> = moments.at(turn, Stage::Menus).had(OutcomeId(outcome)).skip(skip).collect();
        had.iter().filter(|it| **it).count() as f64 / had.len().max(1) as f64
    };
    let chances = |turn: u32| (0..outcomes).map(|it| chance(turn, it)).collect();
    Ok(Some(Review {
        mattered,
        decisions,
        fortunes: fortunes(replay, people, &moments, &alone, skip, level),
        chances: (0..replay.history.turns()).map(chances).collect(),
    }))
}

/// How many runs [`review`] plays of a history that has ended: what it tells its observer of, and `reruns` of what it finds.
#[must_use]
pub fn review_size(history: &History, people: &[ActorId], n: u64) -> u64 {
    let n = n.clamp(2, MOST);
    let alone = u64::from(history.turns()) * people.len() as u64 * (SCREENED + n);
    mattered_size(history, people, n) + alone + decisions_size(history, people, n)
}
