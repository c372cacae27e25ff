//! The course of a run: how likely its outcome was as seen at each moment, and what of the way to certainty was choice
//! and what was luck. The steps add up to what was missing at the start, exactly; each is known as well as futures
//! tell. Puts nothing down to anybody in particular.

use super::advice::estimate;
use super::departure::{Departure, Others, Stage};
use super::replay::{Futures, Replay, Stopped};
use crate::ensemble::LANES;
use crate::stats::{Estimate, Interval, Level, PairedCounts, newcombe_paired, wilson};
use diwan_engine::history::History;
use diwan_engine::scenario::{Metric, OutcomeId};

/// How likely the outcome of a run was, as seen at a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The turn, counted from 0.
    pub turn: u32,
    /// What of it was known.
    pub stage: Stage,
    /// Futures that end so.
    pub count: u64,
    /// Their share.
    pub share: f64,
    /// Its Wilson interval.
    pub interval: Interval,
}

/// What came between two moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// What was due arrived, and events happened or not: luck.
    Events,
    /// Choices and postures that were taken, instead of those that policies may have drawn: choice.
    Choices,
    /// Odds, deals and noise: luck.
    Dice,
}

/// A change of the chance of the outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jump {
    /// The turn, counted from 0.
    pub turn: u32,
    /// What made it.
    pub moment: Moment,
    /// The change, -1..=1.
    pub change: f64,
    /// Its interval, by itself, over the same futures (Newcombe).
    pub interval: Interval,
}

/// The chance of the outcome from the start of a run to its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The outcome.
    pub outcome: OutcomeId,
    /// Futures that were played from every moment.
    pub futures: u64,
    /// The chance at the start of every turn, when its events were known, and when its choices were.
    pub chances: Vec<Chance>,
    /// The changes between them, and to certainty.
    pub jumps: Vec<Jump>,
    /// The sum of the changes that choices made; its interval is that of a sum over the same futures.
    pub choices: Estimate,
    /// The sum of all other changes. With the choices it is what was missing at the start: `1 - chances[0].share`.
    pub luck: Estimate,
}

/// The futures of a run from each of its moments: three a turn.
pub(super) struct Moments {
    played: Vec<Futures>,
}

const STAGES: [Stage; 3] = [Stage::Start, Stage::Menus, Stage::Choices];

impl Moments {
    /// Plays the first `n` futures from every moment of the history.
    pub(super) fn play(replay: &Replay<'_>, n: u64, metrics: &[Metric]) -> Result<Self, Stopped> {
        let turns = 0..replay.history.turns();
        let departures: Vec<Departure<'_>> = turns
            .flat_map(|turn| STAGES.map(|stage| Departure { turn, stage, instead: &[], others: Others::Adapting }))
            .collect();
        Ok(Self { played: replay.play_packs::<LANES>(&departures, 0..n, metrics)? })
    }

    /// The futures from a moment: before a turn, when it was open, or when all had chosen.
    pub(super) fn at(&self, turn: u32, stage: Stage) -> &Futures {
        let place = match stage {
            Stage::Start => 0,
            Stage::Menus | Stage::Own(_) => 1,
            Stage::Choices => 2,
        };
        &self.played[turn as usize * STAGES.len() + place]
    }

    /// How many are played for a history, of so many from each moment.
    pub(super) fn size(history: &History, n: u64) -> u64 {
        u64::from(history.turns()) * STAGES.len() as u64 * n
    }

    /// How many futures were played in all.
    pub(super) fn count(&self) -> u64 {
        self.played.iter().map(|it| it.outcomes.len() as u64).sum()
    }

    /// The course of the run that ended with `outcome`, of the futures `skip ..`.
    pub(super) fn course(&self, outcome: OutcomeId, skip: usize, level: Level) -> Course {
        let had: Vec<Vec<bool>> = self.played.iter().map(|it| it.had(outcome).skip(skip).collect()).collect();
        let n = had.first().map_or(0, Vec::len);
        let moments = (0_u32..).flat_map(|turn| STAGES.map(|stage| (turn, stage)));
        let chances = had.iter().zip(moments.clone()).map(|(had, (turn, stage))| {
            let count = had.iter().filter(|it| **it).count() as u64;
            Chance {
                turn,
                stage,
                count,
                share: count as f64 / n.max(1) as f64,
                interval: wilson(count, n as u64, level),
            }
        });
        let certain = vec![true; n];
        let (mut choices, mut luck) = (vec![0.0; n], vec![0.0; n]);
        let mut jumps = Vec::new();
        for (place, (turn, stage)) in (0..had.len()).zip(moments) {
            let (before, after) = (&had[place], had.get(place + 1).unwrap_or(&certain));
            let moment = match stage {
                Stage::Start => Moment::Events,
                Stage::Menus | Stage::Own(_) => Moment::Choices,
                Stage::Choices => Moment::Dice,
            };
            let sum = if moment == Moment::Choices { &mut choices } else { &mut luck };
            for future in 0..n {
                sum[future] += f64::from(u8::from(after[future])) - f64::from(u8::from(before[future]));
            }
            let counts = PairedCounts::from_pairs(after.iter().copied().zip(before.iter().copied()));
            jumps.push(Jump {
                turn,
                moment,
                change: counts.difference().unwrap_or(0.0),
                interval: newcombe_paired(counts, level),
            });
        }
        Course {
            outcome,
            futures: n as u64,
            chances: chances.collect(),
            jumps,
            choices: estimate(&choices, level),
            luck: estimate(&luck, level),
        }
    }
}
