//! Long work: on a terminal a bar with rate and time left, or lines of text where bars are declined; and an orderly
//! stop on Ctrl-C.

use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::Common;
use super::output;
use crate::ensemble::Observer;
use crate::report::say;

/// Work under way.
pub(super) struct Work {
    bar: ProgressBar,
    stop: Arc<AtomicBool>,
    begun: Instant,
    /// Tenths of the work that are told in lines of text; `None` where they are not.
    told: Option<AtomicU64>,
}

impl Work {
    /// Begins work of `size` runs; silent unless somebody watches. From now on Ctrl-C asks it to stop, and a second one
    /// ends the program at once.
    pub(super) fn begin(size: u64, common: &Common) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let asked = stop.clone();
        // Where a handler stands already, as when several pieces of work follow one another in a test, the first one
        // serves.
        let _ = ctrlc::set_handler(move || {
            if asked.swap(true, Ordering::Relaxed) {
                std::process::exit(i32::from(INTERRUPTED));
            }
            output::talk(&format!("\n{}", say!("progress-stopping")));
        });
        let is_hidden = common.quiet || common.plain;
        let target = if is_hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(size), target);
        let template = say!(
            "progress-bar",
            bar: "{bar:30}",
            done: "{human_pos}",
            size: "{human_len}",
            rate: "{per_sec}",
            left: "{eta}",
        );
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        if size > 0 {
            bar.enable_steady_tick(Duration::from_millis(250));
        }
        let told = (common.plain && !common.quiet && std::io::stderr().is_terminal()).then(|| AtomicU64::new(0));
        Self { bar, stop, begun: Instant::now(), told }
    }

    /// Says in a line how far it is, once for each tenth.
    fn tell(&self) {
        let (Some(told), Some(size)) = (&self.told, self.bar.length().filter(|it| *it > 0)) else { return };
        let (done, tenths) = (self.bar.position(), (10 * u128::from(self.bar.position()) / u128::from(size)) as u64);
        if tenths > told.fetch_max(tenths, Ordering::Relaxed) {
            let (done, size) = (HumanCount(done).to_string(), HumanCount(size).to_string());
            output::talk(&say!("progress-tenth", percent: 10 * tenths, done: done, size: size));
        }
    }

    /// Says something while the bar stands aside.
    pub(super) fn talk(&self, text: &str) {
        self.bar.suspend(|| output::talk(text));
    }

    /// Clears the bar; gives back the seconds it took.
    pub(super) fn end(&self) -> f64 {
        self.bar.finish_and_clear();
        self.begun.elapsed().as_secs_f64()
    }
}

impl Observer for Work {
    fn done(&self, runs: u64) {
        self.bar.inc(runs);
        self.tell();
    }

    fn found(&self, runs: u64) {
        self.bar.inc(runs);
        self.bar.reset_eta();
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
