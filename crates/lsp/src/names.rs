//! Names: everything that a scenario gives a name to, and what a mention of one is.

use std::collections::{BTreeMap, BTreeSet};

use diwan_engine::text::Span;

use crate::grammar::Kind;

/// Something with a name; of what is somebody's, `us.strike`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Symbol {
    pub(crate) kind: Kind,
    pub(crate) name: String,
}

impl Symbol {
    pub(crate) fn new(kind: Kind, name: impl Into<String>) -> Self {
        Self { kind, name: name.into() }
    }

    /// The name by itself, without whose it is.
    pub(crate) fn last(&self) -> &str {
        if self.kind.is_owned() { self.name.rsplit('.').next().unwrap_or(&self.name) } else { &self.name }
    }
}

/// Where something is named.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    pub(crate) symbol: Symbol,
    /// Where its name stands, without whose it is.
    pub(crate) span: Span,
    /// Whether it is given its name here.
    pub(crate) gives: bool,
    /// In which part of the scenario, as settings write it.
    pub(crate) path: String,
}

/// All names that are given, by kind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    given: BTreeMap<Kind, BTreeSet<String>>,
}

impl Names {
    pub(crate) fn give(&mut self, kind: Kind, name: impl Into<String>) {
        self.given.entry(kind).or_default().insert(name.into());
    }

    pub(crate) fn has(&self, kind: Kind, name: &str) -> bool {
        self.given.get(&kind).is_some_and(|it| it.contains(name))
    }

    /// The names of a kind, in their order.
    pub(crate) fn of(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.given.get(&kind).into_iter().flatten().map(String::as_str)
    }

    /// The names of a kind that are somebody's, without whose they are.
    pub(crate) fn owned<'n>(&'n self, kind: Kind, owner: &'n str) -> impl Iterator<Item = &'n str> {
        self.of(kind).filter_map(move |it| it.strip_prefix(owner)?.strip_prefix('.'))
    }

    /// Whether a name is taken among those that it must not be confused with.
    pub(crate) fn clashes(&self, symbol: &Symbol, name: &str) -> bool {
        const SHARED: [Kind; 5] = [Kind::Actor, Kind::Indicator, Kind::Dialogue, Kind::Definition, Kind::Flag];
        match symbol.kind {
            kind if SHARED.contains(&kind) => SHARED.iter().any(|it| self.has(*it, name)),
            kind if kind.is_owned() => {
                let owner = symbol.name.split('.').next().unwrap_or_default();
                self.has(kind, &format!("{owner}.{name}"))
            }
            kind => self.has(kind, name),
        }
    }
}
