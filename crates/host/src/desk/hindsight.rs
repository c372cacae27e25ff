//! Hindsight: once a game is over its past is played on in many futures, beside the room and never in its way. What
//! comes of that follows from the entries, so it is none itself: after a restart it is played again.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, Builder};
use std::time::Duration;

use diwan_studies::counterfactual::{Replay, Review, review, review_size};
use diwan_studies::ensemble::Observer;
use diwan_studies::stats::Level;
use thread_priority::{ThreadPriority, set_current_thread_priority};

use crate::audience::Futures;
use crate::room::{Phase, Room};

/// In how many futures each thing is looked at closely. A session of the flagship is some 330,000 runs then with five seats
/// of people and 780,000 with fourteen: less than a minute on one core of a laptop, and less than two.
const FUTURES: u64 = 500;
/// How long the work rests after each pack of runs, so that whoever asks the room for something comes first.
const REST: Duration = Duration::from_millis(1);

/// A past that is played on in a thread of its own.
pub(super) struct Hindsight {
    /// The sum of the game that it is about.
    mark: String,
    work: Arc<Work>,
    review: Option<Review>,
}

/// What the thread and the desk have in common.
#[derive(Default)]
struct Work {
    stop: AtomicBool,
    played: AtomicU64,
    /// How many runs are to be played.
    all: u64,
    /// What came of it: nothing where the game came to no outcome.
    done: Mutex<Option<Option<Review>>>,
}

impl Observer for Work {
    fn done(&self, runs: u64) {
        self.played.fetch_add(runs, Ordering::Relaxed);
        thread::sleep(REST);
    }

    fn stops(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Hindsight {
    /// Begins to play the past of a room whose game is over; nothing where it came to no outcome.
    pub(super) fn begin(room: &Room, mark: String) -> Option<Self> {
        let is_over = room.phase() >= Phase::End && room.game().run().outcome.is_some();
        if !is_over {
            return None;
        }
        let history = room.game().history().clone();
        let people = history.people();
        let work = Arc::new(Work { all: review_size(&history, &people, FUTURES), ..Work::default() });
        let own = work.clone();
        let run = move || {
            // Where the system does not let it stand back it still rests.
            let _as_ever = set_current_thread_priority(ThreadPriority::Min);
            let replay = Replay { history: &history, threads: 1, observer: &*own };
            if let Ok(it) = review(&replay, &people, FUTURES, Level::P95) {
                *own.done.lock().unwrap_or_else(PoisonError::into_inner) = Some(it);
            }
        };
        // A system without a thread to spare looks back without hindsight.
        let _thread = Builder::new().name("hindsight".into()).spawn(run).ok()?;
        Some(Self { mark, work, review: None })
    }

    /// Whether it is about a game of this sum.
    pub(super) fn is_of(&self, mark: &str) -> bool {
        self.mark == mark
    }

    /// Takes what has come of it; says whether that is new.
    pub(super) fn look(&mut self) -> bool {
        let done = self.work.done.lock().unwrap_or_else(PoisonError::into_inner).take().flatten();
        let is_new = done.is_some();
        self.review = self.review.take().or(done);
        is_new
    }

    /// What came of it.
    pub(super) fn review(&self) -> Option<&Review> {
        self.review.as_ref()
    }

    /// How far it is.
    pub(super) fn futures(&self) -> Futures {
        if self.review.is_some() {
            return Futures::Played;
        }
        let played = self.work.played.load(Ordering::Relaxed);
        Futures::Playing((100 * played / self.work.all.max(1)).min(99) as u8)
    }
}

impl Drop for Hindsight {
    /// Whoever no longer wants it does not wait for it.
    fn drop(&mut self) {
        self.work.stop.store(true, Ordering::Relaxed);
    }
}
