//! Fortunes: what made a seat better or worse off, turn by turn. Its payoff is foreseen from every moment of a run over
//! the same futures; what an event, its own decisions, those of all others and the dice changed of that adds up to what
//! it came to, exactly. Own decisions come before those of others, so what both make only together is put down to
//! others.

use super::advice::estimate;
use super::course::Moments;
use super::departure::{Departure, Others, Stage};
use super::mattered::payoffs;
use super::replay::{Futures, Replay, Stopped};
use crate::ensemble::LANES;
use crate::stats::{Estimate, Level};
use diwan_engine::record::measure;
use diwan_engine::scenario::{ActorId, Metric};

/// What made a seat better or worse off.
#[derive(Clone, Debug, PartialEq)]
pub struct Fortune {
    /// Whose seat.
    pub actor: ActorId,
    /// What it could expect at the start: utility over the start.
    pub expected: Estimate,
    /// What it came to.
    pub came: f64,
    /// What its own decisions made of that.
    pub own: Estimate,
    /// What the decisions of all others made of it.
    pub others: Estimate,
    /// What events, odds, deals and noise made of it. With what was expected, own and others it is what it came to.
    pub luck: Estimate,
    /// Turn by turn.
    pub turns: Vec<FortuneTurn>,
}

/// What a turn made of what a seat could expect: changes of its mean payoff.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FortuneTurn {
    /// The turn, counted from 0.
    pub turn: u32,
    /// What was due arrived, and events happened or not.
    pub events: f64,
    /// What the seat decided.
    pub own: f64,
    /// What all others decided.
    pub others: f64,
    /// Odds, deals and noise.
    pub dice: f64,
}

/// The futures of a run from each turn on which one of the people had decided and nobody else.
pub(super) struct Alone {
    played: Vec<Futures>,
    people: usize,
}

impl Alone {
    /// Plays the first `n` futures, with the payoffs of all the people.
    pub(super) fn play(replay: &Replay<'_>, people: &[ActorId], n: u64) -> Result<Self, Stopped> {
        let departures: Vec<Departure<'_>> = (0..replay.history.turns())
            .flat_map(|turn| {
                people.iter().map(move |it| Departure {
                    turn,
                    stage: Stage::Own(*it),
                    instead: &[],
                    others: Others::Adapting,
                })
            })
            .collect();
        let played = replay.play_packs::<LANES>(&departures, 0..n, &payoffs(people))?;
        Ok(Self { played, people: people.len() })
    }

    /// Those of a turn on which one of the people, by place, had decided.
    pub(super) fn of(&self, turn: u32, place: usize) -> &Futures {
        &self.played[turn as usize * self.people + place]
    }

    /// How many futures were played in all.
    pub(super) fn count(&self) -> u64 {
        self.played.iter().map(|it| it.outcomes.len() as u64).sum()
    }
}

/// What made each of the people better or worse off, by the futures `skip ..`.
pub(super) fn fortunes(
    replay: &Replay<'_>,
    people: &[ActorId],
    moments: &Moments,
    alone: &Alone,
    skip: usize,
    level: Level,
) -> Vec<Fortune> {
    let run = &replay.history.run;
    let turns = replay.history.turns();
    let fortune = |(place, actor): (usize, &ActorId)| {
        let came = measure(&replay.history.start().scenario, run, Metric::Payoff(*actor));
        let at = |turn: u32, stage: Stage| &moments.at(turn, stage).metric(place)[skip..];
        let n = if turns == 0 { 0 } else { at(0, Stage::Start).len() };
        let certain = vec![came; n];
        let [mut own, mut others, mut luck] = [(); 3].map(|()| vec![0.0; n]);
        let told = |turn: u32| {
            let foreseen = [
                at(turn, Stage::Start),
                at(turn, Stage::Menus),
                &alone.of(turn, place).metric(place)[skip..],
                at(turn, Stage::Choices),
                if turn + 1 < turns { at(turn + 1, Stage::Start) } else { &certain },
            ];
            let step = |at: usize, sum: &mut [f64]| {
                let changes = foreseen[at + 1].iter().zip(foreseen[at]).map(|(after, before)| after - before);
                let changed: Vec<f64> = changes.collect();
                sum.iter_mut().zip(&changed).for_each(|(sum, it)| *sum += it);
                changed.iter().sum::<f64>() / n.max(1) as f64
            };
            let events = step(0, &mut luck);
            let (own, others) = (step(1, &mut own), step(2, &mut others));
            FortuneTurn { turn, events, own, others, dice: step(3, &mut luck) }
        };
        let turns: Vec<FortuneTurn> = (0..turns).map(told).collect();
        let expected = if n == 0 { estimate(&[], level) } else { estimate(at(0, Stage::Start), level) };
        let [own, others, luck] = [own, others, luck].map(|it| estimate(&it, level));
        Fortune { actor: *actor, expected, came, own, others, luck, turns }
    };
    people.iter().enumerate().map(fortune).collect()
}
