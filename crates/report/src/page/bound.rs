//! Several results bound into one page: contents, what sets them apart, batches side by side, and a chapter for each.

use diwan_engine::scenario::Provenance;
use diwan_studies::stats::Interval;
use maud::{Markup, html};

use super::chart::dots;
use super::document::{Made, Page, Place, file};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::facts::OutcomeFacts;
use crate::figures::{figure, percent, percents};
use crate::locale::say;
use crate::words::{apart, capital, list};

/// Batches that are told apart in one picture.
const MOST: usize = 6;
/// Letters of a digest that are shown where it only tells one from another.
const DIGEST: usize = 12;

/// A chapter of a page of several results.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The page that it would be alone.
    pub page: Page,
    /// Where the result was read from, as it was given.
    pub from: String,
    /// What made it.
    pub provenance: Provenance,
    /// Of a batch, how it ended.
    pub endings: Option<Endings>,
}

/// How a batch ended, to be set beside others.
#[derive(Clone, Debug)]
pub struct Endings {
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// The outcomes, in the order of the scenario, with the names that people read.
    pub outcomes: Vec<(String, OutcomeFacts)>,
}

/// One page of several chapters: HTML. Of a single one it is its own page.
#[must_use]
pub fn bound(chapters: &[Chapter], made: &Made) -> String {
    if let [one] = chapters {
        return one.page.html.clone();
    }
    let first = chapters.first().map_or("", |it| &it.page.document.title);
    let is_one = chapters.iter().all(|it| it.page.document.title == first);
    let title = if is_one { first.to_owned() } else { say!("bound-title") };
    let kind = say!("bound-kind", n: chapters.len());
    let beside = side_by_side(chapters);
    let body = html! {
        header { p.kicker { (kind) } h1 dir="auto" { (title) } }
        section {
            h2 { (say!("bound-contents")) }
            nav aria-label=(say!("bound-contents")) { ol.contents { @for (place, it) in (1_usize..).zip(chapters) {
                li { a href={ "#" (chapter(place)) } { (it.page.document.kind) } " " span.soft dir="auto" { (about(it)) } }
            } } }
        }
        (apart_by(chapters))
        @if !beside.is_empty() {
            section { h2 { (say!("bound-side")) } @for it in &beside { (it.shown(&Place::default())) } }
        }
        @for (place, it) in (1_usize..).zip(chapters) {
            article.chapter id=(chapter(place)) {
                p.soft { (say!("bound-from", n: place, from: &it.from)) }
                (it.page.document.body(&it.page.made, &Place { chapter: place }, &it.page.remarks))
            }
        }
        @if !made.command.is_empty() {
            section {
                h2 { (say!("bound-again")) }
                div.command { @for word in made.command.split_inclusive(' ') { span { (word) } } }
            }
        }
    };
    file(&format!("{title} – {kind}"), made, &body)
}

/// The name of a chapter within the page.
fn chapter(number: usize) -> String {
    format!("chapter-{number}")
}

/// What a chapter is of, in the contents.
fn about(it: &Chapter) -> String {
    let settings = settings(it);
    say!("bound-about", title: &it.page.document.title, settings: settings, from: &it.from)
}

fn settings(it: &Chapter) -> String {
    if it.provenance.settings.is_empty() { say!("bound-as-it-stands") } else { apart(&it.provenance.settings) }
}

/// Something that made a chapter: what it is called, and what it is of one.
type Field = (String, fn(&Chapter) -> String);

/// What the chapters do not have in common, in a sentence and as a table.
fn apart_by(chapters: &[Chapter]) -> Markup {
    let fields: [Field; 5] = [
        (say!("page-scenario"), |it| it.provenance.scenario.clone()),
        (say!("page-settings"), settings),
        (say!("page-seed"), |it| it.provenance.seed.to_string()),
        (say!("page-version"), |it| it.provenance.version.clone()),
        (say!("page-digest"), |it| it.provenance.digest.chars().take(DIGEST).collect()),
    ];
    let differs = |of: &fn(&Chapter) -> String| chapters.windows(2).any(|it| of(&it[0]) != of(&it[1]));
    let (unlike, alike): (Vec<_>, Vec<_>) = fields.iter().partition(|(_, of)| differs(of));
    let named = |it: &[&Field]| list(&it.iter().map(|it| it.0.to_lowercase()).collect::<Vec<String>>());
    let said = match (unlike.is_empty(), alike.is_empty()) {
        (true, _) => say!("bound-alike"),
        (_, true) => say!("bound-unlike", fields: named(&unlike)),
        _ => say!("bound-partly", unlike: named(&unlike), alike: named(&alike)),
    };
    let mut table = Table::of(say!("bound-chapter"));
    for (name, _) in &fields {
        table = table.with(name, Column::Text);
    }
    for (place, it) in (1_usize..).zip(chapters) {
        let cells = fields.iter().map(|(_, of)| of(it));
        table.row(say!("bound-row", n: place, kind: &it.page.document.kind), cells);
    }
    html! {
        section { h2 { (say!("bound-apart")) } p { (said) } (table.shown(&say!("bound-apart"))) }
    }
}

/// Batches of one scenario under one seed that settings tell apart: how they ended, side by side.
fn side_by_side(chapters: &[Chapter]) -> Vec<Picture> {
    let mut out: Vec<Picture> = Vec::new();
    let mut groups: Vec<Vec<(usize, &Chapter, &Endings)>> = Vec::new();
    for (number, it) in (1_usize..).zip(chapters) {
        let Some(endings) = &it.endings else { continue };
        let is_like = |group: &Vec<(usize, &Chapter, &Endings)>| {
            let other = &group[0].1.provenance;
            (&other.scenario, other.seed) == (&it.provenance.scenario, it.provenance.seed)
        };
        match groups.iter_mut().find(|group| is_like(group)) {
            // The same once more tells nothing.
            Some(group) if group.iter().any(|other| other.1.provenance.digest == it.provenance.digest) => {}
            Some(group) => group.push((number, it, endings)),
            None => groups.push(vec![(number, it, endings)]),
        }
    }
    for group in groups.iter().filter(|it| it.len() > 1) {
        for part in group.chunks(MOST) {
            out.push(beside(part, out.len() + 1));
        }
    }
    out
}

fn beside(group: &[(usize, &Chapter, &Endings)], number: usize) -> Picture {
    let named: Vec<String> =
        group.iter().map(|(number, it, _)| say!("bound-row", n: *number, kind: settings(it))).collect();
    let mut twin = Table::of(say!("batch-outcome"));
    for ((.., endings), name) in group.iter().zip(&named) {
        let level = figure(100.0 * endings.level, 0);
        twin = twin.figures([name.clone(), say!("batch-interval", level: level)]);
    }
    // Of a batch whose scenario is not at hand only those outcomes are known that came about.
    let mut keys: Vec<(&str, &str)> = Vec::new();
    for (name, it) in group.iter().flat_map(|it| &it.2.outcomes) {
        if !keys.iter().any(|(key, _)| *key == it.name) {
            keys.push((it.name.as_str(), name.as_str()));
        }
    }
    let mut rows = Vec::new();
    for (key, name) in keys {
        let (mut arms, mut cells) = (Vec::new(), Vec::new());
        for (.., endings) in group {
            let Some((_, it)) = endings.outcomes.iter().find(|(_, it)| it.name == key) else {
                cells.extend([String::new(), String::new()]);
                arms.push(None);
                continue;
            };
            let interval = Interval { low: it.low, high: it.high };
            let share = percent(it.share, interval);
            cells.extend([share.clone(), percents(interval)]);
            let ends = [it.low, it.high].map(|it| 100.0 * it);
            arms.push(Some(dots::Dot { share: 100.0 * it.share, ends, figure: share }));
        }
        let label = capital(name);
        twin.row(&label, cells);
        rows.push(dots::Row { label, arms });
    }
    let title = say!("bound-beside", scenario: &group[0].1.page.document.title);
    let sentence = say!("bound-beside-sentence", seed: group[0].1.provenance.seed.to_string());
    let picture =
        Picture::new(format!("side-by-side-{number}"), [title, sentence], twin, |room| dots::draw(&rows, &named, room));
    picture.with_note(say!("bound-beside-note"))
}
