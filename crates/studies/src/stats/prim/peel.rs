//! Peeling: from a box that holds everything, slice after slice is taken off at whatever side it helps most.

use super::bounds::{Bounds, Found, Points, sum};

/// The share of the points of a box that a slice takes off, or puts on: patience.
pub(super) const ALPHA: f64 = 0.05;

/// A box as it becomes smaller: its rows in the order of every factor.
struct Peeling<'a> {
    points: Points<'a>,
    sorted: Vec<Vec<usize>>,
    bounds: Bounds,
    hits: f64,
}

/// A slice that could be taken off.
struct Slice {
    factor: usize,
    is_upper: bool,
    limit: f64,
    /// Places of its rows in the order of its factor.
    rows: core::ops::Range<usize>,
    gain: f64,
    limited: usize,
}

/// The boxes of the peeling, from everything in `rows` to the smallest that still holds a share `least` of all points.
/// Taken off is the slice that raises the density most for each point that it costs; of equal ones, the one that limits
/// fewer factors.
pub(super) fn peel(points: Points<'_>, rows: &[usize], least: f64) -> Vec<Found> {
    let factors = points.x.len();
    let sorted = points.x.iter().map(|x| in_order(x, rows)).collect();
    let mut it = Peeling { points, sorted, bounds: Bounds::any(factors), hits: sum(points.y, rows) };
    let mut out = vec![Found::of(points, it.bounds.clone(), rows)];
    while let Some(slice) = it.best() {
        let rest = it.count() - slice.rows.len();
        if (rest as f64) < least * points.y.len() as f64 {
            break;
        }
        it.take_off(&slice);
        // Without a factor there is no slice.
        out.push(Found::of(points, it.bounds.clone(), &it.sorted[0]));
    }
    out
}

fn in_order(x: &[f64], rows: &[usize]) -> Vec<usize> {
    let mut rows = rows.to_vec();
    rows.sort_by(|a, b| x[*a].total_cmp(&x[*b]));
    rows
}

impl Peeling<'_> {
    fn count(&self) -> usize {
        self.sorted.first().map_or(0, Vec::len)
    }

    /// The slice that helps most, if any does.
    fn best(&self) -> Option<Slice> {
        let slices = (0..self.sorted.len()).flat_map(|factor| [true, false].map(|it| self.slice(factor, it)));
        slices.flatten().filter(|it| it.gain > 0.0).fold(None, |best: Option<Slice>, it| {
            let better = best
                .as_ref()
                .is_none_or(|best| it.gain > best.gain || (it.gain == best.gain && it.limited < best.limited));
            if better { Some(it) } else { best }
        })
    }

    /// The slice at an end of a factor; `None` where all values are equal, or nothing would be left.
    fn slice(&self, factor: usize, is_upper: bool) -> Option<Slice> {
        let (x, order) = (self.points.x[factor], &self.sorted[factor]);
        let value = |place: usize| x[order[place]];
        let limit = middle(order.len(), if is_upper { 1.0 - ALPHA } else { ALPHA }, value)?;
        let rows = if is_upper {
            order.partition_point(|row| x[*row] <= limit)..order.len()
        } else {
            0..order.partition_point(|row| x[*row] < limit)
        };
        let (before, taken) = (order.len() as f64, rows.len() as f64);
        if rows.is_empty() || rows.len() == order.len() {
            return None;
        }
        let left = (self.hits - sum(self.points.y, &order[rows.clone()])) / (before - taken);
        let limited = self.bounds.limited().count() + usize::from(!self.bounds.limits(factor));
        Some(Slice { factor, is_upper, limit, rows, gain: (left - self.hits / before) / taken, limited })
    }

    fn take_off(&mut self, slice: &Slice) {
        let order = &self.sorted[slice.factor];
        let gone = &order[slice.rows.clone()];
        self.hits -= sum(self.points.y, gone);
        let mut is_gone = vec![false; self.points.y.len()];
        gone.iter().for_each(|row| is_gone[*row] = true);
        self.sorted.iter_mut().for_each(|it| it.retain(|row| !is_gone[*row]));
        let range = &mut self.bounds.0[slice.factor];
        *(if slice.is_upper { &mut range.high } else { &mut range.low }) = slice.limit;
    }
}

/// A limit that parts so large a share of values in rising order from the rest: halfway between two that differ, the
/// first of them at that share or further out. As Bryant's sdtoolkit has it, and EMA Workbench after it.
pub(super) fn middle(count: usize, share: f64, value: impl Fn(usize) -> f64) -> Option<f64> {
    let rank = count.checked_sub(1)? as f64 * share;
    let (mut low, mut high) = (rank.floor() as usize, rank.ceil() as usize);
    while value(low) == value(high) {
        if share > 0.5 && low > 0 {
            low -= 1;
        } else if share <= 0.5 && high + 1 < count {
            high += 1;
        } else {
            break;
        }
    }
    Some((value(low) + value(high)) / 2.0)
}
