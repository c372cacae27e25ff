//! Changes: what a variant makes of the scenario that it extends, line by line.

use serde_json::{Value, json};

use crate::count;
use diwan_engine::scenario::{Change, ChangeKind, Variation};
use diwan_engine::text::Sources;

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

/// The same as a list of objects: `name`, `base`, and `changes` with `what`, `path`, `was`, `now`, `file`, `line`.
#[must_use]
pub fn changes_json(variations: &[Variation], sources: &Sources) -> Value {
    let one = |it: &Change| {
        let what = match it.kind {
            ChangeKind::Added => "added",
            ChangeKind::Changed => "changed",
            ChangeKind::TakenAway => "taken away",
            ChangeKind::Set => "set",
        };
        let place = sources.place(it.span);
        json!({"what": what, "path": it.path, "was": it.was, "now": it.now, "file": place.file, "line": place.line})
    };
    let all = |it: &Variation| json!({"name": it.name, "base": it.base, "changes": it.changes.iter().map(one).collect::<Vec<_>>()});
    variations.iter().map(all).collect()
}
