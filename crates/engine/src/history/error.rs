//! What can go wrong with a recording: each with its place.

use std::path::Path;

use crate::scenario::Loaded;

/// What is wrong with the text of a recording, and in which line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {}", printable(.message))]
pub struct Fault {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, and what to do about it.
    pub message: String,
}

/// Why the text of a recording could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is damaged, truncated, foreign or newer than this program.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The scenario was refused under the settings of a branch; the diagnostics say why.
    #[error("the scenario of the recording was refused")]
    Scenario(Box<Loaded>),
}

/// Why a recording could not be read, written or gone on with.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The system would not do it.
    #[error("{path}: {error}")]
    Io {
        /// The file.
        path: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// There is nothing to read, or no plain file.
    #[error("{path}: {}", nothing(.error))]
    Nothing {
        /// Where.
        path: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// A file can't be written there: something else stands there, or there is no folder for it.
    #[error("{path}: {error}; choose another name")]
    NoPlace {
        /// Where.
        path: String,
        /// What is there.
        error: std::io::Error,
    },
    /// Another sitting plays on in the file.
    #[error("{path} is being played in another sitting; leave that one first, or go on with a copy of the file")]
    Busy {
        /// The file.
        path: String,
    },
    /// Another program has written to a save since the last turn, or put another file in its place.
    #[error("{path} was changed by another program, and is left as it is")]
    Changed {
        /// The file.
        path: String,
    },
    /// There is a file already.
    #[error("{path} is there already; `--force` replaces it")]
    Exists {
        /// The file.
        path: String,
    },
    /// The recording is damaged, truncated, foreign or newer than this program.
    #[error("{path}: {fault}")]
    Refused {
        /// The file.
        path: String,
        /// What is wrong.
        fault: Fault,
    },
    /// The scenario could not be read again, or settings were refused; the diagnostics say why.
    #[error("the scenario of the recording was refused")]
    Scenario(Box<Loaded>),
}

/// A message may quote the file: what would move a terminal's cursor is shown, not done.
fn printable(message: &str) -> String {
    message
        .chars()
        .flat_map(|it| if it.is_control() { it.escape_default().collect::<Vec<_>>() } else { vec![it] })
        .collect()
}

/// Why there is nothing to read, with what may help.
fn nothing(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory | std::io::ErrorKind::InvalidFilename => {
            "there is no such file; `diwan run SCENARIO --record FILE` makes one".to_owned()
        }
        std::io::ErrorKind::IsADirectory => "this is a folder; name the file of a recording in it".to_owned(),
        _ => "this is no plain file, and is not read".to_owned(),
    }
}

impl ReplayError {
    pub(super) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.display().to_string();
        move |error| Self::Io { path, error }
    }
}
