//! An entry as it stands in the journal.

use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::who::{By, Moment};

/// An entry with its place, its moment and whose it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stamped {
    /// Its place in the journal, from 1.
    pub seq: u64,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: By,
    /// What.
    pub entry: Entry,
}
