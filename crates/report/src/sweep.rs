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
use diwan_studies::study::{FactorFacts, FactorValue, MeasuredFacts, PointFacts, SweptMetric};

/// So many points are told one by one.
const FEW: usize = 25;

/// The sweep as people read it; unless metrics were asked for, the shares of outcomes are told. `kept` is the folder of
/// its tables.
#[must_use]
pub fn tell_sweep(scenario: Shown<'_>, facts: &SweptFacts, asked: bool, kept: Option<&str>, look: &Look) -> String {
    let look = &look.held();
    let mut out = look.heading(&scenario.texts.title);
    out += &wrapped(&made_of(facts), "", 0, look.width);
    for it in &facts.found.factors {
        out += &wrapped(&factor(it), "- ", 2, look.width);
    }
    for names in &facts.found.linked {
        out += &wrapped(&say!("sweep-linked", names: list(names)), "- ", 2, look.width);
    }
    let is_outcome =
        |it: &SweptMetric| matches!(read_metric(&scenario, &it.metric, scenario.span), Ok(Metric::Share(_)));
    let shown: Vec<usize> =
        (0..facts.found.metrics.len()).filter(|it| asked || is_outcome(&facts.found.metrics[*it])).collect();
    out += &if facts.found.points.len() > FEW { extremes(facts, &shown, look) } else { points(facts, &shown, look) };
    if asked {
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

/// How many points, placed how, with how many runs, and how long it took.
fn made_of(facts: &SweptFacts) -> String {
    let found = &facts.found;
    let design = match found.design.as_str() {
        "full" => say!("sweep-full"),
        "lhs" => say!("sweep-lhs"),
        "sobol" => say!("sweep-sobol"),
        "one-at-a-time" => say!("sweep-one"),
        _ => say!("sweep-given"),
    };
    let points =
        say!("sweep-points-of", n: found.points.len(), points: grouped(found.points.len() as u64), design: design);
    let each = if found.seeds > 1 {
        say!("sweep-draws", draws: grouped(found.draws), seeds: grouped(found.seeds))
    } else {
        say!("sweep-runs", n: found.draws, runs: grouped(found.draws))
    };
    let took = say!("sweep-took", runs: grouped(found.runs), seconds: figure(facts.elapsed_s, 1));
    format!("{points} {each} {took}")
}

/// What was varied, who decides it, and what actors planned on.
fn factor(it: &FactorFacts) -> String {
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
fn value(it: &FactorValue) -> String {
    match it {
        FactorValue::Settings(text) if text.is_empty() => say!("sweep-as-it-is"),
        FactorValue::Settings(text) => text.clone(),
        FactorValue::Number(it) => {
            let whole = it.abs().max(1.0).log10().floor() as usize;
            let text = figure(*it, 3_usize.saturating_sub(whole));
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
fn mean(metric: &SweptMetric, it: &MeasuredFacts) -> String {
    match interval(it) {
        Some(interval) if metric.unit == "share" => percent(it.mean, interval),
        Some(interval) => figure(it.mean, decimals(interval.half_width())),
        None if metric.unit == "share" => format!("{} %", figure(100.0 * it.mean, 0)),
        None => figure(it.mean, 1),
    }
}

/// Its interval.
fn doubt(metric: &SweptMetric, it: &MeasuredFacts) -> String {
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
