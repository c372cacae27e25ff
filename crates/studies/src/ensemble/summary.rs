//! The summary of a batch: shares of outcomes and the spread of metrics, added up block by block in memory that does
//! not grow with the batch.

use super::block::Block;
use super::plan::Plan;
use crate::stats::{Interval, Level, Moments, QuantileSketch, wilson, wilson_clustered};
use diwan_engine::scenario::Metric;

/// How many metrics are added up side by side.
const ABREAST: usize = 16;

/// What a batch came to so far. Blocks are added in order.
#[derive(Clone, Debug)]
pub struct Summary {
    seeds: u64,
    runs: u64,
    outcomes: Vec<Tally>,
    metrics: Vec<Spread>,
    /// Place of the metric that says when runs ended.
    length: Option<usize>,
    /// Draws that are complete, and runs of the one that is not.
    draws: u64,
    begun: u64,
}

/// How often an outcome came about.
#[derive(Clone, Debug, Default)]
struct Tally {
    count: u64,
    /// In the draw that is not complete.
    open: u64,
    /// Sum over complete draws of the square of the count.
    squares: u128,
    months: QuantileSketch,
}

/// The spread of a metric.
#[derive(Clone, Debug, Default)]
struct Spread {
    moments: Moments,
    sketch: QuantileSketch,
    /// Means of complete draws, where draws have several runs each.
    draws: Moments,
    /// Sum over the draw that is not complete.
    open: f64,
}

impl Spread {
    /// Takes up the next runs, of which `begun` before them are of a draw that is not complete.
    fn extend_draws(&mut self, column: &[f64], mut begun: u64, seeds: u64) {
        for value in column {
            self.open += value;
            begun += 1;
            if begun == seeds {
                self.draws.push(self.open / seeds as f64);
                (self.open, begun) = (0.0, 0);
            }
        }
    }

    /// The part of the variance of runs that lies between draws of the parameters, 0..1, by a one-way random-effects
    /// model with moments (Searle, Casella and McCulloch 1992, "Variance components", section 3.5); `None` below two
    /// complete draws, where a draw has been begun, or where nothing varies.
    fn between(&self, seeds: u64) -> Option<f64> {
        let (runs, draws, size) = (self.moments.count(), self.draws.count(), seeds as f64);
        if seeds < 2 || draws < 2 || runs != draws.checked_mul(seeds)? {
            return None;
        }
        let of_means = self.draws.variance()?;
        let squares = self.moments.variance()? * (runs - 1) as f64 - size * (draws - 1) as f64 * of_means;
        let within = (squares / (runs - draws) as f64).max(0.0);
        let between = (of_means - within / size).max(0.0);
        (between + within > 0.0).then(|| between / (between + within))
    }
}

/// The share of runs that ended in an outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Runs that ended so.
    pub count: u64,
    /// Their share, 0..1.
    pub share: f64,
    /// Wilson's interval; where several runs share a draw, for as many runs as they are worth.
    pub interval: Interval,
    /// 5 %, 50 % and 95 % quantiles of the months until they ended; `None` if there are none.
    pub months: Option<[f64; 3]>,
}

/// Mean, spread and quantiles of a metric.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub sd: f64,
    /// Standard error of the mean; where draws have several runs each, over complete draws, whose runs are alike. `None`
    /// below two of them.
    pub se: Option<f64>,
    /// The part of the variance that lies between draws of the parameters, 0..1, where that can be told.
    pub between_draws: Option<f64>,
    /// 5 %, 50 % and 95 % quantiles.
    pub quantiles: [f64; 3],
}

impl Summary {
    /// Of no run yet.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let length = plan.metrics.iter().position(|it| *it == Metric::Length);
        Self::of(plan.seeds, plan.model.outcomes.len(), plan.metrics.len(), length)
    }

    /// Of runs whose model is not at hand: how many share a draw, how many outcomes and metrics there are, and the place
    /// of the metric that says when runs ended.
    #[must_use]
    pub fn of(seeds: u64, outcomes: usize, metrics: usize, length: Option<usize>) -> Self {
        Self {
            seeds,
            runs: 0,
            outcomes: vec![Tally::default(); outcomes],
            metrics: vec![Spread::default(); metrics],
            length,
            draws: 0,
            begun: 0,
        }
    }

    /// Adds the next block.
    pub fn add(&mut self, block: &Block) {
        let begun = self.begun;
        for (row, outcome) in block.outcomes.iter().enumerate() {
            if let Some(outcome) = outcome {
                let tally = &mut self.outcomes[outcome.index()];
                (tally.count, tally.open) = (tally.count + 1, tally.open + 1);
                if let Some(place) = self.length {
                    tally.months.push(block.measures[place][row]);
                }
            }
            self.begun += 1;
            if self.begun == self.seeds {
                self.close_draw();
            }
        }
        self.runs += block.rows as u64;
        for (spreads, columns) in self.metrics.chunks_mut(ABREAST).zip(block.measures.chunks(ABREAST)) {
            let side_by_side = core::array::from_fn::<&[f64], ABREAST, _>(|place| {
                columns.get(place).map_or(&columns[0], Vec::as_slice)
            });
            for ((spread, column), moments) in spreads.iter_mut().zip(columns).zip(Moments::of_columns(side_by_side)) {
                spread.moments.merge(&moments);
                spread.sketch.extend(column.iter().copied());
                if self.seeds > 1 {
                    spread.extend_draws(column, begun, self.seeds);
                }
            }
        }
    }

    fn close_draw(&mut self) {
        (self.draws, self.begun) = (self.draws + 1, 0);
        for tally in &mut self.outcomes {
            tally.squares += u128::from(tally.open) * u128::from(tally.open);
            tally.open = 0;
        }
    }

    /// Runs that were added.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.runs
    }

    /// Share of each outcome, in their order.
    #[must_use]
    pub fn shares(&self, level: Level) -> Vec<Share> {
        self.outcomes
            .iter()
            .map(|it| {
                let months = [0.05, 0.5, 0.95].map(|p| it.months.quantile(p));
                let interval = if self.seeds == 1 {
                    wilson(it.count, self.runs, level)
                } else {
                    wilson_clustered(it.count - it.open, self.draws, self.seeds, it.squares, level)
                };
                let months =
                    if let [Some(low), Some(mid), Some(high)] = months { Some([low, mid, high]) } else { None };
                Share { count: it.count, share: it.count as f64 / self.runs.max(1) as f64, interval, months }
            })
            .collect()
    }

    /// The widest half-width of an outcome's interval.
    #[must_use]
    pub fn half_width(&self, level: Level) -> f64 {
        self.shares(level).iter().map(|it| it.interval.half_width()).fold(0.0, f64::max)
    }

    /// Mean, spread and quantiles of each metric of the plan; `None` before the first run.
    #[must_use]
    pub fn measured(&self) -> Vec<Option<Measured>> {
        self.metrics
            .iter()
            .map(|it| {
                let [low, mid, high] = [0.05, 0.5, 0.95].map(|p| it.sketch.quantile(p));
                Some(Measured {
                    mean: it.moments.mean()?,
                    sd: it.moments.sd().unwrap_or(0.0),
                    se: if self.seeds > 1 { it.draws.se() } else { it.moments.se() },
                    between_draws: it.between(self.seeds),
                    quantiles: [low?, mid?, high?],
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use diwan_engine::kernel::Seed;
    use diwan_engine::model::Model;
    use diwan_engine::scenario::load;

    /// Three draws of two runs: their means are 2, 6 and 10 with variance 16, and runs vary by 2 within a draw, so that
    /// draws vary by 15 and all by 17.
    #[test]
    fn what_lies_between_draws_is_told_from_luck() {
        let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
        let model = Arc::new(Model::compile(Arc::new(scenario)));
        let plan = Plan::crossed(model, Seed(1), 3, 2, [Metric::Length].into());
        let values = [1.0, 3.0, 5.0, 7.0, 9.0, 11.0];
        let mut summary = Summary::new(&plan);
        // However blocks are cut.
        for rows in [0..3, 3..6] {
            summary.add(&Block {
                first: rows.start as u64,
                rows: rows.len(),
                outcomes: vec![None; rows.len()],
                measures: vec![values[rows].to_vec()],
                ..Block::default()
            });
        }
        let found = summary.measured()[0].expect("runs");
        assert!((found.se.expect("draws") - (16.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert!((found.between_draws.expect("draws") - 15.0 / 17.0).abs() < 1e-12);
        let mut summary = Summary::new(&Plan { seeds: 1, ..plan });
        let runs = Block { rows: 6, outcomes: vec![None; 6], measures: vec![values.to_vec()], ..Block::default() };
        summary.add(&runs);
        let found = summary.measured()[0].expect("runs");
        assert_eq!(found.between_draws, None);
        assert!((found.se.expect("runs") - (14.0_f64 / 6.0).sqrt()).abs() < 1e-12);
    }
}
