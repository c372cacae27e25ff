//! What a scenario assumes as a page: which numbers are shown to matter, and all of them with what supports each.

use diwan_studies::study::AssumptionsFacts;
use maud::{Markup, html};

use super::chart::forest::{Ends, Row, draw};
use super::common::{asked, method};
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::facts::AssumedFacts;
use crate::figures::{figure, grouped};
use crate::locale::say;
use crate::numbers::number;
use crate::parameters::unit;
use crate::passport::{does, matter, metric, numbers, order, shares, support};
use crate::shown::Shown;
use crate::words::capital;

/// Numbers that are drawn in a picture.
const MOST: usize = 16;

/// What a scenario assumes as a page.
#[must_use]
pub fn passport_page(scenario: Shown<'_>, facts: &AssumedFacts, made: &Made) -> Page {
    let found = &facts.found.found;
    let picture = told(scenario, found);
    let heading = picture.is_some().then(|| Part::Heading(say!("page-pictures")));
    let mut parts: Vec<Part> = heading.into_iter().chain(picture.map(Part::from)).collect();
    parts.push(Part::Heading(say!("page-passport-drawn")));
    parts.push(Part::Markup(html! { p { (order(found)) } (table(scenario, found, true)) }));
    if found.assumptions.iter().any(|it| !it.drawn) {
        parts.push(Part::Markup(html! {
            details.more { summary { (say!("passport-fixed")) } (table(scenario, found, false)) }
        }));
    }
    let document = Document {
        kind: say!("page-passport"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: asked(scenario, &[say!("page-passport-asked")]),
        answer: answer(scenario, found),
        parts,
        rests: vec![html! { p { (say!("page-model")) } }],
        method: method(scenario, &facts.found.provenance, how(found)),
    };
    document.page(made)
}

fn how(found: &AssumptionsFacts) -> String {
    if found.runs == 0 {
        return say!("passport-nothing-drawn");
    }
    let (runs, points) = (grouped(found.runs), grouped(found.points));
    say!("page-passport-how", runs: runs, points: points, replications: found.replications)
}

/// What came out: how many numbers, how many matter, and the weakest.
fn answer(scenario: Shown<'_>, found: &AssumptionsFacts) -> Vec<String> {
    let mut said = numbers(found);
    if found.runs == 0 {
        return said;
    }
    said.push(matter(found));
    if let Some(it) = found.assumptions.iter().find(|it| it.told) {
        let name = number(scenario, &it.path);
        said.push(say!("page-passport-weakest", name: name, support: support(scenario, it), does: does(scenario, it)));
    }
    said
}

/// The numbers that are shown to matter.
fn told(scenario: Shown<'_>, found: &AssumptionsFacts) -> Option<Picture> {
    let mut twin = Table::of(say!("page-passport-number"))
        .figures([say!("page-passport-share"), say!("batch-interval", level: figure(100.0 * found.level, 0))])
        .with(say!("page-passport-of"), Column::Text)
        .with(say!("parameters-source"), Column::Text);
    let mut rows = Vec::new();
    for it in found.assumptions.iter().filter(|it| it.told) {
        let (Some(on), Some(index), Some(low)) = (&it.on, it.share, it.share_low) else { continue };
        let high = it.share_high.unwrap_or(1.0);
        let [share, from, to] = shares(index, [low, high]);
        let (share, range) = (format!("{share} %"), format!("{from}–{to} %"));
        let name = capital(&number(scenario, &it.path));
        let source = it.source.clone().unwrap_or_else(|| "–".to_owned());
        twin.row(&name, [share.clone(), range.clone(), metric(scenario, on), source]);
        let ends = [low, high].map(|it| 100.0 * it.clamp(0.0, 1.0));
        rows.push(Row {
            label: name,
            difference: 100.0 * index.clamp(0.0, 1.0),
            ends,
            smallest: 0.0,
            figures: [share, range],
            verdict: String::new(),
            stands_out: true,
        });
    }
    if rows.is_empty() {
        return None;
    }
    let (shown, all) = (rows.len().min(MOST), rows.len());
    rows.truncate(MOST);
    let texts = [say!("page-passport-told"), say!("page-passport-told-sentence")];
    let ends = Ends { lower: String::new(), higher: say!("page-passport-axis") };
    let picture = Picture::new("assumptions", texts, twin, |room| draw(&rows, &ends, room));
    Some(if shown < all { picture.with_note(say!("page-forest-cut", shown: shown, n: all)) } else { picture })
}

/// All numbers, those that are drawn or those that are not.
fn table(scenario: Shown<'_>, found: &AssumptionsFacts, drawn: bool) -> Markup {
    let mut table = Table::of(say!("page-passport-number"))
        .with(say!("parameters-law"), Column::Text)
        .with(say!("page-passport-support"), Column::Text);
    if drawn {
        table = table.with(say!("page-passport-does"), Column::Text);
    }
    for it in found.assumptions.iter().filter(|it| it.drawn == drawn) {
        let place = it.place.map_or_else(String::new, |place| format!("{place}. "));
        let name = format!("{place}{}", capital(&number(scenario, &it.path)));
        let law = say!("page-passport-law", law: &it.law, unit: unit(&it.unit));
        let does = drawn.then(|| does(scenario, it));
        table.row(name, [law, support(scenario, it)].into_iter().chain(does));
    }
    let label = if drawn { say!("page-passport-drawn") } else { say!("passport-fixed") };
    table.shown(&label)
}
