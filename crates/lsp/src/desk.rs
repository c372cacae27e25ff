//! The desk: what an editor has open, the scenarios that belong to it, and what is wrong with them. It holds texts and
//! answers; who asks, and how, is none of its business.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lsp_types::{DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString};

use diwan_engine::text::{Diagnostic, Drafts, Severity, Sources, Span};

use crate::place::{Lines, uri_of};
use crate::project::{Home, Project, same};

/// What is wrong with each file, as the protocol has it.
pub(crate) type Faults = BTreeMap<PathBuf, Vec<lsp_types::Diagnostic>>;

/// What is open, and what it belongs to.
#[derive(Debug, Default)]
pub(crate) struct Desk {
    drafts: Drafts,
    /// The texts that are open, by file.
    open: BTreeMap<PathBuf, String>,
    projects: BTreeMap<Home, Project>,
    /// What was found when each scenario was last checked.
    faults: BTreeMap<Home, Faults>,
    /// Files that faults were told of.
    told: BTreeSet<PathBuf>,
    /// Scenarios that are to be checked.
    stale: BTreeSet<Home>,
}

impl Desk {
    /// Takes a text as it stands in the editor.
    pub(crate) fn put(&mut self, path: &Path, text: &str) {
        let text = text.replace("\r\n", "\n");
        self.drafts.put(path, text.clone());
        self.open.insert(path.to_owned(), text);
        self.touch(path);
    }

    /// The editor has closed a file: what is on disk counts.
    pub(crate) fn close(&mut self, path: &Path) {
        self.touch(path);
        self.drafts.take(path);
        self.open.remove(path);
    }

    /// A file may have changed, here or on disk.
    pub(crate) fn touch(&mut self, path: &Path) {
        let read = |project: &Project| project.file(path).is_some();
        self.stale.extend(self.projects.iter().filter(|(_, it)| read(it)).map(|(home, _)| home.clone()));
        self.stale.extend(self.home(path));
    }

    /// The text of a file that is open.
    pub(crate) fn text(&self, path: &Path) -> Option<&str> {
        self.open.get(path).map(String::as_str)
    }

    fn home(&self, path: &Path) -> Option<Home> {
        Home::of(path, self.text(path)?)
    }

    /// The scenario of a file that is open, as it stands.
    pub(crate) fn project(&mut self, path: &Path) -> Option<&Project> {
        let home = self.home(path)?;
        if self.stale.remove(&home) || !self.projects.contains_key(&home) {
            self.check(&home);
        }
        self.projects.get(&home)
    }

    fn check(&mut self, home: &Home) {
        let project = Project::read(home, &self.drafts, self.projects.get(home));
        self.faults.insert(home.clone(), faults(&project));
        self.projects.insert(home.clone(), project);
    }

    /// Checks what is to be checked, and says what is now known of each file that is open, or that was or is at fault.
    pub(crate) fn checked(&mut self) -> Faults {
        for home in core::mem::take(&mut self.stale) {
            let reads = |path: &Path| self.projects.get(&home).is_some_and(|it| it.file(path).is_some());
            if self.open.iter().any(|(path, text)| Home::of(path, text).as_ref() == Some(&home) || reads(path)) {
                self.check(&home);
            } else {
                self.projects.remove(&home);
                self.faults.remove(&home);
            }
        }
        let found = self.faults.values().flatten().map(|(path, _)| path.clone());
        let told: BTreeSet<PathBuf> =
            found.chain(self.open.keys().cloned()).chain(core::mem::take(&mut self.told)).collect();
        let out: Faults =
            told.into_iter().map(|path| (self.all_of(&path), path)).map(|(found, path)| (path, found)).collect();
        self.told = out.iter().filter(|(_, found)| !found.is_empty()).map(|(path, _)| path.clone()).collect();
        out
    }

    /// What any scenario that reads a file has found in it, each once.
    fn all_of(&self, path: &Path) -> Vec<lsp_types::Diagnostic> {
        let mut out: Vec<lsp_types::Diagnostic> = Vec::new();
        for (_, found) in self.faults.values().flatten().filter(|(file, _)| same(file, path)) {
            found.iter().for_each(|it| {
                if !out.contains(it) {
                    out.push(it.clone())
                }
            });
        }
        out
    }
}

/// What is wrong with the files of a scenario; of what lies in none, at its top.
fn faults(project: &Project) -> Faults {
    let mut out = Faults::new();
    for file in project.sources.all() {
        if let Some(path) = project.path(file) {
            out.entry(path).or_default();
        }
    }
    let first = out.keys().next().cloned();
    for it in project.found.sorted() {
        let path = project.path(it.span.file).or_else(|| first.clone());
        if let Some(path) = path {
            let found = told(it, &project.sources);
            out.entry(path).or_default().push(found);
        }
    }
    out
}

fn told(it: &Diagnostic, sources: &Sources) -> lsp_types::Diagnostic {
    let range = |span: Span| Lines::of(sources.text(span.file)).range(span.start, span.end);
    let (severity, word) = match it.severity {
        Severity::Error => (DiagnosticSeverity::ERROR, "hint"),
        Severity::Warning => (DiagnosticSeverity::WARNING, "hint"),
        Severity::Note => (DiagnosticSeverity::HINT, "accepted"),
    };
    let hint = it.hint.as_ref().map(|hint| format!("\n{word}: {hint}")).unwrap_or_default();
    let related = it.related.iter().filter_map(|(span, message)| {
        let uri = uri_of(Path::new(sources.name(span.file)))?;
        Some(DiagnosticRelatedInformation { location: Location::new(uri, range(*span)), message: message.clone() })
    });
    let related: Vec<_> = related.collect();
    lsp_types::Diagnostic {
        range: range(it.span),
        severity: Some(severity),
        code: Some(NumberOrString::String(it.code.to_owned())),
        source: Some("diwan".to_owned()),
        message: format!("{}{hint}", it.message),
        related_information: Some(related).filter(|it| !it.is_empty()),
        ..lsp_types::Diagnostic::default()
    }
}
