//! Blocks side by side: threads take blocks as they come free, and whoever reads them gets them in order, so that nothing depends on who was faster.

use core::ops::{ControlFlow, Range};
use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::block::{Block, Player};
use super::observer::Observer;
use super::plan::{BLOCK, Plan};

/// How far the fastest thread may be ahead of the reader, blocks per thread: what memory a batch needs does not grow with it.
const AHEAD: u64 = 1;

/// Where the blocks stand.
struct Progress {
    /// The next block that nobody has taken.
    next: u64,
    /// The block that the reader waits for.
    wanted: u64,
    /// Blocks that wait to be read.
    ready: BTreeMap<u64, Block>,
    /// Blocks that were read and can be filled again.
    spare: Vec<Block>,
    /// Nobody takes another block.
    halted: bool,
}

struct Desk {
    progress: Mutex<Progress>,
    changed: Condvar,
}

/// Plays the blocks of `range` on `threads` threads and hands them to `read`, in order, on the thread that called. No block is begun after the observer stops
/// it or `read` has broken off; what was begun before the stop is still handed over, as far as blocks are whole. A block that was read is filled again, so no more
/// of them are made than can be under way at once.
pub fn each_block(
    plan: &Plan,
    range: Range<u64>,
    threads: usize,
    observer: &dyn Observer,
    mut read: impl FnMut(&Block) -> ControlFlow<()>,
) {
    let pieces = BLOCK / plan.piece();
    let mut whole = Block::default();
    each_piece(plan, range.start * pieces..(range.end * pieces).min(plan.pieces()), threads, observer, |piece| {
        if pieces == 1 {
            return read(piece);
        }
        if whole.rows == 0 {
            whole.begin(plan, piece.first, BLOCK as usize);
        }
        whole.append_all(piece);
        if whole.is_whole(plan) { read(&core::mem::take(&mut whole)) } else { ControlFlow::Continue(()) }
    });
}

/// The same for [pieces](Plan::piece), each as a block of its own.
pub fn each_piece(
    plan: &Plan,
    range: Range<u64>,
    threads: usize,
    observer: &dyn Observer,
    mut read: impl FnMut(&Block) -> ControlFlow<()>,
) {
    let desk = Desk {
        progress: Mutex::new(Progress { next: range.start, wanted: range.start, ready: BTreeMap::new(), spare: Vec::new(), halted: false }),
        changed: Condvar::new(),
    };
    let threads = threads.max(1);
    let window = AHEAD * threads as u64;
    std::thread::scope(|scope| {
        // Whatever ends the reader, be it a panic, lets the others go.
        let _halt = Halt(&desk);
        for _ in 0..threads {
            scope.spawn(|| {
                let _halt = HaltInPanic(&desk);
                let mut player = None;
                while let Some((number, mut block)) = desk.claim(range.end, window, observer) {
                    player.get_or_insert_with(|| Player::new(plan)).play(plan, plan.replications(number), &mut block);
                    desk.deliver(number, block);
                }
            });
        }
        while let Some(block) = desk.collect(range.end, observer) {
            observer.done(block.rows as u64);
            if read(&block).is_break() {
                break;
            }
            desk.give_back(block);
        }
    });
}

impl Desk {
    fn lock(&self) -> MutexGuard<'_, Progress> {
        // What the lock guards is whole between any two statements, so a thread that panicked elsewhere leaves it usable.
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A block to play and what to fill; waits while the reader is too far behind.
    fn claim(&self, end: u64, window: u64, observer: &dyn Observer) -> Option<(u64, Block)> {
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

    fn deliver(&self, number: u64, block: Block) {
        let mut progress = self.lock();
        progress.ready.insert(number, block);
        self.changed.notify_all();
    }

    /// The next block in order, or nothing if none will come.
    fn collect(&self, end: u64, observer: &dyn Observer) -> Option<Block> {
        let mut progress = self.lock();
        loop {
            let wanted = progress.wanted;
            if let Some(block) = progress.ready.remove(&wanted) {
                progress.wanted += 1;
                self.changed.notify_all();
                return Some(block);
            }
            let over = wanted >= end || progress.halted || (observer.stops() && progress.next <= wanted);
            if over {
                return None;
            }
            progress = self.changed.wait(progress).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn give_back(&self, block: Block) {
        self.lock().spare.push(block);
    }

    fn halt(&self) {
        self.lock().halted = true;
        self.changed.notify_all();
    }
}

struct Halt<'a>(&'a Desk);

impl Drop for Halt<'_> {
    fn drop(&mut self) {
        self.0.halt();
    }
}

struct HaltInPanic<'a>(&'a Desk);

impl Drop for HaltInPanic<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.halt();
        }
    }
}
