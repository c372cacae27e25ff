//! A past: what was answered on each turn, and under which luck. Enough to play a run again bit by bit; knows no level.

use diwan_engine::kernel::{Luck, Seed};
use diwan_engine::model::Model;
use diwan_engine::record::{Run, TurnRecord, Verdict};
use diwan_engine::scenario::{ActorId, ChoiceId, EventId};
use diwan_engine::sim::Simulation;

/// What was answered on a turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What each actor chose, by row; empty where nobody was asked: the turn is open, or an event ended the run first.
    pub choices: Vec<Option<ChoiceId>>,
    /// The posture taken in each seat, by row and place; none where no round was held.
    pub postures: Vec<Option<u16>>,
    /// Events that were kept from happening.
    pub barred: Vec<EventId>,
}

/// What was answered on each turn of a run, and its luck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Seed of the experiment.
    pub seed: Seed,
    /// Number of the replication.
    pub replication: u64,
    /// Number of the draw of the parameters.
    pub draw: u64,
    /// The turns, from the first; one that is still open may stand at the end with what is barred on it.
    pub turns: Vec<Answers>,
}

impl Past {
    /// A run that begins.
    #[must_use]
    pub fn begin(seed: Seed, replication: u64, draw: u64) -> Self {
        Self { seed, replication, draw, turns: Vec::new() }
    }

    /// The past of a run that was told. Events are taken to have happened or not by luck alone.
    #[must_use]
    pub fn of(model: &Model, run: &Run) -> Self {
        let turns = run.turns.iter().map(|turn| Answers::of(model, turn)).collect();
        Self { turns, ..Self::begin(Seed(run.seed), run.replication, run.draw) }
    }

    /// The luck that it was played under, in every lane.
    pub(super) fn luck<const W: usize>(&self) -> Luck<W> {
        Luck { seed: self.seed, replication: [self.replication; W], draw: [self.draw; W] }
    }

    /// The luck of the futures `first ..`: replications that no batch counts to, apart for every replication below 2^39.
    pub(super) fn future<const W: usize>(&self, first: u64) -> Luck<W> {
        let number = |lane: usize| FUTURES ^ (self.replication << FUTURE_BITS) ^ first.wrapping_add(lane as u64);
        Luck { replication: core::array::from_fn(number), ..self.luck() }
    }
}

/// Where the numbers of futures begin.
const FUTURES: u64 = 1 << 63;
/// Bits that number the futures of one replication.
const FUTURE_BITS: u32 = 24;
/// How many futures a replication has.
pub(super) const MOST_FUTURES: u64 = 1 << FUTURE_BITS;

impl Answers {
    /// What was answered on a turn that was closed.
    #[must_use]
    pub fn of(model: &Model, turn: &TurnRecord) -> Self {
        let mut postures = vec![None; model.seats];
        for round in turn.rounds.iter().filter(|it| !matches!(it.verdict, Verdict::None | Verdict::NotHeld)) {
            for (seat, (_, posture)) in model.dialogues[round.dialogue.index()].seats.iter().zip(&round.postures) {
                postures[seat.row] = Some(*posture as u16);
            }
        }
        Self { choices: turn.choices.iter().map(|it| it.choice).collect(), postures, barred: Vec::new() }
    }

    /// Gives the same answers again.
    pub(super) fn repeat<const W: usize>(&self, simulation: &mut Simulation<W>) {
        for (actor, choice) in (0_u16..).map(ActorId).zip(&self.choices) {
            simulation.answer(actor, *choice);
        }
        for (seat, posture) in self.postures.iter().enumerate() {
            if let Some(posture) = posture {
                simulation.take_posture(seat, usize::from(*posture));
            }
        }
    }
}
