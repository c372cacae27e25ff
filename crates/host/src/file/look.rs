//! Looking into the file of a room without hosting it: nothing in the file is changed. It never takes a room up.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::error::FileError;
use super::store::{RoomFile, begins_like_a_database};
use crate::room::Stamped;

/// The journal in the file of a room. Where the program that kept the room has ended in order, the file may stand on a
/// medium that can't be written to; where it broke off, what it had not yet put into the file itself is read beside it.
///
/// # Errors
///
/// If it is no file of a room, another program has it open, or an entry is damaged.
pub fn journal(path: &Path) -> Result<Vec<Stamped>, FileError> {
    if !path.is_file() {
        return Err(FileError::Missing(path.to_owned()));
    }
    if !begins_like_a_database(path) {
        return Err(FileError::Foreign(path.to_owned()));
    }
    let said = |error| FileError::of(path, error);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match whole(path) {
        Some(address) => Connection::open_with_flags(address, flags | OpenFlags::SQLITE_OPEN_URI),
        None => Connection::open_with_flags(path, flags),
    };
    let connection = connection.map_err(said)?;
    connection.busy_timeout(Duration::from_millis(200)).map_err(said)?;
    // The first question finds out whether somebody else has it.
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(())).map_err(said)?;
    Ok(RoomFile::over(path, connection).read()?.entries)
}

/// The address of a file with nothing beside it, which SQLite takes as it stands and leaves nothing beside either.
/// Nothing where something is: a program that keeps the room always has.
fn whole(path: &Path) -> Option<String> {
    let mut beside = path.as_os_str().to_owned();
    beside.push("-wal");
    if std::fs::metadata(beside).is_ok() {
        return None;
    }
    let mut address = "file:".to_owned();
    let plain = path.to_str()?.replace('\\', "/");
    if plain.as_bytes().get(1) == Some(&b':') {
        address.push('/');
    }
    for letter in plain.chars() {
        match letter {
            '%' | '?' | '#' => address += &format!("%{:02x}", u32::from(letter)),
            other => address.push(other),
        }
    }
    Some(address + "?immutable=1")
}
