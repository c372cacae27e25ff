//! Sums: what the files of a part are, to the last bit, so that a part that was damaged, exchanged or made by another
//! batch is noticed and played again. They guard against damage, not against forgery.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileSum {
    /// Rows of its table.
    pub rows: u64,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

impl FileSum {
    /// Whether a file is to the last bit what is said of it.
    #[must_use]
    pub fn holds(&self, path: &Path) -> bool {
        of_file(path, self.bytes).is_some_and(|sha256| sha256 == self.sha256)
    }
}

/// What the files of a part are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartSums {
    /// What the batch was made from, as a digest: see [`Manifest::identity`](super::Manifest::identity).
    pub made_from: String,
    /// Number of the part.
    pub part: u64,
    /// Its files, by table.
    pub files: BTreeMap<String, FileSum>,
    /// A digest of all this.
    pub sha256: String,
}

impl PartSums {
    /// Of the files of a part of a batch.
    #[must_use]
    pub fn new(made_from: String, part: u64, files: BTreeMap<String, FileSum>) -> Self {
        let sha256 = digest(format!("{made_from} {part} {files:?}").as_bytes());
        Self { made_from, part, files, sha256 }
    }

    /// Rows of a table in this part.
    #[must_use]
    pub fn rows(&self, table: &str) -> u64 {
        self.files.get(table).map_or(0, |it| it.rows)
    }

    /// Whether this is what was said of a part of this batch, and the file of one table is what is said.
    #[must_use]
    pub fn holds_table(&self, made_from: &str, part: u64, table: &str, path: &Path) -> bool {
        let is_said = *self == Self::new(made_from.to_owned(), part, self.files.clone());
        let is_so = |said: &FileSum| of_file(path, said.bytes).is_some_and(|sha256| sha256 == said.sha256);
        is_said && self.files.get(table).is_some_and(is_so)
    }

    /// Whether this is what was said of a part of this batch, and its files are what is said.
    #[must_use]
    pub fn holds<'a>(&self, made_from: &str, part: u64, files: impl Iterator<Item = (&'a str, PathBuf)>) -> bool {
        let is_said = *self == Self::new(made_from.to_owned(), part, self.files.clone());
        let mut known = 0;
        let is_there = is_said && { files }.all(|(table, path)| {
            known += 1;
            self.files
                .get(table)
                .is_some_and(|said| of_file(&path, said.bytes).is_some_and(|sha256| sha256 == said.sha256))
        });
        is_there && known == self.files.len()
    }
}

/// A digest of bytes, in hexadecimal digits.
pub(super) fn digest(bytes: &[u8]) -> String {
    hex(Sha256::digest(bytes))
}

fn hex(bytes: impl IntoIterator<Item = u8>) -> String {
    bytes.into_iter().map(|it| format!("{it:02x}")).collect()
}

/// The digest of a plain file of this length.
fn of_file(path: &Path, bytes: u64) -> Option<String> {
    if !std::fs::metadata(path).is_ok_and(|it| it.is_file() && it.len() == bytes) {
        return None;
    }
    let (mut file, mut hasher, mut buffer) = (File::open(path).ok()?, Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer).ok()? {
            0 => return Some(hex(hasher.finalize())),
            read => hasher.update(&buffer[..read]),
        }
    }
}

/// A file that is summed up while it is written, from its beginning on.
#[derive(Debug)]
pub(super) struct Summed {
    file: File,
    hasher: Sha256,
    bytes: u64,
}

impl Summed {
    pub(super) fn new(file: File) -> Self {
        Self { file, hasher: Sha256::new(), bytes: 0 }
    }

    /// What was written, of so many rows.
    pub(super) fn sum(self, rows: u64) -> FileSum {
        FileSum { rows, bytes: self.bytes, sha256: hex(self.hasher.finalize()) }
    }
}

impl Write for Summed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
