//! Growing files: a text that one sitting writes line by line. It is locked while it is written, what stands in it is
//! looked at before every write, and whatever breaks off, it holds the beginning of one text and never parts of two.
//! Knows nothing of what the lines say.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Error, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::whole::{Whole, place_of};

/// Why a growing file could not be begun, taken up or written to.
#[derive(Debug, thiserror::Error)]
pub enum GrowingError {
    /// The system would not do it.
    #[error(transparent)]
    Io(#[from] Error),
    /// Another sitting is writing to it.
    #[error("another sitting is writing to it")]
    Busy,
    /// Somebody else has written to it, or put another file in its place.
    #[error("another program has changed it")]
    Changed,
}

/// A file that grows, locked against other sittings while this lives.
#[derive(Debug)]
pub struct Growing {
    path: PathBuf,
    file: File,
    /// What stands in the file.
    text: Vec<u8>,
    /// What was to stand there when a write last broke off: the file holds its beginning, and no less than it shares
    /// with `text`.
    broken: Option<Vec<u8>>,
}

impl Growing {
    /// Begins a file with a text, whole or not at all. Of several who begin one of a new name, one does.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AlreadyExists`] if there is one that shall not be replaced; [`GrowingError::Busy`] if another
    /// sitting writes to it; or what the system says.
    pub fn create(path: &Path, text: &str, replace: bool) -> Result<Self, GrowingError> {
        // Whoever plays on in the file that is to be replaced keeps it.
        let place = place_of(path)?;
        let _held = if replace && place.exists() {
            let file = File::open(&place)?;
            lock(&file)?;
            Some(file)
        } else {
            None
        };
        let mut whole = Whole::begin(path)?;
        lock(whole.file())?;
        whole.file().write_all(text.as_bytes())?;
        let file = whole.finish(replace)?;
        Ok(Self { path: path.to_owned(), file, text: text.as_bytes().to_vec(), broken: None })
    }

    /// Takes up a file of at most `most` bytes, to write on where it ends.
    ///
    /// # Errors
    ///
    /// [`GrowingError::Busy`] if another sitting writes to it; what is no plain file, too large, or may not be written
    /// to, as the system says.
    pub fn open(path: &Path, most: u64) -> Result<Self, GrowingError> {
        if !std::fs::metadata(path)?.is_file() {
            return Err(Error::new(ErrorKind::InvalidInput, "this is no plain file").into());
        }
        let mut file = OpenOptions::new().read(true).write(true).open(path)?;
        lock(&file)?;
        let mut text = Vec::new();
        Read::by_ref(&mut file).take(most + 1).read_to_end(&mut text)?;
        if text.len() as u64 > most {
            return Err(Error::new(ErrorKind::FileTooLarge, format!("this is larger than {} MiB", most >> 20)).into());
        }
        Ok(Self { path: path.to_owned(), file, text, broken: None })
    }

    /// What stands in the file.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// Adds lines and brings them to disk.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set).
    pub fn add(&mut self, lines: &str) -> Result<(), GrowingError> {
        let text = [&self.text, lines.as_bytes()].concat();
        self.set(&text)
    }

    /// Brings the file to this text: what it shares with it stands, what follows is cut off, and the rest is added and
    /// brought to disk.
    ///
    /// # Errors
    ///
    /// [`GrowingError::Changed`] if the file is not as it was left, which then stays as it is; or what the system says.
    /// What the file held and this text share stands then, with or without more of this text, and the next call goes on
    /// from there.
    pub fn set(&mut self, text: &[u8]) -> Result<(), GrowingError> {
        self.look()?;
        let shared = self.text.iter().zip(text).take_while(|(one, other)| one == other).count();
        let written = self.write(shared, &text[shared..]);
        if let Err(error) = written {
            // Nothing of it may be there, or anything up to all of it. A full disk can still be cut back.
            match self.file.set_len(shared as u64) {
                Ok(()) => self.text.truncate(shared),
                Err(_) => self.broken = Some(text.to_vec()),
            }
            return Err(error.into());
        }
        self.text.truncate(shared);
        self.text.extend_from_slice(&text[shared..]);
        Ok(())
    }

    fn write(&mut self, shared: usize, rest: &[u8]) -> Result<(), Error> {
        self.file.set_len(shared as u64)?;
        self.file.seek(SeekFrom::Start(shared as u64))?;
        self.file.write_all(rest)?;
        self.file.sync_data()
    }

    /// Sees whether the file is as it was left: the same file under its name, of the same length and with the same end.
    fn look(&mut self) -> Result<(), GrowingError> {
        let same = same_file::Handle::from_path(&self.path)? == same_file::Handle::from_file(self.file.try_clone()?)?;
        if !same {
            return Err(GrowingError::Changed);
        }
        if let Some(broken) = self.broken.take() {
            let mut there = Vec::new();
            self.file.seek(SeekFrom::Start(0))?;
            let read = self.file.read_to_end(&mut there);
            let shared = self.text.iter().zip(&broken).take_while(|(one, other)| one == other).count();
            let is_ours = there == self.text || (there.len() >= shared && broken.starts_with(&there));
            if read.is_err() || !is_ours {
                self.broken = Some(broken);
                return Err(read.err().map_or(GrowingError::Changed, GrowingError::Io));
            }
            self.text = there;
            return Ok(());
        }
        let end = &self.text[self.text.len().saturating_sub(END)..];
        let mut there = Vec::new();
        self.file.seek(SeekFrom::Start((self.text.len() - end.len()) as u64))?;
        Read::by_ref(&mut self.file).take(END as u64 + 1).read_to_end(&mut there)?;
        if there == end { Ok(()) } else { Err(GrowingError::Changed) }
    }
}

/// How much of the end is looked at before every write, bytes. Whoever seals lines by all before them changes the end
/// with any of them.
const END: usize = 1 << 16;

/// Locks a file. Where the system has no locks, looking before every write has to do.
fn lock(file: &File) -> Result<(), GrowingError> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(GrowingError::Busy),
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn file(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("diwan-growing-{name}-{:?}", std::thread::current().id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        folder.join("file")
    }

    fn done(path: &Path) {
        fs::remove_dir_all(path.parent().expect("a folder")).expect("removed");
    }

    #[test]
    fn it_holds_one_text_whatever_is_added_and_taken_back() {
        let path = file("one");
        let mut growing = Growing::create(&path, "a\nb\n", false).expect("begun");
        growing.add("c\n").expect("added");
        growing.set(b"a\nx\n").expect("set");
        growing.add("y\n").expect("added");
        assert_eq!(fs::read_to_string(&path).expect("there"), "a\nx\ny\n");
        assert!(matches!(Growing::open(&path, 100), Err(GrowingError::Busy)));
        assert!(matches!(Growing::create(&path, "", true), Err(GrowingError::Busy)));
        let taken = Growing::create(&path, "", false);
        assert!(matches!(taken, Err(GrowingError::Io(error)) if error.kind() == ErrorKind::AlreadyExists));
        drop(growing);
        let mut again = Growing::open(&path, 100).expect("nobody writes to it");
        again.add("z\n").expect("added");
        assert_eq!(fs::read_to_string(&path).expect("there"), "a\nx\ny\nz\n");
        done(&path);
    }

    #[test]
    fn what_another_program_wrote_stays() {
        let path = file("other");
        for (other, replaced) in [("a\nq\n", false), ("a\nb\nc\n", false), ("", false), ("a\nb\n", true)] {
            let _ = fs::remove_file(&path);
            let mut growing = Growing::create(&path, "a\nb\n", false).expect("begun");
            if replaced {
                fs::rename(&path, path.with_extension("moved")).expect("moved");
            }
            fs::write(&path, other).expect("written");
            for text in ["a\nb\nc\n", "a\n"] {
                assert!(matches!(growing.set(text.as_bytes()), Err(GrowingError::Changed)), "{other:?} {text:?}");
            }
            assert_eq!(fs::read_to_string(&path).expect("there"), other);
        }
        done(&path);
    }

    #[test]
    fn where_a_write_breaks_off_the_next_goes_on() {
        let path = file("full");
        let mut growing = Growing::create(&path, "a\nb\nc\n", false).expect("begun");
        // As if a write had broken off in the middle and nothing could be cut back.
        growing.broken = Some(b"a\nx\ny\n".to_vec());
        fs::write(&path, "a\nx").expect("written");
        growing.set(b"a\nx\nz\n").expect("goes on");
        assert_eq!(fs::read_to_string(&path).expect("there"), "a\nx\nz\n");
        growing.broken = Some(b"a\nx\nz\nlonger\n".to_vec());
        fs::write(&path, "another\n").expect("written");
        assert!(matches!(growing.set(b"a\n"), Err(GrowingError::Changed)));
        assert!(matches!(growing.set(b"a\n"), Err(GrowingError::Changed)), "and stays so");
        done(&path);
    }
}
