//! What can go wrong with a folder of tables.

/// Why tables could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The system would not do it.
    #[error("{path}: {error}")]
    Io {
        /// The file or folder.
        path: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// A file is not the Parquet it should be.
    #[error("{path}: {message}")]
    Parquet {
        /// The file.
        path: String,
        /// What is wrong.
        message: String,
    },
    /// The folder holds something else than what is to be gone on with.
    #[error("{path}: {message}")]
    Foreign {
        /// The folder or file.
        path: String,
        /// What it holds and what was expected.
        message: String,
    },
}

impl TableError {
    /// Of a folder or file that is to be left alone, and why.
    pub(crate) fn foreign(path: &std::path::Path, message: &str) -> Self {
        Self::Foreign { path: path.display().to_string(), message: message.to_owned() }
    }

    pub(crate) fn io(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.display().to_string();
        move |error| Self::Io { path, error }
    }

    /// Of a folder for tables: where there can be none, another has to be chosen.
    pub(crate) fn no_place(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        use std::io::ErrorKind::{AlreadyExists, InvalidFilename, InvalidInput, NotADirectory, NotFound};
        let place = path.to_owned();
        move |error| match error.kind() {
            AlreadyExists | InvalidFilename | InvalidInput | NotADirectory | NotFound => {
                Self::foreign(&place, &format!("there can be no folder here ({error}); choose another"))
            }
            _ => Self::io(&place)(error),
        }
    }

    pub(super) fn parquet(path: &std::path::Path) -> impl FnOnce(parquet::errors::ParquetError) -> Self {
        let path = path.display().to_string();
        move |error| Self::Parquet { path, message: error.to_string() }
    }
}
