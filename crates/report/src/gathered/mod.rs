//! Results that are there already, gathered into one page: folders of batches, comparisons and sweeps, recordings, and facts
//! that were printed as JSON. Plays nothing; what a folder holds is added up again from its tables.

mod batch;
mod comparison;
mod error;
mod found;
mod json;
mod run;
mod sweep;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use diwan_engine::scenario::Provenance;
use diwan_engine::text::read_plain;
use diwan_studies::study::Kept;

pub use error::GatherError;

use crate::facts::ComparedFacts;
use crate::locale::say;
use crate::page::{Chapter, Made, Page, bound, quoted};

/// The largest file of facts that is read, bytes.
const MAX_BYTES: u64 = 256 << 20;

/// What is to be gathered.
#[derive(Clone, Copy, Debug)]
pub struct Gathering<'a> {
    /// Folders and files, in the order of the chapters.
    pub paths: &'a [PathBuf],
    /// Where the scenarios are, if not where their names lead.
    pub scenarios: &'a [String],
    /// The language of the texts, if not the one that a scenario is written in.
    pub language: Option<&'a str>,
}

/// A page of results that were there.
#[derive(Clone, Debug)]
pub struct Gathered {
    /// The page: HTML.
    pub html: String,
    /// What is to be known of what was read: sentences, which stand in the page too.
    pub remarks: Vec<String>,
    /// How many results it holds.
    pub chapters: usize,
}

impl Gathering<'_> {
    /// Reads all of it and makes the page.
    ///
    /// # Errors
    ///
    /// If something is given twice, is no result, or was cut or changed; if there are no texts in the language.
    pub fn page(&self, made: &Made) -> Result<Gathered, GatherError> {
        self.each_once()?;
        let (mut chapters, mut said) = (Vec::new(), Vec::new());
        for path in self.paths {
            let (chapter, remarks) = self.chapter(path, &made.language)?;
            chapters.push(chapter);
            said.extend(remarks);
        }
        Ok(Gathered { html: bound(&chapters, made), remarks: said, chapters: chapters.len() })
    }

    /// Nothing is given twice, under whatever name.
    fn each_once(&self) -> Result<(), GatherError> {
        let mut seen: BTreeMap<PathBuf, &PathBuf> = BTreeMap::new();
        for path in self.paths {
            let place = fs::canonicalize(path)
                .map_err(|error| GatherError::Nothing { path: path.display().to_string(), error })?;
            if let Some(other) = seen.insert(place, path) {
                let [first, second] = [other, path].map(|it| it.display().to_string());
                return Err(GatherError::Twice { first, second });
            }
        }
        Ok(())
    }

    /// A chapter of what lies somewhere, and what is to be known of it.
    fn chapter(&self, path: &Path, language: &str) -> Result<(Chapter, Vec<String>), GatherError> {
        let from = path.display().to_string();
        let read = if path.is_dir() {
            match Kept::open(path)? {
                Kept::Batch(it) => self.batch(&it, language)?,
                Kept::Comparison(it) => {
                    self.comparison(&ComparedFacts { found: *it, assumptions: None, elapsed_s: 0.0 }, language)?
                }
                Kept::Sweep(it) => self.sweep(&it, language)?,
            }
        } else {
            let nothing = |error| GatherError::Nothing { path: from.clone(), error };
            let text = read_plain(path, MAX_BYTES).map_err(nothing)?;
            if is_recording(&text) { self.recording(path, language)? } else { self.json(path, &text, language)? }
        };
        let Read { mut chapter, remarks } = read;
        chapter.page = chapter.page.remarked(&remarks);
        chapter.from = from;
        let told = |it: &String| say!("bound-remark", from: &chapter.from, remark: it);
        let said = remarks.iter().map(told).collect();
        Ok((chapter, said))
    }
}

/// What was read: a chapter, and what is to be known of it.
struct Read {
    chapter: Chapter,
    remarks: Vec<String>,
}

impl Read {
    fn of(page: Page, provenance: Provenance, remarks: Vec<String>) -> Self {
        Self { chapter: Chapter { page, from: String::new(), provenance, endings: None }, remarks }
    }
}

fn made(command: String, language: &str) -> Made {
    Made { command, language: language.to_owned() }
}

/// Whether a text begins as a recording does.
fn is_recording(text: &[u8]) -> bool {
    let line = text.split(|it| *it == b'\n').next().unwrap_or_default();
    let head: serde_json::Value = serde_json::from_slice(line).unwrap_or_default();
    head["diwan"] == "recording"
}

/// The settings of a command, each with what it takes.
fn set(settings: &[String]) -> String {
    settings.iter().map(|it| format!(" --set {}", quoted(it))).collect()
}
