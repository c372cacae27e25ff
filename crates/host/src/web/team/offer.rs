//! An offer on a table: its terms issue by issue, what it is worth to the seat, who has agreed, and what can be
//! answered.

use diwan_engine::play::SeatTable;
use diwan_engine::scenario::IssueId;
use diwan_report::say;
use diwan_report::seat::{capital, list};
use maud::{Markup, html};

use super::due::shut;
use super::form::{form, send};
use super::seen::Seen;
use super::table::{Prefill, shortly, terms_form};
use super::terms::{self, Terms};
use super::worth;
use crate::audience::Laid;
use crate::room::OfferState;

/// Whether an offer can still be agreed to.
pub(super) fn is_open(it: &Laid) -> bool {
    matches!(it.offer.state, OfferState::Open | OfferState::Agreed)
}

/// An offer; with the table on which it lies, and what fills a picture of worth there, where it can be answered.
pub(super) fn offer(seen: Seen<'_>, it: &Laid, at: Option<(&SeatTable, f64)>) -> Markup {
    let offer = &it.offer;
    let is_own = offer.from == seen.member.seat;
    let title = if is_own {
        say!("room-team-offer-own", number: offer.number)
    } else {
        say!("room-team-offer", number: offer.number, from: seen.named(&offer.from))
    };
    html! {
        article.offer #{ "offer-" (offer.number) } {
            h3 dir="auto" { (title) }
            @if let Some(number) = offer.counters { p.hint { (say!("room-team-offer-answers", number: number)) } }
            @if at.is_none() { p.hint { (say!("room-team-of-turn", turn: offer.turn + 1)) } }
            p.state { (state(offer.state)) }
            @if !offer.terms.words.is_empty() { blockquote.letter { p dir="auto" { (offer.terms.words) } } }
            @match at {
                Some(_) => { (settled(seen, it)) }
                None => { (listed(seen, it)) }
            }
            @if let Some((table, most)) = at {
                (promised(seen, it, most))
                (signatures(seen, it))
                (answers(seen, it, table))
            }
        }
    }
}

/// What became of it.
fn state(state: OfferState) -> String {
    match state {
        OfferState::Open => say!("room-team-offer-open"),
        OfferState::Agreed => say!("room-team-offer-agreed"),
        OfferState::Declined => say!("room-team-offer-declined"),
        OfferState::Countered(number) => say!("room-team-offer-countered", number: number),
        OfferState::Withdrawn => say!("room-team-offer-withdrawn"),
        OfferState::Lapsed => say!("room-team-offer-lapsed"),
        OfferState::Signed => say!("room-team-offer-signed"),
    }
}

/// The issues of an offer with where it puts them, in the order of the scenario.
fn of(seen: Seen<'_>, it: &Laid) -> Vec<(IssueId, f64)> {
    let issues = (0_u16..).map(IssueId).zip(&seen.shown.scenario.issues);
    issues.filter_map(|(id, row)| Some((id, *it.offer.terms.issues.get(&row.key)?))).collect()
}

/// Its terms against where things stand, and what it leaves.
fn settled(seen: Seen<'_>, it: &Laid) -> Markup {
    let terms = of(seen, it);
    let dialogue = seen.shown.scenario.dialogues.iter().find(|row| row.key == it.offer.terms.dialogue);
    let agenda = dialogue.map(|row| &row.agendas[row.agenda].attention[..]).unwrap_or_default();
    let left = agenda.iter().filter(|row| !terms.iter().any(|(id, _)| *id == row.0));
    let left: Vec<String> = left.map(|row| seen.shown.texts.issue(row.0).to_owned()).collect();
    html! {
        (terms::key(Some(say!("room-team-key-terms"))))
        div.issues {
            @for (issue, at) in &terms { div.issue { (terms::issue(seen, *issue, Terms::At(*at))) } }
        }
        @if !left.is_empty() { p.hint dir="auto" { (say!("room-team-offer-leaves", issues: list(&left))) } }
    }
}

/// Its terms alone.
fn listed(seen: Seen<'_>, it: &Laid) -> Markup {
    html! {
        ul {
            @for (issue, at) in of(seen, it) {
                @let name = capital(seen.shown.texts.issue(issue));
                li dir="auto" { (say!("room-team-offer-term", issue: name, level: shortly(at))) }
            }
        }
    }
}

/// What it promises the seat, by what the seat knows.
fn promised(seen: Seen<'_>, it: &Laid, most: f64) -> Markup {
    let Some(promise) = &it.promise else { return html! {} };
    let unwilling = worth::unwilling(seen, promise, &it.offer.table);
    html! {
        div.promise {
            (worth::gain(promise, most))
            p { (worth::keeping(promise)) }
            @if let Some(it) = worth::backing(seen, promise) { p dir="auto" { (it) } }
            @if !unwilling.is_empty() { p dir="auto" { (say!("room-team-offer-unwilling", sides: list(&unwilling))) } }
            p.hint { (say!("room-team-offer-by-us")) }
        }
    }
}

/// Who has agreed, and who has not yet.
fn signatures(seen: Seen<'_>, it: &Laid) -> Markup {
    let offer = &it.offer;
    html! {
        ul.signatures {
            @for key in &offer.table {
                @let is_in = offer.accepted.contains(key);
                @let (is_own, who) = (*key == seen.member.seat, seen.named(key));
                li.in[is_in] dir="auto" {
                    span.tickmark aria-hidden="true" { @if is_in { "✓" } @else { "○" } }
                    " "
                    @if is_in { (say!("room-team-agrees", own: is_own, who: who)) }
                    @else { (say!("room-team-not-yet", own: is_own, who: who)) }
                }
            }
        }
    }
}

/// What the seat can answer.
fn answers(seen: Seen<'_>, it: &Laid, table: &SeatTable) -> Markup {
    let (number, shut) = (it.offer.number, shut(seen));
    let is_own = it.offer.from == seen.member.seat;
    let has_agreed = it.offer.accepted.contains(&seen.member.seat);
    let ask = |what: &str, label: String| {
        let body = html! { input type="hidden" name="offer" value=(number); (send(&label)) };
        form(seen, what, &format!("{what}-{number}"), shut.as_deref(), body)
    };
    html! {
        div.answers {
            @if !has_agreed { (ask("accept", say!("room-team-accept"))) }
            @if is_own {
                (ask("withdraw", say!("room-team-withdraw")))
            } @else {
                (ask("decline", say!("room-team-decline")))
            }
        }
        @if !is_own {
            details #{ "answer-" (number) } {
                summary { (say!("room-team-counter")) }
                p.hint { (say!("room-team-counter-about")) }
                (terms_form(seen, table, Prefill::Counter(it)))
            }
        }
    }
}
