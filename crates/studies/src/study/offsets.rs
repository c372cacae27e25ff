//! The file in which a scenario keeps its calibration, and the offsets that are put into it.

use std::path::{Path, PathBuf};

use diwan_engine::scenario::{Scenario, with_leans, with_offsets};
use diwan_engine::text::{MAX_BYTES, read_plain, write_whole};
use thiserror::Error;

use super::calibration::{Calibrated, CalibratedScenario, Correction};

/// A file that offsets can be written to.
#[derive(Debug)]
pub struct OffsetsFile {
    path: PathBuf,
}

/// Why offsets can't be written.
#[derive(Debug, Error)]
pub enum OffsetsError {
    /// The scenario is no folder on this disk.
    #[error("`{scenario}` is not a scenario folder here, so there is no calibration.ron to write")]
    NoFolder {
        /// The scenario, as it was asked for.
        scenario: String,
    },
    /// The folder has no such file.
    #[error("there is no {}: move the calibration of `scenario.ron` there", .path.display())]
    NoFile {
        /// The file.
        path: PathBuf,
    },
    /// Offsets stand there, and are not to be replaced.
    #[error("{} holds offsets already", .path.display())]
    Stands {
        /// The file.
        path: PathBuf,
    },
    /// The file holds no record that offsets could be put into.
    #[error("{} holds no record `(prior: {{…}})` that offsets could be put into", .path.display())]
    NoRecord {
        /// The file.
        path: PathBuf,
    },
    /// The system would not do it.
    #[error("{}: {error}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
}

impl OffsetsFile {
    /// The file of a scenario that was asked for by this path or name, seen to before anything is played. What is there
    /// stays until [`Self::write`].
    ///
    /// # Errors
    ///
    /// If there is none, or it holds offsets that must not be replaced.
    pub fn open(asked: &str, scenario: &Scenario, replace: bool) -> Result<Self, OffsetsError> {
        let given = PathBuf::from(asked);
        let folders = [given.clone(), Path::new("scenarios").join(&given)];
        let Some(folder) = folders.into_iter().find(|it| it.join("scenario.ron").is_file()) else {
            return Err(OffsetsError::NoFolder { scenario: asked.to_owned() });
        };
        let path = folder.join("calibration.ron");
        if !path.is_file() {
            return Err(OffsetsError::NoFile { path });
        }
        let stands = scenario.variables.iter().any(|it| Correction::of(it).is_some_and(|by| by.value() != 0.0));
        if stands && !replace {
            return Err(OffsetsError::Stands { path });
        }
        Ok(Self { path })
    }

    /// Writes the whole file beside the old one and puts it in its place, so that there is never half a file.
    ///
    /// # Errors
    ///
    /// If it can't be read or written, or has no place for offsets.
    pub fn write(&self, calibrated: &CalibratedScenario) -> Result<(), OffsetsError> {
        let failed = |error| OffsetsError::Io { path: self.path.clone(), error };
        let old = read_plain(&self.path, MAX_BYTES)
            .and_then(|it| String::from_utf8(it).map_err(std::io::Error::other))
            .map_err(failed)?;
        let variables = &calibrated.scenario.variables;
        let named = |it: &Calibrated| (variables[it.variable.index()].notation.clone(), it.by.value());
        let (leans, offsets): (Vec<&Calibrated>, Vec<&Calibrated>) =
            calibrated.found.iter().partition(|it| matches!(it.by, Correction::Lean(_)));
        let [leans, offsets] = [leans, offsets].map(|them| them.into_iter().map(named).collect::<Vec<_>>());
        // A table of leans is written only where something is counted, and one of offsets unless everything is.
        let new = if leans.is_empty() { Some(old) } else { with_leans(&old, &leans) };
        let all_counted = offsets.is_empty() && !leans.is_empty();
        let new = if all_counted { new } else { new.and_then(|it| with_offsets(&it, &offsets)) };
        let Some(new) = new else {
            return Err(OffsetsError::NoRecord { path: self.path.clone() });
        };
        write_whole(&self.path, new, true).map_err(failed)
    }
}
