//! A comparison as a page: how outcomes shift, what else differs and by how much, and when outcomes come about.

use diwan_studies::study::{ArmFacts, ComparisonFacts, ContrastFacts, EndingsFacts, SummaryFacts};
use maud::{Markup, html};

use super::chart::{courses, dots};
use super::common::{asked, method, metric, months_since, outcome, rests_on};
use super::contrasts::{forests, told};
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::facts::ComparedFacts;
use crate::figures::{figure, grouped, percent, percents};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::{apart, list};
use diwan_studies::stats::Interval;

/// Differences that are named in the answer, of outcomes and of everything else.
const NAMED: usize = 3;

/// A comparison as a page.
#[must_use]
pub fn comparison_page(scenario: Shown<'_>, facts: &ComparedFacts, made: &Made) -> Page {
    let found = &facts.found;
    let mut parts = vec![Part::Heading(say!("page-pictures")), outcomes(scenario, found).into()];
    parts.extend(times(scenario, found).map(Part::from));
    for summary in &found.summaries {
        let control = &found.control.name;
        parts.push(Part::Heading(say!("page-arm-against", arm: &summary.arm, control: control)));
        parts.extend(forests(scenario, found, &summary.arm).into_iter().map(Part::from));
    }
    let weak: Vec<String> = found.summaries.iter().flat_map(|it| weak(scenario, it)).collect();
    let weak = (!weak.is_empty()).then(|| html! { ul { @for it in &weak { li { (it) } } } });
    let document = Document {
        kind: say!("page-compare"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: question(scenario, found),
        answer: found.summaries.iter().flat_map(|it| answer(scenario, found, it)).collect(),
        parts,
        rests: rests_on(scenario, facts.assumptions.as_ref()).into_iter().chain(weak).collect(),
        method: [
            method(scenario, &found.provenance, how(found)),
            core::iter::once(&found.control).chain(&found.arms).map(digest).collect(),
        ]
        .concat(),
    };
    document.page(made)
}

/// What was asked, and what the arms are.
fn question(scenario: Shown<'_>, found: &ComparisonFacts) -> Markup {
    let names: Vec<String> = found.arms.iter().map(|it| say!("page-quoted", name: &it.name)).collect();
    let said = say!("page-compare-asked", arms: list(&names), control: &found.control.name);
    let row = |it: &ArmFacts, is_control: bool| {
        let settings = if it.settings.is_empty() { say!("page-no-settings") } else { apart(&it.settings) };
        let name = if is_control { say!("page-control", name: &it.name) } else { it.name.clone() };
        html! { dt { (name) } dd { (settings) } }
    };
    html! {
        (asked(scenario, &[said]))
        dl { (row(&found.control, true)) @for it in &found.arms { (row(it, false)) } }
    }
}

pub(super) fn how(found: &ComparisonFacts) -> String {
    let (pairs, level) = (grouped(found.draws * found.seeds), figure(100.0 * found.level, 0));
    let contrasts = found.contrasts.len();
    if found.seeds > 1 {
        let draws = grouped(found.draws);
        say!("page-compare-how-draws", pairs: pairs, draws: draws, seeds: found.seeds, level: level, contrasts: contrasts)
    } else {
        say!("page-compare-how", pairs: pairs, level: level, contrasts: contrasts)
    }
}

fn digest(arm: &ArmFacts) -> (String, String) {
    (say!("page-arm-digest", arm: &arm.name), arm.digest.clone())
}

/// What came out for an arm: how outcomes shift, what else differs, and how much does not.
pub(super) fn answer(scenario: Shown<'_>, found: &ComparisonFacts, summary: &SummaryFacts) -> Vec<String> {
    let (arm, control, pairs) = (&summary.arm, &found.control.name, grouped(summary.pairs));
    let leading = || summary.leading.iter().filter_map(|place| found.contrasts.get(*place));
    let named = |wanted: bool| -> Vec<String> {
        let of_kind = |it: &&ContrastFacts| it.is_outcome() == wanted && it.unit != "utility";
        leading().filter(of_kind).take(NAMED).map(|it| told(scenario, it)).collect()
    };
    let (outcomes, others) = (named(true), named(false));
    let level = figure(100.0 * found.level, 0);
    let mut said = Vec::new();
    said.push(if outcomes.is_empty() {
        say!("page-compare-same", arm: arm, control: control, pairs: &pairs)
    } else {
        say!("page-compare-outcomes", arm: arm, control: control, pairs: &pairs, level: level, outcomes: apart(&outcomes))
    });
    if !others.is_empty() {
        said.push(say!("page-compare-others", n: others.len(), differences: apart(&others)));
    }
    said.push(say!(
        "page-compare-count",
        n: summary.metrics,
        differ: summary.differ,
        equivalent: summary.equivalent,
        open: summary.undetermined + summary.too_few,
    ));
    said
}

/// Where the runs say little of an arm.
fn weak(scenario: Shown<'_>, summary: &SummaryFacts) -> Vec<String> {
    let names = |all: &[String]| list(&all.iter().map(|it| metric(scenario, it)).collect::<Vec<String>>());
    let fragile = (!summary.fragile.is_empty())
        .then(|| say!("page-fragile", arm: &summary.arm, metrics: names(&summary.fragile)));
    let sparse =
        (!summary.sparse.is_empty()).then(|| say!("page-sparse", arm: &summary.arm, metrics: names(&summary.sparse)));
    fragile.into_iter().chain(sparse).collect()
}

/// The outcomes of all arms: of two scenarios one may have some that the other lacks.
fn named_outcomes(found: &ComparisonFacts) -> Vec<&str> {
    let mut out: Vec<&str> = Vec::new();
    for it in found.endings.iter().flat_map(|it| &it.outcomes) {
        if !out.contains(&it.name.as_str()) {
            out.push(&it.name);
        }
    }
    out
}

/// How often each outcome comes about under each arm.
pub(super) fn outcomes(scenario: Shown<'_>, found: &ComparisonFacts) -> Picture {
    let arms: Vec<String> = found.endings.iter().map(|it| it.arm.clone()).collect();
    let level = figure(100.0 * found.level, 0);
    let mut twin = Table::of(say!("batch-outcome"));
    for arm in &arms {
        twin = twin.with(arm, Column::Figure).with(say!("batch-interval", level: &level), Column::Figure);
    }
    let mut rows = Vec::new();
    for name in named_outcomes(found) {
        let (label, mut row, mut cells) = (outcome(scenario, name), Vec::new(), Vec::new());
        for it in &found.endings {
            let Some(it) = it.outcomes.iter().find(|it| it.name == name) else {
                cells.extend([String::new(), String::new()]);
                row.push(None);
                continue;
            };
            let interval = Interval { low: it.low, high: it.high };
            let share = percent(it.share, interval);
            cells.extend([share.clone(), percents(interval)]);
            let ends = [it.low, it.high].map(|it| 100.0 * it);
            row.push(Some(dots::Dot { share: 100.0 * it.share, ends, figure: share }));
        }
        twin.row(&label, cells);
        rows.push(dots::Row { label, arms: row });
    }
    let runs = grouped(found.draws * found.seeds);
    let sentence = say!("page-dots-sentence", runs: runs, control: &found.control.name, level: level);
    Picture::new("outcomes", [say!("page-dots"), sentence], twin, |room| dots::draw(&rows, &named(found), room))
}

/// The arms as a legend has them: the control first.
fn named(found: &ComparisonFacts) -> Vec<String> {
    let control = say!("page-control", name: &found.control.name);
    core::iter::once(control).chain(found.arms.iter().map(|it| it.name.clone())).collect()
}

/// When outcomes come about under each arm; nothing where the length of runs was not measured.
pub(super) fn times(scenario: Shown<'_>, found: &ComparisonFacts) -> Option<Picture> {
    let latest = found.endings.iter().flat_map(|it| &it.months).copied().fold(0.0, f64::max);
    let horizon = if scenario.is_absent() { latest } else { scenario.calendar.horizon() };
    let known = found.endings.iter().all(|it| !it.months.is_empty());
    let first = found.endings.first().filter(|_| known)?;
    let mut twin = Table::of(say!("batch-outcome"))
        .with(say!("page-month"), Column::Figure)
        .figures(found.endings.iter().map(|it| it.arm.clone()));
    let mut panels = Vec::new();
    for name in named_outcomes(found) {
        let label = outcome(scenario, name);
        let arm = |it: &EndingsFacts| {
            let shares = it.outcomes.iter().find(|it| it.name == name).map_or(&[][..], |it| &it.by_then);
            (it.months.clone(), shares.iter().map(|it| 100.0 * it).collect::<Vec<f64>>())
        };
        let arms: Vec<(Vec<f64>, Vec<f64>)> = found.endings.iter().map(arm).collect();
        for month in first.months.iter() {
            let cells = arms.iter().map(|(months, shares)| {
                let so_far = months.iter().zip(shares).take_while(|it| it.0 <= month).last();
                format!("{} %", figure(so_far.map_or(0.0, |it| *it.1), 1))
            });
            let month = figure(*month, 1).trim_end_matches(".0").to_owned();
            twin.row(&label, core::iter::once(month).chain(cells));
        }
        // What the calendar alone decides would be an empty picture with a stroke at its end.
        if arms.iter().any(|(months, shares)| months.iter().zip(shares).any(|it| *it.0 < horizon && *it.1 > 0.0)) {
            panels.push(courses::Panel { label, arms });
        }
    }
    if panels.is_empty() {
        return None;
    }
    let note =
        say!("page-courses-note", axis: months_since(scenario), horizon: figure(horizon, 1).trim_end_matches(".0"));
    let texts = [say!("page-courses"), say!("page-courses-sentence")];
    let picture = Picture::new("months", texts, twin, |room| courses::draw(&panels, &named(found), horizon, room));
    Some(picture.with_note(note))
}
