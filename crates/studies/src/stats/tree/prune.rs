//! Pruning by cost and complexity: of each tree within the tree, the one that is best when every leaf costs as much.
//!
//! Breiman, Friedman, Olshen and Stone 1984, section 3.3, pruning by the weakest link. Costs are of the mean squared
//! error of all points.

use super::Tree;

impl Tree {
    /// The costs of a leaf at which the tree becomes smaller, in rising order; the first is 0, of the whole tree, and from
    /// the last on only the root is left.
    #[must_use]
    pub fn costs(&self) -> Vec<f64> {
        let (mut tree, mut out) = (self.clone(), vec![0.0]);
        while let Some((cost, place)) = tree.weakest() {
            tree.cut(place);
            let so_far = out.last().copied().unwrap_or(0.0);
            if cost > so_far {
                out.push(cost);
            }
        }
        out
    }

    /// The best tree within it where every leaf costs so much.
    #[must_use]
    pub fn pruned(&self, cost: f64) -> Self {
        let mut tree = self.clone();
        while let Some((weakest, place)) = tree.weakest()
            && weakest <= cost
        {
            tree.cut(place);
        }
        tree.packed()
    }

    /// The node whose leaves save least, each, and what each saves.
    fn weakest(&self) -> Option<(f64, usize)> {
        let points = self.nodes[0].count.max(1) as f64;
        let mut best: Option<(f64, usize)> = None;
        for place in self.reached() {
            if self.nodes[place].split.is_none() {
                continue;
            }
            let (leaves, error) = self.below(place);
            let saved = (self.nodes[place].error - error) / points / (leaves as f64 - 1.0);
            if best.is_none_or(|(least, _)| saved < least) {
                best = Some((saved, place));
            }
        }
        best
    }

    /// How many leaves a node has below it, and their squares in sum.
    fn below(&self, place: usize) -> (usize, f64) {
        match self.nodes[place].split {
            None => (1, self.nodes[place].error),
            Some(it) => {
                let (one, other) = (self.below(it.below), self.below(it.above));
                (one.0 + other.0, one.1 + other.1)
            }
        }
    }

    fn cut(&mut self, place: usize) {
        self.nodes[place].split = None;
    }

    /// The places of the nodes that are still reached, each before those below it.
    fn reached(&self) -> Vec<usize> {
        let (mut open, mut out) = (vec![0], Vec::new());
        while let Some(place) = open.pop() {
            out.push(place);
            if let Some(it) = self.nodes[place].split {
                open.extend([it.above, it.below]);
            }
        }
        out
    }

    /// The same without nodes that are not reached.
    fn packed(&self) -> Self {
        let reached = self.reached();
        let new = |old: usize| reached.iter().position(|it| *it == old).unwrap_or(0);
        let mut nodes: Vec<_> = reached.iter().map(|it| self.nodes[*it]).collect();
        for node in &mut nodes {
            if let Some(it) = &mut node.split {
                (it.below, it.above) = (new(it.below), new(it.above));
            }
        }
        Self { nodes }
    }
}
