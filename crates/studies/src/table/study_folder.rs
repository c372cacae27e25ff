//! A folder that holds the tables of one study: made before anything is played, replaced as a whole, and refused where
//! something else lies. What says whose it is is written first and last.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use diwan_engine::text::{UNFINISHED, Whole, read_plain, write_whole};
use serde_json::Value;

use super::TableError;

/// What the folder of a kind of study holds.
#[derive(Debug)]
pub struct Form {
    /// What the study is called, in the field `diwan` of its facts: `comparison`.
    pub mark: &'static str,
    /// Its files.
    pub files: &'static [&'static str],
    /// That of them which says what the folder is; it is written last.
    pub facts: &'static str,
}

/// The largest facts that are read, bytes.
pub(crate) const MAX_BYTES: u64 = 256 << 20;

/// A folder that a study can be written to.
#[derive(Debug)]
pub struct StudyFolder {
    path: PathBuf,
    form: &'static Form,
}

impl StudyFolder {
    /// Makes the folder, and sees that it may be written to before anything is played. What is there stays until
    /// [`Self::clear`].
    ///
    /// # Errors
    ///
    /// If it holds a study that must not be replaced, or anything else, or is no folder, or can't be written.
    pub fn open(path: &Path, form: &'static Form, replace: bool) -> Result<Self, TableError> {
        if fs::symlink_metadata(path).is_ok() && !path.is_dir() {
            return Err(TableError::foreign(path, "is a file, and tables need a folder; choose another name"));
        }
        fs::create_dir_all(path).map_err(TableError::no_place(path))?;
        let folder = Self { path: path.to_owned(), form };
        if folder.ours()?.iter().any(|it| it.ends_with(form.facts)) && !replace {
            return Err(TableError::foreign(path, &format!("holds a {} already; `--force` replaces it", form.mark)));
        }
        // A disk that takes nothing is found out before anything is played for it.
        let mut probe = Whole::begin(&path.join(form.facts)).map_err(TableError::no_place(path))?;
        probe.file().write_all(&[0; 4096]).and_then(|()| probe.file().sync_all()).map_err(TableError::io(path))?;
        Ok(folder)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes away what was there; from now on the folder says whose it is, and that it is not whole.
    ///
    /// # Errors
    ///
    /// If the system will not do it, or something else has come to lie there.
    pub fn clear(&self) -> Result<(), TableError> {
        let io = |error| TableError::Io { path: self.path.display().to_string(), error };
        self.ours()?.iter().rev().try_for_each(fs::remove_file).map_err(io)?;
        let path = self.path.join(self.form.facts);
        let mark = format!("{{\"diwan\": \"{}\", \"complete\": false}}\n", self.form.mark);
        write_whole(&path, mark, true).map_err(TableError::io(&path))
    }

    /// Writes the facts: from now on the study is whole.
    ///
    /// # Errors
    ///
    /// If they can't be written.
    pub fn seal(&self, json: &Value) -> Result<(), TableError> {
        let path = self.path.join(self.form.facts);
        let mut facts = serde_json::Map::from_iter([("diwan".to_owned(), Value::from(self.form.mark))]);
        facts.extend(json.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())));
        write_whole(&path, format!("{:#}\n", Value::from(facts)), true).map_err(TableError::io(&path))
    }

    /// The files of a study that stand in the folder; anything else there is somebody else's.
    fn ours(&self) -> Result<Vec<PathBuf>, TableError> {
        let Self { path, form } = self;
        let mut there = Vec::new();
        for entry in fs::read_dir(path).map_err(TableError::io(path))? {
            let entry = entry.map_err(TableError::io(path))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_unfinished =
                form.files.iter().any(|it| name.strip_prefix('.').is_some_and(|name| name.starts_with(it)))
                    && name.ends_with(UNFINISHED);
            let is_plain = entry.file_type().map_err(TableError::io(path))?.is_file();
            if !is_plain || !(is_unfinished || form.files.contains(&name.as_str())) {
                let message = format!("holds something that is no {}; choose another folder", form.mark);
                return Err(TableError::foreign(path, &message));
            }
            there.push(entry.path());
        }
        let facts = there.iter().find(|it| it.ends_with(form.facts)).and_then(|it| read_plain(it, MAX_BYTES).ok());
        let facts = facts.and_then(|it| serde_json::from_slice::<Value>(&it).ok());
        let is_ours = facts.is_some_and(|it| it["diwan"] == form.mark);
        if !is_ours && there.iter().any(|it| !it.to_string_lossy().ends_with(UNFINISHED)) {
            let message = format!("holds tables that are no {} of ours; choose another folder", form.mark);
            return Err(TableError::foreign(path, &message));
        }
        // What says whose it is goes last.
        there.sort_by_key(|it| !it.ends_with(form.facts));
        Ok(there)
    }
}
