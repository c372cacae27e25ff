//! The file itself: a table of entries, one of keys, and what names the room.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};

use super::chain::sum;
use super::error::FileError;
use super::keys::{Holder, KeySum};
use crate::room::Stamped;

/// By what a file is known to be one of ours: "Diwn".
const APPLICATION: i64 = 0x4469_776e;
/// The format of the file.
const FORMAT: i64 = 1;

/// The tables.
const TABLES: &str = "
    CREATE TABLE journal (
        seq INTEGER PRIMARY KEY,
        command TEXT UNIQUE,
        entry TEXT NOT NULL,
        sum TEXT NOT NULL
    ) STRICT;
    CREATE TABLE keys (
        sum BLOB PRIMARY KEY,
        holder TEXT NOT NULL
    ) STRICT;
    CREATE TABLE facts (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;
";

/// The file of a room, open and locked against others.
#[derive(Debug)]
pub struct RoomFile {
    pub(super) path: PathBuf,
    pub(super) connection: Connection,
    /// The sum of the last entry.
    last: String,
}

/// A row of the journal: the place of an entry, the name of the command that it came of, its text and its sum.
type Row = (u64, Option<String>, String, String);

/// What a file holds.
#[derive(Debug, Default)]
pub struct Kept {
    /// The entries from the first.
    pub entries: Vec<Stamped>,
    /// Which command the first entry of an answer came of, by the command's name: the place of that entry.
    pub commands: BTreeMap<String, u64>,
    /// Who holds which key.
    pub keys: BTreeMap<KeySum, Holder>,
}

impl RoomFile {
    /// Begins a file with its first entry. Nothing is overwritten.
    ///
    /// # Errors
    ///
    /// If there is a file, or the system will not do it.
    pub fn begin(path: &Path, first: &Stamped) -> Result<Self, FileError> {
        // Taken with a file of its own, so that of two who begin one of a name one does.
        match std::fs::File::create_new(path) {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(FileError::Exists(path.to_owned()));
            }
            Err(error) => {
                let error = rusqlite::Error::ToSqlConversionFailure(Box::new(error));
                return Err(FileError::Database { path: path.to_owned(), error });
            }
        }
        let begun = Self::opened(path).and_then(|mut file| {
            let said = |error| FileError::of(path, error);
            file.connection.pragma_update(None, "application_id", APPLICATION).map_err(said)?;
            file.connection.pragma_update(None, "user_version", FORMAT).map_err(said)?;
            file.connection.execute_batch(TABLES).map_err(said)?;
            file.append(core::slice::from_ref(first), None)?;
            Ok(file)
        });
        if begun.is_err() {
            // What was never begun is no file of a room.
            let _left = std::fs::remove_file(path);
        }
        begun
    }

    /// Opens a file, and reads everything in it.
    ///
    /// # Errors
    ///
    /// If it is no file of a room, another program has it open, or an entry is damaged.
    pub fn open(path: &Path) -> Result<(Self, Kept), FileError> {
        if !path.is_file() {
            return Err(FileError::Missing(path.to_owned()));
        }
        if !begins_like_a_database(path) {
            return Err(FileError::Foreign(path.to_owned()));
        }
        let mut file = Self::opened(path)?;
        let kept = file.read()?;
        Ok((file, kept))
    }

    /// A connection that nobody else has, with every promise of durability on.
    fn opened(path: &Path) -> Result<Self, FileError> {
        let said = |error| FileError::of(path, error);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(said)?;
        connection.busy_timeout(Duration::from_millis(200)).map_err(said)?;
        // Exclusive: a second program is refused, instead of two of them playing one room.
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE").map_err(said)?;
        connection.pragma_update(None, "journal_mode", "WAL").map_err(said)?;
        connection.pragma_update(None, "synchronous", "FULL").map_err(said)?;
        // The lock is taken with the first write, so one is made.
        connection.execute_batch("BEGIN IMMEDIATE; COMMIT;").map_err(said)?;
        Ok(Self::over(path, connection))
    }

    /// The file behind a connection, of which nothing has been read.
    pub(super) fn over(path: &Path, connection: Connection) -> Self {
        Self { path: path.to_owned(), connection, last: String::new() }
    }

    pub(super) fn said(&self, error: rusqlite::Error) -> FileError {
        FileError::of(&self.path, error)
    }

    pub(super) fn read(&mut self) -> Result<Kept, FileError> {
        let number = |name: &str| self.connection.pragma_query_value(None, name, |it| it.get::<_, i64>(0));
        if number("application_id").map_err(|it| self.said(it))? != APPLICATION {
            return Err(FileError::Foreign(self.path.clone()));
        }
        let format = number("user_version").map_err(|it| self.said(it))?;
        if format > FORMAT {
            return Err(FileError::Later { path: self.path.clone(), format });
        }
        let mut kept = Kept::default();
        for (seq, command, text, written) in self.rows().map_err(|it| self.said(it))? {
            let damaged = || FileError::Damaged { path: self.path.clone(), seq };
            self.last = sum(&self.last, &text);
            let entry: Stamped = serde_json::from_str(&text).map_err(|_| damaged())?;
            if self.last != written || entry.seq != seq || seq != kept.entries.len() as u64 + 1 {
                return Err(damaged());
            }
            kept.commands.extend(command.map(|it| (it, seq)));
            kept.entries.push(entry);
        }
        kept.keys = self.keys().map_err(|it| self.said(it))?;
        if kept.entries.is_empty() { Err(FileError::Empty(self.path.clone())) } else { Ok(kept) }
    }

    fn rows(&self) -> rusqlite::Result<Vec<Row>> {
        let mut query = self.connection.prepare("SELECT seq, command, entry, sum FROM journal ORDER BY seq")?;
        let row = |it: &rusqlite::Row<'_>| Ok((it.get::<_, i64>(0)? as u64, it.get(1)?, it.get(2)?, it.get(3)?));
        query.query_map([], row)?.collect()
    }

    fn keys(&self) -> rusqlite::Result<BTreeMap<KeySum, Holder>> {
        let mut query = self.connection.prepare("SELECT sum, holder FROM keys")?;
        let rows = query.query_map([], |it| Ok((it.get::<_, [u8; 32]>(0)?, it.get::<_, String>(1)?)))?;
        let mut out = BTreeMap::new();
        for row in rows {
            let (sum, holder) = row?;
            // A key that can't be read opens nothing.
            out.extend(serde_json::from_str(&holder).ok().map(|holder| (KeySum(sum), holder)));
        }
        Ok(out)
    }

    /// Adds the entries that a command came to, all or none; they are on the disk when this returns.
    ///
    /// # Errors
    ///
    /// If the system will not do it; nothing is added then.
    pub fn append(&mut self, entries: &[Stamped], command: Option<&str>) -> Result<(), FileError> {
        let mut last = self.last.clone();
        let mut add = || -> rusqlite::Result<()> {
            let step = self.connection.transaction()?;
            for (place, entry) in entries.iter().enumerate() {
                let text =
                    serde_json::to_string(entry).map_err(|it| rusqlite::Error::ToSqlConversionFailure(Box::new(it)))?;
                last = sum(&last, &text);
                let command = command.filter(|_| place == 0);
                step.prepare_cached("INSERT INTO journal (seq, command, entry, sum) VALUES (?, ?, ?, ?)")?
                    .execute(params![entry.seq as i64, command, text, last])?;
            }
            step.commit()
        };
        add().map_err(|error| FileError::of(&self.path, error))?;
        self.last = last;
        Ok(())
    }

    /// Keeps the sum of a key, or forgets one.
    ///
    /// # Errors
    ///
    /// If the system will not do it.
    pub fn key(&mut self, key: KeySum, holder: Option<&Holder>) -> Result<(), FileError> {
        let done = match holder {
            None => self.connection.execute("DELETE FROM keys WHERE sum = ?", params![key.0]),
            Some(holder) => match serde_json::to_string(holder) {
                Ok(holder) => self
                    .connection
                    .execute("INSERT OR REPLACE INTO keys (sum, holder) VALUES (?, ?)", params![key.0, holder]),
                Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(Box::new(error))),
            },
        };
        done.map(|_| ()).map_err(|it| self.said(it))
    }

    /// Keeps something that names the room, or what can be reckoned from its entries, by name.
    ///
    /// # Errors
    ///
    /// If the system will not do it.
    pub fn fact(&mut self, name: &str, value: &str) -> Result<(), FileError> {
        let said =
            self.connection.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", params![name, value]);
        said.map(|_| ()).map_err(|it| self.said(it))
    }

    /// What is kept by a name.
    ///
    /// # Errors
    ///
    /// If the system will not do it.
    pub fn fact_of(&self, name: &str) -> Result<Option<String>, FileError> {
        let asked = "SELECT value FROM facts WHERE name = ?";
        self.connection.query_row(asked, params![name], |it| it.get(0)).optional().map_err(|it| self.said(it))
    }

    /// Has nothing more be written to it, or lets it.
    #[cfg(test)]
    pub(crate) fn fill(&self, is_full: bool) {
        self.connection.pragma_update(None, "query_only", is_full).expect("a setting");
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Whether a file begins as every database of SQLite does. An empty one is none.
pub(super) fn begins_like_a_database(path: &Path) -> bool {
    use std::io::Read;
    // What is no plain file may never begin.
    if !path.is_file() {
        return false;
    }
    let mut start = [0; 16];
    let read = std::fs::File::open(path).and_then(|mut it| it.read_exact(&mut start));
    read.is_ok() && &start == b"SQLite format 3\0"
}
