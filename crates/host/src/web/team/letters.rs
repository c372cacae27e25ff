//! What was written: between seats, and to everybody.

use diwan_report::say;
use diwan_report::seat::list;
use maud::{Markup, html};

use super::due::shut_talk;
use super::form::{Tick, form, send, text};
use super::seen::Seen;
use crate::room::{Message, Statement};

/// The longest message, letters: as the room takes it.
const MESSAGE: usize = 2_000;

/// Something that was said to everybody.
pub(super) fn statement(seen: Seen<'_>, it: &Statement) -> Markup {
    let from = it.from.as_deref().map_or_else(|| say!("room-team-facilitator"), |key| seen.named(key));
    html! {
        blockquote.letter {
            p.from { b dir="auto" { (from) } " " span { (say!("room-team-on-turn", turn: it.turn + 1)) } }
            (lines(&it.text))
        }
    }
}

/// A text as it was typed, line by line.
fn lines(text: &str) -> Markup {
    html! { @for it in text.lines().filter(|it| !it.trim().is_empty()) { p dir="auto" { (it) } } }
}

/// All that was written, with whom, and how to write.
pub(super) fn letters(seen: Seen<'_>) -> Markup {
    let threads = threads(seen);
    html! {
        section #letters {
            h2 { (say!("room-team-letters-heading")) }
            (write(seen))
            @if threads.is_empty() { p.soft { (say!("room-team-letters-none")) } }
            @for (place, (others, all)) in threads.iter().enumerate() { (thread(seen, others, all, place == 0)) }
        }
    }
}

/// Messages by who takes part besides the seat, the last written to first. Without anybody it is whoever leads the
/// room.
fn threads(seen: Seen<'_>) -> Vec<(Vec<String>, Vec<&Message>)> {
    let mut out: Vec<(Vec<String>, Vec<&Message>)> = Vec::new();
    for it in &seen.member.messages {
        let others = others(seen, it);
        match out.iter_mut().find(|(known, _)| *known == others) {
            Some((_, all)) => all.push(it),
            None => out.push((others, vec![it])),
        }
    }
    out.sort_by_key(|(_, all)| core::cmp::Reverse(all.last().map_or(0, |it| it.seq)));
    out
}

/// Who takes part in a message besides the seat; of what whoever leads the room wrote, nobody.
fn others(seen: Seen<'_>, it: &Message) -> Vec<String> {
    let Some(from) = &it.from else { return Vec::new() };
    let mut all: Vec<String> = it.to.iter().chain([from]).filter(|it| **it != seen.member.seat).cloned().collect();
    all.sort();
    all.dedup();
    all
}

fn thread(seen: Seen<'_>, others: &[String], all: &[&Message], is_first: bool) -> Markup {
    let names: Vec<String> = others.iter().map(|it| seen.called(it)).collect();
    let with =
        if others.is_empty() { say!("room-team-facilitator") } else { say!("room-team-thread", names: list(&names)) };
    let id = if others.is_empty() { "facilitator".to_owned() } else { others.join("-") };
    let shut = shut_talk(seen);
    let (reply, reply_text) = (format!("reply-{id}"), format!("reply-text-{id}"));
    let body = html! {
        @for it in others { input type="hidden" name="to" value=(it); }
        (text(&reply_text, "text", &say!("room-team-reply", names: list(&names)), MESSAGE, 3, true))
        (send(&say!("room-team-send")))
    };
    html! {
        details.thread #{ "thread-" (id) } open[is_first] {
            summary { b dir="auto" { (with) } " " span.soft { (say!("room-team-thread-length", n: all.len())) } }
            @for it in all { (letter(seen, it)) }
            @if others.is_empty() {
                p.hint { (say!("room-team-facilitator-reply")) }
            } @else {
                (form(seen, "say", &reply, shut.as_deref(), body))
            }
        }
    }
}

fn letter(seen: Seen<'_>, it: &Message) -> Markup {
    let is_own = it.from.as_deref() == Some(&*seen.member.seat);
    let from = match it.from.as_deref() {
        _ if is_own => say!("room-team-you"),
        Some(key) => seen.named(key),
        None => say!("room-team-facilitator"),
    };
    html! {
        blockquote.letter.own[is_own] {
            p.from { b dir="auto" { (from) } " " span { (say!("room-team-on-turn", turn: it.turn + 1)) } }
            (lines(&it.text))
        }
    }
}

/// How to write to others.
fn write(seen: Seen<'_>) -> Markup {
    let shut = shut_talk(seen);
    let others = seen.hall().seats.iter().filter(|it| it.key != seen.member.seat);
    let body = html! {
        fieldset.to {
            legend { (say!("room-team-write-to")) }
            @for it in others {
                @let id = format!("to-{}", it.key);
                (Tick { id: &id, name: "to", value: &it.key, is_one: false, is_on: false }
                    .with(&html! { span dir="auto" { (seen.named(&it.key)) } }))
            }
        }
        (text("say-text", "text", &say!("room-team-write-text"), MESSAGE, 3, true))
        (send(&say!("room-team-send")))
    };
    html! {
        details #write open[seen.member.messages.is_empty()] {
            summary { (say!("room-team-write")) }
            (form(seen, "say", "say", shut.as_deref(), body))
        }
    }
}

/// What was said to everybody, and how to say something.
pub(super) fn public(seen: Seen<'_>) -> Markup {
    let shut = shut_talk(seen);
    let body = html! {
        (text("state-text", "text", &say!("room-team-state-text"), MESSAGE, 3, true))
        (send(&say!("room-team-state-send")))
    };
    let all = &seen.hall().statements;
    html! {
        section #public {
            h2 { (say!("room-team-public")) }
            details #state-open {
                summary { (say!("room-team-state")) }
                p.hint { (say!("room-team-state-about")) }
                (form(seen, "state", "state", shut.as_deref(), body))
            }
            @if all.is_empty() { p.soft { (say!("room-team-public-none")) } }
            @for it in all.iter().rev() { (statement(seen, it)) }
        }
    }
}
