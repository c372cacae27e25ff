//! Counts: events that happen one by one, and the level that stands for how many there are.
//!
//! King 1989, "Event Count Models for International Relations: Generalizations and Applications", International Studies
//! Quarterly 33(2):123-147: what happens so and so often is counted, not measured on a scale, and more unevenly than a
//! Poisson distribution has it.

use crate::kernel::{Pack, ops};

/// Points of an effect that multiply how often events happen by e.
pub const PUSH_PER_E: f64 = 25.0;
/// Opportunity and pushes together are held to this, so that a rate is at most some twenty times what its sources say.
const LOG_LIMIT: f64 = 3.0;
/// The most events that are expected in one turn; what would be more counts as this.
const MOST_EXPECTED: f64 = 500.0;
/// Where the search for a number of events ends.
const MOST_EVENTS: u32 = 100_000;
/// Levels from which a number is read stop here: the number behind 100 would be infinite.
const HIGHEST: f64 = 99.99;

/// Events a month: `claimed × exp(log)`, where `claimed` are those of all sources with those that have none, and `log`
/// is opportunity plus pushes, held to ±3.
///
/// ```
/// use diwan_engine::{kernel::Pack, rules::event_rate};
/// assert_eq!(event_rate(Pack([4.0]), Pack([0.0])), Pack([4.0]));
/// ```
#[inline(always)]
#[must_use]
pub fn event_rate<const W: usize>(claimed: Pack<W>, log: Pack<W>) -> Pack<W> {
    claimed * log.clip(-LOG_LIMIT, LOG_LIMIT).exp()
}

/// How many events happen: the smallest number whose share of all outcomes, with those below it, reaches `u`.
/// Negative binomial of this `mean` (0 to 500; beyond counts as 500) and `size` (variance `mean + mean² / size`);
/// Poisson without one.
///
/// By the recurrence of its probabilities, from 0 upwards: about `mean` steps. Of one uniform number, so that common
/// luck stays common; never falling in `u` or in the mean.
///
/// ```
/// use diwan_engine::rules::events_quantile;
/// assert_eq!([0.1, 0.3, 0.9].map(|u| events_quantile(u, 2.0, None)), [0.0, 1.0, 4.0]);
/// ```
#[must_use]
pub fn events_quantile(u: f64, mean: f64, size: Option<f64>) -> f64 {
    let mean = ops::clip(mean, 0.0, MOST_EXPECTED);
    // Of n events there are `(first + n × each) / (n + 1)` times as many outcomes with one more.
    let (mut share, first, each) = match size {
        None => (ops::exp(-mean), mean, 0.0),
        Some(size) => {
            let odds = mean / (size + mean);
            (ops::exp(-size * ops::ln(1.0 + mean / size)), size * odds, odds)
        }
    };
    let (mut below, mut events) = (share, 0_u32);
    while u > below && events < MOST_EVENTS {
        let n = f64::from(events);
        share *= (first + n * each) / (n + 1.0);
        below += share;
        events += 1;
        // Where outcomes have become too rare to be added, nothing is left to search for.
        if share < 1e-18 && n > mean {
            break;
        }
    }
    f64::from(events)
}

/// The smoothed number after a turn: `number + share × (events / dt - number)`, events a month; `share` is that of the
/// way gone in `dt` months, see [`approach_share`](super::approach_share).
#[inline(always)]
#[must_use]
pub fn remembered_number<const W: usize>(number: Pack<W>, events: Pack<W>, share: Pack<W>, dt: f64) -> Pack<W> {
    number + share * (events * (1.0 / dt) - number)
}

/// The level of so many events a month, points: `100 (1 - exp(-number / scale))`. `scale` events a month are 63.
#[inline(always)]
#[must_use]
pub fn counted_level<const W: usize>(number: Pack<W>, scale: Pack<W>) -> Pack<W> {
    (Pack::all(1.0) - (-(number / scale)).exp()) * 100.0
}

/// Events a month of a level: `-scale × ln(1 - level / 100)`, the reverse of [`counted_level`]; a level above 99.99
/// counts as that.
///
/// ```
/// use diwan_engine::{kernel::Pack, rules::{counted_level, counted_number}};
/// let number = counted_number(Pack([42.0]), Pack([7.34]));
/// assert!((number[0] - 4.0).abs() < 0.01 && (counted_level(number, Pack([7.34]))[0] - 42.0).abs() < 1e-9);
/// ```
#[inline(always)]
#[must_use]
pub fn counted_number<const W: usize>(level: Pack<W>, scale: Pack<W>) -> Pack<W> {
    -(scale * (Pack::all(1.0) - level.clip(0.0, HIGHEST) * 0.01).ln())
}

/// Points of level for one more event a month: `(100 - level) / scale`.
#[inline(always)]
#[must_use]
pub fn counted_slope<const W: usize>(level: Pack<W>, scale: Pack<W>) -> Pack<W> {
    (Pack::all(100.0) - level) / scale
}

/// What a source pushes the level by, points a month: `rate × slope / months`, where `rate` is its own events a month,
/// opportunity included, and `months` the time over which events are remembered.
#[inline(always)]
#[must_use]
pub fn source_worth<const W: usize>(rate: Pack<W>, slope: Pack<W>, months: Pack<W>) -> Pack<W> {
    rate * slope / months
}

/// What an effect of so many `points` pushes the level by: it multiplies the events of the months that it lasts,
/// `points / 25 × number × slope × push_months / months`, points.
#[inline(always)]
#[must_use]
pub fn push_worth<const W: usize>(
    points: Pack<W>,
    number: Pack<W>,
    slope: Pack<W>,
    push_months: Pack<W>,
    months: Pack<W>,
) -> Pack<W> {
    points * (1.0 / PUSH_PER_E) * number * slope * push_months / months
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mean and variance of the quantile function over an even grid of `u`.
    fn moments(mean: f64, size: Option<f64>) -> (f64, f64) {
        let n = 400_000;
        let (mut sum, mut squares) = (0.0, 0.0);
        for step in 0..n {
            let x = events_quantile((f64::from(step) + 0.5) / f64::from(n), mean, size);
            sum += x;
            squares += x * x;
        }
        let average = sum / f64::from(n);
        (average, squares / f64::from(n) - average * average)
    }

    #[test]
    fn quantiles_have_the_mean_and_the_variance_of_their_distribution() {
        for (mean, size) in [(3.0, None), (3.0, Some(2.0)), (20.0, Some(3.0)), (0.2, Some(0.5)), (120.0, None)] {
            let (found, variance) = moments(mean, size);
            let wanted = size.map_or(mean, |size| mean + mean * mean / size);
            assert!((found / mean - 1.0).abs() < 0.002, "mean {found}, not {mean} ({size:?})");
            assert!((variance / wanted - 1.0).abs() < 0.01, "variance {variance}, not {wanted} ({size:?})");
        }
    }

    /// Shares of 0, 1 and 2 events by the formulas of textbooks.
    #[test]
    fn quantiles_step_where_the_probabilities_add_up() {
        let (mean, size) = (2.5_f64, 1.5_f64);
        let odds = mean / (size + mean);
        let none = (1.0 - odds).powf(size);
        let steps =
            [none, none * (1.0 + size * odds), none * (1.0 + size * odds + size * (size + 1.0) / 2.0 * odds * odds)];
        for (events, step) in (0_u32..).zip(steps) {
            assert_eq!(events_quantile(step - 1e-9, mean, Some(size)), f64::from(events));
            assert_eq!(events_quantile(step + 1e-9, mean, Some(size)), f64::from(events + 1));
        }
        let poisson = [(-2.0_f64).exp(), 3.0 * (-2.0_f64).exp()];
        for (events, step) in (0_u32..).zip(poisson) {
            assert_eq!(events_quantile(step - 1e-9, 2.0, None), f64::from(events));
            assert_eq!(events_quantile(step + 1e-9, 2.0, None), f64::from(events + 1));
        }
    }

    #[test]
    fn quantiles_never_fall_and_end() {
        let luck = [1e-10, 0.2, 0.5, 0.9, 0.999, 1.0 - 2.0_f64.powi(-33)];
        for size in [None, Some(0.1), Some(3.0), Some(10_000.0)] {
            let mut before = [0.0; 6];
            for mean in [0.0, 1e-9, 0.4, 4.0, 80.0, 500.0, 1e9, f64::NAN] {
                let now = luck.map(|u| events_quantile(u, mean, size));
                assert!(now.windows(2).all(|it| it[0] <= it[1]), "{mean} {size:?}: {now:?}");
                if mean <= 500.0 {
                    assert!(before.iter().zip(now).all(|(before, now)| *before <= now), "{mean} {size:?}");
                    before = now;
                }
            }
        }
        assert_eq!(events_quantile(0.999, 0.0, Some(3.0)), 0.0);
    }

    #[test]
    fn a_number_and_its_level_are_each_others_reverse() {
        let scale = Pack([7.34]);
        for number in [0.0, 0.1, 4.0, 30.0] {
            let level = counted_level(Pack([number]), scale);
            assert!((counted_number(level, scale)[0] - number).abs() < 1e-9);
            let step = counted_level(Pack([number + 1e-6]), scale)[0] - level[0];
            assert!((step / 1e-6 - counted_slope(level, scale)[0]).abs() < 1e-4);
        }
        assert!(counted_number(Pack([100.0]), scale)[0].is_finite());
    }

    /// A push of 25 points on a rate that stays as it is: the level's own area for small pushes.
    #[test]
    fn a_push_is_worth_the_events_that_it_adds() {
        let (number, slope) = (Pack([4.0]), Pack([8.0]));
        let (push, months) = (Pack([3.0]), Pack([2.0]));
        assert!((push_worth(Pack([25.0]), number, slope, push, months)[0] - 4.0 * 8.0 * 1.5).abs() < 1e-12);
        assert!((source_worth(Pack([12.0]), slope, months)[0] - 48.0).abs() < 1e-12);
    }
}
