//! What whoever leads the room does, and what its clock does, is answered here: with entries, or with why not.

use super::answer::{MESSAGE, NOTE, REASON, text};
use super::command::Lead;
use super::entry::Entry;
use super::phase::{Phase, Why};
use super::refused::Refused;
use super::seat::{Seat, Staff};
use super::setup::Advance;
use super::state::Room;
use super::who::{Moment, PersonId};

/// How long a room waits that moves on when all are ready, so that whoever was last can think again: milliseconds.
const LAST_CALL: u64 = 10_000;
/// The most minutes by which a phase is made longer at once.
const LONGEST: i64 = 600;

impl Room {
    /// What whoever leads the room does.
    ///
    /// # Errors
    ///
    /// Why it is not done.
    pub fn lead(&self, lead: &Lead) -> Result<Vec<Entry>, Refused> {
        if self.phase == Phase::Closed {
            return Err(Refused::NotNow(self.phase));
        }
        match lead {
            Lead::Doors { open } if *open == self.is_open => Err(Refused::Already),
            Lead::Doors { open } => Ok(vec![Entry::Doors { open: *open }]),
            Lead::Admit { person, seat } => self.admit(*person, seat.as_deref()),
            Lead::Stay { person } => match self.people.get(person) {
                None => Err(Refused::Nobody),
                Some(it) if it.asks.is_none() => Err(Refused::Already),
                Some(_) => Ok(vec![Entry::Stays { person: *person }]),
            },
            Lead::Dismiss { person } if !self.people.contains_key(person) => Err(Refused::Nobody),
            Lead::Dismiss { person } => Ok(vec![Entry::Left { person: *person }]),
            Lead::Staff { seat, staff } => self.staff(seat, *staff),
            Lead::HotSeat { seat, name } => self.hot_seat(seat, name),
            Lead::Pen { seat, person } => self.pen(seat, *person),
            Lead::Advance { from } => self.advance(*from, Why::Host),
            Lead::Practise { from } if *from != self.phase => Err(Refused::Stale),
            Lead::Practise { from: Phase::Brief } if !self.game.is_over() => {
                Ok(vec![Entry::Moved { phase: Phase::Practice, why: Why::Host }])
            }
            Lead::Practise { .. } => Err(Refused::NotNow(self.phase)),
            Lead::Back { from } => self.back(*from),
            Lead::Commit { epoch } if *epoch != self.epoch => Err(Refused::Stale),
            Lead::Commit { .. } if self.phase.is_open() && !self.game.is_over() => Ok(self.commit(Why::Host)),
            Lead::Commit { .. } => Err(Refused::NotNow(self.phase)),
            Lead::Reopen { reason } if self.phase == Phase::Adjudicate => {
                Ok(vec![Entry::Reopened { reason: text(reason, REASON)? }])
            }
            Lead::Reopen { .. } => Err(Refused::NotNow(self.phase)),
            Lead::Rewind { turn, reason } => self.rewind(*turn, reason),
            Lead::Pause { .. } if self.paused.is_some() => Err(Refused::Already),
            Lead::Pause { reason } => {
                let reason = if reason.trim().is_empty() { String::new() } else { text(reason, REASON)? };
                Ok(vec![Entry::Paused { reason }])
            }
            Lead::Resume if self.paused.is_none() => Err(Refused::Already),
            Lead::Resume => Ok(vec![Entry::Resumed]),
            Lead::Extend { minutes } if *minutes == 0 || minutes.abs() > LONGEST => Err(Refused::Already),
            Lead::Extend { minutes } => Ok(vec![Entry::Extended { by: minutes * 60_000 }]),
            Lead::Arm { event, armed } => self.arm(event, *armed),
            Lead::Inject { what, read } => self.injected_by_lead(what, read.as_deref()),
            Lead::Recall { inject } => self.recalled_by_lead(*inject),
            Lead::Show if self.phase != Phase::Reveal => Err(Refused::NotNow(self.phase)),
            Lead::Show if self.shown >= self.steps() => Err(Refused::AllShown),
            Lead::Show => Ok(vec![Entry::Shown]),
            Lead::Cover { covered } if *covered == self.is_covered => Err(Refused::Already),
            Lead::Cover { covered } => Ok(vec![Entry::Covered { covered: *covered }]),
            Lead::Draft { seat, draft, epoch } => self.draft(self.seat_of(seat)?, draft, *epoch),
            Lead::Lock { seat, locked: true, reason, epoch } => self.lock(self.seat_of(seat)?, reason, *epoch),
            Lead::Lock { seat, locked: false, epoch, .. } => self.unlock(self.seat_of(seat)?, *epoch),
            Lead::FallBack { seat, to } => self.falls_back(self.seat_of(seat)?, to),
            Lead::Say { to, text: said } => self.say(None, to, said),
            Lead::State { text: said } => Ok(vec![Entry::Stated { from: None, text: text(said, MESSAGE)? }]),
            Lead::Aid { seat, aid, given } => self.aid(seat, *aid, *given),
            Lead::Plan { phase, minutes } => self.plans(*phase, *minutes),
            Lead::EndAfter { turn } => self.ends_after(*turn),
            Lead::Bridge { dialogue, epoch } => self.give_bridge(dialogue, *epoch),
            Lead::Answer { seat } if self.seat_of(seat)?.calls.is_none() => Err(Refused::Already),
            Lead::Answer { seat } => Ok(vec![Entry::Answered { seat: seat.clone() }]),
            Lead::Note { text: said } => Ok(vec![Entry::Noted { text: text(said, NOTE)? }]),
            Lead::End if self.phase < Phase::End => Ok(vec![Entry::Moved { phase: Phase::End, why: Why::Host }]),
            Lead::End => Err(Refused::NotNow(self.phase)),
            Lead::Card { from, to } => self.turn_to(from, to),
        }
    }

    /// What follows from the time that it is now: that a phase is over, that a locked room moves on.
    #[must_use]
    pub fn tick(&self, now: Moment) -> Vec<Entry> {
        if self.paused.is_some() {
            return Vec::new();
        }
        let is_last_call_over = self.ready_since.is_some_and(|it| now.0 >= it.0 + LAST_CALL);
        if self.setup.advance == Advance::AllReady && is_last_call_over && !self.game.is_over() {
            return self.commit(Why::AllReady);
        }
        if self.is_time_up {
            return Vec::new();
        }
        let is_over = self.clock.left(now).is_some_and(|it| it <= 0);
        if !is_over {
            return Vec::new();
        }
        let mut out = vec![Entry::TimeUp];
        if self.setup.advance == Advance::Clock {
            match self.phase {
                Phase::Commit => out.extend(self.commit(Why::Clock)),
                Phase::Situation | Phase::Negotiate => {
                    out.extend(self.advance(self.phase, Why::Clock).unwrap_or_default())
                }
                _ => {}
            }
        }
        out
    }

    /// The seats of people that have not said that their draft stands.
    pub fn awaited(&self) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(|it| it.staff == Staff::People && !it.is_locked)
    }

    /// In how many steps what came of a turn is shown: what was done, what came of talks, how things stand.
    #[must_use]
    pub fn steps(&self) -> usize {
        3
    }

    /// An event can be armed before the turn is closed that comes before it.
    fn arm(&self, event: &str, armed: bool) -> Result<Vec<Entry>, Refused> {
        let id = self.scenario().event(event).ok_or_else(|| Refused::Unknown(event.to_owned()))?;
        let is_last = self.game.turn() + 1 >= self.game.model().turns;
        if self.game.is_over() || is_last || self.phase.is_between() {
            return Err(Refused::NotNow(self.phase));
        }
        if self.game.armed().brought().contains(&id) == armed {
            return Err(Refused::Already);
        }
        Ok(vec![Entry::Armed { event: event.to_owned(), armed }])
    }

    fn admit(&self, id: PersonId, seat: Option<&str>) -> Result<Vec<Entry>, Refused> {
        let person = self.people.get(&id).ok_or(Refused::Nobody)?;
        if let Some(seat) = seat {
            self.seat_of(seat)?;
        }
        if person.is_hot || (person.is_in && person.seat.as_deref() == seat) {
            return Err(Refused::Already);
        }
        Ok(vec![Entry::Admitted { person: id, seat: seat.map(str::to_owned) }])
    }

    pub(super) fn staff(&self, key: &str, staff: Staff) -> Result<Vec<Entry>, Refused> {
        let seat = self.seat_of(key)?;
        // Whoever played it at the machine of the room gets up.
        let left = self.hot(seat).map(|person| Entry::Left { person });
        if seat.staff == staff {
            return left.map(|it| vec![it]).ok_or(Refused::Already);
        }
        // What was closed and is not shown would come to something else if it was opened again.
        if self.phase.is_between() {
            return Err(Refused::NotNow(self.phase));
        }
        Ok(left.into_iter().chain([Entry::Staffed { seat: key.to_owned(), staff }]).collect())
    }

    fn pen(&self, key: &str, person: Option<PersonId>) -> Result<Vec<Entry>, Refused> {
        let seat = self.seat_of(key)?;
        if seat.pen == person {
            return Err(Refused::Already);
        }
        if person.is_some_and(|it| !seat.people.contains(&it)) {
            return Err(Refused::Nobody);
        }
        Ok(vec![Entry::Pen { seat: key.to_owned(), person }])
    }

    fn advance(&self, from: Phase, why: Why) -> Result<Vec<Entry>, Refused> {
        if from != self.phase {
            return Err(Refused::Stale);
        }
        if self.phase == Phase::Commit && !self.game.is_over() {
            return Ok(self.commit(why));
        }
        let is_over = self.game.is_over();
        // A game that is over before anybody was asked goes on to its end.
        // So does one that was meant to end behind this turn.
        let next = match self.phase {
            phase if is_over && phase < Phase::Adjudicate => Some(Phase::End),
            phase => phase.next(is_over || self.is_last_turn()),
        };
        let phase = next.ok_or(Refused::NotNow(self.phase))?;
        Ok(vec![Entry::Moved { phase, why }])
    }

    /// Back by a phase, where nothing was decided in between.
    fn back(&self, from: Phase) -> Result<Vec<Entry>, Refused> {
        if from != self.phase {
            return Err(Refused::Stale);
        }
        let phase = match self.phase {
            Phase::Brief => Phase::Lobby,
            Phase::Practice => Phase::Brief,
            Phase::Negotiate => Phase::Situation,
            Phase::Commit => Phase::Negotiate,
            Phase::HotWash => Phase::Reveal,
            Phase::Debrief => Phase::End,
            // A game that was ended by hand goes on where it was.
            Phase::End if !self.game.is_over() => self.ended_in.ok_or(Refused::NoWayBack)?,
            _ => return Err(Refused::NoWayBack),
        };
        Ok(vec![Entry::Moved { phase, why: Why::Host }])
    }

    /// Closes the turn with what is written.
    fn commit(&self, why: Why) -> Vec<Entry> {
        let silent = self
            .seats
            .iter()
            .filter(|it| it.staff == Staff::People && it.draft.as_ref().is_none_or(|it| it.choices.is_none()));
        let defaulted = silent.map(|it| it.key.clone()).collect();
        vec![Entry::Committed { turn: self.game.turn(), defaulted }, Entry::Moved { phase: Phase::Adjudicate, why }]
    }

    fn rewind(&self, turn: u32, reason: &str) -> Result<Vec<Entry>, Refused> {
        let is_asked = self.game.run().turns.get(turn as usize).is_some_and(|it| !it.choices.is_empty());
        if !is_asked {
            return Err(Refused::NoWayBack);
        }
        Ok(vec![Entry::Rewound { turn, reason: text(reason, REASON)? }])
    }
}
