//! Actions: what was done and what happened in a history, each of which can be left out by itself.

use super::departure::{Instead, Stage};
use diwan_engine::history::{History, Whose};
use diwan_engine::record::Choices;
use diwan_engine::scenario::{ActorId, ChoiceId, DialogueId, EventId};

/// Something that was done or happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// An actor took a choice; without it, it does only what else it did, or holds.
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

impl Action {
    /// The turn on which it was.
    #[must_use]
    pub fn turn(&self) -> u32 {
        match *self {
            Self::Choice { turn, .. } | Self::Posture { turn, .. } | Self::Event { turn, .. } => turn,
        }
    }

    /// What there is without it.
    pub(super) fn without(&self, history: &History) -> Instead {
        match *self {
            Self::Choice { turn, actor, choice } => {
                let taken = history.run.turns.get(turn as usize).map_or(Choices::HOLD, |it| it.taken_by(actor));
                Instead::Choice { turn, actor, choices: taken.iter().filter(|it| *it != choice).collect() }
            }
            Self::Posture { turn, dialogue, seat, .. } => {
                Instead::Posture { turn, seat, posture: history.start().dialogues[dialogue.index()].expect }
            }
            Self::Event { turn, event } => Instead::Barred { turn, event },
        }
    }

    /// What of its turn stays as it was: whoever chooses has seen the events, and nobody who chooses beside it can
    /// answer it at once.
    pub(super) fn stage(&self) -> Stage {
        if matches!(self, Self::Event { .. }) { Stage::Menus } else { Stage::Choices }
    }

    /// Who did it; nobody where it happened.
    #[must_use]
    pub fn actor(&self) -> Option<ActorId> {
        match *self {
            Self::Choice { actor, .. } | Self::Posture { actor, .. } => Some(actor),
            Self::Event { .. } => None,
        }
    }

    /// Everything that was done or happened in a history, in order, but for an event that ended it: that is the end,
    /// and not what led to it.
    pub(super) fn all(history: &History) -> Vec<Self> {
        let mut actions = Vec::new();
        let ended_by = ended_by(history);
        let last = history.turns().checked_sub(1);
        for it in &history.run.turns {
            let turn = it.turn;
            let is_end = |event: EventId| Some(turn) == last && ended_by == Some(event);
            actions.extend(
                it.events.iter().filter(|it| !is_end(it.event)).map(|it| Self::Event { turn, event: it.event }),
            );
            actions.extend(
                it.choices.iter().filter_map(|it| Some(Self::Choice { turn, actor: it.actor, choice: it.choice? })),
            );
            let answers = history.answers(turn, Whose::Everybody);
            for round in &it.rounds {
                let dialogue = &history.start().dialogues[round.dialogue.index()];
                for seat in &dialogue.seats {
                    let taken = answers.posture(seat.row).map(usize::from);
                    let Some(posture) = taken.filter(|it| *it != dialogue.expect) else { continue };
                    actions.push(Self::Posture {
                        turn,
                        actor: seat.actor,
                        dialogue: round.dialogue,
                        seat: seat.row,
                        posture,
                    });
                }
            }
        }
        actions
    }
}

/// The event that ended a history, if one did: of several on its last turn, that which brought the outcome.
pub(super) fn ended_by(history: &History) -> Option<EventId> {
    let (last, outcome) = (history.run.turns.last()?, history.run.outcome?);
    let model = history.model_on(last.turn);
    last.events.iter().map(|it| it.event).find(|it| model.scenario.events[it.index()].outcome == Some(outcome))
}
