//! Why something that was asked of the desk is not done.

use crate::file::FileError;
use crate::room::{Broken, Refused};

/// Why something is not done. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// The room refuses it.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// It could not be written to the file. The room is paused until that is possible again.
    #[error("not saved: {0}")]
    NotSaved(String),
    /// The key opens nothing, or no longer.
    #[error("that key opens nothing")]
    NoKey,
    /// The system has no random numbers for a key.
    #[error("there are no random numbers for a key")]
    NoChance,
    /// The desk has closed.
    #[error("the room has closed")]
    Closed,
}

/// Why a room can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// Its file can't be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// The system has no thread left to keep it.
    #[error("the system has no thread left for the room: {0}")]
    NoThread(std::io::Error),
    /// The scenario is refused; what is wrong stands in what was loaded.
    #[error("the scenario is refused")]
    Scenario(Box<diwan_engine::scenario::Loaded>),
    /// The scenario is another than the one that was played.
    #[error("the scenario has changed since the room was begun: its digest is {now}, and was {then}")]
    Changed {
        /// What it is now.
        now: String,
        /// What it was.
        then: String,
    },
    /// The journal does not follow from itself.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// What it was set up with will not do.
    #[error(transparent)]
    Refused(#[from] Refused),
}
