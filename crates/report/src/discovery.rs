//! Boxes as people read them: which numbers have to lie where, and how much more often it comes about there.

use super::facts::DiscoveredFacts;
use super::figures::{figure, grouped, p_value};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::numbers::number;
use super::provenance::made_by;
use super::shown::Shown;
use super::words;
use super::wrap::wrapped;
use diwan_studies::study::{BoxFacts, DiscoveryFacts, LimitFacts};

/// The boxes as people read them, with the names of the scenario if it is there.
#[must_use]
pub fn tell_discovery(scenario: Option<Shown<'_>>, facts: &DiscoveredFacts, look: &Look) -> String {
    let look = &look.held();
    let found = &facts.found;
    let mut out = look.heading(&say!("discover", when: &found.when));
    out += &wrapped(&made_of(facts), "", 0, look.width);
    if found.boxes.is_empty() {
        out.push('\n');
        out += &wrapped(&say!("discover-none"), "", 0, look.width);
    }
    for (place, it) in found.boxes.iter().enumerate() {
        out += &look.heading(&say!("discover-box", n: place + 1));
        out += &wrapped(&format!("{} {}", inside(scenario, it), worth(found, it)), "", 0, look.width);
        out.push('\n');
        out += &limits(scenario, it, look);
    }
    if !found.boxes.is_empty() && !look.brief {
        out.push('\n');
        out += &wrapped(&say!("discover-legend"), "", 0, look.width);
    }
    if found.boxes.len() > 1 {
        let several = say!("discover-several", n: found.boxes.len(), coverage: percent(found.coverage));
        out += &wrapped(&several, "", 0, look.width);
    }
    out + &made_by(&found.provenance, look.width)
}

fn made_of(facts: &DiscoveredFacts) -> String {
    let found = &facts.found;
    let (runs, points, factors) = (grouped(found.runs), grouped(found.points), found.factors);
    let (share, seconds) = (percent(found.share), figure(facts.elapsed_s, 1));
    if found.by == "point" {
        let replications = found.runs / found.points.max(1);
        say!(
            "discover-made-of-points",
            points: points,
            replications: replications,
            factors: factors,
            share: share,
            seconds: seconds,
        )
    } else {
        say!("discover-made-of-runs", runs: runs, points: points, factors: factors, share: share, seconds: seconds)
    }
}

/// Which numbers lie where.
fn inside(scenario: Option<Shown<'_>>, it: &BoxFacts) -> String {
    let one = |it: &LimitFacts| say!("discover-inside-one", number: label(scenario, it), values: values(it));
    let limits: Vec<String> = it.limits.iter().map(one).collect();
    say!("discover-inside", limits: words::list(&limits))
}

/// What a number is called.
fn label(scenario: Option<Shown<'_>>, it: &LimitFacts) -> String {
    scenario.map_or_else(|| it.path.clone(), |shown| number(shown, &it.path))
}

/// What a box is worth.
fn worth(found: &DiscoveryFacts, it: &BoxFacts) -> String {
    let [density, share, coverage, mass] = [it.density, found.share, it.coverage, it.mass].map(percent);
    let mut out = if found.by == "point" {
        say!("discover-box-points", density: density, share: share, coverage: coverage, mass: mass)
    } else {
        say!("discover-box-runs", density: density, share: share, coverage: coverage, mass: mass)
    };
    if let (Some(density), Some(coverage)) = (it.density_elsewhere, it.coverage_elsewhere) {
        out.push(' ');
        out += &say!("discover-elsewhere", density: percent(density), coverage: percent(coverage));
    }
    out
}

fn limits(scenario: Option<Shown<'_>>, it: &BoxFacts, look: &Look) -> String {
    let mut grid = Grid::new(&say!("discover-limit"))
        .widest(48)
        .left(&say!("discover-values"))
        .right(&say!("discover-of-all"), 5)
        .right(&say!("discover-p"), 7)
        .right(&say!("discover-again"), 5);
    for limit in &it.limits {
        let share = |it: f64| say!("discover-percent", share: percent(it));
        grid.row(&label(scenario, limit), [values(limit), share(limit.mass), p_value(limit.p), share(limit.again)]);
    }
    grid.laid_out(look)
}

/// Where the values of a number lie.
fn values(limit: &LimitFacts) -> String {
    let end = |it: f64| figure(it, if it.abs() >= 10.0 { 1 } else { 2 });
    match (limit.low, limit.high) {
        (Some(low), Some(high)) => say!("discover-between", low: end(low), high: end(high)),
        (Some(low), None) => say!("discover-above", low: end(low)),
        (None, Some(high)) => say!("discover-below", high: end(high)),
        (None, None) => String::new(),
    }
}

fn percent(share: f64) -> String {
    figure(100.0 * share, if share < 0.1 { 1 } else { 0 })
}
