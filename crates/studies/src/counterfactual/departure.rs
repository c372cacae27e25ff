//! Departures: where futures part from a history, what is done otherwise, and whether others go on as they did. Plays
//! one pack through it.

use diwan_engine::history::{History, Whose};
use diwan_engine::kernel::Luck;
use diwan_engine::record::Choices;
use diwan_engine::scenario::{ActorId, EventId, VariableId};
use diwan_engine::sim::{Outside, Simulation, Snapshot};

/// How much of the turn on which luck turns is still as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nothing: events are open too.
    Start,
    /// What was due and what happened: this is where people choose. Nobody's choice is known.
    Menus,
    /// Also what one actor decided, at its tables too; all others choose anew.
    Own(ActorId),
    /// Also everybody's choice and posture; odds, deals and noise are open.
    Choices,
}

/// What is done otherwise. It counts on its turn alone, whatever else was answered there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Instead {
    /// An actor takes other choices, or holds; one that is not open falls away.
    Choice {
        /// The turn, counted from 0.
        turn: u32,
        /// Who.
        actor: ActorId,
        /// What it does instead.
        choices: Choices,
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
    /// An event happens, whatever its luck.
    Brought {
        /// The turn, counted from 0.
        turn: u32,
        /// The event.
        event: EventId,
    },
    /// A level is moved from outside when a turn is opened.
    Shocked {
        /// The turn, counted from 0.
        turn: u32,
        /// The level.
        variable: VariableId,
        /// By how much, points, before headroom.
        points: f64,
    },
}

impl Instead {
    /// The turn on which it counts.
    #[must_use]
    pub fn turn(&self) -> u32 {
        match *self {
            Self::Choice { turn, .. }
            | Self::Posture { turn, .. }
            | Self::Barred { turn, .. }
            | Self::Brought { turn, .. }
            | Self::Shocked { turn, .. } => turn,
        }
    }

    /// What is settled from outside for the opening of a turn, counted from 0, one by one.
    #[must_use]
    pub fn settled(turn: u32, outside: &Outside) -> Vec<Self> {
        let barred = outside.barred().iter().map(|&event| Self::Barred { turn, event });
        let brought = outside.brought().iter().map(|&event| Self::Brought { turn, event });
        let shocks = outside.shocks().iter().map(|&(variable, points)| Self::Shocked { turn, variable, points });
        barred.chain(brought).chain(shocks).collect()
    }

    /// Whether it comes about when its turn is opened, before anybody chooses.
    fn is_at_opening(&self) -> bool {
        !matches!(self, Self::Choice { .. } | Self::Posture { .. })
    }

    /// What it settles for the opening of its turn.
    fn outside(&self) -> Outside {
        let mut out = Outside::default();
        match *self {
            Self::Barred { event, .. } => out.bar(event),
            Self::Brought { event, .. } => out.bring(event),
            Self::Shocked { variable, points, .. } => out.shock(variable, points),
            Self::Choice { .. } | Self::Posture { .. } => {}
        }
        out
    }
}

/// What everybody does after the departure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// They look at the state as it has become: the policy of each seat decides.
    Adapting,
    /// They do what they did, where it is open, as far as the history goes; then their policies decide.
    Fixed,
}

/// Where futures part from a history, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Departure<'a> {
    /// The turn on which they part, counted from 0. What is answered before it is the history's.
    pub turn: u32,
    /// What of that turn is still the history's.
    pub stage: Stage,
    /// What is done otherwise.
    pub instead: &'a [Instead],
    /// What everybody does afterwards.
    pub others: Others,
}

/// A point of a history up to which nothing is done otherwise and its own luck holds: the start of a turn, or (`true`)
/// the turn when it is open.
pub(super) type Point = (u32, bool);

impl Departure<'_> {
    /// The last point from which it can be played.
    pub(super) fn point(&self) -> Point {
        let first = self.instead.iter().map(Instead::turn).fold(self.turn, u32::min);
        let opens_so = !self.instead.iter().any(|it| it.turn() == first && it.is_at_opening());
        (first, first == self.turn && self.stage > Stage::Start && opens_so)
    }

    /// Plays a pack to its end: the history under its own luck, then under the luck of `futures`, if they are to
    /// differ. `from` is its [`point`](Self::point) of the history; without it all is played again from the start.
    /// Settings that branches brought hold from their turns on, in whatever future.
    pub(super) fn play<const W: usize>(
        &self,
        simulation: &mut Simulation<W>,
        history: &History,
        from: Option<&Snapshot>,
        futures: Option<Luck<W>>,
    ) {
        // A snapshot that can't be gone on with would be of another scenario.
        let goes_on = from.is_some_and(|it| simulation.restore(it));
        if !goes_on {
            history.begin(simulation);
        }
        // A turn that an event ended as it opened is open still: it is closed like any other.
        let ended_here = simulation.is_over() && simulation.running().turn[0] == simulation.turn();
        let mut is_open = goes_on && self.point().1 && (!simulation.is_over() || ended_here);
        while is_open || !simulation.is_over() {
            if !core::mem::take(&mut is_open) {
                self.open(simulation, history, futures);
            }
            self.close(simulation, history, futures);
        }
    }

    fn open<const W: usize>(&self, simulation: &mut Simulation<W>, history: &History, futures: Option<Luck<W>>) {
        let turn = simulation.turn();
        history.turn(simulation, futures.is_none() || turn <= self.turn);
        if turn <= self.turn || self.others == Others::Fixed {
            let answers = history.answers(turn, Whose::Everybody);
            simulation.settle(answers.outside());
        }
        for it in self.instead.iter().filter(|it| it.turn() == turn) {
            simulation.settle(&it.outside());
        }
        if let Some(luck) = futures.filter(|_| turn == self.turn && self.stage == Stage::Start) {
            simulation.turn_luck(luck);
        }
        simulation.open();
    }

    fn close<const W: usize>(&self, simulation: &mut Simulation<W>, history: &History, futures: Option<Luck<W>>) {
        let turn = simulation.turn();
        let here = turn == self.turn;
        if let Some(luck) = futures.filter(|_| here && self.stage > Stage::Start) {
            simulation.turn_luck(luck);
        }
        if turn < self.turn || self.others == Others::Fixed || (here && self.stage == Stage::Choices) {
            simulation.answer_all(&history.answers(turn, Whose::Everybody));
        } else if let Stage::Own(actor) = self.stage
            && here
        {
            simulation.answer_all(&history.answers(turn, Whose::Actor(actor)));
        }
        for it in self.instead.iter().filter(|it| it.turn() == turn) {
            match *it {
                Instead::Choice { actor, choices, .. } => simulation.answer(actor, choices),
                Instead::Posture { seat, posture, .. } => simulation.take_posture(seat, posture),
                Instead::Barred { .. } | Instead::Brought { .. } | Instead::Shocked { .. } => {}
            }
        }
        simulation.close();
    }
}
