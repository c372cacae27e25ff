//! What many futures say of seats: what was luck and what was choice, and what each could have done instead.

use diwan_report::facts::{DecisionFacts, FortuneFacts, MeanFacts};
use diwan_report::seat::{capital, figure, list, signed};
use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::super::symbol::symbol;
use crate::audience::{Hall, LuckSlide, SeatSlide};

pub(super) fn luck(shown: Shown<'_>, hall: &Hall, it: &LuckSlide) -> Markup {
    let points = |it: &MeanFacts| signed(100.0 * it.mean, 0);
    let range =
        |it: &MeanFacts| say!("deck-interval-points", low: signed(100.0 * it.low, 0), high: signed(100.0 * it.high, 0));
    let first = it.first.as_ref().map(|it| figure(100.0 * it.futures.share, 0));
    let widest = it.fortunes.iter().flat_map(parts).map(|it| it.1.mean.abs()).fold(0.01, f64::max);
    html! {
        @if let Some(first) = first {
            p.verdict dir="auto" { (say!("deck-luck-first", outcome: capital(&it.outcome.name), percent: first)) }
        }
        div.two-figures {
            div { b { (points(&it.choices)) } span { (say!("deck-luck-choices")) } span.soft { (range(&it.choices)) } }
            div { b { (points(&it.luck)) } span { (say!("deck-luck-luck")) } span.soft { (range(&it.luck)) } }
        }
        @if !it.fortunes.is_empty() {
            section {
                h2 { (say!("deck-fortunes")) }
                table.fortunes {
                    thead { tr {
                        td {} th.number { (say!("deck-fortune-expected")) } th { (say!("deck-fortune-own")) }
                        th { (say!("deck-fortune-others")) } th { (say!("deck-fortune-luck")) } th.number { (say!("deck-fortune-came")) }
                    } }
                    tbody {
                        @for at in &it.fortunes {
                            tr {
                                th scope="row" { span.whose { (symbol(shown, &hall.seats, &at.actor.key)) span dir="auto" { (capital(&at.actor.name)) } } }
                                td.number { (signed(at.expected.mean, 2)) }
                                @for (_, part) in parts(at) { td { div.part { span.number { (signed(part.mean, 2)) } (swing(part.mean / widest)) } } }
                                td.number { b { (signed(at.came, 2)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What made a seat better or worse off, part by part, as messages tell them apart.
fn parts(it: &FortuneFacts) -> [(&'static str, &MeanFacts); 3] {
    [("own", &it.own), ("others", &it.others), ("luck", &it.luck)]
}

/// A part as a bar to one side or the other, -1..1.
fn swing(share: f64) -> Markup {
    let width = 50.0 * share.abs().min(1.0);
    let start = if share < 0.0 { 50.0 - width } else { 50.0 };
    html! {
        svg.swing viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.level.down[share < 0.0] x=(format!("{start:.1}")) width=(format!("{width:.1}")) height="10" {}
            rect.track x="49.7" width=".6" height="10" {}
        }
    }
}

/// What made a seat better or worse off, in words.
pub(in crate::web) fn fortune(it: &FortuneFacts) -> Vec<String> {
    let mut out = vec![say!("deck-fortune", came: signed(it.came, 2), expected: signed(it.expected.mean, 2))];
    let part = |(what, it): (&'static str, &MeanFacts)| {
        let [low, high] = [it.low, it.high].map(|x| signed(x, 2));
        say!("deck-fortune-part", what: what, mean: signed(it.mean, 2), low: low, high: high)
    };
    out.extend(parts(it).map(part));
    out
}

pub(super) fn seat(shown: Shown<'_>, hall: &Hall, it: &SeatSlide) -> Markup {
    html! {
        p.lead.whose { span { (symbol(shown, &hall.seats, &it.actor.key)) " " (say!("deck-seat-lead", n: it.looked_at)) } }
        @if it.decisions.is_empty() { div.alone { h2 { (say!("deck-seat-none")) } p { (say!("deck-seat-none-about")) } } }
        ol.decisions { @for at in &it.decisions { li { (instead(at)) } } }
        @if !it.decisions.is_empty() { p.method { (say!("deck-seat-method")) } }
    }
}

/// What was done on a turn, what would have served the seat best, and by how much.
pub(in crate::web) fn instead(it: &DecisionFacts) -> Markup {
    let taken: Vec<String> = it.taken.iter().map(|it| it.name.clone()).collect();
    let (did, taken) = if taken.is_empty() { ("nothing", String::new()) } else { ("something", list(&taken)) };
    let other: Vec<String> = it.instead.iter().map(|it| it.name.clone()).collect();
    let could = if other.is_empty() { "nothing" } else { "something" };
    html! {
        p.what dir="auto" { (say!("deck-did", date: &it.date, did: did, taken: taken)) }
        p.what dir="auto" { b { (say!("deck-instead", could: could, other: list(&other))) } }
        p.worth { (gained(it)) }
    }
}

/// What another decision would have been worth.
fn gained(it: &DecisionFacts) -> String {
    let two = |x: f64| signed(x, 2);
    say!(
        "deck-gained",
        adapting: two(it.adapting.mean), low: two(it.adapting.low), high: two(it.adapting.high),
        fixed: two(it.fixed.mean), fixed_low: two(it.fixed.low), fixed_high: two(it.fixed.high),
    )
}
