//! Plain files: the one door through which a file is read whole. What is no plain file (a folder, a pipe, a device) is
//! refused before it is opened: reading it could take for ever.

use std::fs::File;
use std::io::{Error, ErrorKind, Read};
use std::path::Path;

/// Reads a plain file, or what a link to one leads to, of at most `most` bytes.
///
/// # Errors
///
/// What the system says; [`ErrorKind::IsADirectory`] for a folder, [`ErrorKind::InvalidInput`] for what is neither file
/// nor folder, and [`ErrorKind::FileTooLarge`].
pub fn read_plain(path: &Path, most: u64) -> Result<Vec<u8>, Error> {
    let about = std::fs::metadata(path)?;
    if about.is_dir() {
        return Err(Error::new(ErrorKind::IsADirectory, "a folder"));
    }
    if !about.is_file() {
        return Err(Error::new(ErrorKind::InvalidInput, "no plain file"));
    }
    let too_large = || Error::new(ErrorKind::FileTooLarge, format!("more than {most} bytes"));
    if about.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    // A file may grow while it is read.
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(too_large()) } else { Ok(bytes) }
}
