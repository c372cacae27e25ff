//! The book that is being read: names that can be looked up, and the faults found so far.

use std::collections::BTreeSet;

use super::names::Names;
use crate::scenario::{ActorId, IssueId, Setter, Setting, VariableId};
use crate::text::{Diagnostic, Diagnostics, Node, Sources, Span, Spanned, strings, text};

/// What every section needs to be read.
pub(super) struct Book<'a> {
    pub sources: &'a Sources,
    pub names: &'a Names,
    pub faults: &'a mut Diagnostics,
    /// Scores as the files state them where a setting has put something in their place, see `Tree::stated`.
    pub stated: &'a [(String, String, Node)],
    /// Sources that something has cited.
    pub cited: BTreeSet<String>,
    /// How many turns a run has, once that is known.
    pub turns: Option<u32>,
    /// How long a run is, months, once that is known.
    pub horizon: Option<f64>,
    /// The arms of claims, to be checked when everything else has been read.
    pub arms: Vec<Vec<Spanned<Setting>>>,
    /// What sets flags, as far as it has been read.
    pub setters: Vec<Setter>,
    /// How many settings the claims have so far.
    pub settings_of_claims: usize,
}

impl<'a> Book<'a> {
    /// A book of which nothing has been read.
    pub(super) fn new(sources: &'a Sources, names: &'a Names, faults: &'a mut Diagnostics) -> Self {
        Self {
            sources,
            names,
            faults,
            stated: &[],
            cited: BTreeSet::new(),
            turns: None,
            horizon: None,
            arms: Vec::new(),
            setters: Vec::new(),
            settings_of_claims: 0,
        }
    }

    /// Notes that `given` names no such thing.
    pub(super) fn unknown<'k>(&mut self, what: &str, given: &str, at: Span, known: impl IntoIterator<Item = &'k str>) {
        let message = match what.split_once(" of ") {
            Some((what, owner)) => format!("{owner} has no {what} `{given}`"),
            None => format!("there is no {what} `{given}`"),
        };
        let known: Vec<&str> = known.into_iter().collect();
        let hint =
            if known.is_empty() { Some("none is declared".to_owned()) } else { self.names.did_you_mean(given, known) };
        self.faults.push(Diagnostic::error("unknown-name", at, message).hint_if(hint));
    }

    pub(super) fn actor(&mut self, given: &Spanned<String>) -> Option<ActorId> {
        let found = self.names.actor(&given.value);
        if found.is_none() {
            let names = self.names;
            self.unknown("actor", &given.value, given.span, names.actors.iter().map(String::as_str));
        }
        found
    }

    pub(super) fn issue(&mut self, given: &Spanned<String>) -> Option<IssueId> {
        let found = self.names.issue(&given.value);
        if found.is_none() {
            let names = self.names;
            self.unknown("issue", &given.value, given.span, names.issues.iter().map(String::as_str));
        }
        found
    }

    /// A variable in the notation of expressions.
    pub(super) fn variable(&mut self, given: &Spanned<String>, what: &str) -> Option<VariableId> {
        let found = self.names.variable(&given.value);
        if found.is_none() {
            let names = self.names;
            let value = given.value.trim();
            if names.is_derived(value) {
                let message = format!("{what} `{value}` can be read but not moved");
                self.faults
                    .push(Diagnostic::error("read-only", given.span, message).hint("expressions may speak of it"));
            } else {
                let message = format!("{what} `{value}` is not known");
                self.faults.push(Diagnostic::error("unknown-name", given.span, message).hint(names.hint(value)));
            }
        }
        found
    }

    /// A list of actors, in the order of keys, without repetitions.
    pub(super) fn actors(&mut self, node: &Node) -> Vec<ActorId> {
        let mut out: Vec<ActorId> = Vec::new();
        for given in strings(node, self.faults) {
            match self.actor(&given) {
                Some(actor) if out.contains(&actor) => {
                    self.faults.push(Diagnostic::error(
                        "duplicate-name",
                        given.span,
                        format!("`{}` stands twice in this list", given.value),
                    ));
                }
                Some(actor) => out.push(actor),
                None => {}
            }
        }
        out.sort_unstable();
        out
    }

    /// A text that may be missing.
    pub(super) fn optional_text(&mut self, node: Option<&Node>) -> Option<String> {
        text(node?, self.faults).map(str::to_owned)
    }

    /// A text that is empty when missing.
    pub(super) fn text_or_empty(&mut self, node: Option<&Node>) -> String {
        self.optional_text(node).unwrap_or_default()
    }

    /// Sees to it that what people read are texts; they stand beside the scenario and not in it.
    pub(super) fn see_texts<'n>(&mut self, nodes: impl IntoIterator<Item = Option<&'n Node>>) {
        for node in nodes {
            self.optional_text(node);
        }
    }

    /// The same of a list of texts.
    pub(super) fn see_list(&mut self, node: Option<&Node>) {
        node.map(|it| strings(it, self.faults));
    }

    /// The key of a source that is declared.
    pub(super) fn source(&mut self, node: Option<&Node>) -> Option<String> {
        let node = node?;
        let key = text(node, self.faults)?;
        if self.names.sources.binary_search_by(|it| it.as_str().cmp(key)).is_err() {
            let names = self.names;
            self.unknown("source", key, node.span, names.sources.iter().map(String::as_str));
            return None;
        }
        self.cited.insert(key.to_owned());
        Some(key.to_owned())
    }
}
