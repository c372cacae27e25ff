//! Observers of long work: whoever plays many runs tells one how far it is, and asks it whether to go on. What is found
//! depends on neither.

use std::sync::atomic::{AtomicBool, Ordering};

/// Who watches work that takes its time.
pub trait Observer: Sync {
    /// Is told that so many runs more are done.
    fn done(&self, runs: u64);

    /// Is told that so many runs were there already: they are done, and no measure of speed.
    fn found(&self, runs: u64) {
        self.done(runs);
    }

    /// Whether the work is to stop; what is begun is finished all the same.
    fn stops(&self) -> bool;
}

/// A flag that stops the work once it is set, and does not care how far it is.
impl Observer for AtomicBool {
    fn done(&self, _runs: u64) {}

    fn stops(&self) -> bool {
        self.load(Ordering::Relaxed)
    }
}

/// Nobody watches, and nothing stops.
impl Observer for () {
    fn done(&self, _runs: u64) {}

    fn stops(&self) -> bool {
        false
    }
}
