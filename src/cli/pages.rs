//! Pages: where a report is written as one HTML file, and its pictures as SVG and PNG, with the command that makes them
//! again.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::args::{Common, Pages, Read, Sent, Shared};
use super::failure::Failure;
use super::output;
use crate::history::{self, ReplayError};
use crate::report::page::{Made, Page, quoted, raster};
use crate::report::{say, series};
use crate::text::write_whole;

impl Sent {
    /// As of its pages.
    pub(super) fn vacant(&self) -> Result<(), Failure> {
        self.pages.vacant(self.force)
    }

    /// As of its pages.
    pub(super) fn keep(&self, shared: &Shared, page: impl FnOnce(&Made) -> Page) -> Result<(), Failure> {
        self.pages.keep(self.force, &shared.read, &shared.common, page)
    }
}

impl Pages {
    /// Makes the page and writes what is asked for of it; nothing where nothing is.
    pub(super) fn keep(
        &self,
        force: bool,
        read: &Read,
        common: &Common,
        page: impl FnOnce(&Made) -> Page,
    ) -> Result<(), Failure> {
        if self.wanted() { self.write(&page(&made(read)), force, common) } else { Ok(()) }
    }

    /// Whether a page or pictures are asked for.
    pub(super) fn wanted(&self) -> bool {
        self.html.is_some() || self.svg.is_some() || self.png.is_some()
    }

    /// Sees to it, before anything is played, that what is asked for can be written and replaces nothing unasked.
    pub(super) fn vacant(&self, force: bool) -> Result<(), Failure> {
        if let Some(file) = &self.html {
            history::vacant(file, force)?;
        }
        self.svg.iter().chain(&self.png).try_for_each(|it| vacant_folder(it, force))
    }

    /// Writes the page and its pictures, each whole or not at all, and says so.
    pub(super) fn write(&self, page: &Page, force: bool, common: &Common) -> Result<(), Failure> {
        if let Some(file) = &self.html {
            put(file, &page.html, force)?;
            said(common, say!("pages-written", file: file.display().to_string()));
        }
        if let Some(folder) = &self.svg {
            for (name, svg) in &page.pictures {
                put(&folder.join(format!("{name}.svg")), svg, force)?;
            }
            said(common, say!("pictures-written", n: page.pictures.len(), folder: folder.display().to_string()));
        }
        let Some(folder) = &self.png else { return Ok(()) };
        let mut missing = BTreeSet::new();
        for (name, svg) in &page.pictures {
            let file = folder.join(format!("{name}.png"));
            let drawn = raster(svg).map_err(|error| failed(&file, std::io::Error::other(error)))?;
            missing.extend(drawn.missing);
            put(&file, drawn.png, force)?;
        }
        said(common, say!("pictures-written", n: page.pictures.len(), folder: folder.display().to_string()));
        if !missing.is_empty() {
            // Not a matter of how much is said: without it nobody would know before the slide is shown.
            let letters: Vec<String> = missing.iter().map(char::to_string).collect();
            output::talk(&say!("pictures-letters", n: missing.len(), letters: series(&letters)));
        }
        Ok(())
    }
}

/// Sees to it that there is such a folder, with nothing in it unless that may be replaced.
fn vacant_folder(folder: &Path, force: bool) -> Result<(), Failure> {
    match fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            Some(_) if !force => Err(exists(folder)),
            _ => Ok(()),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder).map_err(|error| failed(folder, error))
        }
        Err(error) => Err(failed(folder, error)),
    }
}

fn said(common: &Common, text: String) {
    if !common.quiet {
        output::talk(&text);
    }
}

/// Writes a page or a picture, whole or not at all.
pub(super) fn put(file: &Path, bytes: impl AsRef<[u8]>, force: bool) -> Result<(), Failure> {
    write_whole(file, bytes, force).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(file),
        _ => failed(file, error),
    })
}

fn exists(path: &Path) -> Failure {
    Failure::Recording(ReplayError::Exists { path: path.display().to_string() })
}

fn failed(path: &Path, error: std::io::Error) -> Failure {
    Failure::Write { path: path.display().to_string(), error }
}

/// What made a page that this process writes.
pub(super) fn made(read: &Read) -> Made {
    let words = std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned());
    Made { command: command(words), language: read.language.clone().unwrap_or_default() }
}

/// A command as it is typed into a shell, without what does not bear on its result.
fn command(words: impl Iterator<Item = String>) -> String {
    let kept = words.filter(|it| !matches!(it.as_str(), "--force" | "--quiet" | "--plain"));
    core::iter::once("diwan".to_owned()).chain(kept.map(|it| quoted(&it))).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_can_be_typed_again() {
        let words = ["compare", "tiny", "--arm", "a=it's; so", "--force", "--html", "a page.html", ""];
        let said = command(words.into_iter().map(str::to_owned));
        assert_eq!(said, r"diwan compare tiny --arm 'a=it'\''s; so' --html 'a page.html' ''");
    }
}
