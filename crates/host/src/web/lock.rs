//! The lock of the console: whoever has not done anything there for a while is asked for the pass-phrase again. The server
//! decides; what a browser does by itself keeps nothing open.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::watch;

/// After how long without a deed the console locks.
const LONG: Duration = Duration::from_secs(15 * 60);
/// The same while people of a seat sit at this machine.
const SHORT: Duration = Duration::from_secs(2 * 60);

/// What says how late it is.
pub(super) type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// The lock of the console.
pub(super) struct Lock {
    clock: Clock,
    /// When something was done last in each browser that the console is open in, by what limits know it by.
    last: Mutex<BTreeMap<String, Instant>>,
    /// Counts how often something was locked, or somebody else sat down at the machine.
    turned: watch::Sender<u64>,
}

impl Lock {
    /// A lock that is shut to everybody.
    pub(super) fn new(clock: Clock) -> Self {
        Self { clock, last: Mutex::default(), turned: watch::Sender::new(0) }
    }

    fn last(&self) -> MutexGuard<'_, BTreeMap<String, Instant>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The pass-phrase was typed, or something was done.
    pub(super) fn opens(&self, who: &str) {
        self.last().insert(who.to_owned(), (self.clock)());
    }

    /// Whether the console is open to somebody; `is_shared` says whether people of a seat sit at this machine.
    pub(super) fn is_open(&self, who: &str, is_shared: bool) -> bool {
        let now = (self.clock)();
        self.last().get(who).is_some_and(|it| now.saturating_duration_since(*it) < allowed(is_shared))
    }

    /// Whether nobody has locked it for somebody.
    pub(super) fn knows(&self, who: &str) -> bool {
        self.last().contains_key(who)
    }

    /// Locks it for everybody.
    pub(super) fn shut(&self) {
        self.last().clear();
        self.turn();
    }

    /// Locks it for whoever has done nothing for too long.
    pub(super) fn sweep(&self, is_shared: bool) {
        let now = (self.clock)();
        let mut last = self.last();
        let before = last.len();
        last.retain(|_, it| now.saturating_duration_since(*it) < allowed(is_shared));
        if last.len() < before {
            drop(last);
            self.turn();
        }
    }

    /// Tells open pages of this machine to look again.
    pub(super) fn turn(&self) {
        self.turned.send_modify(|it| *it += 1);
    }

    /// What says that a page of this machine has to look again.
    pub(super) fn turned(&self) -> watch::Receiver<u64> {
        self.turned.subscribe()
    }
}

fn allowed(is_shared: bool) -> Duration {
    if is_shared { SHORT } else { LONG }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn it_locks_after_a_while_without_a_deed_and_sooner_where_others_sit() {
        let (begun, later) = (Instant::now(), Arc::new(AtomicU64::new(0)));
        let seconds = later.clone();
        let lock = Lock::new(Arc::new(move || begun + Duration::from_secs(seconds.load(Ordering::Relaxed))));
        assert!(!lock.is_open("a", false), "it is shut to begin with");
        lock.opens("a");
        later.store(119, Ordering::Relaxed);
        assert!(lock.is_open("a", true) && !lock.is_open("b", false));
        later.store(121, Ordering::Relaxed);
        assert!(!lock.is_open("a", true) && lock.is_open("a", false));
        lock.opens("a");
        later.store(121 + 899, Ordering::Relaxed);
        assert!(lock.is_open("a", false));
        let turned = lock.turned();
        lock.sweep(false);
        assert!(!turned.has_changed().expect("it is there") && lock.knows("a"));
        later.store(121 + 900, Ordering::Relaxed);
        lock.sweep(false);
        assert!(turned.has_changed().expect("it is there") && !lock.knows("a"));
    }
}
