//! Stray files: files beside a scenario whose names are nearly those of its sections, and that nobody reads.
//! It looks at names, and never into a file.

use std::path::Path;

use super::Loader;
use crate::scenario::tree::SECTIONS;
use crate::text::{Diagnostic, Node, Span, nearest};

impl Loader {
    /// Notes the files of a folder whose names are nearly those of sections. Where the section is missing, what it
    /// declares would be missed everywhere else.
    pub(super) fn note_strays(&mut self, folder: &Path, sections: &[(&'static str, Node)]) {
        for (name, near) in strays(folder) {
            let Ok(file) = self.sources.read(folder.join(&name)) else { continue };
            let at = Span::new(file, 0, 1);
            let message = format!("`{name}` is no section of a scenario, and is not read");
            let is_there = sections.iter().any(|(it, _)| *it == near);
            let hint = match name.strip_prefix(near) {
                Some(ending) if ending.starts_with('.') && !is_there => {
                    format!("rename it to `{near}.ron`: its name ends otherwise")
                }
                _ => format!("did you mean `{near}.ron`?"),
            };
            let fault = if is_there {
                Diagnostic::warning("stray-file", at, message)
            } else {
                Diagnostic::error("stray-file", at, message)
            };
            self.faults.push(fault.hint(hint));
            self.lost |= !is_there;
        }
    }
}

/// What is to be done about a folder without `scenario.ron` in which it has another ending.
pub(super) fn misnamed(folder: &Path) -> Option<String> {
    let names = files(folder);
    let near = names.iter().find(|it| stem_of(it) == Some("scenario"))?;
    Some(format!("rename `{near}` to `scenario.ron`: its name ends otherwise"))
}

/// The files that may be meant as sections, in the order of their names, each with the section that is near.
fn strays(folder: &Path) -> Vec<(String, &'static str)> {
    let near = |name: &str| {
        if let Some(stem) = name.strip_suffix(".ron") {
            return if SECTIONS.contains(&stem) || stem == "scenario" { None } else { nearest(stem, SECTIONS) };
        }
        stem_of(name).and_then(|stem| SECTIONS.into_iter().find(|it| *it == stem))
    };
    files(folder).into_iter().filter_map(|name| near(&name).map(|near| (name, near))).collect()
}

/// Endings that editors and systems put behind a name, or in the place of `.ron`.
const ENDINGS: [&str; 6] = [".ron.txt", ".ron.ron", ".ron.rtf", ".RON", ".Ron", ".txt"];

/// A name without one of those endings.
fn stem_of(name: &str) -> Option<&str> {
    ENDINGS.iter().find_map(|ending| name.strip_suffix(ending))
}

fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter(|it| it.path().is_file()).filter_map(|it| it.file_name().into_string().ok()).collect();
    names.sort();
    names
}
