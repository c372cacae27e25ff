//! A sweep as a page: what was varied, and how metrics move with it.

use diwan_studies::study::{FactorFacts, FactorValue, MainEffectFacts, PointFacts, SweepFacts, SweptMetric};
use maud::{Markup, html};

use super::common::{asked, method, metric, rests};
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::swept::{self, PANELS};
use crate::facts::SweptFacts;
use crate::figures::{figure, grouped};
use crate::locale::say;
use crate::numbers::number;
use crate::shown::Shown;
use crate::sweep::{doubt, factor, level_figures, level_name, mean, points_of, told_of, value};
use crate::words::{capital, list};

/// Metrics that are named in the answer.
const NAMED: usize = 3;
/// The most rows, or columns, of a map.
const MOST_CELLS: usize = 12;

/// A sweep as a page; where metrics were asked for, all are shown, else the shares of outcomes first.
#[must_use]
pub fn sweep_page(scenario: Shown<'_>, facts: &SweptFacts, is_asked: bool, made: &Made) -> Page {
    let found = &facts.found;
    let shown = told_of(scenario, found, is_asked);
    let shown = if shown.is_empty() { (0..found.metrics.len()).collect() } else { shown };
    let mut parts = vec![Part::Heading(say!("page-pictures"))];
    parts.extend(pictures(scenario, found, &shown).into_iter().map(Part::from));
    let others: Vec<usize> = (0..found.metrics.len()).filter(|it| !shown.contains(it)).collect();
    if is_curve(found) && !others.is_empty() {
        parts.push(Part::More(say!("page-sweep-others"), swept::curves(scenario, found, &others, "other")));
    }
    let document = Document {
        kind: say!("page-sweep"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: question(scenario, found),
        answer: answer(scenario, found, &shown),
        parts,
        rests: rests(scenario).into_iter().chain([html! { p { (say!("page-sweep-rests")) } }]).collect(),
        method: method(scenario, &found.provenance, how(found)),
    };
    document.page(made)
}

/// What a factor is called.
pub(super) fn factor_name(scenario: Shown<'_>, it: &FactorFacts) -> String {
    capital(&number(scenario, &it.name))
}

fn question(scenario: Shown<'_>, found: &SweepFacts) -> Markup {
    let names: Vec<String> = found.factors.iter().map(|it| number(scenario, &it.name)).collect();
    html! {
        (asked(scenario, &[say!("page-sweep-asked", n: names.len(), factors: list(&names))]))
        ul {
            @for it in &found.factors { li { (factor(it)) } }
            @for names in &found.linked { li { (say!("sweep-linked", names: list(names))) } }
        }
    }
}

fn how(found: &SweepFacts) -> String {
    let level = figure(100.0 * found.level, 0);
    let (points, runs, draws) = (points_of(found), grouped(found.runs), grouped(found.draws));
    say!("page-sweep-how", points: points, draws: draws, seeds: found.seeds, runs: runs, level: level)
}

fn pictures(scenario: Shown<'_>, found: &SweepFacts, shown: &[usize]) -> Vec<Picture> {
    let is_share = |it: &usize| found.metrics[*it].unit == "share";
    if let ([only], true) = (&found.factors[..], is_curve(found)) {
        let few = only.values.as_ref().is_some_and(|it| it.len() <= 6);
        let is_settings = matches!(only.nominal, FactorValue::Settings(_));
        if is_settings && few && shown.iter().all(is_share) {
            return vec![swept::dotted(scenario, found, shown)];
        }
        return swept::curves(scenario, found, shown, "metrics");
    }
    if is_map(found) {
        return shown.iter().map(|it| swept::map(scenario, found, *it)).collect();
    }
    shown.iter().flat_map(|it| swept::effects(scenario, found, *it, shown.len())).collect()
}

/// Whether it is one factor with a point for each of its values.
fn is_curve(found: &SweepFacts) -> bool {
    let is_single = |it: &MainEffectFacts| it.levels.iter().all(|it| it.points.len() == 1);
    found.factors.len() == 1 && found.main_effects.iter().all(is_single)
}

/// Whether two factors meet in every combination, of which there are not too many to be read.
fn is_map(found: &SweepFacts) -> bool {
    let [one, other] = &found.main_effects[..] else { return false };
    let is_single = |it: &MainEffectFacts| it.levels.iter().all(|it| it.low == it.high);
    let [rows, columns] = [one, other].map(|it| it.levels.len());
    is_single(one)
        && is_single(other)
        && rows.max(columns) <= MOST_CELLS
        && rows * columns == found.points.len()
        && found.linked.is_empty()
}

/// What came out: the metrics that move most, and between which points.
fn answer(scenario: Shown<'_>, found: &SweepFacts, shown: &[usize]) -> Vec<String> {
    let mut said: Vec<String> = if is_curve(found) || is_map(found) {
        most(found, shown, |it| apart(found, it)).into_iter().filter_map(|it| between(scenario, found, it)).collect()
    } else {
        let all = most(found, shown, |it| strongest(found, it).map_or(0.0, |it| it.1));
        all.into_iter().filter_map(|it| by_itself(scenario, found, it)).collect()
    };
    if said.is_empty() {
        said.push(say!("page-sweep-nothing"));
    } else if !is_curve(found) && !is_map(found) {
        said.push(say!("page-sweep-caution"));
    }
    said
}

/// The metrics that move most among those of a unit.
fn most(found: &SweepFacts, shown: &[usize], by: impl Fn(usize) -> f64) -> Vec<usize> {
    let unit = shown.first().map(|it| &found.metrics[*it].unit);
    let mut all: Vec<(usize, f64)> =
        shown.iter().filter(|it| Some(&found.metrics[**it].unit) == unit).map(|it| (*it, by(*it))).collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    all.into_iter().filter(|it| it.1 > 0.0).take(NAMED).map(|it| it.0).collect()
}

/// How far the points of a metric lie apart.
fn apart(found: &SweepFacts, it: usize) -> f64 {
    let Some(ends) = found.extremes.get(it) else { return 0.0 };
    let of = |point: usize| found.points[point].measured[it].mean;
    of(ends.greatest) - of(ends.least)
}

/// The factor whose levels lie farthest apart on a metric, by its place, and how far.
fn strongest(found: &SweepFacts, it: usize) -> Option<(usize, f64)> {
    let reach = |effect: &MainEffectFacts| {
        let means = || effect.levels.iter().map(|level| level.means[it].mean);
        means().fold(f64::NEG_INFINITY, f64::max) - means().fold(f64::INFINITY, f64::min)
    };
    let all = found.main_effects.iter().enumerate().map(|(place, effect)| (place, reach(effect)));
    all.reduce(|best, it| if it.1 > best.1 { it } else { best })
}

/// Where a metric is least and greatest, and whether luck may have done that.
fn between(scenario: Shown<'_>, found: &SweepFacts, it: usize) -> Option<String> {
    let (ends, of) = (found.extremes.get(it)?, &found.metrics[it]);
    let point = |place: usize| -> &PointFacts { &found.points[place] };
    let said = |place: usize| (mean(of, &point(place).measured[it]), doubt(of, &point(place).measured[it]));
    let at = |it: usize| match &point(it).values[..] {
        [only] => value(only),
        values => {
            let named = |(factor, it): (&FactorFacts, &FactorValue)| match it {
                FactorValue::Number(_) => format!("{} {}", number(scenario, &factor.name), value(it)),
                FactorValue::Settings(_) => value(it),
            };
            list(&found.factors.iter().zip(values).map(named).collect::<Vec<_>>())
        }
    };
    let ((least, least_range), (greatest, greatest_range)) = (said(ends.least), said(ends.greatest));
    let [low, high] = [ends.least, ends.greatest].map(|place| point(place).measured[it]);
    let is_apart = low.high.zip(high.low).is_some_and(|(low, high)| low < high);
    Some(say!(
        "page-sweep-between",
        metric: metric(scenario, &of.metric),
        least: least,
        least_range: least_range,
        least_at: at(ends.least),
        greatest: greatest,
        greatest_range: greatest_range,
        greatest_at: at(ends.greatest),
        apart: is_apart,
    ))
}

/// Which factor moves a metric most, and how.
fn by_itself(scenario: Shown<'_>, found: &SweepFacts, it: usize) -> Option<String> {
    let (place, _) = strongest(found, it)?;
    let levels = &found.main_effects[place].levels;
    let (first, last) = (levels.first()?, levels.last()?);
    let name = factor_name(scenario, &found.factors[place]);
    Some(say!(
        "page-sweep-moves",
        metric: metric(scenario, &found.metrics[it].metric),
        factor: name,
        from: level_figures(found, first, it)[0].clone(),
        from_at: level_name(first),
        to: level_figures(found, last, it)[0].clone(),
        to_at: level_name(last),
    ))
}

/// The least and the greatest that pictures of a metric have to hold, and what stands behind its figures.
pub(super) fn reach(metric: &SweptMetric, values: impl Iterator<Item = f64> + Clone) -> ([f64; 2], &'static str) {
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.fold(f64::NEG_INFINITY, f64::max);
    if metric.unit == "share" { ([0.0, high.max(1.0)], " %") } else { ([low, high], "") }
}

/// How many pictures of so many panels.
pub(super) fn pages_of(panels: usize) -> usize {
    panels.div_ceil(PANELS)
}
