//! What metrics depend on, as people read it: numbers in the order of what they do, with intervals, and luck.

use super::facts::RankedFacts;
use super::figures::{decimals, figure, grouped};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::metric;
use super::numbers::number;
use super::provenance::made_by;
use super::shown::Shown;
use super::words;
use super::wrap::wrapped;
use diwan_engine::scenario::Metric;
use diwan_studies::study::{EffectFacts, FactorRank, OnMetric, SensitivityFacts};

/// The most numbers that are listed unless all are asked for.
const MOST: usize = 15;

/// What `metrics`, in the order of the facts, depend on, as people read it; with `all` numbers, or those that are shown
/// to do something.
#[must_use]
pub fn tell_sensitivity(
    scenario: Shown<'_>,
    metrics: &[Metric],
    facts: &RankedFacts,
    all: bool,
    look: &Look,
) -> String {
    let look = &look.held();
    let found = &facts.found;
    let mut out = String::new();
    for (place, (on, metric)) in core::iter::once(&found.first).chain(&found.others).zip(metrics).enumerate() {
        out += &look.heading(&say!("sensitivity", metric: metric::about(scenario, *metric)));
        if place == 0 {
            out += &wrapped(&made_of(facts), "", 0, look.width);
        }
        out.push('\n');
        out += &table(scenario, on, all, look);
        if !look.brief {
            out += &wrapped(&legend(found, on, *metric), "", 0, look.width);
        }
        out.push('\n');
        out += &wrapped(&told(scenario, found, on), "", 0, look.width);
    }
    out + &made_by(&found.provenance, look.width)
}

/// What was played.
fn made_of(facts: &RankedFacts) -> String {
    let found = &facts.found;
    let (runs, points, replications) = (grouped(found.runs), grouped(found.points), found.replications);
    let seconds = figure(facts.elapsed_s, 1);
    if found.method != "given-data" {
        let factors = found.first.factors.len();
        return say!(
            "sensitivity-made-of-points",
            runs: runs,
            points: points,
            factors: factors,
            replications: replications,
            seconds: seconds,
        );
    }
    if replications > 1 {
        say!("sensitivity-made-of", runs: runs, points: points, replications: replications, seconds: seconds)
    } else {
        say!("sensitivity-made-of-single", runs: runs, seconds: seconds)
    }
}

/// Whether a number is shown to do something: an interval of what it does lies above 0, or of a mean size that of the
/// mean is beyond what its spread leaves open.
pub(super) fn does(it: &FactorRank) -> bool {
    it.total_low.or(it.first_low).or(it.effect.map(|it| it.mu_star_low)).is_some_and(|low| low > 0.0)
}

fn table(scenario: Shown<'_>, on: &OnMetric, all: bool, look: &Look) -> String {
    let listed: Vec<&FactorRank> =
        on.factors.iter().filter(|it| all || does(it)).take(if all { usize::MAX } else { MOST }).collect();
    let doing = on.factors.iter().filter(|it| does(it)).count();
    let mut out = String::new();
    if listed.is_empty() {
        return wrapped(&say!("sensitivity-none"), "", 0, look.width);
    }
    let has = |of: fn(&FactorRank) -> bool| on.factors.iter().any(of);
    let (first, total) = (has(|it| it.first.is_some()), has(|it| it.total.is_some()));
    let (effect, pawn) = (has(|it| it.effect.is_some()), has(|it| it.pawn.is_some()));
    let mut grid = Grid::new(&say!("sensitivity-number")).widest(48);
    let interval = say!("batch-interval", level: "95");
    let pair = |grid: Grid, title: &str| grid.right(title, 5).right(&interval, 8);
    if total {
        grid = pair(grid, &say!("sensitivity-total"));
    }
    if first {
        grid = pair(grid, &say!("sensitivity-first"));
    }
    if effect {
        grid = pair(grid, &say!("sensitivity-effect"));
        grid = grid.right(&say!("sensitivity-direction"), 5).right(&say!("sensitivity-sigma"), 5);
    }
    if pawn {
        grid = grid.right(&say!("sensitivity-pawn"), 4);
    }
    for it in &listed {
        let mut cells = Vec::new();
        if total {
            cells.extend(share(it.total, it.total_low, it.total_high));
        }
        if first {
            cells.extend(share(it.first, it.first_low, it.first_high));
        }
        if effect {
            cells.extend(sizes(it.effect));
        }
        if pawn {
            cells.push(it.pawn.map_or_else(nothing, |it| figure(it, 2)));
        }
        grid.row(&number(scenario, &it.path), cells);
    }
    out += &grid.laid_out(look);
    if !all && doing > listed.len() {
        out += &wrapped(&say!("sensitivity-cut", n: doing - listed.len()), "", 0, look.width);
    }
    if !all && on.factors.len() > doing {
        out += &wrapped(&say!("sensitivity-more", n: on.factors.len() - doing), "", 0, look.width);
    }
    out
}

/// A share of variance in per cent, and its interval.
pub(super) fn share(index: Option<f64>, low: Option<f64>, high: Option<f64>) -> [String; 2] {
    let Some(index) = index else { return [nothing(), nothing()] };
    let (Some(low), Some(high)) = (low, high) else {
        let from = low.map_or_else(nothing, |low| say!("sensitivity-from-on", low: figure(100.0 * low, 0)));
        return [figure(100.0 * index, 0), from];
    };
    let places = decimals(100.0 * (high - low) / 2.0).min(1);
    let [index, low, high] = [index, low, high].map(|it| figure(100.0 * it, places));
    [index, say!("sensitivity-range", low: low, high: high)]
}

/// The size of effects with its interval, their mean, and how far they differ.
pub(super) fn sizes(effect: Option<EffectFacts>) -> [String; 4] {
    let Some(it) = effect else { return [nothing(), nothing(), nothing(), nothing()] };
    let places = decimals((it.mu_star_high - it.mu_star_low) / 2.0);
    let [size, low, high, mean, sd] =
        [it.mu_star, it.mu_star_low, it.mu_star_high, it.mu, it.sigma].map(|it| figure(it, places));
    [size, say!("sensitivity-range", low: low, high: high), mean, sd]
}

fn nothing() -> String {
    "-".to_owned()
}

/// What the columns are.
pub(super) fn legend(found: &SensitivityFacts, on: &OnMetric, metric: Metric) -> String {
    let mut parts = Vec::new();
    if on.factors.iter().any(|it| it.first.is_some()) {
        parts.push(if on.of == "points" { say!("sensitivity-legend-points") } else { say!("sensitivity-legend-runs") });
    }
    if found.method == "sobol" {
        parts.push(say!("sensitivity-legend-total"));
    }
    if found.method == "morris" {
        parts.push(say!("sensitivity-legend-effect", unit: words::unit(metric.unit().word())));
    }
    if let Some(idle) = on.pawn_idle {
        parts.push(say!("sensitivity-legend-pawn", idle: figure(idle, 2)));
    }
    parts.join(" ")
}

/// What it comes to.
pub(super) fn told(scenario: Shown<'_>, found: &SensitivityFacts, on: &OnMetric) -> String {
    let mut parts = Vec::new();
    let leads: Vec<String> =
        on.factors.iter().filter(|it| does(it)).take(3).map(|it| number(scenario, &it.path)).collect();
    match leads.len() {
        0 => {}
        1 => parts.push(words::capital(&say!("sensitivity-leads-one", numbers: words::list(&leads)))),
        _ => parts.push(words::capital(&say!("sensitivity-leads", numbers: words::list(&leads)))),
    }
    // Of nearly all the rest counts.
    let percent = |it: f64| figure(100.0 * it, if it > 0.99 { 2 } else { 0 });
    match on.luck_share {
        Some(luck) if found.method == "given-data" => parts.push(say!("sensitivity-luck", luck: percent(luck))),
        Some(luck) => parts.push(say!("sensitivity-luck-others", luck: percent(luck))),
        None => parts.push(say!("sensitivity-luck-untold")),
    }
    parts.join(" ")
}
