//! A folder of results: begun, gone on with, completed. One process at a time writes to it, it never holds half a file
//! under a name that counts, and nothing in it is touched that Diwan did not make.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use diwan_engine::text::{UNFINISHED, read_plain, write_whole};

use super::manifest::{MARK, Manifest};
use super::sums::PartSums;
use super::{TableError, survey};

/// What a folder of results says of itself.
pub(super) const MANIFEST: &str = "manifest.json";
/// What is locked while somebody writes there.
pub(super) const LOCK: &str = ".lock";
/// How a lock of ours begins.
pub(super) const OWNER: &str = "diwan";
/// Every table that a folder may hold.
pub(super) const TABLES: [&str; 4] = ["draws", "choices", "series", "runs"];
/// Where it says of every part what its files are.
pub(super) const SUMS: &str = "parts";
/// The largest manifest that is read, bytes.
const MAX_BYTES: u64 = 16 << 20;

/// A folder that a batch writes to, locked against others while this lives.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    manifest: Manifest,
    _lock: File,
}

impl Folder {
    /// Begins anew. A folder that holds a batch is emptied of it if `replace`; what else lies beside it stays.
    ///
    /// # Errors
    ///
    /// If the folder holds something that must stay, or the system will not do it. Nothing has been touched then.
    pub fn create(path: &Path, manifest: Manifest, replace: bool) -> Result<Self, TableError> {
        let vacant = || -> Result<survey::Survey, TableError> {
            let found = survey::of(path)?;
            match found.foreign() {
                Some(message) => Err(TableError::foreign(path, message)),
                None if found.has_manifest && !replace => Err(TableError::foreign(
                    path,
                    "holds a batch already; `--resume` goes on with it, `--force` replaces it",
                )),
                None => Ok(found),
            }
        };
        vacant()?;
        let lock = locked(path)?;
        // Somebody may have been faster.
        let found = vacant()?;
        let folder = Self { path: path.to_owned(), manifest, _lock: lock };
        // The manifest goes first: the parts of another batch count for nothing under it.
        folder.write_manifest()?;
        found.ours.iter().try_for_each(|file| fs::remove_file(file).map_err(TableError::io(file)))?;
        Ok(folder)
    }

    /// Goes on with a batch that was begun for the same runs or fewer, or begins it where there is none yet.
    ///
    /// # Errors
    ///
    /// If the folder holds another batch, or anything else, or the system will not do it.
    pub fn resume(path: &Path, manifest: Manifest) -> Result<Self, TableError> {
        let file = path.join(MANIFEST);
        if fs::symlink_metadata(&file).is_err() {
            return Self::create(path, manifest, false);
        }
        let lock = locked(path)?;
        let text = read_plain(&file, MAX_BYTES).map_err(TableError::io(&file))?;
        let held: Manifest = serde_json::from_slice(&text)
            .ok()
            .filter(|it: &Manifest| it.diwan == MARK)
            .ok_or_else(|| TableError::foreign(&file, "is no manifest of a batch of this version"))?;
        let differences = held.differences(&manifest);
        if !differences.is_empty() {
            return Err(TableError::foreign(&file, &format!("this is another batch: {}", differences.join("; "))));
        }
        let is_longer = manifest.runs > held.runs;
        let mut folder = Self { path: path.to_owned(), manifest: held, _lock: lock };
        if is_longer {
            (folder.manifest.runs, folder.manifest.complete) = (manifest.runs, false);
            folder.write_manifest()?;
        }
        Ok(folder)
    }

    /// What it was made from.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The file of a part.
    #[must_use]
    pub fn part(&self, table: &str, part: u64) -> PathBuf {
        self.path.join(table).join(format!("part-{part:06}.parquet"))
    }

    /// The file that says what the files of a part are.
    fn sums(&self, part: u64) -> PathBuf {
        self.path.join(SUMS).join(format!("part-{part:06}.json"))
    }

    /// Makes the folders of these tables, and takes away what a writer that was killed has left unfinished there.
    ///
    /// # Errors
    ///
    /// If the system will not do it, or something stands in the place of a part that no part can be written to.
    pub fn make(&self, tables: &[&str]) -> Result<(), TableError> {
        for entry in fs::read_dir(&self.path).map_err(TableError::io(&self.path))?.flatten() {
            let name = entry.file_name();
            let is_left = [MANIFEST, LOCK].iter().any(|it| is_unfinished(&name.to_string_lossy(), it));
            if is_left && entry.file_type().is_ok_and(|it| it.is_file()) {
                fs::remove_file(entry.path()).map_err(TableError::io(&entry.path()))?;
            }
        }
        for folder in tables.iter().chain(&[SUMS]).map(|it| self.path.join(it)) {
            fs::create_dir_all(&folder).map_err(TableError::io(&folder))?;
            for entry in fs::read_dir(&folder).map_err(TableError::io(&folder))?.flatten() {
                let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
                if survey::is_unfinished_part(&entry) {
                    fs::remove_file(&path).map_err(TableError::io(&path))?;
                } else if ["json", "parquet"].iter().any(|it| survey::is_part(&name, it))
                    && !fs::metadata(&path).is_ok_and(|it| it.is_file())
                {
                    return Err(TableError::foreign(
                        &path,
                        "is no plain file, and is left alone; take it away, or choose another folder",
                    ));
                }
            }
        }
        Ok(())
    }

    /// What is said of a part, if its files are to the last bit what is said of them, and were made by this batch.
    #[must_use]
    pub fn sound_part(&self, part: u64, tables: &[&str]) -> Option<PartSums> {
        let said: PartSums = serde_json::from_slice(&read_plain(&self.sums(part), MAX_BYTES).ok()?).ok()?;
        let files = tables.iter().map(|it| (*it, self.part(it, part)));
        said.holds(&self.manifest.identity(), part, files).then_some(said)
    }

    /// Says what the files of a part are: from now on it is whole.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn seal(&mut self, sums: &PartSums) -> Result<(), TableError> {
        let path = self.sums(sums.part);
        write_whole(&path, format!("{:#}\n", serde_json::json!(sums)), true).map_err(TableError::io(&path))
    }

    /// Says in the manifest what is there, and whether that is all.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn note(&mut self, rows: &[(&str, u64)], complete: bool) -> Result<(), TableError> {
        let before = self.manifest.clone();
        self.manifest.rows = rows.iter().map(|(table, rows)| ((*table).to_owned(), *rows)).collect();
        self.manifest.played = self.manifest.rows.get("runs").copied().unwrap_or(0);
        self.manifest.complete = complete;
        if self.manifest == before { Ok(()) } else { self.write_manifest() }
    }

    fn write_manifest(&self) -> Result<(), TableError> {
        let path = self.path.join(MANIFEST);
        write_whole(&path, format!("{:#}\n", serde_json::json!(self.manifest)), true).map_err(TableError::io(&path))
    }
}

/// Makes the folder, and sees to it that no other process writes there. A lock that is none of ours is left alone.
fn locked(path: &Path) -> Result<File, TableError> {
    fs::create_dir_all(path).map_err(TableError::no_place(path))?;
    let file = path.join(LOCK);
    let owner = format!("{OWNER} batch, process {}\n", std::process::id());
    match write_whole(&file, &owner, false) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(TableError::io(&file)(error)),
        _ => {}
    }
    if !survey::is_our_lock(&file) {
        return Err(TableError::foreign(&file, "is no lock of ours, and is left alone; choose another folder"));
    }
    let mut lock = OpenOptions::new().read(true).write(true).open(&file).map_err(TableError::io(&file))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(fs::TryLockError::WouldBlock) => {
            let mut held = String::new();
            let _ = Read::by_ref(&mut lock).take(100).read_to_string(&mut held);
            let who = held.trim().split_once(", ").map(|(_, who)| format!(" ({who})")).unwrap_or_default();
            return Err(TableError::foreign(path, &format!("another batch is writing here{who}")));
        }
        // Where the system has no locks, the order of writes has to do.
        Err(fs::TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
        Err(fs::TryLockError::Error(error)) => return Err(TableError::io(&file)(error)),
    }
    // Longer or as long as what stood there, so that it is never empty.
    let written = lock.write_all(owner.as_bytes()).and_then(|()| lock.set_len(owner.len() as u64));
    written.map_err(TableError::io(&file))?;
    Ok(lock)
}

/// Whether a name is that of a file that is not finished.
pub(super) fn is_unfinished(name: &str, of: &str) -> bool {
    name.strip_prefix('.').is_some_and(|it| it.starts_with(of)) && name.ends_with(UNFINISHED)
}
