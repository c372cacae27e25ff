//! Sweeps: a design is played on a scenario, replication by replication at every point, and what each point came to is
//! said with its doubt. Replication `k` has the same luck at every point.

mod effects;
mod error;
mod facts;
mod folder;
mod given;
mod play;
mod swept;
mod tables;
mod values;

pub use effects::{LevelMean, LevelOfFactor, MainEffectFacts};
pub use error::SweepError;
pub use facts::{ExtremeFacts, FactorFacts, FactorValue, MeasuredFacts, PointFacts, SweepFacts, SweptMetric};
pub use folder::SweepFolder;
pub use given::{PointsError, read_points};
pub use play::{PointRuns, Sweeping, play_points};
pub use swept::{Laid, sweep};
pub use tables::SweepTables;
pub use values::{PointValues, point_values};
