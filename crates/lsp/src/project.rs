//! A scenario that somebody is writing: which files belong to it, what is wrong with it, and what it last meant.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use diwan_engine::model::{Model, examine};
use diwan_engine::scenario::{Languages, load_drafted};
use diwan_engine::text::{Diagnostics, Drafts, FileId, Sources};

use crate::grammar::section;
use crate::index::Index;

/// Which scenario a file belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Home {
    /// Its folder, or its one file.
    pub(crate) root: PathBuf,
    /// A history that it is to be held against, if that is what the file is.
    pub(crate) history: Option<PathBuf>,
}

impl Home {
    /// The home of a file with this text.
    pub(crate) fn of(path: &Path, text: &str) -> Option<Self> {
        let (name, folder) = (path.file_name()?.to_str()?, path.parent()?);
        let alone = |root: &Path| Some(Self { root: root.to_owned(), history: None });
        let is_scenario = |folder: &Path| folder.join("scenario.ron").is_file();
        if let Some(stem) = name.strip_suffix(".ron") {
            if stem == "scenario" || (is_scenario(folder) && section(stem).is_some()) {
                return alone(folder);
            }
            if is_scenario(folder) && text.contains("observations:") {
                return Some(Self { root: folder.to_owned(), history: Some(path.to_owned()) });
            }
            // Other programs have RON too.
            return if text.contains("format:") { alone(path) } else { None };
        }
        let above = folder.parent().filter(|_| folder.file_name().is_some_and(|it| it == "text"))?;
        if name.ends_with(".ftl") && is_scenario(above) { alone(above) } else { None }
    }
}

/// A scenario as it stands in files and drafts.
#[derive(Debug)]
pub(crate) struct Project {
    /// What was read.
    pub(crate) sources: Sources,
    /// What is wrong or doubtful.
    pub(crate) found: Diagnostics,
    /// What is named where, as it stands.
    pub(crate) index: Index,
    /// The index when last all files could be read: while one is broken, names are taken from here.
    pub(crate) last_whole: Arc<Index>,
    /// What it last meant, and what people read of it.
    pub(crate) meant: Option<Arc<(Arc<Model>, Languages)>>,
    /// Whether that is what it means as it stands.
    pub(crate) is_sound: bool,
}

impl Project {
    /// Reads and checks a scenario; what it meant before stands in where it can't be read.
    pub(crate) fn read(home: &Home, drafts: &Drafts, before: Option<&Self>) -> Self {
        let mut loaded = load_drafted(&home.root.display().to_string(), drafts, home.history.as_deref());
        let model = examine(&mut loaded);
        let texts = core::mem::take(&mut loaded.texts);
        let index = Index::of(&loaded.sources);
        let last_whole = match before {
            Some(before) if !index.broken.is_empty() => before.last_whole.clone(),
            _ => Arc::new(Index { names: index.names.clone(), ..Index::default() }),
        };
        let is_sound = model.is_some();
        let meant = model.map(|it| Arc::new((it, texts))).or_else(|| before.and_then(|it| it.meant.clone()));
        Self { sources: loaded.sources, found: loaded.diagnostics, index, last_whole, meant, is_sound }
    }

    /// A file among those that were read.
    pub(crate) fn file(&self, path: &Path) -> Option<FileId> {
        self.sources.all().find(|it| same(Path::new(self.sources.name(*it)), path))
    }

    /// The path of a file that lies on this disk; none of what is bundled.
    pub(crate) fn path(&self, file: FileId) -> Option<PathBuf> {
        let path = PathBuf::from(self.sources.name(file));
        path.is_absolute().then_some(path)
    }
}

/// Whether two paths lead to one file, by their letters or by the system.
pub(crate) fn same(one: &Path, other: &Path) -> bool {
    one == other
        || (one.file_name() == other.file_name()
            && one.canonicalize().is_ok_and(|it| other.canonicalize().is_ok_and(|other| it == other)))
}
