//! Floor: many replications. Packs are played one after the other or side by side; what comes out depends on neither.

mod block;
mod blocks;
mod doubts;
mod observer;
mod pace;
mod packs;
mod plan;
mod several;
mod summary;
mod workers;

pub use block::{Block, Paths, Point, Taken};
pub use blocks::{each_block, each_piece};
pub use doubts::{Doubt, Doubted, doubts, weighed};
pub(crate) use doubts::{of_outcome, saturated};
pub use observer::Observer;
pub use pace::{Pace, Rate, Timing, pace};
pub use packs::{LANES, each_pack, each_pack_watched};
pub use plan::{BLOCK, MOST_PATH_BYTES, Plan};
pub use several::each_block_of;
pub use summary::{Measured, Share, Summary};
pub(crate) use workers::Workers;
