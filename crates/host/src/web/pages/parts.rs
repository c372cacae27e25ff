//! Parts that several pages have: the clock, phases in words, moments, and fields that every form carries.

use diwan_engine::scenario::Calendar;
use diwan_report::locale::label;
use diwan_report::{Shown, say, turn_name};
use maud::{Markup, html};

use crate::audience::Hall;
use crate::room::{Clock, Moment, Phase};
use crate::web::shared::now;

/// The clock of the room. It can be read without the script, which lets it run.
#[must_use]
pub fn clock(hall: &Hall) -> Markup {
    clock_at(hall.clock, hall.paused.is_some(), now())
}

fn clock_at(clock: Clock, is_paused: bool, now: Moment) -> Markup {
    let Some(left) = clock.left(now) else { return html! {} };
    let runs = !is_paused && !clock.is_stopped();
    html! {
        span.clock.over[left < 0] role="timer" aria-label=(say!("room-clock")) data-left-ms=(left)
            data-running=(if runs { "yes" } else { "no" }) { (left_text(left)) }
    }
}

/// How much is left: minutes and seconds; behind a minus sign what it is over by.
fn left_text(left: i64) -> String {
    let seconds = if left >= 0 { (left + 999) / 1000 } else { -left / 1000 };
    let sign = if left <= -1000 { "−" } else { "" };
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

/// A phase in a word or two.
#[must_use]
pub fn phase(it: Phase) -> String {
    match it {
        Phase::Lobby => say!("room-phase-lobby"),
        Phase::Brief => say!("room-phase-brief"),
        Phase::Practice => say!("room-phase-practice"),
        Phase::Situation => say!("room-phase-situation"),
        Phase::Negotiate => say!("room-phase-negotiate"),
        Phase::Commit => say!("room-phase-commit"),
        Phase::Adjudicate => say!("room-phase-adjudicate"),
        Phase::Reveal => say!("room-phase-reveal"),
        Phase::HotWash => say!("room-phase-hot-wash"),
        Phase::End => say!("room-phase-end"),
        Phase::Debrief => say!("room-phase-debrief"),
        Phase::Closed => say!("room-phase-closed"),
    }
}

/// The turn that the room is about: its date, and which it is of how many.
pub(super) fn turn(shown: Shown<'_>, hall: &Hall) -> String {
    turn_of(&shown.calendar, hall.turn)
}

/// A turn: its date, and which it is of how many.
pub(super) fn turn_of(calendar: &Calendar, turn: u32) -> String {
    let last = calendar.turns.saturating_sub(1);
    say!("room-turn", date: turn_name(calendar, turn.min(last)), turn: turn.min(last) + 1, turns: calendar.turns)
}

/// Whether a phase is one of a turn.
pub(super) fn is_of_turn(it: Phase) -> bool {
    (Phase::Situation..=Phase::HotWash).contains(&it)
}

/// That the room went back to the start of the open turn, and why.
pub(super) fn went_back(hall: &Hall) -> Markup {
    html! {
        @if let Some(why) = hall.went_back.as_ref().filter(|_| is_of_turn(hall.phase)) {
            p.back-to #back-to { (say!("room-went-back", turn: hall.turn + 1)) @if !why.is_empty() { " " span dir="auto" { (why) } } }
        }
    }
}

/// How long ago something was.
pub(super) fn ago(at: Moment) -> String {
    let minutes = now().0.saturating_sub(at.0) / 60_000;
    if minutes == 0 { say!("room-just-now") } else { say!("room-minutes-ago", minutes: minutes) }
}

/// What is done with a form of one button: where it goes, and what it carries.
pub(super) struct Deed<'a> {
    /// The address.
    pub(super) to: &'a str,
    /// The name of what is asked.
    pub(super) command: &'a str,
    /// Fields that nobody fills in.
    pub(super) fields: &'a [(&'a str, &'a str)],
    /// The key that does the same.
    pub(super) key: Option<(&'a str, &'a str)>,
    /// What the button says.
    pub(super) label: String,
    /// Whether it can be done now.
    pub(super) can: bool,
    /// Whether it is what is done next, as a rule.
    pub(super) first: bool,
}

/// A form of one button.
pub(super) fn deed(it: &Deed<'_>) -> Markup {
    html! {
        form.deed method="post" action=(it.to) {
            input type="hidden" name="command" value=(it.command);
            @for (name, value) in it.fields { input type="hidden" name=(name) value=(value); }
            button.first[it.first] type="submit" disabled[!it.can] data-key=[it.key.map(|it| it.0)]
                aria-keyshortcuts=[it.key.map(|it| if it.0 == " " { "Space" } else { it.1 })] {
                (it.label)
                @if let Some((_, shown)) = it.key { " " kbd aria-hidden="true" { (shown) } }
            }
        }
    }
}

/// The languages to choose from, each as it calls itself.
pub(in crate::web) fn languages(id: &str, all: &[String], chosen: &str) -> Markup {
    html! {
        select id=(id) name="language" {
            // What a language calls itself is the same in all of them.
            @for it in all { option value=(it) lang=(it) translate="no" selected[*it == chosen] { (label(it)) } }
        }
    }
}

/// What is said at the top of a page after a form.
pub(super) fn said(words: Option<&str>) -> Markup {
    html! { @if let Some(words) = words.filter(|it| !it.is_empty()) { p.said #said role="alert" { (words) } } }
}

#[cfg(test)]
mod tests {
    use super::left_text;

    #[test]
    fn the_clock_counts_down_and_says_by_how_much_it_is_over() {
        let texts = [540_000, 59_001, 500, 0, -500, -65_000].map(left_text);
        assert_eq!(texts, ["9:00", "1:00", "0:01", "0:00", "0:00", "−1:05"]);
    }
}
