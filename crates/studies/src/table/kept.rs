//! A batch that is kept in a folder, to be read: its manifest, and the columns of its draws and runs. Writes nothing,
//! and needs no scenario.

use std::path::{Path, PathBuf};

use diwan_engine::text::read_plain;

use super::folder::{MANIFEST, SUMS};
use super::manifest::{FORMAT, MARK, Manifest};
use super::sums::PartSums;
use super::{Dictionary, TableError, Values, columns_of, read_columns};

/// The largest manifest that is read, bytes.
const MAX_BYTES: u64 = 16 << 20;

/// A batch that is kept in a folder. Every file that is read of it is to the last bit what was written.
#[derive(Clone, Debug)]
pub struct KeptBatch {
    path: PathBuf,
    manifest: Manifest,
    /// Parts from the first on, as far as they are there one after the other.
    parts: u64,
}

impl KeptBatch {
    /// Opens the batch in a folder. One that is not complete is read as far as it goes.
    ///
    /// # Errors
    ///
    /// If there is no folder, it holds no batch of this version, or no run.
    pub fn open(path: &Path) -> Result<Self, TableError> {
        if !path.is_dir() {
            return Err(TableError::foreign(path, "is no folder; `diwan batch --out` makes one"));
        }
        let file = path.join(MANIFEST);
        if !file.exists() {
            return Err(TableError::foreign(path, "holds no batch; `diwan batch --out` keeps one in a folder"));
        }
        let text = read_plain(&file, MAX_BYTES).map_err(TableError::io(&file))?;
        let manifest: Manifest = serde_json::from_slice(&text)
            .ok()
            .filter(|it: &Manifest| it.diwan == MARK && it.format == FORMAT)
            .ok_or_else(|| TableError::foreign(&file, &unlike(&text)))?;
        let mut out = Self { path: path.to_owned(), manifest, parts: 0 };
        while out.part("runs", out.parts).exists() {
            out.parts += 1;
        }
        if out.parts == 0 {
            return Err(TableError::foreign(
                path,
                "holds a batch without a run; `diwan batch --resume` goes on with it",
            ));
        }
        Ok(out)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Parts that are there one after the other, from the first on.
    #[must_use]
    pub fn parts(&self) -> u64 {
        self.parts
    }

    /// What it was made from.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The paths of the numbers that were drawn, as columns are called; none where none was.
    ///
    /// # Errors
    ///
    /// If the tables can't be read.
    pub fn drawn(&self) -> Result<Vec<String>, TableError> {
        let path = self.part("draws", 0);
        if !path.exists() {
            return Ok(Vec::new());
        }
        Ok(columns_of(&path)?.into_iter().filter(|it| it != "draw").collect())
    }

    /// Columns of numbers of a table, by name.
    ///
    /// # Errors
    ///
    /// If a part is not what was written, or has no such column of numbers.
    pub fn numbers(&self, table: &str, names: &[&str]) -> Result<Vec<Vec<f64>>, TableError> {
        let mut out = vec![Vec::new(); names.len()];
        self.each(table, |path| {
            let values = read_columns(path, names)?;
            for (column, values) in out.iter_mut().zip(values) {
                match values {
                    Values::Number(it) => column.extend(it),
                    Values::Whole(it) => column.extend(it.into_iter().map(|it| it as f64)),
                    _ => return Err(TableError::foreign(path, "a column that should hold numbers does not")),
                }
            }
            Ok(())
        })?;
        Ok(out)
    }

    /// How each run ended, by the key of its outcome.
    ///
    /// # Errors
    ///
    /// If a part is not what was written.
    pub fn outcomes(&self) -> Result<Vec<Option<String>>, TableError> {
        let mut out = Vec::new();
        self.each("runs", |path| match read_columns(path, &["outcome"])?.pop() {
            Some(Values::Name(Dictionary(names), rows)) => {
                let names: Vec<String> =
                    names.iter().map(|it| String::from_utf8_lossy(it.data()).into_owned()).collect();
                out.extend(rows.into_iter().map(|it| it.and_then(|it| names.get(usize::from(it)).cloned())));
                Ok(())
            }
            _ => Err(TableError::foreign(path, "the outcomes of runs are no names")),
        })?;
        Ok(out)
    }

    /// Hands over the files of a table, part by part, each seen to be to the last bit what was written.
    ///
    /// # Errors
    ///
    /// If one is not, or what `read` says.
    pub fn each(&self, table: &str, mut read: impl FnMut(&Path) -> Result<(), TableError>) -> Result<(), TableError> {
        (0..self.parts).try_for_each(|part| read(&self.sound(table, part)?))
    }

    /// The file of a part, seen to be to the last bit what was written.
    ///
    /// # Errors
    ///
    /// If it is not.
    pub fn sound(&self, table: &str, part: u64) -> Result<PathBuf, TableError> {
        let path = self.part(table, part);
        let sums = self.path.join(SUMS).join(format!("part-{part:06}.json"));
        let said = read_plain(&sums, MAX_BYTES).ok().and_then(|it| serde_json::from_slice::<PartSums>(&it).ok());
        if said.is_some_and(|it| it.holds_table(&self.manifest.identity(), part, table, &path)) {
            Ok(path)
        } else {
            Err(TableError::foreign(&path, "is not what was written; `diwan batch --resume` plays it again"))
        }
    }

    fn part(&self, table: &str, part: u64) -> PathBuf {
        self.path.join(table).join(format!("part-{part:06}.parquet"))
    }
}

/// Why a text is no manifest that this version reads.
fn unlike(text: &[u8]) -> String {
    let said: serde_json::Value = serde_json::from_slice(text).unwrap_or_default();
    match said["format"].as_u64().filter(|it| said["diwan"] == MARK && *it != u64::from(FORMAT)) {
        Some(layout) => format!(
            "says that version {} wrote the batch, in layout {layout}; this one reads layout {FORMAT}, so play it again",
            said["version"].as_str().or(said["engine"].as_str()).unwrap_or("unknown"),
        ),
        None => "is no manifest of a batch of this version".to_owned(),
    }
}
