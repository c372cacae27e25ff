//! `diwan check --watch`: checks anew whenever a file that was read has changed, for editors that speak no protocol.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::failure::Failure;
use super::output;
use crate::report::say;
use crate::text::Sources;

/// So long nothing may change before what has is looked at: editors write in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// Folders that are watched.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    heard: Receiver<notify::Result<Event>>,
    folders: BTreeSet<PathBuf>,
}

impl Watch {
    /// Watches nothing yet.
    pub(super) fn begin() -> Result<Self, Failure> {
        let (tell, heard) = channel();
        let watcher = notify::recommended_watcher(tell).map_err(failed)?;
        Ok(Self { watcher, heard, folders: BTreeSet::new() })
    }

    /// Watches the folder of a scenario that was asked for, if it lies on this disk, and those of all files that were
    /// read of it.
    pub(super) fn look_at(&mut self, asked: &str, sources: &Sources) -> Result<(), Failure> {
        let asked = Path::new(asked);
        let own = if asked.is_dir() { Some(asked.to_owned()) } else { folder_of(asked) };
        let files = sources.all().map(|it| PathBuf::from(sources.name(it)));
        let folders = files.filter(|it| it.is_file()).filter_map(|it| folder_of(&it));
        let folders: Vec<PathBuf> = folders.chain(own).filter_map(|it| it.canonicalize().ok()).collect();
        for folder in folders {
            let text = folder.join("text");
            for folder in [Some(folder), Some(text).filter(|it| it.is_dir())].into_iter().flatten() {
                if self.folders.insert(folder.clone()) {
                    self.watcher.watch(&folder, RecursiveMode::NonRecursive).map_err(failed)?;
                }
            }
        }
        if self.folders.is_empty() { Err(Failure::Usage(say!("watch-nothing"))) } else { Ok(()) }
    }

    /// Waits until a text has changed and nothing more does; `false` if nobody will hear of it any more.
    pub(super) fn wait(&self) -> bool {
        let is_text = |it: &Path| it.extension().is_some_and(|it| it == "ron" || it == "ftl");
        loop {
            match self.heard.recv() {
                // Reading a file is no change of it.
                Ok(Ok(event)) if !event.kind.is_access() && event.paths.iter().any(|it| is_text(it)) => break,
                // What was missed may have been a change.
                Ok(Err(_)) => break,
                Ok(Ok(_)) => {}
                Err(_) => return false,
            }
        }
        loop {
            match self.heard.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return !output::is_closed(),
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }
}

/// The folder of a file; of one that is named alone, the present one.
fn folder_of(path: &Path) -> Option<PathBuf> {
    let folder = path.parent()?;
    Some(if folder == Path::new("") { PathBuf::from(".") } else { folder.to_owned() })
        .filter(|it| it.is_dir() && path.exists())
}

fn failed(error: notify::Error) -> Failure {
    Failure::Usage(say!("watch-failed", fault: error.to_string()))
}
