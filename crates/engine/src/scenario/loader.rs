//! The loader: finds the texts of a scenario, follows `extends`, puts the settings in, and hands the tree to the
//! readers.

use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use super::digest::digests;
use super::load::{Loaded, bundled};
use super::read::{Arms, escaped, inner, read_scenario};
use super::settings::{Setting, parse_settings};
use super::strays::misnamed;
use super::texts::Languages;
use super::tree::{SECTIONS, Tree, joined};
use super::trees::Trees;
use super::variant::{Overlay, Variation};
use crate::text::{
    Diagnostic, Diagnostics, FileId, Form, Node, Sources, Span, Spanned, list, nearest, read, shown, text,
};

/// The scenarios that come with the program.
#[derive(RustEmbed)]
#[folder = "../../scenarios/"]
#[include = "*.ron"]
#[include = "*.ftl"]
pub(super) struct Bundle;

/// How many scenarios may extend one another.
const DEEPEST: usize = 8;
/// The most settings, those of all variants together: each is a walk through the tree.
const MAX_SETTINGS: usize = 1_000;

/// Where a scenario is.
pub(super) struct Place {
    /// Its head, already among the sources.
    pub(super) head: FileId,
    /// Where its other sections are looked for.
    pub(super) beside: Beside,
    /// Its short name.
    pub(super) name: String,
    /// What tells it from others, so that a circle is noticed.
    pub(super) identity: String,
}

/// Where the other sections of a scenario are.
pub(super) enum Beside {
    /// Nowhere: it is one text.
    Nothing,
    /// It is one file; variants look for others beside it.
    File(PathBuf),
    /// In this folder.
    Folder(PathBuf),
    /// Among the bundled ones, under this name.
    Bundle(String),
}

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
    /// What variants change, the innermost first.
    variations: Vec<Variation>,
}

impl Loader {
    pub(super) fn finish(mut self, place: Option<Place>, settings: &[(String, String)]) -> Loaded {
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
            let tree = &trees.source;
            let digests = digests(&trees, &inherited, &self.sources);
            let scenario = read_scenario(&name, digests, tree, &inherited, &self.sources, arms, &mut self.faults)?;
            let texts = Languages::read(trees, &scenario);
            Some((scenario, texts))
        });
        let (scenario, texts) = read.filter(|_| !self.faults.is_refused()).unzip();
        Loaded {
            scenario,
            texts: texts.unwrap_or_default(),
            sources: self.sources,
            diagnostics: self.faults,
            variations: self.variations,
        }
    }

    pub(super) fn refuse(
        &mut self,
        name: &str,
        code: &'static str,
        message: String,
        hint: Option<String>,
        at: Option<Span>,
    ) {
        let at = at.unwrap_or_else(|| Span::new(self.sources.add(name, ""), 0, 0));
        self.faults.push(Diagnostic::error(code, at, message).hint_if(hint));
    }

    /// Finds a scenario; `at` is where another one speaks of it.
    pub(super) fn locate(&mut self, given: &str, at: Option<(Span, &Beside)>) -> Option<Place> {
        let mut places = vec![PathBuf::from(given)];
        match at.map(|(_, beside)| beside) {
            Some(Beside::File(path)) => places.insert(0, path.with_file_name(given)),
            Some(Beside::Folder(path)) if path.file_name().is_some() => places.insert(0, path.with_file_name(given)),
            Some(Beside::Folder(path)) => places.insert(0, path.join("..").join(given)),
            _ => {}
        }
        let is_bare = !given.contains(['/', '\\']) && !given.ends_with(".ron");
        if is_bare {
            places.push(Path::new("scenarios").join(given));
            places.push(Path::new("scenarios").join(format!("{given}.ron")));
        }
        if let Some(path) = places.iter().find(|it| it.is_file() || it.join("scenario.ron").is_file()) {
            return self.open(path);
        }
        if let Some(folder) = places.iter().find(|it| it.is_dir() && it.components().count() > 0) {
            let hint = if folder.join("scenario.ron").exists() {
                "its `scenario.ron` is no plain file; pipes, devices and folders are not read".to_owned()
            } else {
                misnamed(folder).unwrap_or_else(|| "a scenario folder has a file `scenario.ron`".to_owned())
            };
            let hint = Some(hint);
            self.refuse(
                given,
                "no-scenario",
                format!("the folder `{}` holds no scenario", shown(folder)),
                hint,
                at.map(|it| it.0),
            );
            return None;
        }
        if is_bare && let Some(place) = self.open_bundled(given) {
            return Some(place);
        }
        if let Some(other) = places.iter().find(|it| it.exists() && !it.is_dir()) {
            let hint =
                Some("a scenario is a file of text or a folder; pipes, devices and sockets are not read".to_owned());
            self.refuse(given, "no-scenario", format!("`{}` is no plain file", shown(other)), hint, at.map(|it| it.0));
            return None;
        }
        let hint = match places.first().and_then(|it| near_file(it)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                let known = bundled();
                let near =
                    nearest(given, known.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?"));
                near.unwrap_or_else(|| {
                    format!("give the path of a file or folder, or one of the bundled: {}", known.join(", "))
                })
            }
        };
        self.refuse(given, "no-scenario", format!("there is no scenario `{given}`"), Some(hint), at.map(|it| it.0));
        None
    }

    fn open(&mut self, path: &Path) -> Option<Place> {
        let (file, beside) = if let Some(folder) = folder_of(path) {
            (folder.join("scenario.ron"), Beside::Folder(folder))
        } else if path.is_dir() {
            (path.join("scenario.ron"), Beside::Folder(path.to_owned()))
        } else if path.file_name().is_some_and(|it| it == "scenario.ron") {
            let folder = path.parent().unwrap_or(Path::new("")).to_owned();
            (path.to_owned(), Beside::Folder(folder))
        } else {
            (path.to_owned(), Beside::File(path.to_owned()))
        };
        let head = self.read(&file)?;
        let name = match &beside {
            Beside::Folder(folder) => folder.canonicalize().unwrap_or_else(|_| folder.clone()),
            _ => path.to_owned(),
        };
        let identity = file.canonicalize().unwrap_or(file).display().to_string();
        Some(Place { head, beside, name: stem(&name.display().to_string()), identity })
    }

    fn read(&mut self, path: &Path) -> Option<FileId> {
        match self.sources.read(path) {
            Ok(file) => Some(file),
            Err(fault) => {
                self.faults.push(fault);
                self.lost = true;
                None
            }
        }
    }

    pub(super) fn open_bundled(&mut self, name: &str) -> Option<Place> {
        let file =
            [format!("{name}/scenario.ron"), format!("{name}.ron")].into_iter().find(|it| Bundle::get(it).is_some())?;
        let head = self.read_bundled(&file)?;
        Some(Place {
            head,
            beside: Beside::Bundle(name.to_owned()),
            name: name.to_owned(),
            identity: format!("bundled {name}"),
        })
    }

    pub(super) fn read_bundled(&mut self, file: &str) -> Option<FileId> {
        let data = Bundle::get(file)?.data;
        Some(self.sources.add(file, String::from_utf8_lossy(&data).into_owned()))
    }

    /// The trees of a scenario with everything that it extends, and the settings that came with it.
    fn trees(&mut self, place: Place) -> Option<(Trees, Vec<Spanned<Setting>>)> {
        let first = self.texts.len();
        self.texts.push(place.head);
        let node = self.faults.take(read(&self.sources, place.head))?;
        let span = node.span;
        let Form::Record { name: None, fields } = node.form else {
            let fault = Diagnostic::error("wrong-kind", span, "a scenario is a record")
                .hint("it is written as `(format: 1, title: \"…\", …)`");
            self.faults.push(fault);
            return None;
        };
        self.visited.push(place.identity);
        let (sections, head): (Vec<_>, Vec<_>) =
            fields.into_iter().partition(|(key, _)| SECTIONS.contains(&key.value.as_str()));
        let head = Node { span, form: Form::Record { name: None, fields: head } };
        let own = self.gather(sections, &place.beside);
        let files = self.texts[first..].to_vec();
        let Some((extends, settings)) = self.variant(&head, &place.beside) else {
            let mut trees = Trees::new(Tree { head, sections: own });
            self.apart = self.put_texts(&mut trees, &place.beside, &files);
            return Some((trees, Vec::new()));
        };
        let extends = extends?;
        let below = extends.name.clone();
        let (mut base, mut inherited) = self.trees(extends)?;
        let lay = |tree: &mut Tree, faults: &mut Diagnostics| {
            let mut overlay = Overlay { sources: &self.sources, faults, changes: Vec::new() };
            if let Some(paths) = anew(&head) {
                overlay.clear(tree, paths);
            }
            overlay.head(&mut tree.head, &head);
            for (name, node) in &own {
                overlay.section(tree, name, node.clone());
            }
            overlay.settings(&settings);
            overlay.changes
        };
        let changes = lay(&mut base.source, &mut self.faults);
        for tree in base.others.values_mut() {
            // What is wrong with it has been said, and what it changes is the same.
            lay(tree, &mut Diagnostics::new());
        }
        self.variations.push(Variation { name: place.name, base: below, changes });
        self.put_texts(&mut base, &place.beside, &files);
        for setting in &settings {
            base.apply(setting, &mut self.faults);
        }
        inherited.extend(settings);
        Some((base, inherited))
    }

    /// The sections of a scenario: fields of its head, and files beside it.
    fn gather(&mut self, fields: Vec<(Spanned<String>, Node)>, beside: &Beside) -> Vec<(&'static str, Node)> {
        let mut out: Vec<(&'static str, Node)> = Vec::new();
        for (key, node) in fields {
            let Some(name) = SECTIONS.into_iter().find(|it| *it == key.value) else { continue };
            if let Some((_, first)) = out.iter_mut().find(|(it, _)| *it == name) {
                let fault = Diagnostic::error("duplicate-field", key.span, format!("`{name}` is given twice"));
                self.faults.push(fault.also(first.span, "first given here"));
                self.lost |= !joined(first, node);
            } else {
                out.push((name, node));
            }
        }
        for name in SECTIONS {
            let file = match beside {
                Beside::Folder(folder) if folder.join(format!("{name}.ron")).exists() => {
                    self.read(&folder.join(format!("{name}.ron")))
                }
                Beside::Bundle(scenario) => self.read_bundled(&format!("{scenario}/{name}.ron")),
                _ => None,
            };
            let Some(file) = file else { continue };
            self.texts.push(file);
            let Some(node) = self.faults.take(read(&self.sources, file)) else {
                self.lost = true;
                continue;
            };
            if let Some((_, first)) = out.iter_mut().find(|(it, _)| *it == name) {
                let fault = Diagnostic::error(
                    "duplicate-field",
                    Span::new(file, 0, 1),
                    format!("`{name}` stands in its own file and in `scenario.ron`"),
                );
                self.faults.push(fault.also(first.span, "also here").hint("delete one of the two"));
                self.lost |= !joined(first, node);
            } else {
                out.push((name, node));
            }
        }
        if let Beside::Folder(folder) = beside {
            self.note_strays(folder, &out);
        }
        out
    }

    /// What a variant extends and its settings; `None` if this is no variant.
    fn variant(&mut self, head: &Node, beside: &Beside) -> Option<(Option<Place>, Vec<Spanned<Setting>>)> {
        let Form::Record { fields, .. } = &head.form else { return None };
        let field = |name: &str| fields.iter().find(|(key, _)| key.value == name).map(|(_, node)| node);
        let Some(extends) = field("extends").filter(|it| !it.is_none()) else {
            for name in ["settings", "anew"] {
                if let Some(node) = field(name) {
                    let fault = Diagnostic::error("no-variant", node.span, format!("only a variant has `{name}`"));
                    self.faults.push(fault.hint("add `extends: \"…\"`, or write the values into the sections"));
                }
            }
            return None;
        };
        let mut settings = Vec::new();
        for item in field("settings").and_then(|it| list(it, &mut self.faults)).unwrap_or_default() {
            let Some(written) = text(item, &mut self.faults) else { continue };
            match inner(&self.sources, item.span, written) {
                Some(span) => settings.extend(parse_settings(&self.sources, span, &mut self.faults)),
                None => self.faults.push(escaped(item.span)),
            }
        }
        let place = text(extends, &mut self.faults).and_then(|given| self.locate(given, Some((extends.span, beside))));
        let place = place.filter(|it| {
            let fault = if self.visited.last() == Some(&it.identity) {
                Diagnostic::error("circle", extends.span, "this scenario extends itself")
            } else if self.visited.contains(&it.identity) {
                Diagnostic::error("circle", extends.span, "this scenario extends itself, by way of others")
            } else if self.visited.len() >= DEEPEST {
                Diagnostic::error(
                    "too-deep",
                    extends.span,
                    format!("a chain of more than {DEEPEST} scenarios that extend one another"),
                )
            } else {
                return true;
            };
            self.faults.push(fault.hint("a chain of variants ends at a scenario without `extends`"));
            false
        });
        Some((place, settings))
    }
}

/// What a variant tells anew, instead of laying it over its base.
fn anew(head: &Node) -> Option<&Node> {
    let Form::Record { fields, .. } = &head.form else { return None };
    fields.iter().find(|(key, _)| key.value == "anew").map(|(_, node)| node).filter(|it| !it.is_none())
}

/// The files in a folder whose names end so, in the order of their names.
pub(super) fn files_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> =
        entries.map(|it| it.path()).filter(|it| it.extension().is_some_and(|it| it == extension)).collect();
    files.sort();
    files
}

/// The folder of the scenario that a section or a text file belongs to.
fn folder_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let folder = path.parent()?;
    let is_section = name.strip_suffix(".ron").is_some_and(|it| SECTIONS.contains(&it));
    let is_text = name.ends_with(".ftl") && folder.file_name().is_some_and(|it| it == "text");
    let folder = if is_section { folder } else { folder.parent().filter(|_| is_text)? };
    (path.is_file() && folder.join("scenario.ron").is_file()).then(|| folder.to_owned())
}

/// A file beside the one that is missing whose name is nearly its own.
fn near_file(path: &Path) -> Option<String> {
    let wanted = path.file_name()?.to_str()?;
    let folder = path.parent().filter(|it| *it != Path::new("")).unwrap_or(Path::new("."));
    let files: Vec<String> =
        files_in(folder, "ron").iter().filter_map(|it| Some(it.file_name()?.to_str()?.to_owned())).collect();
    nearest(wanted, files.iter().map(String::as_str)).filter(|_| wanted.ends_with(".ron")).map(str::to_owned)
}

/// The last part of a path, without `.ron`.
pub(super) fn stem(path: &str) -> String {
    let last = path.trim_end_matches(['/', '\\']).rsplit(['/', '\\']).next().unwrap_or(path);
    last.strip_suffix(".ron").unwrap_or(last).to_owned()
}
