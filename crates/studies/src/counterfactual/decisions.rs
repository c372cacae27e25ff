//! Decisions of people: what would have served a seat best on each of its turns, by its own payoff over the same
//! futures. What looks best in some futures is judged in others, and all decisions together are one family of tests, so
//! that nobody is told of a better way that was found by looking long enough.

use std::collections::BTreeMap;

use super::advice::estimate;
use super::departure::{Departure, Instead, Others, Stage};
use super::fortunes::Alone;
use super::mattered::{SCREENED, payoffs};
use super::replay::{Futures, Replay, Stopped};
use crate::ensemble::LANES;
use crate::stats::{Estimate, Level, PairedCounts, benjamini_hochberg, one_sample_t};
use diwan_engine::history::{History, Whose};
use diwan_engine::model::Model;
use diwan_engine::record::Choices;
use diwan_engine::scenario::{ActorId, ChoiceId, OutcomeId};
use diwan_engine::sim::Simulation;

/// Of what is told the share that may be false, on average.
const FALSE: f64 = 0.1;

/// What a seat could have done instead on a turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision {
    /// Whose seat.
    pub actor: ActorId,
    /// The turn, counted from 0.
    pub turn: u32,
    /// What was done.
    pub taken: Choices,
    /// What looked best of all else that was open.
    pub instead: Choices,
    /// How many ways there were, what was done among them.
    pub ways: usize,
    /// What the seat's payoff gains by it, future by future, if all others look at what has become of it.
    pub adapting: Estimate,
    /// The same if all others do what they did.
    pub fixed: Estimate,
    /// Futures that end as the run did, if all others look: with what was done (first) and with the other (second).
    pub counts: PairedCounts,
    /// Whether the gain, or the loss, can be told from nothing among all decisions (Benjamini and Hochberg, at 10 %).
    pub is_told: bool,
}

/// A seat's turn, with what it did and what else it could have done.
struct Fork {
    turn: u32,
    actor: ActorId,
    taken: Choices,
    others: Vec<Choices>,
}

/// What each of the people could have done instead on each turn, what would have gained most first. `alone` has the
/// first `SCREENED + n` futures in which each did what it did. Gives also how many runs were played.
pub(super) fn decisions(
    replay: &Replay<'_>,
    people: &[ActorId],
    outcome: OutcomeId,
    alone: &Alone,
    n: u64,
    level: Level,
) -> Result<(Vec<Decision>, u64), Stopped> {
    let forks = forks(replay.history, people);
    let place = |actor: ActorId| people.iter().position(|it| *it == actor).unwrap_or_default();
    let best = screened(replay, people, &forks, alone)?;
    let numbers = SCREENED..SCREENED + n;
    let play = |others: Others, instead: &[Option<Choices>]| {
        let ways: Vec<(&Fork, Vec<Instead>)> =
            forks.iter().zip(instead).map(|(fork, instead)| (fork, fork.instead(*instead))).collect();
        let departures: Vec<Departure<'_>> = ways.iter().map(|(fork, way)| fork.departure(way, others)).collect();
        replay.play_packs::<LANES>(&departures, numbers.clone(), &payoffs(people))
    };
    let adapting = play(Others::Adapting, &best)?;
    let (unmoved, fixed) = (play(Others::Fixed, &vec![None; forks.len()])?, play(Others::Fixed, &best)?);
    let mut found = Vec::with_capacity(forks.len());
    let mut p = Vec::with_capacity(forks.len());
    for (at, (fork, best)) in forks.iter().zip(&best).enumerate() {
        let Some(instead) = *best else { continue };
        let own = place(fork.actor);
        let before = alone.of(fork.turn, own);
        let skip = SCREENED as usize;
        let gained = gains(adapting[at].metric(own), &before.metric(own)[skip..]);
        let with = before.had(outcome).skip(skip);
        p.push(one_sample_t(&gained, level).map_or(f64::NAN, |it| it.p));
        found.push(Decision {
            actor: fork.actor,
            turn: fork.turn,
            taken: fork.taken,
            instead,
            ways: fork.others.len() + 1,
            adapting: estimate(&gained, level),
            fixed: estimate(&gains(fixed[at].metric(own), unmoved[at].metric(own)), level),
            counts: PairedCounts::from_pairs(with.zip(adapting[at].had(outcome))),
            is_told: false,
        });
    }
    for (decision, p) in found.iter_mut().zip(benjamini_hochberg(&p)) {
        decision.is_told = p <= FALSE;
    }
    found.sort_by(|a, b| b.is_told.cmp(&a.is_told).then(b.adapting.mean.total_cmp(&a.adapting.mean)));
    Ok((found, size(&forks, n)))
}

/// How many runs are played for the decisions of people.
pub(super) fn decisions_size(history: &History, people: &[ActorId], n: u64) -> u64 {
    size(&forks(history, people), n)
}

fn size(forks: &[Fork], n: u64) -> u64 {
    let looked: u64 = forks.iter().map(|it| it.others.len() as u64).sum();
    looked * SCREENED + 3 * forks.len() as u64 * n
}

/// For each fork what else looked best in the first futures; nothing where there was nothing else.
fn screened(
    replay: &Replay<'_>,
    people: &[ActorId],
    forks: &[Fork],
    alone: &Alone,
) -> Result<Vec<Option<Choices>>, Stopped> {
    let ways: Vec<(&Fork, Vec<Instead>)> =
        forks.iter().flat_map(|it| it.others.iter().map(move |other| (it, it.instead(Some(*other))))).collect();
    let departures: Vec<Departure<'_>> = ways.iter().map(|(it, way)| it.departure(way, Others::Adapting)).collect();
    let played = replay.play_packs::<LANES>(&departures, 0..SCREENED, &payoffs(people))?;
    let mut played = played.iter();
    let best = |fork: &Fork| {
        let own = people.iter().position(|it| *it == fork.actor).unwrap_or_default();
        let before = alone.of(fork.turn, own).metric(own);
        let mean = |it: &Futures| gains(it.metric(own), before).iter().sum::<f64>();
        let looked = fork.others.iter().zip(played.by_ref()).map(|(other, it)| (*other, mean(it)));
        let first = |best: (Choices, f64), it: (Choices, f64)| if it.1 > best.1 { it } else { best };
        looked.reduce(first).map(|it| it.0)
    };
    Ok(forks.iter().map(best).collect())
}

/// What the first has more than the second, value by value.
fn gains(first: &[f64], second: &[f64]) -> Vec<f64> {
    first.iter().zip(second).map(|(a, b)| a - b).collect()
}

impl Fork {
    /// What is done otherwise, where something is.
    fn instead(&self, choices: Option<Choices>) -> Vec<Instead> {
        choices.map(|choices| Instead::Choice { turn: self.turn, actor: self.actor, choices }).into_iter().collect()
    }

    /// Parts from the history where the seat decides: those who adapt choose beside it, all others have chosen.
    fn departure<'a>(&self, instead: &'a [Instead], others: Others) -> Departure<'a> {
        let stage = if others == Others::Fixed { Stage::Choices } else { Stage::Own(self.actor) };
        Departure { turn: self.turn, stage, instead, others }
    }
}

/// Every turn of every one of the people that had a choice.
fn forks(history: &History, people: &[ActorId]) -> Vec<Fork> {
    let menus = menus(history, people);
    let fork = |((turn, actor), menu): (&(u32, ActorId), &Vec<ChoiceId>)| {
        let taken = history.run.turns[*turn as usize].taken_by(*actor);
        let others = ways(history.model_on(*turn), *actor, menu, taken);
        Fork { turn: *turn, actor: *actor, taken, others }
    };
    menus.iter().map(fork).filter(|it| !it.others.is_empty()).collect()
}

/// What was on the menus of the people, by turn.
fn menus(history: &History, people: &[ActorId]) -> BTreeMap<(u32, ActorId), Vec<ChoiceId>> {
    let mut out = BTreeMap::new();
    let mut simulation = Simulation::<1>::new(history.start().clone());
    history.begin(&mut simulation);
    for turn in 0..history.turns() {
        history.turn(&mut simulation, true);
        simulation.answer_all(&history.answers(turn, Whose::Everybody));
        simulation.open();
        // An event that ends the game leaves nobody a choice.
        if !simulation.is_over() {
            out.extend(people.iter().map(|it| ((turn, *it), simulation.menu(*it))));
        }
        simulation.close();
    }
    out
}

/// What an actor can do but what it did: to hold, each choice by itself, and what it did with one of it exchanged.
fn ways(model: &Model, actor: ActorId, menu: &[ChoiceId], taken: Choices) -> Vec<Choices> {
    let room = model.actors[actor.index()].picks.len();
    let mut out: Vec<Choices> = vec![Choices::HOLD];
    out.extend(menu.iter().map(|it| Choices::from(*it)));
    for left in taken.iter().filter(|_| taken.count() > 1) {
        let kept = || taken.iter().filter(move |it| *it != left);
        out.extend(menu.iter().filter(|it| !taken.contain(**it)).map(|it| kept().chain([*it]).collect::<Choices>()));
    }
    if taken.count() > 0 && taken.count() < room {
        out.extend(
            menu.iter().filter(|it| !taken.contain(**it)).map(|it| taken.iter().chain([*it]).collect::<Choices>()),
        );
    }
    let is_taken = |it: &Choices| it.count() == taken.count() && it.iter().all(|choice| taken.contain(choice));
    out.retain(|it| !is_taken(it) && go_together(model, it));
    out
}

/// Whether choices can be taken on one turn: one act at most, and nothing beside what excludes it.
fn go_together(model: &Model, choices: &Choices) -> bool {
    let rows = || choices.iter().map(|it| &model.choices[it.index()]);
    rows().filter(|it| it.act).count() <= 1
        && rows().all(|row| row.excludes.iter().all(|excluded| !choices.contain(*excluded)))
}
