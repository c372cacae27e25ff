//! Files: recordings that are written whole or not at all, and saves that grow turn by turn. Nothing is overwritten
//! unless that is asked.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use super::branch::load_start;
use super::error::{Fault, ReadError, ReplayError};
use super::line::History;
use super::read::{Wanted, read, read_header};
use super::write::{Encoder, encode};
use crate::scenario::Languages;
use crate::text::{Growing, GrowingError, place_of, read_plain, write_whole};

/// The largest recording that is read, bytes.
const MAX_BYTES: u64 = 1 << 30;

/// A recording that was opened.
#[derive(Debug)]
pub struct Opened {
    /// What it holds.
    pub history: History,
    /// What people read of its scenario. Settings of branches leave texts alone.
    pub texts: Languages,
    /// What was wrong with the last line, if it was torn and dropped.
    pub torn: Option<Fault>,
}

/// Opens a recording; its scenario is read from `place`, or from where it was found then.
///
/// # Errors
///
/// If there is no such plain file, or it can't be read, is refused, or its scenario is.
pub fn open(path: &Path, place: Option<&str>, wanted: Wanted) -> Result<Opened, ReplayError> {
    let text = read_plain(path, MAX_BYTES).map_err(|error| ReplayError::not_read(path, error))?;
    open_text(path, &text, place, wanted)
}

/// Opens a recording that was read from somewhere in a file; else as [`open`].
///
/// # Errors
///
/// If it is refused, or its scenario is.
pub fn open_text(path: &Path, text: &[u8], place: Option<&str>, wanted: Wanted) -> Result<Opened, ReplayError> {
    let refused = |fault: Fault| ReplayError::Refused { path: path.display().to_string(), fault };
    let header = read_header(text).map_err(refused)?;
    let (model, texts) = load_start(place.unwrap_or(&header.place), &header.settings)?;
    let reading = read(text, &model, place, wanted).map_err(|error| match error {
        ReadError::Fault(fault) => refused(fault),
        ReadError::Scenario(loaded) => ReplayError::Scenario(loaded),
    })?;
    Ok(Opened { history: reading.history, texts, torn: reading.torn })
}

/// Writes a recording, whole or not at all. Of several who write one of a new name, one does.
///
/// # Errors
///
/// If there is a file already and it shall not be replaced, or something that is no plain file, or the system will not
/// do it.
pub fn write(path: &Path, history: &History, replace: bool) -> Result<(), ReplayError> {
    write_whole(path, encode(history), replace).map_err(|error| ReplayError::not_written(path, error))
}

/// Sees, before anything is played for it, to it that a file can be written: that its folder is there and nothing
/// stands there that must stay.
///
/// # Errors
///
/// If there is a file and it shall not be replaced, or something that is no plain file, or no folder for it.
pub fn vacant(path: &Path, replace: bool) -> Result<(), ReplayError> {
    // What is no plain file is not replaced if asked, either.
    let place = place_of(path).map_err(|error| ReplayError::not_written(path, error))?;
    if !replace && place.exists() {
        return Err(ReplayError::Exists { path: path.display().to_string() });
    }
    Ok(())
}

/// A file that a run is saved in while it is played. It can be read after every turn, is locked against other sittings,
/// and holds one line of play whatever breaks off.
#[derive(Debug)]
pub struct Save {
    path: PathBuf,
    encoder: Encoder,
    file: Growing,
    /// Whether the file is as the encoder remembers.
    sound: bool,
}

impl Save {
    /// Begins a save with all that is recorded so far.
    ///
    /// # Errors
    ///
    /// If there is a file already and it shall not be replaced or another sitting writes to it, or the system will not
    /// do it.
    pub fn create(path: &Path, history: &History, replace: bool) -> Result<Self, ReplayError> {
        let mut encoder = Encoder::default();
        let text = whole(&mut encoder, history);
        let file = Growing::create(path, &text, replace).map_err(|error| ReplayError::growing(path, error))?;
        Ok(Self { path: path.to_owned(), encoder, file, sound: true })
    }

    /// Takes up the save that a file holds, to go on with it there; its scenario is read from `place`, or from where it
    /// was found then. What is torn stays until something is noted.
    ///
    /// # Errors
    ///
    /// As [`open`], and if another sitting writes to it.
    pub fn take_up(path: &Path, place: Option<&str>) -> Result<(Self, Opened), ReplayError> {
        let file = Growing::open(path, MAX_BYTES).map_err(|error| match error {
            GrowingError::Io(error) => ReplayError::not_read(path, error),
            error => ReplayError::growing(path, error),
        })?;
        let opened = open_text(path, file.text(), place, Wanted::Save)?;
        Ok((Self { path: path.to_owned(), encoder: Encoder::default(), file, sound: false }, opened))
    }

    /// Adds what was recorded since, and brings it to disk.
    ///
    /// # Errors
    ///
    /// If the system will not do it, after which the next call brings the file to what is recorded then; or
    /// [`ReplayError::Changed`] if another program has written to the file, which is left as it is then.
    pub fn note(&mut self, history: &History) -> Result<(), ReplayError> {
        if !self.sound {
            return self.rewrite(history);
        }
        let lines = self.encoder.rest(history);
        let added = self.file.add(&lines);
        self.sound = added.is_ok();
        added.map_err(|error| ReplayError::growing(&self.path, error))
    }

    /// Brings the file to what is recorded, which may share its beginning alone with what stands there: after turns
    /// were taken back.
    ///
    /// # Errors
    ///
    /// As [`note`](Self::note).
    pub fn rewrite(&mut self, history: &History) -> Result<(), ReplayError> {
        self.encoder = Encoder::default();
        let text = whole(&mut self.encoder, history);
        let set = self.file.set(text.as_bytes());
        self.sound = set.is_ok();
        set.map_err(|error| ReplayError::growing(&self.path, error))
    }
}

fn whole(encoder: &mut Encoder, history: &History) -> String {
    encoder.begin(history) + &encoder.rest(history)
}

impl ReplayError {
    /// Why a file could not be read.
    fn not_read(path: &Path, error: Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::IsADirectory
            | ErrorKind::InvalidInput
            | ErrorKind::InvalidFilename => Self::Nothing { path: path.display().to_string(), error },
            _ => Self::io(path)(error),
        }
    }

    /// Why a file could not be written.
    fn not_written(path: &Path, error: Error) -> Self {
        match error.kind() {
            ErrorKind::AlreadyExists => Self::Exists { path: path.display().to_string() },
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput | ErrorKind::InvalidFilename => {
                Self::NoPlace { path: path.display().to_string(), error }
            }
            _ => Self::io(path)(error),
        }
    }

    fn growing(path: &Path, error: GrowingError) -> Self {
        match error {
            GrowingError::Io(error) => Self::not_written(path, error),
            GrowingError::Busy => Self::Busy { path: path.display().to_string() },
            GrowingError::Changed => Self::Changed { path: path.display().to_string() },
        }
    }
}
