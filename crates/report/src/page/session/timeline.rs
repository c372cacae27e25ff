//! The session turn by turn: what happened, what was done and why, at which odds it came off, who did not notice it, and
//! what was agreed. What was hidden then is open here, and marked.

use maud::{Markup, html};

use crate::facts::{DeedFacts, SessionFacts, SessionTurnFacts};
use crate::locale::say;
use crate::session::clock::lasted;
use crate::session::injects::inject;
use crate::session::parted;
use crate::session::words::{agreed, done, happened, played_by_program, turn, unseen};
use crate::shown::Shown;
use crate::words::capital;

/// A part for each turn.
pub(super) fn timeline(scenario: Shown<'_>, facts: &SessionFacts) -> Vec<Markup> {
    facts.turns.iter().map(|it| one(scenario, facts, it)).collect()
}

fn one(scenario: Shown<'_>, facts: &SessionFacts, it: &SessionTurnFacts) -> Markup {
    let (seats, others) = parted(facts, it);
    let injects: Vec<_> = facts.injects.iter().filter(|at| at.turn == it.turn).collect();
    html! {
        section.turn {
            h3 { (turn(it)) }
            @if it.closed > it.opened { p.soft { (lasted_for(it)) } }
            @if !it.events.is_empty() { ul.news { @for it in &it.events { li dir="auto" { (happened(scenario, it)) } } } }
            @if !injects.is_empty() { ul.injects { @for it in &injects { li dir="auto" { (inject(it)) } } } }
            @if !seats.is_empty() { ul.deeds { @for it in &seats { (deed(it)) } } }
            @if let Some(said) = played_by_program(&others) { p.soft dir="auto" { (said) } }
            @if !it.agreements.is_empty() {
                ul { @for it in &it.agreements { li dir="auto" { (agreed(scenario, it)) } } }
            }
        }
    }
}

fn lasted_for(it: &SessionTurnFacts) -> String {
    let open = lasted(it.closed.saturating_sub(it.opened) as f64 / 1_000.0);
    match it.planned {
        Some(planned) => say!("session-open-planned", open: open, planned: lasted(planned)),
        None => say!("session-open-for", open: open),
    }
}

/// What a seat did, with what was hidden of it and why it was done.
fn deed(deeds: &[&DeedFacts]) -> Markup {
    let first = deeds[0];
    html! {
        li dir="auto" {
            b { (capital(&first.actor.name)) } ": " (done(deeds)) "."
            @match first.by {
                "default" => { " " span.soft { (say!("session-silent")) } }
                "program" => { " " span.soft { (say!("session-program")) } }
                _ => {}
            }
            @if let Some(said) = unseen(deeds) { " " span.unseen { (said) } }
            @if !first.reason.is_empty() { p.reason dir="auto" { (say!("page-quoted", name: &first.reason)) } }
        }
    }
}
