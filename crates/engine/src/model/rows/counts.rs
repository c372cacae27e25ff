//! What is counted, who brings it about, and what walks on a path.

use super::effects::Valuation;
use crate::expr::Program;
use crate::kernel::Distribution;
use crate::model::Weight;
use crate::scenario::{ChoiceId, VariableId};

/// An indicator that counts events.
#[derive(Clone, Debug)]
pub struct CountRow {
    /// The variable.
    pub variable: VariableId,
    /// Events a month that nobody is the source of.
    pub base: Weight,
    /// Logarithm of the factor that the situation makes of it.
    pub opportunity: Option<Program>,
    /// Size of the negative binomial; none for Poisson.
    pub size: Option<Weight>,
    /// Months over which events are remembered.
    pub months: Weight,
    /// Share of the way per turn where that is fixed.
    pub share: Option<f64>,
    /// Events a month at a level of 63.
    pub scale: Weight,
    /// Months that a push lasts.
    pub push_months: Weight,
    /// Rows of its sources.
    pub sources: Vec<usize>,
    /// Key of its luck.
    pub key: u64,
}

/// A choice that brings events.
#[derive(Clone, Debug)]
pub struct SourceRow {
    /// The choice.
    pub choice: ChoiceId,
    /// Row of what it brings among the counts.
    pub count: usize,
    /// Whether what is counted is its actor's own: how far the actor reaches has no say there.
    pub own: bool,
    /// Events a month while it is chosen; of an act, how many at all.
    pub rate: Weight,
    /// What its actor thinks of a push of the level.
    pub value: Valuation,
}

/// A variable that walks on a path.
#[derive(Clone, Debug)]
pub struct PathRow {
    /// The variable.
    pub variable: VariableId,
    /// Whether it walks on a scale of logarithms.
    pub log: bool,
    /// Trend a month.
    pub drift: Weight,
    /// Noise per square root of a month, if there is any.
    pub noise: Option<Weight>,
    /// How often a month it jumps, and the standard deviation of a jump.
    pub jumps: Option<(Weight, Weight)>,
    /// Its waves.
    pub waves: Option<WaveRow>,
    /// Key of its luck.
    pub key: u64,
}

/// Waves of a path.
#[derive(Clone, Copy, Debug)]
pub struct WaveRow {
    /// How often a month one arrives.
    pub hazard: Weight,
    /// How high it is, points; drawn anew for each.
    pub height: Distribution,
    /// What its height is held to.
    pub range: (f64, f64),
    /// Months in which it fades.
    pub months: Weight,
}
