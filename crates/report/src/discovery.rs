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
use diwan_studies::study::{BoxFacts, DiscoveryFacts, LimitFacts, NodeFacts};

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
        if let Some(said) = too_thin(found, it) {
            out += &wrapped(&said, "", 0, look.width);
        }
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
    if !look.brief {
        out += &tree(scenario, found, look);
    }
    out + &made_by(&found.provenance, look.width)
}

/// What is said of a box that is less dense than was asked.
pub(super) fn too_thin(found: &DiscoveryFacts, it: &BoxFacts) -> Option<String> {
    let asked = found.density_asked.filter(|asked| it.density < *asked)?;
    Some(say!("discover-thin", asked: percent(asked)))
}

/// The tree as rules, each part below the one that it was parted from.
fn tree(scenario: Option<Shown<'_>>, found: &DiscoveryFacts, look: &Look) -> String {
    let mut out = look.heading(&say!("discover-tree"));
    if found.tree.nodes.len() < 2 {
        return out + &wrapped(&say!("discover-tree-none"), "", 0, look.width);
    }
    out += &wrapped(&say!("discover-tree-about", share: percent(found.tree.explained)), "", 0, look.width);
    out.push('\n');
    let mut grid = Grid::new(&say!("discover-tree-part"))
        .widest(60)
        .right(&say!("discover-tree-density"), 5)
        .right(&say!("discover-of-all"), 6);
    for it in &found.tree.nodes {
        let sign = |it: f64| say!("discover-percent", share: percent(it));
        let label = format!("{}{}", "  ".repeat(it.depth), part(scenario, it));
        grid.row(&label, [sign(it.density), sign(it.mass)]);
    }
    out + &grid.laid_out(look)
}

/// A part of a tree in words.
pub(super) fn part(scenario: Option<Shown<'_>>, it: &NodeFacts) -> String {
    let Some(path) = &it.path else { return say!("discover-tree-all") };
    let number = scenario.map_or_else(|| path.clone(), |shown| number(shown, path));
    match (it.above, it.up_to) {
        (Some(at), _) => say!("discover-tree-above", number: number, at: end(at)),
        (None, at) => say!("discover-tree-up-to", number: number, at: end(at.unwrap_or_default())),
    }
}

/// A limit in as many digits as tell something.
pub(super) fn end(it: f64) -> String {
    figure(it, if it.abs() >= 10.0 { 1 } else { 2 })
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
pub(super) fn inside(scenario: Option<Shown<'_>>, it: &BoxFacts) -> String {
    let one = |it: &LimitFacts| say!("discover-inside-one", number: label(scenario, it), values: values(it));
    let limits: Vec<String> = it.limits.iter().map(one).collect();
    say!("discover-inside", limits: words::list(&limits))
}

/// What a number is called.
pub(super) fn label(scenario: Option<Shown<'_>>, it: &LimitFacts) -> String {
    scenario.map_or_else(|| it.path.clone(), |shown| number(shown, &it.path))
}

/// What a box is worth.
pub(super) fn worth(found: &DiscoveryFacts, it: &BoxFacts) -> String {
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
pub(super) fn values(limit: &LimitFacts) -> String {
    match (limit.low, limit.high) {
        (Some(low), Some(high)) => say!("discover-between", low: end(low), high: end(high)),
        (Some(low), None) => say!("discover-above", low: end(low)),
        (None, Some(high)) => say!("discover-below", high: end(high)),
        (None, None) => String::new(),
    }
}

pub(super) fn percent(share: f64) -> String {
    figure(100.0 * share, if share < 0.1 { 1 } else { 0 })
}
