//! A turn of the timeline: what happened, who did what, with what was hidden then and at which odds, and what was agreed.

use diwan_report::facts::{DeedFacts, SignedFacts};
use diwan_report::seat::{capital, figure};
use diwan_report::{Shown, say, series};
use maud::{Markup, html};

use super::super::symbol::symbol;
use super::chance::odds;
use crate::audience::{Hall, TurnSlide};

pub(super) fn turn(shown: Shown<'_>, hall: &Hall, it: &TurnSlide) -> Markup {
    let signed = it.agreements.iter().filter(|it| !matches!(it.verdict, "none" | "not_held"));
    let signed: Vec<&SignedFacts> = signed.collect();
    html! {
        @if !it.events.is_empty() {
            p.lead.happened {
                @for at in &it.events {
                    span dir="auto" { (at.event.name) @if at.brought { " " span.tag { (say!("deck-brought")) } } }
                }
            }
        }
        @if it.deeds.is_empty() { p.lead { (say!("deck-deeds-none")) } }
        ul.deeds { @for at in &it.deeds { (deed_of(shown, hall, at)) } }
        @if !signed.is_empty() {
            section.signed {
                h2 { (say!("deck-agreed")) }
                ul { @for at in &signed { li dir="auto" { (agreed(shown, at)) } } }
            }
        }
        @if it.page.1 > 1 { p.page { (say!("deck-page-of", page: it.page.0, pages: it.page.1)) } }
    }
}

fn deed_of(shown: Shown<'_>, hall: &Hall, it: &DeedFacts) -> Markup {
    let is_seat = hall.seats.iter().any(|at| at.key == it.actor.key);
    html! {
        li.secret[!it.hidden_from.is_empty()] {
            @if is_seat { (symbol(shown, &hall.seats, &it.actor.key)) } @else { span.no-symbol {} }
            div { (deed(it)) }
        }
    }
}

/// What somebody did, as it truly was.
pub(in crate::web) fn deed(it: &DeedFacts) -> Markup {
    let hidden: Vec<String> = it.hidden_from.iter().map(|it| capital(&it.name)).collect();
    let went = match it.success {
        Some(true) => "well",
        Some(false) => "badly",
        None => "untold",
    };
    html! {
        p.what dir="auto" {
            b { (capital(&it.actor.name)) } ": "
            @match &it.choice { Some(choice) => (choice.name), None => (say!("deck-passed")) }
            @if it.by == "default" { " " span.tag { (say!("deck-by-default")) } }
        }
        @if !it.reason.is_empty() { p.why dir="auto" { "“" (it.reason) "”" } }
        @if !hidden.is_empty() { p.hidden-from { (say!("deck-hidden", seats: series(&hidden))) } }
        @if let Some(chance) = it.odds { p.drawn { (odds(chance)) " " b { (say!("deck-went", went: went)) } } }
    }
}

/// How a round ended, and what was agreed.
fn agreed(shown: Shown<'_>, it: &SignedFacts) -> String {
    let named = |key: &str| {
        let at = shown.issues.iter().zip(&shown.texts.issues).find(|at| at.0.key == key);
        capital(at.map_or(key, |it| &it.1.name))
    };
    let terms =
        it.terms.0.iter().map(|(issue, at)| say!("room-log-issue", issue: named(issue), points: figure(*at, 0)));
    let terms: Vec<String> = terms.collect();
    let signed: Vec<String> = it.signed.iter().map(|it| capital(&it.name)).collect();
    say!(
        "deck-round",
        dialogue: capital(&it.dialogue.name),
        verdict: it.verdict,
        terms: series(&terms),
        by: if signed.is_empty() { "model" } else { "people" },
        seats: series(&signed),
    )
}
