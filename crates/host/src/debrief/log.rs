//! What the journal tells by itself, entry by entry: who came, when turns were shown and closed, who had written what by
//! then, and what was said. It asks the game nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::room::{Aid, By, Entry, Moment, PersonId, Phase, Plan, Staff, Stamped};

/// What the journal tells.
#[derive(Debug, Default)]
pub(super) struct Log {
    /// What everybody who came was called, whether they are still there or not.
    pub(super) names: BTreeMap<PersonId, String>,
    /// Everybody who was let in.
    pub(super) admitted: BTreeSet<PersonId>,
    /// Who sat at each seat, in the order in which they came.
    pub(super) sat: BTreeMap<String, Vec<PersonId>>,
    /// The turns that were closed and stand, in order.
    pub(super) closed: Vec<Closed>,
    /// Everything that was written and said.
    pub(super) said: Vec<Word>,
    /// What people said last on a turn how likely each outcome is, by turn and person.
    pub(super) forecasts: BTreeMap<(u32, PersonId), Foreseen>,
    /// What whoever led the room wrote down: when, on which turn, what.
    pub(super) notes: Vec<(Moment, u32, String)>,
    /// The ways back to the start of a turn.
    pub(super) rewinds: Vec<Rewind>,
    /// Drafts that whoever led the room wrote for a seat.
    pub(super) on_behalf: u32,
    /// Turns that were opened again before they were shown.
    pub(super) reopened: u32,
    /// Hands that were shaken.
    pub(super) shaken: u32,
    now: Now,
}

/// How things stand between one entry and the next.
#[derive(Debug, Default)]
struct Now {
    phase: Option<Phase>,
    /// The turn that the room is about, counted from 0.
    turn: u32,
    opened: Moment,
    /// How long phases are meant to take.
    plan: Plan,
    seats: BTreeMap<String, Written>,
    /// What each seat was given beside what it sees, as far as that was ever changed.
    aids: BTreeMap<(String, Aid), bool>,
    /// The seat of everybody who was let in to one.
    sits: BTreeMap<PersonId, String>,
    /// How many lines of play were left so far.
    lines: usize,
}

/// What a seat had written when a turn was closed.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub(super) staff: Staff,
    /// Why, in its own words.
    pub(super) reason: String,
    /// Since when its draft stood.
    pub(super) locked: Option<Moment>,
    /// Whether people had written nothing.
    pub(super) defaulted: bool,
    /// Whether it had an adviser.
    pub(super) adviser: bool,
    /// Whether it was told why levels had moved.
    pub(super) why: bool,
}

/// A turn that was closed.
#[derive(Clone, Debug)]
pub(super) struct Closed {
    /// Counted from 0.
    pub(super) turn: u32,
    pub(super) opened: Moment,
    pub(super) closed: Moment,
    /// How long phases were meant to take then.
    pub(super) plan: Plan,
    pub(super) seats: BTreeMap<String, Written>,
}

/// What somebody said how likely each outcome is.
#[derive(Debug)]
pub(super) struct Foreseen {
    /// The seat that they had then.
    pub(super) seat: Option<String>,
    /// How likely, 0..1, by outcome.
    pub(super) shares: BTreeMap<String, f64>,
}

/// Something that was written to some, or said to all.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) at: Moment,
    /// Counted from 0.
    pub(super) turn: u32,
    pub(super) from: Option<String>,
    /// To whom; to all without any.
    pub(super) to: Vec<String>,
    pub(super) text: String,
}

/// A way back to the start of a turn.
#[derive(Debug)]
pub(super) struct Rewind {
    pub(super) at: Moment,
    /// The turn that the room was about, counted from 0.
    pub(super) from: u32,
    /// The turn that was opened again, counted from 0.
    pub(super) to: u32,
    pub(super) reason: String,
    /// The turns that were left.
    pub(super) left: Vec<Closed>,
    /// Which of the game's lines of play that were left these stand in.
    pub(super) line: usize,
}

impl Log {
    /// Reads a journal from its first entry.
    pub(super) fn read(entries: &[Stamped]) -> Self {
        let mut log = Self::default();
        entries.iter().for_each(|it| log.take(it));
        log
    }

    /// What somebody was called.
    pub(super) fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    /// What a seat had written when a turn was closed, counted from 0; nothing of one that nobody was offered.
    pub(super) fn written(&self, turn: u32, seat: &str) -> Option<&Written> {
        self.closed.iter().find(|it| it.turn == turn)?.seats.get(seat)
    }

    /// Whether people try things out, of which the room keeps nothing.
    fn is_practice(&self) -> bool {
        self.now.phase == Some(Phase::Practice)
    }

    fn take(&mut self, stamped: &Stamped) {
        let (at, turn) = (stamped.at, self.now.turn);
        match &stamped.entry {
            Entry::Said { .. } | Entry::Stated { .. } | Entry::Shaken { .. } | Entry::Forecast { .. }
                if self.is_practice() => {}
            Entry::Drafted { .. } | Entry::Locked { .. } | Entry::Unlocked { .. } if self.is_practice() => {}
            Entry::Begun(setup) => {
                self.now.plan = setup.plan.clone();
                self.now.seats = setup.seats.iter().map(|it| (it.clone(), Written::default())).collect();
            }
            Entry::Came { person, name, .. } => {
                self.names.insert(*person, name.clone());
                self.now.sits.remove(person);
            }
            Entry::HotSeat { person, name, seat, .. } => {
                self.names.insert(*person, name.clone());
                self.admitted(*person, Some(seat));
            }
            Entry::Admitted { person, seat } => self.admitted(*person, seat.as_deref()),
            Entry::Left { person } => drop(self.now.sits.remove(person)),
            Entry::Staffed { seat, staff } => {
                let it = self.now.seats.entry(seat.clone()).or_default();
                *it = if *staff == Staff::People { it.clone() } else { Written::default() };
                it.staff = *staff;
            }
            Entry::Moved { phase, .. } => self.moved(*phase, at),
            Entry::Drafted { .. } if stamped.by == By::Facilitator => self.on_behalf += 1,
            Entry::Locked { seat, reason } => {
                let it = self.now.seats.entry(seat.clone()).or_default();
                (it.locked, it.reason) = (Some(at), reason.clone());
            }
            Entry::Unlocked { seat } => self.now.seats.entry(seat.clone()).or_default().locked = None,
            Entry::Committed { turn, defaulted } => self.committed(*turn, defaulted, at),
            Entry::Reopened { .. } => self.reopen(),
            Entry::Rewound { turn, reason } => self.rewound(*turn, reason, at),
            Entry::Said { from, to, text } => {
                let (from, to, text) = (from.clone(), to.clone(), text.clone());
                self.said.push(Word { at, turn, from, to, text });
            }
            Entry::Stated { from, text } => {
                self.said.push(Word { at, turn, from: from.clone(), to: Vec::new(), text: text.clone() });
            }
            Entry::Shaken { .. } => self.shaken += 1,
            Entry::Forecast { person, turn, shares } => {
                let seat = self.now.sits.get(person).cloned();
                self.forecasts.insert((*turn, *person), Foreseen { seat, shares: shares.clone() });
            }
            Entry::Planned { phase, minutes } => {
                self.now.plan = self.now.plan.clone().with(*phase, u64::from(*minutes));
            }
            Entry::Aided { seat, aid, given } => {
                self.now.aids.insert((seat.clone(), *aid), *given);
            }
            Entry::Noted { text } => self.notes.push((at, turn, text.clone())),
            _ => {}
        }
    }

    fn admitted(&mut self, person: PersonId, seat: Option<&str>) {
        self.admitted.insert(person);
        self.now.sits.remove(&person);
        if let Some(seat) = seat {
            self.now.sits.insert(person, seat.to_owned());
            let sat = self.sat.entry(seat.to_owned()).or_default();
            if !sat.contains(&person) {
                sat.push(person);
            }
        }
    }

    /// A turn is shown once; whoever comes back to its situation from later in the same turn finds what was written.
    fn moved(&mut self, phase: Phase, at: Moment) {
        let before = self.now.phase.replace(phase);
        if phase == Phase::Situation && !matches!(before, Some(Phase::Negotiate | Phase::End)) {
            self.now.turn = self.closed.last().map_or(0, |it| it.turn + 1);
            self.open(at);
        }
    }

    fn open(&mut self, at: Moment) {
        self.now.opened = at;
        for it in self.now.seats.values_mut() {
            *it = Written { staff: it.staff, ..Written::default() };
        }
    }

    fn committed(&mut self, turn: u32, defaulted: &[String], at: Moment) {
        let mut seats = self.now.seats.clone();
        for (key, it) in &mut seats {
            it.defaulted = defaulted.contains(key);
            let has = |aid: Aid| self.now.aids.get(&(key.clone(), aid)).copied().unwrap_or(aid.is_usual());
            (it.adviser, it.why) = (has(Aid::Adviser), has(Aid::Why));
        }
        self.now.turn = turn;
        let plan = self.now.plan.clone();
        self.closed.push(Closed { turn, opened: self.now.opened, closed: at, plan, seats });
    }

    /// What was written stands, and has to be locked again.
    fn reopen(&mut self) {
        self.reopened += 1;
        self.now.lines += 1;
        self.now.phase = Some(Phase::Commit);
        if let Some(last) = self.closed.pop() {
            self.now.turn = last.turn;
        }
        self.now.seats.values_mut().for_each(|it| it.locked = None);
    }

    fn rewound(&mut self, turn: u32, reason: &str, at: Moment) {
        let (stand, left) = core::mem::take(&mut self.closed).into_iter().partition(|it| it.turn < turn);
        self.closed = stand;
        let (from, line) = (self.now.turn, self.now.lines);
        self.rewinds.push(Rewind { at, from, to: turn, reason: reason.to_owned(), left, line });
        self.now.lines += 1;
        self.now.phase = Some(Phase::Situation);
        self.now.turn = turn;
        self.open(at);
    }
}
