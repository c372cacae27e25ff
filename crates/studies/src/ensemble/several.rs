//! Several plans side by side: threads take blocks as they come free, whichever plan these are of. A plan is made when
//! its first block is taken and dropped with its last, so that neither memory nor threads depend on how many there are.

use core::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use super::block::{Block, Player};
use super::observer::Observer;
use super::plan::{BLOCK, Plan};
use super::workers::Workers;

/// How far the fastest thread may be ahead of the reader, blocks per thread.
const AHEAD: u64 = 4;

/// Plays all runs of several plans on `threads` threads and hands their blocks to `read`, plan by plan and in order, on
/// the thread that called, with the number of the plan. `runs` says how many runs each plan has; `make` makes a plan
/// when it is needed, on a thread that plays, more than once where its blocks are far apart. Plans keep neither choices
/// nor paths. No block is begun after the observer stops it or `read` has broken off.
///
/// # Errors
///
/// The first plan in order that can't be made, once everything before it has been read.
pub fn each_block_of<E: Send>(
    runs: &[u64],
    make: impl Fn(usize) -> Result<Plan, E> + Sync,
    threads: usize,
    observer: &dyn Observer,
    mut read: impl FnMut(usize, &Plan, &Block) -> ControlFlow<()>,
) -> Result<(), E> {
    let mut blocks = 0;
    let starts: Vec<u64> = runs
        .iter()
        .map(|runs| {
            let start = blocks;
            blocks += runs.div_ceil(BLOCK);
            start
        })
        .collect();
    let shelf = Shelf { places: starts.iter().map(|_| Mutex::default()).collect(), make };
    let work = |own: &mut Option<Seated>, piece: u64, out: &mut Piece<E>| {
        let number = starts.partition_point(|start| *start <= piece).saturating_sub(1);
        if own.as_ref().is_none_or(|it| it.number != number) {
            *own = None;
            match shelf.plan(number) {
                Ok(plan) => *own = Some(Seated { number, player: Player::new(&plan), plan }),
                Err(error) => out.failed = Some(error),
            }
        }
        if let Some(seated) = own {
            let range = seated.plan.runs_of(piece - starts[number]);
            seated.player.play(&seated.plan, range, &mut out.block);
            out.plan = Some((number, seated.plan.clone()));
        }
    };
    let mut failed = Ok(());
    Workers { threads, ahead: AHEAD, observer }.each_in_order(
        0..blocks,
        || None,
        work,
        |piece| {
            if let Some(error) = piece.failed.take() {
                failed = Err(error);
                return ControlFlow::Break(());
            }
            let Some((number, plan)) = piece.plan.take() else { return ControlFlow::Break(()) };
            observer.done(piece.block.rows as u64);
            read(number, &plan, &piece.block)
        },
    );
    failed
}

/// A thread at a plan.
struct Seated {
    number: usize,
    plan: Arc<Plan>,
    player: Player,
}

/// A block that was played, or why not.
struct Piece<E> {
    plan: Option<(usize, Arc<Plan>)>,
    block: Block,
    failed: Option<E>,
}

impl<E> Default for Piece<E> {
    fn default() -> Self {
        Self { plan: None, block: Block::default(), failed: None }
    }
}

/// The plans that somebody is at.
struct Shelf<F> {
    places: Vec<Mutex<Weak<Plan>>>,
    make: F,
}

impl<E, F: Fn(usize) -> Result<Plan, E>> Shelf<F> {
    /// A plan, made unless somebody has it already; who comes while it is made waits for it.
    fn plan(&self, number: usize) -> Result<Arc<Plan>, E> {
        let mut place = self.places[number].lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = place.upgrade() {
            return Ok(plan);
        }
        let plan = Arc::new((self.make)(number)?);
        *place = Arc::downgrade(&plan);
        Ok(plan)
    }
}
