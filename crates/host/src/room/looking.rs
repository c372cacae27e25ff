//! What people and whoever leads the room do once the game is over is answered here: cards, votes, what is taken away.

use super::answer::{REASON, text};
use super::card::{Card, Topic};
use super::command::Ask;
use super::entry::Entry;
use super::phase::Phase;
use super::refused::Refused;
use super::state::Room;
use super::who::{Person, PersonId};

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

#[cfg(test)]
mod tests {
    use super::super::trial::{Trial, room_of_two, state};
    use super::super::{Answer, Lead, Likeness, Point};
    use super::*;

    fn asked(turn: u32) -> Card {
        Card::of(Topic::Asked(Point { turn, what: "north.cart".into() }))
    }

    fn turn_to(trial: &mut Trial, to: Card) -> Result<(), Refused> {
        let from = trial.room.debrief().card.clone();
        trial.lead(Lead::Card { from, to })
    }

    #[test]
    fn votes_count_while_their_question_is_shown_and_the_last_of_a_person_holds() {
        let (mut trial, one, other) = room_of_two();
        let vote = |turn, answer| Ask::Vote { card: asked(turn), answer };
        trial.go_to(Phase::End);
        assert_eq!(turn_to(&mut trial, asked(1)), Err(Refused::NotNow(Phase::End)));
        trial.go_to(Phase::Debrief);
        assert_eq!(trial.ask(one, vote(1, Answer::Less)), Err(Refused::Stale));
        turn_to(&mut trial, asked(1)).expect("there is such a card");
        let stale = Lead::Card { from: Card::default(), to: asked(2) };
        assert_eq!(trial.lead(stale), Err(Refused::Stale));
        for (person, answer) in [(one, Answer::Less), (other, Answer::Less), (one, Answer::Same)] {
            trial.ask(person, vote(1, answer)).expect("its question is shown");
        }
        assert_eq!(trial.ask(one, vote(1, Answer::Same)), Err(Refused::Already));
        assert_eq!(trial.room.debrief().split(&asked(1)), [0, 1, 1]);
        let told = asked(1).answer().expect("it asks something");
        turn_to(&mut trial, told.clone()).expect("the answer");
        assert_eq!(trial.ask(other, vote(1, Answer::Same)), Err(Refused::Stale), "the answer is there");
        assert!(trial.ask(other, Ask::Vote { card: told, answer: Answer::Same }).is_err(), "it asks nothing");
        let again = trial.again();
        assert_eq!(again.debrief(), trial.room.debrief());
        assert_eq!(state(&again), state(&trial.room));
    }

    #[test]
    fn what_is_open_stays_open_until_the_game_goes_on() {
        let (mut trial, ..) = room_of_two();
        trial.go_to(Phase::Situation);
        trial.lead(Lead::End).expect("it is not over");
        trial.go_to(Phase::Debrief);
        assert!(!trial.room.debrief().is_open());
        turn_to(&mut trial, Card::of(Topic::Turn(1))).expect("a card");
        turn_to(&mut trial, Card::of(Topic::Felt)).expect("a card");
        assert!(trial.room.debrief().is_open() && !trial.room.debrief().is_told());
        for from in [Phase::Debrief, Phase::End] {
            trial.lead(Lead::Back { from }).expect("the game was ended by hand");
        }
        assert!(!trial.room.debrief().is_open() && trial.room.debrief().card == Card::default());
    }

    #[test]
    fn what_people_say_in_the_debrief_is_theirs_and_has_bounds() {
        let (mut trial, one, other) = room_of_two();
        let watcher = trial.come("Ines", None);
        let survey = |realism| Ask::Survey { realism, fairness: 3, learning: 5, words: " ".into() };
        assert!(matches!(trial.ask(one, survey(3)), Err(Refused::NotNow(_))));
        trial.go_to(Phase::End);
        for wrong in [0, 6] {
            assert_eq!(trial.ask(one, survey(wrong)), Err(Refused::OffScale));
        }
        trial.ask(watcher, survey(3)).expect("whoever watched may say so too");
        let rate = |key: &str, mark| Ask::Rate { goals: [(key.to_owned(), mark)].into() };
        assert_eq!(trial.ask(watcher, rate("north.influence", 3)), Err(Refused::NoSeat));
        assert_eq!(trial.ask(one, rate("north.luck", 3)), Err(Refused::Unknown("north.luck".into())));
        assert_eq!(trial.ask(one, rate("north.influence", 9)), Err(Refused::OffScale));
        trial.ask(one, rate("north.influence", 4)).expect("a level");
        trial.go_to(Phase::Debrief);
        turn_to(&mut trial, Card::of(Topic::World)).expect("a card");
        for text in ["first", "second"] {
            let likeness = Likeness::Different;
            trial.ask(other, Ask::Compare { likeness, text: text.into() }).expect("it is asked");
        }
        let said: Vec<&str> = trial.room.debrief().likenesses.iter().map(|it| it.2.as_str()).collect();
        assert_eq!(said, ["second"]);
        let commit = |text: &str| Ask::Commit { text: text.to_owned(), named: true };
        assert_eq!(trial.ask(one, commit("ask first")), Err(Refused::NotNow(Phase::Debrief)));
        turn_to(&mut trial, Card::of(Topic::Commitments)).expect("a card");
        assert_eq!(trial.ask(one, commit(&"x".repeat(141))), Err(Refused::TooLong(140)));
        trial.ask(one, commit("ask first")).expect("it is asked");
        assert_eq!(trial.again().debrief(), trial.room.debrief());
    }
}
