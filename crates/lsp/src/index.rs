//! The index of a scenario: what its files give names to, and every place where something is named.

use std::path::{Path, PathBuf};

use diwan_engine::text::{FileId, Form, Node, Sources, read};

use crate::fluent;
use crate::grammar::{HISTORY, SCENARIO, Shape, section};
use crate::names::{Mention, Names, Symbol};
use crate::walk::{Walker, gather};

/// What is named where in the files of a scenario.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(crate) names: Names,
    pub(crate) mentions: Vec<Mention>,
    /// Files that are no RON at present: what they name is not known.
    pub(crate) broken: Vec<FileId>,
}

/// What stands in a file as a whole, by its name and what is in it.
pub(crate) fn shape_of(path: &Path, node: Option<&Node>) -> Shape {
    let stem = path.file_stem().and_then(|it| it.to_str()).unwrap_or_default();
    let fields = match node.map(|it| &it.form) {
        Some(Form::Record { fields, .. }) => fields.as_slice(),
        _ => &[],
    };
    let has = |name: &str| fields.iter().any(|(key, _)| key.value == name);
    if has("observations") && !has("format") {
        return Shape::Record(&HISTORY);
    }
    // A scenario in one file may be called like a section.
    if has("format") || has("extends") {
        return Shape::Record(&SCENARIO);
    }
    section(stem).copied().unwrap_or(if stem == "history" { Shape::Record(&HISTORY) } else { Shape::Record(&SCENARIO) })
}

impl Index {
    /// Looks through everything that was read.
    pub(crate) fn of(sources: &Sources) -> Self {
        let mut out = Self::default();
        let mut trees = Vec::new();
        let mut texts = Vec::new();
        for file in sources.all() {
            let path = PathBuf::from(sources.name(file));
            match path.extension().and_then(|it| it.to_str()) {
                Some("ron") => match read(sources, file) {
                    Ok(node) => trees.push((shape_of(&path, Some(&node)), path, node)),
                    Err(_) => out.broken.push(file),
                },
                Some("ftl") => texts.push(file),
                _ => {}
            }
        }
        for (shape, _, node) in &trees {
            gather(node, shape, "", &mut out.names);
        }
        for (shape, path, node) in &trees {
            let is_section = !matches!(shape, Shape::Record(record) if core::ptr::eq(*record, &SCENARIO) || core::ptr::eq(*record, &HISTORY));
            let stem = path.file_stem().and_then(|it| it.to_str()).filter(|_| is_section).unwrap_or_default();
            out.mentions.extend(Walker::mentions(sources, &out.names, node, shape, stem));
        }
        for file in texts {
            let text = sources.text(file);
            out.mentions.extend(fluent::mentions(text, &out.names).into_iter().map(|found| {
                let span = diwan_engine::text::Span::new(file, found.range.start, found.range.end);
                Mention { symbol: found.symbol, span, gives: false, path: "text".to_owned() }
            }));
        }
        out
    }

    /// What is named at a place.
    pub(crate) fn at(&self, file: FileId, offset: usize) -> Option<&Mention> {
        let covers = |it: &&Mention| it.span.file == file && it.span.start <= offset && offset <= it.span.end;
        self.mentions.iter().find(covers)
    }

    /// Every mention of something, in the order of files and places.
    pub(crate) fn of_symbol<'i>(&'i self, symbol: &'i Symbol) -> Vec<&'i Mention> {
        let mut found: Vec<&Mention> = self.mentions.iter().filter(|it| it.symbol == *symbol).collect();
        found.sort_by_key(|it| it.span);
        found.dedup_by_key(|it| it.span);
        found
    }
}
