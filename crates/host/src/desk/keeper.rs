//! The thread that keeps a room.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use tokio::sync::watch;

use super::adviser::Advisers;
use super::error::NotDone;
use super::handle::{Ahead, Answer, Job, Joined, Saved};
use super::hindsight::Hindsight;
use super::time::{Look, Time};
use crate::audience::{Audience, Here, Once, Past, View};
use crate::file::{Holder, Kept, Key, KeySum, RoomFile};
use crate::room::{By, Drift, Entry, Moment, PersonId, Phase, Room, Stamped};
use diwan_studies::counterfactual::Instead;

/// How often the clock is looked at.
const TICK: Duration = Duration::from_millis(200);
/// How many copies of the file are kept beside it.
const COPIES: u64 = 20;

/// Keeps a room and its file.
pub(super) struct Keeper {
    pub(super) room: Room,
    pub(super) file: RoomFile,
    /// Everything that is in the file, from the first entry.
    pub(super) entries: Vec<Stamped>,
    /// The past of the game, once it is over, as it is played on.
    pub(super) hindsight: Option<Hindsight>,
    /// What is known of the session once its game is over.
    pub(super) past: Option<Past>,
    /// The place of the first entry that came of a command, by its name.
    commands: BTreeMap<String, (u64, Moment)>,
    /// Who came in by a command, by its name.
    came: BTreeMap<String, PersonId>,
    pub(super) keys: BTreeMap<KeySum, Holder>,
    pub(super) time: Time,
    pub(super) once: Once,
    pub(super) watched: BTreeMap<Audience, watch::Sender<Arc<View>>>,
    pub(super) here: Here,
    pub(super) advisers: Advisers,
    /// How the room stood against its run sheet when that was shown last.
    drift: Option<Drift>,
    /// Where copies go, besides.
    copies: Option<PathBuf>,
    /// Since when the file can't be written.
    pub(super) stuck: Option<Moment>,
}

impl Keeper {
    pub(super) fn new(room: Room, file: RoomFile, kept: Kept, copies: Option<PathBuf>) -> Self {
        let at: BTreeMap<u64, Moment> = kept.entries.iter().map(|it| (it.seq, it.at)).collect();
        let who = |seq: u64| match kept.entries.get(seq as usize - 1).map(|it| &it.entry) {
            Some(Entry::Came { person, .. }) => Some(*person),
            _ => None,
        };
        let came = kept.commands.iter().filter_map(|(name, seq)| Some((name.clone(), who(*seq)?))).collect();
        let commands = kept.commands.into_iter();
        let commands = commands.filter_map(|(name, seq)| Some((name, (seq, *at.get(&seq)?)))).collect();
        let room_at = room.at();
        let (time, once) = (Time::from(room_at), Once::of(&room, None, None));
        let mut keeper = Self {
            room,
            file,
            entries: kept.entries,
            hindsight: None,
            past: None,
            commands,
            came,
            keys: kept.keys,
            time,
            once,
            watched: BTreeMap::new(),
            here: Here { now: room_at, ..Here::default() },
            advisers: Advisers::default(),
            drift: None,
            copies,
            stuck: None,
        };
        keeper.look_back();
        keeper.show();
        keeper
    }

    /// Answers until it is told to stop, or nobody is left who could ask.
    pub(super) fn run(mut self, jobs: &mpsc::Receiver<Job>) {
        let mut next = Instant::now() + TICK;
        loop {
            match jobs.recv_timeout(next.saturating_duration_since(Instant::now())) {
                Ok(Job::Stop) | Err(mpsc::RecvTimeoutError::Disconnected) => return,
                Ok(job) => self.job(job),
                Err(mpsc::RecvTimeoutError::Timeout) => {}
            }
            if Instant::now() >= next {
                self.tick();
                next = Instant::now() + TICK;
            }
        }
    }

    /// Whoever asked and has gone meanwhile is not waited for: an answer that nobody takes is dropped.
    fn job(&mut self, job: Job) {
        match job {
            Job::Come { name, language, seat, card, command, reply } => {
                let _gone = reply.send(self.come(&name, &language, seat.as_deref(), card.as_ref(), &command));
            }
            Job::Ask { person, ask, command, reply } => {
                let _gone = reply.send(self.done(By::Person(person), &command, |room| room.ask(person, &ask)));
            }
            Job::Lead { lead, command, reply } => {
                let _gone = reply.send(self.done(By::Facilitator, &command, |room| room.lead(&lead)));
            }
            Job::Issue { holder, reply } => {
                let _gone = reply.send(self.issue(holder));
            }
            Job::Holder { key, reply } => {
                let _gone = reply.send(self.keys.get(&key.sum()).cloned());
            }
            Job::Revoke { key, reply } => {
                let _gone = reply.send(self.revoke(&key));
            }
            Job::Forget { holder, reply } => {
                let _gone = reply.send(self.forget(&holder));
            }
            Job::Digits { seat, reply } => {
                let is_of = |it: &&Holder| matches!(it, Holder::Digits { seat: of, .. } if *of == seat);
                let _gone = reply.send(self.keys.values().find(is_of).cloned());
            }
            Job::See { audience, reply } => {
                let _gone = reply.send(self.seen(audience));
            }
            Job::Watch { audience, reply } => {
                let _gone = reply.send(self.watch(audience));
                self.notice();
            }
            Job::Fact { name, made, reply } => {
                let _gone = reply.send(self.fact(name, made));
            }
            Job::Session { language, reply } => {
                let _gone = reply.send(self.session(language.as_deref()));
            }
            Job::Ahead { reply } => {
                let _gone = reply.send(ahead(&self.room));
            }
            Job::Copy { reply } => {
                let _gone = reply.send(self.file.bytes());
            }
            #[cfg(test)]
            Job::Fill { is_full, reply } => {
                self.file.fill(is_full);
                let _gone = reply.send(());
            }
            Job::Stop => {}
        }
    }

    /// Does what a command comes to, once.
    fn done(
        &mut self,
        by: By,
        command: &str,
        answer: impl FnOnce(&Room) -> Result<Vec<Entry>, crate::room::Refused>,
    ) -> Answer {
        // What has no name can't have been asked for before.
        let command = Some(command).filter(|it| !it.is_empty());
        if let Some((seq, at)) = command.and_then(|it| self.commands.get(it)) {
            return Ok(Saved { seq: *seq, at: *at });
        }
        self.has_room()?;
        let entries = answer(&self.room)?;
        let now = self.time.now();
        self.write(by, entries, command, now)
    }

    /// Writes entries down, takes them, and shows what came of them, in this order.
    pub(super) fn write(&mut self, by: By, entries: Vec<Entry>, command: Option<&str>, at: Moment) -> Answer {
        let seq = self.room.seq() + 1;
        let stamp = |(place, entry): (u64, Entry)| Stamped { seq: seq + place, at, by, entry };
        let stamped: Vec<Stamped> = (0..).zip(entries).map(stamp).collect();
        self.file.append(&stamped, command).map_err(|it| self.stands_still(at, &it))?;
        for entry in &stamped {
            // The room has said itself that this follows; that it does not would be a fault of the program.
            self.room.take(entry).map_err(|it| NotDone::NotSaved(it.to_string()))?;
        }
        self.commands.extend(command.map(|it| (it.to_owned(), (seq, at))));
        let played = self.settle(&stamped, at);
        self.entries.extend(stamped);
        self.entries.extend(played);
        self.look_back();
        self.here.now = at;
        self.advise();
        self.show();
        Ok(Saved { seq, at })
    }

    /// Writes down what a turn came to, and copies the file where a phase is over; gives back what it wrote.
    fn settle(&mut self, stamped: &[Stamped], at: Moment) -> Option<Stamped> {
        let mut written = None;
        if let Some(entry) = self.room.owes() {
            let played = Stamped { seq: self.room.seq() + 1, at, by: By::Room, entry };
            // What can't be written now is written as soon as that is possible: it follows from what is there.
            match self.file.append(core::slice::from_ref(&played), None) {
                Ok(()) => {
                    let _follows = self.room.take(&played);
                    written = Some(played);
                }
                Err(_) => self.stuck = Some(at),
            }
        }
        let is_other =
            |it: &Stamped| matches!(it.entry, Entry::Committed { .. } | Entry::Rewound { .. } | Entry::Reopened { .. });
        if stamped.iter().any(is_other) {
            self.record();
        }
        if stamped.iter().any(|it| matches!(it.entry, Entry::Moved { .. })) {
            self.copy_beside();
        }
        written
    }

    /// Copies the file to where copies go: the last twenty phases.
    fn copy_beside(&self) {
        let Some(folder) = &self.copies else { return };
        let Some(name) = self.file.path().file_stem().map(|it| it.to_string_lossy().into_owned()) else { return };
        let place = self.room.seq() % COPIES;
        // A stick that was pulled out is no reason to stop a session.
        let _not_there = self.file.copy(&folder.join(format!("{name}-{place:02}.diwan")), true);
    }

    fn come(
        &mut self,
        name: &str,
        language: &str,
        seat: Option<&str>,
        card: Option<&Key>,
        command: &str,
    ) -> Result<Joined, NotDone> {
        // Whoever asks again, since no answer came, is the one who came in.
        let command = Some(command).filter(|it| !it.is_empty());
        if let Some(person) = command.and_then(|it| self.came.get(it)).copied() {
            return Ok(Joined { person, key: self.issue(Holder::Person(person))?, at: self.room.at() });
        }
        self.has_room()?;
        let holder = match card {
            Some(card) => Some(self.keys.get(&card.sum()).cloned().ok_or(NotDone::NoKey)?),
            None => None,
        };
        let of_card = match &holder {
            Some(Holder::Card(seat)) => Some(seat.clone()),
            Some(Holder::Again(person)) => return self.come_again(*person, card),
            Some(_) => return Err(NotDone::NoKey),
            None => None,
        };
        let seat = of_card.as_deref().or(seat);
        let (person, entries) = self.room.come(name, language, seat, of_card.is_some())?;
        let now = self.time.now();
        let saved = self.write(By::Person(person), entries, command, now)?;
        self.came.extend(command.map(|it| (it.to_owned(), person)));
        if let Some(card) = card {
            self.revoke(card)?;
        }
        let key = self.issue(Holder::Person(person))?;
        Ok(Joined { person, key, at: saved.at })
    }

    /// What follows from the time, and from who has gone.
    fn tick(&mut self) {
        let can_write = self.goes_on();
        match self.time.look() {
            _ if !can_write => {}
            // What was left of the phase when the machine fell asleep is left of it now.
            Look::SleptSince(before) if self.room.paused().is_none() && self.room.phase() != Phase::Closed => {
                let _later = self.write(By::Room, vec![Entry::Paused { reason: String::new() }], None, before);
            }
            Look::SleptSince(_) => {}
            Look::Now(now) => {
                let entries = self.room.tick(now);
                if !entries.is_empty() {
                    // What can't be written now is tried again with the next look.
                    let _later = self.write(By::Room, entries, None, now);
                }
            }
        }
        self.look_on();
        self.advise();
        self.notice();
        self.keep_time();
    }

    /// Shows whoever leads the room how it stands against its run sheet, minute by minute.
    fn keep_time(&mut self) {
        self.here.now = self.time.now();
        let drift = self.room.drift(self.here.now).map(|it| Drift { expected: it.planned, ..it });
        if drift != self.drift {
            self.drift = drift;
            self.show_to(|it| it == Audience::Facilitator);
        }
    }
}

/// The game of a room as it stands; nothing once it is over.
fn ahead(room: &Room) -> Option<Ahead> {
    let (game, turn) = (room.game(), room.game().turn());
    let settled = [(turn, game.opened_with()), (turn + 1, game.armed())];
    let settled = settled.into_iter().flat_map(|(turn, outside)| Instead::settled(turn, outside)).collect();
    (!game.is_over()).then(|| Ahead { history: game.history().clone(), settled })
}
