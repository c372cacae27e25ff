//! The pictures of a sweep: curves of one factor, maps of two, and of more what each does by itself.

use diwan_studies::study::{FactorFacts, FactorValue, LevelOfFactor, MeasuredFacts, SweepFacts};

use super::chart::curves::{Across, Panel};
use super::chart::{curves as curve, dots, heat};
use super::common::{factor, metric, part_of};
use super::picture::Picture;
use super::sweep::{factor_name, pages_of, reach};
use super::table::{Column, Table};
use crate::figures::figure;
use crate::locale::say;
use crate::shown::Shown;
use crate::sweep::{doubt, level_figures, level_name, mean};
use crate::words::unit;

/// Small pictures that fit on a printed page.
pub(super) const PANELS: usize = 12;
/// Points that are drawn on a page.
const MOST_DRAWN: usize = 10_000;
/// Factors of which it is shown what each does by itself.
const FACTORS: usize = 9;

/// The axis of a factor.
fn across(it: &FactorFacts, levels: &[LevelOfFactor]) -> Across {
    let numbers = || levels.iter().filter_map(|it| Some([it.low?, it.high?]));
    if numbers().next().is_some() {
        let low = numbers().map(|it| it[0]).fold(f64::INFINITY, f64::min);
        let high = numbers().map(|it| it[1]).fold(f64::NEG_INFINITY, f64::max);
        let stated = if let FactorValue::Number(it) = it.nominal { Some(it) } else { None };
        return Across { ends: [low, high], names: Vec::new(), stated };
    }
    let names: Vec<String> = levels.iter().map(|level| named(it, level)).collect();
    Across { ends: [0.0, names.len().saturating_sub(1).max(1) as f64], names, stated: None }
}

/// A level by its name, without what is said of the factor already.
fn named(factor: &FactorFacts, level: &LevelOfFactor) -> String {
    let text = level_name(level);
    text.strip_prefix(&format!("{}=", factor.name)).map_or_else(|| text.clone(), str::to_owned)
}

/// Where a level lies across.
fn at(level: &LevelOfFactor, place: usize) -> f64 {
    level.at.unwrap_or(place as f64)
}

/// Metrics over the one factor, as many in each picture as fit on a printed page.
pub(super) fn curves(scenario: Shown<'_>, found: &SweepFacts, metrics: &[usize], key: &str) -> Vec<Picture> {
    let parts = pages_of(metrics.len());
    let pictures = metrics.chunks(PANELS).enumerate();
    pictures.filter_map(|(place, it)| curves_of(scenario, found, it, key, (place, parts))).collect()
}

fn curves_of(
    scenario: Shown<'_>,
    found: &SweepFacts,
    metrics: &[usize],
    key: &str,
    (place, parts): (usize, usize),
) -> Option<Picture> {
    let (factor_of, effect) = (found.factors.first()?, found.main_effects.first()?);
    let level = figure(100.0 * found.level, 0);
    let mut twin = Table::of(say!("compare-metric")).figures([
        factor_name(scenario, factor_of),
        say!("hindcast-mean"),
        say!("batch-interval", level: &level),
    ]);
    let shares = metrics.iter().filter(|it| found.metrics[**it].unit == "share");
    let highest = shares.flat_map(|it| highest(found, *it)).fold(0.0, f64::max);
    let mut panels = Vec::new();
    for it in metrics {
        let (of, label) = (&found.metrics[*it], metric(scenario, &found.metrics[*it].metric));
        let scale = factor(&of.unit);
        let (mut line, mut band) = (Vec::new(), Vec::new());
        for (number, level) in effect.levels.iter().enumerate() {
            let Some(measured) = level.points.first().and_then(|it| found.points.get(*it)) else { continue };
            let measured = &measured.measured[*it];
            twin.row(&label, [named(factor_of, level), mean(of, measured), doubt(of, measured)]);
            let x = at(level, number);
            line.push((x, scale * measured.mean));
            band.extend(measured.low.zip(measured.high).map(|(low, high)| (x, [scale * low, scale * high])));
        }
        let all = line.iter().map(|it| it.1).chain(band.iter().flat_map(|it| it.1));
        let (mut ends, sign) = reach(of, all);
        if of.unit == "share" {
            ends[1] = ends[1].max(highest);
        }
        let note = if of.unit == "share" { String::new() } else { unit(&of.unit) };
        let across = across(factor_of, &effect.levels);
        panels.push(Panel { label, note, across, up: (ends, sign), points: Vec::new(), line, band });
    }
    let name = factor_name(scenario, factor_of);
    let title = part_of(say!("page-sweep-curves", factor: &name), place, parts);
    let sentence = say!("page-sweep-curves-sentence", factor: name, level: level);
    let key = format!("{key}-{}", place + 1);
    let stated = panels.first().is_some_and(|it| it.across.stated.is_some());
    let picture = Picture::new(key, [title, sentence], twin, |room| curve::draw(&panels, room));
    Some(if stated { picture.with_note(say!("page-sweep-stated")) } else { picture })
}

/// The upper ends of a share's intervals, per cent.
fn highest(found: &SweepFacts, it: usize) -> impl Iterator<Item = f64> {
    found.points.iter().map(move |point| 100.0 * point.measured[it].high.unwrap_or(point.measured[it].mean))
}

/// Shares of outcomes under each of a few settings.
pub(super) fn dotted(scenario: Shown<'_>, found: &SweepFacts, metrics: &[usize]) -> Picture {
    let level = figure(100.0 * found.level, 0);
    let factor = &found.factors[0];
    let arms: Vec<String> = found.main_effects[0].levels.iter().map(|it| named(factor, it)).collect();
    let mut twin = Table::of(say!("batch-outcome"));
    for arm in &arms {
        twin = twin.with(arm, Column::Figure).with(say!("batch-interval", level: &level), Column::Figure);
    }
    let mut rows = Vec::new();
    for it in metrics {
        let (of, label) = (&found.metrics[*it], metric(scenario, &found.metrics[*it].metric));
        let points = found.main_effects[0].levels.iter().filter_map(|it| it.points.first());
        let measured: Vec<_> = points.map(|point| found.points[*point].measured[*it]).collect();
        twin.row(&label, measured.iter().flat_map(|it| [mean(of, it), doubt(of, it)]));
        let dot = |it: &MeasuredFacts| {
            let ends = [it.low, it.high].map(|end| 100.0 * end.unwrap_or(it.mean));
            Some(dots::Dot { share: 100.0 * it.mean, ends, figure: mean(of, it) })
        };
        rows.push(dots::Row { label, arms: measured.iter().map(dot).collect() });
    }
    let name = factor_name(scenario, factor);
    let texts = [say!("page-dots"), say!("page-sweep-dots-sentence", factor: name, level: level)];
    Picture::new("outcomes", texts, twin, |room| dots::draw(&rows, &arms, room))
}

/// A metric over every combination of two factors.
pub(super) fn map(scenario: Shown<'_>, found: &SweepFacts, it: usize) -> Picture {
    let of = &found.metrics[it];
    let label = metric(scenario, &of.metric);
    let names = [0, 1].map(|place| factor_name(scenario, &found.factors[place]));
    let levels = [0, 1].map(|place| &found.main_effects[place].levels);
    let written =
        [0, 1].map(|place| levels[place].iter().map(|it| named(&found.factors[place], it)).collect::<Vec<_>>());
    let means = || found.points.iter().map(|point| point.measured[it].mean);
    let (low, high) = (means().fold(f64::INFINITY, f64::min), means().fold(f64::NEG_INFINITY, f64::max));
    let mut twin = Table::of(names[0].clone())
        .with(&names[1], Column::Text)
        .figures([say!("hindcast-mean"), say!("batch-interval", level: figure(100.0 * found.level, 0))]);
    let cell = |row: &LevelOfFactor, column: &LevelOfFactor| {
        let point = row.points.iter().find(|point| column.points.contains(point))?;
        let measured = &found.points[*point].measured[it];
        let share = if high > low { (measured.mean - low) / (high - low) } else { 0.0 };
        Some((heat::Cell { share, figure: mean(of, measured) }, doubt(of, measured)))
    };
    let mut cells = Vec::new();
    for (row, name) in levels[0].iter().zip(&written[0]) {
        let mut line = Vec::new();
        for (column, other) in levels[1].iter().zip(&written[1]) {
            let found = cell(row, column);
            if let Some((cell, interval)) = &found {
                twin.row(name, [other.clone(), cell.figure.clone(), interval.clone()]);
            }
            line.push(found.map(|it| it.0));
        }
        cells.push(line);
    }
    let map = heat::Map { factors: [&names[0], &names[1]], rows: &written[0], columns: &written[1], cells };
    let title =
        if of.unit == "share" { label.clone() } else { say!("page-in-unit", name: &label, unit: unit(&of.unit)) };
    let sentence = say!("page-sweep-map-sentence", metric: label, rows: &names[0], columns: &names[1]);
    Picture::new(format!("map-{}", it + 1), [title, sentence], twin, |room| heat::draw(&map, room))
}

/// What each factor does by itself to a metric: points, and the mean over those that have a value. The page has so many
/// such pictures.
pub(super) fn effects(scenario: Shown<'_>, found: &SweepFacts, it: usize, shown: usize) -> Option<Picture> {
    let of = &found.metrics[it];
    let (label, scale) = (metric(scenario, &of.metric), factor(&of.unit));
    let ordered = by_reach(found, it);
    let all = found.points.iter().map(|point| scale * point.measured[it].mean);
    let up = reach(of, all);
    let mut twin = Table::of(say!("page-sweep-factor")).with(say!("page-sweep-value"), Column::Figure).figures([
        say!("page-sweep-points"),
        say!("hindcast-mean"),
        say!("page-sweep-lie"),
    ]);
    let mut panels = Vec::new();
    // Of many points as many are drawn as can be told apart, and sent by mail.
    let drawn = (MOST_DRAWN / (shown.max(1) * ordered.len().clamp(1, FACTORS))).clamp(40, 400);
    for place in &ordered {
        let (factor, effect) = (&found.factors[*place], &found.main_effects[*place]);
        let name = factor_name(scenario, factor);
        let (mut points, mut line) = (Vec::new(), Vec::new());
        for (number, level) in effect.levels.iter().enumerate() {
            let x = at(level, number);
            line.push((x, scale * level.means[it].mean));
            let of_point = |point: &usize| {
                let own = if let FactorValue::Number(own) = found.points[*point].values[*place] { own } else { x };
                (own, scale * found.points[*point].measured[it].mean)
            };
            let every = found.points.len().div_ceil(drawn);
            points.extend(level.points.iter().filter(|it| **it % every == 0).map(of_point));
            let [mean, lie] = level_figures(found, level, it);
            twin.row(&name, [named(factor, level), level.points.len().to_string(), mean, lie]);
        }
        let across = across(factor, &effect.levels);
        panels.push(Panel { label: name, note: String::new(), across, up, points, line, band: Vec::new() });
    }
    panels.truncate(FACTORS);
    let cut = found.factors.len() > panels.len();
    let title =
        if of.unit == "share" { label.clone() } else { say!("page-in-unit", name: &label, unit: unit(&of.unit)) };
    let sentence = say!("page-sweep-effects-sentence", metric: label, n: found.points.len());
    let key = format!("effects-{}", it + 1);
    let picture = Picture::new(key, [title, sentence], twin, |room| curve::draw(&panels, room));
    let note = if cut { say!("page-sweep-effects-cut", n: FACTORS) } else { say!("page-sweep-effects-note") };
    let note = match found.points.len() {
        n if n > drawn => format!("{note} {}", say!("page-sweep-thinned", every: n.div_ceil(drawn))),
        _ => note,
    };
    (!found.points.is_empty()).then(|| picture.with_note(note))
}

/// Factors by how far their levels lie apart on a metric, the farthest first.
fn by_reach(found: &SweepFacts, it: usize) -> Vec<usize> {
    let reach = |place: usize| {
        let means = || found.main_effects[place].levels.iter().map(|level| level.means[it].mean);
        means().fold(f64::NEG_INFINITY, f64::max) - means().fold(f64::INFINITY, f64::min)
    };
    let mut order: Vec<usize> = (0..found.main_effects.len()).collect();
    order.sort_by(|a, b| reach(*b).total_cmp(&reach(*a)).then(a.cmp(b)));
    order
}
