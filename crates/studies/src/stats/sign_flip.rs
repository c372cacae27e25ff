//! False alarms of many tests on the same units, allowing for how the tests hang together: what chance alone makes of
//! their number.

use rand::TryRng;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::{StatsError, known};
use super::interval::Level;
use diwan_engine::kernel::{Seed, Words};

/// How many of several means differ from 0 at a level, and how many would by chance alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct Alarms {
    /// Means whose t test rejects 0.
    pub differ: usize,
    /// Of so many.
    pub of: usize,
    /// So many or fewer reject it by chance alone, at the level: the quantile of their number, which is the wider the
    /// more the means go together.
    pub most: usize,
}

/// Counts means that differ from 0 by Student's t test at `level`, and what their number is by chance:
/// `columns[k][unit]` is the k-th number of a unit, whose sign is a matter of chance, as it is for differences of two
/// batches that nothing tells apart but their luck. All numbers of a unit change sign together, so that what goes
/// together goes together in each of the `flips` too.
///
/// Westfall and Young 1993, "Resampling-based multiple testing", section 4.2; sign changes: Fisher 1935, "The design of
/// experiments", section 21.
///
/// # Errors
/// When columns differ in length, below two units, or when a number is not finite.
pub fn sign_flip(columns: &[Vec<f64>], level: Level, flips: u32, seed: u64) -> Result<Alarms, StatsError> {
    let Some(one) = columns.first() else { return Ok(Alarms { differ: 0, of: 0, most: 0 }) };
    let units = one.len();
    for column in columns {
        if column.len() != units {
            return Err(StatsError::LengthsDiffer { first: units, second: column.len() });
        }
        known(column, 2)?;
    }
    let n = units as f64;
    let critical = level.t(n - 1.0);
    // Whatever the signs, the squares are the same: t is a function of the sum.
    let bars: Vec<f64> = columns.iter().map(|column| bar(column.iter().map(|it| it * it).sum(), n, critical)).collect();
    let differ = columns.iter().zip(&bars).filter(|(column, bar)| column.iter().sum::<f64>().abs() > **bar).count();
    let mut counts: Vec<usize> = (0..flips)
        .map(|number| {
            let signs = Signs::of(seed, number, units);
            columns.iter().zip(&bars).filter(|(column, bar)| signs.sum(column).abs() > **bar).count()
        })
        .collect();
    counts.sort_unstable();
    let rank = ((counts.len() + 1) as f64 * level.share() - 1e-9).ceil() as usize;
    let most = rank.checked_sub(1).and_then(|it| counts.get(it)).copied().unwrap_or(columns.len());
    Ok(Alarms { differ, of: columns.len(), most })
}

/// The sum of `n` numbers with these squares beyond which |t| exceeds `critical`: `t² = (n - 1) S² / (n Q - S²)`.
fn bar(squares: f64, n: f64, critical: f64) -> f64 {
    let c = critical * critical;
    (c * n * squares / (n - 1.0 + c)).sqrt()
}

/// One sign a unit.
struct Signs(Vec<u32>);

impl Signs {
    fn of(seed: u64, number: u32, units: usize) -> Self {
        let mut words = Words::new(Seed(seed), u64::from(number), 0, "signs");
        let next = || {
            let Ok(word) = words.try_next_u32();
            word
        };
        Self(core::iter::repeat_with(next).take(units.div_ceil(32)).collect())
    }

    fn sum(&self, column: &[f64]) -> f64 {
        let signed = column.chunks(32).zip(&self.0).map(|(chunk, word)| {
            chunk.iter().enumerate().map(|(place, it)| if word >> place & 1 == 0 { *it } else { -*it }).sum::<f64>()
        });
        signed.sum()
    }
}
