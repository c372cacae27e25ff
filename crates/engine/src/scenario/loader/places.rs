//! Places: where a scenario lies, by its path, by its name beside another or among the bundled.

use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use super::Loader;
use super::strays::misnamed;
use crate::scenario::load::bundled;
use crate::scenario::tree::SECTIONS;
use crate::text::{Diagnostic, FileId, Span, nearest, shown};

/// The scenarios that come with the program, and what lies beside them.
#[derive(RustEmbed)]
#[folder = "../../scenarios/"]
pub(in crate::scenario) struct Bundle;

/// Where a scenario is.
pub(in crate::scenario) struct Place {
    /// Its head, already among the sources.
    pub(in crate::scenario) head: FileId,
    /// Where its other sections are looked for.
    pub(in crate::scenario) beside: Beside,
    /// Its short name.
    pub(in crate::scenario) name: String,
    /// What tells it from others, so that a circle is noticed.
    pub(in crate::scenario) identity: String,
}

/// Where the other sections of a scenario are.
pub(in crate::scenario) enum Beside {
    /// Nowhere: it is one text.
    Nothing,
    /// It is one file; variants look for others beside it.
    File(PathBuf),
    /// In this folder.
    Folder(PathBuf),
    /// Among the bundled ones, under this name.
    Bundle(String),
}

impl Loader {
    pub(in crate::scenario) fn refuse(
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
    pub(in crate::scenario) fn locate(&mut self, given: &str, at: Option<(Span, &Beside)>) -> Option<Place> {
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

    /// The texts in a folder, drafts among them, in the order of their names.
    pub(in crate::scenario) fn texts_in(&self, folder: &Path) -> Vec<PathBuf> {
        let mut files = files_in(folder, "ftl");
        // A draft of a file that is there is read by its path.
        let drafted = self.sources.drafted_in(folder).into_iter().map(|it| folder.join(it));
        files.extend(drafted.filter(|it| it.extension().is_some_and(|it| it == "ftl")));
        files.sort();
        files.dedup();
        files
    }

    pub(in crate::scenario) fn read(&mut self, path: &Path) -> Option<FileId> {
        match self.sources.read(path) {
            Ok(file) => Some(file),
            Err(fault) => {
                self.faults.push(fault);
                self.lost = true;
                None
            }
        }
    }

    pub(in crate::scenario) fn open_bundled(&mut self, name: &str) -> Option<Place> {
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

    pub(in crate::scenario) fn read_bundled(&mut self, file: &str) -> Option<FileId> {
        let data = Bundle::get(file)?.data;
        Some(self.sources.add(file, String::from_utf8_lossy(&data).into_owned()))
    }
}

/// The files in a folder whose names end so, in the order of their names.
fn files_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
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
pub(in crate::scenario) fn stem(path: &str) -> String {
    let last = path.trim_end_matches(['/', '\\']).rsplit(['/', '\\']).next().unwrap_or(path);
    last.strip_suffix(".ron").unwrap_or(last).to_owned()
}
