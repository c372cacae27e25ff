//! The debrief as a room keeps it: which card is shown, what people answered, and what they take away.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::card::{Card, Topic};
use super::who::PersonId;

/// What somebody says to the question of a card: without it, how likely would the end have been that came about?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Likelier.
    Likelier,
    /// Less likely.
    Less,
    /// Much the same.
    Same,
}

impl Answer {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Likelier, Self::Same, Self::Less];

    /// Its name in files and forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Likelier => "likelier",
            Self::Less => "less",
            Self::Same => "same",
        }
    }
}

/// How something in the game is to the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// As it is in the world.
    Same,
    /// Otherwise than in the world.
    Different,
    /// Simpler than in the world.
    Simplified,
}

impl Likeness {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 3] = [Self::Same, Self::Different, Self::Simplified];

    /// Its name in files and forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Different => "different",
            Self::Simplified => "simplified",
        }
    }
}

/// What somebody takes away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// What.
    pub text: String,
    /// Whether their name stands beside it.
    pub named: bool,
}

/// What somebody thought of the session, 1 to 5 each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// How real it was.
    pub realism: u8,
    /// How fair it was.
    pub fairness: u8,
    /// How much was learnt.
    pub learning: u8,
    /// What else there is to say; may be empty.
    pub words: String,
}

/// The debrief as a room keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Debrief {
    /// The card that is shown.
    pub card: Card,
    /// What the furthest card was about that was shown: what is open stays so if the room turns back.
    pub furthest: Topic,
    /// What people answered, by card.
    pub votes: BTreeMap<Card, BTreeMap<PersonId, Answer>>,
    /// What of it is so in the world and what is not, in the order in which it was said.
    pub likenesses: Vec<(PersonId, Likeness, String)>,
    /// What people take away.
    pub commitments: BTreeMap<PersonId, Commitment>,
    /// What people thought of the session.
    pub surveys: BTreeMap<PersonId, Survey>,
    /// How far people think that their seat reached its goals, 1 to 5, by what a goal speaks of.
    pub ratings: BTreeMap<PersonId, BTreeMap<String, u8>>,
}

impl Debrief {
    /// Another card is shown.
    pub(super) fn turned(&mut self, card: &Card) {
        self.furthest = self.furthest.clone().max(card.topic.clone());
        self.card = card.clone();
    }

    /// The game goes on: what was opened is shut again, and what was answered was about another end.
    pub(super) fn undone(&mut self) {
        self.card = Card::default();
        self.furthest = Topic::default();
        self.votes.clear();
    }

    /// Somebody says what is so in the world, in place of what they said before on that.
    pub(super) fn compared(&mut self, person: PersonId, likeness: Likeness, text: &str) {
        self.likenesses.retain(|it| (it.0, it.1) != (person, likeness));
        self.likenesses.push((person, likeness, text.to_owned()));
    }

    /// Whether what was hidden is open to all: from the first turn of the timeline on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.furthest >= Topic::Turn(0)
    }

    /// Whether all that was asked is answered, so that nobody's page gives away what others still think about.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.furthest >= Topic::Luck
    }

    /// How many gave each answer to the question of a card, in the order of [`Answer::ALL`].
    #[must_use]
    pub fn split(&self, card: &Card) -> [usize; 3] {
        let of = |answer: Answer| self.votes.get(card).map_or(0, |it| it.values().filter(|it| **it == answer).count());
        Answer::ALL.map(of)
    }
}
