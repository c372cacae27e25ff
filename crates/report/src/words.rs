//! Words: numbers, names and causes as people read them.

use super::figures::{figure, signed};
use super::locale::say;
use super::shown::Shown;
use diwan_engine::record::Cause;
use diwan_engine::scenario::{Scenario, VariableId, VariableKind};

/// A level with no more digits than it deserves.
pub(super) fn level(x: f64) -> String {
    figure(x, 0)
}

/// A change, with its sign.
pub(super) fn change(x: f64) -> String {
    signed(x, 1)
}

/// A level beside one that it is compared with: a decimal more where they are close.
pub(super) fn amount(x: f64, other: f64) -> String {
    figure(x, usize::from((x - other).abs() < 1.0))
}

/// "1 round", "3 rounds".
#[must_use]
pub fn count(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

/// Whether a variable's changes are told: relations and the attention paid are left to the tables.
pub(super) fn is_told(scenario: &Scenario, slot: usize) -> bool {
    !matches!(scenario.variables[slot].kind, VariableKind::Engagement(_) | VariableKind::Attitude(..))
}

/// The first letter in upper case.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// "a, b and c".
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => say!("list-and", most: most.join(", "), last: last),
    }
}

/// What a change of `variable` is put down to.
pub(super) fn cause(scenario: Shown<'_>, variable: VariableId, cause: Cause) -> String {
    match cause {
        Cause::Choice(id) => {
            let actor = scenario.choices[id.index()].actor;
            say!("cause-choice", actor: scenario.texts.actor(actor), choice: scenario.texts.choice(id))
        }
        Cause::Event(id) => say!("cause-event", event: scenario.texts.event(id)),
        Cause::Succession(id) => say!("cause-succession", event: scenario.texts.event(id)),
        Cause::Deal(_) => say!("cause-deal"),
        Cause::Breakdown(_) => say!("cause-breakdown"),
        Cause::Collapse(_) => say!("cause-collapse"),
        Cause::Compliance(_) => say!("cause-compliance"),
        Cause::Implementation(_) => say!("cause-implementation"),
        Cause::Term(place) => term(scenario, variable, usize::from(place)),
        Cause::Base => say!("cause-base"),
        Cause::Return => say!("cause-return"),
        Cause::Noise => say!("cause-noise"),
        Cause::Layer(name) => say!("cause-layer", layer: name),
        Cause::Bound => say!("cause-bound"),
    }
}

/// A term of a flow, by the variables it reads.
fn term(scenario: Shown<'_>, variable: VariableId, place: usize) -> String {
    let Some((formula, _)) = scenario.variables[variable.index()].flow.as_ref().and_then(|flow| flow.terms.get(place))
    else {
        return say!("cause-flow");
    };
    let mut names: Vec<String> = Vec::new();
    for (path, _) in formula.checked.variables() {
        let label = scenario.variable(&path.to_string()).map(|it| scenario.texts.variable(it).to_owned());
        names.extend(label.filter(|label| !names.contains(label)));
    }
    if names.is_empty() { say!("cause-time") } else { say!("cause-pull", names: list(&names)) }
}
