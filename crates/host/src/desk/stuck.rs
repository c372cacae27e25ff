//! A file that can't be written, as on a disk that is full: from then on the room stands still and nothing is taken that
//! anybody asks for. Once it can be written again the room goes on from that moment, paused.

use super::error::NotDone;
use super::keeper::Keeper;
use crate::file::{FileError, RECORDING};
use crate::room::{By, Entry, Moment, Phase};

/// By what name it is tried whether the file can be written.
const TRIED: &str = "tried";

impl Keeper {
    /// Notes that something could not be written at a moment, and shows it.
    pub(super) fn stands_still(&mut self, at: Moment, why: &FileError) -> NotDone {
        if self.stuck.is_none() {
            self.stuck = Some(at);
            self.show();
        }
        NotDone::NotSaved(why.to_string())
    }

    /// Whether the file can be written, as far as is known. Where it could not be, that is tried again: what a turn came to
    /// is written first, and that the room has stood still.
    pub(super) fn goes_on(&mut self) -> bool {
        let Some(since) = self.stuck else { return true };
        if self.file.fact(TRIED, &since.0.to_string()).is_err() {
            return false;
        }
        let stands = self.room.paused().is_none() && self.room.phase() != Phase::Closed;
        let paused = stands.then(|| Entry::Paused { reason: String::new() });
        let entries: Vec<Entry> = self.room.owes().into_iter().chain(paused).collect();
        if !entries.is_empty() && self.write(By::Room, entries, None, since).is_err() {
            return false;
        }
        self.stuck = None;
        self.record();
        self.show();
        true
    }

    /// That nothing can be taken now, where that is so.
    pub(super) fn has_room(&mut self) -> Result<(), NotDone> {
        if self.goes_on() { Ok(()) } else { Err(NotDone::NotSaved(self.file.path().display().to_string())) }
    }

    /// Keeps the game beside the entries that it follows from. What can't be written now is written later.
    pub(super) fn record(&mut self) {
        if !self.room.game().run().turns.is_empty() {
            let recording = diwan_engine::history::encode(self.room.game().history());
            let _later = self.file.fact(RECORDING, &recording);
        }
    }
}
