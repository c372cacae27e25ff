//! What may be wrong with the file of a room.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why the file of a room can't be used.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is a file already.
    #[error("there is a file {} already", .0.display())]
    Exists(PathBuf),
    /// There is no such file.
    #[error("there is no file {}", .0.display())]
    Missing(PathBuf),
    /// The file is none of ours.
    #[error("{} is not the file of a room", .0.display())]
    Foreign(PathBuf),
    /// It was written by a later version.
    #[error("{} was written by a later version of the program (format {format})", .path.display())]
    Later {
        /// The file.
        path: PathBuf,
        /// Its format.
        format: i64,
    },
    /// Another program has it open.
    #[error("another program has {} open", .0.display())]
    Busy(PathBuf),
    /// An entry is not what was written, or something is missing before it.
    #[error("{}: entry {seq} is damaged, or something is missing before it", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The place of the entry.
        seq: u64,
    },
    /// Pages of it are missing or damaged.
    #[error("{} is cut off or damaged; a copy of it may be whole, such as one that was saved from the console or by --copies", .0.display())]
    Torn(PathBuf),
    /// There is nothing in it.
    #[error("{}: there is no room in it", .0.display())]
    Empty(PathBuf),
    /// The database would not do it.
    #[error("{}: {error}", .path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// Why.
        error: rusqlite::Error,
    },
}

impl FileError {
    /// What the database says of a file, in words of ours where there are some.
    pub(super) fn of(path: &Path, error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(path.to_owned()),
            Some(ErrorCode::NotADatabase) => Self::Foreign(path.to_owned()),
            Some(ErrorCode::DatabaseCorrupt) => Self::Torn(path.to_owned()),
            _ => Self::Database { path: path.to_owned(), error },
        }
    }
}
