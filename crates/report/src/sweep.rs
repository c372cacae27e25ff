//! A sweep as people read it: what was varied and how, and what its points came to; of many, where each metric is least
//! and greatest.

use super::facts::SweptFacts;
use super::figures::{decimals, figure, grouped, percent, percents};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::metric::about;
use super::provenance::made_by;
use super::shown::Shown;
use super::words::{apart, list, range, unit};
use super::wrap::wrapped;
use diwan_engine::scenario::{Metric, read_metric};
use diwan_studies::design::{Role, Supplied};
use diwan_studies::stats::Interval;
use diwan_studies::study::{
    FactorFacts, FactorValue, LevelOfFactor, MainEffectFacts, MeasuredFacts, PointFacts, SweepFacts, SweptMetric,
};

/// So many points are told one by one.
const FEW: usize = 25;

/// What is told of a sweep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SweepTold {
    /// All of its metrics, since these were asked for; else the shares of outcomes.
    pub metrics: bool,
    /// What each factor does by itself, too.
    pub curves: bool,
}

/// The sweep as people read it. `kept` is the folder of its tables.
#[must_use]
pub fn tell_sweep(
    scenario: Shown<'_>,
    facts: &SweptFacts,
    asked: SweepTold,
    kept: Option<&str>,
    look: &Look,
) -> String {
    let look = &look.held();
    let mut out = look.heading(&scenario.texts.title);
    out += &wrapped(&made_of(facts), "", 0, look.width);
    for it in &facts.found.factors {
        out += &wrapped(&factor(it), "- ", 2, look.width);
    }
    for names in &facts.found.linked {
        out += &wrapped(&say!("sweep-linked", names: list(names)), "- ", 2, look.width);
    }
    let shown = told_of(scenario, &facts.found, asked.metrics);
    out += &if facts.found.points.len() > FEW { extremes(facts, &shown, look) } else { points(facts, &shown, look) };
    if asked.curves {
        out += &curves(facts, &shown, look);
    }
    if asked.metrics {
        for it in
            shown.iter().filter_map(|it| read_metric(&scenario, &facts.found.metrics[*it].metric, scenario.span).ok())
        {
            let unit = super::metric::unit(it.unit());
            let said = say!("batch-asked-is", metric: it.notation(&scenario), about: about(scenario, it), unit: unit);
            out += &wrapped(&said, "- ", 2, look.width);
        }
    }
    out += &match kept {
        Some(folder) => wrapped(&say!("sweep-kept", folder: folder), "\n", 0, look.width),
        None if facts.found.points.len() > FEW => wrapped(&say!("sweep-keep"), "\n", 0, look.width),
        None => String::new(),
    };
    out + &made_by(&facts.found.provenance, look.width)
}

/// How many points, and how they were placed.
pub(super) fn points_of(found: &SweepFacts) -> String {
    let design = match found.design.as_str() {
        "full" => say!("sweep-full"),
        "lhs" => say!("sweep-lhs"),
        "sobol" => say!("sweep-sobol"),
        "one-at-a-time" => say!("sweep-one"),
        _ => say!("sweep-given"),
    };
    say!("sweep-points-of", n: found.points.len(), points: grouped(found.points.len() as u64), design: design)
}

/// How many points, placed how, with how many runs, and how long it took.
fn made_of(facts: &SweptFacts) -> String {
    let found = &facts.found;
    let points = points_of(found);
    let each = if found.seeds > 1 {
        say!("sweep-draws", draws: grouped(found.draws), seeds: grouped(found.seeds))
    } else {
        say!("sweep-runs", n: found.draws, runs: grouped(found.draws))
    };
    let took = say!("sweep-took", runs: grouped(found.runs), seconds: figure(facts.elapsed_s, 1));
    format!("{points} {each} {took}")
}

/// The metrics that are told: the shares of outcomes, or all where these were asked for.
pub(super) fn told_of(scenario: Shown<'_>, found: &SweepFacts, is_all: bool) -> Vec<usize> {
    let is_outcome =
        |it: &SweptMetric| matches!(read_metric(&scenario, &it.metric, scenario.span), Ok(Metric::Share(_)));
    (0..found.metrics.len()).filter(|it| is_all || is_outcome(&found.metrics[*it])).collect()
}

/// What was varied, who decides it, and what actors planned on.
pub(super) fn factor(it: &FactorFacts) -> String {
    let values = match (&it.law, &it.values) {
        (Some(law), None) => law.clone(),
        (_, Some(values)) => apart(&values.iter().map(value).collect::<Vec<_>>()),
        (None, None) => String::new(),
    };
    let role = match it.role {
        Role::Lever => say!("sweep-lever"),
        Role::Uncertainty => say!("sweep-uncertainty"),
    };
    match it.supplied {
        Supplied::AsDrawn => {
            say!("sweep-as-drawn", name: &it.name, values: values, role: role, nominal: value(&it.nominal))
        }
        Supplied::AsSet => say!("sweep-as-set", name: &it.name, values: values, role: role),
    }
}

/// A value as it is told: a number with four digits that say something.
pub(super) fn value(it: &FactorValue) -> String {
    match it {
        FactorValue::Settings(text) if text.is_empty() => say!("sweep-as-it-is"),
        FactorValue::Settings(text) => text.clone(),
        FactorValue::Number(it) => {
            let whole = figure(it.abs().trunc(), 0).len();
            let text = figure(*it, 4_usize.saturating_sub(whole));
            if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
        }
    }
}

/// A point in words.
fn place(facts: &SweptFacts, point: &PointFacts) -> String {
    let of = |(factor, it): (&FactorFacts, &FactorValue)| match it {
        FactorValue::Number(_) => format!("{} {}", factor.name, value(it)),
        FactorValue::Settings(_) => value(it),
    };
    apart(&facts.found.factors.iter().zip(&point.values).map(of).collect::<Vec<_>>())
}

fn interval(it: &MeasuredFacts) -> Option<Interval> {
    Some(Interval { low: it.low?, high: it.high? })
}

/// A mean, with no more digits than its interval carries.
pub(super) fn mean(metric: &SweptMetric, it: &MeasuredFacts) -> String {
    match interval(it) {
        Some(interval) if metric.unit == "share" => percent(it.mean, interval),
        Some(interval) => figure(it.mean, decimals(interval.half_width())),
        None if metric.unit == "share" => format!("{} %", figure(100.0 * it.mean, 0)),
        None => figure(it.mean, 1),
    }
}

/// Its interval.
pub(super) fn doubt(metric: &SweptMetric, it: &MeasuredFacts) -> String {
    match interval(it) {
        Some(interval) if metric.unit == "share" => percents(interval),
        Some(interval) => {
            let places = decimals(interval.half_width());
            range(&figure(interval.low, places), &figure(interval.high, places))
        }
        None => "-".to_owned(),
    }
}

/// Every point with what it came to: of one factor by its value, of several by a number that is explained first.
fn points(facts: &SweptFacts, shown: &[usize], look: &Look) -> String {
    let found = &facts.found;
    let (label, mut out) = match &found.factors[..] {
        [factor] => (factor.name.clone(), String::new()),
        _ => (say!("sweep-point"), values(facts, look)),
    };
    // As many metrics side by side as there is room for, each with its interval.
    let room = look.width.saturating_sub(label.chars().count()) / 36;
    for metrics in shown.chunks(room.max(1)) {
        let mut grid = metrics.iter().fold(Grid::new(&label).widest(30), |grid, it| {
            let interval = say!("batch-interval", level: figure(100.0 * found.level, 0));
            grid.right(&found.metrics[*it].metric, 7).left(&interval)
        });
        for point in &found.points {
            let cells = metrics.iter().flat_map(|it| {
                let (metric, measured) = (&found.metrics[*it], &point.measured[*it]);
                [mean(metric, measured), doubt(metric, measured)]
            });
            let named = if let [it] = &point.values[..] { value(it) } else { point.point.to_string() };
            grid.row(&named, cells);
        }
        out += &format!("\n{}", grid.laid_out(look));
    }
    out
}

/// The values of all factors at every point.
fn values(facts: &SweptFacts, look: &Look) -> String {
    let found = &facts.found;
    let mut grid = found.factors.iter().fold(Grid::new(&say!("sweep-point")), |grid, it| grid.left(&it.name));
    for point in &found.points {
        let cells = found.factors.iter().zip(&point.values).map(|(factor, it)| {
            let text = value(it);
            // What the column says need not be said again.
            text.strip_prefix(&format!("{}=", factor.name)).map_or(text.clone(), str::to_owned)
        });
        grid.row(&point.point.to_string(), cells);
    }
    format!("\n{}", grid.laid_out(look))
}

/// Where each metric is least and greatest.
fn extremes(facts: &SweptFacts, shown: &[usize], look: &Look) -> String {
    let found = &facts.found;
    let mut out = wrapped(&say!("sweep-extremes", n: found.points.len()), "\n", 0, look.width);
    for (metric, it) in shown.iter().filter_map(|it| Some((*it, found.extremes.get(*it)?))) {
        let told = |point: usize| {
            let (of, measured) = (&found.metrics[metric], &found.points[point].measured[metric]);
            let interval = doubt(of, measured);
            let where_it_is = place(facts, &found.points[point]);
            say!("sweep-at", mean: mean(of, measured), interval: interval, point: point, place: where_it_is)
        };
        let of = &found.metrics[metric];
        let head = if of.unit == "share" {
            of.metric.clone()
        } else {
            say!("sweep-metric", metric: &of.metric, unit: unit(&of.unit))
        };
        out += &wrapped(&head, "- ", 2, look.width);
        out += &wrapped(&say!("sweep-least", at: told(it.least)), "  ", 4, look.width);
        out += &wrapped(&say!("sweep-greatest", at: told(it.greatest)), "  ", 4, look.width);
    }
    out
}

/// What each factor does by itself: metrics over its values, as figures and bars.
fn curves(facts: &SweptFacts, shown: &[usize], look: &Look) -> String {
    let mut out = String::new();
    for effect in &facts.found.main_effects {
        for metric in shown {
            out += &curve(facts, effect, *metric, look);
        }
    }
    let is_mean = facts.found.main_effects.iter().flat_map(|it| &it.levels).any(|it| it.points.len() > 1);
    if is_mean && !look.brief {
        out += &wrapped(&say!("sweep-curves-legend"), "\n", 0, look.width);
    }
    out
}

/// A metric over the values of a factor.
fn curve(facts: &SweptFacts, effect: &MainEffectFacts, metric: usize, look: &Look) -> String {
    let of = &facts.found.metrics[metric];
    let means = || effect.levels.iter().map(|it| it.means[metric].mean);
    let [least, most] = bar_ends(of, means());
    let is_mean = effect.levels.iter().any(|it| it.points.len() > 1);
    let other = if is_mean {
        say!("sweep-points-lie")
    } else {
        say!("batch-interval", level: figure(100.0 * facts.found.level, 0))
    };
    let mut grid = Grid::new(&effect.factor).widest(30).right(&of.metric, 7).left(&other).left("");
    for it in &effect.levels {
        let of_all = it.means[metric];
        let gauge = look.gauge(Some(100.0 * (of_all.mean - least) / (most - least).max(f64::MIN_POSITIVE)));
        let [mean, between] = level_figures(&facts.found, it, metric);
        grid.row(&level_name(it), [mean, between, gauge.trim_end().to_owned()]);
    }
    format!("\n{}", grid.laid_out(look))
}

/// The ends of a bar: of shares from 0 on, of all else between the least and the greatest.
fn bar_ends(of: &SweptMetric, means: impl Iterator<Item = f64> + Clone) -> [f64; 2] {
    let least = if of.is_share { 0.0 } else { means.clone().fold(f64::INFINITY, f64::min) };
    [least, means.fold(f64::NEG_INFINITY, f64::max)]
}

/// The mean of a level, and its interval; of several points where these lie.
pub(super) fn level_figures(found: &SweepFacts, it: &LevelOfFactor, metric: usize) -> [String; 2] {
    let of = &found.metrics[metric];
    if let [point] = it.points[..] {
        let measured = &found.points[point].measured[metric];
        return [mean(of, measured), doubt(of, measured)];
    }
    let means = it.means[metric];
    let (scale, sign) = if of.unit == "share" { (100.0, " %") } else { (1.0, "") };
    let places = decimals(scale * (means.greatest - means.least) / 2.0).min(2);
    let [mean, least, greatest] = [means.mean, means.least, means.greatest].map(|it| figure(scale * it, places.min(1)));
    [format!("{mean}{sign}"), format!("{}{sign}", range(&least, &greatest))]
}

/// A value of a factor, or a class of values, in words.
pub(super) fn level_name(it: &LevelOfFactor) -> String {
    match (&it.settings, it.low, it.high) {
        (Some(text), ..) => value(&FactorValue::Settings(text.clone())),
        (None, Some(low), Some(high)) if low < high => {
            let end = |it: f64| figure(it, 3_usize.saturating_sub(figure(it.abs().trunc(), 0).len()));
            range(&end(low), &end(high))
        }
        (None, Some(low), _) => value(&FactorValue::Number(low)),
        _ => String::new(),
    }
}
