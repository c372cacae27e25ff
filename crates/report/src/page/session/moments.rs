//! What mattered: the decisive moments, what seats could have done instead, and what was luck. That no single choice
//! mattered much is a finding too.

use maud::{Markup, html};

use super::super::chart::forest;
use super::super::document::Part;
use super::super::picture::Picture;
use super::super::table::{Column, Table};
use crate::debrief::{choice_and_luck, told};
use crate::facts::{DebriefFacts, DecisionFacts, FortuneFacts, HindsightFacts, SessionFacts, WeighedFacts};
use crate::figures::{figure, grouped, signed};
use crate::locale::say;
use crate::session::DECISIONS;
use crate::session::words::{instead, is_better, mean};
use crate::words::capital;

/// A moment is decisive from a change of the outcome's share on of this many points, if it can be told from nothing.
const DECISIVE: f64 = 0.05;
/// How many moments are told.
const MOST: usize = 5;

/// What many futures say; that they were not played where they were not.
pub(super) fn moments(facts: &SessionFacts) -> Vec<Part> {
    let mut parts = vec![Part::Heading(say!("session-moments"))];
    let Some(it) = &facts.hindsight else {
        let why = say!("session-no-hindsight", ended: facts.run.outcome.is_some());
        parts.push(Part::Markup(html! { p { (why) } }));
        return parts;
    };
    let moments = decisive(&it.debrief);
    parts.push(Part::Markup(sentences(&it.debrief, &moments)));
    parts.extend(picture(&it.debrief, &moments).map(Part::from));
    parts.push(Part::Heading(say!("session-instead-heading")));
    parts.push(Part::Markup(could_have(it)));
    if !it.fortunes.is_empty() {
        parts.push(Part::Heading(say!("session-fortunes")));
        parts.push(Part::Markup(fortunes(&it.debrief, &it.fortunes)));
    }
    parts
}

/// What changed the share of the outcome by enough to matter.
fn decisive(facts: &DebriefFacts) -> Vec<&WeighedFacts> {
    let enough = |it: &&WeighedFacts| it.told && it.difference.abs() >= DECISIVE;
    facts.mattered.iter().filter(enough).take(MOST).collect()
}

fn sentences(facts: &DebriefFacts, moments: &[&WeighedFacts]) -> Markup {
    html! {
        @if let Some(event) = &facts.ended_by {
            p dir="auto" { (say!("debrief-ended", event: event.name.trim_end_matches('.'))) }
        }
        @if moments.is_empty() {
            p { (say!("session-nothing-decisive", futures: grouped(facts.futures))) }
        } @else {
            ol.moments { @for it in moments { li dir="auto" { (told(facts, it)) } } }
        }
        p { (choice_and_luck(facts)) }
    }
}

/// By how much each decisive moment changes how often it ends so.
fn picture(facts: &DebriefFacts, moments: &[&WeighedFacts]) -> Option<Picture> {
    let mut twin = Table::of(say!("session-moment")).figures([
        say!("session-with"),
        say!("session-without"),
        say!("page-difference"),
        say!("batch-interval", level: figure(100.0 * facts.level, 0)),
    ]);
    let percent = |it: f64| format!("{} %", figure(100.0 * it, 0));
    let mut rows = Vec::new();
    for it in moments {
        let who = it.action.actor.as_ref().map_or_else(String::new, |it| capital(&it.name));
        let what = capital(it.action.what.name.trim_end_matches('.'));
        let label = if who.is_empty() {
            say!("session-moment-event", turn: it.action.turn, what: what)
        } else {
            say!("session-moment-deed", turn: it.action.turn, who: who, what: what)
        };
        let [change, low, high] = [it.difference, it.low, it.high].map(|it| signed(100.0 * it, 0));
        let range = say!("range", low: low, high: high);
        twin.row(&label, [percent(it.with.share), percent(it.without.share), change.clone(), range.clone()]);
        rows.push(forest::Row {
            label,
            difference: 100.0 * it.difference,
            ends: [100.0 * it.low, 100.0 * it.high],
            smallest: 100.0 * DECISIVE,
            figures: [change, range],
            verdict: String::new(),
            stands_out: true,
        });
    }
    let outcome = &facts.outcome.name;
    let sentence = say!("session-moments-sentence", outcome: outcome, futures: grouped(facts.futures));
    let ends = forest::Ends { lower: say!("page-causes-rarer"), higher: say!("page-causes-commoner") };
    let drawn = |room| forest::draw(&rows, &ends, room);
    (!rows.is_empty()).then(|| Picture::new("decisive", [say!("session-moments-picture"), sentence], twin, drawn))
}

/// What seats could have done instead, where most was to be gained; of all other decisions how many there are.
fn could_have(it: &HindsightFacts) -> Markup {
    let (outcome, of) = (&it.debrief.outcome, it.debrief.futures);
    let better: Vec<&DecisionFacts> = it.decisions.iter().filter(|it| is_better(it)).collect();
    let told: Vec<String> = better.iter().take(DECISIONS).map(|it| instead(outcome, of, it)).collect();
    let more = better.len() - told.len();
    let best = it.decisions.iter().filter(|it| it.told && it.adapting.mean < 0.0).count();
    let open = it.decisions.len() - better.len() - best;
    html! {
        p { (say!("session-instead-note")) }
        @if told.is_empty() {
            p { (say!("session-instead-none", n: it.decisions.len(), futures: grouped(of))) }
        } @else {
            ol.moments { @for it in &told { li dir="auto" { (it) } } }
        }
        p {
            @if more > 0 { (say!("session-instead-more", n: more)) " " }
            @if best > 0 { (say!("session-instead-best", n: best)) " " }
            @if open > 0 { (say!("session-instead-open", n: open)) }
        }
    }
}

/// What luck and choices made of each seat, side by side.
fn fortunes(facts: &DebriefFacts, all: &[FortuneFacts]) -> Markup {
    let heads = [say!("session-expected"), say!("session-own"), say!("session-others"), say!("session-luck")];
    let table = Table::of(say!("session-seat-title"));
    let table = heads.into_iter().fold(table, |table, head| table.with(head, Column::Text));
    let mut table = table.figures([say!("session-came")]);
    for it in all {
        let parts = [&it.expected, &it.own, &it.others, &it.luck].map(mean);
        table.row(capital(&it.actor.name), parts.into_iter().chain([signed(it.came, 2)]));
    }
    let level = figure(100.0 * facts.level, 0);
    html! {
        p { (say!("session-fortunes-note", futures: grouped(facts.futures), level: level)) }
        (table.shown(&say!("session-fortunes")))
    }
}
