//! Pasting: a box that was peeled slice by slice may have lost points that later limits would have spared; slices are
//! put on again as long as that helps.

use super::bounds::{Bounds, Found, Points, sum};
use super::peel::{ALPHA, middle};
use crate::stats::interval::Interval;

/// The boxes of the pasting, from the one that was peeled on; none where nothing helps.
pub(super) fn paste(points: Points<'_>, rows: &[usize], peeled: &Found) -> Vec<Found> {
    let (mut out, mut now) = (Vec::new(), peeled.clone());
    while let Some(larger) = larger(points, rows, &now) {
        out.push(larger.clone());
        now = larger;
    }
    out
}

/// The box with the slice put on that raises the density most for each point, if one does; of equal ones, the one that
/// limits fewer factors.
fn larger(points: Points<'_>, rows: &[usize], now: &Found) -> Option<Found> {
    let mut best: Option<(f64, Found)> = None;
    for factor in now.bounds.limited() {
        let others = now.bounds.without(factor).inside(points, rows);
        for is_upper in [false, true] {
            let Some(bounds) = wider(points, &others, &now.bounds, factor, is_upper) else { continue };
            let inside = bounds.inside(points, &others);
            let more = inside.len().saturating_sub(now.count);
            let density = sum(points.y, &inside) / inside.len().max(1) as f64;
            if more == 0 || density <= now.density {
                continue;
            }
            let gain = (density - now.density) / more as f64;
            let limits = bounds.limited().count();
            let better = best
                .as_ref()
                .is_none_or(|(best, found)| gain > *best || (gain == *best && limits < found.bounds.limited().count()));
            if better {
                best = Some((gain, Found::of(points, bounds, &inside)));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// A box with a slice put on at a side; `None` where that side has no limit or nothing lies behind it.
fn wider(points: Points<'_>, others: &[usize], bounds: &Bounds, factor: usize, is_upper: bool) -> Option<Bounds> {
    let (x, range) = (points.x[factor], bounds.0[factor]);
    let is_behind = |it: f64| if is_upper { it >= range.high } else { it <= range.low };
    let mut behind: Vec<f64> = others.iter().map(|row| x[*row]).filter(|it| is_behind(*it)).collect();
    behind.sort_by(f64::total_cmp);
    let limit = middle(behind.len(), if is_upper { ALPHA } else { 1.0 - ALPHA }, |place| behind[place])?;
    // A limit beyond which nothing lies is none.
    let (least, most) =
        (x.iter().fold(f64::INFINITY, |a, b| a.min(*b)), x.iter().fold(f64::NEG_INFINITY, |a, b| a.max(*b)));
    let limit = match is_upper {
        true if limit >= most => f64::INFINITY,
        false if limit <= least => f64::NEG_INFINITY,
        _ => limit,
    };
    let range = if is_upper { Interval { high: limit, ..range } } else { Interval { low: limit, ..range } };
    Some(bounds.with(factor, range))
}
