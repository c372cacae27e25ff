//! Why a search came to nothing.

use thiserror::Error;

use super::super::arms::Remarks;
use crate::design::DesignError;

/// Why a search came to nothing.
#[derive(Debug, Error)]
pub enum SeekError {
    /// The observer stopped it.
    #[error("interrupted: nothing is said of what was not played to its end")]
    Interrupted,
    /// There is nothing that could be changed.
    #[error("there is nothing to change: no doctrine to choose, and no number that is drawn")]
    Nothing,
    /// The scenario is refused under a change.
    #[error("the scenario is refused under a change that was tried")]
    Refused(Vec<Remarks>),
    /// Nothing in play reads a number.
    #[error("nothing in play reads `{path}`")]
    Idle {
        /// Its path.
        path: String,
    },
    /// Under a change the scenario lacks what the goal speaks of.
    #[error("under `{settings}` the scenario lacks what the goal speaks of")]
    Lacking {
        /// The settings of the change.
        settings: String,
    },
    /// What was tried is no design.
    #[error("{0}")]
    Design(#[from] DesignError),
}
