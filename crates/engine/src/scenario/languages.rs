//! Languages: text files, `text/<language>.ftl`, put into trees where readers look for texts: a tree for each language.
//! It asks whether each text has its place and each place its text, and never what a text says.

use std::collections::BTreeSet;

use super::loader::{Beside, Bundle, Loader};
use super::slots::each;
use super::steering::doubt;
use super::tree::Tree;
use super::trees::{Filled, Trees, fill_all};
use crate::text::{Diagnostic, FileId, Form, Messages, Node, Span, Spanned, messages};

/// The language that every scenario with texts of its own has.
pub(super) const ENGLISH: &str = "en";

/// A text file of a scenario.
struct Language {
    name: String,
    file: FileId,
    texts: Messages,
}

impl Loader {
    /// Puts the texts that lie beside a scenario into its trees, and says whether there are any. `own` are its other
    /// files: a text that stands there as well is given twice.
    pub(super) fn put_texts(&mut self, trees: &mut Trees, beside: &Beside, own: &[FileId]) -> bool {
        let languages = self.languages(beside);
        if languages.is_empty() || self.lost {
            return false;
        }
        let Some(english) = languages.iter().find(|it| it.name == ENGLISH) else {
            let first = languages.first().map_or(trees.source.head.span, |it| Span::new(it.file, 0, 1));
            let fault = Diagnostic::error("no-english", first, "there is no `en.ftl` beside this file");
            self.faults.push(
                fault.hint(
                    "texts in other languages are held against the English, and it stands in where one is missing",
                ),
            );
            return false;
        };
        self.torn |= !english.texts.whole;
        self.put(&mut trees.source, english, own, None);
        // What a variant says anew in English is no longer what its base says in other languages.
        for tree in trees.others.values_mut() {
            fill_all(tree, &english.texts, own);
        }
        for language in languages.iter().filter(|it| it.name != ENGLISH) {
            let tree = trees.others.entry(language.name.clone()).or_insert_with(|| trees.source.clone());
            self.put(tree, language, own, Some(&english.texts));
        }
        true
    }

    /// The text files of a scenario, read.
    fn languages(&mut self, beside: &Beside) -> Vec<Language> {
        let mut files = Vec::new();
        match beside {
            Beside::Folder(folder) => {
                let folder = folder.join("text");
                if folder.exists() && !folder.is_dir() {
                    let hint = "the texts of a scenario stand in a folder of this name, such as `text/en.ftl`";
                    let name = folder.display().to_string();
                    self.refuse(&name, "not-a-file", "this is no folder".to_owned(), Some(hint.to_owned()), None);
                    self.lost = true;
                }
                for path in self.texts_in(&folder) {
                    let name = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
                    match self.sources.read(&path) {
                        Ok(file) => files.push((name, file)),
                        Err(fault) => {
                            let is_empty = fault.code == "empty-file";
                            let hint = if is_empty {
                                Some("a text is written `actor-us = United States`".to_owned())
                            } else {
                                fault.hint
                            };
                            self.faults.push(Diagnostic { hint, ..fault });
                            self.lost = true;
                        }
                    }
                }
            }
            Beside::Bundle(scenario) => {
                let name = |path: &str| {
                    path.strip_prefix(&format!("{scenario}/text/"))?.strip_suffix(".ftl").map(str::to_owned)
                };
                for path in Bundle::iter() {
                    files.extend(name(&path).and_then(|name| Some((name, self.read_bundled(&path)?))));
                }
                files.sort();
            }
            Beside::Nothing | Beside::File(_) => {}
        }
        let mut out = Vec::new();
        for (name, file) in files {
            self.texts.push(file);
            if !is_language(&name) {
                let fault =
                    Diagnostic::error("bad-language", Span::new(file, 0, 1), format!("`{name}` is no language"));
                self.faults.push(
                    fault.hint("a text file is called `en.ftl`, `ar.ftl`, `pt-BR.ftl`: a language, and a script or a country if need be"),
                );
            }
            let texts = messages(&self.sources, file, &mut self.faults);
            for message in &texts.list {
                let own = message.text.iter().map(|text| (message.id.span, text));
                let all = own.chain(message.attributes.iter().map(|(name, text)| (name.span, text)));
                self.faults.extend(all.filter_map(|(at, text)| doubt(text, at, &self.sources)).collect::<Vec<_>>());
            }
            out.push(Language { name, file, texts });
        }
        out
    }

    /// Puts the texts of a language into a tree, and notes what is wrong with them. `over` are the texts that they take
    /// the place of; they may and should be the same ones.
    fn put(&mut self, tree: &mut Tree, language: &Language, own: &[FileId], over: Option<&Messages>) {
        let Filled { places, left, faults } = fill_all(tree, &language.texts, own);
        self.faults.extend(faults);
        for message in left {
            let fault = Diagnostic::error(
                "unused-text",
                message.id.span,
                format!("`{}` belongs to nothing in this scenario", message.id.value),
            );
            let hint = self.faults.nearest(&message.id.value, places.iter().map(String::as_str));
            let hint = hint.map_or_else(|| KEYS.to_owned(), |it| format!("did you mean `{it}`?"));
            self.faults.push(fault.hint(hint));
        }
        let Some(over) = over.filter(|_| language.texts.whole) else { return };
        let there: BTreeSet<String> = names(&language.texts).collect();
        let at = Span::new(language.file, 0, 1);
        let places: BTreeSet<&str> = places.iter().map(String::as_str).collect();
        let is_placed = |it: &String| places.contains(it.split('.').next().unwrap_or(it));
        let wanted: Vec<String> = names(over).filter(is_placed).collect();
        let missing: Vec<&String> = wanted.iter().filter(|it| !there.contains(*it)).collect();
        let listed = missing.iter().take(MOST_LISTED).map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
        let message = match missing.len() {
            0 => return,
            1 => format!("{listed} is not given in `{}`", language.name),
            count @ 2..=MOST_LISTED => format!("{count} texts are not given in `{}`: {listed}", language.name),
            count => {
                let more = count - MOST_LISTED;
                format!(
                    "{count} of {} texts are not given in `{}`: {listed} and {more} more",
                    wanted.len(),
                    language.name
                )
            }
        };
        self.faults.push(Diagnostic::warning("untranslated", at, message).hint("the English text stands in"));
    }

    /// Notes what people see and has no text. Only a scenario whose texts lie apart has to name everything.
    pub(super) fn refuse_nameless(&mut self, tree: &mut Tree) {
        if !self.apart {
            return;
        }
        let mut faults = Vec::new();
        each(tree, &mut |slot| {
            let kind = slot.kind;
            for field in
                kind.required.iter().filter(|it| slot.is_open() && slot.field(it).is_none()).collect::<Vec<_>>()
            {
                let (name, hint) = if *field == kind.value {
                    (slot.id.clone(), format!("add `{} = …` to `text/en.ftl`", slot.id))
                } else {
                    (format!("{}.{field}", slot.id), format!("add `.{field} = …` to `{}` in `text/en.ftl`", slot.id))
                };
                let fault =
                    Diagnostic::error("missing-text", slot.span, format!("this {} has no text `{name}`", kind.noun));
                faults.push(fault.hint(hint));
                // So that nobody misses it again.
                slot.put(
                    &Spanned::new((*field).to_owned(), slot.span),
                    Node { span: slot.span, form: Form::Text(String::new()) },
                );
            }
        });
        // What is missing may stand where a file could not be understood.
        if !self.torn {
            self.faults.extend(faults);
        }
    }
}

/// The most texts that are named where they are missing.
const MOST_LISTED: usize = 4;

const KEYS: &str = "names are made of what they belong to: `actor-us`, `choice-us-strike`, `issue-troops`, `event-war`, `outcome-reset`, `workshop`";

/// The names of all texts: `actor-us`, `actor-us.about`.
fn names(texts: &Messages) -> impl Iterator<Item = String> {
    texts.list.iter().flat_map(|message| {
        let id = &message.id.value;
        let attributes = message.attributes.iter().map(move |(name, _)| format!("{id}.{}", name.value));
        message.text.iter().map(move |_| id.clone()).chain(attributes)
    })
}

/// Whether a text names a language: `en`, `ckb`, `zh-Hant`, `pt-BR`.
fn is_language(text: &str) -> bool {
    let lower = |part: &[u8]| part.iter().all(u8::is_ascii_lowercase);
    let script = |part: &[u8]| part.len() == 4 && part[0].is_ascii_uppercase() && lower(&part[1..]);
    let region = |part: &[u8]| match part.len() {
        2 => part.iter().all(u8::is_ascii_uppercase),
        3 => part.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    let parts: Vec<&[u8]> = text.split('-').map(str::as_bytes).collect();
    let is_first = (2..=3).contains(&parts[0].len()) && lower(parts[0]);
    is_first
        && match &parts[1..] {
            [] => true,
            [part] => script(part) || region(part),
            [first, second] => script(first) && region(second),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_from_other_names() {
        for good in ["en", "ckb", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419"] {
            assert!(is_language(good), "{good}");
        }
        for bad in ["", "english", "EN", "en_GB", "en-Gb", "en-", "e", "en-GB-x", "en é", "zh-é12"] {
            assert!(!is_language(bad), "{bad}");
        }
    }
}
