//! Copies of the file of a room as it stands, beside it or to be taken elsewhere.

use std::path::{Path, PathBuf};

use rusqlite::backup::Backup;
use rusqlite::{Connection, params};

use super::error::FileError;
use super::store::RoomFile;

impl RoomFile {
    /// The bytes of a copy of it as it stands, without keys: a file that opens on another machine.
    ///
    /// # Errors
    ///
    /// If it can't be read.
    pub fn bytes(&self) -> Result<Vec<u8>, FileError> {
        let copied = || {
            let mut copy = Connection::open_in_memory()?;
            Backup::new(&self.connection, &mut copy)?.step(-1)?;
            // What was deleted is in no page of it any more.
            copy.execute_batch("DELETE FROM keys; VACUUM;")?;
            copy.serialize("main").map(|it| it.to_vec())
        };
        copied().map_err(|it| self.said(it))
    }

    /// Writes a copy of it as it stands, without keys: a file that opens on another machine. Whatever is there is replaced
    /// once the copy is whole.
    ///
    /// # Errors
    ///
    /// If the system will not do it.
    pub fn copy(&self, to: &Path, with_keys: bool) -> Result<(), FileError> {
        let said = |error| FileError::Database { path: to.to_owned(), error };
        let io = |error: std::io::Error| said(rusqlite::Error::ToSqlConversionFailure(Box::new(error)));
        let mut beside = to.as_os_str().to_owned();
        beside.push(".part");
        let beside = PathBuf::from(beside);
        match std::fs::remove_file(&beside) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(io(error)),
            _ => {}
        }
        let name = beside.to_string_lossy().into_owned();
        self.connection.execute("VACUUM INTO ?", params![name]).map_err(said)?;
        if !with_keys {
            let copy = Connection::open(&beside).map_err(said)?;
            copy.execute_batch("DELETE FROM keys; VACUUM;").map_err(said)?;
        }
        std::fs::File::open(&beside).and_then(|it| it.sync_all()).map_err(io)?;
        std::fs::rename(&beside, to).map_err(io)
    }
}
