//! How far a tree is pruned: cross-validation says what trees of each size are worth at points that they did not see.
//!
//! Breiman, Friedman, Olshen and Stone 1984, section 3.4, with their rule of one standard error: of the trees that are not
//! shown to be worse than the best, the smallest.

use super::Tree;
use super::grow::{Limits, Points, grow_tree, grown, in_order};
use crate::stats::error::StatsError;
use crate::stats::moments::Moments;

/// Parts into which points are dealt, each of which is left out once.
const PARTS: usize = 10;
/// The fewest points from which a tree is chosen.
const LEAST_POINTS: usize = 40;

/// Which tree is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeWanted {
    /// The most splits above a leaf.
    pub depth: usize,
    /// The fewest points in a leaf.
    pub least: usize,
    /// By which the points are dealt.
    pub seed: u64,
}

/// A tree that was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct ChosenTree {
    /// The tree.
    pub tree: Tree,
    /// The share of the squared error of the plain mean that is left at points that trees of its kind did not see.
    pub left: f64,
}

/// Grows a tree and prunes it as far as ten-fold cross-validation bears. The parts are dealt by what stands in the rows
/// and a seed, so that the order of points counts for nothing.
///
/// # Errors
/// As of [`grow_tree`]; below forty points.
pub fn choose_tree(x: &[&[f64]], y: &[f64], wanted: TreeWanted) -> Result<ChosenTree, StatsError> {
    if y.len() < LEAST_POINTS {
        return Err(StatsError::TooFew { got: y.len(), needed: LEAST_POINTS });
    }
    let whole = grow_tree(x, y, wanted.depth, wanted.least)?;
    let costs = whole.costs();
    // Between two costs the tree is the same; their geometric mean stands for them.
    let middle = |place: usize| costs.get(place + 1).map_or(f64::INFINITY, |next| (costs[place] * next).sqrt());
    let middles: Vec<f64> = (0..costs.len()).map(middle).collect();
    let errors = left_out(Points { x, y }, wanted, &middles);
    let mean = |it: &Moments| it.mean().unwrap_or(f64::INFINITY);
    let best = errors.iter().min_by(|a, b| mean(a).total_cmp(&mean(b))).copied().unwrap_or_default();
    let most = mean(&best) + best.se().unwrap_or(0.0);
    let chosen = errors.iter().rposition(|it| mean(it) <= most).unwrap_or(0);
    let root = errors.last().map_or(0.0, mean);
    let left = if root > 0.0 { mean(&errors[chosen]) / root } else { 1.0 };
    Ok(ChosenTree { tree: whole.pruned(middles[chosen]), left })
}

/// The squared errors at points that were left out, under each cost of a leaf.
fn left_out(points: Points<'_>, wanted: TreeWanted, costs: &[f64]) -> Vec<Moments> {
    let part = dealt(points, wanted.seed);
    let rows: Vec<usize> = (0..points.y.len()).collect();
    let orders = in_order(points, &rows);
    // A tree of nine tenths of the points has as many fewer in a leaf.
    let least = (wanted.least * (PARTS - 1)).div_ceil(PARTS);
    let mut errors = vec![vec![0.0; points.y.len()]; costs.len()];
    for left in 0..PARTS {
        let others: Vec<Vec<usize>> =
            orders.iter().map(|order| order.iter().copied().filter(|it| part[*it] != left).collect()).collect();
        let tree = grown(points, &others, Limits { depth: wanted.depth, least });
        for (errors, cost) in errors.iter_mut().zip(costs) {
            let pruned = tree.pruned(*cost);
            for row in rows.iter().copied().filter(|it| part[*it] == left) {
                errors[row] = (points.y[row] - pruned.leaf(|factor| points.x[factor][row]).mean).powi(2);
            }
        }
    }
    // In the order of the errors, so that it does not count how rows stand.
    errors.iter_mut().for_each(|it| it.sort_by(f64::total_cmp));
    errors.into_iter().map(|it| it.into_iter().collect()).collect()
}

/// The part of each point: points in an order that looks like luck and depends on nothing but what stands in their rows.
fn dealt(points: Points<'_>, seed: u64) -> Vec<usize> {
    let key = |row: usize| {
        let values = points.x.iter().map(|it| it[row]).chain([points.y[row]]);
        values.fold(mixed(seed), |key, value| mixed(key ^ value.to_bits()))
    };
    let mut rows: Vec<(u64, usize)> = (0..points.y.len()).map(|row| (key(row), row)).collect();
    rows.sort_unstable();
    let mut out = vec![0; rows.len()];
    for (place, (_, row)) in rows.into_iter().enumerate() {
        out[row] = place % PARTS;
    }
    out
}

/// A word whose bits all depend on all of another: the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014:453-472).
fn mixed(word: u64) -> u64 {
    let word = word.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}
