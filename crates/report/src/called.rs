//! What people call the things of a scenario that facts speak of by their keys. What has no such name is shown as it
//! is written.

use super::shown::Shown;

/// The name of an actor.
pub(super) fn actor<'s>(scenario: Shown<'s>, key: &'s str) -> &'s str {
    scenario.actor(key).map_or(key, |it| scenario.texts.actor(it))
}

/// The name of a choice, as it is written: `iran.arm_militias`.
pub(super) fn choice<'s>(scenario: Shown<'s>, notation: &'s str) -> &'s str {
    scenario.choice(notation).map_or(notation, |it| scenario.texts.choice(it))
}

/// The name of an event.
pub(super) fn event<'s>(scenario: Shown<'s>, key: &'s str) -> &'s str {
    scenario.event(key).map_or(key, |it| scenario.texts.event(it))
}

/// The name of a dialogue.
pub(super) fn dialogue<'s>(scenario: Shown<'s>, key: &'s str) -> &'s str {
    scenario.dialogue(key).map_or(key, |it| scenario.texts.dialogue(it))
}

/// The name of an issue.
pub(super) fn issue<'s>(scenario: Shown<'s>, key: &'s str) -> &'s str {
    let row = scenario.issues.iter().position(|it| it.key == key);
    row.and_then(|row| scenario.texts.issues.get(row)).map_or(key, |it| &it.name)
}

/// The name of an outcome.
pub(super) fn outcome<'s>(scenario: Shown<'s>, key: &'s str) -> &'s str {
    scenario.outcome(key).map_or(key, |it| scenario.texts.outcome(it))
}

/// The label of a variable, as it is written.
pub(super) fn variable<'s>(scenario: Shown<'s>, notation: &'s str) -> &'s str {
    scenario.variable(notation).map_or(notation, |it| scenario.texts.variable(it))
}
