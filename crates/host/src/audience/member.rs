//! What somebody at a seat may know.

use core::ops::Deref;
use std::collections::BTreeMap;
use std::sync::Arc;

use diwan_engine::phases::Promise;
use diwan_engine::play::SeatView;
use diwan_engine::scenario::ActorId;

use super::once::same;
use super::{Archive, Counsel, Here, News, Own, Past, Shaken};
use crate::room::{
    Aid, Answer, Bridge, By, Commitment, Draft, Fallback, Likeness, Message, Offer, OfferState, PersonId, Phase, Room,
    Seat, Staff, Survey, Terms,
};

/// What somebody at a seat may know, beside what everybody may: what is theirs, and what all at the seat may know.
#[derive(Clone, Debug)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Whether they have said that they read their brief.
    pub has_read: bool,
    /// What they ask for instead, as a key; to watch without one.
    pub asks: Option<Option<String>>,
    /// What they said how likely each outcome is, 0..1, when they said so last; nothing before they did.
    pub forecast: Option<BTreeMap<String, f64>>,
    /// What they said in the debrief.
    pub said: Said,
    /// What all at the seat may know.
    pub at: Arc<AtSeat>,
}

impl Deref for Member {
    type Target = AtSeat;

    fn deref(&self) -> &AtSeat {
        &self.at
    }
}

impl PartialEq for Member {
    fn eq(&self, other: &Self) -> bool {
        let own = |it: &Self| (it.person, it.has_read, it.asks.clone());
        own(self) == own(other)
            && self.forecast == other.forecast
            && self.said == other.said
            && same(&self.at, &other.at)
    }
}

/// What all at a seat may know, beside what everybody may.
#[derive(Clone, Debug, PartialEq)]
pub struct AtSeat {
    /// The seat.
    pub seat: String,
    /// Its actor.
    pub actor: ActorId,
    /// Who decides in it.
    pub staff: Staff,
    /// What the seat may know of the game.
    pub view: Arc<SeatView>,
    /// Who sits at it, with their names, in the order in which they came.
    pub people: Vec<(PersonId, String)>,
    /// Who of them plays it at the machine that the room is on.
    pub hot: Option<PersonId>,
    /// Who writes for it.
    pub pen: Option<PersonId>,
    /// What it has written for the open turn.
    pub draft: Option<Draft>,
    /// Whether that was written for it by whoever leads the room.
    pub is_drafted_for: bool,
    /// Whether the draft stands.
    pub is_locked: bool,
    /// Whether it was whoever leads the room who said so.
    pub is_locked_for: bool,
    /// Why it does what it does.
    pub reason: String,
    /// What is done where it writes nothing.
    pub fallback: Fallback,
    /// Whether the last turn was closed without a word from it.
    pub has_defaulted: bool,
    /// What it asks the facilitator to come for.
    pub calls: Option<String>,
    /// What whoever leads the room brought in for it alone, or for it and some others, oldest first.
    pub news: Vec<News>,
    /// Its adviser, where it has one and something to decide.
    pub counsel: Option<Counsel>,
    /// Whether it is told why levels moved.
    pub has_why: bool,
    /// What it wrote and what was written to it, oldest first.
    pub messages: Vec<Message>,
    /// What lies or lay on its tables, oldest first.
    pub offers: Vec<Laid>,
    /// Bridging proposals at its tables that were asked for or given, oldest first.
    pub bridges: Vec<Bridged>,
    /// What it and others promised each other, oldest first.
    pub handshakes: Vec<Shaken>,
    /// What the seat looks back at.
    pub own: Option<Box<Own>>,
    /// Everything that was written, offered and promised, once it is open to all.
    pub archive: Option<Arc<Archive>>,
}

/// An offer on a table of a seat.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// The offer.
    pub offer: Offer,
    /// What it promises the seat if all sign it, by what the seat knows; nothing once it is closed.
    pub promise: Option<Promise>,
}

/// A bridging proposal at a table of a seat.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridged {
    /// The proposal.
    pub bridge: Bridge,
    /// What it promises the seat if all sign it, by what the seat knows; nothing once the turn is closed, or where there is
    /// nothing to propose.
    pub promise: Option<Promise>,
}

/// What somebody said in the debrief.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// What they answered to the question that is on the wall.
    pub vote: Option<Answer>,
    /// What of the game they said is so in the world, and what is not.
    pub likenesses: BTreeMap<Likeness, String>,
    /// What they take away.
    pub commitment: Option<Commitment>,
    /// What they thought of the session.
    pub survey: Option<Survey>,
    /// How far they think that their seat reached its goals, 1 to 5, by what a goal speaks of.
    pub goals: BTreeMap<String, u8>,
}

impl Said {
    /// What somebody said.
    pub(super) fn of(room: &Room, person: PersonId) -> Self {
        let debrief = room.debrief();
        let own = debrief.likenesses.iter().filter(|it| it.0 == person);
        Self {
            vote: debrief.votes.get(&debrief.card).and_then(|it| it.get(&person)).copied(),
            likenesses: own.map(|it| (it.1, it.2.clone())).collect(),
            commitment: debrief.commitments.get(&person).cloned(),
            survey: debrief.surveys.get(&person).cloned(),
            goals: debrief.ratings.get(&person).cloned().unwrap_or_default(),
        }
    }
}

impl Member {
    pub(super) fn of(room: &Room, person: PersonId, has_read: bool, at: Arc<AtSeat>) -> Self {
        Self {
            person,
            has_read,
            asks: room.people().get(&person).and_then(|it| it.asks.clone()),
            forecast: room.forecasts().range((person, 0)..=(person, u32::MAX)).next_back().map(|it| it.1.clone()),
            said: Said::of(room, person),
            at,
        }
    }
}

impl AtSeat {
    pub(super) fn of(
        room: &Room,
        past: Option<&Past>,
        here: &Here,
        seat: &Seat,
        archive: Option<Arc<Archive>>,
    ) -> Self {
        let name = |it: &PersonId| Some((*it, room.people().get(it)?.name.clone()));
        let laid = |it: &Offer| Laid { offer: it.clone(), promise: promise(room, seat, it) };
        Self {
            seat: seat.key.clone(),
            actor: seat.actor,
            staff: seat.staff,
            view: room.view(seat.actor).clone(),
            people: seat.people.iter().filter_map(name).collect(),
            hot: room.hot(seat),
            pen: seat.pen,
            draft: seat.draft.clone(),
            is_drafted_for: seat.drafted_by == Some(By::Facilitator),
            is_locked: seat.is_locked,
            is_locked_for: seat.is_locked && seat.locked_by == Some(By::Facilitator),
            reason: seat.reason.clone(),
            fallback: seat.fallback.clone(),
            has_defaulted: seat.has_defaulted,
            calls: seat.calls.clone(),
            news: News::private(room, &seat.key),
            counsel: counsel(room, here, seat),
            has_why: seat.aids.contains(&Aid::Why),
            messages: room.messages().iter().filter(|it| it.concerns(&seat.key)).cloned().collect(),
            handshakes: room
                .handshakes()
                .iter()
                .filter(|it| it.concerns(&seat.key))
                .map(|it| Shaken::seen(room, seat.actor, it))
                .collect(),
            offers: room.offers().iter().filter(|it| it.table.contains(&seat.key)).map(laid).collect(),
            bridges: bridges(room, seat),
            own: past.filter(|_| room.phase() >= Phase::Debrief).map(|it| Box::new(Own::of(room, it, &seat.key))),
            archive,
        }
    }
}

/// The adviser of a seat: nothing where none was given, whatever was found before that was taken away.
fn counsel(room: &Room, here: &Here, seat: &Seat) -> Option<Counsel> {
    let has = seat.aids.contains(&Aid::Adviser) && seat.staff == Staff::People && room.phase().takes_drafts();
    has.then(|| here.advised.get(&seat.actor).map_or(Counsel::Looking, |it| Counsel::Found(it.clone())))
}

fn bridges(room: &Room, seat: &Seat) -> Vec<Bridged> {
    let promise = |it: &Bridge| {
        let is_open = it.turn == room.game().turn() && !it.is_left && room.phase().takes_offers();
        let issues = it.terms().filter(|terms| is_open && !terms.is_empty())?.clone();
        let terms = Terms { dialogue: it.dialogue.clone(), issues, words: String::new() };
        let (dialogue, terms) = terms.resolved(room.scenario()).ok()?;
        room.game().offer(seat.actor, dialogue, &[], &terms).ok()
    };
    let own = room.bridges().iter().filter(|it| it.table.contains(&seat.key));
    own.map(|it| Bridged { bridge: it.clone(), promise: promise(it) }).collect()
}

fn promise(room: &Room, seat: &Seat, offer: &Offer) -> Option<Promise> {
    let is_open = matches!(offer.state, OfferState::Open | OfferState::Agreed);
    if !is_open || !room.phase().takes_offers() {
        return None;
    }
    let (dialogue, terms) = offer.terms.resolved(room.scenario()).ok()?;
    let by: Vec<ActorId> =
        room.seats().iter().filter(|it| offer.accepted.contains(&it.key)).map(|it| it.actor).collect();
    room.game().offer(seat.actor, dialogue, &by, &terms).ok()
}
