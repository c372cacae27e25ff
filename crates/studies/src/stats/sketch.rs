//! Quantiles of more values than can be kept: counts in buckets of equal relative width.
//! Exact in its counts and the same whatever the order of values, unlike sketches that compress at random.

use std::collections::BTreeMap;

use super::quantile::type7;

/// Bits that are dropped from the 52 of a mantissa: 8 stay.
const DROPPED: u32 = 44;

/// Counts of values by sign, exponent and the first 8 bits of the mantissa, with the least and the greatest value of
/// each bucket.
///
/// An order statistic is found to its bucket exactly and put on the straight line between the bucket's least and
/// greatest value, so its error is below 2^-8 of its size at the very most, and far below it where a bucket holds many
/// (for numbers above 1e-308), and a bucket of one or two values, or of one value many times (counts, zeros), is exact.
/// Memory grows with the number of buckets in use, at most 256 for each doubling of the size of values, never with the
/// number of values. The idea of buckets of equal relative width is that of Masson, Rim and Lee 2019, "DDSketch", PVLDB
/// 12:2195-2205.
///
/// ```
/// use diwan_studies::stats::QuantileSketch;
/// let mut months = QuantileSketch::default();
/// for it in [3.0, 3.0, 3.0, 12.0, 60.0] {
///     months.push(it);
/// }
/// assert_eq!((months.quantile(0.5), months.quantile(0.75), months.quantile(1.0)), (Some(3.0), Some(12.0), Some(60.0)));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuantileSketch {
    /// Buckets by sign and exponent, and within a page by mantissa: few pages, so that finding one is quick.
    pages: BTreeMap<u32, Box<Page>>,
    n: u64,
    refused: u64,
}

/// Bits of the mantissa that tell buckets of a page apart.
const PAGE_BITS: u32 = 52 - DROPPED;

/// The buckets of one sign and exponent.
type Page = [Bucket; 1 << PAGE_BITS];

#[derive(Clone, Copy, Debug, PartialEq)]
struct Bucket {
    count: u64,
    min: f64,
    max: f64,
}

impl Bucket {
    const EMPTY: Self = Self { count: 0, min: f64::INFINITY, max: f64::NEG_INFINITY };

    /// Takes a value up. What stays as it is is not written, so that equal values in a row need not wait for one
    /// another.
    fn take(&mut self, value: f64) {
        self.count += 1;
        if value < self.min {
            self.min = value;
        }
        if value > self.max {
            self.max = value;
        }
    }

    fn add(&mut self, more: &Self) {
        *self = Self { count: self.count + more.count, min: self.min.min(more.min), max: self.max.max(more.max) };
    }
}

impl QuantileSketch {
    /// Takes one value up. One that is infinite or not a number has no place between others: it is counted in
    /// [`Self::refused`] alone.
    pub fn push(&mut self, value: f64) {
        self.extend([value]);
    }

    /// Takes up everything that another sketch has taken up; the result is the same, bit by bit, as if this one had
    /// seen all.
    pub fn merge(&mut self, other: &Self) {
        for (number, buckets) in &other.pages {
            page_of(&mut self.pages, *number).iter_mut().zip(buckets.iter()).for_each(|(own, more)| own.add(more));
        }
        self.n += other.n;
        self.refused += other.refused;
    }

    /// How many values it holds.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.n
    }

    /// How many values were not finite and are not in it.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.refused
    }

    /// The `p`-quantile, type 7 as in [`super::quantile()`]; `None` of no values, or unless `0 <= p <= 1`.
    #[must_use]
    pub fn quantile(&self, p: f64) -> Option<f64> {
        type7(self.n, p, |rank| self.order_statistic(rank))
    }

    /// The value of a rank, counted from 0: the ends of a bucket are exact, between them it lies on a straight line.
    fn order_statistic(&self, rank: u64) -> Option<f64> {
        let mut before = 0;
        for bucket in self.pages.values().flat_map(|it| it.iter()).filter(|it| it.count > 0) {
            if rank < before + bucket.count {
                let along = (rank - before) as f64 / (bucket.count - 1).max(1) as f64;
                return Some(bucket.min + along * (bucket.max - bucket.min));
            }
            before += bucket.count;
        }
        None
    }
}

impl Extend<f64> for QuantileSketch {
    /// Values that follow one another mostly share a page, which is looked up only where it changes.
    fn extend<I: IntoIterator<Item = f64>>(&mut self, values: I) {
        let (mut taken, mut open) = (0, None);
        for value in values {
            if !value.is_finite() {
                self.refused += 1;
                continue;
            }
            // Adding 0 makes one zero of both.
            let value = value + 0.0;
            let (number, place) = (bucket_of(value) >> PAGE_BITS, bucket_of(value) as usize % (1 << PAGE_BITS));
            let page = match open.take() {
                Some((last, page)) if last == number => page,
                _ => page_of(&mut self.pages, number),
            };
            page[place].take(value);
            open = Some((number, page));
            taken += 1;
        }
        self.n += taken;
    }
}

/// The buckets of one sign and exponent.
fn page_of(pages: &mut BTreeMap<u32, Box<Page>>, number: u32) -> &mut Page {
    pages.entry(number).or_insert_with(|| Box::new([Bucket::EMPTY; 1 << PAGE_BITS]))
}

/// Number of the bucket of a finite value; numbers rise with values.
fn bucket_of(value: f64) -> u32 {
    let bits = value.to_bits();
    // Floats are ordered like their bits, but for the sign: negative ones fall, so their bits are turned round.
    let ordered = if value < 0.0 { !bits } else { bits | 1 << 63 };
    (ordered >> DROPPED) as u32
}
