//! Lints of conditions that give away what somebody does not see: a menu to its actor, a round to its table.

use crate::expr::Slot;
use crate::scenario::{ActorId, Choice, Dialogue, Formula, Scenario};
use crate::text::{Diagnostic, Diagnostics};

/// A menu that tells its actor of a level that it does not see.
pub(super) fn menu(scenario: &Scenario, choice: &Choice, when: &Formula, found: &mut Diagnostics) {
    let unseen = if choice.when_seen.is_some() { Vec::new() } else { unseen(scenario, choice.actor, when) };
    if !unseen.is_empty() {
        let (actor, what) = (&scenario.actors[choice.actor.index()].key, unseen.join(", "));
        let message = format!(
            "whether `{}` is on the menu tells `{actor}` of {what}, which it does not see as it is",
            choice.notation
        );
        let hint = "add `when_seen`: it says when the choice is on the menu, by what its actor sees; `when` then says whether it comes off";
        found.push(Diagnostic::warning("when-unseen", when.span, message).hint(hint));
    }
}

/// Rounds that tell a side of the table of a level that it does not see: it learns whether they are held.
pub(super) fn rounds(scenario: &Scenario, dialogue: &Dialogue, held_if: &Formula, found: &mut Diagnostics) {
    for &side in &dialogue.table {
        let unseen = unseen(scenario, side, held_if);
        if !unseen.is_empty() {
            let (actor, what) = (&scenario.actors[side.index()].key, unseen.join(", "));
            let message = format!(
                "whether a round of `{}` is held tells `{actor}` of {what}, which it does not see as it is",
                dialogue.key
            );
            let hint = "read what the whole table sees, or let the side know of it with `known_to`";
            found.push(Diagnostic::warning("held-unseen", held_if.span, message).hint(hint));
        }
    }
}

/// What a condition reads and an actor does not see as it is: levels, and what is remembered of what it does not
/// notice; as it is written.
fn unseen(scenario: &Scenario, actor: ActorId, condition: &Formula) -> Vec<String> {
    let unseen = condition.program.uses().filter(|slot| !scenario.knows(actor, *slot));
    let notation = |slot| match slot {
        Slot::Level(row) => Some(&scenario.variables[usize::from(row)].notation),
        Slot::Count(row) | Slot::Rate(row) => {
            scenario.counted().nth(usize::from(row)).map(|(it, _)| &scenario.variables[it.index()].notation)
        }
        Slot::Memory(cell) | Slot::Fact(cell) => Some(&scenario.memory.cells[usize::from(cell)].notation),
        _ => None,
    };
    unseen.filter_map(notation).map(|it| format!("`{it}`")).collect()
}
