//! What metrics depend on, as a page: a tornado for each, and how much of them is luck.

use diwan_engine::scenario::Metric;
use diwan_studies::study::{EffectFacts, FactorRank, OnMetric, SensitivityFacts};
use maud::html;

use super::chart::tornado::{Bar, Row};
use super::chart::{stacked, tornado};
use super::common::{asked, factor, method, metric, rests};
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::Table;
use crate::facts::RankedFacts;
use crate::figures::{figure, grouped};
use crate::locale::say;
use crate::numbers::number;
use crate::sensitivity::{does, legend, share, sizes, told};
use crate::shown::Shown;
use crate::words::{capital, list, unit};

/// Numbers in a picture: no more than fit on a printed page.
const MOST: usize = 15;

/// What `metrics`, in the order of the facts, depend on, as a page.
#[must_use]
pub fn sensitivity_page(scenario: Shown<'_>, metrics: &[Metric], facts: &RankedFacts, made: &Made) -> Page {
    let found = &facts.found;
    let each: Vec<&OnMetric> = core::iter::once(&found.first).chain(&found.others).collect();
    let names: Vec<String> = each.iter().map(|it| quoted(scenario, it)).collect();
    let mut parts = vec![Part::Heading(say!("page-pictures"))];
    for (place, (on, metric)) in each.iter().zip(metrics).enumerate() {
        parts.push(tornado_of(scenario, found, on, *metric, place).into());
    }
    parts.extend(luck(scenario, &each).map(Part::from));
    let said = |it: &&OnMetric| {
        let told = told(scenario, found, it);
        let is_none = !it.factors.iter().any(does);
        let told = if is_none { format!("{} {told}", say!("sensitivity-none")) } else { told };
        if each.len() > 1 { say!("page-sensitivity-of", metric: metric(scenario, &it.on), told: told) } else { told }
    };
    let document = Document {
        kind: say!("page-sensitivity"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: asked(scenario, &[say!("page-sensitivity-asked", metrics: list(&names))]),
        answer: each.iter().map(said).collect(),
        parts,
        rests: rests(scenario).into_iter().chain([html! { p { (say!("page-sensitivity-rests")) } }]).collect(),
        method: method(scenario, &found.provenance, how(found)),
    };
    document.page(made)
}

fn quoted(scenario: Shown<'_>, it: &OnMetric) -> String {
    say!("page-quoted", name: metric(scenario, &it.on))
}

fn how(found: &SensitivityFacts) -> String {
    let (runs, points, level) = (grouped(found.runs), grouped(found.points), figure(100.0 * found.level, 0));
    match found.method.as_str() {
        "sobol" => say!("page-sensitivity-sobol", runs: runs, points: points, each: found.replications, level: level),
        "morris" => say!("page-sensitivity-morris", runs: runs, points: points, each: found.replications, level: level),
        _ => say!("page-sensitivity-given", runs: runs, points: points, each: found.replications, level: level),
    }
}

/// What a metric depends on, the strongest first.
fn tornado_of(scenario: Shown<'_>, found: &SensitivityFacts, on: &OnMetric, of: Metric, place: usize) -> Picture {
    let scale = if found.method == "morris" { factor(of.unit().word()) } else { 100.0 };
    let mut kinds = Vec::new();
    let has = |of: fn(&FactorRank) -> bool| on.factors.iter().any(of);
    if has(|it| it.total.is_some()) {
        kinds.push(say!("page-total"));
    }
    if has(|it| it.first.is_some()) {
        kinds.push(say!("page-first"));
    }
    let rows: Vec<Row> = on
        .factors
        .iter()
        .take(MOST)
        .map(|it| Row { label: capital(&number(scenario, &it.path)), bars: bars(it, scale) })
        .filter(|it| !it.bars.is_empty())
        .collect();
    let name = metric(scenario, &on.on);
    let sign = if found.method == "morris" { "" } else { " %" };
    let (level, n) = (figure(100.0 * found.level, 0), rows.len());
    let sentence = match found.method.as_str() {
        "morris" => say!("page-effects-sentence", n: n, unit: unit(of.unit().word()), level: level),
        "sobol" => say!("page-tornado-both-sentence", n: n, level: level),
        _ if on.of == "points" => say!("page-tornado-sentence", n: n, level: level),
        _ => say!("page-tornado-runs-sentence", n: n, level: level),
    };
    let texts = [say!("page-tornado", metric: name), sentence];
    let key = format!("depends-{}", place + 1);
    let picture = Picture::new(key, texts, twin(scenario, found, on), |room| tornado::draw(&rows, &kinds, sign, room));
    let note = legend(found, on, of);
    let cut = on.factors.len() > rows.len();
    let pale = rows.iter().flat_map(|it| &it.bars).any(|it| !it.is_shown);
    let note = if pale { format!("{} {note}", say!("page-tornado-pale")) } else { note };
    let note = if cut { format!("{} {note}", say!("page-forest-cut", shown: n, n: on.factors.len())) } else { note };
    picture.with_note(note)
}

/// The bars of a number: total before first order, or the size of its effects.
fn bars(it: &FactorRank, scale: f64) -> Vec<Bar> {
    let of_share = |index: Option<f64>, low: Option<f64>, high: Option<f64>| {
        let [value, interval] = share(index, low, high);
        let value = say!("discover-percent", share: value);
        let is_known = low.is_some();
        let figure = if is_known { say!("page-with-interval", value: value, interval: interval) } else { value };
        Some(Bar {
            is_shown: low.is_some_and(|it| it > 0.0),
            value: scale * index?,
            ends: low.map(|low| (scale * low, high.map(|it| scale * it))),
            figure,
        })
    };
    let total = it.total.and_then(|_| of_share(it.total, it.total_low, it.total_high));
    let first = it.first.and_then(|_| of_share(it.first, it.first_low, it.first_high));
    let effect = it.effect.map(|effect| {
        let [value, interval, ..] = sizes(Some(scaled(effect, scale)));
        Bar {
            is_shown: effect.mu_star_low > 0.0,
            value: scale * effect.mu_star,
            ends: Some((scale * effect.mu_star_low, Some(scale * effect.mu_star_high))),
            figure: say!("page-with-interval", value: value, interval: interval),
        }
    });
    total.into_iter().chain(first).chain(effect).collect()
}

/// The same in another unit: percentage points of shares.
fn scaled(it: EffectFacts, by: f64) -> EffectFacts {
    EffectFacts {
        mu: by * it.mu,
        mu_star: by * it.mu_star,
        mu_star_low: by * it.mu_star_low,
        mu_star_high: by * it.mu_star_high,
        sigma: by * it.sigma,
    }
}

fn twin(scenario: Shown<'_>, found: &SensitivityFacts, on: &OnMetric) -> Table {
    let interval = say!("batch-interval", level: figure(100.0 * found.level, 0));
    let has = |of: fn(&FactorRank) -> bool| on.factors.iter().any(of);
    let [first, total] = [has(|it| it.first.is_some()), has(|it| it.total.is_some())];
    let [effect, pawn] = [has(|it| it.effect.is_some()), has(|it| it.pawn.is_some())];
    let mut twin = Table::of(say!("sensitivity-number"));
    if total {
        twin = twin.figures([say!("sensitivity-total"), interval.clone()]);
    }
    if first {
        twin = twin.figures([say!("sensitivity-first"), interval.clone()]);
    }
    if effect {
        let own = [say!("sensitivity-effect"), interval, say!("sensitivity-direction"), say!("sensitivity-sigma")];
        twin = twin.figures(own);
    }
    if pawn {
        twin = twin.figures([say!("sensitivity-pawn")]);
    }
    let is_share = on.on.starts_with("share") || on.on.starts_with("reached") || on.on.starts_with("kept");
    for it in &on.factors {
        let mut cells = Vec::new();
        if total {
            cells.extend(share(it.total, it.total_low, it.total_high));
        }
        if first {
            cells.extend(share(it.first, it.first_low, it.first_high));
        }
        if effect {
            cells.extend(sizes(it.effect.map(|it| scaled(it, if is_share { 100.0 } else { 1.0 }))));
        }
        if pawn {
            cells.push(it.pawn.map_or_else(String::new, |it| figure(it, 2)));
        }
        twin.row(capital(&number(scenario, &it.path)), cells);
    }
    twin
}

/// How much of a single run is luck.
fn luck(scenario: Shown<'_>, each: &[&OnMetric]) -> Option<Picture> {
    let mut twin = Table::of(say!("compare-metric")).figures([say!("page-luck-part"), say!("page-luck-rest")]);
    let mut rows = Vec::new();
    for it in each {
        let Some(share) = it.luck_share else { continue };
        let places = if share > 0.99 { 2 } else { 0 };
        let [luck, rest] = [share, 1.0 - share].map(|it| format!("{} %", figure(100.0 * it, places)));
        let label = metric(scenario, &it.on);
        twin.row(&label, [luck.clone(), rest.clone()]);
        rows.push(stacked::Row { label, share, figures: [luck, rest] });
    }
    let kinds = [say!("page-luck-part"), say!("page-luck-rest")];
    let texts = [say!("page-luck"), say!("page-luck-sentence")];
    (!rows.is_empty()).then(|| Picture::new("luck", texts, twin, |room| stacked::draw(&rows, &kinds, room)))
}
