//! Variants: a scenario laid over the one that it extends, key by key, and a list of what that changes.
//! It knows tables and records, and never what a field means.

use std::collections::{BTreeMap, BTreeSet};

use super::settings::{Setting, parse_path};
use super::tree::{SECTIONS, Tree, replace};
use crate::text::{Diagnostic, Diagnostics, Form, Node, Sources, Span, Spanned, strings};

/// What a variant does to a part of its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// The base has nothing there.
    Added,
    /// The base says something else there.
    Changed,
    /// It is in the base, and no longer here.
    TakenAway,
    /// A setting of the variant.
    Set,
}

/// One thing that a variant changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is done.
    pub kind: ChangeKind,
    /// To what: its path, as settings write it; of a setting, the setting.
    pub path: String,
    /// Where the variant says so.
    pub span: Span,
    /// What the base says, where that is short.
    pub was: Option<String>,
    /// What the variant says, where that is short.
    pub now: Option<String>,
}

/// What one scenario changes in the one that it extends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variation {
    /// The name of the variant.
    pub name: String,
    /// The name of its base.
    pub base: String,
    /// What it changes, in the order written.
    pub changes: Vec<Change>,
}

/// Values of more characters are not quoted in a list of changes.
const SHORT: usize = 40;

/// The tables whose order is a priority.
const RANKED: &str = "outcomes";

/// Lays variants over their bases.
pub(super) struct Overlay<'a> {
    pub(super) sources: &'a Sources,
    pub(super) faults: &'a mut Diagnostics,
    pub(super) changes: Vec<Change>,
}

impl Overlay<'_> {
    /// Takes away from a base what a variant tells anew: `anew: ["outcomes", "actors.us.goals"]`.
    pub(super) fn clear(&mut self, tree: &mut Tree, paths: &Node) {
        for item in strings(paths, self.faults) {
            let inner = Span::new(item.span.file, item.span.start + 1, item.span.end.saturating_sub(1));
            let Some(path) = parse_path(self.sources, inner, self.faults) else { continue };
            let taken = tree.take(&path, self.faults);
            if let Some(node) = taken {
                self.note(ChangeKind::TakenAway, &item.value, item.span, Some(&node), None);
            }
        }
    }

    /// A variant's head over its base's.
    pub(super) fn head(&mut self, base: &mut Node, own: &Node) {
        // What a variant extends and sets is its own affair.
        if let Form::Record { fields, .. } = &mut base.form {
            fields.retain(|(key, _)| !OWN.contains(&key.value.as_str()));
        }
        base.span = own.span;
        let (Form::Record { fields: base, .. }, Form::Record { fields: own, .. }) = (&mut base.form, &own.form) else {
            return;
        };
        let (own, kept): (Vec<_>, Vec<_>) =
            own.iter().cloned().partition(|(key, _)| !OWN.contains(&key.value.as_str()));
        self.entries(base, &own, "", Kind::Record);
        base.extend(kept);
    }

    /// A variant's section over its base's.
    pub(super) fn section(&mut self, tree: &mut Tree, name: &'static str, own: Node) {
        let there = tree.sections.iter().position(|(it, _)| *it == name);
        match there {
            Some(place) if own.is_none() => {
                let (_, gone) = tree.sections.remove(place);
                self.note(ChangeKind::TakenAway, name, own.span, Some(&gone), None);
            }
            None if own.is_none() => self.miss(name, own.span, None),
            Some(place) => self.lay(&mut tree.sections[place].1, &own, name),
            None => {
                self.note_added(&own, name);
                tree.sections.push((name, own));
            }
        }
    }

    /// Notes the settings of a variant.
    pub(super) fn settings(&mut self, settings: &[Spanned<Setting>]) {
        for setting in settings {
            let path = self.sources.slice(setting.span).to_owned();
            self.changes.push(Change { kind: ChangeKind::Set, path, span: setting.span, was: None, now: None });
        }
    }

    /// Lays `own` over `base`, which stands at `path`.
    fn lay(&mut self, base: &mut Node, own: &Node, path: &str) {
        match (&mut base.form, &own.form) {
            (Form::Table(base), Form::Table(own)) => return self.entries(base, own, path, Kind::Table),
            (Form::Record { name: None, fields: base }, Form::Record { name: None, fields: own })
                if !base.is_empty() =>
            {
                return self.entries(base, own, path, Kind::Record);
            }
            // `()` is an empty table too.
            (Form::Table(_), Form::Record { name: None, fields }) if fields.is_empty() => return,
            // An agenda may be written with its name, and without.
            (Form::Record { name: None, fields }, Form::Table(_)) => {
                if let Some((_, attention)) = fields.iter_mut().find(|(key, _)| key.value == "attention") {
                    return self.lay(attention, own, path);
                }
            }
            (Form::Table(_), Form::Record { name: None, fields })
                if fields.iter().all(|(key, _)| ["name", "about", "attention"].contains(&key.value.as_str())) =>
            {
                let attention = (Spanned::new("attention".to_owned(), base.span), base.clone());
                base.form = Form::Record { name: None, fields: vec![attention] };
                return self.lay(base, own, path);
            }
            // A number may be written in short, and in full.
            (Form::Number(_) | Form::Tuple { name: Some(_), .. }, Form::Record { name: None, fields }) => {
                if let Some(number) = short_for(fields) {
                    let short = (Spanned::new(number.to_owned(), base.span), base.clone());
                    base.form = Form::Record { name: None, fields: vec![short] };
                    return self.lay(base, own, path);
                }
            }
            (Form::Record { name: None, .. }, Form::Number(_) | Form::Tuple { name: Some(_), .. }) => {
                let was = base.clone();
                replace(base, own);
                if !same(&was, base) {
                    self.note(ChangeKind::Changed, path, own.span, numeric(&was), Some(own));
                }
                return;
            }
            _ => {}
        }
        if !same(base, own) {
            self.note(ChangeKind::Changed, path, own.span, Some(&*base), Some(own));
        }
        *base = own.clone();
    }

    /// Lays entries or fields over those of the base that have the same key.
    fn entries(
        &mut self,
        base: &mut Vec<(Spanned<String>, Node)>,
        own: &[(Spanned<String>, Node)],
        path: &str,
        kind: Kind,
    ) {
        if own.iter().any(|(key, _)| key.value == "start") {
            // `(value: 60, source: …)` is a level in short.
            base.iter_mut().filter(|(key, _)| key.value == "value").for_each(|(key, _)| key.value = "start".to_owned());
        }
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for (place, (key, _)) in base.iter().enumerate() {
            places.entry(key.value.clone()).or_insert(place);
        }
        let mut gone = vec![false; base.len()];
        let mut seen = BTreeSet::new();
        let mut added = Vec::new();
        for (key, node) in own {
            let below = step(path, &key.value);
            // What is given twice is for the readers to refuse.
            let place = if seen.insert(key.value.as_str()) { places.get(&key.value).copied() } else { None };
            match place {
                Some(place) if node.is_none() => {
                    gone[place] = true;
                    self.note(ChangeKind::TakenAway, &below, node.span, Some(&base[place].1), None);
                }
                Some(place) => {
                    base[place].0.span = key.span;
                    self.lay(&mut base[place].1, node, &below);
                    added.push((Some(place), None));
                }
                None if node.is_none() && kind == Kind::Table => {
                    let known: Vec<&str> = places.keys().map(String::as_str).collect();
                    let hint = self.faults.did_you_mean(&key.value, known);
                    self.miss(&below, key.span, hint);
                }
                None => {
                    if !node.is_none() {
                        self.note_added(node, &below);
                    }
                    added.push((None, Some((key.clone(), node.clone()))));
                }
            }
        }
        let kept: Vec<_> = core::mem::take(base).into_iter().map(Some).collect();
        *base = if path == RANKED { ranked(kept, &gone, added) } else { appended(kept, &gone, added) };
    }

    fn miss(&mut self, path: &str, at: Span, hint: Option<String>) {
        let fault = Diagnostic::error(
            "nothing-there",
            at,
            format!("there is no `{path}` in the base that could be taken away"),
        );
        self.faults.push(fault.hint_if(hint));
    }

    /// Notes what is new; of a section or a table of an actor's choices, its entries.
    fn note_added(&mut self, node: &Node, path: &str) {
        match &node.form {
            Form::Table(entries) if SECTIONS.contains(&path) => {
                entries.iter().for_each(|(key, node)| self.note_added(node, &step(path, &key.value)));
            }
            _ => self.note(ChangeKind::Added, path, node.span, None, Some(node)),
        }
    }

    fn note(&mut self, kind: ChangeKind, path: &str, span: Span, was: Option<&Node>, now: Option<&Node>) {
        let (was, now) = (was.and_then(|it| self.excerpt(it)), now.and_then(|it| self.excerpt(it)));
        self.changes.push(Change { kind, path: path.to_owned(), span, was, now });
    }

    /// A value as it is written, if it is short.
    fn excerpt(&self, node: &Node) -> Option<String> {
        let written = self.sources.slice(node.span);
        let short = written.chars().nth(SHORT).is_none() && !written.contains('\n');
        (short && !written.is_empty()).then(|| written.to_owned())
    }
}

/// Fields of a head that concern the variant alone.
pub(super) const OWN: [&str; 3] = ["extends", "settings", "anew"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Table,
    Record,
}

type Entry = (Spanned<String>, Node);
/// An entry of a variant: the place of the one in the base that it was laid over, or what it adds.
type Own = (Option<usize>, Option<Entry>);

/// What is added comes after what is there.
fn appended(kept: Vec<Option<Entry>>, gone: &[bool], added: Vec<Own>) -> Vec<Entry> {
    let kept = kept.into_iter().zip(gone).filter(|(_, gone)| !**gone).filter_map(|(it, _)| it);
    kept.chain(added.into_iter().filter_map(|(_, new)| new)).collect()
}

/// What is added comes before what follows it in the variant; where nothing does, before the last.
fn ranked(kept: Vec<Option<Entry>>, gone: &[bool], added: Vec<Own>) -> Vec<Entry> {
    let last = gone.iter().rposition(|gone| !gone).unwrap_or(0);
    let mut before: Vec<Vec<Entry>> = kept.iter().map(|_| Vec::new()).collect();
    let mut waiting = Vec::new();
    let mut rest = Vec::new();
    for (place, new) in added {
        waiting.extend(new);
        if let Some(place) = place {
            before[place].append(&mut waiting);
        }
    }
    match before.get_mut(last) {
        Some(place) => place.append(&mut waiting),
        None => rest = waiting,
    }
    let mut out = Vec::new();
    for ((it, new), gone) in kept.into_iter().zip(before).zip(gone) {
        out.extend(new);
        out.extend(it.filter(|_| !gone));
    }
    out.extend(rest);
    out
}

/// The field for which a bare number stands where these fields are given and that one is not.
fn short_for(fields: &[Entry]) -> Option<&'static str> {
    let has = |names: &[&str]| fields.iter().any(|(key, _)| names.contains(&key.value.as_str()));
    if has(&["start", "value", "weight", "add", "position"]) {
        None
    } else if has(&["times"]) {
        Some("weight")
    } else if has(&["after", "over", "scale"]) {
        Some("add")
    } else if has(&["flow", "counts", "path", "anchors", "name", "about", "unit", "low", "high", "seen"]) {
        Some("start")
    } else {
        has(&["source", "note"]).then_some("value")
    }
}

/// The number that another takes the place of.
fn numeric(node: &Node) -> Option<&Node> {
    let Form::Record { fields, .. } = &node.form else { return Some(node) };
    let field = |name: &str| fields.iter().find(|(key, _)| key.value == name).map(|(_, node)| node);
    ["start", "value", "weight", "add"].into_iter().find_map(field).and_then(numeric)
}

/// A path and one step more, as settings write it.
fn step(path: &str, key: &str) -> String {
    let plain = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    let key = if plain { key.to_owned() } else { format!("\"{key}\"") };
    if path.is_empty() { key } else { format!("{path}.{key}") }
}

/// Whether two values say the same, wherever they stand.
fn same(a: &Node, b: &Node) -> bool {
    let fields = |a: &[Entry], b: &[Entry]| {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0.value == b.0.value && same(&a.1, &b.1))
    };
    let items = |a: &[Node], b: &[Node]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b));
    let word = |a: &Option<Spanned<String>>, b: &Option<Spanned<String>>| {
        a.as_ref().map(|it| &it.value) == b.as_ref().map(|it| &it.value)
    };
    match (&a.form, &b.form) {
        (Form::Number(a), Form::Number(b)) => a == b,
        (Form::Truth(a), Form::Truth(b)) => a == b,
        (Form::Text(a), Form::Text(b)) | (Form::Word(a), Form::Word(b)) => a == b,
        (Form::List(a), Form::List(b)) => items(a, b),
        (Form::Table(a), Form::Table(b)) => fields(a, b),
        (Form::Record { name, fields: a }, Form::Record { name: other, fields: b }) => {
            word(name, other) && fields(a, b)
        }
        (Form::Tuple { name, items: a }, Form::Tuple { name: other, items: b }) => word(name, other) && items(a, b),
        _ => false,
    }
}
