//! What stands around every tab: whose page it is, what is due, the clock, who writes, and the ways on.

use diwan_report::say;
use diwan_report::seat::capital;
use diwan_report::turn_name;
use maud::{Markup, html};

use super::due::{due, is_decided, shut_talk};
use super::form::{form, line, send};
use super::seen::Seen;
use super::tab::{Hand, Tab};
use crate::room::{Phase, Staff};
use crate::web::pages::{clock, languages, phase, symbol};

/// What stays in sight.
pub(super) fn header(seen: Seen<'_>) -> Markup {
    let name = capital(seen.shown.texts.actor(seen.member.actor));
    let name = if seen.is_led() { say!("room-for", seat: name) } else { name };
    html! {
        header.head #head {
            p.shut #offline hidden { (say!("room-offline")) }
            div.whose {
                (symbol(seen.shown, &seen.hall().seats, &seen.member.seat))
                h1 dir="auto" { (name) }
                (clock(seen.hall()))
            }
            p.when #when { (when(seen)) }
            (help(seen))
            div.due {
                p #due { b { (phase(seen.phase())) } " · " (due(seen)) }
                (pen(seen))
            }
        }
    }
}

/// Which turn it is, and when that is in the world of the game.
fn when(seen: Seen<'_>) -> String {
    let (hall, calendar) = (seen.hall(), &seen.shown.calendar);
    if matches!(seen.phase(), Phase::End | Phase::Debrief | Phase::Closed) || hall.turn >= calendar.turns {
        return say!("room-team-after-last");
    }
    if seen.phase() == Phase::Practice {
        return say!("room-team-practice-when");
    }
    let date = turn_name(calendar, hall.turn);
    say!("room-turn", date: date, turn: hall.turn + 1, turns: calendar.turns)
}

/// Who writes for the seat, and how to write oneself.
fn pen(seen: Seen<'_>) -> Markup {
    let member = seen.member;
    if seen.is_led() || member.staff != Staff::People || !seen.phase().takes_talk() {
        return html! {};
    }
    let said = match member.pen.and_then(|it| seen.person(it)) {
        _ if seen.has_pen() => say!("room-team-pen-own"),
        Some(name) => say!("room-team-pen-other", name: name),
        None => say!("room-team-pen-nobody"),
    };
    let shut = shut_talk(seen);
    html! {
        div.pen #pen {
            span dir="auto" { (said) }
            @if !seen.has_pen() {
                (form(seen, "pen", "take-pen", shut.as_deref(), send(&say!("room-team-pen-take"))))
            }
        }
    }
}

/// How to have somebody come.
fn help(seen: Seen<'_>) -> Markup {
    if seen.is_led() {
        return html! {};
    }
    let (member, shut) = (seen.member, shut_talk(seen));
    let body = html! {
        (line("help-text", "text", &say!("room-team-help-what"), 140, ""))
        (send(&say!("room-team-help-send")))
    };
    html! {
        details.help #help {
            summary {
                @if member.calls.is_some() { (say!("room-team-help-coming")) } @else { (say!("room-team-help")) }
            }
            @if let Some(call) = &member.calls {
                p { (say!("room-team-help-called")) @if !call.is_empty() { " " q dir="auto" { (call) } } }
            } @else {
                p { (say!("room-team-help-about")) }
                (form(seen, "call", "call", shut.as_deref(), body))
            }
        }
    }
}

/// The tabs. Whoever looks over a shoulder has others.
pub(super) fn tabs(seen: Seen<'_>) -> Markup {
    if seen.carried.command.is_empty() || seen.is_led() {
        return html! {};
    }
    html! {
        nav.tabs #tabs aria-label=(say!("room-team-tabs")) {
            @for tab in Tab::ALL {
                a #{ "tab-" (tab.key()) } href=(seen.place(tab))
                    aria-current=[(tab == seen.tab).then_some("page")] {
                    @if tab == Tab::Act && seen.looks_back() { (say!("look-tab")) } @else { (say!("room-team-tab", tab: tab.key())) }
                    @if let Some(mark) = mark(seen, tab) { " " span.mark { (mark) } }
                }
            }
        }
    }
}

/// What waits behind a tab, in a word.
fn mark(seen: Seen<'_>, tab: Tab) -> Option<String> {
    match tab {
        Tab::Act if seen.phase().takes_drafts() && seen.member.staff == Staff::People => {
            Some(match (seen.member.is_locked, is_decided(seen)) {
                (true, _) => say!("room-team-mark-locked"),
                (false, true) => say!("room-team-mark-saved"),
                (false, false) => say!("room-team-mark-open"),
            })
        }
        Tab::Talk => {
            let waits = super::table::awaited(seen) + super::deal::awaited(seen) + super::bridge::awaited(seen);
            (waits > 0).then(|| say!("room-team-mark-answers", n: waits))
        }
        Tab::Brief if !seen.member.has_read => Some(say!("room-team-mark-unread")),
        _ => None,
    }
}

/// That the room stands still, and why.
pub(super) fn paused(reason: &str) -> Markup {
    html! {
        p.paused #paused {
            b { (say!("room-team-paused")) }
            @if !reason.is_empty() { " " span dir="auto" { (reason) } }
        }
    }
}

/// What stands below everything: the language, and the way out.
pub(super) fn footer(seen: Seen<'_>) -> Markup {
    let shut = shut_talk(seen);
    let all = &seen.carried.languages;
    let own = seen.view.language.as_deref().unwrap_or(&seen.hall().language);
    let language = html! {
        label.field for="language" { (say!("room-team-language")) }
        (languages("language", all, own))
        (send(&say!("room-team-language-read")))
    };
    let leave = html! { p.hint { (say!("room-team-leave-about")) } (send(&say!("room-team-leave"))) };
    let people: Vec<String> = seen.member.people.iter().map(|it| it.1.clone()).collect();
    html! {
        footer.foot {
            p { (say!("room-team-people", n: people.len(), names: diwan_report::seat::list(&people))) }
            details #settings {
                summary { (say!("room-team-settings")) }
                @if all.len() > 1 { (form(seen, "read", "read-in", shut.as_deref(), language)) }
                @if let Hand::Own = seen.carried.hand { (elsewhere(seen, shut.as_deref())) (form(seen, "leave", "leave", shut.as_deref(), leave)) }
            }
        }
    }
}

/// How to ask for another seat. Until they are let in there people keep the one they have.
fn elsewhere(seen: Seen<'_>, shut: Option<&str>) -> Markup {
    let asked = seen.member.asks.as_ref();
    let own = &seen.member.seat;
    let others = || seen.hall().seats.iter().filter(|it| it.key != *own);
    let body = html! {
        @if let Some(seat) = asked {
            p { @match seat { Some(it) => (say!("room-team-sit-asked", seat: seen.called(it))), None => (say!("room-team-sit-watch")) } }
        }
        label.field for="sit-seat" { (say!("room-team-sit")) }
        select #sit-seat name="seat" {
            @for it in others() { option value=(it.key) selected[asked.is_some_and(|at| at.as_ref() == Some(&it.key))] { (seen.named(&it.key)) } }
            option value="" selected[asked == Some(&None)] { (say!("room-join-watch")) }
            @if asked.is_some() { option value=(own) { (say!("room-team-sit-stay")) } }
        }
        (send(&say!("room-team-sit-ask")))
    };
    form(seen, "sit", "sit", shut, body)
}

/// The way to the next who sits at the machine of the room.
pub(super) fn pass(sitting: &str) -> Markup {
    html! {
        form.pass #pass method="post" action="/laptop/pass" data-after="yes" {
            input type="hidden" name="sitting" value=(sitting);
            button.first type="submit" { (say!("room-laptop-done")) }
        }
    }
}
