//! Screening: elementary effects along trajectories that move one factor at a time.

use crate::stats::bootstrap::Picks;
use crate::stats::error::{StatsError, known};
use crate::stats::interval::{Interval, Level};
use crate::stats::moments::Moments;
use crate::stats::quantile::quantile;

/// What moving a factor does, over all trajectories; in the unit of the values for the whole width of the factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ElementaryEffect {
    /// Mean effect: its sign is the direction, and where it is far smaller than `mu_star` there is none.
    pub mu: f64,
    /// Mean size of the effect.
    pub mu_star: f64,
    /// Interval of the mean size.
    pub interval: Interval,
    /// Standard deviation of the effect: how far it depends on where the others are, or is no straight line.
    pub sigma: f64,
}

/// Elementary effects of every factor. `rows` are points in the unit cube, in trajectories of one point more than there
/// are factors; from each point to the next one factor moves. `values` is what came out at each.
///
/// Morris 1991, "Factorial sampling plans for preliminary computational experiments", Technometrics 33:161-174; the mean
/// of sizes by Campolongo, Cariboni and Saltelli 2007, "An effective screening design for sensitivity analysis of large
/// models", Environmental Modelling and Software 22:1509-1518. The interval is from a bootstrap over trajectories
/// (percentiles).
///
/// ```
/// use diwan_studies::stats::{Level, elementary_effects};
/// // y = 3 a - 2 b
/// let rows = [[0.0, 0.0], [0.5, 0.0], [0.5, 0.5], [1.0, 1.0], [1.0, 0.5], [0.5, 0.5]].map(Vec::from);
/// let found = elementary_effects(&rows, &[0.0, 1.5, 0.5, 1.0, 2.0, 0.5], Level::P95, 100, 1)?;
/// assert_eq!((found[0].mu, found[1].mu, found[1].mu_star, found[1].sigma), (3.0, -2.0, 2.0, 0.0));
/// # Ok::<(), diwan_studies::stats::StatsError>(())
/// ```
///
/// # Errors
/// When lists differ in length, below two trajectories, or when a value is not finite.
pub fn elementary_effects(
    rows: &[Vec<f64>],
    values: &[f64],
    level: Level,
    resamples: u32,
    seed: u64,
) -> Result<Vec<ElementaryEffect>, StatsError> {
    let factors = rows.first().map_or(0, Vec::len);
    if rows.len() != values.len() {
        return Err(StatsError::LengthsDiffer { first: rows.len(), second: values.len() });
    }
    known(values, 2 * (factors + 1))?;
    let mut effects: Vec<Vec<f64>> = vec![Vec::new(); factors];
    for (rows, values) in rows.chunks_exact(factors + 1).zip(values.chunks_exact(factors + 1)) {
        for (pair, value) in rows.windows(2).zip(values.windows(2)) {
            for (factor, (before, after)) in pair[0].iter().zip(&pair[1]).enumerate() {
                if before != after {
                    effects[factor].push((value[1] - value[0]) / (after - before));
                }
            }
        }
    }
    Ok(effects.iter().map(|it| effect(it, level, resamples, seed)).collect())
}

fn effect(effects: &[f64], level: Level, resamples: u32, seed: u64) -> ElementaryEffect {
    let whole: Moments = effects.iter().copied().collect();
    let sizes: Vec<f64> = effects.iter().map(|it| it.abs()).collect();
    let mean = |it: &[f64]| it.iter().sum::<f64>() / it.len().max(1) as f64;
    let mut means: Vec<f64> = (0..resamples)
        .map(|number| {
            let mut picks = Picks::new(seed, number, sizes.len());
            (0..sizes.len()).map(|_| sizes[picks.next()]).sum::<f64>() / sizes.len().max(1) as f64
        })
        .collect();
    means.sort_by(f64::total_cmp);
    let tail = level.alpha() / 2.0;
    let ends = quantile(&means, tail).zip(quantile(&means, 1.0 - tail));
    ElementaryEffect {
        mu: mean(effects),
        mu_star: mean(&sizes),
        interval: ends.map_or(Interval::ANY, |(low, high)| Interval { low, high }),
        sigma: whole.sd().unwrap_or(0.0),
    }
}
