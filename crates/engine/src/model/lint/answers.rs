//! Lints of answers and pledges: whether actors drive each other on, what a pledge can't answer, what it says, and who
//! would have to know of conduct that it does not notice.

use super::thresholds::{ANSWERS_DOUBTED, ANSWERS_REFUSED, EMPTY_PLEDGE};
use crate::expr::{Program, Slot};
use crate::model::{ConductTable, Model, PledgeRow, Rate};
use crate::scenario::{ActorId, ChoiceId, Pledge, Scenario};
use crate::text::{Diagnostic, Diagnostics};

pub(super) fn lint(model: &Model, found: &mut Diagnostics) {
    let scenario = &*model.scenario;
    let Some(table) = &model.conduct else { return };
    gain(scenario, table, found);
    for row in &model.pledges {
        let choice = &scenario.choices[row.choice.index()];
        if let Some(pledge) = &choice.pledge {
            idle(scenario, row, pledge, &choice.notation, found);
            empty(scenario, row, pledge, &choice.notation, found);
        }
    }
    unnoticed(model, found);
}

/// A loop of answers that hardly dies away, or does not.
fn gain(scenario: &Scenario, table: &ConductTable, found: &mut Diagnostics) {
    let shown = (table.gain * 100.0).round() / 100.0;
    let at = scenario.rules.answers.span.unwrap_or(scenario.span);
    if table.gain > ANSWERS_REFUSED {
        let message =
            format!("answers drive each other on: the gain of their loop is {shown}, at most {ANSWERS_REFUSED}");
        let fault = Diagnostic::error("runaway-answers", at, message);
        found.push(fault.hint("lower `answers`, of all or of some: the gain is in proportion to it"));
    } else if table.gain > ANSWERS_DOUBTED {
        let message =
            format!("answers nearly drive each other on: the gain of their loop is {shown}, above {ANSWERS_DOUBTED}");
        let doubt = Diagnostic::warning("answer-gain", at, message);
        found.push(doubt.hint("lower `answers`, of all or of some: the gain is in proportion to it"));
    }
}

/// Tags that nothing carries which one of those does to whom a pledge is made and which all notice.
fn idle(scenario: &Scenario, row: &PledgeRow, pledge: &Pledge, made: &str, found: &mut Diagnostics) {
    for tag in &pledge.tags {
        let has = |it: &ChoiceId| scenario.choices[it.index()].tags.iter().any(|it| it.value == tag.value);
        if !row.triggers.iter().any(has) {
            let names: Vec<String> =
                pledge.to.iter().map(|it| format!("`{}`", scenario.actors[it.index()].key)).collect();
            let message = format!(
                "`{made}` answers `{}`, and no choice of {} that all notice carries that tag",
                tag.value,
                names.join(", ")
            );
            let hint =
                "a pledge answers what those in `to` do in the open; change `to`, the tag, or `noticed_by` there";
            found.push(Diagnostic::warning("idle-pledge", tag.span, message).hint(hint));
        }
    }
}

/// A pledge to do what is nothing to anybody to whom it is made.
fn empty(scenario: &Scenario, row: &PledgeRow, pledge: &Pledge, made: &str, found: &mut Diagnostics) {
    if row.to.iter().all(|it| it.worth.abs() < EMPTY_PLEDGE) {
        let then = &scenario.choices[row.then.index()].notation;
        let message =
            format!("`{made}` is neither a threat nor a promise: `{then}` neither harms nor helps those in `to`");
        let hint = "pledge something that moves what they want, or make it to somebody whom it concerns";
        found.push(Diagnostic::warning("empty-pledge", pledge.span, message).hint(hint));
    }
}

/// Deliberations that read conduct between others of which their actor does not notice all.
fn unnoticed(model: &Model, found: &mut Diagnostics) {
    let scenario = &*model.scenario;
    for (me, actor) in (0_u16..).map(ActorId).zip(&model.actors) {
        let hides = |program: &Program| program.uses().find_map(|slot| hidden(scenario, me, slot));
        let of_rate = |rate: &Rate| if let Rate::Program(program) = rate { hides(program) } else { None };
        let goals = actor.dynamic.iter().find_map(|it| hides(&it.times));
        let choices = actor.menu.iter().map(|it| &model.choices[it.index()]);
        let thought = choices.flat_map(|it| {
            let rates = it.biases.iter().chain(&it.odds).filter_map(of_rate);
            let programs = it.effects.iter().filter_map(|it| it.scale.as_deref()).chain(&it.when).chain(&it.when_seen);
            rates.chain(programs.filter_map(hides)).collect::<Vec<_>>()
        });
        let wished = actor.stances.iter().find_map(|it| of_rate(&it.position));
        if let Some([from, to]) = goals.into_iter().chain(thought).chain(wished).next() {
            let at = scenario.actors[me.index()].span;
            let [from, to, me] = [from, to, me].map(|it| &scenario.actors[it.index()].key);
            let message = format!(
                "`{me}` goes by `conduct.{from}.{to}`, and does not notice all that `{to}` notices of `{from}`"
            );
            let hint = format!("let it go by `conduct.{from}.{me}`, or let `{me}` notice what `{from}` does");
            found.push(Diagnostic::error("unseen-conduct", at, message).hint(hint));
        }
    }
}

/// The pair whose conduct stands in a slot, if an actor that is neither does not notice all that the other notices.
fn hidden(scenario: &Scenario, me: ActorId, slot: Slot) -> Option<[ActorId; 2]> {
    let Slot::Conduct(pair) = slot else { return None };
    let actors = scenario.actors.len();
    let [from, to] = [usize::from(pair) / actors, usize::from(pair) % actors].map(|it| ActorId(it as u16));
    (!scenario.knows(me, slot)).then_some([from, to])
}
