//! A hindcast as a page: what was observed beside what the model says, and how it scores against who had no model.

use diwan_studies::study::{HindcastFacts, ObservationFacts};
use maud::{Markup, html};

use super::chart::observed::{self, Row, Said};
use super::common::{asked, method, rests};
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::facts::HindcastedFacts;
use crate::figures::{figure, grouped, signed};
use crate::hindcast::{against, between, label, row};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::capital;

/// Rows of a picture: no more than fit on a printed page.
const MOST: usize = 26;

/// A hindcast as a page.
#[must_use]
pub fn hindcast_page(scenario: Shown<'_>, facts: &HindcastedFacts, made: &Made) -> Page {
    let found = &facts.found;
    let chances: Vec<&ObservationFacts> = found.observations.iter().filter(|it| it.chance.is_some()).collect();
    let amounts: Vec<&ObservationFacts> = found.observations.iter().filter(|it| it.value.is_some()).collect();
    let mut parts = vec![Part::Heading(say!("page-pictures"))];
    parts.extend(chances.chunks(MOST).enumerate().map(|(place, it)| self::chances(it, place).into()));
    parts.extend(amounts.chunks(MOST).enumerate().map(|(place, it)| self::amounts(it, place).into()));
    if !found.sum.skill.is_empty() {
        parts.push(Part::Heading(say!("page-skill")));
        parts.push(Part::Markup(skill(found)));
    }
    let runs = grouped(found.draws.saturating_mul(found.seeds));
    let document = Document {
        kind: say!("page-hindcast"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: asked(scenario, &[say!("page-hindcast-asked", n: found.observations.len())]),
        answer: answer(found),
        parts,
        rests: rests(scenario).into_iter().chain(unscored(found)).collect(),
        method: method(scenario, &found.provenance, say!("page-hindcast-how", runs: runs)),
    };
    document.page(made)
}

/// What came out.
fn answer(found: &HindcastFacts) -> Vec<String> {
    let level = figure(100.0 * found.level, 0);
    let coverage = found.sum.coverage.iter().map(|it| {
        let (promised, n, held) = (figure(100.0 * it.promised, 0), it.n, it.held);
        let range = between(Some(it.low), Some(it.high), 100.0, 0);
        say!("page-hindcast-coverage", promised: promised, held: held, n: n, level: &level, range: range)
    });
    let skill = found.sum.skill.iter().filter(|it| it.of == "all").filter_map(|it| {
        let (share, range) = (signed(it.skill?, 2), between(it.low, it.high, 1.0, 2));
        Some(match it.against {
            "persistence" => say!("page-hindcast-persistence", skill: share, range: range, better: it.better, n: it.n),
            _ => say!("page-hindcast-base-rate", skill: share, range: range, better: it.better, n: it.n),
        })
    });
    coverage.chain(skill).collect()
}

/// Its name as words.
fn named(it: &ObservationFacts) -> String {
    capital(&label(it).replace('_', " "))
}

fn twin(rows: &[&ObservationFacts]) -> Table {
    let mut twin = Table::of(say!("hindcast-observation"))
        .figures([say!("hindcast-observed"), say!("hindcast-model")])
        .with(say!("hindcast-within"), Column::Word)
        .figures([
            say!("hindcast-pit"),
            say!("hindcast-score"),
            say!("hindcast-persistence"),
            say!("hindcast-base-rate"),
        ])
        .with(say!("page-source"), Column::Text);
    for it in rows {
        twin.row(label(it), row(it).into_iter().chain([it.source.clone()]));
    }
    twin
}

/// Whether things came about, and the chance that the model gave them.
fn chances(all: &[&ObservationFacts], place: usize) -> Picture {
    let rows: Vec<Row> = all
        .iter()
        .map(|it| {
            let [observed, model, ..] = row(it);
            let said = Said::Chance(100.0 * it.chance.unwrap_or_default(), it.happened == Some(true));
            Row { label: named(it), said, figures: [observed, model] }
        })
        .collect();
    let axis = [say!("page-did-not-happen"), say!("page-happened-so")];
    let texts = [say!("page-chances"), say!("page-chances-sentence")];
    Picture::new(format!("chances-{}", place + 1), texts, twin(all), |room| {
        observed::draw(&rows, Some(axis.clone()), room)
    })
}

/// Numbers that were observed, and where the runs lie.
fn amounts(all: &[&ObservationFacts], place: usize) -> Picture {
    let rows: Vec<Row> = all
        .iter()
        .filter_map(|it| {
            let [observed, model, ..] = row(it);
            let says = &it.predicted;
            let ends = [says.low_90?, says.low_50?, says.median?, says.high_50?, says.high_90?];
            Some(Row { label: named(it), said: Said::Amount(ends, it.value?), figures: [observed, model] })
        })
        .collect();
    let texts = [say!("page-amounts"), say!("page-amounts-sentence")];
    Picture::new(format!("numbers-{}", place + 1), texts, twin(all), |room| observed::draw(&rows, None, room))
}

/// Skill against who had no model.
fn skill(found: &HindcastFacts) -> Markup {
    let level = figure(100.0 * found.level, 0);
    let mut table = Table::of(say!("hindcast-sum")).figures([
        say!("hindcast-n"),
        say!("hindcast-mean"),
        say!("batch-interval", level: level),
    ]);
    for it in &found.sum.skill {
        let skill = it.skill.map_or_else(String::new, |it| signed(it, 2));
        table.row(against(it), [it.n.to_string(), skill, between(it.low, it.high, 1.0, 2)]);
    }
    html! { p { (say!("page-skill-sentence")) } (table.shown(&say!("page-skill"))) p.note { (say!("hindcast-together")) } }
}

/// What happened and is not scored.
fn unscored(found: &HindcastFacts) -> Option<Markup> {
    let said = |id: &str, reason: &str| say!("hindcast-unscored-is", id: id, reason: reason);
    (!found.unscored.is_empty()).then(|| {
        html! {
            p { (say!("hindcast-unscored", n: found.unscored.len())) }
            ul { @for it in &found.unscored { li { (said(&it.id, &it.reason)) } } }
        }
    })
}
