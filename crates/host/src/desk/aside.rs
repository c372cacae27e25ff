//! Work beside a room, in a thread of its own: futures that are played while people go on. It stands back behind everything
//! that the room is asked for, and whoever no longer wants it does not wait for it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, Builder};
use std::time::Duration;

use diwan_studies::ensemble::Observer;
use thread_priority::{ThreadPriority, set_current_thread_priority};

/// How long the work rests after each pack of runs, so that whoever asks the room for something comes first.
const REST: Duration = Duration::from_millis(1);

/// Work that is done beside a room. It is stopped when this is dropped.
pub(super) struct Aside<T>(Arc<Work<T>>);

/// What the thread and the desk have in common.
struct Work<T> {
    stop: AtomicBool,
    played: AtomicU64,
    done: Mutex<Option<T>>,
}

impl<T: Send> Observer for Work<T> {
    fn done(&self, runs: u64) {
        self.played.fetch_add(runs, Ordering::Relaxed);
        thread::sleep(REST);
    }

    fn stops(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl<T: Send + 'static> Aside<T> {
    /// Begins to work; nothing on a system without a thread to spare.
    pub(super) fn begin(name: &str, work: impl FnOnce(&dyn Observer) -> T + Send + 'static) -> Option<Self> {
        let shared = Arc::new(Work { stop: AtomicBool::new(false), played: AtomicU64::new(0), done: Mutex::new(None) });
        let own = shared.clone();
        let run = move || {
            // Where the system does not let it stand back it still rests.
            let _as_ever = set_current_thread_priority(ThreadPriority::Min);
            let done = work(&*own);
            *own.done.lock().unwrap_or_else(PoisonError::into_inner) = Some(done);
        };
        let _thread = Builder::new().name(name.to_owned()).spawn(run).ok()?;
        Some(Self(shared))
    }

    /// Takes what came of it, once it is over.
    pub(super) fn take(&self) -> Option<T> {
        self.0.done.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// How many runs were played so far.
    pub(super) fn played(&self) -> u64 {
        self.0.played.load(Ordering::Relaxed)
    }
}

impl<T> Drop for Aside<T> {
    fn drop(&mut self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }
}
