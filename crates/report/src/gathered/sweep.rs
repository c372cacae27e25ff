//! Sweeps that are kept in folders.

use diwan_studies::study::SweepFolder;

use super::{GatherError, Gathering, Read};
use crate::facts::Unread;

impl Gathering<'_> {
    /// A sweep: its points and what they came to.
    pub(super) fn sweep(&self, kept: &SweepFolder, _language: &str) -> Result<Read, GatherError> {
        let _ = kept.facts()?;
        Err(GatherError::Unread { path: kept.path().display().to_string(), why: Unread::Other })
    }
}
