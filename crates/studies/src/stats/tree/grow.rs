//! Growing: every node is parted where that takes most off the sum of squares, down to a depth.

use super::{Split, Tree, TreeNode};
use crate::stats::error::{StatsError, known};

/// A gain below this share of a node's squares is rounding.
const ROUNDING: f64 = 1e-12;

/// Points that are parted: the values of every factor, and what happened.
#[derive(Clone, Copy)]
pub(super) struct Points<'a> {
    pub x: &'a [&'a [f64]],
    pub y: &'a [f64],
}

/// How far a tree grows.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    pub depth: usize,
    pub least: usize,
}

/// The whole tree of splits by least squares: no deeper than `depth`, with at least `least` points in every leaf. `x` holds
/// the values of every factor, `y` what happened at every point. The limit of a split lies halfway between the two values
/// that it parts; of equal splits the one by the first factor, at its least value, is taken. The order of points counts
/// for nothing.
///
/// # Errors
/// When there is no point, lists differ in length, or a value is not finite.
pub fn grow_tree(x: &[&[f64]], y: &[f64], depth: usize, least: usize) -> Result<Tree, StatsError> {
    known(y, 1)?;
    for column in x {
        known(column, 0)?;
        if column.len() != y.len() {
            return Err(StatsError::LengthsDiffer { first: y.len(), second: column.len() });
        }
    }
    let points = Points { x, y };
    let rows: Vec<usize> = (0..y.len()).collect();
    Ok(grown(points, &in_order(points, &rows), Limits { depth, least }))
}

/// Rows in the order of every factor; of equal values in that of what happened, so that sums do not depend on how rows
/// stand. Without a factor, in the order of what happened.
pub(super) fn in_order(points: Points<'_>, rows: &[usize]) -> Vec<Vec<usize>> {
    let by = |key: &dyn Fn(usize) -> f64| {
        let mut rows = rows.to_vec();
        rows.sort_by(|a, b| key(*a).total_cmp(&key(*b)).then(points.y[*a].total_cmp(&points.y[*b])));
        rows
    };
    if points.x.is_empty() {
        return vec![by(&|_| 0.0)];
    }
    points.x.iter().map(|x| by(&|row| x[row])).collect()
}

/// The tree of some rows, which stand in the order of every factor.
pub(super) fn grown(points: Points<'_>, orders: &[Vec<usize>], limits: Limits) -> Tree {
    let mut tree = Tree { nodes: Vec::new() };
    node(&mut tree, points, orders, limits, 0);
    tree
}

/// Grows a node with all below it, and returns its place.
fn node(tree: &mut Tree, points: Points<'_>, orders: &[Vec<usize>], limits: Limits, depth: usize) -> usize {
    let rows = &orders[0];
    let (count, sum) = (rows.len(), rows.iter().map(|it| points.y[*it]).sum::<f64>());
    let mean = sum / count.max(1) as f64;
    let error: f64 = rows.iter().map(|it| (points.y[*it] - mean).powi(2)).sum();
    let place = tree.nodes.len();
    tree.nodes.push(TreeNode { depth, count, mean, error, split: None });
    if depth < limits.depth
        && let Some((factor, at)) = best(points, orders, limits.least, error)
    {
        let part = |is_below: bool| -> Vec<Vec<usize>> {
            let belongs = |row: &usize| (points.x[factor][*row] <= at) == is_below;
            orders.iter().map(|order| order.iter().copied().filter(belongs).collect()).collect()
        };
        let below = node(tree, points, &part(true), limits, depth + 1);
        let above = node(tree, points, &part(false), limits, depth + 1);
        tree.nodes[place].split = Some(Split { factor, at, below, above });
    }
    place
}

/// The split that takes most off the squares, if one does.
fn best(points: Points<'_>, orders: &[Vec<usize>], least: usize, error: f64) -> Option<(usize, f64)> {
    let mut best: Option<(f64, usize, f64)> = None;
    for (factor, x) in points.x.iter().enumerate() {
        let order = &orders[factor];
        let (count, sum) = (order.len(), order.iter().map(|it| points.y[*it]).sum::<f64>());
        let (mean, mut below) = (sum / count.max(1) as f64, 0.0);
        for taken in 1..count {
            let (last, next) = (order[taken - 1], order[taken]);
            // Distances from the mean, so that nothing large is taken off something large.
            below += points.y[last] - mean;
            if x[last] == x[next] || taken < least || count - taken < least {
                continue;
            }
            let gain = below * below * count as f64 / (taken as f64 * (count - taken) as f64);
            if gain > error * ROUNDING && best.is_none_or(|(most, ..)| gain > most) {
                best = Some((gain, factor, between(x[last], x[next])));
            }
        }
    }
    best.map(|(_, factor, at)| (factor, at))
}

/// Halfway between two values, and below the greater of them whatever is rounded.
fn between(low: f64, high: f64) -> f64 {
    let middle = f64::midpoint(low, high);
    if middle < high { middle } else { low }
}
