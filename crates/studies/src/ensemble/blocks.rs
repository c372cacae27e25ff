//! Blocks side by side: workers play them, and whoever reads them gets them in order.

use core::ops::{ControlFlow, Range};

use super::block::{Block, Player};
use super::observer::Observer;
use super::plan::{BLOCK, Plan};
use super::workers::Workers;

/// How far the fastest thread may be ahead of the reader, blocks per thread: what memory a batch needs does not grow
/// with it.
const AHEAD: u64 = 1;

/// Plays the blocks of `range` on `threads` threads and hands them to `read`, in order, on the thread that called. No
/// block is begun after the observer stops it or `read` has broken off; what was begun before the stop is still handed
/// over, as far as blocks are whole. A block that was read is filled again, so no more of them are made than can be
/// under way at once.
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
    let workers = Workers { threads, ahead: AHEAD, observer };
    let work = |player: &mut Player, number, block: &mut Block| player.play(plan, plan.runs_of(number), block);
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
