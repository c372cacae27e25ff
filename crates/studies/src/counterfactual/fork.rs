//! A fork: where futures part from the past, what is done otherwise, and whether others go on as they did. Plays one pack through it.

use super::past::Past;
use diwan_engine::kernel::Luck;
use diwan_engine::scenario::{ActorId, ChoiceId, EventId};
use diwan_engine::sim::Simulation;

/// How much of the turn on which luck turns is still as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nothing: events are open too.
    Start,
    /// What was due and what happened: this is where people choose. Nobody's choice is known.
    Menus,
    /// Also everybody's choice and posture; odds, deals and noise are open.
    Choices,
}

/// What is done otherwise. It counts on its turn alone, whatever else was answered there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// An actor takes another choice, or holds; it holds too where that choice is not open.
    Choice {
        /// The turn, counted from 0.
        turn: u32,
        /// Who.
        actor: ActorId,
        /// What it does instead.
        choice: Option<ChoiceId>,
    },
    /// A seat takes another posture, if a round is held.
    Posture {
        /// The turn, counted from 0.
        turn: u32,
        /// The seat, by row among all.
        seat: usize,
        /// The posture, by place in its dialogue's list.
        posture: usize,
    },
    /// An event does not happen.
    Barred {
        /// The turn, counted from 0.
        turn: u32,
        /// The event.
        event: EventId,
    },
}

impl Instead {
    /// The turn on which it counts.
    #[must_use]
    pub fn turn(&self) -> u32 {
        match *self {
            Self::Choice { turn, .. } | Self::Posture { turn, .. } | Self::Barred { turn, .. } => turn,
        }
    }
}

/// What everybody does after the fork.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// They look at the state as it has become: the policy of each seat decides.
    Adapting,
    /// They do what they did, where it is open, as far as the past goes; then their policies decide.
    Fixed,
}

/// Where futures part from the past, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fork<'a> {
    /// The turn on which they part, counted from 0. What is answered before it is the past's.
    pub turn: u32,
    /// What of that turn is still the past's.
    pub stage: Stage,
    /// What is done otherwise.
    pub instead: &'a [Instead],
    /// What everybody does afterwards.
    pub others: Others,
}

impl Fork<'_> {
    /// Plays a pack to its end: the past under its own luck, then under the luck of `futures`, if they are to differ.
    pub(super) fn play<const W: usize>(&self, simulation: &mut Simulation<W>, past: &Past, futures: Option<Luck<W>>) {
        simulation.begin(past.luck());
        while !simulation.is_over() {
            self.turn(simulation, past, futures);
        }
    }

    fn turn<const W: usize>(&self, simulation: &mut Simulation<W>, past: &Past, futures: Option<Luck<W>>) {
        let turn = simulation.turn();
        let here = turn == self.turn;
        let fixed = self.others == Others::Fixed;
        let answers = past.turns.get(turn as usize);
        if let Some(answers) = answers.filter(|_| turn <= self.turn || fixed) {
            answers.barred.iter().for_each(|event| simulation.bar(*event));
        }
        let instead = || self.instead.iter().filter(|it| it.turn() == turn);
        for it in instead() {
            if let Instead::Barred { event, .. } = *it {
                simulation.bar(event);
            }
        }
        if let Some(luck) = futures.filter(|_| here && self.stage == Stage::Start) {
            simulation.turn_luck(luck);
        }
        simulation.open();
        if let Some(luck) = futures.filter(|_| here && self.stage > Stage::Start) {
            simulation.turn_luck(luck);
        }
        if let Some(answers) = answers.filter(|_| turn < self.turn || fixed || (here && self.stage == Stage::Choices)) {
            answers.repeat(simulation);
        }
        for it in instead() {
            match *it {
                Instead::Choice { actor, choice, .. } => simulation.answer(actor, choice),
                Instead::Posture { seat, posture, .. } => simulation.take_posture(seat, posture),
                Instead::Barred { .. } => {}
            }
        }
        simulation.close();
    }
}
