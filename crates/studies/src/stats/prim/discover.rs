//! Discovery: peeling, pasting, the box that is chosen of them, and its limits weighed; then the same among the points
//! outside, box after box.

use super::bounds::{Bounds, Found, Points};
use super::paste::paste;
use super::peel::peel;
use super::quasi::quasi_p;
use crate::stats::error::{StatsError, known};
use crate::stats::interval::Interval;

/// The fewest points among which a box is looked for.
const LEAST_POINTS: usize = 40;

/// What boxes are looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// The most boxes.
    pub boxes: usize,
    /// The share of all points that a box holds at the least.
    pub mass: f64,
    /// The density that a box has at the least, without limits that may be chance: of those that have it the one that
    /// covers most is chosen, and the densest where none has it. Without one, the box with the best balance of the two, by
    /// their harmonic mean.
    pub density: Option<f64>,
    /// A factor is limited only if the quasi-p of its limits is at most so large.
    pub p: f64,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { boxes: 3, mass: 0.05, density: None, p: 0.05 }
    }
}

/// A box that was discovered.
#[derive(Clone, Debug, PartialEq)]
pub struct Discovery {
    /// The boxes that were gone through, from everything to the smallest, and those of the pasting.
    pub trajectory: Vec<Found>,
    /// The place in it of the box that was chosen.
    pub chosen: usize,
    /// That box without limits that may be chance.
    pub found: Found,
    /// Quasi-p of each factor that is limited, in the order of factors.
    pub limits: Vec<(usize, f64)>,
    /// The points among which it was looked for: those outside of the boxes before it.
    pub among: Vec<usize>,
}

/// Boxes in which `y` is high: `x` holds the values of every factor, `y` how far what is of interest happens at every
/// point, 0..=1. As many boxes as are wanted, each among the points outside of those before it; fewer where none has a
/// density above that of all points.
///
/// Coverage and mass of each box are of all points, so that those of several add up.
///
/// # Errors
/// When lists differ in length, below forty points, when a value is not finite or `y` lies outside 0..=1.
pub fn discover(x: &[&[f64]], y: &[f64], wanted: Wanted) -> Result<Vec<Discovery>, StatsError> {
    known(y, LEAST_POINTS)?;
    for column in x {
        known(column, 0)?;
        if column.len() != y.len() {
            return Err(StatsError::LengthsDiffer { first: y.len(), second: column.len() });
        }
    }
    if let Some(at) = y.iter().position(|it| *it < 0.0) {
        return Err(StatsError::Negative { at });
    }
    let points = Points { x, y };
    let (mut out, mut rows): (Vec<Discovery>, Vec<usize>) = (Vec::new(), (0..y.len()).collect());
    let overall = y.iter().sum::<f64>() / y.len() as f64;
    while out.len() < wanted.boxes && overall > 0.0 {
        let Some(next) = one(points, &rows, wanted).filter(|it| it.found.density > overall) else { break };
        let inside = next.found.bounds.inside(points, &rows);
        // Both rise, so that a walk along both leaves what is in one alone.
        let mut inside = inside.into_iter().peekable();
        rows.retain(|row| inside.next_if_eq(row).is_none());
        out.push(next);
        if rows.len() < LEAST_POINTS {
            break;
        }
    }
    Ok(out)
}

/// The box among these points, if one with a limit is found.
pub(super) fn one(points: Points<'_>, rows: &[usize], wanted: Wanted) -> Option<Discovery> {
    let mut trajectory = peel(points, rows, wanted.mass);
    let pasted = trajectory.last().map_or_else(Vec::new, |it| paste(points, rows, it));
    trajectory.extend(pasted);
    let weigh = |chosen: usize| weighed(points, rows, trajectory[chosen].clone(), wanted.p);
    let dense = wanted.density.and_then(|least| {
        let of = |chosen: usize| Some((chosen, weigh(chosen))).filter(|(_, (it, _))| it.density >= least);
        by_coverage(&trajectory, least).into_iter().find_map(of)
    });
    let (chosen, (found, limits)) = match dense {
        Some(it) => it,
        None => choose(&trajectory, wanted.density).map(|it| (it, weigh(it)))?,
    };
    (!limits.is_empty()).then(|| Discovery { trajectory, chosen, found, limits, among: rows.to_vec() })
}

/// The places of the boxes that are dense enough, those that cover most first: what is left of a box without its weak
/// limits may not be dense enough any more, and then the next is asked.
fn by_coverage(trajectory: &[Found], least: f64) -> Vec<usize> {
    let mut places: Vec<usize> = (0..trajectory.len()).filter(|it| trajectory[*it].density >= least).collect();
    places.sort_by(|a, b| trajectory[*b].coverage.total_cmp(&trajectory[*a].coverage).then(a.cmp(b)));
    places
}

/// The place of the box that is wanted; where none is dense enough, the densest.
fn choose(trajectory: &[Found], density: Option<f64>) -> Option<usize> {
    let worth = |it: &Found| match density {
        Some(least) if it.density >= least => 1.0 + it.coverage,
        Some(_) => it.density,
        None => 2.0 * it.coverage * it.density / (it.coverage + it.density).max(f64::MIN_POSITIVE),
    };
    (0..trajectory.len()).max_by(|a, b| worth(&trajectory[*a]).total_cmp(&worth(&trajectory[*b])).then(b.cmp(a)))
}

/// A box without the limits that may be chance, the likeliest to be first; and quasi-p of those that stay.
fn weighed(points: Points<'_>, rows: &[usize], mut found: Found, most: f64) -> (Found, Vec<(usize, f64)>) {
    loop {
        let weigh = |factor: usize| (factor, quasi_p(points, rows, &found, (factor, Interval::ANY)));
        let limits: Vec<(usize, f64)> = found.bounds.limited().map(weigh).collect();
        let worst = limits.iter().copied().filter(|(_, p)| *p > most).max_by(|a, b| a.1.total_cmp(&b.1));
        let Some((factor, _)) = worst else { return (found, limits) };
        let bounds: Bounds = found.bounds.without(factor);
        let inside = bounds.inside(points, rows);
        found = Found::of(points, bounds, &inside);
    }
}
