//! What people call the things of a scenario that facts speak of by their keys. What has no such name is shown as it
//! is written. What a scenario does not name itself is called after what it belongs to, in the words of the language.

use super::locale::say;
use super::shown::Shown;
use diwan_engine::scenario::{VariableId, VariableKind};

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

/// The name of a variable, as it is written.
pub(super) fn variable(scenario: Shown<'_>, notation: &str) -> String {
    scenario.variable(notation).map_or_else(|| notation.to_owned(), |it| level(scenario, it))
}

/// The name of a variable: its own, or one by whose it is: "Iran: influence", "Iran to Turkey".
#[must_use]
pub fn level(scenario: Shown<'_>, id: VariableId) -> String {
    let (texts, own) = (scenario.texts, scenario.texts.variable(id));
    let named = |usual: String| own.map_or(usual, str::to_owned);
    match scenario.variables[id.index()].kind {
        VariableKind::Indicator => named(scenario.variables[id.index()].notation.clone()),
        VariableKind::Settlement(issue) => texts.issue(issue).to_owned(),
        VariableKind::Influence(actor) => named(say!("level-influence", actor: texts.actor(actor))),
        VariableKind::Stability(actor) => named(say!("level-stability", actor: texts.actor(actor))),
        VariableKind::Patience(actor) => named(say!("level-patience", actor: texts.actor(actor))),
        VariableKind::Engagement(actor) => named(say!("level-engagement", actor: texts.actor(actor))),
        VariableKind::Score(actor) => {
            say!("level-score", actor: texts.actor(actor), score: own.unwrap_or_default())
        }
        VariableKind::Compliance(dialogue) => say!("level-compliance", dialogue: texts.dialogue(dialogue)),
        VariableKind::Attitude(from, to) => {
            say!("level-attitude", from: texts.actor(from), to: texts.actor(to))
        }
    }
}
