//! Whole files: written beside their place, brought to disk, then given their name. Knows nothing of what stands in them.

use std::fs::{self, File};
use std::io::{Error, Write};
use std::path::{Path, PathBuf};

/// Writes a text to `beside`, brings it to disk and gives it its name, so that there is never half of it under `target`.
///
/// # Errors
///
/// If it can't be written: which of the two, and what the system said.
pub fn write_whole(target: &Path, beside: &Path, text: &str) -> Result<(), (PathBuf, Error)> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| (path, error)
    };
    let mut file = File::create(beside).map_err(at(beside))?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(at(beside))?;
    fs::rename(beside, target).map_err(at(target))
}
