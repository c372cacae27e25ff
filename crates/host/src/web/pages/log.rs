//! What was said and offered, newest first, and how things truly stand: for whoever leads the room.

use diwan_engine::scenario::VariableId;
use diwan_report::{Shown, apart, hall as told, say, series};
use maud::{Markup, html};

use super::bridge::bridge;
use super::console::Desktop;
use super::deal::deal;
use super::improvise::logged;
use super::join::seat_name;
use super::parts::ago;
use super::story::speaker;
use crate::room::{Message, Moment, Offer, OfferState, Statement};

/// How many lines of the log are shown.
const LINES: usize = 60;

/// What was written, said, offered, promised and noted.
pub(super) fn log(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let control = it.control;
    let mut lines: Vec<(Moment, Markup)> = Vec::new();
    lines.extend(control.messages.iter().map(|it| (it.at, message(shown, it))));
    lines.extend(control.offers.iter().map(|it| (it.at, offer(shown, it))));
    lines.extend(control.bridges.iter().map(|it| (it.at, bridge(shown, it))));
    lines.extend(control.handshakes.iter().map(|it| (it.handshake.at, deal(shown, it))));
    lines.extend(control.injects.iter().map(|at| (at.at, logged(shown, it, at))));
    lines.extend(it.hall.statements.iter().map(|it| (it.at, statement(shown, it))));
    lines.extend(
        control.notes.iter().map(|it| (it.0, html! { b { (say!("room-log-note")) } " " span dir="auto" { (it.1) } })),
    );
    lines.sort_by_key(|it| core::cmp::Reverse(it.0));
    lines.truncate(LINES);
    html! {
        section.log tabindex="0" aria-label=(say!("room-log")) {
            h2 { (say!("room-log")) }
            @if lines.is_empty() { p.soft { (say!("room-log-none")) } }
            ol { @for (at, line) in &lines { li { time.soft { (ago(*at)) } " " (line) } } }
        }
    }
}

pub(super) fn message(shown: Shown<'_>, it: &Message) -> Markup {
    let to: Vec<String> = it.to.iter().map(|it| seat_name(shown, it)).collect();
    html! {
        b { (say!("room-log-to", from: speaker(shown, it.from.as_deref()), to: series(&to))) } " "
        span dir="auto" { (it.text) }
    }
}

pub(super) fn statement(shown: Shown<'_>, it: &Statement) -> Markup {
    html! { b { (say!("room-log-all", from: speaker(shown, it.from.as_deref()))) } " " span dir="auto" { (it.text) } }
}

pub(super) fn offer(shown: Shown<'_>, it: &Offer) -> Markup {
    let terms: Vec<String> = it.terms.issues.iter().map(|(key, at)| term(shown, key, *at)).collect();
    let dialogue =
        shown.dialogue(&it.terms.dialogue).map_or_else(|| it.terms.dialogue.clone(), |it| told::dialogue(shown, it));
    let agreed: Vec<String> = it.accepted.iter().map(|it| seat_name(shown, it)).collect();
    html! {
        b { (say!("room-log-offer", number: it.number, from: seat_name(shown, &it.from), dialogue: dialogue)) } " "
        (apart(&terms)) @if !it.terms.words.is_empty() { " “" span dir="auto" { (it.terms.words) } "”" } " "
        span.mark { (state(it.state)) } @if !agreed.is_empty() { " " span.soft { (say!("room-log-agreed", seats: series(&agreed))) } }
    }
}

/// Where terms put an issue.
pub(super) fn term(shown: Shown<'_>, key: &str, at: f64) -> String {
    let place = shown.issues.iter().position(|it| it.key == key);
    let name = place.map_or_else(|| key.to_owned(), |it| shown.texts.issues[it].name.clone());
    say!("room-log-issue", issue: name, points: format!("{at:.0}"))
}

/// What became of an offer.
fn state(it: OfferState) -> String {
    match it {
        OfferState::Open => say!("room-offer-open"),
        OfferState::Agreed => say!("room-offer-agreed"),
        OfferState::Declined => say!("room-offer-declined"),
        OfferState::Countered(by) => say!("room-offer-countered", by: by),
        OfferState::Withdrawn => say!("room-offer-withdrawn"),
        OfferState::Lapsed => say!("room-offer-lapsed"),
        OfferState::Signed => say!("room-offer-signed"),
    }
}

/// How things truly stand, when it is asked for.
pub(super) fn truth(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let level = |id: &VariableId| {
        let at = it.control.levels.get(id.index())?;
        Some((told::level_named(shown, *id), told::points(shown, *id, *at)))
    };
    let all: Vec<(String, (String, Option<String>))> = shown.declared.indicators.iter().filter_map(level).collect();
    html! {
        details.truth #truth {
            summary { (say!("room-truth")) }
            table {
                caption.hidden { (say!("room-truth")) }
                tbody {
                    @for (name, (points, real)) in &all {
                        tr { th scope="row" { (name) } td.number { (points) @if let Some(real) = real { span.soft { " " (real) } } } }
                    }
                }
            }
        }
    }
}
