//! What people call the things of a scenario that facts speak of by their keys. What has no such name is shown as it
//! is written.

use diwan_engine::scenario::Scenario;

/// The name of an actor.
pub(super) fn actor<'s>(scenario: &'s Scenario, key: &'s str) -> &'s str {
    scenario.actor(key).map_or(key, |it| &scenario.actors[it.index()].name)
}

/// The name of a choice, as it is written: `iran.arm_militias`.
pub(super) fn choice<'s>(scenario: &'s Scenario, notation: &'s str) -> &'s str {
    scenario.choice(notation).map_or(notation, |it| &scenario.choices[it.index()].name)
}

/// The name of an event.
pub(super) fn event<'s>(scenario: &'s Scenario, key: &'s str) -> &'s str {
    scenario.event(key).map_or(key, |it| &scenario.events[it.index()].name)
}

/// The name of a dialogue.
pub(super) fn dialogue<'s>(scenario: &'s Scenario, key: &'s str) -> &'s str {
    scenario.dialogue(key).map_or(key, |it| &scenario.dialogues[it.index()].name)
}

/// The name of an outcome.
pub(super) fn outcome<'s>(scenario: &'s Scenario, key: &'s str) -> &'s str {
    scenario.outcome(key).map_or(key, |it| &scenario.outcomes[it.index()].name)
}

/// The label of a variable, as it is written.
pub(super) fn variable<'s>(scenario: &'s Scenario, notation: &'s str) -> &'s str {
    scenario.variable(notation).map_or(notation, |it| &scenario.variables[it.index()].label)
}
