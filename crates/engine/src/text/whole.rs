//! Whole files: written beside their place, brought to disk, then given their name, so that there is never half a file
//! under a name that counts. Only plain files are replaced, links to plain files are written through, and of several
//! writers of one new name exactly one wins. Knows nothing of what stands in them.

use std::fs::{self, File};
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// A file that is being written and has no name yet; dropped, it leaves nothing behind.
#[derive(Debug)]
pub struct Whole {
    file: NamedTempFile,
    target: PathBuf,
}

impl Whole {
    /// Begins a file that will be called `target`; where that is a link to a plain file, the file it leads to.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidInput`] if there is something that is no plain file, or what the system says.
    pub fn begin(target: &Path) -> Result<Self, Error> {
        let target = place_of(target)?;
        let folder = target.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut name = std::ffi::OsString::from(".");
        name.push(target.file_name().unwrap_or_default());
        let mut builder = Builder::new();
        builder.prefix(&name).suffix(UNFINISHED);
        // What is replaced keeps its permissions; what is new has the usual ones, not those of a secret.
        let kept = fs::metadata(&target).map(|it| it.permissions());
        if let Some(permissions) = kept.ok().or_else(usual_permissions) {
            builder.permissions(permissions);
        }
        Ok(Self { file: builder.tempfile_in(folder)?, target })
    }

    /// The file, to be written to.
    pub fn file(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// Brings the file to disk and gives it its name.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AlreadyExists`] if the name is taken and shall not be replaced, or what the system says.
    pub fn finish(self, replace: bool) -> Result<File, Error> {
        self.file.as_file().sync_all()?;
        let named = if replace { self.file.persist(&self.target) } else { self.file.persist_noclobber(&self.target) };
        let file = named.map_err(|it| it.error)?;
        sync_folder(&self.target);
        Ok(file)
    }
}

/// How the names of files end that are not finished; a program that was killed may leave one.
pub const UNFINISHED: &str = ".unfinished";

/// Writes a whole file, or nothing.
///
/// # Errors
///
/// As [`Whole::begin`] and [`Whole::finish`].
pub fn write_whole(target: &Path, bytes: impl AsRef<[u8]>, replace: bool) -> Result<(), Error> {
    let mut whole = Whole::begin(target)?;
    whole.file().write_all(bytes.as_ref())?;
    whole.finish(replace).map(|_| ())
}

/// Where what is written to `path` will stand: there, or where a link to a plain file leads.
///
/// # Errors
///
/// [`ErrorKind::InvalidInput`] if there is something else than a plain file, [`ErrorKind::NotFound`] if a link leads
/// nowhere or there is no such folder.
pub fn place_of(path: &Path) -> Result<PathBuf, Error> {
    let Ok(about) = fs::symlink_metadata(path) else {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        return match folder.map(fs::metadata) {
            Some(Ok(about)) if !about.is_dir() => {
                Err(Error::new(ErrorKind::NotADirectory, "what should be its folder is none"))
            }
            Some(Err(error)) if error.kind() == ErrorKind::NotFound => {
                Err(Error::new(ErrorKind::NotFound, "there is no such folder"))
            }
            Some(Err(error)) => Err(error),
            _ => Ok(path.to_owned()),
        };
    };
    let place = if about.is_symlink() {
        // Nowhere, or round in a circle.
        path.canonicalize().map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied => error,
            _ => Error::new(ErrorKind::NotFound, format!("this link leads nowhere ({error})")),
        })?
    } else {
        path.to_owned()
    };
    if fs::metadata(&place)?.is_file() {
        Ok(place)
    } else {
        Err(Error::new(ErrorKind::InvalidInput, "this is no plain file"))
    }
}

/// What a new file may be used for, less what the user's mask takes away.
#[cfg(unix)]
fn usual_permissions() -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<fs::Permissions> {
    None
}

/// Brings a name to disk where folders can be opened; elsewhere the system does.
fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // The file is whole and has its name; a system that can't promise more has said so in its manual.
    let _ = File::open(folder).and_then(|it| it.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("diwan-whole-{name}-{:?}", std::thread::current().id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        folder
    }

    #[test]
    fn of_many_writers_of_a_new_name_one_wins() {
        let folder = folder("race");
        let path = folder.join("file");
        let won: Vec<bool> = std::thread::scope(|scope| {
            let write = |number: u8| write_whole(&path, vec![number; 100_000], false).is_ok();
            let threads: Vec<_> = (0..8).map(|number| scope.spawn(move || write(number))).collect();
            threads.into_iter().map(|it| it.join().expect("ended")).collect()
        });
        assert_eq!(won.iter().filter(|it| **it).count(), 1);
        let bytes = fs::read(&path).expect("there");
        assert!(bytes.len() == 100_000 && won[usize::from(bytes[0])] && bytes.iter().all(|it| *it == bytes[0]));
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1, "nothing is left beside it");
        fs::remove_dir_all(folder).expect("removed");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_written_through_and_what_is_no_plain_file_is_refused() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = folder("links");
        let (file, link, nowhere) = (folder.join("file"), folder.join("link"), folder.join("nowhere"));
        fs::write(&file, "old").expect("written");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("set");
        symlink("file", &link).expect("a link");
        symlink("none", &nowhere).expect("a link");
        write_whole(&link, "new", true).expect("written");
        assert_eq!(fs::read_to_string(&file).expect("there"), "new");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o600);
        assert_eq!(write_whole(&link, "newer", false).expect_err("taken").kind(), ErrorKind::AlreadyExists);
        assert_eq!(write_whole(&folder, "x", true).expect_err("a folder").kind(), ErrorKind::InvalidInput);
        assert_eq!(write_whole(&nowhere, "x", true).expect_err("leads nowhere").kind(), ErrorKind::NotFound);
        assert_eq!(
            write_whole(Path::new("/dev/null"), "x", true).expect_err("a device").kind(),
            ErrorKind::InvalidInput
        );
        fs::remove_dir_all(folder).expect("removed");
    }
}
