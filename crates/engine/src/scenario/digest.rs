//! Digests: what a scenario means, as two numbers. One covers all that changes play, the other what is only read: so a
//! mended word spoils no recording, and neither do comments, blanks, line ends, the order of fields, or another place
//! of the files. They are taken of the tree, after settings, and never look at a model.

use sha2::{Digest, Sha256};

use super::settings::Setting;
use super::slots::each;
use super::tree::{SECTIONS, Tree};
use super::trees::Trees;
use super::variant::OWN;
use crate::text::{Form, Node, Sources, Spanned};

/// The two digests of a scenario, hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Digests {
    /// Of all that changes play.
    pub rules: String,
    /// Of what is only read: texts, sources, notes, claims, priors, smallest effects, the workshop.
    pub words: String,
}

/// Sections that change nothing in play.
pub(super) const WORDS: [&str; 4] = ["sources", "claims", "smallest_effects", "workshop"];
/// Fields of a head that change nothing in play: which doubts are accepted.
pub(super) const READ: [&str; 1] = ["accept"];
/// Fields that say where a number comes from, in any record.
pub(super) const NOTES: [&str; 2] = ["source", "note"];
/// Fields in full for which a value in short may stand alone.
const SHORT: [&str; 5] = ["start", "value", "weight", "add", "attention"];

/// The digests of trees into which their settings have been put; of these, the verbs count besides. The rules are the
/// same in every language.
pub(super) fn digests(trees: &Trees, settings: &[Spanned<Setting>], sources: &Sources) -> Digests {
    let mut tree = trees.source.clone();
    let mut writer = Writer { rules: Sha256::new(), words: Sha256::new(), only_words: false };
    writer.texts(&mut tree);
    for (language, tree) in &trees.others {
        writer.word(language);
        writer.texts(&mut tree.clone());
    }
    if let Form::Record { fields, .. } = &mut tree.head.form {
        fields.retain(|(key, _)| !OWN.contains(&key.value.as_str()));
        for (_, node) in fields.extract_if(.., |(key, _)| READ.contains(&key.value.as_str())) {
            writer.only_read(&node);
        }
    }
    writer.node(&tree.head);
    for name in SECTIONS {
        let Some(node) = tree.section(name).filter(|it| !is_empty(it)) else { continue };
        match (name, &node.form) {
            (name, _) if WORDS.contains(&name) => {
                writer.word(name);
                writer.only_read(node);
            }
            ("calibration", Form::Record { fields, .. }) => {
                for (key, node) in fields {
                    if key.value == "offsets" && !is_empty(node) {
                        writer.text("offsets");
                        writer.node(node);
                    } else {
                        writer.word(&key.value);
                        writer.only_read(node);
                    }
                }
            }
            _ => {
                writer.text(name);
                writer.node(node);
            }
        }
    }
    // What is measured against what the files state is another game where they state something else.
    for (actor, score, node) in &tree.stated {
        if tree.standing(actor, score).is_none_or(|now| meaning(now) != meaning(node)) {
            writer.text(&format!("stated {actor}.{score}"));
            writer.node(node);
        }
    }
    for setting in settings.iter().filter(|it| !matches!(it.value, Setting::Put { .. })) {
        writer.text(&squeezed(sources.slice(setting.span)));
    }
    let hex = |it: Sha256| it.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    Digests { rules: hex(writer.rules), words: hex(writer.words) }
}

/// What a value means to a run.
pub(super) fn meaning(node: &Node) -> Vec<u8> {
    let mut writer = Writer { rules: Sha256::new(), words: Sha256::new(), only_words: false };
    writer.node(node);
    writer.rules.finalize().to_vec()
}

fn is_empty(node: &Node) -> bool {
    match &node.form {
        Form::Table(entries) => entries.is_empty(),
        Form::Record { name: None, fields } => fields.is_empty(),
        _ => node.is_none(),
    }
}

/// A setting without the blanks that do not matter: one is left between words.
fn squeezed(setting: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut out = String::new();
    for part in setting.split_whitespace() {
        if out.ends_with(is_word) && part.starts_with(is_word) {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

/// Writes values into the digests so that no two trees of another meaning are written alike: what is long comes after
/// its length.
struct Writer {
    rules: Sha256,
    words: Sha256,
    /// Whether all that is written is only read, notes too.
    only_words: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        put(&mut self.rules, text);
    }

    fn word(&mut self, text: &str) {
        put(&mut self.words, text);
    }

    fn count(&mut self, mark: char, count: usize) {
        self.text(&format!("{mark}{count}"));
    }

    /// The texts of a tree, which are taken out of it.
    fn texts(&mut self, tree: &mut Tree) {
        each(tree, &mut |slot| {
            for (field, node) in slot.take() {
                self.word(&slot.id);
                self.word(&field);
                self.only_read(&node);
            }
        });
    }

    /// A value that changes nothing in play.
    fn only_read(&mut self, node: &Node) {
        let mut inner = Self { rules: core::mem::take(&mut self.words), words: Sha256::new(), only_words: true };
        inner.node(node);
        self.words = inner.rules;
    }

    fn node(&mut self, node: &Node) {
        match &node.form {
            Form::Number(number) => self.text(&format!("n{:x}", (number + 0.0).to_bits())),
            Form::Truth(truth) => self.text(if *truth { "true" } else { "false" }),
            Form::Text(text) => {
                self.text("t");
                self.text(text);
            }
            Form::Word(word) => {
                self.text("w");
                self.text(word);
            }
            Form::List(items) => {
                self.count('[', items.len());
                items.iter().for_each(|it| self.node(it));
            }
            Form::Tuple { name, items } => {
                self.count('(', items.len());
                self.text(name.as_ref().map_or("", |it| &it.value));
                items.iter().for_each(|it| self.node(it));
            }
            Form::Table(entries) => {
                self.count('{', entries.len());
                for (key, value) in entries {
                    self.text(&key.value);
                    self.node(value);
                }
            }
            Form::Record { name, fields } => self.record(name.as_ref().map(|it| it.value.as_str()), fields),
        }
    }

    fn record(&mut self, name: Option<&str>, fields: &[(Spanned<String>, Node)]) {
        let mut kept = Vec::new();
        for (key, node) in fields.iter().filter(|(_, node)| !node.is_none()) {
            if name.is_none() && !self.only_words && NOTES.contains(&key.value.as_str()) {
                self.word(&key.value);
                self.only_read(node);
            } else {
                kept.push((key.value.as_str(), node));
            }
        }
        kept.sort_by_key(|(key, _)| *key);
        match (name, kept.as_slice()) {
            // A value in full that says no more than it would in short.
            (None, [(key, node)]) if SHORT.contains(key) => self.node(node),
            _ => {
                // A level in short is called by its value, in full by its start.
                self.count('.', kept.len());
                self.text(name.unwrap_or(""));
                for (key, node) in &kept {
                    self.text(if *key == "value" { "start" } else { key });
                    self.node(node);
                }
            }
        }
    }
}

fn put(into: &mut Sha256, text: &str) {
    into.update((text.len() as u64).to_le_bytes());
    into.update(text.as_bytes());
}
