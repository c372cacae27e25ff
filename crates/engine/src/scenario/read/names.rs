//! Names: what a scenario can speak of, gathered before anything is read, so that every reference can be looked up at
//! once.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::define::Definitions;
use super::{anchors, missing};
use crate::expr::Slot;
use crate::scenario::memory;
use crate::scenario::tree::Tree;
use crate::scenario::{ActorId, Anchors, ChoiceId, DialogueId, EventId, FlagId, IssueId, VariableId, VariableKind};
use crate::text::{Diagnostic, Diagnostics, Form, MAX_COMPARED, Node, Spanned, did_you_mean, entries, name, nearest};

/// Everything with a name, each kind in the order of names, and the order in which it was declared.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    pub indicators: Vec<String>,
    pub actors: Vec<String>,
    pub issues: Vec<String>,
    pub dialogues: Vec<String>,
    pub events: Vec<String>,
    pub outcomes: Vec<String>,
    pub sources: Vec<String>,
    pub flags: Vec<String>,
    /// What names of expressions stand for.
    pub definitions: Definitions,
    /// What is remembered, as far as something has asked for it.
    pub(super) memory: RefCell<Vec<memory::Cell>>,
    /// Flags that something has read.
    pub(super) flags_read: RefCell<BTreeSet<u16>>,
    /// (actor, key), in that order.
    pub choices: Vec<(String, String)>,
    /// Kind and notation of every variable, in canonical order.
    pub variables: Vec<(VariableKind, String)>,
    pub unrelational: usize,
    /// The indicators that count events, in order.
    pub counted: Vec<String>,
    /// What the ends of scales are in a unit, by the notation of the level.
    pub anchored: BTreeMap<String, Anchors>,
    /// The row of every variable by its notation; large scenarios have hundreds, and every expression asks.
    rows: BTreeMap<String, u16>,
    /// What can be read of dialogues but not moved, and where it is found.
    pub(super) derived: BTreeMap<String, Slot>,
    /// The notations of what is somebody's own: scores of actors, settlements, what a dialogue has.
    own: BTreeMap<String, Vec<String>>,
    /// With how many names unknown ones have been compared.
    compared: Cell<usize>,
    /// Whether an expression has asked what somebody did to somebody.
    pub reads_conduct: Cell<bool>,
}

/// Words that mean something else in expressions.
const RESERVED: [&str; 19] = [
    "conduct", "t", "month", "issue", "true", "false", "and", "or", "not", "if", "then", "else", "sig", "clip", "min",
    "max", "abs", "exp", "ln",
];

impl Names {
    pub(super) fn gather(tree: &Tree, faults: &mut Diagnostics) -> Self {
        let mut out = Self {
            indicators: keys(tree, "indicators", "an indicator", faults),
            actors: keys(tree, "actors", "an actor", faults),
            issues: keys(tree, "issues", "an issue", faults),
            dialogues: keys(tree, "dialogues", "a dialogue", faults),
            events: keys(tree, "events", "an event", faults),
            sources: cited(tree, faults),
            flags: keys(tree, "flags", "a flag", faults),
            ..Self::default()
        };
        if let Some(node) = tree.section("outcomes") {
            // Outcomes keep their order: it is their priority.
            out.outcomes = table(node).map(|key| key.value.clone()).collect();
        }
        out.refuse_clashes(tree, faults);
        out.gather_choices(tree);
        out.gather_variables(tree);
        out.remember_flags();
        out.definitions = Definitions::read(tree, &out, faults);
        out
    }

    fn refuse_clashes(&self, tree: &Tree, faults: &mut Diagnostics) {
        let mut taken: Vec<(&str, &Spanned<String>)> = Vec::new();
        for section in ["indicators", "actors", "dialogues", "define", "flags"] {
            for key in tree.section(section).into_iter().flat_map(table) {
                // Twice in one section is noted where its entries are read.
                if let Some((_, first)) = taken.iter().find(|(other, it)| *other != section && it.value == key.value) {
                    let fault = Diagnostic::error(
                        "duplicate-name",
                        key.span,
                        format!("`{}` already names something else", key.value),
                    );
                    faults.push(
                        fault
                            .also(first.span, "first here")
                            .hint("actors, indicators, dialogues, definitions and flags share one name space"),
                    );
                }
                if RESERVED.contains(&key.value.as_str()) || ["sqrt", "pow"].contains(&key.value.as_str()) {
                    let message = format!("`{}` is a word of the expression language", key.value);
                    let hint = format!("choose another name, such as `{}_level`", key.value);
                    faults.push(Diagnostic::error("reserved-name", key.span, message).hint(hint));
                }
                taken.push((section, key));
            }
        }
    }

    fn gather_choices(&mut self, tree: &Tree) {
        for (actor, node) in tree.section("choices").into_iter().flat_map(pairs) {
            for (key, _) in pairs(node) {
                self.choices.push((actor.value.clone(), key.value.clone()));
            }
        }
        self.choices.sort();
        self.choices.dedup();
    }

    fn gather_variables(&mut self, tree: &Tree) {
        self.counted = counted(tree);
        self.anchored = anchors::gather(tree);
        let mut variables: Vec<_> = self.indicators.iter().map(|it| (VariableKind::Indicator, it.clone())).collect();
        let ids = || (0_u16..).map(ActorId);
        for (id, actor) in ids().zip(&self.actors) {
            variables.push((VariableKind::Influence(id), format!("{actor}.influence")));
            variables.push((VariableKind::Stability(id), format!("{actor}.stability")));
            variables.push((VariableKind::Patience(id), format!("{actor}.patience")));
            variables.push((VariableKind::Engagement(id), format!("{actor}.engagement")));
            let mut scores: Vec<_> = self.scores(tree, actor);
            scores.sort();
            scores.dedup();
            variables.extend(scores.into_iter().map(|score| (VariableKind::Score(id), format!("{actor}.{score}"))));
        }
        variables.extend(
            (0_u16..)
                .map(IssueId)
                .zip(&self.issues)
                .map(|(id, issue)| (VariableKind::Settlement(id), format!("issue.{issue}"))),
        );
        variables.extend(
            (0_u16..)
                .map(DialogueId)
                .zip(&self.dialogues)
                .map(|(id, it)| (VariableKind::Compliance(id), format!("{it}.compliance"))),
        );
        self.unrelational = variables.len();
        for (from, a) in ids().zip(&self.actors) {
            for (to, b) in ids().zip(&self.actors).filter(|(to, _)| *to != from) {
                variables.push((VariableKind::Attitude(from, to), format!("{a}->{b}")));
            }
        }
        // Of two with one name, which is a fault, the first counts; more than can be counted are refused.
        for (row, (_, notation)) in (0_u16..).zip(&variables) {
            self.rows.entry(notation.clone()).or_insert(row);
        }
        for ((_, notation), _) in variables.iter().zip(0..self.unrelational) {
            if let Some((owner, _)) = notation.split_once('.') {
                self.own.entry(owner.to_owned()).or_default().push(notation.clone());
            }
        }
        for (row, dialogue) in (0_u16..).zip(&self.dialogues) {
            self.derived.insert(format!("{dialogue}.in_force"), Slot::InForce(row));
            self.derived.insert(format!("{dialogue}.breadth"), Slot::Breadth(row));
        }
        for (row, actor) in (0_u16..).zip(&self.actors) {
            self.derived.insert(format!("{actor}.word"), Slot::Word(row));
        }
        for (row, indicator) in (0_u16..).zip(&self.counted) {
            self.derived.insert(format!("{indicator}.count"), Slot::Count(row));
            self.derived.insert(format!("{indicator}.rate"), Slot::Rate(row));
        }
        self.variables = variables;
    }

    fn scores(&self, tree: &Tree, actor: &str) -> Vec<String> {
        let actor = tree
            .section("actors")
            .into_iter()
            .flat_map(pairs)
            .find(|(key, _)| key.value == actor)
            .map(|(_, node)| node);
        let Some(Form::Record { fields, .. }) = actor.map(|it| &it.form) else { return Vec::new() };
        let scores = fields.iter().find(|(key, _)| key.value == "scores").map(|(_, node)| node);
        scores.into_iter().flat_map(table).map(|key| key.value.clone()).collect()
    }

    pub(super) fn variable(&self, notation: &str) -> Option<VariableId> {
        let squeezed: String = notation.chars().filter(|c| !c.is_whitespace()).collect();
        self.rows.get(&squeezed).copied().map(VariableId)
    }

    pub(super) fn actor(&self, key: &str) -> Option<ActorId> {
        sorted(&self.actors, key).map(ActorId)
    }

    pub(super) fn issue(&self, key: &str) -> Option<IssueId> {
        sorted(&self.issues, key).map(IssueId)
    }

    pub(super) fn dialogue(&self, key: &str) -> Option<DialogueId> {
        sorted(&self.dialogues, key).map(DialogueId)
    }

    pub(super) fn event(&self, key: &str) -> Option<EventId> {
        sorted(&self.events, key).map(EventId)
    }

    pub(super) fn flag(&self, key: &str) -> Option<FlagId> {
        sorted(&self.flags, key).map(FlagId)
    }

    /// A choice by its full name, `us.strike`.
    pub(super) fn choice_id(&self, notation: &str) -> Option<ChoiceId> {
        let (actor, key) = notation.split_once('.')?;
        let found = self.choices.binary_search_by(|(a, k)| (a.as_str(), k.as_str()).cmp(&(actor, key))).ok();
        found.and_then(|it| u16::try_from(it).ok()).map(ChoiceId)
    }

    /// The keys of an actor's choices.
    pub(super) fn choices_of(&self, actor: &str) -> impl Iterator<Item = &String> {
        let first = self.choices.partition_point(|(whose, _)| whose.as_str() < actor);
        self.choices[first..].iter().take_while(move |(whose, _)| whose == actor).map(|(_, key)| key)
    }

    /// The full names of all choices.
    pub(super) fn choice_notations(&self) -> impl Iterator<Item = String> + '_ {
        self.choices.iter().map(|(actor, key)| format!("{actor}.{key}"))
    }

    /// A hint for a notation that names no variable that could be moved.
    pub(super) fn hint(&self, notation: &str) -> String {
        let squeezed: String = notation.chars().filter(|c| !c.is_whitespace()).collect();
        let unknown = missing::unknown(self, &squeezed, false);
        unknown.nearest.map(|near| format!("did you mean `{near}`?")).or(unknown.hint).unwrap_or_default()
    }

    /// Whether a notation can be read and not moved.
    pub(super) fn is_derived(&self, notation: &str) -> bool {
        self.derived.contains_key(notation)
            || ["t", "month"].contains(&notation)
            || self.definitions.names().any(|it| it == notation)
    }

    /// What somebody has of its own, in the notation of expressions.
    pub(super) fn own(&self, owner: &str) -> &[String] {
        self.own.get(owner).map_or(&[], Vec::as_slice)
    }

    /// A hint for a name that is none of the known ones, unless there were too many of those already.
    pub(super) fn did_you_mean<'k>(&self, given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
        let left = self.left()?;
        did_you_mean(given, known.into_iter().take(left).inspect(|_| self.count()))
    }

    /// The known name that is near a given one, unless there were too many of those already.
    pub(super) fn nearest<'k>(&self, given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
        let left = self.left()?;
        nearest(given, known.into_iter().take(left).inspect(|_| self.count()))
    }

    /// With how many names an unknown one may still be compared, if any.
    pub(super) fn left(&self) -> Option<usize> {
        MAX_COMPARED.checked_sub(self.compared.get()).filter(|left| *left > 100)
    }

    fn count(&self) {
        self.compared.set(self.compared.get() + 1);
    }
}

/// The indicators that say what they count, sorted.
fn counted(tree: &Tree) -> Vec<String> {
    let counts = |node: &Node| {
        let Form::Record { fields, .. } = &node.form else { return false };
        fields.iter().any(|(key, it)| key.value == "counts" && !it.is_none())
    };
    let all = tree.section("indicators").into_iter().flat_map(pairs);
    let mut out: Vec<String> = all.filter(|(_, node)| counts(node)).map(|(key, _)| key.value.clone()).collect();
    out.sort();
    out.dedup();
    out
}

/// The keys of a section, sorted.
fn keys(tree: &Tree, section: &str, what: &str, faults: &mut Diagnostics) -> Vec<String> {
    let Some(node) = tree.section(section) else { return Vec::new() };
    let entries = entries(node, section, faults);
    let mut keys: Vec<String> = entries.iter().map(|(key, _)| name(key, what, faults).to_owned()).collect();
    keys.sort();
    keys
}

/// The keys of the sources of a scenario and of the history that it is read with, sorted.
fn cited(tree: &Tree, faults: &mut Diagnostics) -> Vec<String> {
    let mut out = keys(tree, "sources", "a source", faults);
    if let Some(node) = tree.history("sources") {
        for (key, _) in entries(node, "sources", faults) {
            if out.contains(&key.value) {
                let message = format!("the scenario has a source `{}` already", key.value);
                faults.push(
                    Diagnostic::error("duplicate-name", key.span, message).hint("cite that, or choose another name"),
                );
            } else {
                out.push(name(key, "a source", faults).to_owned());
            }
        }
    }
    out.sort();
    out
}

/// The entries of a section. What is wrong with the section itself was said when its names were gathered.
pub(super) fn rows<'t>(tree: &'t Tree, section: &'static str) -> Vec<(&'t Spanned<String>, &'t Node)> {
    tree.section(section).map(|node| entries(node, section, &mut Diagnostics::new())).unwrap_or_default()
}

/// The entries of a table, whatever else is wrong with it.
pub(super) fn pairs(node: &Node) -> impl Iterator<Item = (&Spanned<String>, &Node)> {
    let entries = match &node.form {
        Form::Table(entries) => entries.as_slice(),
        _ => &[],
    };
    entries.iter().map(|(key, value)| (key, value))
}

fn table(node: &Node) -> impl Iterator<Item = &Spanned<String>> {
    pairs(node).map(|(key, _)| key)
}

/// The place of a key among keys in order.
fn sorted(keys: &[String], key: &str) -> Option<u16> {
    keys.binary_search_by(|it| it.as_str().cmp(key)).ok().and_then(|it| u16::try_from(it).ok())
}
