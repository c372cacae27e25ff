//! The loader: finds the texts of a scenario, follows `extends`, puts the settings in, and hands the tree to the
//! readers.

mod places;
mod sections;
mod strays;
mod variants;

use std::path::Path;

use super::digest::digests;
use super::load::Loaded;
use super::read::{Arms, read_scenario};
use super::settings::parse_settings;
use super::texts::Languages;
use super::tree::{HISTORY, Tree};
use super::variant::Variation;
use crate::text::{Diagnostic, Diagnostics, FileId, Node, Sources, Span, read};

pub(super) use places::{Beside, Bundle, Place, stem};

/// The most settings, those of all variants together: each is a walk through the tree.
const MAX_SETTINGS: usize = 1_000;

#[derive(Default)]
pub(super) struct Loader {
    pub(super) sources: Sources,
    pub(super) faults: Diagnostics,
    /// Every file that makes the scenario what it is, by name.
    pub(super) texts: Vec<FileId>,
    visited: Vec<String>,
    /// Whether a section could not be read at all: what it declares would be missed everywhere else.
    pub(super) lost: bool,
    /// Whether texts lie in files of their own.
    pub(super) apart: bool,
    /// Whether a text file was there that could not be read as a whole.
    pub(super) torn: bool,
    /// A history that the scenario is read with.
    pub(super) history: Option<Node>,
    /// What variants change, the innermost first.
    variations: Vec<Variation>,
}

impl Loader {
    pub(super) fn finish(self, place: Option<Place>, settings: &[(String, String)]) -> Loaded {
        self.load(place, settings, false).0
    }

    /// The same, and the tree of a scenario that is not refused, with its settings put in.
    pub(super) fn finish_keeping(self, place: Option<Place>, settings: &[(String, String)]) -> (Loaded, Option<Tree>) {
        self.load(place, settings, true)
    }

    /// Reads a history that the scenario is to be held against.
    pub(super) fn watch(&mut self, history: &Path) {
        if let Some(file) = self.read(history) {
            self.history = self.faults.take(read(&self.sources, file));
            self.lost |= self.history.is_none();
        }
    }

    fn load(mut self, place: Option<Place>, settings: &[(String, String)], keeping: bool) -> (Loaded, Option<Tree>) {
        let mut kept = None;
        let read = place.and_then(|place| {
            let name = place.name.clone();
            Some((name, self.trees(place)?))
        });
        let mut given = Vec::new();
        for (label, setting) in settings {
            let file = self.sources.add(label.clone(), setting.clone());
            given.extend(parse_settings(&self.sources, Span::new(file, 0, setting.len()), &mut self.faults));
        }
        // Claims speak of the scenario as it stands.
        let arms = if settings.is_empty() { Arms::Checked } else { Arms::Passed };
        let read = read.filter(|_| !self.lost).and_then(|(name, (mut trees, mut inherited))| {
            self.doubt_steering(&trees.source);
            self.refuse_nameless(&mut trees.source);
            for setting in &given {
                trees.apply(setting, &mut self.faults);
            }
            inherited.extend(given);
            if let Some(excess) = inherited.get(MAX_SETTINGS) {
                let fault = Diagnostic::error(
                    "too-large",
                    excess.span,
                    format!("{} settings: at most {MAX_SETTINGS}", inherited.len()),
                );
                self.faults.push(fault.hint("write the values into a copy of the scenario"));
                return None;
            }
            let digests = digests(&trees, &inherited, &self.sources);
            // What was observed is no part of what is played.
            trees.source.sections.extend(self.history.take().map(|it| (HISTORY, it)));
            let tree = &trees.source;
            let scenario = read_scenario(&name, digests, tree, &inherited, &self.sources, arms, &mut self.faults)?;
            kept = keeping.then(|| tree.clone());
            let texts = Languages::read(trees, &scenario);
            Some((scenario, texts))
        });
        let (scenario, texts) = read.filter(|_| !self.faults.is_refused()).unzip();
        let loaded = Loaded {
            scenario,
            texts: texts.unwrap_or_default(),
            sources: self.sources,
            diagnostics: self.faults,
            variations: self.variations,
        };
        let kept = kept.filter(|_| loaded.scenario.is_some());
        (loaded, kept)
    }
}
