//! What a check found, in a line.

use diwan_engine::scenario::Scenario;

use super::facts::CheckedFacts;
use super::locale::say;

/// What was found in a scenario, and, where it is sound, what there is in it.
#[must_use]
pub fn tell_check(facts: &CheckedFacts, sound: Option<&Scenario>) -> String {
    let mut found = say!("check-found", errors: facts.errors, warnings: facts.warnings, accepted: facts.accepted);
    if facts.warnings > 0 {
        found = say!("check-explained", found: found);
    }
    match sound {
        None => say!("check-refused", scenario: &facts.scenario, found: found),
        Some(it) => say!(
            "check-sound",
            scenario: &facts.scenario,
            found: found,
            actors: it.actors.len(),
            choices: it.choices.len(),
            variables: it.variables.len(),
            events: it.events.len(),
            outcomes: it.outcomes.len(),
            claims: it.claims.len(),
        ),
    }
}
