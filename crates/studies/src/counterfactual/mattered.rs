//! What mattered: for everything that was done and happened in a run, how likely its outcome was with it and without it, over the same futures. A difference is
//! one of this model, and it is that of one thing alone: several together may matter more or less than their sum.

use super::course::{Course, Moments};
use super::fork::{Fork, Instead, Others, Stage};
use super::future::Replay;
use crate::ensemble::LANES;
use crate::stats::{Interval, Level, PairedCounts, newcombe_paired};
use diwan_engine::record::Run;
use diwan_engine::scenario::{ActorId, ChoiceId, DialogueId, EventId, OutcomeId};

/// Something that was done or happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An actor took a choice; without it, it holds.
    Choice {
        /// The turn, counted from 0.
        turn: u32,
        /// Who.
        actor: ActorId,
        /// Its choice.
        choice: ChoiceId,
    },
    /// An actor took a posture; without it, it takes the one that is expected at that table.
    Posture {
        /// The turn, counted from 0.
        turn: u32,
        /// Who.
        actor: ActorId,
        /// At which table.
        dialogue: DialogueId,
        /// Its seat, by row among all.
        seat: usize,
        /// Its posture, by place in the dialogue's list.
        posture: usize,
    },
    /// An event happened; without it, it does not.
    Event {
        /// The turn, counted from 0.
        turn: u32,
        /// The event.
        event: EventId,
    },
}

impl Deed {
    /// The turn on which it was.
    #[must_use]
    pub fn turn(&self) -> u32 {
        match *self {
            Self::Choice { turn, .. } | Self::Posture { turn, .. } | Self::Event { turn, .. } => turn,
        }
    }

    /// What there is without it.
    fn without(&self, replay: &Replay<'_>) -> Instead {
        match *self {
            Self::Choice { turn, actor, .. } => Instead::Choice { turn, actor, choice: None },
            Self::Posture { turn, dialogue, seat, .. } => {
                Instead::Posture { turn, seat, posture: replay.model.dialogues[dialogue.index()].expect }
            }
            Self::Event { turn, event } => Instead::Barred { turn, event },
        }
    }

    /// What of its turn stays as it was: whoever chooses has seen the events, and nobody who chooses beside it can answer it at once.
    fn stage(&self) -> Stage {
        if matches!(self, Self::Event { .. }) { Stage::Menus } else { Stage::Choices }
    }

    /// Everything that was done or happened in a run, in order.
    fn all(replay: &Replay<'_>, run: &Run) -> Vec<Self> {
        let mut deeds = Vec::new();
        for it in &run.turns {
            let turn = it.turn;
            deeds.extend(it.events.iter().map(|it| Self::Event { turn, event: it.event }));
            deeds.extend(it.choices.iter().filter_map(|it| Some(Self::Choice { turn, actor: it.actor, choice: it.choice? })));
            let Some(answers) = replay.past.turns.get(turn as usize) else { continue };
            for round in &it.rounds {
                let dialogue = &replay.model.dialogues[round.dialogue.index()];
                for seat in &dialogue.seats {
                    let taken = answers.postures.get(seat.row).copied().flatten().map(usize::from);
                    let Some(posture) = taken.filter(|it| *it != dialogue.expect) else { continue };
                    deeds.push(Self::Posture { turn, actor: seat.actor, dialogue: round.dialogue, seat: seat.row, posture });
                }
            }
        }
        deeds
    }
}

/// How much something mattered for the outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighed {
    /// What was done or happened.
    pub deed: Deed,
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
    /// What was looked at closely, by what it changed, most first.
    pub weighed: Vec<Weighed>,
    /// How much was done and happened in all.
    pub deeds: usize,
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
const SCREENED: u64 = 128;
/// How much is looked at closely: what seemed to matter most.
const CLOSELY: usize = 16;

/// Weighs everything that was done and happened in a run by what the outcome's chance is without it, over `n` futures (from 2 to 2^23). Nothing if the run has
/// not ended. `replay` is of its past.
#[must_use]
pub fn what_mattered(replay: &Replay<'_>, run: &Run, n: u64, level: Level) -> Option<Mattered> {
    let outcome = run.outcome?;
    let n = n.clamp(2, 1 << 23);
    let moments = Moments::play(replay, SCREENED + n);
    let mut deeds = Deed::all(replay, run);
    let count = deeds.len();
    let first = weigh(replay, &deeds, outcome, &moments, 0..SCREENED);
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|&place| (core::cmp::Reverse(first[place].only_first.abs_diff(first[place].only_second)), place));
    order.truncate(CLOSELY);
    deeds = order.into_iter().map(|place| deeds[place]).collect();
    let closely = weigh(replay, &deeds, outcome, &moments, SCREENED..SCREENED + n);
    let together = Level::tail(level.alpha() / deeds.len().max(1) as f64);
    let [adapting, fixed] =
        [Others::Adapting, Others::Fixed].map(|others| without(replay, &deeds, others, |forks| replay.play_again(forks)));
    let mut weighed: Vec<Weighed> = deeds
        .iter()
        .zip(closely)
        .zip(adapting.into_iter().zip(fixed))
        .map(|((&deed, counts), (adapting, fixed))| {
            let (difference, interval) = (counts.difference().unwrap_or(0.0), newcombe_paired(counts, together));
            Weighed { deed, counts, difference, interval, adapting, fixed }
        })
        .collect();
    weighed.sort_by(|a, b| b.difference.abs().total_cmp(&a.difference.abs()).then(a.deed.turn().cmp(&b.deed.turn())));
    let reruns = moments.count() + count as u64 * SCREENED + weighed.len() as u64 * (n + 2);
    let course = moments.course(outcome, SCREENED as usize, level);
    Some(Mattered { outcome, weighed, deeds: count, screened: SCREENED, futures: n, level, reruns, course })
}

/// For each deed, the futures that end so with it and without it.
fn weigh(replay: &Replay<'_>, deeds: &[Deed], outcome: OutcomeId, moments: &Moments, numbers: core::ops::Range<u64>) -> Vec<PairedCounts> {
    let (skip, take) = (numbers.start as usize, (numbers.end - numbers.start) as usize);
    let played = without(replay, deeds, Others::Adapting, |forks| replay.play_packs::<LANES>(forks, numbers.clone(), &[]));
    let counts = deeds.iter().zip(&played).map(|(deed, without)| {
        let with = moments.at(deed.turn(), deed.stage()).had(outcome).skip(skip).take(take);
        PairedCounts::from_pairs(with.zip(without.had(outcome)))
    });
    counts.collect()
}

/// Plays a fork without each of the deeds.
fn without<T>(replay: &Replay<'_>, deeds: &[Deed], others: Others, play: impl Fn(&[Fork<'_>]) -> T) -> T {
    let instead: Vec<[Instead; 1]> = deeds.iter().map(|it| [it.without(replay)]).collect();
    let forks: Vec<Fork<'_>> =
        deeds.iter().zip(&instead).map(|(it, instead)| Fork { turn: it.turn(), stage: it.stage(), instead, others }).collect();
    play(&forks)
}
