//! What people and whoever leads the room do once the game is over is answered here: cards, votes, what is taken away.

use super::answer::{REASON, text};
use super::card::{Card, Topic};
use super::command::{Ask, Refused};
use super::entry::{Entry, Person, PersonId};
use super::phase::Phase;
use super::state::Room;

/// The longest answer to an open question of the survey, letters.
const WORDS: usize = 500;
/// From where to where anything is rated.
const SCALE: core::ops::RangeInclusive<u8> = 1..=5;

impl Room {
    /// What somebody asks for in looking back, whether they sat at a seat or watched; nothing where it is something else.
    pub(super) fn looks_back(&self, id: PersonId, person: &Person, ask: &Ask) -> Option<Result<Vec<Entry>, Refused>> {
        let entry = match ask {
            Ask::Vote { card, answer } => self.votes(id, card, *answer),
            Ask::Compare { likeness, text: said } => self
                .in_debrief(&[Topic::World])
                .and_then(|()| Ok(Entry::Compared { person: id, likeness: *likeness, text: text(said, REASON)? })),
            Ask::Commit { text: said, named } => self
                .in_debrief(&[Topic::Commitments, Topic::Thanks])
                .and_then(|()| Ok(Entry::Commits { person: id, text: text(said, REASON)?, named: *named })),
            Ask::Survey { realism, fairness, learning, words } => {
                self.surveys(id, [*realism, *fairness, *learning], words)
            }
            Ask::Rate { goals } => self.rates(id, person, goals),
            _ => return None,
        };
        let entry = if person.is_in { entry } else { Err(Refused::NotIn) };
        Some(entry.map(|it| vec![it]))
    }

    /// Whether one of these is what the debrief is about.
    fn in_debrief(&self, topics: &[Topic]) -> Result<(), Refused> {
        let is_about = self.phase == Phase::Debrief && topics.contains(&self.debrief.card.topic);
        if is_about { Ok(()) } else { Err(Refused::NotNow(self.phase)) }
    }

    /// A vote counts while its question is on the wall: once the answer is there it is too late.
    fn votes(&self, person: PersonId, card: &Card, answer: super::Answer) -> Result<Entry, Refused> {
        if self.phase != Phase::Debrief || !card.asks() {
            return Err(Refused::NotNow(self.phase));
        }
        if *card != self.debrief.card {
            return Err(Refused::Stale);
        }
        if self.debrief.votes.get(card).and_then(|it| it.get(&person)) == Some(&answer) {
            return Err(Refused::Already);
        }
        Ok(Entry::Voted { person, card: card.clone(), answer })
    }

    fn surveys(&self, person: PersonId, [realism, fairness, learning]: [u8; 3], words: &str) -> Result<Entry, Refused> {
        self.is_past()?;
        if ![realism, fairness, learning].iter().all(|it| SCALE.contains(it)) {
            return Err(Refused::OffScale);
        }
        let words = if words.trim().is_empty() { String::new() } else { text(words, WORDS)? };
        Ok(Entry::Surveyed { person, realism, fairness, learning, words })
    }

    fn rates(
        &self,
        id: PersonId,
        person: &Person,
        goals: &std::collections::BTreeMap<String, u8>,
    ) -> Result<Entry, Refused> {
        self.is_past()?;
        if person.seat.is_none() {
            return Err(Refused::NoSeat);
        }
        if goals.is_empty() || !goals.values().all(|it| SCALE.contains(it)) {
            return Err(Refused::OffScale);
        }
        if let Some(unknown) = goals.keys().find(|it| self.scenario().variable(it).is_none()) {
            return Err(Refused::Unknown(unknown.clone()));
        }
        Ok(Entry::Rated { person: id, goals: goals.clone() })
    }

    /// Whether the game is behind the room.
    fn is_past(&self) -> Result<(), Refused> {
        if matches!(self.phase, Phase::End | Phase::Debrief) { Ok(()) } else { Err(Refused::NotNow(self.phase)) }
    }

    /// Whoever leads the room turns to another card, from a page on which this one was shown.
    pub(super) fn turn_to(&self, from: &Card, to: &Card) -> Result<Vec<Entry>, Refused> {
        if self.phase != Phase::Debrief {
            return Err(Refused::NotNow(self.phase));
        }
        if *from != self.debrief.card {
            return Err(Refused::Stale);
        }
        if from == to { Err(Refused::Already) } else { Ok(vec![Entry::Card { card: to.clone() }]) }
    }
}
