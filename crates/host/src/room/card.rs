//! Cards: what the wall shows in the debrief, one after the other. A card is known by a name that says what it is about,
//! so that an entry means the same whatever other cards there are.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// A card of the debrief. Its name is what it is about, and behind a stroke its page, from the second on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Card {
    /// What it is about.
    pub topic: Topic,
    /// Which page of that, counted from 1.
    pub page: u32,
}

/// What a card is about, in the order in which they come.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Everybody leaves their role.
    #[default]
    Role,
    /// How it ended, and why.
    Ended,
    /// How it felt.
    Felt,
    /// A turn as it truly was, counted from 1. What was hidden is open from the first of these on.
    Turn(u32),
    /// Futures are still being played, from which the cards behind it are made.
    Waiting,
    /// Whether something mattered: the question.
    Asked(Point),
    /// The same: what many futures say.
    Told(Point),
    /// That nothing mattered by itself.
    Nothing,
    /// What was luck, and what was choice.
    Luck,
    /// What a seat could have done instead.
    Seat(String),
    /// What was promised, and whether it was kept.
    Promises,
    /// How it was expected to end.
    Forecasts,
    /// What of it is so in the world, and what is not.
    World,
    /// What everybody takes away.
    Commitments,
    /// The end.
    Thanks,
}

/// What a question is about: something that was done or happened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// On which turn, counted from 1.
    pub turn: u32,
    /// Its key, as files have it.
    pub what: String,
}

impl Card {
    /// The first page of a topic.
    #[must_use]
    pub fn of(topic: Topic) -> Self {
        Self { topic, page: 1 }
    }

    /// Whether it asks something that the room votes on.
    #[must_use]
    pub fn asks(&self) -> bool {
        matches!(self.topic, Topic::Asked(_))
    }

    /// The card with the answer to what this one asks.
    #[must_use]
    pub fn answer(&self) -> Option<Self> {
        if let Topic::Asked(point) = &self.topic { Some(Self::of(Topic::Told(point.clone()))) } else { None }
    }
}

impl Default for Card {
    fn default() -> Self {
        Self::of(Topic::Role)
    }
}

impl fmt::Display for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.topic {
            Topic::Role => f.write_str("role"),
            Topic::Ended => f.write_str("ended"),
            Topic::Felt => f.write_str("felt"),
            Topic::Turn(turn) => write!(f, "turn:{turn}"),
            Topic::Waiting => f.write_str("waiting"),
            Topic::Asked(it) => write!(f, "asked:{}:{}", it.turn, it.what),
            Topic::Told(it) => write!(f, "told:{}:{}", it.turn, it.what),
            Topic::Nothing => f.write_str("nothing"),
            Topic::Luck => f.write_str("luck"),
            Topic::Seat(key) => write!(f, "seat:{key}"),
            Topic::Promises => f.write_str("promises"),
            Topic::Forecasts => f.write_str("forecasts"),
            Topic::World => f.write_str("world"),
            Topic::Commitments => f.write_str("commitments"),
            Topic::Thanks => f.write_str("thanks"),
        }?;
        if self.page > 1 { write!(f, "#{}", self.page) } else { Ok(()) }
    }
}

impl FromStr for Card {
    type Err = UnknownCard;

    fn from_str(text: &str) -> Result<Self, UnknownCard> {
        let unknown = || UnknownCard(text.to_owned());
        let (name, page) = match text.rsplit_once('#') {
            Some((name, page)) => (name, page.parse().ok().filter(|it| *it > 1).ok_or_else(unknown)?),
            None => (text, 1),
        };
        let (kind, rest) = name.split_once(':').map_or((name, None), |(kind, rest)| (kind, Some(rest)));
        let turn = |it: &str| it.parse::<u32>().ok().filter(|it| *it > 0).ok_or_else(unknown);
        let point = |it: &str| {
            let (on, what) = it.split_once(':').filter(|it| !it.1.is_empty()).ok_or_else(unknown)?;
            Ok(Point { turn: turn(on)?, what: what.to_owned() })
        };
        let topic = match (kind, rest) {
            ("role", None) => Topic::Role,
            ("ended", None) => Topic::Ended,
            ("felt", None) => Topic::Felt,
            ("turn", Some(it)) => Topic::Turn(turn(it)?),
            ("waiting", None) => Topic::Waiting,
            ("asked", Some(it)) => Topic::Asked(point(it)?),
            ("told", Some(it)) => Topic::Told(point(it)?),
            ("nothing", None) => Topic::Nothing,
            ("luck", None) => Topic::Luck,
            ("seat", Some(it)) if !it.is_empty() => Topic::Seat(it.to_owned()),
            ("promises", None) => Topic::Promises,
            ("forecasts", None) => Topic::Forecasts,
            ("world", None) => Topic::World,
            ("commitments", None) => Topic::Commitments,
            ("thanks", None) => Topic::Thanks,
            _ => return Err(unknown()),
        };
        Ok(Self { topic, page })
    }
}

impl TryFrom<String> for Card {
    type Error = UnknownCard;

    fn try_from(text: String) -> Result<Self, UnknownCard> {
        text.parse()
    }
}

impl From<Card> for String {
    fn from(it: Card) -> Self {
        it.to_string()
    }
}

/// A name that no card has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no card `{0}`")]
pub struct UnknownCard(pub String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_known_by_its_name_again() {
        let point = || Point { turn: 3, what: "iran.hold_back".into() };
        let topics = [
            Topic::Role,
            Topic::Turn(2),
            Topic::Waiting,
            Topic::Asked(point()),
            Topic::Told(point()),
            Topic::Seat("iran".into()),
            Topic::Commitments,
        ];
        for topic in topics {
            for page in [1, 2] {
                let card = Card { topic: topic.clone(), page };
                assert_eq!(card.to_string().parse(), Ok(card.clone()));
                let text = serde_json::to_string(&card).expect("a name");
                assert_eq!(serde_json::from_str::<Card>(&text).expect("a card"), card);
            }
        }
        assert_eq!(Card::of(Topic::Asked(point())).answer(), Some(Card::of(Topic::Told(point()))));
        for wrong in ["", "turn", "turn:0", "turn:x", "asked:3", "asked:3:", "role:1", "seat:", "role#1", "role#x"] {
            assert_eq!(wrong.parse::<Card>(), Err(UnknownCard(wrong.into())), "{wrong}");
        }
    }
}
