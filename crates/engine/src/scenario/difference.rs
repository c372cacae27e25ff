//! Differences: what one scenario says otherwise than another, path by path. It compares what is meant, not what is
//! written: spelling of numbers, blanks, the order of fields and the place in files are no differences.

use std::collections::{BTreeMap, BTreeSet};

use super::digest::{NOTES, READ, WORDS, meaning};
use super::loader::Loader;
use super::slots::each;
use super::tree::{SECTIONS, Tree};
use super::{ChangeKind, Loaded};
use crate::text::{Form, Node, Sources, Spanned};

/// Something that two scenarios do not say alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Added, changed or taken away, as seen from the first.
    pub kind: ChangeKind,
    /// Of what: its path, as settings write it; of a text, the name of its message and the field.
    pub path: String,
    /// Whether it changes play; texts, sources, notes and claims are only read.
    pub in_play: bool,
    /// What the first says, where that is short.
    pub was: Option<String>,
    /// What the second says, where that is short.
    pub now: Option<String>,
}

/// Two scenarios, and what the second says otherwise than the first.
#[derive(Debug)]
pub struct Differing {
    /// The scenarios as they were loaded, each with its own faults.
    pub loaded: [Loaded; 2],
    /// The differences, section by section; nothing where one of them can't be read.
    pub differences: Vec<Difference>,
}

/// Loads two scenarios by path or bare name, each under settings of its own, and compares them.
///
/// ```
/// use diwan_engine::scenario::difference;
///
/// let settings = [vec![], vec!["indicators.water.start=30".to_owned()]];
/// let found = difference(["tiny", "tiny"], &settings).differences;
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].path, "indicators.water.start");
/// assert!(found[0].in_play);
/// ```
#[must_use]
pub fn difference(scenarios: [&str; 2], settings: &[Vec<String>; 2]) -> Differing {
    let read = |which: usize| {
        let mut loader = Loader::default();
        let place = loader.locate(scenarios[which], None);
        let label = |it: &String| ("--set".to_owned(), it.clone());
        loader.finish_keeping(place, &settings[which].iter().map(label).collect::<Vec<_>>())
    };
    let [(one, first), (other, second)] = [read(0), read(1)];
    let differences = match (first, second) {
        (Some(first), Some(second)) => Comparison { sources: [&one.sources, &other.sources] }.of(first, second),
        _ => Vec::new(),
    };
    Differing { loaded: [one, other], differences }
}

/// Values of more characters are not quoted.
const SHORT: usize = 60;

struct Comparison<'s> {
    sources: [&'s Sources; 2],
}

impl Comparison<'_> {
    fn of(&self, mut one: Tree, mut other: Tree) -> Vec<Difference> {
        let texts = [taken(&mut one), taken(&mut other)];
        let accepted = [&mut one, &mut other].map(|tree| taken_from_head(tree, &READ));
        // Where it began is no difference; its settings are, for verbs among them stand nowhere else.
        for tree in [&mut one, &mut other] {
            taken_from_head(tree, &["extends", "anew"]);
        }
        let mut out = Vec::new();
        self.nodes("", true, Some(&one.head), Some(&other.head), &mut out);
        for field in READ {
            let [was, now] =
                accepted.each_ref().map(|it| it.iter().find(|(key, _)| key.value == field).map(|it| &it.1));
            self.nodes(field, false, was, now, &mut out);
        }
        for name in SECTIONS {
            self.nodes(name, !WORDS.contains(&name), one.section(name), other.section(name), &mut out);
        }
        let [was, now] = &texts;
        let keys: BTreeSet<&String> = was.keys().chain(now.keys()).collect();
        for key in keys {
            self.nodes(key, false, was.get(key), now.get(key), &mut out);
        }
        out
    }

    /// What two values at a path do not say alike: told at the outermost place that one of them lacks, or at the
    /// innermost where both have something.
    fn nodes(&self, path: &str, in_play: bool, was: Option<&Node>, now: Option<&Node>, out: &mut Vec<Difference>) {
        let (was, now) = (was.filter(|it| !it.is_none()), now.filter(|it| !it.is_none()));
        let kind = match (was, now) {
            (None, None) => return,
            (Some(was), Some(now)) if self.go_in(path, in_play, was, now, out) => return,
            (Some(was), Some(now)) if meaning(was) == meaning(now) => return,
            (Some(_), Some(_)) => ChangeKind::Changed,
            (None, Some(_)) => ChangeKind::Added,
            (Some(_), None) => ChangeKind::TakenAway,
        };
        let quote = |node: Option<&Node>, sources: &Sources| node.and_then(|it| short(it, sources));
        out.push(Difference {
            kind,
            path: path.to_owned(),
            in_play,
            was: quote(was, self.sources[0]),
            now: quote(now, self.sources[1]),
        });
    }

    /// Compares entry by entry where both are tables or records; whether they are.
    fn go_in(&self, path: &str, in_play: bool, was: &Node, now: &Node, out: &mut Vec<Difference>) -> bool {
        let (Some(one), Some(other)) = (entries(was), entries(now)) else { return false };
        let get = |of: &[(Spanned<String>, Node)], key: &str| -> Option<Node> {
            of.iter().find(|(it, _)| it.value == key).map(|(_, node)| node.clone())
        };
        for (key, node) in one {
            let is_note = NOTES.contains(&key.value.as_str());
            let in_play = in_play && !is_note;
            self.nodes(&below(path, &key.value), in_play, Some(node), get(other, &key.value).as_ref(), out);
        }
        for (key, node) in other.iter().filter(|(key, _)| get(one, &key.value).is_none()) {
            let in_play = in_play && !NOTES.contains(&key.value.as_str());
            self.nodes(&below(path, &key.value), in_play, None, Some(node), out);
        }
        true
    }
}

/// Fields of a tree's head, which are taken out of it.
fn taken_from_head(tree: &mut Tree, fields: &[&str]) -> Vec<(Spanned<String>, Node)> {
    let Form::Record { fields: all, .. } = &mut tree.head.form else { return Vec::new() };
    all.extract_if(.., |(key, _)| fields.contains(&key.value.as_str())).collect()
}

/// The texts of a tree by message and field, which are taken out of it.
fn taken(tree: &mut Tree) -> BTreeMap<String, Node> {
    let mut out = BTreeMap::new();
    each(tree, &mut |slot| {
        for (field, node) in slot.take() {
            out.insert(format!("{}.{field}", slot.id), node);
        }
    });
    out
}

fn entries(node: &Node) -> Option<&[(Spanned<String>, Node)]> {
    match &node.form {
        Form::Table(entries) | Form::Record { name: None, fields: entries } => Some(entries),
        _ => None,
    }
}

/// The path of an entry, in quotes where it is no plain name.
fn below(path: &str, key: &str) -> String {
    let is_plain = key.chars().all(|it| it.is_ascii_alphanumeric() || it == '_');
    let step = if is_plain { key.to_owned() } else { format!("\"{key}\"") };
    if path.is_empty() { step } else { format!("{path}.{step}") }
}

/// A value as it is written, on one line, where that is short.
fn short(node: &Node, sources: &Sources) -> Option<String> {
    if entries(node).is_some() {
        return None;
    }
    // Texts may stand in files of their own, in which they are written otherwise.
    let written = match &node.form {
        Form::Text(text) => format!("{text:?}"),
        _ => sources.slice(node.span).to_owned(),
    };
    let written: Vec<&str> = written.split_whitespace().collect();
    Some(written.join(" ")).filter(|it| it.chars().count() <= SHORT)
}
