//! Words: numbers, names and causes as people read them.

use super::called;
use super::facts;
use super::figures::{figure, signed};
use super::locale::say;
use super::shown::Shown;
use diwan_engine::record::Cause;
use diwan_engine::scenario::{Scenario, VariableId, VariableKind};
use diwan_studies::study::Finding;

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

/// Whether a variable's changes are told: relations and the attention paid are left to the tables.
pub(super) fn is_told(scenario: &Scenario, slot: usize) -> bool {
    !matches!(scenario.variables[slot].kind, VariableKind::Engagement(_) | VariableKind::Attitude(..))
}

/// How the direction of a claim came into the model.
pub(super) fn label(label: &str) -> String {
    match label {
        "built-in" => say!("label-built-in"),
        "emergent" => say!("label-emergent"),
        "mixed" => say!("label-mixed"),
        "undetermined" => say!("label-undetermined"),
        other => other.to_owned(),
    }
}

/// The first letter in upper case.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// "a, b and c".
#[must_use]
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => say!("list-and", most: series(most), last: last),
    }
}

/// "a, b or c".
pub(super) fn either(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => say!("list-or", most: series(most), last: last),
    }
}

/// "a, b, c".
#[must_use]
pub fn series(items: &[String]) -> String {
    let more = |so_far: String, next: &String| say!("list-more", most: so_far, next: next);
    items.split_first().map_or_else(String::new, |(first, rest)| rest.iter().fold(first.clone(), more))
}

/// "a; b; c".
#[must_use]
pub fn apart(items: &[String]) -> String {
    let more = |so_far: String, next: &String| say!("list-apart", most: so_far, next: next);
    items.split_first().map_or_else(String::new, |(first, rest)| rest.iter().fold(first.clone(), more))
}

/// Which of two words stands in a sentence: `more` or `less`.
pub(super) fn more_or_less(is_more: bool) -> &'static str {
    if is_more { "more" } else { "less" }
}

/// The same of a way: `up` or `down`.
pub(super) fn up_or_down(is_up: bool) -> &'static str {
    if is_up { "up" } else { "down" }
}

/// "2 to 5".
pub(super) fn range(low: &str, high: &str) -> String {
    say!("range", low: low, high: high)
}

/// A unit of a metric, as facts have it, in words; shares are shown in percentage points.
pub(super) fn unit(unit: &str) -> String {
    match unit {
        "share" => say!("unit-share"),
        "utility" => say!("unit-utility"),
        "points × months" => say!("unit-point-months"),
        "points" => say!("unit-points"),
        "turns" => say!("unit-turns"),
        "events" => say!("unit-events"),
        "rounds" => say!("unit-rounds"),
        "agreements" => say!("unit-agreements"),
        "months" => say!("unit-months"),
        other => other.to_owned(),
    }
}

/// What became of a claim or a test of it.
pub(super) fn verdict(finding: Finding) -> String {
    match finding {
        Finding::Supported => say!("verdict-supported"),
        Finding::Contradicted => say!("verdict-contradicted"),
        Finding::Undetermined => say!("verdict-undetermined"),
    }
}

/// What a change of `variable` is put down to.
#[must_use]
pub fn cause(scenario: Shown<'_>, variable: VariableId, what: Cause) -> String {
    let (kind, name) = facts::cause(&scenario, variable, what);
    by_cause(scenario, &scenario.variables[variable.index()].notation, kind, &name)
}

/// The same, by the kind of the cause and its name, as facts have them.
pub(super) fn by_cause(scenario: Shown<'_>, variable: &str, kind: &str, name: &str) -> String {
    match kind {
        "choice" => {
            let actor = name.split_once('.').map_or(name, |it| it.0);
            say!("cause-choice", actor: called::actor(scenario, actor), choice: called::choice(scenario, name))
        }
        "reach" => {
            let actor = name.split_once('.').map_or(name, |it| it.0);
            say!("cause-reach", actor: called::actor(scenario, actor), choice: called::choice(scenario, name))
        }
        "broken" => {
            let actor = name.split_once('.').map_or(name, |it| it.0);
            say!("cause-broken", actor: called::actor(scenario, actor), choice: called::choice(scenario, name))
        }
        "event" => say!("cause-event", event: called::event(scenario, name)),
        "succession" => say!("cause-succession", event: called::event(scenario, name)),
        "shock" => say!("cause-shock"),
        "deal" => say!("cause-deal"),
        "breakdown" => say!("cause-breakdown"),
        "collapse" => say!("cause-collapse"),
        "compliance" => say!("cause-compliance"),
        "implementation" => say!("cause-implementation"),
        "term" => term(scenario, variable, name),
        "base" => say!("cause-base"),
        "return" => say!("cause-return"),
        "rooted" => say!("cause-rooted"),
        "noise" => say!("cause-noise"),
        "source" => {
            let actor = name.split_once('.').map_or(name, |it| it.0);
            say!("cause-source", actor: called::actor(scenario, actor), choice: called::choice(scenario, name))
        }
        "unclaimed" => say!("cause-unclaimed"),
        "fading" => say!("cause-fading"),
        "trend" => say!("cause-trend"),
        "jump" => say!("cause-jump"),
        "wave" => say!("cause-wave"),
        "layer" => say!("cause-layer", layer: name),
        _ => say!("cause-bound"),
    }
}

/// A term of a flow, by the variables that it reads.
fn term(scenario: Shown<'_>, variable: &str, text: &str) -> String {
    let flow = scenario.variable(variable).and_then(|it| scenario.variables[it.index()].flow.as_ref());
    let Some((formula, _)) = flow.and_then(|flow| flow.terms.iter().find(|it| it.0.text == text)) else {
        return say!("cause-flow");
    };
    let mut names: Vec<String> = Vec::new();
    for (path, _) in formula.checked.variables() {
        let notation = path.to_string();
        let label = scenario.variable(&notation).map(|_| called::variable(scenario, &notation));
        names.extend(label.filter(|label| !names.contains(label)));
    }
    if names.is_empty() { say!("cause-time") } else { say!("cause-pull", names: list(&names)) }
}
