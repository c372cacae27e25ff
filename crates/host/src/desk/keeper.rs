//! The thread that keeps a room.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use tokio::sync::watch;

use super::error::NotDone;
use super::handle::{Answer, Job, Joined, Saved, Watching};
use super::hindsight::Hindsight;
use super::time::{Look, Time};
use crate::audience::{Audience, Hall, Here, Past, View};
use crate::file::{Holder, Kept, Key, KeySum, RECORDING, RoomFile};
use crate::room::{By, Entry, Moment, PersonId, Phase, Room, Stamped};

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
    hall: Arc<Hall>,
    watched: BTreeMap<Audience, watch::Sender<Arc<View>>>,
    here: Here,
    /// Where copies go, besides.
    copies: Option<PathBuf>,
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
        let (time, hall) = (Time::from(room.at()), Arc::new(Hall::of(&room, None)));
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
            hall,
            watched: BTreeMap::new(),
            here: Here::new(),
            copies,
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
                let _gone = reply.send(Arc::new(self.view(audience)));
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
            Job::Copy { to, reply } => {
                let _gone = reply.send(self.file.copy(&to, false));
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
        let entries = answer(&self.room)?;
        let now = self.time.now();
        self.write(by, entries, command, now)
    }

    /// Writes entries down, takes them, and shows what came of them, in this order.
    fn write(&mut self, by: By, entries: Vec<Entry>, command: Option<&str>, at: Moment) -> Answer {
        let seq = self.room.seq() + 1;
        let stamp = |(place, entry): (u64, Entry)| Stamped { seq: seq + place, at, by, entry };
        let stamped: Vec<Stamped> = (0..).zip(entries).map(stamp).collect();
        self.file.append(&stamped, command).map_err(|it| NotDone::NotSaved(it.to_string()))?;
        for entry in &stamped {
            // The room has said itself that this follows; that it does not would be a fault of the program.
            self.room.take(entry).map_err(|it| NotDone::NotSaved(it.to_string()))?;
        }
        self.commands.extend(command.map(|it| (it.to_owned(), (seq, at))));
        let played = self.settle(&stamped, at);
        self.entries.extend(stamped);
        self.entries.extend(played);
        self.look_back();
        self.show();
        Ok(Saved { seq, at })
    }

    /// Writes down what a turn came to, and copies the file where a phase is over; gives back what it wrote.
    fn settle(&mut self, stamped: &[Stamped], at: Moment) -> Option<Stamped> {
        let mut written = None;
        if let Some(entry) = self.room.owes() {
            let played = Stamped { seq: self.room.seq() + 1, at, by: By::Room, entry };
            // What can't be written now is written when the room is taken up again: it follows from what is there.
            if self.file.append(core::slice::from_ref(&played), None).is_ok() {
                let _follows = self.room.take(&played);
                written = Some(played);
            }
        }
        let is_other =
            |it: &Stamped| matches!(it.entry, Entry::Committed { .. } | Entry::Rewound { .. } | Entry::Reopened { .. });
        if stamped.iter().any(is_other) {
            let recording = diwan_engine::history::encode(self.room.game().history());
            let _later = self.file.fact(RECORDING, &recording);
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

    fn watch(&mut self, audience: Audience) -> Watching {
        let view = Arc::new(self.view(audience));
        self.watched.entry(audience).or_insert_with(|| watch::Sender::new(view)).subscribe()
    }

    /// What follows from the time, and from who has gone.
    fn tick(&mut self) {
        match self.time.look() {
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
        self.notice();
    }

    /// Notices who is there, and shows it to whoever leads the room.
    fn notice(&mut self) {
        self.watched.retain(|_, it| it.receiver_count() > 0);
        let person = |it: &Audience| if let Audience::Person(id) = it { Some(*id) } else { None };
        let here: Here = self.watched.keys().filter_map(person).collect();
        if here != self.here {
            self.here = here;
            self.show_to(|it| it == Audience::Facilitator);
        }
    }

    /// Shows everybody what is new for them, and nothing to those for whom nothing is: that something happened is
    /// information too.
    pub(super) fn show(&mut self) {
        self.hall = Arc::new(Hall::of(&self.room, self.past.as_ref()));
        self.show_to(|_| true);
    }

    /// What an audience may be shown now.
    fn view(&self, audience: Audience) -> View {
        View::of(&self.room, self.past.as_ref(), &self.hall, audience, &self.here)
    }

    fn show_to(&self, whom: impl Fn(Audience) -> bool) {
        for (audience, shown) in self.watched.iter().filter(|it| whom(*it.0)) {
            let view = self.view(*audience);
            shown.send_if_modified(|before| {
                let is_new = **before != view;
                if is_new {
                    *before = Arc::new(view);
                }
                is_new
            });
        }
    }
}
