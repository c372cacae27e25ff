//! Recordings: a run with what made it, who decided, and where its luck or its settings turned. Plain data; nothing here plays or writes.

use crate::model::Model;
use crate::record::{Run, TurnRecord};
use crate::scenario::{ActorId, DialogueId, EventId, OutcomeId};

/// What a recording was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Version of the engine.
    pub engine: String,
    /// Name of the scenario.
    pub scenario: String,
    /// Where it was found: a path, or a bare name.
    pub place: String,
    /// Its title.
    pub title: String,
    /// Digest of its texts and of the settings below, and the marks of its layers.
    pub digest: String,
    /// The settings that it was begun under.
    pub settings: Vec<String>,
}

impl Header {
    /// What is made now of a model that was loaded from `place` under `settings`.
    #[must_use]
    pub fn new(model: &Model, place: &str, settings: &[String]) -> Self {
        let scenario = &model.scenario;
        Self {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: scenario.name.clone(),
            place: place.to_owned(),
            title: scenario.title.clone(),
            digest: model.digest(),
            settings: settings.to_vec(),
        }
    }
}

/// Who decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decider {
    /// The policy in the seat.
    #[default]
    Policy,
    /// A standing order or a fixed posture of the settings.
    Order,
    /// A person, or whoever else answered from outside; a replay answers the same.
    Person,
}

impl Decider {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Policy, Self::Order, Self::Person];

    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Order => "order",
            Self::Person => "person",
        }
    }
}

/// What was answered from outside on a turn. What the answers were stands in the record of the turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Actors whose choice was answered.
    pub actors: Vec<ActorId>,
    /// Seats whose posture was answered.
    pub seats: Vec<(DialogueId, ActorId)>,
    /// Events that were barred.
    pub barred: Vec<EventId>,
}

/// Who decided on a turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hands {
    /// For each choice of the turn's record.
    pub choices: Vec<Decider>,
    /// For each posture of each round of the turn's record.
    pub postures: Vec<Vec<Decider>>,
    /// Events that were barred from outside.
    pub barred: Vec<EventId>,
}

impl Hands {
    /// Who decided on a turn that was played under `model`, where the rest was left to orders and policies.
    #[must_use]
    pub fn of(model: &Model, record: &TurnRecord, answers: &Answers) -> Self {
        let setup = &model.scenario.setup;
        let choices = record.choices.iter().map(|it| {
            // An order that can't be followed leaves the seat to its policy.
            let ordered = setup.order(it.actor, record.turn) == Some(it.choice);
            if answers.actors.contains(&it.actor) {
                Decider::Person
            } else if ordered {
                Decider::Order
            } else {
                Decider::Policy
            }
        });
        let postures = record.rounds.iter().map(|round| {
            let seats = &model.dialogues[round.dialogue.index()].seats;
            let decider = |actor: ActorId| {
                if answers.seats.contains(&(round.dialogue, actor)) {
                    Decider::Person
                } else if seats.iter().any(|seat| seat.actor == actor && seat.forced.is_some()) {
                    Decider::Order
                } else {
                    Decider::Policy
                }
            };
            round.postures.iter().map(|(actor, _)| decider(*actor)).collect()
        });
        let mut barred = answers.barred.clone();
        barred.sort_unstable();
        barred.dedup();
        Self { choices: choices.collect(), postures: postures.collect(), barred }
    }

    /// What was answered from outside.
    #[must_use]
    pub fn answers(&self, record: &TurnRecord) -> Answers {
        let is_person = |it: &Decider| *it == Decider::Person;
        let actors = record.choices.iter().zip(&self.choices).filter(|(_, by)| is_person(by)).map(|(it, _)| it.actor);
        let seats = record.rounds.iter().zip(&self.postures).flat_map(|(round, by)| {
            round.postures.iter().zip(by).filter(|(_, by)| is_person(by)).map(|((actor, _), _)| (round.dialogue, *actor))
        });
        Answers { actors: actors.collect(), seats: seats.collect(), barred: self.barred.clone() }
    }
}

/// A turn from whose start on other luck or further settings hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork {
    /// The turn, counted from 0.
    pub turn: u32,
    /// The seed from here on, if it is another.
    pub seed: Option<u64>,
    /// Settings that hold from here on, besides those before.
    pub settings: Vec<String>,
}

/// A run that is recorded, over or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Recording {
    /// What it was made from.
    pub header: Header,
    /// The run. Read from a file it has no changes and no bids at a table: a replay finds them anew.
    pub run: Run,
    /// Who decided, turn by turn.
    pub hands: Vec<Hands>,
    /// Where luck or settings turned, in the order in which they did.
    pub forks: Vec<Fork>,
    /// Whether it is over; if not, it is a save that can be gone on with.
    pub ended: bool,
}

impl Recording {
    /// A run that has just begun, or one of policies alone that was played under `model` without turning.
    #[must_use]
    pub fn new(model: &Model, header: Header, run: Run) -> Self {
        let hands = run.turns.iter().map(|it| Hands::of(model, it, &Answers::default())).collect();
        let ended = run.outcome.is_some();
        Self { header, run, hands, forks: Vec::new(), ended }
    }

    /// Adds a turn that was played under `model`.
    pub fn push(&mut self, model: &Model, record: TurnRecord, answers: &Answers) {
        self.hands.push(Hands::of(model, &record, answers));
        self.run.turns.push(record);
    }

    /// Ends it.
    pub fn end(&mut self, outcome: Option<OutcomeId>) {
        self.run.outcome = outcome;
        self.ended = true;
    }

    /// Takes back everything from a turn (counted from 0) on, but for a fork at its start.
    pub fn cut(&mut self, turn: usize) {
        if turn < self.run.turns.len() {
            self.run.turns.truncate(turn);
            self.hands.truncate(turn);
            self.forks.retain(|it| it.turn as usize <= turn);
        }
        self.run.outcome = None;
        self.ended = false;
    }
}
