//! The deck of the debrief: which cards there are, by what is known of the session, and which is shown.

use diwan_report::facts::{DeedFacts, HandshakeFacts, HindsightFacts, SessionTurnFacts, WeighedFacts};

use super::{Futures, Past, Slide};
use crate::room::{Card, Debrief, Phase, Point, Room, Topic};

/// How many moments are asked about, at most: those that mattered most.
const MOMENTS: usize = 5;
/// What changed the chance of the end by less is no moment to ask about, a share.
const DECISIVE: f64 = 0.05;
/// How many lines of deeds a page of the wall has room for.
const DEEDS: usize = 22;
/// How many letters make a line of them.
const LINE: usize = 48;
/// How many promises a page has room for.
const PROMISES: usize = 6;
/// How many letters of what people take away a page has room for.
const TAKEN: usize = 2_000;

/// The card that everybody sees, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownCard {
    /// The card.
    pub card: Card,
    /// Its place, counted from 1, and how many cards there are.
    pub place: (usize, usize),
    /// What stands on it.
    pub slide: Slide,
    /// How many have answered what it asks, and how many people are in the room.
    pub votes: (usize, usize),
}

/// The deck as whoever leads the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    /// The cards, in order.
    pub cards: Vec<Card>,
    /// The place of the card that is shown, counted from 0.
    pub at: usize,
}

impl Deck {
    /// The deck of a room that looks back; nothing before.
    #[must_use]
    pub fn of(room: &Room, past: Option<&Past>) -> Option<Self> {
        let past = past.filter(|_| room.phase() == Phase::Debrief)?;
        let cards = cards(room.debrief(), past);
        let at = place(&cards, &room.debrief().card);
        Some(Self { cards, at })
    }

    /// The card that is shown.
    #[must_use]
    pub fn card(&self) -> &Card {
        &self.cards[self.at]
    }

    /// The one before it.
    #[must_use]
    pub fn before(&self) -> Option<&Card> {
        self.at.checked_sub(1).and_then(|it| self.cards.get(it))
    }

    /// The one behind it.
    #[must_use]
    pub fn next(&self) -> Option<&Card> {
        self.cards.get(self.at + 1)
    }
}

impl ShownCard {
    /// What everybody sees of the deck of a room that looks back; nothing before.
    #[must_use]
    pub fn of(room: &Room, past: Option<&Past>) -> Option<Self> {
        let (deck, past) = (Deck::of(room, past)?, past?);
        let card = deck.card().clone();
        let votes = room.debrief().votes.get(&card).map_or(0, |it| it.len());
        let people = room.people().values().filter(|it| it.is_in).count();
        let slide = Slide::of(room, past, &card);
        Some(Self { card, place: (deck.at + 1, deck.cards.len()), slide, votes: (votes, people.max(votes)) })
    }
}

/// The place of a card; where there is none of its name any more, that of what comes next.
fn place(cards: &[Card], card: &Card) -> usize {
    let same = cards.iter().position(|it| it == card);
    let of_topic = || cards.iter().rposition(|it| it.topic == card.topic);
    let behind = || cards.iter().position(|it| it.topic > card.topic);
    same.or_else(of_topic).or_else(behind).unwrap_or(cards.len() - 1)
}

/// All cards, in order.
fn cards(debrief: &Debrief, past: &Past) -> Vec<Card> {
    let facts = &past.facts;
    let mut out: Vec<Card> = [Topic::Role, Topic::Ended, Topic::Felt].map(Card::of).to_vec();
    for turn in &facts.turns {
        out.extend(pages(Topic::Turn(turn.turn), deeds(turn).len()));
    }
    let stays = debrief.card.topic == Topic::Waiting;
    if matches!(past.futures, Futures::Playing(_)) || (stays && past.futures == Futures::Played) {
        out.push(Card::of(Topic::Waiting));
    }
    if let Some(hindsight) = &facts.hindsight {
        let moments = moments(hindsight);
        for (point, _) in &moments {
            out.push(Card::of(Topic::Asked(point.clone())));
            out.push(Card::of(Topic::Told(point.clone())));
        }
        if moments.is_empty() {
            out.push(Card::of(Topic::Nothing));
        }
        out.push(Card::of(Topic::Luck));
        let has_decisions = |key: &str| hindsight.decisions.iter().any(|it| it.actor.key == key);
        let seats = facts.seats.iter().map(|it| &it.actor.key).filter(|it| has_decisions(it));
        out.extend(seats.map(|it| Card::of(Topic::Seat(it.clone()))));
    }
    let promises = promises(&facts.handshakes).len();
    if promises > 0 {
        out.extend(pages(Topic::Promises, promises));
    }
    if facts.run.outcome.is_some() && facts.foresight.is_some() {
        out.push(Card::of(Topic::Forecasts));
    }
    out.push(Card::of(Topic::World));
    out.extend(pages(Topic::Commitments, taken(debrief).len()));
    out.push(Card::of(Topic::Thanks));
    out
}

/// The cards of a topic that takes so many pages, at least one.
fn pages(topic: Topic, pages: usize) -> impl Iterator<Item = Card> {
    (1..=pages.max(1) as u32).map(move |page| Card { topic: topic.clone(), page })
}

/// The moments that are asked about, in the order in which they came.
pub(super) fn moments(hindsight: &HindsightFacts) -> Vec<(Point, &WeighedFacts)> {
    let told = hindsight.debrief.mattered.iter().filter(|it| it.told && it.difference.abs() >= DECISIVE);
    let point = |it: &WeighedFacts| Point { turn: it.action.turn, what: it.action.what.key.clone() };
    let mut out: Vec<(Point, &WeighedFacts)> = Vec::new();
    for it in told {
        if out.len() < MOMENTS && out.iter().all(|at| at.0 != point(it)) {
            out.push((point(it), it));
        }
    }
    out.sort_by_key(|it| it.0.turn);
    out
}

/// What was done on a turn, page by page: without those who let it pass and whom nobody was offered.
pub(super) fn deeds(turn: &SessionTurnFacts) -> Vec<Vec<&DeedFacts>> {
    let told = turn.deeds.iter().filter(|it| it.choice.is_some() || it.by != "program");
    split(told, DEEDS, |it| {
        let name = it.actor.name.chars().count() + it.choice.as_ref().map_or(16, |it| it.name.chars().count());
        let hidden: usize = it.hidden_from.iter().map(|it| it.name.chars().count() + 2).sum();
        let lines = |letters: usize| letters.div_ceil(LINE);
        lines(name + 4) + lines(it.reason.chars().count()) + lines(hidden) + usize::from(it.odds.is_some())
    })
}

/// What was promised and shaken hands on, page by page.
pub(super) fn promises(all: &[HandshakeFacts]) -> Vec<Vec<&HandshakeFacts>> {
    split(all.iter().filter(|it| it.state == "shaken"), PROMISES, |it| {
        usize::from(it.gives.is_some()) + usize::from(it.gets.is_some())
    })
}

/// What people take away, page by page: who, and what.
pub(super) fn taken(debrief: &Debrief) -> Vec<Vec<(&crate::room::PersonId, &crate::room::Commitment)>> {
    split(debrief.commitments.iter(), TAKEN, |it| it.1.text.chars().count() + 60)
}

/// Things page by page, each of a weight, in pages of at most so much; a thing that is heavier has one to itself.
fn split<T>(all: impl Iterator<Item = T>, most: usize, weight: impl Fn(&T) -> usize) -> Vec<Vec<T>> {
    let (mut out, mut held): (Vec<Vec<T>>, usize) = (Vec::new(), 0);
    for it in all {
        let own = weight(&it);
        match out.last_mut() {
            Some(page) if held + own <= most => {
                held += own;
                page.push(it);
            }
            _ => {
                held = own;
                out.push(vec![it]);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_for_a_page_goes_on_the_next() {
        assert_eq!(split([3, 3, 3, 9, 1].into_iter(), 6, |it| *it), [vec![3, 3], vec![3], vec![9], vec![1]]);
        assert!(split(core::iter::empty::<usize>(), 6, |it| *it).is_empty());
    }

    #[test]
    fn a_card_that_is_gone_gives_way_to_what_comes_next() {
        let cards: Vec<Card> = [Topic::Role, Topic::Turn(1), Topic::Nothing, Topic::Thanks].map(Card::of).to_vec();
        let at = |topic: Topic, page| place(&cards, &Card { topic, page });
        assert_eq!((at(Topic::Turn(1), 1), at(Topic::Turn(1), 4)), (1, 1));
        assert_eq!((at(Topic::Waiting, 1), at(Topic::Luck, 1), at(Topic::Thanks, 2)), (2, 3, 3));
    }
}
