//! Long work: a bar with rate and time left on a terminal, and an orderly stop on Ctrl-C.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::output;
use crate::ensemble::Observer;

/// Work under way.
pub(super) struct Work {
    bar: ProgressBar,
    stop: Arc<AtomicBool>,
    begun: Instant,
}

impl Work {
    /// Begins work of `size` runs; silent unless somebody watches. From now on Ctrl-C asks it to stop, and a second one ends the program at once.
    pub(super) fn begin(size: u64, quiet: bool) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let asked = stop.clone();
        // Where a handler stands already, as when several pieces of work follow one another in a test, the first one serves.
        let _ = ctrlc::set_handler(move || {
            if asked.swap(true, Ordering::Relaxed) {
                std::process::exit(i32::from(INTERRUPTED));
            }
            output::talk("\nfinishing what is begun; once more ends at once");
        });
        let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(size), target);
        let template = "{bar:30} {human_pos} of {human_len} runs, {per_sec}, {eta} left";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        if size > 0 {
            bar.enable_steady_tick(Duration::from_millis(250));
        }
        Self { bar, stop, begun: Instant::now() }
    }

    /// Notes that so many more runs are done.
    pub(super) fn done(&self, runs: u64) {
        self.bar.inc(runs);
    }

    /// Notes that so many runs were there already, and that they are no measure of speed.
    pub(super) fn found(&self, runs: u64) {
        self.bar.inc(runs);
        self.bar.reset_eta();
    }

    /// Set when it should stop.
    pub(super) fn stop(&self) -> &AtomicBool {
        &self.stop
    }

    /// Clears the bar; gives back the seconds it took.
    pub(super) fn end(&self) -> f64 {
        self.bar.finish_and_clear();
        self.begun.elapsed().as_secs_f64()
    }
}

impl Observer for Work {
    fn done(&self, runs: u64) {
        self.done(runs);
    }

    fn stops(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Exit code of work that was broken off by Ctrl-C: 128 and the number of the signal, as shells have it.
pub(super) const INTERRUPTED: u8 = 130;

/// How many threads to work with: as many as asked, or as the machine has.
pub(super) fn threads(asked: Option<usize>) -> usize {
    asked.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from))
}
