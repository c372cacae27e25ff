//! The bridging proposal of a table: asking for it, wanting it or not, and the paper itself with what it is worth to the
//! seat.

use diwan_engine::phases::Promise;
use diwan_engine::play::SeatTable;
use diwan_engine::scenario::IssueId;
use diwan_report::say;
use diwan_report::seat::list;
use maud::{Markup, html};

use super::due::shut;
use super::form::{form, send};
use super::seen::Seen;
use super::table::{Prefill, terms_form};
use super::terms::{self, Terms};
use super::worth;
use crate::audience::Bridged;
use crate::room::{Bridge, BridgeState};

/// The last that was asked for or given at a table on the open turn.
fn current<'a>(seen: Seen<'a>, dialogue: &str) -> Option<&'a Bridged> {
    let turn = seen.hall().turn;
    let is_it = |it: &&Bridged| it.bridge.dialogue == dialogue && it.bridge.turn == turn && !it.bridge.is_left;
    seen.member.bridges.iter().rev().find(is_it)
}

/// What it promises the seat, where it lies on a table.
pub(super) fn promise<'a>(seen: Seen<'a>, dialogue: &str) -> Option<&'a Promise> {
    current(seen, dialogue)?.promise.as_ref()
}

/// How many requests of others wait for an answer of the seat.
pub(super) fn awaited(seen: Seen<'_>) -> usize {
    let (seat, turn) = (&seen.member.seat, seen.hall().turn);
    let waits =
        |it: &Bridge| it.state == BridgeState::Asked && it.turn == turn && !it.is_left && !it.agreed.contains(seat);
    if seen.phase().takes_offers() { seen.member.bridges.iter().filter(|it| waits(&it.bridge)).count() } else { 0 }
}

/// The paper of a table, or how it is asked for; `most` fills the picture of a worth there.
pub(super) fn bridge(seen: Seen<'_>, table: &SeatTable, most: f64) -> Markup {
    let dialogue = &seen.shown.scenario.dialogues[table.dialogue.index()];
    let now = current(seen, &dialogue.key);
    let is_waiting = now.is_some_and(|it| it.bridge.state == BridgeState::Asked && awaits(seen, &it.bridge));
    let is_there = now.is_some_and(|it| it.bridge.terms().is_some());
    html! {
        details.bridge #{ "bridge-" (dialogue.key) } open[is_waiting || is_there] {
            summary { (say!("room-bridge")) }
            @match now.map(|it| (it, &it.bridge.state)) {
                Some((it, BridgeState::Asked)) => (asked(seen, &it.bridge)),
                Some((it, BridgeState::Given(terms))) if terms.is_empty() => (nothing(it)),
                Some((it, BridgeState::Given(_))) => (paper(seen, it, table, most)),
                other => {
                    @if let Some((it, _)) = other { (ended(seen, &it.bridge)) }
                    p.hint { (say!("room-bridge-about")) }
                    (ask(seen, "bridge", &format!("ask-bridge-{}", dialogue.key), &[("dialogue", &dialogue.key)], &say!("room-bridge-ask")))
                }
            }
        }
    }
}

fn awaits(seen: Seen<'_>, it: &Bridge) -> bool {
    !it.agreed.contains(&seen.member.seat)
}

/// Somebody asks for it, and not all have said whether they want it.
fn asked(seen: Seen<'_>, it: &Bridge) -> Markup {
    let is_own = it.from.as_ref() == Some(&seen.member.seat);
    let waits: Vec<String> =
        it.table.iter().filter(|key| !it.agreed.contains(*key)).map(|key| seen.called(key)).collect();
    let number = it.number.to_string();
    let answer = |agreed: &str, label: String| {
        let fields = [("bridge", number.as_str()), ("agreed", agreed)];
        ask(seen, "answer_bridge", &format!("bridge-{number}-{agreed}"), &fields, &label)
    };
    html! {
        p dir="auto" {
            b { @if is_own { (say!("room-bridge-asked-own")) } @else { (say!("room-bridge-asked", seat: it.from.as_deref().map(|it| seen.named(it)).unwrap_or_default())) } }
        }
        p.hint { (say!("room-bridge-about")) }
        @if awaits(seen, it) {
            div.answers { (answer("yes", say!("room-bridge-agree"))) (answer("no", say!("room-bridge-refuse"))) }
        } @else {
            p dir="auto" { (say!("room-bridge-waits", seats: list(&waits))) }
            @if is_own { div.answers { (answer("no", say!("room-bridge-withdraw"))) } }
        }
    }
}

/// What became of one that does not lie on the table.
fn ended(seen: Seen<'_>, it: &Bridge) -> Markup {
    html! {
        @match &it.state {
            BridgeState::Refused(seat) if *seat == seen.member.seat => { p { (say!("room-bridge-refused-own")) } }
            BridgeState::Refused(seat) => { p dir="auto" { (say!("room-bridge-refused", seat: seen.named(seat))) } }
            BridgeState::Withdrawn => { p { (say!("room-bridge-withdrawn")) } }
            BridgeState::Lapsed => { p { (say!("room-bridge-lapsed")) } }
            _ => {}
        }
    }
}

/// That there is nothing to propose, which is news too.
fn nothing(it: &Bridged) -> Markup {
    html! {
        p { b { (say!("room-bridge-nothing")) } }
        p.hint { (say!("room-bridge-nothing-about")) }
        (given_by(&it.bridge))
    }
}

fn given_by(it: &Bridge) -> Markup {
    html! { @if it.from.is_none() { p.hint { (say!("room-bridge-given")) } } }
}

/// The paper: its terms, what they are worth to the seat, and how they are put on the table.
fn paper(seen: Seen<'_>, it: &Bridged, table: &SeatTable, most: f64) -> Markup {
    let issues = (0_u16..).map(IssueId).zip(&seen.shown.scenario.issues);
    let terms = it.bridge.terms();
    let settled: Vec<(IssueId, f64)> = issues.filter_map(|(id, row)| Some((id, *terms?.get(&row.key)?))).collect();
    html! {
        p.hint { (say!("room-bridge-rests")) }
        (given_by(&it.bridge))
        (terms::key(Some(say!("room-team-key-terms"))))
        div.issues {
            @for (issue, at) in &settled { div.issue { (terms::issue(seen, *issue, Terms::At(*at))) } }
        }
        @if let Some(promise) = &it.promise {
            div.promise {
                p { b { (say!("room-bridge-worth")) } }
                (worth::gain(promise, most))
                p { (worth::keeping(promise)) }
                @if let Some(it) = worth::backing(seen, promise) { p dir="auto" { (it) } }
                p.hint { (say!("room-bridge-own-eyes")) }
            }
        }
        details #{ "lay-bridge-" (it.bridge.number) } {
            summary { (say!("room-bridge-lay")) }
            p.hint { (say!("room-bridge-lay-about")) }
            (terms_form(seen, table, Prefill::Bridge(&it.bridge)))
        }
    }
}

/// A form with nothing to fill in.
fn ask(seen: Seen<'_>, what: &str, id: &str, fields: &[(&str, &str)], label: &str) -> Markup {
    let body = html! {
        @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
        (send(label))
    };
    form(seen, what, id, shut(seen).as_deref(), body)
}
