//! Blocks side by side: workers play them, and whoever reads them gets them in order.

use core::ops::{ControlFlow, Range};

use super::block::{Block, Player};
use super::observer::Observer;
use super::plan::Plan;
use super::workers::Workers;

/// How far the fastest thread may be ahead of the reader, blocks per thread: what memory a batch needs does not grow with it.
const AHEAD: u64 = 1;

/// Plays the blocks of `range` on `threads` threads and hands them to `read`, in order, on the thread that called. No block is begun after the observer stops
/// it or `read` has broken off; what was begun before the stop is still handed over. A block that was read is filled again, so no more of them are made than
/// can be under way at once.
pub fn each_block(
    plan: &Plan,
    range: Range<u64>,
    threads: usize,
    observer: &dyn Observer,
    mut read: impl FnMut(&Block) -> ControlFlow<()>,
) {
    let workers = Workers { threads, ahead: AHEAD, observer };
    let work = |player: &mut Player, number, block: &mut Block| player.play(plan, number, block);
    workers.each_in_order(
        range,
        || Player::new(plan),
        work,
        |block| {
            observer.done(block.rows as u64);
            read(block)
        },
    );
}
