//! The plan against the clock, for whoever leads the room: how far it is behind, when it will end, and what could be done.

use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::console::Desktop;
use super::parts::{Deed, deed};
use crate::room::{Drift, Moment, Phase, Proposal};
use crate::web::shared::now;

/// A line about the time; nothing before people read their briefs.
pub(super) fn plan(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let Some(drift) = &it.control.drift else { return html! {} };
    html! {
        div.plan.late[drift.is_short()] #plan role="group" aria-label=(say!("room-plan")) {
            b { (stands(drift)) }
            span { (ends(drift)) }
            @if it.hall.phase < Phase::Closed { span { (debrief(drift)) } }
            @if !drift.proposals.is_empty() {
                span.soft { (say!("room-plan-propose")) }
                @for proposal in &drift.proposals { (propose(it, drift, *proposal)) }
            }
            @if drift.last + 1 < shown.calendar.turns && it.hall.phase < Phase::End { span.soft { (say!("room-plan-last", turn: drift.last + 1)) } }
        }
    }
}

/// How far it is behind or ahead.
fn stands(it: &Drift) -> String {
    match it.behind {
        0 => say!("room-plan-on-time"),
        behind if behind > 0 => say!("room-plan-behind", minutes: behind.unsigned_abs()),
        ahead => say!("room-plan-ahead", minutes: ahead.unsigned_abs()),
    }
}

/// When it was to end, and when it will.
fn ends(it: &Drift) -> Markup {
    html! { (say!("room-plan-planned")) " " (time(it.planned)) ", " (say!("room-plan-expected")) " " (time(it.expected)) }
}

/// A time of the day. The script says it as clocks here do; without it, it is said in minutes from now.
fn time(at: Moment) -> Markup {
    let left = (at.0 as i64 - now().0 as i64).div_euclid(60_000);
    let said = if left >= 0 {
        say!("room-plan-in", minutes: left.unsigned_abs())
    } else {
        say!("room-plan-ago", minutes: left.unsigned_abs())
    };
    html! { time data-at-ms=(at.0) { (said) } }
}

/// What is left for the debrief. That it gets less than it is to have is never left unsaid.
fn debrief(it: &Drift) -> String {
    let [left, sheet, least] = [it.debrief, it.sheet, it.reserve].map(|it| it.max(0).unsigned_abs());
    match (it.is_short(), left < sheet) {
        (true, _) => say!("room-plan-debrief-short", left: left, sheet: sheet, least: least),
        (false, true) => say!("room-plan-debrief-less", left: left, sheet: sheet, least: least),
        (false, false) => say!("room-plan-debrief", left: left, least: least),
    }
}

/// A proposal as a button.
fn propose(it: &Desktop<'_>, drift: &Drift, proposal: Proposal) -> Markup {
    let (to, fields, label) = match proposal {
        Proposal::Negotiate { minutes } => (
            "/lead/plan",
            vec![("phase", "negotiate".to_owned()), ("minutes", minutes.to_string())],
            say!("room-plan-negotiate", minutes: minutes, shorter: drift.behind > 0),
        ),
        Proposal::EndAfter { turn } => (
            "/lead/end_after",
            vec![("turn", turn.to_string())],
            if turn < drift.last {
                say!("room-plan-end-after", turn: turn + 1)
            } else {
                say!("room-plan-play-on", turn: turn + 1)
            },
        ),
    };
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    deed(&Deed { to, command: it.command(), fields: &fields, key: None, label, can: true, first: false })
}
