//! Changes: what a variant makes of the scenario that it extends, line by line.

use super::locale::say;
use super::wrap::padded;
use diwan_engine::scenario::{Change, ChangeKind, Variation};
use unicode_width::UnicodeWidthStr;

/// What variants change, one paragraph each; nothing where a scenario extends no other.
#[must_use]
pub fn tell_changes(variations: &[Variation]) -> String {
    variations.iter().map(tell).collect()
}

fn tell(variation: &Variation) -> String {
    let Variation { name, base, changes } = variation;
    if changes.is_empty() {
        return format!("{}\n", say!("variant-same", name: name, base: base));
    }
    let kinds = [ChangeKind::Added, ChangeKind::TakenAway, ChangeKind::Changed, ChangeKind::Set].map(kind);
    let wide = kinds.iter().map(|it| it.width()).max().unwrap_or(0) + 2;
    let line = |it: &Change| format!("  {}{}\n", padded(&kind(it.kind), wide), said(it));
    let lines: String = changes.iter().map(line).collect();
    format!("{}\n{lines}", say!("variant", name: name, base: base, n: changes.len()))
}

/// What was done, in a word.
fn kind(kind: ChangeKind) -> String {
    match kind {
        ChangeKind::Added => say!("variant-added"),
        ChangeKind::TakenAway => say!("variant-taken-away"),
        ChangeKind::Changed => say!("variant-changed"),
        ChangeKind::Set => say!("variant-set"),
    }
}

/// To what it was done, and how it reads where that is short.
fn said(change: &Change) -> String {
    let Change { kind, path, was, now, .. } = change;
    match (kind, was, now) {
        (ChangeKind::Added, _, Some(now)) => say!("variant-is", path: path, now: now),
        (ChangeKind::TakenAway, Some(was), _) => say!("variant-was", path: path, was: was),
        (ChangeKind::Changed, Some(was), Some(now)) => say!("variant-from-to", path: path, was: was, now: now),
        _ => path.clone(),
    }
}
