//! What stands on a card of the debrief.

use diwan_report::facts::{
    ActionFacts, DecisionFacts, DeedFacts, FortuneFacts, HandshakeFacts, HappenedFacts, MeanFacts, MomentFacts,
    ReasonsFacts, SignedFacts, Thing, WeighedFacts,
};

use super::deck::{deeds, moments, promises, taken};
use super::foresight::Foresight;
use super::{Futures, Past};
use crate::room::{Card, Likeness, Point, Room, Topic};

/// How many decisions of a seat are shown.
const DECISIONS: usize = 3;

/// What stands on a card of the debrief.
#[derive(Clone, Debug, PartialEq)]
pub enum Slide {
    /// That everybody leaves their role.
    Role,
    /// How it ended, and why.
    Ended(Reasons),
    /// How it felt.
    Felt,
    /// A turn as it truly was.
    Turn(Box<TurnSlide>),
    /// How far futures are played.
    Waiting(Futures),
    /// Whether something mattered: the question.
    Asked(Box<AskedSlide>),
    /// The same: what many futures say.
    Told(Box<ToldSlide>),
    /// That nothing mattered by itself, in so many futures.
    Nothing(u64),
    /// What was luck, and what was choice.
    Luck(Box<LuckSlide>),
    /// What a seat could have done instead.
    Seat(Box<SeatSlide>),
    /// What was promised, and whether it was kept: a page of it.
    Promises(Vec<HandshakeFacts>),
    /// How it was expected to end.
    Forecasts(Box<Foresight>),
    /// What of it is so in the world, and what is not.
    World(Vec<(Likeness, String)>),
    /// What people take away: a page of it, with the names of those who gave theirs; and how many people did.
    Commitments(Vec<(Option<String>, String)>, usize),
    /// The end.
    Thanks,
}

/// Why a game ended as it did. It is the same for the same game.
#[derive(Clone, Debug)]
pub struct Reasons {
    mark: String,
    /// Why, where it came to an outcome.
    pub facts: Option<ReasonsFacts>,
}

impl PartialEq for Reasons {
    fn eq(&self, other: &Self) -> bool {
        self.mark == other.mark && self.facts.is_some() == other.facts.is_some()
    }
}

/// A turn as it truly was.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnSlide {
    /// The turn, counted from 1.
    pub turn: u32,
    /// When that was.
    pub date: String,
    /// What happened as it opened; on its first page alone.
    pub events: Vec<HappenedFacts>,
    /// What was done: a page of it.
    pub deeds: Vec<DeedFacts>,
    /// What was agreed; on its last page alone.
    pub agreements: Vec<SignedFacts>,
    /// The page, counted from 1, and how many there are.
    pub page: (usize, usize),
}

/// Whether something mattered: the question.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedSlide {
    /// What was done or happened.
    pub action: ActionFacts,
    /// How it ended.
    pub outcome: Thing,
}

/// Whether something mattered: the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldSlide {
    /// What was done or happened, and how likely the end was with it and without it.
    pub weighed: WeighedFacts,
    /// How it ended.
    pub outcome: Thing,
    /// Level of the intervals.
    pub level: f64,
    /// In how many futures it was looked at.
    pub futures: u64,
    /// How many of the room gave each answer.
    pub split: [usize; 3],
}

/// What was luck, and what was choice.
#[derive(Clone, Debug, PartialEq)]
pub struct LuckSlide {
    /// How it ended.
    pub outcome: Thing,
    /// How likely that was at the start.
    pub first: Option<MomentFacts>,
    /// What choices made of the way to certainty.
    pub choices: MeanFacts,
    /// What luck made of it.
    pub luck: MeanFacts,
    /// What made each seat of people better or worse off.
    pub fortunes: Vec<FortuneFacts>,
}

/// What a seat could have done instead.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatSlide {
    /// Whose seat.
    pub actor: Thing,
    /// Those of its decisions from which most was to be gained.
    pub decisions: Vec<DecisionFacts>,
    /// How many of its decisions were looked at.
    pub looked_at: usize,
}

impl Slide {
    /// What stands on a card.
    pub(super) fn of(room: &Room, past: &Past, card: &Card) -> Self {
        let facts = &past.facts;
        let page = card.page as usize - 1;
        let hindsight = facts.hindsight.as_ref();
        match &card.topic {
            Topic::Role => Self::Role,
            Topic::Ended => Self::Ended(Reasons { mark: room.mark(), facts: facts.run.ending.reasons.clone() }),
            Topic::Felt => Self::Felt,
            Topic::Turn(turn) => turn_slide(past, *turn, page).map_or(Self::Felt, |it| Self::Turn(Box::new(it))),
            Topic::Asked(point) => hindsight.and_then(|it| weighed(it, point)).map_or(Self::Nothing(0), |it| {
                Self::Asked(Box::new(AskedSlide { action: it.weighed.action, outcome: it.outcome }))
            }),
            Topic::Told(point) => hindsight.and_then(|it| weighed(it, point)).map_or(Self::Nothing(0), |it| {
                let asked = Card::of(Topic::Asked(point.clone()));
                Self::Told(Box::new(ToldSlide { split: room.debrief().split(&asked), ..it }))
            }),
            Topic::Waiting => Self::Waiting(past.futures),
            Topic::Nothing => Self::Nothing(hindsight.map_or(0, |it| it.debrief.futures)),
            Topic::Luck => hindsight.map_or(Self::Waiting(past.futures), |it| {
                Self::Luck(Box::new(LuckSlide {
                    outcome: it.debrief.outcome.clone(),
                    first: it.debrief.chances.first().cloned(),
                    choices: it.debrief.choices,
                    luck: it.debrief.luck,
                    fortunes: it.fortunes.clone(),
                }))
            }),
            Topic::Seat(key) => hindsight.map_or(Self::Waiting(past.futures), |it| {
                let own: Vec<&DecisionFacts> = it.decisions.iter().filter(|it| it.actor.key == *key).collect();
                let actor = facts.seats.iter().find(|it| it.actor.key == *key).map(|it| it.actor.clone());
                Self::Seat(Box::new(SeatSlide {
                    actor: actor.unwrap_or_else(|| Thing { key: key.clone(), name: key.clone() }),
                    looked_at: own.len(),
                    decisions: own.into_iter().filter(|it| it.told).take(DECISIONS).cloned().collect(),
                }))
            }),
            Topic::Promises => {
                let pages = promises(&facts.handshakes);
                Self::Promises(pages.get(page).map_or_else(Vec::new, |it| it.iter().map(|it| (*it).clone()).collect()))
            }
            Topic::Forecasts => Foresight::of(facts).map_or(Self::Felt, |it| Self::Forecasts(Box::new(it))),
            Topic::World => {
                let said = room.debrief().likenesses.iter();
                Self::World(said.map(|it| (it.1, it.2.clone())).collect())
            }
            Topic::Commitments => {
                let name = |it: &crate::room::PersonId| room.people().get(it).map(|it| it.name.clone());
                let pages = taken(room.debrief());
                let own = pages.get(page).map_or(&[][..], Vec::as_slice).iter();
                let own = own.map(|(who, it)| (name(who).filter(|_| it.named), it.text.clone()));
                Self::Commitments(own.collect(), room.debrief().commitments.len())
            }
            Topic::Thanks => Self::Thanks,
        }
    }
}

fn turn_slide(past: &Past, turn: u32, page: usize) -> Option<TurnSlide> {
    let it = past.facts.turns.iter().find(|it| it.turn == turn)?;
    let pages = deeds(it);
    let last = pages.len().max(1);
    Some(TurnSlide {
        turn,
        date: it.date.clone(),
        events: if page == 0 { it.events.clone() } else { Vec::new() },
        deeds: pages.get(page).map_or_else(Vec::new, |it| it.iter().map(|it| (*it).clone()).collect()),
        agreements: if page + 1 == last { it.agreements.clone() } else { Vec::new() },
        page: (page + 1, last),
    })
}

/// What many futures say of a moment; nobody has answered yet.
fn weighed(hindsight: &diwan_report::facts::HindsightFacts, point: &Point) -> Option<ToldSlide> {
    let weighed = moments(hindsight).into_iter().find(|it| it.0 == *point)?.1.clone();
    let debrief = &hindsight.debrief;
    let (outcome, level, futures) = (debrief.outcome.clone(), debrief.level, debrief.futures);
    Some(ToldSlide { weighed, outcome, level, futures, split: [0; 3] })
}
