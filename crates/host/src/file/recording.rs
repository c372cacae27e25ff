//! The engine's own recording of what is played in a room: part of its file, brought up to date after every turn, and read
//! without hosting the room.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::error::FileError;
use super::store::begins_like_a_database;

/// By what name the recording stands in the file.
pub(crate) const RECORDING: &str = "recording";

/// The recording in the file of a room, as text; nothing where no turn was closed. `None` for a file that is no database.
///
/// # Errors
///
/// If the database can't be read.
pub fn recording(path: &Path) -> Result<Option<String>, FileError> {
    if !begins_like_a_database(path) {
        return Ok(None);
    }
    let said = |error| FileError::of(path, error);
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(said)?;
    let asked = "SELECT value FROM facts WHERE name = ?";
    connection.query_row(asked, [RECORDING], |it| it.get(0)).optional().map_err(said)
}
