//! First-order indices from points that are there already: runs are sorted into classes by a factor, and what lies
//! between the classes is that factor's.

use crate::stats::error::{StatsError, known, known_pairs};
use crate::stats::interval::{Interval, Level};
use crate::stats::moments::{Comoments, Moments};

/// The most classes: more would tell no more of a curve, and each costs its mean.
const MOST_CLASSES: usize = 64;
/// The fewest: of a straight line they hide a thirtieth.
const LEAST_CLASSES: usize = 6;
/// The fewest points that are sorted into classes.
const LEAST_POINTS: usize = 40;

/// A first-order index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirstOrder {
    /// The share of the variance that would go if the factor were known: `Var E[y | x] / Var y`. Cleared of what classes
    /// differ by chance, so that of a factor that does nothing it lies around 0, and may be below.
    pub index: f64,
    /// Its interval.
    pub interval: Interval,
}

/// How many classes so many points are sorted into: four times as many as points in each, where points count for what
/// they are worth beside noise. That classes differ by chance is taken off, but what chance does to that grows with their
/// number; few would hide what a factor does within a class.
fn classes(points: f64) -> usize {
    ((2.0 * points.max(0.0).sqrt()) as usize).clamp(LEAST_CLASSES, MOST_CLASSES)
}

/// First-order index of a factor from given data: `x` its value at every point, `y` what came out. Where `y` is a mean of
/// runs, `noise` is the square of its standard error at every point; it is taken off the variance, so that the index is a
/// share of what points do, not luck. `None` where nothing varies but noise.
///
/// Points are sorted into classes of as good as equal size by the factor (equal values stay together), and the variance
/// of the class means is compared with that of all (Plischke 2012, "An adaptive correlation ratio method using the
/// cumulative sum of the reordered output", Reliability Engineering and System Safety 107:149-156, section 2). Class
/// means differ by chance too: what they do so is taken off (Kelley 1935, "An unbiased correlation ratio measure",
/// Proceedings of the National Academy of Sciences 21:554-559). What a factor does within a class is not seen: of a
/// straight line and 1,000 points a thousandth.
///
/// The index is a ratio, and its interval Fieller's (1954): those shares at which what lies between classes is not shown
/// to differ from that share of the variance. Their variances are those of the influence functions, and of what lies
/// between classes besides `2 (classes - 1)` times the square of the noise of a class, which its influence function does
/// not see and which is all that there is of a factor that does nothing. Where points hardly differ beyond noise, the
/// interval has no upper end, or neither.
///
/// # Errors
/// When lists differ in length, below forty points, or when a value is not finite.
pub fn first_order(
    x: &[f64],
    y: &[f64],
    noise: Option<&[f64]>,
    level: Level,
) -> Result<Option<FirstOrder>, StatsError> {
    known_pairs(x, y, LEAST_POINTS)?;
    if let Some(noise) = noise {
        known(noise, 0)?;
        if noise.len() != y.len() {
            return Err(StatsError::LengthsDiffer { first: y.len(), second: noise.len() });
        }
    }
    let n = y.len() as f64;
    let noise = |row: usize| noise.map_or(0.0, |it| it[row]);
    let mean = moments(0..y.len(), y).mean().unwrap_or(0.0);
    let whole = (0..y.len()).map(|row| square(y[row] - mean) - noise(row)).sum::<f64>() / (n - 1.0);
    if whole <= 0.0 {
        return Ok(None);
    }
    let variance = (0..y.len()).map(|row| square(y[row] - mean)).sum::<f64>() / (n - 1.0);
    let sorted = sorted(x);
    let classes = cut(&sorted, x, classes(n * whole / variance));
    // The distance of every point from the mean of its class, squared.
    let mut apart = vec![0.0; y.len()];
    for class in &classes {
        let mean = moments(class.iter().copied(), y).mean().unwrap_or(0.0);
        class.iter().for_each(|row| apart[*row] = square(y[*row] - mean));
    }
    let freedom = (n - classes.len() as f64).max(1.0);
    let within = apart.iter().sum::<f64>() / freedom;
    let between = variance - within;
    let influence: Comoments = (0..y.len())
        .map(|row| {
            let whole = square(y[row] - mean);
            (whole - apart[row], whole - noise(row))
        })
        .collect();
    let by_chance = 2.0 * (classes.len() - 1) as f64 * square(within / n);
    let (of_between, of_whole) = influence.variances().unwrap_or((0.0, 0.0));
    let covariance = influence.covariance().unwrap_or(0.0) / n;
    let interval = fieller([between, whole], [of_between / n + by_chance, of_whole / n], covariance, level.z());
    Ok(Some(FirstOrder { index: between / whole, interval }))
}

/// The ratios of two numbers, the second above 0, at which the first is not shown to differ from so many times the
/// second.
fn fieller([a, b]: [f64; 2], [var_a, var_b]: [f64; 2], covariance: f64, z: f64) -> Interval {
    let reach = z * z;
    // r² (b² - reach var_b) - 2 r (a b - reach cov) + (a² - reach var_a) <= 0
    let (square, linear, rest) = (b * b - reach * var_b, a * b - reach * covariance, a * a - reach * var_a);
    let root = (linear * linear - square * rest).max(0.0).sqrt();
    if square > 0.0 {
        Interval { low: (linear - root) / square, high: (linear + root) / square }
    } else if rest > 0.0 && a > 0.0 {
        // Outside of two roots of which one is below 0; `linear - root` is not above 0 then.
        Interval { low: (linear - root) / square, high: f64::INFINITY }
    } else {
        Interval::ANY
    }
}

fn square(x: f64) -> f64 {
    x * x
}

fn moments(rows: impl Iterator<Item = usize>, y: &[f64]) -> Moments {
    rows.map(|row| y[row]).collect()
}

/// Rows in the order of a factor; those of one value in the order in which they stand.
pub(crate) fn sorted(x: &[f64]) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..x.len()).collect();
    rows.sort_by(|a, b| x[*a].total_cmp(&x[*b]));
    rows
}

/// Rows in the order of a factor, cut into so many classes of about one size; fewer where equal values would be parted.
pub(crate) fn cut<'a>(sorted: &'a [usize], x: &[f64], classes: usize) -> Vec<&'a [usize]> {
    let (mut out, mut from) = (Vec::with_capacity(classes), 0);
    for class in 1..=classes {
        let mut end = (sorted.len() * class / classes).max(from);
        while end > from && end < sorted.len() && x[sorted[end]] == x[sorted[end - 1]] {
            end += 1;
        }
        if end > from {
            out.push(&sorted[from..end]);
            from = end;
        }
    }
    out
}
