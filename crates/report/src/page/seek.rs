//! A search as a page: what does it, how far each change has to go, and what it comes to then.

use diwan_studies::study::{ChangeFound, ReachedFacts, SeekFacts, StepFound};
use maud::{Markup, html};

use super::chart::{ranges, reached as reach};
use super::common::{asked, factor, method, metric, rests};
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::facts::SoughtFacts;
use crate::figures::{decimals, figure, grouped};
use crate::locale::say;
use crate::numbers::number;
use crate::seek::short;
use crate::shown::Shown;
use crate::words::{capital, list, range, unit};

/// Changes that are told in the answer.
const NAMED: usize = 3;

/// A search as a page.
#[must_use]
pub fn seek_page(scenario: Shown<'_>, facts: &SoughtFacts, made: &Made) -> Page {
    let found = &facts.found;
    let changes: Vec<&ChangeFound> = found.changes.iter().chain(&found.nearest).collect();
    let mut parts = vec![Part::Heading(say!("page-pictures")), reached(scenario, found, &changes).into()];
    parts.extend(ways(scenario, &changes).map(Part::from));
    if !changes.is_empty() {
        parts.push(Part::Heading(say!("page-seek-list")));
        parts.push(Part::Markup(listed(scenario, found, &changes)));
    }
    let document = Document {
        kind: say!("page-seek"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: asked(scenario, &[question(scenario, found)]),
        answer: answer(scenario, found),
        parts,
        rests: rests(scenario).into_iter().chain([html! { p { (say!("page-seek-rests")) } }]).collect(),
        method: method(scenario, &found.provenance, how(found)),
    };
    document.page(made)
}

fn question(scenario: Shown<'_>, found: &SeekFacts) -> String {
    let target = &found.target;
    let (name, factor) = (metric(scenario, &target.metric), factor(target.unit));
    let level = target.level.map(|it| figure(factor * it, 1).trim_end_matches(".0").to_owned());
    let unit = if target.unit == "share" { "%".to_owned() } else { unit(target.unit) };
    match (target.how, level) {
        ("above", Some(level)) => say!("page-seek-above", metric: name, level: level, unit: unit),
        ("below", Some(level)) => say!("page-seek-below", metric: name, level: level, unit: unit),
        _ => say!("page-seek-most-likely", outcome: name),
    }
}

fn how(found: &SeekFacts) -> String {
    let [first, more] = found.runs.map(grouped);
    let level = figure(100.0 * found.level, 0);
    say!("page-seek-how", n: found.tried, tried: grouped(found.tried as u64), first: first, more: more, level: level)
}

fn answer(scenario: Shown<'_>, found: &SeekFacts) -> Vec<String> {
    let [value, interval] = figures(found, &found.as_stated);
    let now = say!("page-seek-now", metric: metric(scenario, &found.target.metric), value: value, interval: interval);
    if found.changes.is_empty() && !found.none {
        return vec![now, say!("seek-holds")];
    }
    let mut said = vec![now];
    if found.none {
        said.push(say!("page-seek-none", tried: grouped(found.tried as u64)));
        said.extend(found.nearest.iter().map(|it| say!("page-seek-nearest", change: sentence(scenario, found, it))));
        return said;
    }
    said.push(say!("page-seek-found", n: found.changes.len()));
    said.extend(found.changes.iter().take(NAMED).map(|it| sentence(scenario, found, it)));
    said
}

/// A change in a sentence or two.
fn sentence(scenario: Shown<'_>, found: &SeekFacts, it: &ChangeFound) -> String {
    let [value, interval] = figures(found, &it.reached);
    let (name, cost) = (named(scenario, it), figure(it.cost, 2));
    let said = say!("page-seek-does", change: name, from: before(it), value: value, interval: interval, cost: cost);
    let Some(crossing) = &it.crossing else { return said };
    let (number, near) = (number(scenario, &crossing.path), plain(crossing.near));
    let more = match crossing.far {
        Some(far) => say!("page-seek-crossed", number: number, near: near, far: plain(far)),
        None => say!("page-seek-crossed-open", number: number, near: near),
    };
    format!("{said} {more}")
}

/// A number without zeros at its end.
fn plain(it: f64) -> String {
    let text = short(it);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// What a change starts from.
fn before(it: &ChangeFound) -> String {
    let from: Option<Vec<String>> = it.steps.iter().map(|step| step.from.map(plain)).collect();
    from.map_or_else(|| it.from.clone(), |from| list(&from))
}

/// What a change is called.
fn named(scenario: Shown<'_>, it: &ChangeFound) -> String {
    capital(&list(&it.steps.iter().map(|step| one(scenario, it, step)).collect::<Vec<_>>()))
}

/// What a step of a change is called.
fn one(scenario: Shown<'_>, it: &ChangeFound, step: &StepFound) -> String {
    match step.to {
        Some(to) => say!("page-seek-to", number: number(scenario, &step.name), to: plain(to)),
        None => it.setting.split("; ").find(|it| it.starts_with(&step.name)).unwrap_or(&step.name).to_owned(),
    }
}

fn kind(it: &str) -> String {
    match it {
        "lever" => say!("page-seek-lever"),
        "number" => say!("page-seek-number"),
        _ => say!("page-seek-pair"),
    }
}

/// Value and interval in figures.
fn figures(found: &SeekFacts, it: &ReachedFacts) -> [String; 2] {
    let factor = factor(found.target.unit);
    let places = decimals(factor * (it.high - it.low) / 2.0).min(2);
    let of = |value: f64| figure(factor * value, places);
    let sign = if found.target.unit == "share" { " %" } else { "" };
    [format!("{}{sign}", of(it.share)), format!("{}{sign}", range(&of(it.low), &of(it.high)))]
}

/// What each change comes to, beside how it is as stated.
fn reached(scenario: Shown<'_>, found: &SeekFacts, changes: &[&ChangeFound]) -> Picture {
    let scale = factor(found.target.unit);
    let level = figure(100.0 * found.level, 0);
    let mut twin = Table::of(say!("page-seek-change"))
        .figures([metric(scenario, &found.target.metric), say!("batch-interval", level: &level)]);
    let stated = say!("page-seek-stated");
    let mut rows = Vec::new();
    let all =
        core::iter::once((stated, found.as_stated)).chain(changes.iter().map(|it| (named(scenario, it), it.reached)));
    for (label, it) in all {
        let written = figures(found, &it);
        twin.row(&label, written.clone());
        let ends = [it.low, it.high].map(|it| scale * it);
        rows.push(reach::Row { label, value: scale * it.share, ends, figures: written });
    }
    let asked = found.target.level.map(|it| (scale * it, say!("page-seek-asked-for")));
    let sign = if found.target.unit == "share" { " %" } else { "" };
    let beside = reach::Beside { stated: scale * found.as_stated.share, asked, unit: sign };
    let name = metric(scenario, &found.target.metric);
    let texts = [say!("page-seek-reached", metric: name), say!("page-seek-reached-sentence", level: level)];
    Picture::new("reached", texts, twin, |room| reach::draw(&rows, &beside, room))
}

/// How far each number has to go, within what it is thought to be.
fn ways(scenario: Shown<'_>, changes: &[&ChangeFound]) -> Option<Picture> {
    let mut twin = Table::of(say!("sensitivity-number")).figures([
        say!("page-seek-from"),
        say!("page-seek-must-be"),
        say!("page-seek-looked"),
        say!("page-seek-crossing"),
    ]);
    let mut rows = Vec::new();
    for change in changes {
        for step in &change.steps {
            let (Some(from), Some(to), Some(low), Some(high)) = (step.from, step.to, step.low, step.high) else {
                continue;
            };
            let crossing = change.crossing.as_ref().filter(|it| it.path == step.name);
            // Where it is never sure to be crossed it is open up to the end that was looked at.
            let open = if to > from { high } else { low };
            let part = crossing.map(|it| [it.near, it.far.unwrap_or(open)]).map(|[a, b]| [a.min(b), a.max(b)]);
            let written = part.map_or_else(String::new, |[low, high]| range(&plain(low), &plain(high)));
            let label = capital(&number(scenario, &step.name));
            let others: Vec<String> =
                change.steps.iter().filter(|it| it.name != step.name).map(|it| one(scenario, change, it)).collect();
            let label =
                if others.is_empty() { label } else { say!("page-seek-in-pair", number: label, others: list(&others)) };
            let ends = range(&plain(low), &plain(high));
            twin.row(&label, [plain(from), plain(to), ends, written]);
            rows.push(ranges::Row {
                label,
                figure: say!("page-from-to", start: plain(from), end: plain(to)),
                ends: [low, high],
                written: [plain(low), plain(high)],
                part,
                way: Some([from, to]),
            });
        }
    }
    let texts = [say!("page-seek-ways"), say!("page-seek-ways-sentence")];
    (!rows.is_empty()).then(|| Picture::new("ways", texts, twin, |room| ranges::draw(&rows, room)))
}

/// All changes as a table.
fn listed(scenario: Shown<'_>, found: &SeekFacts, changes: &[&ChangeFound]) -> Markup {
    let mut table = Table::of(say!("page-seek-change"))
        .with(say!("page-seek-kind"), Column::Text)
        .with(say!("page-seek-from"), Column::Text)
        .figures([say!("page-seek-cost")])
        .figures([metric(scenario, &found.target.metric)])
        .with(say!("page-seek-setting"), Column::Text);
    for it in changes {
        let [value, interval] = figures(found, &it.reached);
        let reached = say!("page-with-interval", value: value, interval: interval);
        let cells = [kind(it.kind), before(it), figure(it.cost, 2), reached, it.setting.clone()];
        table.row(named(scenario, it), cells);
    }
    html! { (table.shown(&say!("page-seek-list"))) p.note { (say!("page-seek-cost-note")) } }
}
