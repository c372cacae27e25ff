//! How far a direction depends on the parameters: the share of draws of the parameters in which it holds, cleared of
//! the noise of the runs within a draw.

use serde::Serialize;

use super::bootstrap::Picks;
use super::error::{StatsError, known};
use super::interval::{Interval, Level};
use super::moments::Moments;
use super::quantile::quantile;
use super::tails::normal_cdf;

/// A share of draws of the parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ShareOfDraws {
    /// The share, 0..=1.
    pub share: f64,
    /// Its interval.
    pub interval: Interval,
}

impl ShareOfDraws {
    /// The share of draws in which the opposite holds.
    #[must_use]
    pub fn turned(self) -> Self {
        let Interval { low, high } = self.interval;
        Self { share: 1.0 - self.share, interval: Interval { low: 1.0 - high, high: 1.0 - low } }
    }
}

/// The share of draws of the parameters whose own effect is above 0; `values` holds the draws one after the other,
/// `seeds` runs of each. `None` where the design cannot tell it: with one run a draw what the parameters do and what
/// luck does are one number, below five whole draws nothing is known of how they differ, and where all values are 0
/// there is no direction to speak of.
///
/// The mean of a draw is its effect and the noise of its few runs, and counting signs would take that noise for doubt
/// about the parameters: the more so the smaller `seeds`. So the two are told apart by a one-way random-effects model,
/// the variance between draws estimated by moments (Searle, Casella and McCulloch 1992, "Variance components", section
/// 3.5): `tau² = s²(draw means) - s²(within) / seeds`, at least 0. The share is that of a normal distribution of
/// effects, `Phi(mean / tau)`, the same number whatever `seeds` (Mathur and VanderWeele 2019, "New metrics for
/// meta-analyses of heterogeneous effects", Statistics in Medicine 38:1336-1342). Its interval is from a bootstrap over
/// whole draws (percentiles; the same, section 3).
///
/// # Errors
/// When a value is not finite.
pub fn share_of_draws(
    values: &[f64],
    seeds: usize,
    level: Level,
    resamples: u32,
    seed: u64,
) -> Result<Option<ShareOfDraws>, StatsError> {
    known(values, 0)?;
    if seeds < 2 || values.len() / seeds < super::LEAST_UNITS as usize {
        return Ok(None);
    }
    // Where nothing differs at all there is no direction.
    if values.iter().all(|it| *it == 0.0) {
        return Ok(None);
    }
    let draws: Vec<Draw> = values.chunks_exact(seeds).filter_map(Draw::of).collect();
    let whole = Sums::of(draws.iter());
    let shares = (0..resamples).map(|number| {
        let mut picks = Picks::new(seed, number, draws.len());
        Sums::of((0..draws.len()).map(|_| &draws[picks.next()])).share(seeds)
    });
    let mut shares: Vec<f64> = shares.collect();
    shares.sort_by(f64::total_cmp);
    let share = whole.share(seeds);
    let tail = level.alpha() / 2.0;
    let ends = quantile(&shares, tail).zip(quantile(&shares, 1.0 - tail));
    let interval = ends.map_or(Interval { low: 0.0, high: 1.0 }, |(low, high)| Interval {
        low: low.min(share),
        high: high.max(share),
    });
    Ok(Some(ShareOfDraws { share, interval }))
}

/// Mean of the runs of a draw, and their variance.
struct Draw {
    mean: f64,
    within: f64,
}

impl Draw {
    fn of(runs: &[f64]) -> Option<Self> {
        let moments: Moments = runs.iter().copied().collect();
        Some(Self { mean: moments.mean()?, within: moments.variance()? })
    }
}

/// Draws put together.
struct Sums {
    means: Moments,
    within: f64,
}

impl Sums {
    fn of<'a>(draws: impl Iterator<Item = &'a Draw>) -> Self {
        let mut sums = Self { means: Moments::default(), within: 0.0 };
        for draw in draws {
            sums.means.push(draw.mean);
            sums.within += draw.within;
        }
        sums
    }

    fn mean(&self) -> f64 {
        self.means.mean().unwrap_or(0.0)
    }

    /// The share above 0; where draws do not differ, all of them or none, and half where there is no effect at all.
    fn share(&self, seeds: usize) -> f64 {
        let between = self.means.variance().unwrap_or(0.0);
        let within = self.within / self.means.count().max(1) as f64 / seeds as f64;
        let tau = (between - within).max(0.0).sqrt();
        let mean = self.mean();
        if mean == 0.0 {
            0.5
        } else if tau == 0.0 {
            f64::from(u8::from(mean > 0.0))
        } else {
            normal_cdf(mean / tau)
        }
    }
}
