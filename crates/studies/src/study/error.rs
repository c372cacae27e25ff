//! Why a study came to nothing.

use thiserror::Error;

use crate::stats::StatsError;

/// Why a study came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum StudyError {
    /// The observer stopped it before all runs were there.
    #[error("interrupted: nothing is said of what was not played to its end")]
    Interrupted,
    /// So many numbers can't be held at a time.
    #[error("so many pairs do not fit into memory: at most {most} with these arms and metrics")]
    TooMany {
        /// The most pairs that can.
        most: u64,
    },
    /// An arm that is needed was not handed over.
    #[error("an arm of the study has no model")]
    NoModel,
    /// The scenario of an arm has nothing by the name that a metric speaks of.
    #[error("an arm of the study lacks something that is compared")]
    Lacking,
    /// There is too little to say anything.
    #[error("{0}: ask for more runs")]
    TooFew(#[from] StatsError),
}
