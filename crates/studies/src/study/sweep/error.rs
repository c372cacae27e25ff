//! Why a sweep came to nothing.

use thiserror::Error;

use super::super::arms::Remarks;
use crate::design::DesignError;
use crate::table::TableError;

/// Why a sweep came to nothing.
#[derive(Debug, Error)]
pub enum SweepError {
    /// The observer stopped it before all points were played.
    #[error("interrupted: nothing is said of what was not played to its end")]
    Interrupted,
    /// So many numbers can't be held at a time.
    #[error("{asked} numbers do not fit into memory: at most {most}, with fewer points, replications or metrics")]
    TooMany {
        /// Numbers that would be held.
        asked: u64,
        /// The most that can.
        most: u64,
    },
    /// Nothing in play reads a number that is to be supplied as drawn.
    #[error("nothing in play reads `{path}`, so that as drawn it changes nothing; supply it as set")]
    Idle {
        /// Its path.
        path: String,
    },
    /// The scenario is refused under the settings of some points.
    #[error("the scenario is refused under settings of the design")]
    Refused(Vec<Remarks>),
    /// A metric speaks of something that the settings of some points take away.
    #[error("under `{settings}` there is no `{metric}`")]
    NoMetric {
        /// The metric, as it is written.
        metric: String,
        /// The settings.
        settings: String,
    },
    /// A factor is called like a column that every table of a sweep has.
    #[error("a factor can't be called `{0}`: tables have a column of that name")]
    Reserved(String),
    /// The design is none.
    #[error(transparent)]
    Design(#[from] DesignError),
    /// Tables can't be written.
    #[error(transparent)]
    Table(#[from] TableError),
}
