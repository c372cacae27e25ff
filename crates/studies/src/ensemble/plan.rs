//! The plan of a batch: which replications at which points, under which draws, and what is kept of each.

use std::sync::Arc;

use super::block::Taken;
use super::packs::LANES;
use crate::design::Points;
use diwan_engine::kernel::{Luck, Seed};
use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, VariableId};
use diwan_engine::sim::{Override, Simulation};

/// Replications in a block: the unit that a thread takes at a time. Part of how a batch adds up, so never a matter of
/// threads.
pub const BLOCK: u64 = 1024;

/// What choices and paths of a piece may take, bytes. One pack of the longest paths takes three times as much.
const PIECE_BYTES: u64 = 64 << 20;
/// The most that the paths of one run may take, bytes, which is enough for all levels over the most turns. A pack of
/// runs is held at a time, by each thread and by whoever writes.
pub const MOST_PATH_BYTES: u64 = 6 << 20;

/// What a batch plays and keeps.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The model.
    pub model: Arc<Model>,
    /// Seed of the experiment.
    pub seed: Seed,
    /// Where numbers are put; by default one point, at which all are drawn. The tables of a batch are of one point.
    pub points: Arc<Points>,
    /// Replications of each point: run `point × replications + r` is replication `r` of its point. It has the same luck
    /// at every point.
    pub replications: u64,
    /// Replications that share a draw of the parameters, at least 1: replication `r` has draw `r / seeds`. Where there
    /// are several points, a whole number of draws is the replications of each.
    pub seeds: u64,
    /// The metrics that are kept of each run.
    pub metrics: Arc<[Metric]>,
    /// Whether every choice is kept.
    pub choices: bool,
    /// Variables whose path is kept turn by turn.
    pub series: Vec<VariableId>,
    /// Whether the values of the parameters are kept.
    pub parameters: bool,
}

impl Plan {
    /// `runs` replications with a draw of their own each, of which the metrics alone are kept.
    #[must_use]
    pub fn new(model: Arc<Model>, seed: Seed, runs: u64, metrics: Arc<[Metric]>) -> Self {
        Self {
            model,
            seed,
            points: Arc::default(),
            replications: runs,
            seeds: 1,
            metrics,
            choices: false,
            series: Vec::new(),
            parameters: false,
        }
    }

    /// `draws` draws of the parameters with `seeds` replications each.
    #[must_use]
    pub fn crossed(model: Arc<Model>, seed: Seed, draws: u64, seeds: u64, metrics: Arc<[Metric]>) -> Self {
        Self { seeds: seeds.max(1), ..Self::new(model, seed, draws.saturating_mul(seeds), metrics) }
    }

    /// The same at each of these points. Points that are played side by side cost what as many runs of one point cost.
    #[must_use]
    pub fn at(self, points: Arc<Points>) -> Self {
        Self { points, ..self }
    }

    /// All runs: those of every point.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.replications.saturating_mul(self.points.count())
    }

    /// The point that a run is at, and its number among the replications of that point.
    #[must_use]
    pub fn place_of(&self, run: u64) -> (u64, u64) {
        let replications = self.replications.max(1);
        (run / replications, run % replications)
    }

    /// The draw that a run is played under.
    #[must_use]
    pub fn draw_of(&self, run: u64) -> u64 {
        self.place_of(run).1 / self.seeds
    }

    /// Draws of the parameters, counting one that is begun.
    #[must_use]
    pub fn draws(&self) -> u64 {
        self.replications.div_ceil(self.seeds)
    }

    /// Number of blocks.
    #[must_use]
    pub fn blocks(&self) -> u64 {
        self.runs().div_ceil(BLOCK)
    }

    /// Replications in a piece: what is played, held and written at a time. A block, unless choices and paths of so
    /// many runs would take more memory than is meant for them; a whole number of pieces is a block. It depends on the
    /// plan alone, so that tables are the same however they are played.
    #[must_use]
    pub fn piece(&self) -> u64 {
        let mut piece = BLOCK;
        while piece > LANES as u64 && piece.saturating_mul(self.most_bytes()) > PIECE_BYTES {
            piece /= 2;
        }
        piece
    }

    /// The paths of one run, bytes, where they are more than may be kept ([`MOST_PATH_BYTES`]).
    #[must_use]
    pub fn excess(&self) -> Option<u64> {
        Some(self.path_bytes()).filter(|bytes| *bytes > MOST_PATH_BYTES)
    }

    fn path_bytes(&self) -> u64 {
        (u64::from(self.model.turns) + 1) * self.series.len() as u64 * size_of::<f64>() as u64
    }

    /// The most that choices and paths of one run take, bytes.
    fn most_bytes(&self) -> u64 {
        let turns = u64::from(self.model.turns);
        let choices = if self.choices { turns * self.model.actors.len() as u64 * size_of::<Taken>() as u64 } else { 0 };
        choices + self.path_bytes()
    }

    /// Number of pieces.
    #[must_use]
    pub fn pieces(&self) -> u64 {
        self.runs().div_ceil(self.piece())
    }

    /// The runs of a piece.
    pub(super) fn runs_of(&self, piece: u64) -> core::ops::Range<u64> {
        let first = (piece * self.piece()).min(self.runs());
        first..(first + self.piece()).min(self.runs())
    }

    /// Begins the runs `first ..`, each at its point and under its luck; `put` is room to say what is put where.
    pub(super) fn begin<const W: usize>(&self, simulation: &mut Simulation<W>, first: u64, put: &mut Vec<Override<W>>) {
        let places: [(u64, u64); W] = core::array::from_fn(|lane| self.place_of(first.wrapping_add(lane as u64)));
        self.points.overrides(places.map(|(point, _)| point), put);
        let replication = places.map(|(_, replication)| replication);
        let draw = replication.map(|it| it / self.seeds);
        simulation.begin_with(Luck { seed: self.seed, replication, draw }, put);
    }
}
