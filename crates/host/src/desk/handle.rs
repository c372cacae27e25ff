//! The desk as whoever asks sees it.

use std::sync::{Arc, mpsc};

use diwan_engine::history::History;
use diwan_engine::model::Model;
use diwan_engine::scenario::Languages;
use tokio::sync::{oneshot, watch};

use super::error::NotDone;
use crate::audience::{Audience, View};
use crate::file::{FileError, Holder, Key};
use crate::room::{Ask, Lead, Moment, PersonId, Stamped};
use diwan_report::facts::SessionFacts;
use diwan_studies::counterfactual::Instead;

/// What was answered, and is in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The place of the first entry that came of it.
    pub seq: u64,
    /// When.
    pub at: Moment,
}

/// What comes of something that was asked.
pub type Answer = Result<Saved, NotDone>;

/// Somebody came in.
#[derive(Debug)]
pub struct Joined {
    /// Who they are from now on.
    pub person: PersonId,
    /// By which their browser is known again.
    pub key: Key,
    /// When.
    pub at: Moment,
}

/// A session whose game is over, for files that are made of it.
#[derive(Clone, Debug)]
pub struct Session {
    /// Everything that it came to.
    pub facts: Arc<SessionFacts>,
    /// Everything that happened in the room.
    pub entries: Arc<Vec<Stamped>>,
}

/// A game that is not over, for whoever plays on from where it stands.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// What was played.
    pub history: History,
    /// What is settled for the turn that is open and for the next.
    pub settled: Vec<Instead>,
}

/// What an audience is shown, as it changes. While it lives, the people of that audience count as being there.
pub type Watching = watch::Receiver<Arc<View>>;

/// What is asked of the desk.
pub(super) enum Job {
    Come {
        name: String,
        language: String,
        seat: Option<String>,
        card: Option<Key>,
        command: String,
        reply: oneshot::Sender<Result<Joined, NotDone>>,
    },
    Ask {
        person: PersonId,
        ask: Ask,
        command: String,
        reply: oneshot::Sender<Answer>,
    },
    Lead {
        lead: Lead,
        command: String,
        reply: oneshot::Sender<Answer>,
    },
    Issue {
        holder: Holder,
        reply: oneshot::Sender<Result<Key, NotDone>>,
    },
    Holder {
        key: Key,
        reply: oneshot::Sender<Option<Holder>>,
    },
    Revoke {
        key: Key,
        reply: oneshot::Sender<Result<(), NotDone>>,
    },
    Forget {
        holder: Holder,
        reply: oneshot::Sender<Result<(), NotDone>>,
    },
    Digits {
        seat: String,
        reply: oneshot::Sender<Option<Holder>>,
    },
    See {
        audience: Audience,
        reply: oneshot::Sender<Arc<View>>,
    },
    Watch {
        audience: Audience,
        reply: oneshot::Sender<Watching>,
    },
    Fact {
        name: &'static str,
        made: String,
        reply: oneshot::Sender<Result<String, NotDone>>,
    },
    Session {
        language: Option<String>,
        reply: oneshot::Sender<Option<Session>>,
    },
    Ahead {
        reply: oneshot::Sender<Option<Ahead>>,
    },
    Copy {
        reply: oneshot::Sender<Result<Vec<u8>, FileError>>,
    },
    /// As if there were no more room on the disk, or there was again.
    #[cfg(test)]
    Fill {
        is_full: bool,
        reply: oneshot::Sender<()>,
    },
    Stop,
}

/// Where everything that is asked of a room comes in. Copies are the same desk.
#[derive(Clone)]
pub struct Desk {
    pub(super) jobs: mpsc::Sender<Job>,
    pub(super) model: Arc<Model>,
    pub(super) texts: Arc<Languages>,
}

impl core::fmt::Debug for Desk {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Desk")
    }
}

impl Desk {
    /// The model that is played. It holds what the scenario says, which everybody may read, and nothing of the course of a
    /// game.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        &self.model
    }

    /// What people read of the scenario, in every language that it has.
    #[must_use]
    pub fn texts(&self) -> &Arc<Languages> {
        &self.texts
    }

    async fn job<T>(&self, job: impl FnOnce(oneshot::Sender<T>) -> Job) -> Result<T, NotDone> {
        let (reply, answer) = oneshot::channel();
        self.jobs.send(job(reply)).map_err(|_| NotDone::Closed)?;
        answer.await.map_err(|_| NotDone::Closed)
    }

    /// Somebody comes in; with the card of a seat they are let in at once, and the card opens nothing any more.
    /// `command` is a name that a browser gives what it asks, so that it may ask again.
    ///
    /// # Errors
    ///
    /// Why they can't.
    pub async fn come(
        &self,
        name: String,
        language: String,
        seat: Option<String>,
        card: Option<Key>,
        command: String,
    ) -> Result<Joined, NotDone> {
        self.job(|reply| Job::Come { name, language, seat, card, command, reply }).await?
    }

    /// Somebody in the room asks for something. What was asked by a name before is not done twice: the answer is the one
    /// that was given then.
    ///
    /// # Errors
    ///
    /// Why it is not done.
    pub async fn ask(&self, person: PersonId, ask: Ask, command: String) -> Answer {
        self.job(|reply| Job::Ask { person, ask, command, reply }).await?
    }

    /// Whoever leads the room does something.
    ///
    /// # Errors
    ///
    /// Why it is not done.
    pub async fn lead(&self, lead: Lead, command: String) -> Answer {
        self.job(|reply| Job::Lead { lead, command, reply }).await?
    }

    /// Makes a key for somebody.
    ///
    /// # Errors
    ///
    /// If it can't be kept.
    pub async fn issue(&self, holder: Holder) -> Result<Key, NotDone> {
        self.job(|reply| Job::Issue { holder, reply }).await?
    }

    /// Who holds a key; nothing for one that opens nothing.
    ///
    /// # Errors
    ///
    /// If the desk has closed.
    pub async fn holder(&self, key: Key) -> Result<Option<Holder>, NotDone> {
        self.job(|reply| Job::Holder { key, reply }).await
    }

    /// Forgets a key.
    ///
    /// # Errors
    ///
    /// If that can't be kept.
    pub async fn revoke(&self, key: Key) -> Result<(), NotDone> {
        self.job(|reply| Job::Revoke { key, reply }).await?
    }

    /// Forgets all keys of somebody.
    ///
    /// # Errors
    ///
    /// If that can't be kept.
    pub async fn forget(&self, holder: Holder) -> Result<(), NotDone> {
        self.job(|reply| Job::Forget { holder, reply }).await?
    }

    /// What is kept of the digits of a hot seat; nothing where none were chosen.
    ///
    /// # Errors
    ///
    /// If the desk has closed.
    pub async fn digits(&self, seat: &str) -> Result<Option<Holder>, NotDone> {
        let seat = seat.to_owned();
        self.job(|reply| Job::Digits { seat, reply }).await
    }

    /// What an audience may be shown now.
    ///
    /// # Errors
    ///
    /// If the desk has closed.
    pub async fn see(&self, audience: Audience) -> Result<Arc<View>, NotDone> {
        self.job(|reply| Job::See { audience, reply }).await
    }

    /// What an audience may be shown, whenever it changes.
    ///
    /// # Errors
    ///
    /// If the desk has closed.
    pub async fn watch(&self, audience: Audience) -> Result<Watching, NotDone> {
        self.job(|reply| Job::Watch { audience, reply }).await
    }

    /// What the session came to, in a language or in that of the room; nothing before its game is over.
    ///
    /// # Errors
    ///
    /// If the desk has closed.
    pub async fn session(&self, language: Option<String>) -> Result<Option<Session>, NotDone> {
        self.job(|reply| Job::Session { language, reply }).await
    }

    /// The game as it stands, to be played on beside the room; nothing once it is over.
    ///
    /// # Errors
    ///
    /// If the desk has closed.
    pub async fn ahead(&self) -> Result<Option<Ahead>, NotDone> {
        self.job(|reply| Job::Ahead { reply }).await
    }

    /// A copy of the file as it stands, without keys: it needs no room on any disk.
    ///
    /// # Errors
    ///
    /// If the desk has closed, or the file can't be read.
    pub async fn copy(&self) -> Result<Result<Vec<u8>, FileError>, NotDone> {
        self.job(|reply| Job::Copy { reply }).await
    }

    /// Has nothing more be written to the file, or lets it.
    #[cfg(test)]
    pub(crate) async fn fill(&self, is_full: bool) {
        self.job(|reply| Job::Fill { is_full, reply }).await.expect("it is open");
    }

    /// What the file keeps by a name; `made` is kept and given back where there is nothing yet. For what names the room and
    /// is no part of its course.
    ///
    /// # Errors
    ///
    /// If the desk has closed, or it can't be kept.
    pub async fn fact(&self, name: &'static str, made: String) -> Result<String, NotDone> {
        self.job(|reply| Job::Fact { name, made, reply }).await?
    }

    /// Closes the desk, once everything is answered that was asked before. Whoever watches is told that nothing more
    /// comes.
    pub fn stop(&self) {
        // A desk that has closed needs no closing.
        let _closed = self.jobs.send(Job::Stop);
    }
}
