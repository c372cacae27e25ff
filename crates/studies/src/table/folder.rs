//! A folder of results: begun, gone on with, completed. One process at a time writes to it, and it never holds half a file under a name that counts.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::{Manifest, TableError};

const MANIFEST: &str = "manifest.json";
const UNFINISHED: &str = "manifest.json.unfinished";
const LOCK: &str = ".lock";
/// Every table that a folder may hold.
const TABLES: [&str; 4] = ["draws", "choices", "series", "runs"];

/// A folder that a batch writes to, locked against others while this lives.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    manifest: Manifest,
    _lock: File,
}

impl Folder {
    /// Begins anew. A folder that holds a batch is emptied of it if `replace`; one that holds anything else is left alone.
    ///
    /// # Errors
    ///
    /// If the folder holds something that must stay, or the system will not do it.
    pub fn create(path: &Path, manifest: Manifest, replace: bool) -> Result<Self, TableError> {
        let lock = locked(path)?;
        let foreign = |message: &str| Err(TableError::Foreign { path: path.display().to_string(), message: message.to_owned() });
        if path.join(MANIFEST).exists() {
            if !replace {
                return foreign("holds a batch already; `--resume` goes on with it, `--force` replaces it");
            }
            // The manifest goes first, to the name that says that something was being done here.
            fs::rename(path.join(MANIFEST), path.join(UNFINISHED)).map_err(TableError::io(path))?;
        } else if holds_foreign(path)? {
            return foreign("holds something that is no batch of ours; choose another folder");
        }
        for table in TABLES {
            remove(&path.join(table))?;
        }
        let folder = Self { path: path.to_owned(), manifest, _lock: lock };
        folder.write_manifest()?;
        Ok(folder)
    }

    /// Goes on with a batch that was begun with an equal manifest, or begins it where there is none yet.
    ///
    /// # Errors
    ///
    /// If the folder holds another batch, or anything else, or the system will not do it.
    pub fn resume(path: &Path, manifest: Manifest) -> Result<Self, TableError> {
        if !path.join(MANIFEST).exists() {
            return Self::create(path, manifest, false);
        }
        let lock = locked(path)?;
        let file = path.join(MANIFEST);
        let text = fs::read_to_string(&file).map_err(TableError::io(&file))?;
        let foreign = |message: String| TableError::Foreign { path: file.display().to_string(), message };
        let held: Manifest = serde_json::from_str(&text).map_err(|error| foreign(format!("is no manifest of this version: {error}")))?;
        let differences = held.differences(&manifest);
        if !differences.is_empty() {
            return Err(foreign(format!("this is another batch: {}", differences.join("; "))));
        }
        Ok(Self { path: path.to_owned(), manifest: held, _lock: lock })
    }

    /// The file of a part.
    #[must_use]
    pub fn part(&self, table: &str, part: u64) -> PathBuf {
        self.path.join(table).join(format!("part-{part:06}.parquet"))
    }

    /// Makes the folders of these tables.
    ///
    /// # Errors
    ///
    /// If the system will not do it.
    pub fn make(&self, tables: &[&str]) -> Result<(), TableError> {
        for table in tables {
            let folder = self.path.join(table);
            fs::create_dir_all(&folder).map_err(TableError::io(&folder))?;
        }
        Ok(())
    }

    /// How many parts are whole, from the first on without a gap. The last table of a part is completed last.
    #[must_use]
    pub fn whole_parts(&self, last_table: &str) -> u64 {
        (0..).find(|part| !self.part(last_table, *part).is_file()).unwrap_or(0)
    }

    /// Says in the manifest that everything is there.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn complete(&mut self, rows: &[(&str, u64)], played: u64) -> Result<(), TableError> {
        self.manifest.rows = rows.iter().map(|(table, rows)| ((*table).to_owned(), *rows)).collect();
        self.manifest.played = played;
        self.manifest.complete = true;
        self.write_manifest()
    }

    fn write_manifest(&self) -> Result<(), TableError> {
        write_whole(&self.path.join(MANIFEST), &self.path.join(UNFINISHED), &format!("{:#}\n", serde_json::json!(self.manifest)))
    }
}

/// Writes a text to `beside`, brings it to disk and gives it its name, so that there is never half of it under `target`.
///
/// # Errors
///
/// If it can't be written.
pub fn write_whole(target: &Path, beside: &Path, text: &str) -> Result<(), TableError> {
    diwan_engine::text::write_whole(target, beside, text).map_err(|(path, error)| TableError::io(&path)(error))
}

/// Makes the folder, and sees to it that no other process writes there.
fn locked(path: &Path) -> Result<File, TableError> {
    fs::create_dir_all(path).map_err(TableError::io(path))?;
    let file = path.join(LOCK);
    let lock = File::create(&file).map_err(TableError::io(&file))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(fs::TryLockError::WouldBlock) => {
            Err(TableError::Foreign { path: path.display().to_string(), message: "another batch is writing here".to_owned() })
        }
        Err(fs::TryLockError::Error(error)) => Err(TableError::io(&file)(error)),
    }
}

/// Whether a folder without a manifest holds more than what a batch leaves that was killed while it wrote one.
fn holds_foreign(path: &Path) -> Result<bool, TableError> {
    let was_ours = path.join(UNFINISHED).exists();
    for entry in fs::read_dir(path).map_err(TableError::io(path))? {
        let name = entry.map_err(TableError::io(path))?.file_name();
        let ours = name == LOCK || (was_ours && (name == UNFINISHED || TABLES.iter().any(|it| name == *it)));
        if !ours {
            return Ok(true);
        }
    }
    Ok(false)
}

fn remove(path: &Path) -> Result<(), TableError> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(TableError::io(path)(error)),
        _ => Ok(()),
    }
}
