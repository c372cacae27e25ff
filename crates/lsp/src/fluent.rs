//! Text files: where their messages stand, and which things of a scenario their names speak of.

use core::ops::Range;

use crate::grammar::Kind;
use crate::names::{Names, Symbol};
use crate::scan::{Found, Scanner};

/// A message, by its name and where it stands.
pub(crate) struct Entry<'t> {
    pub(crate) id: &'t str,
    /// Where the name stands.
    pub(crate) name: Range<usize>,
    /// The text with all that belongs to it.
    pub(crate) whole: Range<usize>,
}

/// The messages and terms of a text, in the order written.
pub(crate) fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut out: Vec<Entry<'_>> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let id = line.split([' ', '=', '\n']).next().unwrap_or_default();
        let is_entry = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
            && line[id.len()..].trim_start().starts_with('=');
        let end = at + line.trim_end().len();
        if is_entry {
            out.push(Entry { id, name: at..at + id.len(), whole: at..end });
        } else if let Some(last) = out.last_mut().filter(|_| line.starts_with([' ', '\t']) && !line.trim().is_empty()) {
            last.whole.end = end;
        }
        at += line.len();
    }
    out
}

/// The things that the names of messages speak of, where they are given and where other texts refer to them.
pub(crate) fn mentions(text: &str, names: &Names) -> Vec<Found> {
    let mut scanner = Scanner::new(text, names);
    for entry in entries(text) {
        of_id(&mut scanner, text, entry.name);
    }
    for (open, _) in text.match_indices('{') {
        let rest = &text[open + 1..];
        let start = open + 1 + rest.len() - rest.trim_start_matches(' ').len();
        let length = text[start..].find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c))).unwrap_or(0);
        of_id(&mut scanner, text, start..start + length);
    }
    scanner.found
}

fn of_id(scanner: &mut Scanner<'_>, text: &str, range: Range<usize>) {
    let mut parts = Vec::new();
    let mut at = range.start;
    for part in text[range].split('-') {
        parts.push((part, at..at + part.len()));
        at += part.len() + 1;
    }
    let owned = |scanner: &mut Scanner<'_>, owner: Kind, kind: Kind, parts: &[(&str, Range<usize>)]| {
        let [_, (whose, there), (what, here)] = parts else { return };
        scanner.note(owner, whose, there.clone());
        scanner.note(kind, &format!("{whose}.{what}"), here.clone());
    };
    let Some((kind, _)) = parts.first() else { return };
    match (*kind, parts.len()) {
        ("score", 3) => owned(scanner, Kind::Actor, Kind::Score, &parts),
        ("doctrine", 3) => owned(scanner, Kind::Actor, Kind::Doctrine, &parts),
        ("choice", 3) => owned(scanner, Kind::Actor, Kind::Choice, &parts),
        ("agenda", 3) => owned(scanner, Kind::Dialogue, Kind::Agenda, &parts),
        ("posture", 3) => owned(scanner, Kind::Dialogue, Kind::Posture, &parts),
        (kind, 2) => {
            let kinds = [
                ("actor", Kind::Actor),
                ("indicator", Kind::Indicator),
                ("issue", Kind::Issue),
                ("dialogue", Kind::Dialogue),
                ("event", Kind::Event),
                ("outcome", Kind::Outcome),
                ("flag", Kind::Flag),
                ("inject", Kind::Inject),
            ];
            if let Some((_, found)) = kinds.iter().find(|(it, _)| *it == kind) {
                let (name, range) = &parts[1];
                scanner.note(*found, name, range.clone());
            }
        }
        _ => {}
    }
}

/// The name of the message that speaks of something, if one can.
pub(crate) fn id_of(symbol: &Symbol) -> Option<String> {
    let prefix = match symbol.kind {
        Kind::Actor
        | Kind::Indicator
        | Kind::Issue
        | Kind::Dialogue
        | Kind::Event
        | Kind::Outcome
        | Kind::Flag
        | Kind::Inject => symbol.kind.noun(),
        Kind::Choice | Kind::Score | Kind::Doctrine | Kind::Agenda | Kind::Posture => symbol.kind.noun(),
        Kind::Source | Kind::Definition | Kind::Claim | Kind::Tag => return None,
    };
    Some(format!("{prefix}-{}", symbol.name.replace('.', "-")))
}
