//! Root causes: what a change is put down to in the end, and the shares that they have in the distances of levels from
//! their starts.

use crate::record::{Cause, Change, Run};
use crate::scenario::{ChoiceId, DialogueId, EventId, VariableId};

/// What a change is put down to in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Root {
    /// A choice of its actor, on any turn.
    Choice(ChoiceId),
    /// An event, on any turn, with the change of government that it brought.
    Event(EventId),
    /// What whoever stands above the game brought in from outside.
    Shock,
    /// The talks of a dialogue and their agreement: deals, breakdowns, how it is kept and carried out, and its end.
    Agreement(DialogueId),
    /// Events of a counted variable that nobody is the source of.
    Unclaimed(VariableId),
    /// The noise of the flow of a variable, or the jumps and waves of its path.
    Noise(VariableId),
    /// What the flows would have done from the start had nothing else come in.
    Drift,
    /// What straight lines miss: kinks of expressions, and causes that multiply each other.
    Curvature,
    /// A layer that others added to the world, by name.
    Layer(&'static str),
    /// What the ends of the scales cut off.
    Bound,
}

impl Root {
    /// The root of a change that is no part of a flow; of one that is, its part: noise and bound.
    pub(super) fn of(change: &Change) -> Option<Self> {
        match change.cause {
            Cause::Choice(id) | Cause::Reach(id) | Cause::Broken(id) | Cause::Source(id) => Some(Self::Choice(id)),
            Cause::Event(id) | Cause::Succession(id) => Some(Self::Event(id)),
            Cause::Shock => Some(Self::Shock),
            Cause::Deal(id)
            | Cause::Breakdown(id)
            | Cause::Collapse(id)
            | Cause::Compliance(id)
            | Cause::Implementation(id) => Some(Self::Agreement(id)),
            Cause::Unclaimed => Some(Self::Unclaimed(change.variable)),
            Cause::Noise | Cause::Jump | Cause::Wave => Some(Self::Noise(change.variable)),
            Cause::Trend => Some(Self::Drift),
            Cause::Layer(name) => Some(Self::Layer(name)),
            Cause::Bound => Some(Self::Bound),
            Cause::Term(_) | Cause::Base | Cause::Rooted | Cause::Return | Cause::Fading => None,
        }
    }

    /// Whether it is a residual: what no cause is known for.
    #[must_use]
    pub fn is_residual(self) -> bool {
        matches!(self, Self::Curvature | Self::Bound)
    }
}

/// The share of every root in the distance of every variable from its start, points.
#[derive(Clone, Debug)]
pub(super) struct Shares {
    roots: Vec<Root>,
    rows: Vec<Vec<f64>>,
}

impl Shares {
    /// None yet; room for every root that a run has.
    pub(super) fn none(run: &Run) -> Self {
        let changes = run.turns.iter().flat_map(|turn| &turn.changes);
        let always = [Root::Drift, Root::Curvature, Root::Bound];
        // What is in force may be read before it moves any level.
        let agreements = run.turns.iter().flat_map(|turn| (0_u16..).zip(&turn.in_force).filter(|(_, it)| **it));
        let agreements = agreements.map(|(row, _)| Root::Agreement(DialogueId(row)));
        let mut roots: Vec<Root> = changes.filter_map(Root::of).chain(agreements).chain(always).collect();
        roots.sort_unstable();
        roots.dedup();
        let row = vec![0.0; roots.len()];
        Self { rows: vec![row; run.start.len()], roots }
    }

    pub(super) fn roots(&self) -> &[Root] {
        &self.roots
    }

    /// The shares in a variable, in the order of roots.
    pub(super) fn row(&self, slot: usize) -> &[f64] {
        &self.rows[slot]
    }

    pub(super) fn put(&mut self, slot: usize, row: Vec<f64>) {
        self.rows[slot] = row;
    }

    /// Room for the shares in something.
    pub(super) fn blank(&self) -> Vec<f64> {
        vec![0.0; self.roots.len()]
    }

    /// Puts points of a variable down to a root.
    pub(super) fn add(&mut self, slot: usize, root: Root, points: f64) {
        let place = self.place(root);
        self.rows[slot][place] += points;
    }

    /// The place of a root that the run has.
    pub(super) fn place(&self, root: Root) -> usize {
        self.roots.binary_search(&root).unwrap_or_else(|_| self.roots.len().saturating_sub(1))
    }
}

/// Adds `times` a row to another.
pub(super) fn add_times(to: &mut [f64], row: &[f64], times: f64) {
    for (to, from) in to.iter_mut().zip(row) {
        *to += times * from;
    }
}
