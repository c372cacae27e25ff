//! Lints of what is counted: events that nobody brings, sources that can't be taken, leans that speak of a missing
//! motive.

use super::conditions::{doubts, is_never};
use super::thresholds::LARGE_LEAN;
use crate::expr::has_steps;
use crate::scenario::{Counted, Scenario, Variable};
use crate::text::{Diagnostic, Diagnostics};

pub(super) fn lint(scenario: &Scenario, found: &mut Diagnostics) {
    for (id, counted) in scenario.counted() {
        let level = &scenario.variables[id.index()];
        sources(scenario, level, counted, found);
        lean(level, counted, found);
        if let Some(opportunity) = &counted.opportunity {
            if let Some(span) = has_steps(&opportunity.checked) {
                let message = format!("the opportunity of `{}` jumps here", level.notation);
                let hint = "actors look ahead along slopes and can't see a step; use `sig((x - threshold) / width)`";
                found.push(Diagnostic::warning("step-in-flow", span, message).hint(hint));
            }
            doubts(scenario, opportunity, found);
        }
    }
}

/// A count that nobody is a source of, and sources that no setting lets anybody take.
fn sources(scenario: &Scenario, level: &Variable, counted: &Counted, found: &mut Diagnostics) {
    let brings = |rate: f64| rate > 0.0;
    if !counted.sources.iter().any(|(_, rate)| brings(rate.nominal())) {
        let message = format!("nobody is a source of `{}`: its events happen whatever anybody does", level.notation);
        let hint = "name the choices that bring them: `sources: {\"us.strike\": 3}`; what nobody moves is a path";
        found.push(Diagnostic::warning("no-source", counted.span, message).hint(hint));
    }
    for (choice, rate) in &counted.sources {
        let row = &scenario.choices[choice.index()];
        let at = rate.span.unwrap_or(counted.span);
        if row.when.as_ref().is_some_and(|it| is_never(scenario, it)) {
            let message = format!("`{}` is a source of `{}`, and is never chosen", row.notation, level.notation);
            let hint = "its condition holds in no state; mend it, or leave the source out";
            found.push(Diagnostic::warning("idle-event-source", at, message).hint(hint));
        }
    }
}

/// A lean so large that the sources have no motive of their own, or far too strong a one.
fn lean(level: &Variable, counted: &Counted, found: &mut Diagnostics) {
    if counted.lean.abs() > LARGE_LEAN {
        let (what, more) = if counted.lean > 0.0 { ("motive", "give") } else { ("restraint", "put a price on") };
        let message = format!(
            "the sources of `{}` lean by {:+}: the scenario gives them no {what}",
            level.notation, counted.lean
        );
        let hint = format!("{more} the choices that bring its events what their actors gain or lose by them");
        found.push(Diagnostic::warning("large-lean", counted.span, message).hint(hint));
    }
}
