//! Drafts: what somebody is writing and has not saved, read in place of the files that it will become.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Texts that stand in place of files. A clone costs nothing.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    texts: Arc<BTreeMap<PathBuf, String>>,
}

impl Drafts {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a text in the place of a file, which need not be there.
    pub fn put(&mut self, path: &Path, text: impl Into<String>) {
        Arc::make_mut(&mut self.texts).insert(real(path), text.into());
    }

    /// Takes a text away: the file stands again.
    pub fn take(&mut self, path: &Path) {
        Arc::make_mut(&mut self.texts).remove(&real(path));
    }

    /// The text that stands in the place of a file.
    #[must_use]
    pub fn get(&self, path: &Path) -> Option<&str> {
        if self.texts.is_empty() { None } else { self.texts.get(&real(path)).map(String::as_str) }
    }

    /// The drafts in a folder, in the order of their names.
    pub(crate) fn within(&self, folder: &Path) -> Vec<PathBuf> {
        let folder = real(folder);
        self.texts.keys().filter(|it| it.parent() == Some(&folder)).cloned().collect()
    }
}

/// A path by which a file is known however it was come to: of one that is not there, by its folder.
fn real(path: &Path) -> PathBuf {
    if let Ok(found) = path.canonicalize() {
        return found;
    }
    let folder = path.parent().map(|it| if it == Path::new("") { Path::new(".") } else { it });
    match (folder.and_then(|it| it.canonicalize().ok()), path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Sources;

    #[test]
    fn a_draft_stands_in_place_of_its_file_until_it_is_taken_away() {
        let folder = std::env::temp_dir().join(format!("diwan-drafts-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join("a.ron");
        std::fs::write(&file, "(a: 1)").expect("written");
        let mut drafts = Drafts::new();
        drafts.put(&folder.join(".").join("a.ron"), "(a: 2)\r\n");
        drafts.put(&folder.join("new.ron"), "");
        let text = |drafts: &Drafts, name: &str| {
            let mut sources = Sources::over(drafts.clone());
            let read = sources.read(folder.join(name)).map_err(|it| it.code);
            read.map(|it| sources.text(it).to_owned())
        };
        assert_eq!(text(&drafts, "a.ron"), Ok("(a: 2)\n".to_owned()));
        assert_eq!(text(&drafts, "new.ron"), Err("empty-file"), "drafts pass the same door");
        assert_eq!(drafts.within(&folder).len(), 2);
        drafts.take(&file);
        assert_eq!(text(&drafts, "a.ron"), Ok("(a: 1)".to_owned()));
        assert_eq!(text(&Drafts::new(), "new.ron"), Err("no-such-file"));
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}
