//! Beside boxes: the same points parted by a tree, and some of them, to be drawn.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::stats::{ChosenTree, StatsError, TreeWanted, choose_tree};

/// Splits above a leaf: more than four nobody keeps in mind.
const DEPTH: usize = 4;
/// The fewest points in a leaf.
const LEAST: usize = 10;
/// Points that are drawn.
const SAMPLED: usize = 400;

/// Points parted by one number after another, so that how often it holds differs as far as it can between the parts.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct TreeFacts {
    /// The share of the variance of points that trees of its kind tell of points that they did not see, 0..1: 0 where
    /// nothing is parted.
    pub explained: f64,
    /// Its nodes, each before those below it; the first holds all points.
    pub nodes: Vec<NodeFacts>,
}

/// A part of the points.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct NodeFacts {
    /// Splits above it.
    pub depth: usize,
    /// The number by which it was parted from the rest of the node above it; null of all points.
    pub path: Option<String>,
    /// Its values of that number are greater than this; null where they lie on the other side.
    pub above: Option<f64>,
    /// They are no greater than this; null where they lie on the other side.
    pub up_to: Option<f64>,
    /// Share of what lies in it that is of interest.
    pub density: f64,
    /// Share of what is of interest that lies in it.
    pub coverage: f64,
    /// Share of all points that lie in it.
    pub mass: f64,
    /// Whether it is parted no further.
    pub is_leaf: bool,
}

/// Some of the points, evenly out of all.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct SampleFacts {
    /// The numbers whose values are told.
    pub paths: Vec<String>,
    /// The points.
    pub points: Vec<SampledFacts>,
}

/// A point.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct SampledFacts {
    /// The value of each of these numbers.
    pub values: Vec<f64>,
    /// How far it is of interest: 0 or 1, or the share of its runs.
    pub share: f64,
}

/// By which factor a node was parted off, and above which and up to which value of it.
type Parted = (Option<usize>, Option<f64>, Option<f64>);

impl TreeFacts {
    /// The tree of these points whose leaves hold at least a share `mass` of them.
    pub(super) fn of(x: &[&[f64]], y: &[f64], names: &[&str], mass: f64, seed: u64) -> Result<Self, StatsError> {
        let least = ((mass * y.len() as f64).ceil() as usize).max(LEAST);
        let ChosenTree { tree, left } = choose_tree(x, y, TreeWanted { depth: DEPTH, least, seed })?;
        let whole = tree.nodes[0];
        let hits = whole.mean * whole.count as f64;
        let mut parted: Vec<Parted> = vec![(None, None, None); tree.nodes.len()];
        for split in tree.nodes.iter().filter_map(|it| it.split) {
            parted[split.below] = (Some(split.factor), None, Some(split.at));
            parted[split.above] = (Some(split.factor), Some(split.at), None);
        }
        let node = |(it, (factor, above, up_to)): (&crate::stats::TreeNode, Parted)| NodeFacts {
            depth: it.depth,
            path: factor.map(|it| names[it].to_owned()),
            above,
            up_to,
            density: it.mean,
            coverage: if hits > 0.0 { it.mean * it.count as f64 / hits } else { 0.0 },
            mass: it.count as f64 / whole.count.max(1) as f64,
            is_leaf: it.split.is_none(),
        };
        Ok(Self {
            explained: if tree.nodes.len() > 1 { (1.0 - left).max(0.0) } else { 0.0 },
            nodes: tree.nodes.iter().zip(parted).map(node).collect(),
        })
    }
}

impl SampleFacts {
    /// Evenly spaced points of all, with their values of the numbers that are `shown`.
    pub(super) fn of(x: &[&[f64]], y: &[f64], names: &[&str], shown: &[String]) -> Self {
        let columns: Vec<&[f64]> =
            shown.iter().filter_map(|it| names.iter().position(|name| name == it)).map(|it| x[it]).collect();
        let count = y.len().min(SAMPLED);
        let row = |it: usize| it * y.len() / count.max(1);
        let point = |row: usize| SampledFacts { values: columns.iter().map(|it| it[row]).collect(), share: y[row] };
        Self { paths: shown.to_vec(), points: (0..count).map(row).map(point).collect() }
    }
}
