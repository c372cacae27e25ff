//! Lints of conduct: rules that are on and that nothing asks for, and what asks for a rule that is off.

use crate::kernel::Distribution;
use crate::scenario::{Actor, ChoiceKind, Quantity, Scenario, Variable};
use crate::text::{Diagnostic, Diagnostics, Span};

pub(super) fn lint(scenario: &Scenario, found: &mut Diagnostics) {
    let mut doubt = |at: Span, message: String, hint: &str| {
        found.push(Diagnostic::warning("idle-rule", at, message).hint(hint));
    };
    let rules = &scenario.rules;
    let mut contested = scenario.choices.iter().filter(|it| it.contest.is_some()).peekable();
    if is_on(&rules.contest) && contested.peek().is_none() {
        let at = rules.contest.span.unwrap_or(scenario.span);
        doubt(
            at,
            "no choice is contested".to_owned(),
            "give a choice a `contest` with two sides, or leave the rule out",
        );
    }
    if !is_on(&rules.contest) {
        for choice in contested {
            let message =
                format!("`{}` is contested, and the strengths of its sides count for nothing", choice.notation);
            doubt(choice.span, message, "state `contest: 1` in the rules, or delete the sides");
        }
    }
    let flows = |it: &Variable| it.kind.is_standing() && it.flow.is_some();
    if rules.rooted && !scenario.variables.iter().any(flows) {
        let message = "`rooted` holds flows of influence and stability, and no actor has one".to_owned();
        doubt(scenario.span, message, "scores without a flow return to where they start anyway; delete `rooted`");
    }
    for actor in &scenario.actors {
        for variable in &actor.own {
            let notation = &scenario.variables[variable.index()].notation;
            let mut moved = actor.choices.iter().flat_map(|it| &scenario.choices[it.index()].effects);
            if !moved.any(|(_, effect)| effect.target == *variable) {
                let message = format!("`{notation}` is `{}`'s own, and no choice of it moves that", actor.key);
                doubt(actor.span, message, "delete it from `own`");
            } else if !is_on(&rules.reach) {
                let message = format!("`{notation}` is `{}`'s own, which matters only where `reach` counts", actor.key);
                doubt(actor.span, message, "state `reach: 1` in the rules, or delete `own`");
            }
        }
        idle_exclusions(scenario, actor, &mut doubt);
        if actor.attention > most(scenario, actor) {
            let message = format!("`{}` can't take {} choices on one turn: it has too few", actor.key, actor.attention);
            doubt(actor.span, message, "one act at most is taken, and each choice once; lower its `attention`");
        }
    }
}

/// Doubts exclusions of an actor that takes one choice a turn anyway, and those between two acts, of which one at most is
/// taken anyway. Each pair is spoken of once.
fn idle_exclusions(scenario: &Scenario, actor: &Actor, doubt: &mut impl FnMut(Span, String, &str)) {
    for id in &actor.choices {
        let choice = &scenario.choices[id.index()];
        for other in choice.excludes.iter().filter(|it| *it > id).map(|it| &scenario.choices[it.index()]) {
            let pair = format!("`{}` and `{}` exclude each other", choice.notation, other.notation);
            if actor.attention < 2 {
                let message = format!("{pair}, and `{}` takes one choice a turn anyway", actor.key);
                doubt(choice.span, message, "give the actor `attention: 2`, or delete `excludes`");
            } else if choice.kind == ChoiceKind::Act && other.kind == ChoiceKind::Act {
                let message = format!("{pair}, and both are acts, of which one at most is taken on a turn anyway");
                doubt(choice.span, message, "delete `excludes`");
            }
        }
    }
}

/// How many choices an actor could take on one turn: all its stances and one act.
fn most(scenario: &Scenario, actor: &Actor) -> usize {
    let acts = actor.choices.iter().filter(|it| scenario.choices[it.index()].kind == ChoiceKind::Act).count();
    (actor.choices.len() - acts + acts.min(1)).max(1)
}

fn is_on(constant: &Quantity) -> bool {
    constant.distribution != Distribution::Fixed(0.0)
}
