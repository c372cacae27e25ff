//! Workers: pieces of work for threads that each have a place of their own. Whoever reads the results gets them in
//! order, never more than a few ahead, so that neither what comes out nor the memory that it takes depends on who was
//! faster or on how much there is.

use core::ops::{ControlFlow, Range};
use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::observer::Observer;

/// Who works, and who watches.
#[derive(Clone, Copy)]
pub(crate) struct Workers<'a> {
    /// Threads, at least 1.
    pub threads: usize,
    /// How far the fastest thread may be ahead of the reader, pieces per thread, at least 1.
    pub ahead: u64,
    /// Asked before every piece whether to go on.
    pub observer: &'a dyn Observer,
}

/// Where the work stands.
struct Progress<T> {
    /// The next piece that nobody has taken.
    next: u64,
    /// The piece that the reader waits for.
    wanted: u64,
    /// Results that wait to be read.
    ready: BTreeMap<u64, T>,
    /// Results that were read and can be filled again.
    spare: Vec<T>,
    /// Nobody takes another piece.
    halted: bool,
}

struct Desk<T> {
    progress: Mutex<Progress<T>>,
    changed: Condvar,
}

impl Workers<'_> {
    /// Lets `work` do the pieces, each in the place that `begin` made for its thread, and hands the results to `read`
    /// in order, on the thread that called. No piece is begun after the observer stops it or `read` has broken off;
    /// what was begun before the stop is still handed over. A result that was read is filled again, so no more of them
    /// are made than can be under way at once. A panic of a worker ends the work and is passed on.
    pub(crate) fn each_in_order<S, T: Default + Send>(
        self,
        pieces: Range<u64>,
        begin: impl Fn() -> S + Sync,
        work: impl Fn(&mut S, u64, &mut T) + Sync,
        mut read: impl FnMut(&mut T) -> ControlFlow<()>,
    ) {
        let Self { observer, .. } = self;
        let threads = self
            .threads
            .clamp(1, usize::try_from(pieces.end.saturating_sub(pieces.start)).unwrap_or(usize::MAX).max(1));
        let window = self.ahead.max(1).saturating_mul(threads as u64);
        let progress = Progress {
            next: pieces.start,
            wanted: pieces.start,
            ready: BTreeMap::new(),
            spare: Vec::new(),
            halted: false,
        };
        let desk = Desk { progress: Mutex::new(progress), changed: Condvar::new() };
        std::thread::scope(|scope| {
            // Whatever ends the reader, be it a panic, lets the others go.
            let _halt = Halt(&desk);
            for _ in 0..threads {
                scope.spawn(|| {
                    let _halt = HaltInPanic(&desk);
                    let mut place = None;
                    while let Some((number, mut result)) = desk.claim(pieces.end, window, observer) {
                        work(place.get_or_insert_with(&begin), number, &mut result);
                        desk.deliver(number, result);
                    }
                });
            }
            while let Some(mut result) = desk.collect(pieces.end, observer) {
                if read(&mut result).is_break() {
                    break;
                }
                desk.give_back(result);
            }
        });
    }
}

impl<T: Default> Desk<T> {
    /// A piece to do and what to fill; waits while the reader is too far behind.
    fn claim(&self, end: u64, window: u64, observer: &dyn Observer) -> Option<(u64, T)> {
        let mut progress = self.lock();
        loop {
            if progress.halted || progress.next >= end || observer.stops() {
                self.changed.notify_all();
                return None;
            }
            if progress.next < progress.wanted + window {
                let number = progress.next;
                progress.next += 1;
                return Some((number, progress.spare.pop().unwrap_or_default()));
            }
            progress = self.changed.wait(progress).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl<T> Desk<T> {
    fn lock(&self) -> MutexGuard<'_, Progress<T>> {
        // What the lock guards is whole between any two statements, so a thread that panicked elsewhere leaves it
        // usable.
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn deliver(&self, number: u64, result: T) {
        let mut progress = self.lock();
        progress.ready.insert(number, result);
        self.changed.notify_all();
    }

    /// The next result in order, or nothing if none will come.
    fn collect(&self, end: u64, observer: &dyn Observer) -> Option<T> {
        let mut progress = self.lock();
        loop {
            let wanted = progress.wanted;
            if let Some(result) = progress.ready.remove(&wanted) {
                progress.wanted += 1;
                self.changed.notify_all();
                return Some(result);
            }
            let over = wanted >= end || progress.halted || (observer.stops() && progress.next <= wanted);
            if over {
                return None;
            }
            progress = self.changed.wait(progress).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn give_back(&self, result: T) {
        self.lock().spare.push(result);
    }

    fn halt(&self) {
        self.lock().halted = true;
        self.changed.notify_all();
    }
}

struct Halt<'a, T>(&'a Desk<T>);

impl<T> Drop for Halt<'_, T> {
    fn drop(&mut self) {
        self.0.halt();
    }
}

struct HaltInPanic<'a, T>(&'a Desk<T>);

impl<T> Drop for HaltInPanic<'_, T> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.halt();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

    fn workers(threads: usize, observer: &dyn Observer) -> Workers<'_> {
        Workers { threads, ahead: 2, observer }
    }

    #[test]
    fn results_come_in_order_and_never_far_ahead() {
        for threads in [1, 2, 7] {
            let (mut read, done) = (Vec::new(), AtomicU64::new(0));
            let work = |place: &mut u64, number: u64, out: &mut u64| {
                *place += 1;
                done.fetch_add(1, Ordering::SeqCst);
                *out = number * number;
            };
            workers(threads, &()).each_in_order(
                3..50,
                || 0,
                work,
                |out| {
                    read.push(*out);
                    assert!(done.load(Ordering::SeqCst) <= read.len() as u64 + 2 * threads as u64);
                    ControlFlow::Continue(())
                },
            );
            assert_eq!(read, (3..50).map(|it| it * it).collect::<Vec<u64>>());
        }
    }

    #[test]
    fn a_stop_hands_over_what_was_begun_and_a_break_nothing_more() {
        let stop = AtomicBool::new(false);
        let mut read = 0;
        workers(3, &stop).each_in_order(
            0..1000,
            || (),
            |(), number, out: &mut u64| *out = number,
            |out| {
                assert_eq!(*out, read);
                read += 1;
                if read == 5 {
                    stop.store(true, Ordering::Relaxed);
                }
                ControlFlow::Continue(())
            },
        );
        assert!((5..=5 + 6).contains(&read), "{read}");
        let mut read = 0;
        workers(3, &()).each_in_order(
            0..1000,
            || (),
            |(), _, _: &mut u64| {},
            |_| {
                read += 1;
                if read == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
        assert_eq!(read, 5);
    }

    #[test]
    fn a_panic_of_a_worker_is_passed_on_and_nobody_waits_for_ever() {
        let work = |(): &mut (), number: u64, _: &mut u64| assert!(number != 9, "the ninth is broken");
        let all = || workers(2, &()).each_in_order(0..1000, || (), work, |_| ControlFlow::Continue(()));
        assert!(std::panic::catch_unwind(all).is_err());
    }
}
