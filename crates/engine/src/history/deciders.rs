//! Deciders: who made each decision of a turn. What was decided stands in the record of the turn; together they say
//! what has to be answered to play it again.

use crate::model::Model;
use crate::record::{Choices, TurnRecord};
use crate::scenario::ActorId;
use crate::sim::{Answers, Outside};

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

/// Whose decisions are answered when a turn is played again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those of people; policies and orders decide anew.
    People,
    /// Everybody's.
    Everybody,
    /// Those of one actor; all others decide anew.
    Actor(ActorId),
}

impl Whose {
    /// Whether what an actor decided so is among them.
    fn has(self, actor: ActorId, by: Decider) -> bool {
        match self {
            Self::People => by == Decider::Person,
            Self::Everybody => true,
            Self::Actor(one) => one == actor,
        }
    }
}

/// Who decided on a turn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deciders {
    /// For each choice of the turn's record.
    pub choices: Vec<Decider>,
    /// For each posture of each round of the turn's record.
    pub postures: Vec<Vec<Decider>>,
    /// What was settled for the opening of the turn, in order.
    pub outside: Outside,
}

impl Deciders {
    /// Who decided on a turn that was played under `model` with these answers from outside; the rest was left to orders
    /// and policies.
    #[must_use]
    pub fn of(model: &Model, record: &TurnRecord, answers: &Answers) -> Self {
        let setup = &model.scenario.setup;
        let choices = record.choices.iter().map(|it| {
            // An order that can't be followed leaves the seat to its policy.
            let ordered = setup.order(it.actor, record.turn) == Some(it.choice);
            if answers.choices(it.actor).is_some() {
                Decider::Person
            } else if ordered {
                Decider::Order
            } else {
                Decider::Policy
            }
        });
        let postures = record.rounds.iter().map(|round| {
            let seats = &model.dialogues[round.dialogue.index()].seats;
            let decider = |actor: ActorId| match seats.iter().find(|seat| seat.actor == actor) {
                Some(seat) if answers.posture(seat.row).is_some() => Decider::Person,
                Some(seat) if seat.forced.is_some() => Decider::Order,
                _ => Decider::Policy,
            };
            round.postures.iter().map(|(actor, _)| decider(*actor)).collect()
        });
        let outside = answers.outside().clone().sorted();
        Self { choices: choices.collect(), postures: postures.collect(), outside }
    }

    /// The answers with which the turn is played again, as far as they are of those `whose` decisions stand.
    #[must_use]
    pub fn answers(&self, model: &Model, record: &TurnRecord, whose: Whose) -> Answers {
        let mut out = Answers::default();
        if !matches!(whose, Whose::Actor(_)) {
            out.settle(&self.outside);
        }
        for (made, _) in record.choices.iter().zip(&self.choices).filter(|(it, by)| whose.has(it.actor, **by)) {
            match made.choice {
                Some(choice) => out.choose_too(made.actor, choice),
                None => out.choose(made.actor, Choices::HOLD),
            }
        }
        for (round, by) in record.rounds.iter().zip(&self.postures) {
            let seats = &model.dialogues[round.dialogue.index()].seats;
            for ((actor, posture), _) in round.postures.iter().zip(by).filter(|(it, by)| whose.has(it.0, **by)) {
                if let Some(seat) = seats.iter().find(|it| it.actor == *actor) {
                    out.take(seat.row, *posture as u16);
                }
            }
            // No policy signs of itself, or keeps anything off a table.
            for actor in round.signed.iter().filter(|it| whose.has(**it, Decider::Person)) {
                if let Some(seat) = seats.iter().find(|it| it.actor == *actor) {
                    out.sign(seat.row, round.put());
                }
            }
            for (actor, issues) in round.withheld.iter().filter(|it| whose.has(it.0, Decider::Person)) {
                if let Some(seat) = seats.iter().find(|it| it.actor == *actor) {
                    issues.iter().for_each(|issue| out.keep_off(seat.row, *issue));
                }
            }
        }
        out
    }
}
