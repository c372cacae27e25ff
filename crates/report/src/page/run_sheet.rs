//! The run sheet on paper: the clock with room for how it really went, a part for every turn, and the debrief.

use maud::{Markup, html};

use super::document::{Made, Page};
use super::paper::{Sheet, lines, listed, paper, paragraphs};
use crate::facts::{RunSheetFacts, TurnSheetFacts};
use crate::locale::say;
use crate::run_sheet::{self, clock, inject, news, part, parts, questions, rows, summary, watch};
use crate::shown::Shown;
use crate::words::capital;

/// Lines to write on below a turn.
const LINES: usize = 3;
/// Lines to write on below a question of the debrief.
const ANSWERS: usize = 5;

/// The run sheet as a page.
#[must_use]
pub fn run_sheet_page(scenario: Shown<'_>, facts: &RunSheetFacts, made: &Made) -> Page {
    paper(say!("sheet-kind"), &scenario.texts.title, &sheets(scenario, facts), made)
}

/// Its sheets: the clock, the turns, the debrief.
pub(super) fn sheets(scenario: Shown<'_>, facts: &RunSheetFacts) -> Vec<Sheet> {
    let own = |id: &str, what: Markup| Sheet::new(id, say!("sheet-kind"), what);
    vec![
        own("clock", overview(scenario, facts)),
        own("turns", turns(scenario, facts)),
        own("debrief", debrief(scenario, facts)),
    ]
}

/// What it is for, and when everything is done.
fn overview(scenario: Shown<'_>, facts: &RunSheetFacts) -> Markup {
    let workshop = &scenario.texts.workshop;
    html! {
        h1 dir="auto" { (scenario.texts.title) }
        ul { @for it in summary(scenario, facts) { li dir="auto" { (it) } } }
        (listed(&say!("sheet-aims"), &workshop.aims))
        (listed(&say!("sheet-ground-rules"), &workshop.ground_rules))
        h2 { (say!("sheet-schedule")) }
        (schedule(facts))
    }
}

fn schedule(facts: &RunSheetFacts) -> Markup {
    let columns = parts(facts).len().max(1);
    html! {
        div.scroll role="group" aria-label=(say!("sheet-schedule")) tabindex="0" {
            table.schedule {
                thead { tr {
                    th.text scope="col" { (say!("sheet-what")) }
                    @for it in parts(facts) { th scope="col" { (part(it)) } }
                    @if parts(facts).is_empty() { th scope="col" { (say!("sheet-from")) } }
                    th scope="col" { (say!("sheet-actual")) }
                } }
                tbody { @for (label, cells) in rows(facts) { tr {
                    th scope="row" { (label) }
                    @for place in 0..columns { td { (cells.get(place).map_or("", String::as_str)) } }
                    td.blank {}
                } } }
            }
        }
    }
}

fn turns(scenario: Shown<'_>, facts: &RunSheetFacts) -> Markup {
    html! { @for it in &facts.sheets { (turn(scenario, facts, it)) } }
}

/// A turn: what to read out, what is prepared, what to watch, and room for notes.
fn turn(scenario: Shown<'_>, facts: &RunSheetFacts, it: &TurnSheetFacts) -> Markup {
    let is_bare = it.turn > 1 && it.news.is_empty() && it.injects.is_empty();
    html! {
        section.turn id={ "turn-" (it.turn) } {
            h3 { (run_sheet::turn_title(scenario, facts, it)) span { (clock(it.at)) } }
            @if it.turn == 1 { p.lead { (say!("sheet-opening")) } (paragraphs(&scenario.texts.summary)) }
            @for event in news(scenario, it) {
                p.lead { (say!("sheet-news", news: capital(&event.name))) }
                (paragraphs(&event.about))
            }
            @for inject in it.injects.iter().filter_map(|key| inject(scenario, key)) {
                p.lead dir="auto" { (say!("sheet-inject", event: inject.name())) }
                (paragraphs(&inject.event.about))
                @if !inject.texts.expected.is_empty() { p dir="auto" { (say!("sheet-expected", expected: &inject.texts.expected)) } }
                @if !inject.texts.ask.is_empty() {
                    ul { @for question in &inject.texts.ask { li dir="auto" { (say!("sheet-ask", question: question)) } } }
                }
            }
            @if is_bare { p.soft { (say!("sheet-nothing")) } }
            @let watched = watch(scenario, facts, it);
            @if !watched.is_empty() { ul { @for line in &watched { li dir="auto" { (line) } } } }
            (lines(&say!("sheet-notes"), LINES))
        }
    }
}

/// The debrief: its questions, each with room for what is said.
fn debrief(scenario: Shown<'_>, facts: &RunSheetFacts) -> Markup {
    let begins = facts.slots.iter().find(|it| it.part == "debrief").map_or_else(String::new, |it| clock(it.at));
    html! {
        h1 { (say!("sheet-debrief")) }
        p { (begins) }
        h2 { (say!("sheet-questions")) }
        @for it in questions(scenario) {
            section.turn { h3 dir="auto" { (it) } (lines(&say!("sheet-notes"), ANSWERS)) }
        }
    }
}
