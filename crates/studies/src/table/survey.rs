//! Surveys: what lies in a folder before anything in it is touched, and which of it is ours.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use diwan_engine::text::read_plain;

use super::TableError;
use super::folder::{LOCK, MANIFEST, OWNER, SUMS, TABLES, is_unfinished};
use super::manifest::MARK;

/// What lies in a folder.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Whether a manifest of ours is there.
    pub has_manifest: bool,
    /// Files of ours: parts, what is said of them, and what is unfinished.
    pub ours: Vec<PathBuf>,
    /// Something that is not ours where only ours may be.
    among_ours: Option<PathBuf>,
    /// Something that is not ours beside.
    beside: Option<PathBuf>,
}

impl Survey {
    /// Why nothing may be done here, if so.
    pub(super) fn foreign(&self) -> Option<&'static str> {
        // Under a manifest of ours what lies beside it is somebody's notes; without one, the whole folder is somebody
        // else's.
        if self.among_ours.is_some() || (self.beside.is_some() && !self.has_manifest) {
            Some("holds something that is no batch of ours; choose another folder")
        } else if !self.has_manifest
            && self.ours.iter().any(|it| !it.to_string_lossy().ends_with(diwan_engine::text::UNFINISHED))
        {
            Some("holds tables without a manifest, which are no batch of ours; choose another folder")
        } else {
            None
        }
    }
}

/// What lies in a folder, or nothing where there is none.
///
/// # Errors
///
/// If it is no folder, or can't be read.
pub(super) fn of(path: &Path) -> Result<Survey, TableError> {
    let mut found = Survey::default();
    match fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && fs::symlink_metadata(path).is_err() => {
            return Ok(found);
        }
        Err(error) => return Err(TableError::no_place(path)(error)),
        Ok(about) if !about.is_dir() => {
            return Err(TableError::foreign(path, "is a file, and tables need a folder; choose another name"));
        }
        Ok(_) => {}
    }
    for entry in fs::read_dir(path).map_err(TableError::io(path))? {
        let entry = entry.map_err(TableError::io(path))?;
        let (name, place) = (entry.file_name().to_string_lossy().into_owned(), entry.path());
        if name == MANIFEST {
            found.has_manifest = is_our_manifest(&place);
            if !found.has_manifest {
                found.among_ours = Some(place);
            }
        } else if name == LOCK {
            if !is_our_lock(&place) {
                found.among_ours = Some(place);
            }
        } else if is_unfinished(&name, MANIFEST) || is_unfinished(&name, LOCK) {
            found.ours.push(place);
        } else if name == SUMS || TABLES.contains(&name.as_str()) {
            parts(&entry, if name == SUMS { "json" } else { "parquet" }, &mut found)?;
        } else {
            found.beside = Some(place);
        }
    }
    Ok(found)
}

/// The parts in a folder of a table.
fn parts(folder: &DirEntry, extension: &str, found: &mut Survey) -> Result<(), TableError> {
    let path = folder.path();
    if !folder.file_type().is_ok_and(|it| it.is_dir()) {
        found.among_ours = Some(path);
        return Ok(());
    }
    for entry in fs::read_dir(&path).map_err(TableError::io(&path))? {
        let entry = entry.map_err(TableError::io(&path))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_unfinished_part(&entry) || (is_part(&name, extension) && entry.file_type().is_ok_and(|it| it.is_file())) {
            found.ours.push(entry.path());
        } else {
            found.among_ours = Some(entry.path());
        }
    }
    Ok(())
}

/// Whether a part is called so.
pub(super) fn is_part(name: &str, extension: &str) -> bool {
    let number = name.strip_prefix("part-").and_then(|it| it.strip_suffix(extension)?.strip_suffix('.'));
    number.is_some_and(|it| it.len() >= 6 && it.bytes().all(|it| it.is_ascii_digit()))
}

/// Whether this is what a writer that was killed has left of a part.
pub(super) fn is_unfinished_part(entry: &DirEntry) -> bool {
    is_unfinished(&entry.file_name().to_string_lossy(), "part-") && entry.file_type().is_ok_and(|it| it.is_file())
}

/// Whether this is a lock of ours: a plain file, no link, that says so.
pub(super) fn is_our_lock(path: &Path) -> bool {
    let is_plain = fs::symlink_metadata(path).is_ok_and(|it| it.is_file());
    // Where a lock that somebody holds can't be read, its name and kind have to do.
    is_plain
        && read_plain(path, 1000).map_or_else(
            |error| error.kind() != std::io::ErrorKind::FileTooLarge,
            |it| it.starts_with(OWNER.as_bytes()),
        )
}

fn is_our_manifest(path: &Path) -> bool {
    let text =
        fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file).and_then(|_| read_plain(path, 16 << 20).ok());
    let value = text.and_then(|it| serde_json::from_slice::<serde_json::Value>(&it).ok());
    value.is_some_and(|it| it["diwan"] == MARK)
}
