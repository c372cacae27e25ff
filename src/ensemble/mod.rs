//! Floor: many replications. Packs are played one after the other or side by side; what comes out depends on neither.

mod calibrate;
mod packs;

pub use calibrate::{Calibrated, Calibration, calibrate};
pub use packs::{LANES, each_pack};
