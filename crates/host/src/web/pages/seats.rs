//! Seats as whoever leads the room sees them: who is there, who writes, what stands, who calls.

use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::aids::aids;
use super::console::Desktop;
use super::join::seat_name;
use super::parts::{Deed, deed};
use super::symbol::symbol;
use crate::audience::{SeatControl, Waiting};
use crate::room::{Phase, Staff};

/// The grid of seats.
pub(super) fn grid(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    html! {
        section.grid {
            table {
                caption.hidden { (say!("room-seats")) }
                thead {
                    tr {
                        th scope="col" { (say!("room-grid-seat")) }
                        th scope="col" { (say!("room-grid-people")) }
                        th scope="col" { (say!("room-grid-draft")) }
                        th.number scope="col" { (say!("room-grid-messages")) }
                        th scope="col" { (say!("room-aid")) }
                        th scope="col" { (say!("room-grid-staff")) }
                        th scope="col" { span.hidden { (say!("room-grid-see")) } }
                    }
                }
                tbody { @for seat in &it.control.seats { (row(shown, it, seat)) } }
            }
        }
    }
}

fn row(shown: Shown<'_>, it: &Desktop<'_>, seat: &SeatControl) -> Markup {
    let name = seat_name(shown, &seat.key);
    html! {
        tr.calls[seat.calls.is_some()] {
            th scope="row" { div { (symbol(shown, &it.hall.seats, &seat.key)) span dir="auto" { (name) } } }
            td { (people(it, seat)) (call(it, seat)) }
            td { (draft(it, seat)) }
            td.number { (seat.written) }
            td { (aids(it, seat, &name)) }
            td { (staff(it, seat, &name)) }
            td {
                a href={ "/as/" (seat.key) } aria-label=(say!("room-grid-see-seat", seat: &name)) { (say!("room-grid-see")) } " "
                a href={ "/for/" (seat.key) } aria-label=(say!("room-grid-for-seat", seat: &name)) { (say!("room-grid-for")) }
            }
        }
    }
}

/// Who sits there: whether their page is open, whether they have read their brief, and who writes.
fn people(it: &Desktop<'_>, seat: &SeatControl) -> Markup {
    let reads = it.hall.phase <= Phase::Brief;
    html! {
        @if seat.people.is_empty() { span.soft { (say!("room-grid-nobody")) } }
        ul.people {
            @for (id, name, is_here, has_read) in &seat.people {
                li.gone[!is_here] {
                    span aria-hidden="true" { @if *is_here { "●" } @else { "○" } }
                    bdi { (name) }
                    span.hidden { (if *is_here { say!("room-grid-here") } else { say!("room-grid-away") }) }
                    @if seat.pen == Some(*id) { span.mark { (say!("room-grid-pen")) } }
                    @if reads && *has_read { span.mark { (say!("room-grid-read")) } }
                }
            }
        }
    }
}

fn call(it: &Desktop<'_>, seat: &SeatControl) -> Markup {
    html! {
        @if let Some(words) = &seat.calls {
            div.call {
                b { (say!("room-grid-calls")) } " " bdi { (words) }
                (deed(&Deed { to: "/lead/answer", command: it.command(), fields: &[("seat", &seat.key)], key: None, label: say!("room-grid-answer"), can: true, first: false }))
            }
        }
    }
}

/// How far what it writes for the turn is.
fn draft(it: &Desktop<'_>, seat: &SeatControl) -> Markup {
    let is_written = seat.draft.as_ref().is_some_and(|it| it.choices.is_some());
    let epoch = it.hall.epoch.to_string();
    let lock = |locked: &str, label: String| {
        let fields = [("seat", seat.key.as_str()), ("locked", locked), ("epoch", &epoch)];
        deed(&Deed {
            to: "/lead/lock",
            command: it.command(),
            fields: &fields,
            key: None,
            label,
            can: true,
            first: false,
        })
    };
    html! {
        @if seat.staff != Staff::People { span.soft { (say!("room-grid-played")) } }
        @else if it.hall.phase.takes_drafts() {
            div.state {
                @if seat.is_locked { b { (say!("room-grid-locked")) } (lock("no", say!("room-grid-unlock"))) }
                @else if is_written { span { (if seat.is_drafted_for { say!("room-grid-written-for") } else { say!("room-grid-written") }) } (lock("yes", say!("room-grid-lock"))) }
                @else { span.soft { (say!("room-grid-open")) } }
            }
        }
        @else if seat.has_defaulted { span.fault { (say!("room-grid-defaulted")) } }
    }
}

fn staff(it: &Desktop<'_>, seat: &SeatControl, name: &str) -> Markup {
    let is_hot = seat.hot.is_some() && seat.staff == Staff::People;
    let all = [
        ("people", seat.staff == Staff::People && !is_hot, say!("room-staff-people")),
        ("laptop", is_hot, say!("room-staff-laptop")),
        ("policy", seat.staff == Staff::Policy, say!("room-staff-policy")),
        ("caretaker", seat.staff == Staff::Caretaker, say!("room-staff-caretaker")),
    ];
    let id = format!("staff-{}", seat.key);
    html! {
        form.row.set method="post" action="/lead/staff" data-at-once="yes" {
            input type="hidden" name="command" value=(it.command());
            input type="hidden" name="seat" value=(seat.key);
            label.hidden for=(id) { (say!("room-staff", seat: name)) }
            select id=(id) name="staff" {
                @for (key, is_it, label) in &all { option value=(key) selected[*is_it] { (label) } }
            }
            button type="submit" { (say!("room-staff-set")) }
        }
    }
}

/// Whether there are seats for people at which nobody sits, while it can be changed who plays them.
fn has_empty(it: &Desktop<'_>) -> bool {
    let is_early = it.hall.phase < Phase::Adjudicate;
    is_early && it.control.seats.iter().any(|it| it.people.is_empty() && it.staff == Staff::People)
}

/// What is done for all whom it concerns.
fn several(it: &Desktop<'_>, to: &str, label: String) -> Markup {
    deed(&Deed { to, command: it.command(), fields: &[], key: None, label, can: true, first: false })
}

/// Who waits to be let in.
pub(super) fn waiting(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let waiting = &it.control.waiting;
    html! {
        section.waiting {
            h2 { (say!("room-waiting-people", people: waiting.len())) }
            @for who in waiting { (waits(shown, it, who)) }
            @if waiting.len() > 1 { (several(it, "/lead/admit_all", say!("room-waiting-all"))) }
            @if has_empty(it) { (several(it, "/lead/fill", say!("room-fill"))) }
            @if !it.control.observers.is_empty() {
                p.soft { (say!("room-observers", people: it.control.observers.len())) " "
                    @for (place, (_, name)) in it.control.observers.iter().enumerate() { @if place > 0 { ", " } bdi { (name) } }
                }
            }
        }
    }
}

/// Somebody who waits: they are let in, or not; whoever asks for another seat stays in theirs then.
fn waits(shown: Shown<'_>, it: &Desktop<'_>, who: &Waiting) -> Markup {
    let field = format!("seat-{}", who.person.0);
    html! {
        form.row id=(format!("admit-{}", who.person.0)) method="post" action="/lead/admit" {
            input type="hidden" name="command" value=(it.command());
            input type="hidden" name="person" value=(who.person.0);
            b { bdi { (who.name) } @if let Some(from) = &who.from { " " span.soft { (say!("room-waiting-from", seat: seat_name(shown, from))) } } }
            label.hidden for=(field) { (say!("room-waiting-to", name: &who.name)) }
            select id=(field) name="seat" {
                @for card in &it.hall.seats {
                    option value=(card.key) selected[who.seat.as_deref() == Some(&card.key)] { (seat_name(shown, &card.key)) }
                }
                option value="" selected[who.seat.is_none()] { (say!("room-join-watch")) }
            }
            button type="submit" { (say!("room-waiting-admit")) }
            @if who.is_in { button type="submit" formaction="/lead/stay" { (say!("room-waiting-stay")) } }
            @else { button type="submit" formaction="/lead/dismiss" { (say!("room-waiting-dismiss")) } }
        }
    }
}
