//! Acceptance: doubts that the author of a scenario has looked at and lets stand, each with a reason. What is accepted
//! and does not arise is doubted itself.

use super::codes::{CODES, Found, found};
use crate::scenario::Scenario;
use crate::text::{Diagnostic, Diagnostics, did_you_mean};

/// What one line of `accept` lets stand: a code, and the name of the thing it is said of where that is given:
/// `no-flow(trade)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted<'s> {
    /// The code.
    pub code: &'s str,
    /// The name of what it is said of.
    pub name: Option<&'s str>,
    /// Why.
    pub reason: &'s str,
}

impl Accepted<'_> {
    /// Whether it lets a doubt with this code stand, of which `speaks_of` says whether it is said of a name.
    #[must_use]
    pub fn covers(&self, code: &str, speaks_of: impl Fn(&str) -> bool) -> bool {
        self.code == code && self.name.is_none_or(speaks_of)
    }
}

/// What a scenario accepts.
#[must_use]
pub fn accepted(scenario: &Scenario) -> Vec<Accepted<'_>> {
    scenario.accepted.iter().map(|(written, reason)| split(&written.value, reason)).collect()
}

fn split<'s>(written: &'s str, reason: &'s str) -> Accepted<'s> {
    match written.split_once('(').and_then(|(code, rest)| Some((code, rest.strip_suffix(')')?))) {
        Some((code, name)) => Accepted { code: code.trim(), name: Some(name.trim()), reason },
        None => Accepted { code: written.trim(), name: None, reason },
    }
}

/// The names in a message, which stand in backticks.
fn names_in(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2)
}

/// Turns the warnings that a scenario accepts into notes. A code that does not exist is a fault; one that nothing has
/// is doubted.
pub(super) fn accept(scenario: &Scenario, diagnostics: &mut Diagnostics) {
    for (place, it) in accepted(scenario).into_iter().enumerate() {
        let written = &scenario.accepted[place].0;
        let Some(when) = found(it.code) else {
            let message = format!("there is no doubt `{}` that could be accepted", it.code);
            let near = did_you_mean(it.code, CODES.iter().map(|(code, _)| *code));
            let hint = near.unwrap_or_else(|| "docs/lints.md lists them all".to_owned());
            diagnostics.push(Diagnostic::error("unknown-lint", written.span, message).hint(hint));
            continue;
        };
        let covers = |doubt: &Diagnostic| it.covers(doubt.code, |name| names_in(&doubt.message).any(|it| it == name));
        if diagnostics.accept(it.reason, covers) == 0 && when == Found::Reading && is_own(scenario, place) {
            let doubt = Diagnostic::warning(
                "idle-acceptance",
                written.span,
                format!("`{}` is accepted, and nobody doubts it", written.value),
            );
            diagnostics.push(doubt.hint("delete it here: it would hide what comes up later"));
        }
    }
}

/// Whether a scenario speaks of itself where it accepts a doubt: what its base accepts, or it accepts as written, may
/// not come up in a variant or under settings.
#[must_use]
pub fn is_own(scenario: &Scenario, place: usize) -> bool {
    scenario.as_written && scenario.accepted[place].0.span.file == scenario.span.file
}
