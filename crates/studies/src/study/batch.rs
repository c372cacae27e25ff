//! Batches: what is there is read back, what is missing or damaged is played, everything is added up in order, until
//! all is there, intervals are narrow enough, or somebody stops it.

use core::ops::ControlFlow;
use std::time::Instant;

use crate::ensemble::{BLOCK, Block, Observer, Plan, Summary, each_piece};
use crate::stats::{Level, Looks};
use crate::table::{Results, TableError};

/// When a batch stops of its own: once the interval of every outcome's share is narrow enough, looked at by a plan
/// under which all looks together hold.
#[derive(Clone, Debug)]
pub struct Stopping {
    half_width: f64,
    looks: Looks,
}

impl Stopping {
    /// Stops at a half-width, 0..0.5, after at most so many runs; `None` where these are too few to choose from.
    #[must_use]
    pub fn new(half_width: f64, runs: u64) -> Option<Self> {
        Some(Self { half_width, looks: Looks::new(BLOCK.min(runs), runs, Level::P95)? })
    }

    /// The half-width that is to be reached.
    #[must_use]
    pub fn half_width(&self) -> f64 {
        self.half_width
    }

    /// Level of the intervals of the single looks, under which all of them together hold at 95 %.
    #[must_use]
    pub fn level(&self) -> Level {
        self.looks.level_at(0)
    }

    /// Whether this is a look, and every interval is narrow enough.
    fn is_met(&self, summary: &Summary) -> bool {
        self.looks.sizes().contains(&summary.runs()) && summary.half_width(self.level()) <= self.half_width
    }
}

/// What a batch came to.
#[derive(Debug)]
pub struct Played {
    /// All runs, those that were there among them.
    pub summary: Summary,
    /// Level of the intervals.
    pub level: Level,
    /// Runs that were played now.
    pub new: u64,
    /// Parts of the tables that were there and damaged, and were played again.
    pub damaged: Vec<u64>,
    /// How long it took, seconds.
    pub elapsed: f64,
    /// Whether it came to its end.
    pub complete: bool,
}

/// A batch that is to be played.
pub struct Batch<'a> {
    /// What is played and kept.
    pub plan: &'a Plan,
    /// When it stops of its own, if it may.
    pub stopping: Option<&'a Stopping>,
    /// Threads to play on.
    pub threads: usize,
}

impl Batch<'_> {
    /// Plays it, and keeps its tables in `results` if there are any. What the observer stops is kept as far as parts
    /// are whole.
    ///
    /// # Errors
    ///
    /// If tables can't be written or read back.
    pub fn play(&self, mut results: Option<Results<'_>>, observer: &dyn Observer) -> Result<Played, TableError> {
        let (plan, begun) = (self.plan, Instant::now());
        let mut sum =
            Sum { plan, stopping: self.stopping, summary: Summary::new(plan), whole: Block::default(), met: false };
        let damaged = results.as_ref().map_or_else(Vec::new, |it| it.damaged().to_vec());
        let (mut next, mut new) = (0, 0);
        while next < plan.blocks() && !sum.met && !observer.stops() {
            let sound = results.as_ref().map_or(plan.blocks(), |it| it.next_sound(next));
            if let Some(results) = results.as_ref().filter(|_| sound == next && next < plan.blocks()) {
                for block in results.read_back(next)? {
                    observer.found(block.rows as u64);
                    next += 1;
                    if sum.add(&block).is_break() {
                        break;
                    }
                }
                continue;
            }
            let before = sum.summary.runs();
            let played = self.play_range(next..sound, &mut sum, results.as_mut(), observer);
            new += sum.summary.runs() - before;
            played?;
            next = sound;
        }
        let complete = sum.met || sum.summary.runs() == plan.runs();
        if let Some(results) = results {
            if complete { results.complete() } else { results.leave() }?;
        }
        let level = self.stopping.map_or(Level::P95, Stopping::level);
        Ok(Played { level, new, damaged, summary: sum.summary, elapsed: begun.elapsed().as_secs_f64(), complete })
    }

    /// Plays blocks that are not there.
    fn play_range(
        &self,
        blocks: core::ops::Range<u64>,
        sum: &mut Sum<'_>,
        mut results: Option<&mut Results<'_>>,
        observer: &dyn Observer,
    ) -> Result<(), TableError> {
        let per_block = BLOCK / self.plan.piece();
        let pieces = blocks.start * per_block..(blocks.end * per_block).min(self.plan.pieces());
        let mut failed = Ok(());
        each_piece(self.plan, pieces, self.threads, observer, |piece| {
            failed = results.as_mut().map_or(Ok(()), |it| it.add(piece));
            if failed.is_err() { ControlFlow::Break(()) } else { sum.add(piece) }
        });
        failed
    }
}

/// What is added up.
struct Sum<'a> {
    plan: &'a Plan,
    stopping: Option<&'a Stopping>,
    summary: Summary,
    /// The pieces so far of a block that is not whole.
    whole: Block,
    /// Whether intervals are narrow enough.
    met: bool,
}

impl Sum<'_> {
    /// Adds the next block or piece of one. Only whole blocks count: how a sum is rounded must not depend on pieces.
    fn add(&mut self, piece: &Block) -> ControlFlow<()> {
        if piece.is_whole(self.plan) && self.whole.rows == 0 {
            self.summary.add(piece);
        } else {
            if self.whole.rows == 0 {
                self.whole.begin(self.plan, piece.first, BLOCK as usize);
            }
            self.whole.append(piece);
            if !self.whole.is_whole(self.plan) {
                return ControlFlow::Continue(());
            }
            self.summary.add(&self.whole);
            self.whole.rows = 0;
        }
        self.met = self.stopping.is_some_and(|it| it.is_met(&self.summary));
        if self.met { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
