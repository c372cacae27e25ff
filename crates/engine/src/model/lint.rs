//! Lints: what a scenario may mean but probably does not, and what can be known without a batch. Each has a stable code.

use super::Model;
use crate::expr::{Doubt, Slot, has_steps, range};
use crate::rules::ODDS_BOUNDS;
use crate::scenario::{Amount, Choice, Formula, Scenario, Trigger, VariableId, VariableKind};
use crate::text::{Diagnostic, Diagnostics};

/// Spectral radius of `∂ target / ∂ x` above which flows are said to run away slowly.
pub const RADIUS_WARNED: f64 = 1.0;
/// Spectral radius above which they are refused.
pub const RADIUS_REFUSED: f64 = 1.3;

/// Agendas of a dialogue whose attention differs by more than this share are compared unfairly.
const BUDGET_TOLERANCE: f64 = 0.15;

/// Adds what is doubtful about a model to `found`; flows that run away are a fault.
pub fn lint(model: &Model, found: &mut Diagnostics) {
    let scenario = &*model.scenario;
    stability(model, found);
    agendas(scenario, found);
    flows(scenario, found);
    conditions(scenario, found);
    tags(scenario, found);
    sources(scenario, found);
}

fn stability(model: &Model, found: &mut Diagnostics) {
    let scenario = &*model.scenario;
    let radius = model.beliefs.target_radius;
    let rounded = (radius * 100.0).round() / 100.0;
    if radius > RADIUS_REFUSED {
        let fault = Diagnostic::error(
            "runaway-flows",
            scenario.span,
            format!("the flows feed back on themselves: spectral radius {rounded}, at most {RADIUS_REFUSED}"),
        );
        found.push(fault.hint("lower the gains of the terms by which levels raise each other"));
    } else if radius > RADIUS_WARNED {
        let doubt = Diagnostic::warning(
            "spectral-radius",
            scenario.span,
            format!("the flows are close to a tipping point: spectral radius {rounded}, above {RADIUS_WARNED}"),
        );
        found.push(doubt.hint("small differences grow; lower a gain unless this is meant"));
    }
    for actor in &model.beliefs.capped {
        let (name, horizon) = (&scenario.actors[*actor].key, model.beliefs.horizons[*actor]);
        let doubt = Diagnostic::warning(
            "short-horizon",
            scenario.actors[*actor].span,
            format!("`{name}` can't look as far ahead as its patience allows: {horizon:.1} months is where the sum still converges"),
        );
        found.push(doubt.hint("lower its patience, or the gains that make pushes grow"));
    }
}

fn agendas(scenario: &Scenario, found: &mut Diagnostics) {
    for dialogue in &scenario.dialogues {
        let sum = |agenda: &crate::scenario::Agenda| agenda.attention.iter().map(|(_, weight)| weight.nominal()).sum::<f64>();
        let budget = sum(&dialogue.agendas[dialogue.agenda]);
        for agenda in &dialogue.agendas {
            let own = sum(agenda);
            if (own - budget).abs() > BUDGET_TOLERANCE * budget {
                let message = format!(
                    "the attention of `{}` sums to {own:.2}, that of `{}` to {budget:.2}",
                    agenda.key, dialogue.agendas[dialogue.agenda].key
                );
                found.push(
                    Diagnostic::warning("agenda-budget", agenda.span, message)
                        .hint("attention is a budget: what an agenda adds to one issue it takes from others"),
                );
            }
        }
    }
}

fn flows(scenario: &Scenario, found: &mut Diagnostics) {
    let moved = |slot: usize| {
        let effects = scenario.choices.iter().flat_map(|it| it.effects.iter().map(|(_, effect)| effect));
        effects.chain(scenario.events.iter().flat_map(|it| &it.effects)).any(|it| it.target.index() == slot)
    };
    for (slot, variable) in scenario.variables.iter().enumerate() {
        match &variable.flow {
            Some(flow) => {
                let base = match &flow.base {
                    Amount::Formula(formula) => Some(formula),
                    Amount::Number(_) => None,
                };
                for formula in base.into_iter().chain(flow.terms.iter().map(|(formula, _)| formula)) {
                    if let Some(span) = has_steps(&formula.checked) {
                        let doubt = Diagnostic::warning("step-in-flow", span, format!("the flow of `{}` jumps here", variable.notation));
                        found.push(doubt.hint("actors look ahead along slopes and can't see a step; use `sig((x - threshold) / width)`"));
                    }
                    doubts(scenario, formula, found);
                }
            }
            None if variable.kind == VariableKind::Indicator && moved(slot) => {
                let doubt = Diagnostic::warning(
                    "no-flow",
                    variable.span.unwrap_or(scenario.span),
                    format!("effects move `{}`, and nothing draws it back", variable.notation),
                );
                found.push(doubt.hint("give it a flow, or it walks to the end of its scale"));
            }
            None => {}
        }
    }
}

fn conditions(scenario: &Scenario, found: &mut Diagnostics) {
    for choice in &scenario.choices {
        if let Some(when) = &choice.when {
            never(scenario, when, &format!("`{}` is never on the menu", choice.notation), found);
            unseen_when(scenario, choice, when, found);
        }
        if let Some(when) = &choice.when_seen {
            never(scenario, when, &format!("`{}` is never on the menu", choice.notation), found);
        }
        if let Some(Amount::Formula(odds)) = &choice.odds {
            doubts(scenario, odds, found);
            held_odds(scenario, odds, found);
        }
        choice.effects.iter().filter_map(|(_, it)| it.scale.as_ref()).for_each(|it| doubts(scenario, it, found));
    }
    for event in &scenario.events {
        if let Some(when) = &event.when {
            never(scenario, when, &format!("the event `{}` never happens", event.key), found);
        }
        if let Trigger::Hazard(Amount::Formula(hazard)) = &event.trigger {
            doubts(scenario, hazard, found);
            if range(&hazard.checked, &|slot| bounds(scenario, slot)).high <= 0.0 {
                found.push(Diagnostic::warning(
                    "never",
                    hazard.span,
                    format!("the event `{}` never happens: its hazard is never above 0", event.key),
                ));
            }
        }
        event.effects.iter().filter_map(|it| it.scale.as_ref()).for_each(|it| doubts(scenario, it, found));
    }
    for outcome in &scenario.outcomes {
        never(scenario, &outcome.when, &format!("the outcome `{}` can't be reached", outcome.key), found);
    }
}

/// A menu that tells its actor of a level that it does not see.
fn unseen_when(scenario: &Scenario, choice: &Choice, when: &Formula, found: &mut Diagnostics) {
    let read = when.program.uses().filter_map(|slot| match slot {
        Slot::Level(row) => Some(VariableId(row)),
        _ => None,
    });
    let unseen: Vec<String> = read
        .filter(|it| choice.when_seen.is_none() && !scenario.sees(choice.actor, *it))
        .map(|it| format!("`{}`", scenario.variables[it.index()].notation))
        .collect();
    if !unseen.is_empty() {
        let (actor, what) = (&scenario.actors[choice.actor.index()].key, unseen.join(", "));
        let doubt = Diagnostic::warning(
            "when-unseen",
            when.span,
            format!("whether `{}` is on the menu tells `{actor}` of {what}, which it does not see as it is", choice.notation),
        );
        found.push(doubt.hint(
            "add `when_seen`: it says when the choice is on the menu, by what its actor sees; `when` then says whether it comes off",
        ));
    }
}

/// Odds that are beyond what odds may be in every state, so that the expression says nothing.
fn held_odds(scenario: &Scenario, odds: &Formula, found: &mut Diagnostics) {
    let range = range(&odds.checked, &|slot| bounds(scenario, slot));
    let (lowest, highest) = ODDS_BOUNDS;
    let held = if range.low >= highest {
        highest
    } else if range.high <= lowest {
        lowest
    } else {
        return;
    };
    let message = format!("these odds lie between {:.2} and {:.2}, and are always held to {held}", range.low, range.high);
    found.push(Diagnostic::warning("held-odds", odds.span, message).hint("odds are between 0 and 1; write a number, or check the signs"));
}

/// A condition that no state within the scales can meet.
fn never(scenario: &Scenario, formula: &Formula, what: &str, found: &mut Diagnostics) {
    doubts(scenario, formula, found);
    if range(&formula.checked, &|slot| bounds(scenario, slot)).high <= 0.0 {
        found.push(Diagnostic::warning("never", formula.span, format!("{what}: no state meets this condition")));
    }
}

/// Places where a rule has to say what stands for an impossible result.
fn doubts(scenario: &Scenario, formula: &Formula, found: &mut Diagnostics) {
    for (span, doubt) in range(&formula.checked, &|slot| bounds(scenario, slot)).doubts {
        let (message, hint) = match doubt {
            Doubt::Divisor => {
                ("this divisor can be 0", "a divisor nearer to 0 than 1e-9 counts as 1e-9; use `max(…, 1)` if it is meant to stay away")
            }
            Doubt::Logarithm => ("the argument of `ln` can be 0 or less", "it counts as 1e-9 then"),
            Doubt::Root => ("the argument of `sqrt` can be below 0", "it counts as 0 then"),
            Doubt::Power => ("the base of `pow` can be below 0", "it counts as 0 then"),
        };
        found.push(Diagnostic::warning("held-result", span, message).hint(hint));
    }
}

fn bounds(scenario: &Scenario, slot: Slot) -> (f64, f64) {
    match slot {
        Slot::Level(row) => (scenario.variables[usize::from(row)].low(), 100.0),
        Slot::InForce(_) | Slot::Breadth(_) => (0.0, 1.0),
        Slot::Month => (0.0, scenario.calendar.horizon()),
        Slot::CalendarMonth => (1.0, 12.0),
    }
}

/// Biases for tags that nothing the actor does carries.
fn tags(scenario: &Scenario, found: &mut Diagnostics) {
    for (row, actor) in scenario.actors.iter().enumerate() {
        let own = actor.choices.iter().flat_map(|it| scenario.choices[it.index()].tags.iter());
        let tables = scenario.dialogues.iter().filter(|it| it.table.iter().any(|it| it.index() == row));
        let tags: Vec<&String> = own.chain(tables.flat_map(|it| it.postures.iter().filter_map(|it| it.tag.as_ref()))).collect();
        for doctrine in &actor.doctrines {
            for (tag, _) in doctrine.bias.iter().filter(|(tag, _)| !tags.contains(&&tag.value)) {
                let message = format!(
                    "the doctrine `{}` of `{}` has a bias for `{}`, and no choice or posture of this actor carries that tag",
                    doctrine.key, actor.key, tag.value
                );
                let hint = crate::text::did_you_mean(&tag.value, tags.iter().map(|it| it.as_str()));
                found.push(Diagnostic::warning("idle-bias", tag.span, message).hint_if(hint));
            }
        }
    }
}

/// Sources that nothing cites.
fn sources(scenario: &Scenario, found: &mut Diagnostics) {
    for source in scenario.sources.iter().filter(|it| !scenario.cited.contains(&it.key)) {
        let doubt = Diagnostic::warning("idle-source", source.span, format!("no number cites the source `{}`", source.key));
        found.push(doubt.hint("cite it with `source: \"…\"`, or delete it"));
    }
}
