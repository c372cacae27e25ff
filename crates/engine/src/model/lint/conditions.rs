//! Lints of conditions and chances: what never holds, what always does, thresholds on another scale, outcomes behind
//! which another hides, and rules that have to say what stands for an impossible result.

use super::states::States;
use super::thresholds::{BEYOND_SCALE, HIGH_HAZARD};
use super::unseen::{menu, rounds};
use crate::expr::{Doubt, Slot, Term, compared_with, ifs, range, range_of, regions};
use crate::rules::ODDS_BOUNDS;
use crate::scenario::{Amount, Effect, Formula, Outcome, Quantity, Remembered, Scenario, Trigger};
use crate::text::{Diagnostic, Diagnostics, figure};

pub(super) fn lint(scenario: &Scenario, found: &mut Diagnostics) {
    let states = States::of(scenario);
    for choice in &scenario.choices {
        if let Some(when) = &choice.when {
            condition(scenario, when, &format!("`{}` is never on the menu", choice.notation), found);
            menu(scenario, choice, when, found);
        }
        if let Some(when) = &choice.when_seen {
            condition(scenario, when, &format!("`{}` is never on the menu", choice.notation), found);
        }
        if let Some(Amount::Formula(odds)) = &choice.odds {
            doubts(scenario, odds, found);
            chances(scenario, odds, choice.when.as_ref(), &states, found);
        }
        scales(scenario, choice.effects.iter().map(|(_, it)| it), found);
    }
    for event in &scenario.events {
        if let Some(when) = &event.when {
            condition(scenario, when, &format!("the event `{}` never happens", event.key), found);
        }
        match &event.trigger {
            Trigger::Hazard(Amount::Formula(hazard)) => {
                doubts(scenario, hazard, found);
                hazards(scenario, &event.key, hazard, event.when.as_ref(), &states, found);
            }
            Trigger::Hazard(Amount::Number(hazard)) => frequent(&event.key, hazard, found),
            Trigger::At(_) => {}
        }
        scales(scenario, event.effects.iter(), found);
    }
    for dialogue in &scenario.dialogues {
        if let Some(held_if) = &dialogue.held_if {
            condition(scenario, held_if, &format!("no round of `{}` is held", dialogue.key), found);
            rounds(scenario, dialogue, held_if, found);
        }
        if let Amount::Formula(breakdown) = &dialogue.breakdown {
            doubts(scenario, breakdown, found);
        }
        scales(scenario, dialogue.effects(), found);
    }
    for goal in scenario.actors.iter().flat_map(|it| &it.goals) {
        goal.times.iter().for_each(|it| doubts(scenario, it, found));
    }
    for cell in &scenario.memory.cells {
        if let Remembered::Held { condition: held, .. } = &cell.remembers {
            condition(scenario, held, &format!("`{}` is never so", cell.notation), found);
        }
    }
    for position in scenario.actors.iter().flat_map(|it| &it.positions) {
        if let Amount::Formula(position) = &position.position {
            doubts(scenario, position, found);
        }
    }
    outcomes(scenario, found);
}

fn scales<'s>(scenario: &Scenario, effects: impl Iterator<Item = &'s Effect>, found: &mut Diagnostics) {
    effects.filter_map(|it| it.scale.as_ref()).for_each(|it| doubts(scenario, it, found));
}

/// A condition that no state within the scales can meet, or that all do.
fn condition(scenario: &Scenario, formula: &Formula, what: &str, found: &mut Diagnostics) {
    results(scenario, formula, found);
    if scales_differ(scenario, formula, found) {
        return; // with what to write instead
    }
    if is_never(scenario, formula) {
        found.push(Diagnostic::warning("never", formula.span, format!("{what}: no state meets this condition")));
    } else if is_always(scenario, formula) {
        let doubt = Diagnostic::warning("always", formula.span, "this condition holds in every state");
        found.push(doubt.hint("leave it out, or check its sign and the number"));
    } else {
        parts(scenario, formula, found);
    }
}

pub(super) fn is_never(scenario: &Scenario, formula: &Formula) -> bool {
    let bounds = |slot| bounds(scenario, slot);
    range(&formula.checked, &bounds).high <= 0.0 || regions(&formula.checked, true, &bounds).is_empty()
}

/// Whether it holds in every state without saying so: `true` is what is written where that is meant.
fn is_always(scenario: &Scenario, formula: &Formula) -> bool {
    let bounds = |slot| bounds(scenario, slot);
    let says_so = matches!(formula.checked.expr().term, Term::Truth(true));
    !says_so && (range(&formula.checked, &bounds).low > 0.0 || regions(&formula.checked, false, &bounds).is_empty())
}

/// Odds that are beyond what odds may be: in every state, so that the expression says nothing, or in most.
fn chances(scenario: &Scenario, odds: &Formula, when: Option<&Formula>, states: &States, found: &mut Diagnostics) {
    let range = range(&odds.checked, &|slot| bounds(scenario, slot));
    let (lowest, highest) = ODDS_BOUNDS;
    if range.low >= highest || range.high <= lowest {
        let held = if range.low >= highest { highest } else { lowest };
        let message =
            format!("these odds lie between {:.2} and {:.2}, and are always held to {held}", range.low, range.high);
        found.push(
            Diagnostic::warning("held-odds", odds.span, message)
                .hint("odds are between 0 and 1; write a number, or check the signs"),
        );
        return;
    }
    if states.share(odds, when, |value| !(0.0..=1.0).contains(&value)) > BEYOND_SCALE {
        let message =
            format!("these odds lie between {} and {}, mostly outside 0..1", short(range.low), short(range.high));
        let hint = "odds are a chance from 0 to 1: divide by 100, or write `sig((x - threshold) / width)`";
        found.push(Diagnostic::warning("odds-scale", odds.span, message).hint(hint));
    }
}

fn hazards(
    scenario: &Scenario,
    key: &str,
    hazard: &Formula,
    when: Option<&Formula>,
    states: &States,
    found: &mut Diagnostics,
) {
    if range(&hazard.checked, &|slot| bounds(scenario, slot)).high <= 0.0 {
        let message = format!("the event `{key}` never happens: its hazard is never above 0");
        found.push(Diagnostic::warning("never", hazard.span, message));
    } else if states.share(hazard, when, |value| value > HIGH_HAZARD) > BEYOND_SCALE {
        let message = format!(
            "the hazard of `{key}` is mostly above {HIGH_HAZARD} a month: it happens on nearly every turn on which it may"
        );
        found.push(Diagnostic::warning("high-hazard", hazard.span, message).hint(USUAL_HAZARD));
    }
}

const USUAL_HAZARD: &str = "usual are 0.01 to 0.5 a month; what is bound to happen has a month, `at`";

fn frequent(key: &str, hazard: &Quantity, found: &mut Diagnostics) {
    let nominal = hazard.nominal();
    if let Some(at) = hazard.span.filter(|_| nominal > HIGH_HAZARD) {
        let message =
            format!("a hazard of {} a month: `{key}` happens on nearly every turn on which it may", figure(nominal));
        found.push(Diagnostic::warning("high-hazard", at, message).hint(USUAL_HAZARD));
    }
}

/// Outcomes that can't be reached, hold in every state, or hide behind one that comes before them.
fn outcomes(scenario: &Scenario, found: &mut Diagnostics) {
    for (place, outcome) in scenario.outcomes.iter().enumerate() {
        let by_event = scenario.events.iter().any(|it| it.outcome.is_some_and(|it| it.index() == place));
        results(scenario, &outcome.when, found);
        if scales_differ(scenario, &outcome.when, found) {
            continue;
        }
        if is_never(scenario, &outcome.when) {
            if !by_event {
                let message = format!("the outcome `{}` can't be reached: no state meets this condition", outcome.key);
                found.push(Diagnostic::warning("never", outcome.when.span, message));
            }
            continue;
        }
        parts(scenario, &outcome.when, found);
        let before = scenario.outcomes[..place].iter().find(|it| hides(scenario, it, outcome));
        if let Some(before) = before.filter(|_| !by_event) {
            let message = format!("`{}` holds whenever `{}` does, and comes before it", before.key, outcome.key);
            let doubt = Diagnostic::warning("hidden-outcome", outcome.when.span, message)
                .also(before.when.span, "this comes first");
            found.push(doubt.hint("outcomes stand in order of priority: put the narrower one first"));
        }
    }
}

/// Whether one outcome is taken wherever a later one might be.
fn hides(scenario: &Scenario, first: &Outcome, later: &Outcome) -> bool {
    // One that waits for the end leaves room for one that does not.
    if later.immediate && !first.immediate {
        return false;
    }
    let ways = regions(&later.when.checked, true, &|slot| bounds(scenario, slot));
    ways.iter()
        .all(|way| range(&first.when.checked, &|slot| way.bounds(slot).unwrap_or(bounds(scenario, slot))).low > 0.0)
}

/// All that can be doubted of an expression by itself.
pub(super) fn doubts(scenario: &Scenario, formula: &Formula, found: &mut Diagnostics) {
    results(scenario, formula, found);
    if !scales_differ(scenario, formula, found) {
        parts(scenario, formula, found);
    }
}

/// Places where a rule has to say what stands for an impossible result.
fn results(scenario: &Scenario, formula: &Formula, found: &mut Diagnostics) {
    for (span, doubt) in range(&formula.checked, &|slot| bounds(scenario, slot)).doubts {
        let (message, hint) = match doubt {
            Doubt::Divisor => (
                "this divisor can be 0",
                "a divisor nearer to 0 than 1e-9 counts as 1e-9; use `max(…, 1)` if it is meant to stay away",
            ),
            Doubt::Logarithm => ("the argument of `ln` can be 0 or less", "it counts as 1e-9 then"),
            Doubt::Root => ("the argument of `sqrt` can be below 0", "it counts as 0 then"),
            Doubt::Power => ("the base of `pow` can be below 0", "it counts as 0 then"),
        };
        found.push(Diagnostic::warning("held-result", span, message).hint(hint));
    }
}

/// Comparisons with a number from another scale; says whether there was any.
fn scales_differ(scenario: &Scenario, formula: &Formula, found: &mut Diagnostics) -> bool {
    let mut any = false;
    for (place, slot, number) in compared_with(&formula.checked) {
        if let Some((scale, likely)) = other_scale(scenario, slot, number) {
            let message = format!("`{place}` compares a level from {scale} with {}", figure(number));
            found.push(
                Diagnostic::warning("threshold-scale", place.span, message)
                    .hint(format!("is {} meant?", figure(likely))),
            );
            any = true;
        }
    }
    any
}

/// Parts of an expression that decide nothing: conditions inside it that no state meets, or that all do.
fn parts(scenario: &Scenario, formula: &Formula, found: &mut Diagnostics) {
    for part in ifs(&formula.checked).into_iter().filter(|it| !matches!(it.term, Term::Truth(_))) {
        let range = range_of(&formula.checked, part, &|slot| bounds(scenario, slot));
        if range.high <= 0.0 {
            found.push(
                Diagnostic::warning("never", part.span, format!("`{part}` holds in no state"))
                    .hint("check its sign and the number"),
            );
        } else if range.low > 0.0 {
            let doubt = Diagnostic::warning("always", part.span, format!("`{part}` holds in every state"));
            found.push(doubt.hint("leave it out, or check its sign and the number"));
        }
    }
}

/// The scale of a variable and the number that was likely meant, where it is compared with one from another scale. What
/// fades away is rightly compared with a little: whether there is any of it.
fn other_scale(scenario: &Scenario, slot: Slot, number: f64) -> Option<(&'static str, f64)> {
    match slot {
        Slot::Level(row) => {
            let variable = &scenario.variables[usize::from(row)];
            (number > 0.0 && number < 1.0 && variable.low() == 0.0 && !variable.is_signal())
                .then_some(("0 to 100", number * 100.0))
        }
        Slot::Breadth(_) => (number > 1.0 && number <= 100.0).then_some(("0 to 1", number / 100.0)),
        Slot::Conduct(_) => (number > -1.0 && number < 1.0 && number != 0.0).then_some(("-100 to 100", number * 100.0)),
        Slot::Word(_) => (number > 0.0 && number < 1.0).then_some(("0 to 100", number * 100.0)),
        Slot::InForce(_)
        | Slot::Month
        | Slot::CalendarMonth
        | Slot::Memory(_)
        | Slot::Fact(_)
        | Slot::Count(_)
        | Slot::Rate(_) => None,
    }
}

/// Where a variable of an expression can be.
pub(super) fn bounds(scenario: &Scenario, slot: Slot) -> (f64, f64) {
    match slot {
        Slot::Level(row) => (scenario.variables[usize::from(row)].low(), 100.0),
        Slot::InForce(_) | Slot::Breadth(_) => (0.0, 1.0),
        Slot::Conduct(_) => (-100.0, 100.0),
        Slot::Word(_) => (0.0, 100.0),
        Slot::Memory(cell) | Slot::Fact(cell) => scenario.memory_bounds(usize::from(cell)),
        Slot::Count(row) => (0.0, most_a_month(scenario, row) * scenario.calendar.months_per_turn.max(1.0)),
        Slot::Rate(row) => (0.0, most_a_month(scenario, row)),
        Slot::Month => (0.0, scenario.calendar.horizon()),
        Slot::CalendarMonth => (1.0, 12.0),
    }
}

/// Events a month at which a level is at its end for all that anybody can see.
fn most_a_month(scenario: &Scenario, row: u16) -> f64 {
    scenario.counted().nth(usize::from(row)).map_or(0.0, |(_, it)| 20.0 * it.scale.nominal())
}

/// With at most two digits after the point.
fn short(value: f64) -> String {
    figure((value * 100.0).round() / 100.0)
}
