//! The console: everything that whoever leads the room sees and does, on one screen and by the keyboard.

use diwan_report::locale;
use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::bridge::give;
use super::document::{Head, document};
use super::event::arm;
use super::improvise::improvise;
use super::log::{log, truth};
use super::looking;
use super::moved::moved;
use super::parts::{Deed, clock, deed, is_of_turn, languages, phase, said, turn, turn_of, went_back};
use super::plan::plan;
use super::qr::qr;
use super::seats::{grid, waiting};
use super::wall::Door;
use crate::audience::{Control, Hall};
use crate::room::Phase;
use crate::web::network::Standing;
use crate::web::shared::About;
use crate::web::team::Carried;

/// What the console shows.
pub(in crate::web) struct Desktop<'a> {
    /// What everybody may know.
    pub(in crate::web) hall: &'a Hall,
    /// What whoever leads the room knows.
    pub(in crate::web) control: &'a Control,
    /// The way in, while the room listens.
    pub(in crate::web) door: Option<Door>,
    /// How the room stands to the network.
    pub(in crate::web) standing: &'a Standing,
    /// Whether its address is another than people know.
    pub(in crate::web) has_moved: bool,
    /// What the room is called by.
    pub(in crate::web) about: &'a About,
    /// How many pages are open that are kept up to date.
    pub(in crate::web) streams: usize,
    /// How many cards can be printed.
    pub(in crate::web) cards: usize,
    /// The key of the wall.
    pub(in crate::web) wall: &'a str,
    /// What is being typed on pages of the console.
    pub(in crate::web) typed: &'a str,
    /// What the page carries.
    pub(in crate::web) carried: &'a Carried,
}

impl Desktop<'_> {
    /// The name of what is asked.
    pub(super) fn command(&self) -> &str {
        &self.carried.command
    }
}

/// The console as a page.
pub(in crate::web) fn console(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let head =
        Head { title: &it.hall.name, language: &it.hall.language, styles: &["room.css", "console.css"], script: true };
    document(
        &head,
        html! {
            div.console {
                main #part data-live="/live" data-part="/part" data-keys="yes" data-fleeting="yes" data-keep="/lead/keep" data-typed=(it.typed) { (console_part(shown, it)) }
                p #offline hidden role="status" { (say!("room-offline")) }
            }
        },
    )
}

/// What of it is patched.
pub(in crate::web) fn console_part(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    html! {
        (top(shown, it))
        (deeds(shown, it))
        @if it.hall.is_stuck { (stuck()) }
        (plan(shown, it))
        (said(it.carried.said.as_deref()))
        (went_back(it.hall))
        div.work {
            div.middle {
                @if it.control.deck.is_some() { (looking::cards(shown, it)) } @else { (grid(shown, it)) @if hall_is_over(it) { (looking::progress(it)) } }
                (log(shown, it))
            }
            div.side {
                (moved(it))
                (looking::take_away(shown, it))
                (waiting(shown, it)) (doors(it)) (write(shown, it)) (arm(shown, it)) (improvise(shown, it)) (give(shown, it)) (truth(shown, it))
            }
        }
        (status(it))
    }
}

fn top(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let hall = it.hall;
    let is_shown = |at: &Phase| *at != Phase::Closed && (*at != Phase::Practice || hall.phase == Phase::Practice);
    let phases = Phase::ALL.into_iter().filter(is_shown);
    html! {
        header.top {
            div.what {
                h1 dir="auto" { (hall.name) }
                p.soft { @if is_of_turn(hall.phase) { (turn(shown, hall)) } @else { (shown.texts.title) } }
            }
            ol.phases aria-label=(say!("room-phases")) {
                @for at in phases { li.now[at == hall.phase] aria-current=[(at == hall.phase).then_some("step")] { (phase(at)) } }
            }
            div.time {
                (clock(hall))
                @if hall.paused.is_some() { span.flag { (say!("room-paused-short")) } }
                @else if hall.is_time_up { span.flag { (say!("room-time-up")) } }
            }
        }
    }
}

/// What moves the room on, each by a key too.
fn deeds(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let (hall, control) = (it.hall, it.control);
    let plain =
        |to: &str, fields: &[(&str, &str)], key: Option<(&str, &str)>, label: String, can: bool, first: bool| {
            deed(&Deed { to, command: it.command(), fields, key, label, can, first })
        };
    let from = [("from", hall.phase.key())];
    let epoch = hall.epoch.to_string();
    let next = next(it);
    let can_show = hall.phase == Phase::Reveal && hall.shown.0 < hall.shown.1;
    let next_label = next.map_or_else(|| say!("room-do-next-none"), |next| say!("room-do-next", phase: phase(next)));
    let is_last = hall.phase == Phase::Commit;
    let covered = if control.is_covered { "no" } else { "yes" };
    html! {
        nav.deeds aria-label=(say!("room-deeds")) {
            @if !is_last { (plain("/lead/advance", &from, Some(("n", "N")), next_label, next.is_some(), !can_show && it.control.deck.as_ref().is_none_or(|it| it.next().is_none()))) }
            @if hall.phase == Phase::Brief { (plain("/lead/practise", &from, None, say!("room-do-practise"), true, false)) }
            @if hall.phase.is_open() {
                (plain("/lead/commit", &[("epoch", &epoch)], Some((if is_last { "c,n" } else { "c" }, "C")), say!("room-do-commit"), true, is_last))
            }
            (looking::turns(shown, it))
            @if hall.phase == Phase::Reveal {
                (plain("/lead/show", &[], Some((" ", &say!("room-key-space"))), say!("room-do-show", shown: hall.shown.0, steps: hall.shown.1), can_show, can_show))
            }
            @if hall.paused.is_some() {
                (plain("/lead/resume", &[], Some(("p", "P")), say!("room-do-resume"), true, false))
            } @else {
                (plain("/lead/pause", &[], Some(("p", "P")), say!("room-do-pause"), true, false))
            }
            (plain("/lead/extend", &[("minutes", "1")], Some(("e", "E")), say!("room-do-extend", minutes: 1_u32), true, false))
            (plain("/lead/extend", &[("minutes", "3")], None, say!("room-do-extend", minutes: 3_u32), true, false))
            (plain("/lead/cover", &[("covered", covered)], Some(("b", "B")), if control.is_covered { say!("room-do-uncover") } else { say!("room-do-cover") }, true, false))
            a.button href="/wall" target="_blank" { (say!("room-do-wall")) }
            @if control.seats.iter().any(|it| it.hot.is_some()) {
                (plain("/hand_over", &[], Some(("h", "H")), say!("room-do-hand-over"), true, false))
            }
            (plain("/lock", &[], Some(("l", "L")), say!("room-do-lock"), true, false))
            (back(shown, it))
            (keys(&hall.language))
        }
    }
}

/// That nothing can be saved, and what to do about it.
fn stuck() -> Markup {
    html! {
        section.said.fault #stuck role="alert" {
            b { (say!("room-stuck")) } " " (say!("room-stuck-do")) " "
            a.button href="/room.diwan" { (say!("room-status-copy")) }
        }
    }
}

/// Ways back, which ask for a reason.
fn back(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let (hall, control) = (it.hall, it.control);
    let can_back = match hall.phase {
        Phase::Brief | Phase::Practice | Phase::Negotiate | Phase::Commit | Phase::HotWash | Phase::Debrief => true,
        // A game that was ended by hand can go on.
        Phase::End => !hall.common.is_over,
        _ => false,
    };
    let from = [("from", hall.phase.key())];
    let asked = || control.turns.iter().filter(|it| !it.choices.is_empty()).map(|it| it.turn);
    html! {
        details.back #back {
            summary { (say!("room-do-back")) }
            div.sheet {
                (deed(&Deed { to: "/lead/back", command: it.command(), fields: &from, key: None, label: say!("room-do-back-phase"), can: can_back, first: false }))
                @if hall.phase == Phase::Adjudicate {
                    form.row method="post" action="/lead/reopen" {
                        input type="hidden" name="command" value=(it.command());
                        label for="reopen-why" { (say!("room-do-reopen-why")) }
                        input #reopen-why name="reason" required maxlength="140" dir="auto";
                        button type="submit" { (say!("room-do-reopen")) }
                    }
                }
                @if asked().next().is_some() {
                    form.row method="post" action="/lead/rewind" {
                        input type="hidden" name="command" value=(it.command());
                        label for="rewind-turn" { (say!("room-do-rewind-turn")) }
                        select #rewind-turn name="turn" {
                            @for at in asked() { option value=(at) { (turn_of(&shown.calendar, at)) } }
                        }
                        label for="rewind-why" { (say!("room-do-reopen-why")) }
                        input #rewind-why name="reason" required maxlength="140" dir="auto";
                        button type="submit" { (say!("room-do-rewind")) }
                    }
                    p.soft { (say!("room-do-rewind-about")) }
                }
                @if hall.phase < Phase::End {
                    (deed(&Deed { to: "/lead/end", command: it.command(), fields: &[], key: None, label: say!("room-do-end"), can: true, first: false }))
                }
            }
        }
    }
}

/// The keys of this page.
fn keys(language: &str) -> Markup {
    let all = [
        ("N", say!("room-key-next")),
        ("C", say!("room-do-commit")),
        ("P", say!("room-key-pause")),
        ("E", say!("room-do-extend", minutes: 1_u32)),
        ("B", say!("room-key-cover")),
        ("L", say!("room-do-lock")),
        ("H", say!("room-do-hand-over")),
        ("?", say!("room-key-keys")),
    ];
    html! {
        details.keys #keys {
            summary data-key="?" aria-label=(say!("room-keys")) { "?" }
            div.sheet {
                h2 { (say!("room-keys")) }
                dl {
                    dt { kbd { (say!("room-key-space")) } } dd { (say!("room-key-show")) }
                    dt { kbd { (looking::back(language).1) } } dd { (say!("deck-key-back")) }
                    @for (key, does) in &all { dt { kbd { (key) } } dd { (does) } }
                }
            }
        }
    }
}

/// The way in: open or shut, with the address and the code.
fn doors(it: &Desktop<'_>) -> Markup {
    let open = if it.hall.is_open { "no" } else { "yes" };
    let label = if it.hall.is_open { say!("room-do-shut") } else { say!("room-do-open") };
    html! {
        section.doors {
            h2 { (say!("room-doors")) }
            @match (&it.door, it.standing) {
                (Some(door), _) => {
                    (qr(&door.link(), &say!("room-qr")))
                    div {
                        p { b dir="ltr" { (door.address) } }
                        p { (say!("room-code")) " " b.code dir="ltr" { (door.code) } }
                        p.soft { @if it.hall.is_open { (say!("room-doors-open")) } @else { (say!("room-doors-shut")) } }
                    }
                }
                (None, Standing::Failed(why)) => p.fault { (say!("room-doors-failed", why: why)) },
                (None, Standing::Open) => p.fault { (say!("room-doors-nowhere")) },
                (None, Standing::Shut) => p.soft { (say!("room-doors-not-yet")) },
            }
            div.row {
                (deed(&Deed { to: "/lead/doors", command: it.command(), fields: &[("open", open)], key: None, label, can: true, first: !it.hall.is_open && it.hall.phase == Phase::Lobby }))
                a.button href="/cards" { (say!("room-cards-link", cards: it.cards)) }
            }
            details {
                summary { (say!("room-wall-languages")) }
                @for name in &it.carried.languages { p { a href={ "/wall?language=" (name) } target="_blank" lang=(name) translate="no" dir="auto" { (locale::label(name)) } } }
            }
            @if let Some(door) = &it.door {
                details { summary { (say!("room-wall-elsewhere")) } p.small { span dir="ltr" { (door.address) "/wall/" (it.wall) } } }
            }
        }
    }
}

/// What is said to everybody or to a seat, or written down for the debrief.
fn write(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    html! {
        section.write {
            h2 { (say!("room-write")) }
            form method="post" action="/lead/state" {
                input type="hidden" name="command" value=(it.command());
                label.hidden for="words" { (say!("room-write-words")) }
                textarea #words name="text" rows="2" required maxlength="2000" dir="auto" placeholder=(say!("room-write-words")) {}
                div.row {
                    button type="submit" { (say!("room-write-all")) }
                    button type="submit" formaction="/lead/note" { (say!("room-write-note")) }
                }
                div.row {
                    label.hidden for="to" { (say!("room-write-to")) }
                    select #to name="to" { @for seat in &it.hall.seats { option value=(seat.key) { (super::join::seat_name(shown, &seat.key)) } } }
                    button type="submit" formaction="/lead/say" { (say!("room-write-send")) }
                }
            }
        }
    }
}

fn status(it: &Desktop<'_>) -> Markup {
    let guesses = it.control.forecasts.keys().filter(|at| at.1 == it.hall.turn).count();
    html! {
        footer.status {
            span { (say!("room-status-file", file: &it.about.file)) " " a href="/room.diwan" { (say!("room-status-copy")) } }
            span { (say!("room-status-saved", entry: it.control.seq)) }
            span { (say!("room-status-open", pages: it.streams)) }
            @if guesses > 0 { span { (say!("room-forecast-count", people: guesses)) } }
            @if it.control.lines_left > 0 { span { (say!("room-status-lines", lines: it.control.lines_left)) } }
            form.set method="post" action="/lead/read" data-at-once="yes" {
                input type="hidden" name="command" value=(it.command());
                label.hidden for="language" { (say!("room-team-language")) }
                (languages("language", &it.carried.languages, &it.hall.language))
                button type="submit" { (say!("room-team-language-read")) }
            }
            span { "diwan " (it.about.version) }
        }
    }
}

/// Whether the game is behind the room.
fn hall_is_over(it: &Desktop<'_>) -> bool {
    it.hall.phase >= Phase::End
}

/// The phase that comes next, as far as it is sure.
fn next(it: &Desktop<'_>) -> Option<Phase> {
    let (hall, is_over) = (it.hall, it.hall.common.is_over);
    if is_over && hall.phase < Phase::Adjudicate {
        Some(Phase::End)
    } else {
        hall.phase.next(is_over || it.control.is_last_turn)
    }
}
