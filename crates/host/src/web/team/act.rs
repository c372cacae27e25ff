//! What the seat does: its order for the open turn, and what is done if it sends none.

use diwan_engine::scenario::ChoiceKind;
use diwan_report::say;
use maud::{Markup, html};

use super::advice;
use super::due::{is_decided, shut, shut_order};
use super::fallback::fallback;
use super::form::{Tick, form, line, send, why_shut};
use super::lookback::order;
use super::seen::Seen;
use super::{choice, posture};
use crate::room::Phase;

/// The longest reason, letters: as the room takes it.
const REASON: usize = 140;

/// The tab.
pub(super) fn act(seen: Seen<'_>) -> Markup {
    // What is on the menu of the next turn says how this one went, which is shown step by step.
    let is_hidden = matches!(seen.phase(), Phase::Adjudicate | Phase::Reveal) || seen.game().is_over;
    let shut = shut_order(seen);
    html! {
        (why_shut(shut.as_ref()))
        (written_for(seen))
        @if is_hidden {
            @if seen.member.draft.is_some() { (super::lookback::sent(seen)) }
        } @else {
            @if seen.member.is_locked {
                (locked(seen))
                details #menu-locked { summary { (say!("room-team-locked-all")) } (draft(seen, shut.as_deref())) }
            } @else {
                (draft(seen, shut.as_deref()))
            }
            @if !seen.member.is_locked && seen.phase().takes_drafts() { (lock(seen)) }
            (fallback(seen))
        }
    }
}

/// That whoever leads the room wrote the order, or said that it stands.
fn written_for(seen: Seen<'_>) -> Markup {
    let said = match (seen.member.is_drafted_for, seen.member.is_locked_for) {
        (true, true) => say!("room-team-for-both"),
        (true, false) => say!("room-team-for-draft"),
        (false, true) => say!("room-team-for-lock"),
        (false, false) => return html! {},
    };
    if seen.is_led() {
        return html! {};
    }
    html! { p.by #by { (said) } }
}

/// The order that stands.
fn locked(seen: Seen<'_>) -> Markup {
    let keys = seen.draft().choices.unwrap_or_default();
    let shut = shut(seen);
    html! {
        section.locked #locked {
            h2 { (say!("room-team-locked")) }
            (order(seen, &keys))
            @if !seen.member.reason.is_empty() {
                p { (say!("room-team-locked-why")) " " q dir="auto" { (seen.member.reason) } }
            }
            (form(seen, "unlock", "unlock", shut.as_deref(), send(&say!("room-team-unlock"))))
        }
    }
}

/// The order builder: what is done, and how the seat comes to each table.
fn draft(seen: Seen<'_>, shut: Option<&str>) -> Markup {
    let body = html! {
        (menu(seen))
        @for table in seen.tables() { (posture::posture(seen, table)) }
        div.save {
            (send(&say!("room-team-save")))
            p.hint #saved { @if is_decided(seen) { (say!("room-team-saved")) } @else { (say!("room-team-unsaved")) } }
        }
    };
    html! { section #order { h2 { (say!("room-team-order")) } (form(seen, "draft", "draft", shut, body)) } }
}

/// The menu in groups: what may be done, then what may not be done now.
fn menu(seen: Seen<'_>) -> Markup {
    let view = seen.game();
    let kind = |at: ChoiceKind| {
        let all = view.menu.iter().filter(|it| it.closed.is_none());
        all.filter(|it| seen.shown.scenario.choices[it.choice.index()].kind == at).collect::<Vec<_>>()
    };
    let (stances, acts) = (kind(ChoiceKind::Stance), kind(ChoiceKind::Act));
    let closed: Vec<_> = view.menu.iter().filter(|it| it.closed.is_some()).collect();
    let chosen = seen.draft().choices;
    let is_one = view.attention <= 1;
    let pass = Tick {
        id: "choice-pass",
        name: "choice",
        value: "",
        is_one,
        is_on: chosen.as_ref().is_some_and(Vec::is_empty),
    };
    html! {
        p { (say!("room-team-menu-most", most: view.attention)) }
        (advice::about(seen))
        @if !stances.is_empty() {
            h3 { (say!("room-team-stances")) }
            p.hint { (say!("room-team-stances-about")) }
            div.choices { @for it in &stances { (choice::open(seen, it, chosen.as_deref(), is_one)) } }
        }
        @if !acts.is_empty() {
            h3 { (say!("room-team-acts")) }
            p.hint { @if is_one { (say!("room-team-acts-about")) } @else { (say!("room-team-acts-one")) } }
            div.choices { @for it in &acts { (choice::open(seen, it, chosen.as_deref(), is_one)) } }
        }
        h3 { (say!("room-team-pass")) }
        div.choice { (pass.with(&html! { b { (say!("menu-pass")) } span.meta { (say!("room-team-pass-about")) } (advice::of(seen, None)) })) }
        @if !closed.is_empty() {
            details.closed #menu-closed {
                summary { (say!("room-team-closed", n: closed.len())) }
                div.choices { @for it in &closed { (choice::closed(seen, it)) } }
            }
        }
    }
}

/// How the order is locked.
fn lock(seen: Seen<'_>) -> Markup {
    let shut = shut(seen).or_else(|| (!is_decided(seen)).then(|| say!("room-team-lock-first")));
    let keys = seen.draft().choices;
    let body = html! {
        (line("lock-reason", "reason", &say!("room-team-lock-reason"), REASON, &seen.member.reason))
        (send(&say!("room-team-lock")))
    };
    html! {
        section.lock #lock-up {
            h2 { (say!("room-team-lock-heading")) }
            @if let Some(keys) = &keys { p.hint { (say!("room-team-lock-what")) } (order(seen, keys)) }
            p { (say!("room-team-lock-about")) }
            @if !is_decided(seen) { p.hint { (say!("room-team-lock-first")) } }
            (form(seen, "lock", "lock", shut.as_deref(), body))
        }
    }
}
