//! Claims: what a scenario states about itself and can be wrong about.

use super::{Metric, Setting};
use crate::text::Spanned;

/// How a claim's direction came into the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// It is written into a rule or a number.
    BuiltIn,
    /// Partly written in.
    Mixed,
    /// It follows from rules that do not speak of it.
    Emergent,
}

/// What a claim says of the difference between its arms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The metric is higher in the arm than in the control.
    Up,
    /// Lower.
    Down,
    /// The same: a placebo.
    Unmoved,
    /// Not higher by as much as the smallest difference of interest.
    NotUp,
    /// Not lower by as much.
    NotDown,
}

/// Something the scenario states about itself.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its name in files.
    pub key: String,
    /// What it says.
    pub text: String,
    /// Key of the source it comes from.
    pub source: Option<String>,
    /// How its direction came into the model.
    pub label: Label,
    /// The rival reading.
    pub rival: Option<String>,
    /// Free text.
    pub note: Option<String>,
    /// The comparisons that test it, all of which must hold.
    pub tests: Vec<ClaimTest>,
}

/// The settings of an arm, each with its place.
pub type ArmSettings = Vec<Spanned<Setting>>;

/// One comparison of a claim.
#[derive(Clone, Debug)]
pub struct ClaimTest {
    /// Settings of the arm.
    pub arm: ArmSettings,
    /// Settings of the control.
    pub control: ArmSettings,
    /// What is compared.
    pub metric: Metric,
    /// What it is compared with in the control, where that is another metric.
    pub than: Option<Metric>,
    /// A second comparison of arm and control whose difference is taken from the first: whether an effect is larger
    /// under some conditions than under others.
    pub beyond: Option<(ArmSettings, ArmSettings)>,
    /// Its direction.
    pub direction: Direction,
    /// The smallest difference of interest, in the metric's unit.
    pub smallest: f64,
}
