//! The setup of an experiment: who sits in the seats, and what is forced, forbidden, made void or switched off.

use super::{ActorId, ChoiceId, VariableId};
use crate::text::Spanned;

/// Who decides for an actor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PolicyKind {
    /// The logit response: the default.
    #[default]
    Logit,
    /// The best option, without noise.
    Greedy,
    /// Any open option, evenly.
    Random,
    /// Does nothing.
    Hold,
    /// The same choice whenever it is open.
    Always(ChoiceId),
}

/// Turns from the first to the last, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turns {
    /// First turn.
    pub first: u32,
    /// Last turn.
    pub last: u32,
}

impl Turns {
    /// All of them.
    pub const ALL: Self = Self { first: 0, last: u32::MAX };

    /// Whether a turn is among them.
    #[must_use]
    pub fn contain(self, turn: u32) -> bool {
        self.first <= turn && turn <= self.last
    }
}

/// A standing order to an actor for some turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The actor.
    pub actor: ActorId,
    /// What it is to do, or to hold.
    pub choice: Option<ChoiceId>,
    /// When.
    pub turns: Turns,
}

/// How an experiment departs from plain play.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    /// The policy in each seat, by actor.
    pub policies: Vec<PolicyKind>,
    /// Forced choices; the first that fits counts.
    pub orders: Vec<Order>,
    /// Whether a choice is off the menu, by choice.
    pub forbidden: Vec<bool>,
    /// Whether a choice is without effect, by choice.
    pub void: Vec<bool>,
    /// Direct effects that are dropped: of the actor's choices on the variable.
    pub ablated: Vec<(ActorId, VariableId)>,
    /// Whether a dialogue holds no rounds, by dialogue.
    pub silent: Vec<bool>,
    /// Postures that actors take in every round.
    pub postures: Vec<(ActorId, Spanned<String>)>,
    /// Factor on the chance of an event, by event; 0 switches it off.
    pub hazard: Vec<f64>,
    /// Half-width of the multipliers drawn for every weight; 0 for none.
    pub jitter: f64,
}

impl Setup {
    /// Plain play of so many actors, choices, dialogues and events.
    #[must_use]
    pub fn plain(actors: usize, choices: usize, dialogues: usize, events: usize) -> Self {
        Self {
            policies: vec![PolicyKind::Logit; actors],
            forbidden: vec![false; choices],
            void: vec![false; choices],
            silent: vec![false; dialogues],
            hazard: vec![1.0; events],
            ..Self::default()
        }
    }

    /// What an actor is ordered to do on a turn: a choice, or to hold (`Some(None)`).
    #[must_use]
    pub fn order(&self, actor: ActorId, turn: u32) -> Option<Option<ChoiceId>> {
        self.orders.iter().find(|it| it.actor == actor && it.turns.contain(turn)).map(|it| it.choice)
    }
}
