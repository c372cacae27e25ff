//! Taking entries: how each changes the room. Nothing is decided here: an entry that was made by this program for this
//! room can always be taken, and one that can't is a sign of a damaged journal.

use diwan_engine::game::Reply;

use super::clock::Clock;
use super::debrief::{Commitment, Survey};
use super::entry::Entry;
use super::handshake::{Handshake, ShakeState};
use super::offer::{Offer, OfferState};
use super::phase::Phase;
use super::refused::Refused;
use super::seat::{Seat, Staff};
use super::stamped::Stamped;
use super::state::{Broken, Room};
use super::talk::{Message, Statement};
use super::who::{Moment, Person, PersonId};

impl Room {
    /// Takes an entry.
    ///
    /// # Errors
    ///
    /// If it can't follow those before it; the room is not to be used any more then.
    pub fn take(&mut self, stamped: &Stamped) -> Result<(), Broken> {
        let broken = |what: String| Broken { seq: stamped.seq, what };
        if stamped.seq != self.seq + 1 {
            return Err(broken(format!("it comes after entry {}", self.seq)));
        }
        self.seq = stamped.seq;
        self.at = stamped.at;
        self.taken(stamped).map_err(|it| broken(it.to_string()))?;
        let is_ready =
            self.phase.is_open() && self.seats.iter().any(|it| it.is_locked) && self.awaited().next().is_none();
        self.ready_since = self.ready_since.filter(|_| is_ready).or(is_ready.then_some(stamped.at));
        Ok(())
    }

    fn taken(&mut self, stamped: &Stamped) -> Result<(), Fault> {
        let (at, by) = (stamped.at, stamped.by);
        match &stamped.entry {
            Entry::Begun(_) => return Err(Fault::Again),
            Entry::TakenUp => {
                self.clock = self.clock.stopped(at);
                self.paused.get_or_insert_default();
            }
            Entry::Doors { open } => self.is_open = *open,
            Entry::Came { person, name, language, seat } => {
                let new = Person {
                    name: name.clone(),
                    language: language.clone(),
                    seat: seat.clone(),
                    is_in: false,
                    asks: None,
                    has_read: false,
                    is_hot: false,
                };
                self.came = self.came.max(person.0);
                self.unseat(*person);
                self.people.insert(*person, new);
            }
            Entry::Asked { person, seat } => self.person_mut(*person)?.asks = Some(seat.clone()),
            Entry::Stays { person } => self.person_mut(*person)?.asks = None,
            Entry::Admitted { person, seat } => self.admitted(*person, seat.as_deref())?,
            Entry::HotSeat { person, name, language, seat } => self.seated(*person, name, language, seat)?,
            Entry::Left { person } => {
                self.unseat(*person);
                self.people.remove(person);
            }
            Entry::Reads { person, language } => self.person_mut(*person)?.language.clone_from(language),
            Entry::HasRead { person } => self.person_mut(*person)?.has_read = true,
            Entry::Pen { seat, person } => self.seat_mut(seat)?.pen = *person,
            Entry::Staffed { seat, staff } => self.staffed(seat, *staff)?,
            Entry::Moved { phase, .. } => self.moved(*phase, at),
            Entry::Paused { reason } => {
                self.clock = self.clock.stopped(at);
                self.paused = Some(reason.clone());
            }
            Entry::Resumed => {
                self.clock = self.clock.started(at);
                self.paused = None;
            }
            Entry::Extended { by } => {
                self.clock = self.clock.extended(*by, at);
                self.is_time_up = false;
            }
            Entry::TimeUp => self.is_time_up = true,
            Entry::Drafted { seat, draft } => {
                let it = self.seat_mut(seat)?;
                (it.draft, it.drafted_by) = (Some(draft.clone()), Some(by));
                self.reply_for(seat)?;
            }
            Entry::Locked { seat, reason } => {
                let seat = self.seat_mut(seat)?;
                (seat.is_locked, seat.locked_by) = (true, Some(by));
                seat.reason.clone_from(reason);
            }
            Entry::Unlocked { seat } => self.seat_mut(seat)?.is_locked = false,
            Entry::FallsBack { seat, to } => self.seat_mut(seat)?.fallback = to.clone(),
            Entry::Committed { turn, defaulted } => self.committed(*turn, defaulted)?,
            Entry::Played { turn, mark } => self.played(*turn, mark)?,
            Entry::Reopened { .. } => self.reopened(at)?,
            Entry::Rewound { turn, reason } => self.rewound(*turn, reason, at)?,
            Entry::Armed { event, armed } => {
                let id = self.scenario().event(event).ok_or_else(|| Refused::Unknown(event.clone()))?;
                self.game.arm(id, *armed);
            }
            Entry::Injected { inject, what, reading } => self.injected(*inject, what, reading.as_ref(), at),
            Entry::Recalled { inject } => self.recalled(*inject),
            Entry::Shown => self.shown += 1,
            Entry::Covered { covered } => self.is_covered = *covered,
            Entry::Said { from, to, text } => {
                let (from, to, text) = (from.clone(), to.clone(), text.clone());
                self.messages.push(Message { seq: self.seq, at, turn: self.turn(), from, to, text });
            }
            Entry::Stated { from, text } => {
                let (from, text) = (from.clone(), text.clone());
                self.statements.push(Statement { at, turn: self.turn(), from, text });
            }
            Entry::Called { seat, text } => self.seat_mut(seat)?.calls = Some(text.clone()),
            Entry::Answered { seat } => self.seat_mut(seat)?.calls = None,
            Entry::Offered { offer, from, counters, terms } => self.offered(*offer, from, *counters, terms, at)?,
            Entry::Accepted { offer, seat } => self.accepted(*offer, seat)?,
            Entry::Declined { offer, seat } => self.declined(*offer, seat)?,
            Entry::Withdrawn { offer } => {
                self.close_offer(*offer, OfferState::Withdrawn)?;
            }
            Entry::Aided { seat, aid, given } => {
                let aids = &mut self.seat_mut(seat)?.aids;
                let _was = if *given { aids.insert(*aid) } else { aids.remove(aid) };
            }
            Entry::Planned { phase, minutes } => self.plan = self.plan.clone().with(*phase, u64::from(*minutes)),
            Entry::EndsAfter { turn } => self.last = Some(*turn),
            Entry::Bridge { bridge, dialogue, step } => self.bridged(*bridge, dialogue, step, at)?,
            Entry::HeldOut { shake, from, to, gives, gets, words } => self.handshakes.push(Handshake {
                number: *shake,
                from: from.clone(),
                to: to.clone(),
                gives: gives.clone(),
                gets: gets.clone(),
                words: words.clone(),
                state: ShakeState::Open,
                turn: self.game.turn(),
                at,
            }),
            Entry::Shaken { shake } => self.handshake_mut(*shake)?.state = ShakeState::Shaken,
            Entry::NotShaken { shake } => self.handshake_mut(*shake)?.state = ShakeState::Refused,
            Entry::TakenBack { shake } => self.handshake_mut(*shake)?.state = ShakeState::Withdrawn,
            Entry::Forecast { person, turn, shares } => {
                self.forecasts.insert((*person, *turn), shares.clone());
            }
            Entry::Noted { text } => self.notes.push((at, text.clone())),
            Entry::Card { card } => self.debrief.turned(card),
            Entry::Voted { person, card, answer } => {
                self.debrief.votes.entry(card.clone()).or_default().insert(*person, *answer);
            }
            Entry::Compared { person, likeness, text } => self.debrief.compared(*person, *likeness, text),
            Entry::Commits { person, text, named } => {
                self.debrief.commitments.insert(*person, Commitment { text: text.clone(), named: *named });
            }
            Entry::Surveyed { person, realism, fairness, learning, words } => {
                let (realism, fairness, learning, words) = (*realism, *fairness, *learning, words.clone());
                self.debrief.surveys.insert(*person, Survey { realism, fairness, learning, words });
            }
            Entry::Rated { person, goals } => {
                self.debrief.ratings.insert(*person, goals.clone());
            }
        }
        Ok(())
    }

    fn person_mut(&mut self, person: PersonId) -> Result<&mut Person, Fault> {
        self.people.get_mut(&person).ok_or(Fault::Nobody(person.0))
    }

    pub(super) fn seat_mut(&mut self, key: &str) -> Result<&mut Seat, Fault> {
        self.seats.iter_mut().find(|it| it.key == key).ok_or_else(|| Fault::NoSeat(key.to_owned()))
    }

    pub(super) fn offer_mut(&mut self, number: u32) -> Result<&mut Offer, Fault> {
        self.offers.iter_mut().find(|it| it.number == number).ok_or(Fault::NoOffer(number))
    }

    fn handshake_mut(&mut self, number: u32) -> Result<&mut Handshake, Fault> {
        self.handshakes.iter_mut().find(|it| it.number == number).ok_or(Fault::NoShake(number))
    }

    fn unseat(&mut self, person: PersonId) {
        for seat in &mut self.seats {
            seat.people.retain(|it| *it != person);
            if seat.pen == Some(person) {
                seat.pen = seat.people.first().copied();
            }
        }
    }

    pub(super) fn admitted(&mut self, id: PersonId, key: Option<&str>) -> Result<(), Fault> {
        self.unseat(id);
        let person = self.person_mut(id)?;
        // The brief of another seat is another.
        person.has_read &= person.seat.as_deref() == key;
        (person.seat, person.is_in, person.asks) = (key.map(str::to_owned), true, None);
        if let Some(key) = key {
            let seat = self.seat_mut(key)?;
            seat.people.push(id);
            seat.pen.get_or_insert(id);
        }
        Ok(())
    }

    fn staffed(&mut self, key: &str, staff: Staff) -> Result<(), Fault> {
        let seat = self.seat_mut(key)?;
        let actor = seat.actor;
        seat.staff = staff;
        if staff != Staff::People {
            seat.turn_over();
        }
        self.game.withdraw(actor);
        self.game.seat_people(self.manned());
        // Who sits at a table has changed for all that lies there.
        let open: Vec<u32> = self.open_offers().map(|it| it.number).collect();
        for number in open {
            self.close_offer(number, OfferState::Lapsed)?;
        }
        self.bridges_lapse();
        self.look_again_unless_between();
        Ok(())
    }

    pub(super) fn moved(&mut self, phase: Phase, at: Moment) {
        let before = self.phase;
        if phase < Phase::End {
            self.debrief.undone();
        }
        self.phase = phase;
        self.since = at;
        if phase == Phase::Brief {
            self.began.get_or_insert(at);
        }
        self.is_time_up = false;
        self.clock = Clock::starting(self.plan.of(phase), at);
        if self.paused.is_some() {
            self.clock = self.clock.stopped(at);
        }
        if before == Phase::Practice {
            self.end_practice();
        }
        match phase {
            Phase::Practice => self.begin_practice(),
            Phase::Reveal => {
                self.shown = 0;
                self.look_again();
            }
            // Whoever comes back to it from where the same turn was open finds what was written.
            Phase::Situation if !matches!(before, Phase::Negotiate | Phase::End) => {
                self.seats.iter_mut().for_each(Seat::turn_over);
                self.look_again();
            }
            Phase::End => {
                if before < Phase::End {
                    self.ended_in = Some(before);
                }
                self.look_again();
            }
            _ => {}
        }
    }

    /// Hands the game what a seat has written and agreed to, in place of what it had before.
    pub(super) fn reply_for(&mut self, key: &str) -> Result<(), Fault> {
        let seat = self.seat_of(key)?;
        let (actor, draft) = (seat.actor, seat.draft.clone().unwrap_or_default());
        let replies = draft.replies(self.scenario(), actor)?;
        let signed = self.signed_by(key)?;
        self.game.withdraw(actor);
        for reply in replies.into_iter().chain(signed) {
            self.game.reply(actor, reply).map_err(Refused::Game)?;
        }
        self.look_again_at(actor);
        Ok(())
    }

    /// The terms that a seat signs as things stand: those it agreed to, table by table.
    fn signed_by(&self, key: &str) -> Result<Vec<Reply>, Fault> {
        let agreed = self.open_offers().filter(|it| it.accepted.contains(key));
        let signed = agreed.map(|it| {
            let (dialogue, terms) = it.terms.resolved(self.scenario())?;
            Ok(Reply::Sign(dialogue, terms))
        });
        signed.collect()
    }

    /// Offers of the open turn that can still be signed.
    pub(super) fn open_offers(&self) -> impl Iterator<Item = &Offer> {
        self.offers.iter().filter(|it| matches!(it.state, OfferState::Open | OfferState::Agreed))
    }

    /// What people see is made anew, unless a turn was closed and has not been shown.
    fn look_again_unless_between(&mut self) {
        if !self.phase.is_between() {
            self.look_again();
        }
    }
}

/// Why an entry does not follow.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    #[error("a room is set up once")]
    Again,
    #[error("nobody has the number {0}")]
    Nobody(u32),
    #[error("there is no seat `{0}`")]
    NoSeat(String),
    #[error("there is no offer {0}")]
    NoOffer(u32),
    #[error("there is no bridging proposal {0}")]
    NoBridge(u32),
    #[error("there is no handshake {0}")]
    NoShake(u32),
    #[error("it closes turn {}, and turn {} is open", .0 + 1, .1 + 1)]
    Turn(u32, u32),
    #[error("there is no turn to go back to")]
    NoTurn,
    #[error("the turn can't be closed: {0}")]
    NotClosed(String),
    #[error("the past can't be played again: {0}")]
    NotAgain(String),
    #[error("turn {} comes to {found} when it is played again, and came to {kept}", .turn + 1)]
    Otherwise { turn: u32, found: String, kept: String },
    #[error(transparent)]
    Refused(#[from] Refused),
}
