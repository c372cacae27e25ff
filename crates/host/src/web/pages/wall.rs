//! The wall: what a projector shows to everybody in the room.

use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::deck;
use super::document::{Head, document};
use super::join::{people, seat_name};
use super::news::brought_in;
use super::parts::{clock, is_of_turn, phase, turn, went_back};
use super::qr::qr;
use super::story::{Done, came_of_it, done, ending, in_force, level_table, levels, news, section, statements};
use super::symbol::symbol;
use crate::audience::{Hall, Part, View};
use crate::room::Phase;

/// Up to how many seats stand below one another.
const FEW: usize = 7;
/// How many lines there is room for in a half of the wall.
const ROOM: usize = 10;

/// The way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::web) struct Door {
    /// The address, as it is typed.
    pub(in crate::web) address: String,
    /// The join code.
    pub(in crate::web) code: String,
}

impl Door {
    /// The address with the code in it, as phones read it.
    pub(in crate::web) fn link(&self) -> String {
        format!("{}/j/{}", self.address, self.code)
    }
}

/// The wall as a page.
pub(in crate::web) fn wall(view: &View, shown: Shown<'_>, door: Option<&Door>, has_moved: bool) -> Markup {
    let hall = &view.hall;
    let head = Head {
        title: &hall.name,
        language: &hall.language,
        styles: &["room.css", "wall.css", "deck.css"],
        script: true,
    };
    document(
        &head,
        html! {
            div.wall { main #part data-live="/wall/live" data-part="/wall/part" { (wall_part(view, shown, door, has_moved)) } }
        },
    )
}

/// What of it is patched. Where the room has another address than people know, that comes before everything.
pub(in crate::web) fn wall_part(view: &View, shown: Shown<'_>, door: Option<&Door>, has_moved: bool) -> Markup {
    let hall = &view.hall;
    if view.part == (Part::Public { is_covered: true }) {
        return html! { div.covered { h1.hidden { (say!("room-wall-covered")) } } };
    }
    if let Some(door) = door.filter(|_| has_moved) {
        return html! { (top(shown, hall)) (moved(door)) };
    }
    html! {
        (top(shown, hall))
        @if let Some(why) = &hall.paused {
            p.paused { (say!("room-paused")) @if !why.is_empty() { " " span dir="auto" { (why) } } }
        }
        (went_back(hall))
        @match hall.phase {
            Phase::Lobby | Phase::Brief => (lobby(shown, hall, door)),
            Phase::Practice => (practice(hall)),
            Phase::Situation | Phase::Negotiate | Phase::Commit => (open(shown, hall)),
            Phase::Adjudicate => (alone(&say!("room-wall-closed-turn"), &say!("room-wall-closed-turn-do"))),
            Phase::Reveal | Phase::HotWash => (came(shown, hall)),
            Phase::End | Phase::Debrief => @match &hall.deck {
                Some(it) => div.deck #{ "card-" (it.place.0) } { (deck::card(shown, hall, it)) },
                None => (ended(shown, hall)),
            },
            Phase::Closed => (alone(&say!("room-wall-thanks"), &say!("room-wall-thanks-do"))),
        }
    }
}

/// What it is about, and how much time is left.
fn top(shown: Shown<'_>, hall: &Hall) -> Markup {
    let (title, name) = (&shown.texts.title, &hall.name);
    html! {
        header.top {
            @if hall.phase == Phase::Lobby {
                div { @if title != name { p.kicker dir="auto" { (title) } } h1 dir="auto" { (name) } }
            } @else if let Some(it) = &hall.deck {
                div {
                    p.kicker dir="auto" { (title) @if title != name { " · " (name) } " · " (phase(hall.phase)) }
                    h1 dir="auto" { (deck::title(shown, &it.card)) }
                }
                p.place { (say!("deck-place", at: it.place.0, of: it.place.1)) }
            } @else {
                div {
                    p.kicker dir="auto" { (title) @if title != name { " · " (name) } }
                    h1 { (phase(hall.phase)) @if is_of_turn(hall.phase) { span.soft { " " (turn(shown, hall)) } } }
                }
            }
            (clock(hall))
        }
    }
}

/// That the room is found elsewhere now.
fn moved(door: &Door) -> Markup {
    html! {
        div.halves.moved {
            section {
                h2 { (say!("room-moved")) }
                p { (say!("room-moved-do")) }
                p.address { span dir="ltr" { (door.address) } }
                p.code { span.soft { (say!("room-code")) " " } b dir="ltr" { (door.code) } }
            }
            (qr(&door.link(), &say!("room-qr")))
        }
    }
}

/// The practice turn: what is to be tried, how many have locked, and what was said to everybody.
fn practice(hall: &Hall) -> Markup {
    html! {
        div.alone {
            h2.practice { (say!("room-practice")) }
            p { (say!("room-wall-practice")) }
            p.locks { b { (say!("room-locks", locked: hall.locked.0, seats: hall.locked.1)) } }
        }
    }
}

fn alone(heading: &str, words: &str) -> Markup {
    html! { div.alone { h2 { (heading) } p { (words) } } }
}

fn lobby(shown: Shown<'_>, hall: &Hall, door: Option<&Door>) -> Markup {
    let is_brief = hall.phase == Phase::Brief;
    html! {
        div.halves {
            section {
                @if is_brief { p.lead { (say!("room-wall-brief")) } }
                @match door.filter(|_| hall.is_open) {
                    Some(door) => {
                        @if !is_brief { p.lead { (say!("room-wall-join")) } }
                        (qr(&door.link(), &say!("room-qr")))
                        p.address { span dir="ltr" { (door.address) } }
                        p.code { span.soft { (say!("room-code")) " " } b dir="ltr" { (door.code) } }
                    }
                    None => { @if !is_brief { p.lead { (say!("room-wall-soon")) } p dir="auto" { (shown.texts.summary) } } }
                }
            }
            section {
                h2 { (say!("room-seats")) }
                ul.seats.many[hall.seats.len() > FEW] {
                    @for seat in &hall.seats {
                        li {
                            (symbol(shown, &hall.seats, &seat.key))
                            span dir="auto" { (seat_name(shown, &seat.key)) }
                            span.soft { (people(seat)) }
                        }
                    }
                }
            }
        }
    }
}

/// An open turn: what has happened, how things stand, and how many are ready.
fn open(shown: Shown<'_>, hall: &Hall) -> Markup {
    let news = news(shown, hall);
    html! {
        p.lead {
            span {
                (match hall.phase {
                    Phase::Situation => say!("room-wall-situation"),
                    Phase::Negotiate => say!("room-wall-negotiate"),
                    _ => say!("room-wall-commit"),
                })
            }
            @if hall.phase == Phase::Commit || hall.locked.0 > 0 {
                " " b.locks { (say!("room-locks", locked: hall.locked.0, seats: hall.locked.1)) }
            }
        }
        div.halves {
            div {
                (brought_in(shown, hall.news.iter(), hall.turn))
                (told(&say!("room-news"), &say!("room-news-none"), &news))
                @if hall.phase == Phase::Situation { (section(&say!("room-came-last"), &came_of_it(shown, hall))) }
                (statements(shown, hall))
            }
            div { (state(shown, hall)) }
        }
    }
}

/// How things stand.
fn state(shown: Shown<'_>, hall: &Hall) -> Markup {
    let levels = levels(shown, hall);
    html! {
        @if !levels.is_empty() { section { h2 { (say!("room-levels")) } (level_table(&levels)) } }
        (section(&say!("room-agreements"), &in_force(shown, hall)))
    }
}

/// What came of a turn, step by step.
fn came(shown: Shown<'_>, hall: &Hall) -> Markup {
    let step = if hall.phase == Phase::Reveal { hall.shown.0 } else { hall.shown.1 };
    if step == 0 {
        return alone(&say!("room-wall-reveal"), &say!("room-wall-reveal-do"));
    }
    let (done, came) = (done(shown, hall), came_of_it(shown, hall));
    let is_back = hall.phase == Phase::HotWash;
    let has_room = is_back && done.len() + came.len() <= ROOM;
    let done = || deeds(&say!("room-done"), &say!("room-done-none"), &done, step < 3);
    let came = || told(&say!("room-came"), &say!("room-came-none"), &came);
    html! {
        @if is_back { p.lead { (say!("room-wall-hot-wash")) } }
        @match step {
            1 => div.wide { (done()) },
            2 => div.wide { (drawn_section(shown, hall)) (came()) },
            _ => div.halves { div { @if has_room { (done()) } (came()) } div { (state(shown, hall)) } },
        }
    }
}

/// What was done, with the odds of what could fail, as long as what came of it is not told.
fn deeds(heading: &str, nothing: &str, all: &[Done], with_odds: bool) -> Markup {
    html! {
        section {
            h2 { (heading) }
            @if all.is_empty() { p { (nothing) } }
            ul { @for it in all { li { span dir="auto" { (it.said) } @if with_odds { (chance(it.chance)) } } } }
        }
    }
}

/// The odds of something that could fail.
fn chance(it: Option<Option<f64>>) -> Markup {
    html! {
        @match it {
            Some(Some(chance)) => (deck::odds(chance)),
            Some(None) => span.odds { span.words { (say!("deck-odds-open")) } },
            None => {},
        }
    }
}

/// How what could fail went: its odds, and then what came of it.
fn drawn_section(shown: Shown<'_>, hall: &Hall) -> Markup {
    let drawn: Vec<Done> = done(shown, hall).into_iter().filter(|it| it.chance.is_some()).collect();
    html! {
        @if !drawn.is_empty() {
            section {
                h2 { (say!("room-came-drawn")) }
                ul {
                    @for it in &drawn {
                        li { span dir="auto" { (it.plain) } (chance(it.chance)) b { (say!("deck-went", went: went(it.success))) } }
                    }
                }
            }
        }
    }
}

/// How something went, as messages tell it apart.
fn went(success: Option<bool>) -> &'static str {
    match success {
        Some(true) => "well",
        Some(false) => "badly",
        None => "untold",
    }
}

/// A list under a heading, or that there is nothing in it.
fn told(heading: &str, nothing: &str, lines: &[String]) -> Markup {
    html! { @if lines.is_empty() { section { h2 { (heading) } p { (nothing) } } } @else { (section(heading, lines)) } }
}

fn ended(shown: Shown<'_>, hall: &Hall) -> Markup {
    html! {
        div.halves {
            div {
                section { h2 { (say!("room-ended")) } (ending(shown, hall)) }
                @if hall.phase == Phase::Debrief { section { h2 { (say!("room-wall-debrief")) } p { (say!("room-wall-debrief-do")) } } }
            }
            div { (state(shown, hall)) }
        }
    }
}
