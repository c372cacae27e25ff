//! A tree: points parted by one number after another, so that what happens differs as far as it can between the parts.
//!
//! Breiman, Friedman, Olshen and Stone 1984, "Classification and Regression Trees", chapters 3 and 8: splits by least
//! squares (of yes and no that is Gini's index), pruned by cost and complexity, as far as cross-validation bears.

mod choose;
mod grow;
mod prune;

pub use choose::{ChosenTree, TreeWanted, choose_tree};
pub use grow::grow_tree;

/// A tree: its nodes, each before those below it, and what is below a limit before what is above.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// The nodes; the first holds all points.
    pub nodes: Vec<TreeNode>,
}

/// A node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TreeNode {
    /// Splits above it.
    pub depth: usize,
    /// Points in it.
    pub count: usize,
    /// The mean of what happened at them.
    pub mean: f64,
    /// Sum of the squared distances from that mean.
    pub error: f64,
    /// How it is parted; `None` of a leaf.
    pub split: Option<Split>,
}

/// How a node is parted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    /// By which factor.
    pub factor: usize,
    /// Values up to here lie below, greater ones above.
    pub at: f64,
    /// The place of the node below.
    pub below: usize,
    /// The place of the node above.
    pub above: usize,
}

impl Tree {
    /// The leaf in which a point lies, `x` being its value of each factor.
    #[must_use]
    pub fn leaf(&self, x: impl Fn(usize) -> f64) -> TreeNode {
        let mut node = self.nodes[0];
        while let Some(it) = node.split {
            node = self.nodes[if x(it.factor) <= it.at { it.below } else { it.above }];
        }
        node
    }

    /// The leaves, in order.
    pub fn leaves(&self) -> impl Iterator<Item = &TreeNode> {
        self.nodes.iter().filter(|it| it.split.is_none())
    }
}
