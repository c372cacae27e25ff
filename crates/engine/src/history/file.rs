//! Files: recordings that are written whole or not at all, and saves that grow turn by turn. Nothing is overwritten unless that is asked.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::error::{Fault, ReplayError};
use super::ground::Ground;
use super::names::Names;
use super::read::{Wanted, read, read_header};
use super::recording::Recording;
use super::write::{Scribe, encode};
use crate::model::Model;
use crate::text::write_whole;

/// The largest recording that is read, bytes.
const MAX_BYTES: u64 = 1 << 30;

/// A recording that was opened, with its models.
#[derive(Debug)]
pub struct Opened {
    /// The recording.
    pub recording: Recording,
    /// The models that it was played under.
    pub ground: Ground,
    /// What was wrong with the last line, if it was torn and dropped.
    pub torn: Option<Fault>,
}

/// Opens a recording; its scenario is read from `place`, or from where it was found then.
///
/// # Errors
///
/// If the file can't be read, is refused, or its scenario is.
pub fn open(path: &Path, place: Option<&str>, wanted: Wanted) -> Result<Opened, ReplayError> {
    let refused = |fault: Fault| ReplayError::Refused { path: path.display().to_string(), fault };
    let mut text = Vec::new();
    File::open(path).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut text)).map_err(ReplayError::io(path))?;
    if text.len() as u64 > MAX_BYTES {
        return Err(refused(Fault { line: 1, message: format!("this is larger than {} MiB", MAX_BYTES >> 20) }));
    }
    let header = read_header(&text).map_err(refused)?;
    let mut ground = Ground::load(&header, place)?;
    let reading = read(&text, ground.start(), wanted).map_err(refused)?;
    for fork in &reading.recording.forks {
        ground.fork(fork)?;
    }
    Ok(Opened { recording: reading.recording, ground, torn: reading.torn })
}

/// Writes a recording, whole or not at all.
///
/// # Errors
///
/// If there is a file already and it shall not be replaced, or the system will not do it.
pub fn write(path: &Path, model: &Model, recording: &Recording, replace: bool) -> Result<(), ReplayError> {
    vacant(path, replace)?;
    put(path, &encode(model, recording))
}

/// Sees to it that there is no file that must stay.
///
/// # Errors
///
/// If there is one.
pub fn vacant(path: &Path, replace: bool) -> Result<(), ReplayError> {
    if !replace && fs::symlink_metadata(path).is_ok() {
        return Err(ReplayError::Exists { path: path.display().to_string() });
    }
    Ok(())
}

fn put(path: &Path, text: &str) -> Result<(), ReplayError> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".unfinished");
    write_whole(path, Path::new(&beside), text).map_err(|(path, error)| ReplayError::io(&path)(error))
}

/// A file that a run is saved in while it is played. It can be read after every turn. To go on with one that is there: [`open`] it as a
/// [save](Wanted::Save), [resume](super::Session::resume) its session, and create it anew in its place.
#[derive(Debug)]
pub struct Save {
    path: PathBuf,
    scribe: Scribe,
    /// Whether the end of the file is what the scribe remembers.
    sound: bool,
    /// How long the file is if nobody else has written to it, bytes.
    bytes: u64,
}

impl Save {
    /// Begins a save with all that is recorded so far.
    ///
    /// # Errors
    ///
    /// If there is a file already and it shall not be replaced, or the system will not do it.
    pub fn create(path: &Path, model: &Model, recording: &Recording, replace: bool) -> Result<Self, ReplayError> {
        vacant(path, replace)?;
        let mut save = Self { path: path.to_owned(), scribe: Scribe::default(), sound: false, bytes: 0 };
        save.rewrite(model, recording)?;
        Ok(save)
    }

    /// Adds what was recorded since, and brings it to disk.
    ///
    /// # Errors
    ///
    /// If the system will not do it, after which the next call writes the whole anew; or if another program has written to the file, which is left as it is then.
    pub fn note(&mut self, model: &Model, recording: &Recording) -> Result<(), ReplayError> {
        if !self.sound {
            return self.rewrite(model, recording);
        }
        if fs::metadata(&self.path).is_ok_and(|it| it.len() != self.bytes) {
            let error = std::io::Error::other("another program has written to it");
            return Err(ReplayError::io(&self.path)(error));
        }
        let lines = self.scribe.rest(model, recording);
        let added = OpenOptions::new().append(true).open(&self.path).and_then(|mut file| {
            file.write_all(lines.as_bytes())?;
            file.sync_data()
        });
        self.sound = added.is_ok();
        self.bytes += lines.len() as u64;
        added.map_err(ReplayError::io(&self.path))
    }

    /// Writes the whole anew, whole or not at all: after turns were taken back.
    ///
    /// # Errors
    ///
    /// If the system will not do it; what stood there stands then.
    pub fn rewrite(&mut self, model: &Model, recording: &Recording) -> Result<(), ReplayError> {
        self.sound = false;
        self.scribe = Scribe::default();
        let text = self.scribe.begin(&Names::new(model), recording) + &self.scribe.rest(model, recording);
        put(&self.path, &text)?;
        self.bytes = text.len() as u64;
        self.sound = true;
        Ok(())
    }
}
