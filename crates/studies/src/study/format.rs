//! Formatting: which files somebody means, and each as it should be laid out. It writes nothing unless asked, and
//! never touches a file that is no RON.

use std::path::{Path, PathBuf};

use diwan_engine::text::{Diagnostics, FileId, MAX_BYTES, Sources, formatted, read_plain, write_whole};

/// A file, as it is and as it should be laid out.
#[derive(Debug)]
pub struct Formatted {
    path: PathBuf,
    /// As it should be laid out, with the line ends that it has.
    pub text: String,
    /// Whether that is not how it is.
    pub changes: bool,
}

/// What is wrong with a text that can't be laid out.
#[derive(Debug)]
pub struct Unformatted {
    /// The text.
    pub sources: Sources,
    /// Its faults.
    pub faults: Diagnostics,
}

impl Formatted {
    /// The RON files that somebody means by a path or the bare name of a scenario below `scenarios/`: the file, or those
    /// that lie in the folder, in the order of their names. None where there are none, as of what is bundled alone.
    #[must_use]
    pub fn files(asked: &str) -> Vec<PathBuf> {
        let given = PathBuf::from(asked);
        let below = Path::new("scenarios");
        let places = [given.clone(), below.join(&given), below.join(format!("{asked}.ron"))];
        let is_bare = !asked.contains(['/', '\\']) && !asked.ends_with(".ron");
        let place = places.into_iter().take(if is_bare { 3 } else { 1 }).find(|it| it.exists());
        match place {
            Some(folder) if folder.is_dir() => {
                let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|it| it.path());
                let mut files: Vec<PathBuf> =
                    entries.filter(|it| it.is_file() && it.extension().is_some_and(|it| it == "ron")).collect();
                files.sort();
                files
            }
            found => found.into_iter().collect(),
        }
    }

    /// Lays out a file.
    ///
    /// # Errors
    ///
    /// Its faults, if it can't be read or is no RON.
    pub fn of_file(path: &Path) -> Result<Self, Box<Unformatted>> {
        let mut sources = Sources::new();
        match sources.read(path) {
            Ok(file) => {
                let raw = read_plain(path, MAX_BYTES).unwrap_or_default();
                Self::of(sources, file, path, &String::from_utf8_lossy(&raw))
            }
            Err(fault) => Err(Box::new(Unformatted { sources, faults: vec![fault].into() })),
        }
    }

    /// Lays out a text that lies in no file; `name` is what its faults call it.
    ///
    /// # Errors
    ///
    /// Its faults, if it is no RON.
    pub fn of_text(name: &str, text: &str) -> Result<Self, Box<Unformatted>> {
        let mut sources = Sources::new();
        let file = sources.add(name, text.replace("\r\n", "\n"));
        Self::of(sources, file, Path::new(name), text)
    }

    fn of(sources: Sources, file: FileId, path: &Path, raw: &str) -> Result<Self, Box<Unformatted>> {
        match formatted(&sources, file) {
            Ok(text) => {
                let text = if raw.contains("\r\n") { text.replace('\n', "\r\n") } else { text };
                Ok(Self { path: path.to_owned(), changes: text != raw, text })
            }
            Err(faults) => Err(Box::new(Unformatted { sources, faults: faults.into() })),
        }
    }

    /// Puts the laid out text in the place of the file, whole or not at all.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn write(&self) -> Result<(), std::io::Error> {
        write_whole(&self.path, &self.text, true)
    }
}
