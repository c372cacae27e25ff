//! What is due from the seat now, and why nothing can be sent from the page.

use diwan_report::say;

use super::seen::Seen;
use crate::room::{Phase, Staff};

/// What is due from the seat now, in a sentence.
pub(super) fn due(seen: Seen<'_>) -> String {
    let member = seen.member;
    match seen.phase() {
        Phase::Lobby => say!("room-team-due-lobby"),
        Phase::Brief if member.has_read => say!("room-team-due-has-read"),
        Phase::Brief => say!("room-team-due-read"),
        Phase::Practice => say!("room-team-due-practice"),
        Phase::Adjudicate => say!("room-team-due-closed"),
        Phase::Reveal => say!("room-team-due-reveal"),
        Phase::HotWash => say!("room-team-due-hot-wash"),
        Phase::End => say!("room-team-due-end"),
        Phase::Debrief => say!("room-team-due-debrief"),
        Phase::Closed => say!("room-team-due-over"),
        Phase::Situation | Phase::Negotiate | Phase::Commit => order_due(seen),
    }
}

fn order_due(seen: Seen<'_>) -> String {
    let member = seen.member;
    match member.staff {
        Staff::Policy => say!("room-team-due-policy"),
        Staff::Caretaker => say!("room-team-due-caretaker"),
        Staff::People if member.is_locked => say!("room-team-due-locked"),
        Staff::People if is_decided(seen) => say!("room-team-due-lock"),
        Staff::People => say!("room-team-due-order"),
    }
}

/// Whether the seat has said what it does.
pub(super) fn is_decided(seen: Seen<'_>) -> bool {
    seen.member.draft.as_ref().is_some_and(|it| it.choices.is_some())
}

/// Why nothing can be written for the open turn, beside its being locked; nothing where it can.
pub(super) fn shut(seen: Seen<'_>) -> Option<String> {
    let phase = seen.phase();
    if let Some(why) = no_hand(seen) {
        return Some(why);
    }
    if !phase.takes_drafts() {
        return Some(match phase {
            Phase::Lobby | Phase::Brief => say!("room-team-shut-before"),
            Phase::Adjudicate | Phase::Reveal | Phase::HotWash => say!("room-team-shut-between"),
            _ => say!("room-team-shut-over"),
        });
    }
    match seen.member.staff {
        Staff::Policy => Some(say!("room-team-shut-policy")),
        Staff::Caretaker => Some(say!("room-team-shut-caretaker")),
        Staff::People => no_pen(seen),
    }
}

/// Why the order can't be changed.
pub(super) fn shut_order(seen: Seen<'_>) -> Option<String> {
    shut(seen).or_else(|| seen.member.is_locked.then(|| say!("room-team-shut-locked")))
}

/// Why nobody at the seat can hold out a hand or take one.
pub(super) fn shut_deal(seen: Seen<'_>) -> Option<String> {
    shut_talk(seen).or_else(|| no_pen(seen))
}

/// Why what is done in silence can't be changed.
pub(super) fn shut_fallback(seen: Seen<'_>) -> Option<String> {
    shut_talk(seen).or_else(|| no_pen(seen))
}

/// Why nobody at the seat can say anything.
pub(super) fn shut_talk(seen: Seen<'_>) -> Option<String> {
    no_hand(seen).or_else(|| (!seen.phase().takes_talk()).then(|| say!("room-team-shut-over")))
}

/// That somebody looks on who has no hand in it.
fn no_hand(seen: Seen<'_>) -> Option<String> {
    seen.carried.command.is_empty().then(|| say!("room-team-shut-looking"))
}

fn no_pen(seen: Seen<'_>) -> Option<String> {
    if seen.has_pen() {
        return None;
    }
    Some(match seen.member.pen.and_then(|it| seen.person(it)) {
        Some(name) => say!("room-team-shut-pen", name: name),
        None => say!("room-team-shut-no-pen"),
    })
}
