//! Words: numbers, names and causes as people read them.

use diwan_engine::record::Cause;
use diwan_engine::scenario::{Scenario, VariableId, VariableKind};

/// A level with no more digits than it deserves.
pub(super) fn level(x: f64) -> String {
    let text = format!("{:.0}", x.abs());
    if x < 0.0 && text != "0" { format!("−{text}") } else { text }
}

/// A change, with its sign.
pub(super) fn change(x: f64) -> String {
    let sign = if x < 0.0 { "−" } else { "+" };
    format!("{sign}{:.1}", x.abs())
}

/// A level beside one that it is compared with: a decimal more where they are close.
pub(super) fn amount(x: f64, other: f64) -> String {
    if (x - other).abs() < 1.0 { format!("{x:.1}") } else { format!("{x:.0}") }
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
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// What a change of `variable` is put down to.
pub(super) fn cause(scenario: &Scenario, variable: VariableId, cause: Cause) -> String {
    match cause {
        Cause::Choice(id) => {
            let choice = &scenario.choices[id.index()];
            format!("{} (“{}”)", scenario.actors[choice.actor.index()].name, choice.name)
        }
        Cause::Event(id) => format!("“{}”", scenario.events[id.index()].name),
        Cause::Succession(id) => format!("the change of government with “{}”", scenario.events[id.index()].name),
        Cause::Deal(_) => "the deal".into(),
        Cause::Breakdown(_) => "the breakdown of talks".into(),
        Cause::Collapse(_) => "the collapse of the agreement".into(),
        Cause::Compliance(_) => "the support behind the agreement".into(),
        Cause::Implementation(_) => "the agreement being carried out".into(),
        Cause::Term(place) => term(scenario, variable, usize::from(place)),
        Cause::Base => "its usual pull".into(),
        Cause::Return => "its return to where it began".into(),
        Cause::Noise => "chance".into(),
        Cause::Layer(name) => format!("the {name}"),
        Cause::Bound => "the end of the scale".into(),
    }
}

/// A term of a flow, by the variables it reads.
fn term(scenario: &Scenario, variable: VariableId, place: usize) -> String {
    let Some((formula, _)) = scenario.variables[variable.index()].flow.as_ref().and_then(|flow| flow.terms.get(place)) else {
        return "its flow".into();
    };
    let mut names: Vec<String> = Vec::new();
    for (path, _) in formula.checked.variables() {
        let label = scenario.variable(&path.to_string()).map(|it| scenario.variables[it.index()].label.clone());
        names.extend(label.filter(|label| !names.contains(label)));
    }
    if names.is_empty() { "the passing of time".into() } else { format!("the pull of {}", list(&names)) }
}
