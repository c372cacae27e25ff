//! Changes: what a variant makes of the scenario that it extends, line by line.

use crate::count;
use diwan_engine::scenario::{Change, ChangeKind, Variation};

/// What variants change, one paragraph each; nothing where a scenario extends no other.
#[must_use]
pub fn tell_changes(variations: &[Variation]) -> String {
    variations.iter().map(tell).collect()
}

fn tell(variation: &Variation) -> String {
    let Variation { name, base, changes } = variation;
    if changes.is_empty() {
        return format!("{name} extends {base} and changes nothing\n");
    }
    let lines: String = changes.iter().map(|it| format!("  {}\n", line(it))).collect();
    format!("{name} extends {base}, with {}:\n{lines}", count(changes.len(), "change"))
}

fn line(change: &Change) -> String {
    let Change { kind, path, was, now, .. } = change;
    match (kind, was, now) {
        (ChangeKind::Added, _, Some(now)) => format!("added       {path}: {now}"),
        (ChangeKind::Added, ..) => format!("added       {path}"),
        (ChangeKind::TakenAway, Some(was), _) => format!("taken away  {path}, which was {was}"),
        (ChangeKind::TakenAway, ..) => format!("taken away  {path}"),
        (ChangeKind::Changed, Some(was), Some(now)) => format!("changed     {path}: {was} → {now}"),
        (ChangeKind::Changed, ..) => format!("changed     {path}"),
        (ChangeKind::Set, ..) => format!("set         {path}"),
    }
}
