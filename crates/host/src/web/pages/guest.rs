//! The page of whoever came in and has no seat: who waits, who watches, and who has left.

use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::document::{Head, document};
use super::join::seat_name;
use super::parts::{clock, is_of_turn, languages, phase, said, turn};
use super::phone::{Answering, archive as all_that_was_written, asks, card_of, survey};
use super::story::{came_of_it, done_lines, ending, in_force, level_table, levels, news, section, statements};
use crate::audience::{Archive, Part, Said, View};
use crate::room::Phase;
use crate::web::team::Carried;

/// The page of somebody without a seat.
pub(in crate::web) fn guest(view: &View, shown: Shown<'_>, carried: &Carried) -> Markup {
    let language = view.language.as_deref().unwrap_or(&view.hall.language);
    let head = Head { title: &view.hall.name, language, styles: &["room.css", "deck.css"], script: true };
    document(
        &head,
        html! { main.guest #part data-live="/live" data-part="/part" { (guest_part(view, shown, carried)) } },
    )
}

/// What of it is patched.
pub(in crate::web) fn guest_part(view: &View, shown: Shown<'_>, carried: &Carried) -> Markup {
    html! {
        (said(carried.said.as_deref()))
        @match &view.part {
            Part::Waiting { name, seat } => (waiting(shown, view, name, seat.as_deref(), carried)),
            Part::Observer { name, said, archive } => (observer(shown, view, name, said, archive.as_deref(), carried)),
            _ => {
                h1 { (say!("room-gone")) }
                p { (say!("room-gone-do")) }
                p { a.button.first href="/" { (say!("room-join-do")) } }
            }
        }
    }
}

fn waiting(shown: Shown<'_>, view: &View, name: &str, seat: Option<&str>, carried: &Carried) -> Markup {
    html! {
        h1 dir="auto" { (say!("room-waiting", name: name)) }
        @match seat {
            Some(seat) => p { (say!("room-waiting-seat", seat: seat_name(shown, seat))) },
            None => p { (say!("room-waiting-watch")) },
        }
        p.soft { (say!("room-waiting-do")) }
        (leave(view, carried))
    }
}

fn observer(
    shown: Shown<'_>,
    view: &View,
    name: &str,
    said: &Said,
    archive: Option<&Archive>,
    carried: &Carried,
) -> Markup {
    let hall = &view.hall;
    let answering = Answering { said, command: &carried.command, can: true };
    let is_shown = hall.phase != Phase::Adjudicate;
    let step = if hall.phase == Phase::Reveal { hall.shown.0 } else { 3 };
    html! {
        header.top {
            div {
                p.kicker dir="auto" { (say!("room-observer", name: name)) }
                h1 { (phase(hall.phase)) @if is_of_turn(hall.phase) { span.soft { " " (turn(shown, hall)) } } }
            }
            (clock(hall))
        }
        @if hall.paused.is_some() { p.paused { (say!("room-paused")) } }
        @if let Some(it) = &hall.deck { (asks(&answering, it)) (card_of(shown, hall, it)) }
        @if matches!(hall.phase, Phase::End | Phase::Debrief) { (survey(&answering)) }
        @if let Some(it) = archive { (all_that_was_written(shown, hall, it)) }
        @if hall.phase >= Phase::End { section { h2 { (say!("room-ended")) } (ending(shown, hall)) } }
        @if hall.phase < Phase::Situation { p dir="auto" { (shown.texts.summary) } }
        @if is_shown && hall.phase >= Phase::Situation {
            @if hall.phase < Phase::Adjudicate { (section(&say!("room-news"), &news(shown, hall))) }
            @if step >= 1 { (section(&say!("room-done"), &done_lines(shown, hall))) }
            @if step >= 2 { (section(&say!("room-came"), &came_of_it(shown, hall))) }
            @if step >= 3 {
                section { h2 { (say!("room-levels")) } (level_table(&levels(shown, hall))) }
                (section(&say!("room-agreements"), &in_force(shown, hall)))
            }
            (statements(shown, hall))
        }
        (leave(view, carried))
    }
}

/// The language, and the way out.
fn leave(view: &View, carried: &Carried) -> Markup {
    let own = view.language.as_deref().unwrap_or(&view.hall.language);
    html! {
        form.foot.set method="post" action="/ask/read" data-at-once="yes" {
            input type="hidden" name="command" value=(carried.command);
            label for="language" { (say!("room-team-language")) }
            (languages("language", &carried.languages, own))
            button type="submit" { (say!("room-team-language-read")) }
        }
        form.foot method="post" action="/ask/leave" {
            input type="hidden" name="command" value=(carried.command);
            button type="submit" { (say!("room-leave")) }
        }
    }
}
