//! Why nothing can be said of how policies hold up.

use thiserror::Error;

use super::super::arms::{ArmsError, Remarks};
use super::super::sensitivity::SensitivityError;
use crate::design::DesignError;
use crate::stats::StatsError;

/// Why nothing can be said of how policies hold up.
#[derive(Debug, Error)]
pub enum RobustError {
    /// The observer stopped it.
    #[error("interrupted: nothing is kept, and nothing is said of what was not played to its end")]
    Interrupted,
    /// There is nothing to choose from.
    #[error(
        "there is one policy alone, and nothing to hold it against: name a lever with several settings, or several arms"
    )]
    OnePolicy,
    /// There are more policies than can be told apart.
    #[error("{policies} policies are too many to choose from: at most {most}; leave levers or settings out")]
    TooManyPolicies {
        /// Policies.
        policies: u64,
        /// The most.
        most: usize,
    },
    /// Two policies are called alike.
    #[error("two policies are called `{0}`")]
    Twice(String),
    /// What the others are held against is none of the policies.
    #[error("the control `{name}` is none of the policies: {}", .known.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", "))]
    NoControl {
        /// What was asked for.
        name: String,
        /// The policies.
        known: Vec<String>,
    },
    /// Nothing is asked of the policies.
    #[error("nothing is asked of the policies: name what there shall be more of, less of, or when they satisfy")]
    Nothing,
    /// So many numbers can't be held at a time.
    #[error("{asked} numbers do not fit into memory: at most {most}, with fewer policies, draws or seeds")]
    TooMany {
        /// Numbers that would be held.
        asked: u64,
        /// The most that can.
        most: u64,
    },
    /// Nothing is drawn, so that there is one state of the world alone.
    #[error(
        "nothing is drawn under `{policy}`, so that there is one state of the world alone; a law such as `Uniform(…)`, in the scenario or by a setting, makes more"
    )]
    NothingDrawn {
        /// The policy.
        policy: String,
    },
    /// A metric speaks of something that the settings of a policy take away.
    #[error("under the policy `{policy}` there is no `{metric}`")]
    Lacking {
        /// The metric, as it is written.
        metric: String,
        /// The policy.
        policy: String,
    },
    /// The scenario is refused under the settings of a policy.
    #[error("the scenario is refused under the settings of a policy")]
    Refused(Vec<Remarks>),
    /// Arms that can't be read.
    #[error(transparent)]
    Arms(#[from] ArmsError),
    /// Levers that are no design.
    #[error(transparent)]
    Design(#[from] DesignError),
    /// The numbers that are drawn can't be told.
    #[error(transparent)]
    Factors(#[from] SensitivityError),
    /// There is too little to say anything.
    #[error("{0}: ask for more draws or seeds")]
    TooFew(#[from] StatsError),
}
