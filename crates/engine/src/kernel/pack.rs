//! Packs: one number of the model in `W` replications that run in lockstep. A lane never looks at its neighbours, so
//! lane `k` of a pack of 16 has the bits of a pack of 1.
//!
//! Functions that a run spends its time in carry `#[wide]`: they are compiled once more for wider processors,
//! and which version runs is found out at run time. What they call has to be inlined into them (`#[inline(always)]`) or
//! carry the attribute itself; a closure that makes a pack, where its maker is not wide, has neither and is called with
//! packs in memory. No version fuses a multiplication with an addition, so all give the same bits.

use core::ops::{Add, Div, Index, Mul, Neg, Sub};

use super::ops;

/// `W` values of one quantity, one per replication in lockstep.
///
/// ```
/// use diwan_engine::kernel::Pack;
/// let level = Pack([40.0, 60.0]) + Pack::all(5.0);
/// assert_eq!(level, Pack([45.0, 65.0]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(align(64))]
pub struct Pack<const W: usize>(pub [f64; W]);

/// `W` truths, one per replication in lockstep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mask<const W: usize>(pub [bool; W]);

impl<const W: usize> Pack<W> {
    /// Nothing, in every lane.
    pub const ZERO: Self = Self([0.0; W]);

    /// The same value in every lane.
    #[inline(always)]
    #[must_use]
    pub const fn all(value: f64) -> Self {
        Self([value; W])
    }

    /// Each lane by itself. Written as a plain loop because that is what vectorises whatever the caller.
    #[inline(always)]
    #[must_use]
    pub fn map(self, f: impl Fn(f64) -> f64) -> Self {
        let mut out = self;
        for lane in 0..W {
            out.0[lane] = f(self.0[lane]);
        }
        out
    }

    /// Two packs, lane by lane.
    #[inline(always)]
    #[must_use]
    pub fn zip(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        let mut out = self;
        for lane in 0..W {
            out.0[lane] = f(self.0[lane], other.0[lane]);
        }
        out
    }

    /// A condition on each lane.
    #[inline(always)]
    #[must_use]
    pub fn test(self, f: impl Fn(f64) -> bool) -> Mask<W> {
        let mut out = Mask([false; W]);
        for lane in 0..W {
            out.0[lane] = f(self.0[lane]);
        }
        out
    }

    /// A condition on two packs, lane by lane.
    #[inline(always)]
    #[must_use]
    pub fn compare(self, other: Self, f: impl Fn(f64, f64) -> bool) -> Mask<W> {
        let mut out = Mask([false; W]);
        for lane in 0..W {
            out.0[lane] = f(self.0[lane], other.0[lane]);
        }
        out
    }

    /// Held between two bounds; `low <= high` is the caller's promise.
    #[inline(always)]
    #[must_use]
    pub fn clip(self, low: f64, high: f64) -> Self {
        self.map(|x| ops::clip(x, low, high))
    }

    /// The smaller of the two.
    #[inline(always)]
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        self.zip(other, |a, b| if b < a { b } else { a })
    }

    /// The larger of the two.
    #[inline(always)]
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        self.zip(other, |a, b| if b > a { b } else { a })
    }

    /// `e` to the power of each lane, see [`ops::exp`].
    #[inline(always)]
    #[must_use]
    pub fn exp(self) -> Self {
        self.map(|x| ops::exp(x))
    }

    /// Natural logarithm of each lane, see [`ops::ln`].
    #[inline(always)]
    #[must_use]
    pub fn ln(self) -> Self {
        self.map(|x| ops::ln(x))
    }

    /// Logistic function of each lane, see [`ops::sig`].
    #[inline(always)]
    #[must_use]
    pub fn sig(self) -> Self {
        self.map(|x| ops::sig(x))
    }

    /// Square root of each lane; exact to the last bit on every machine.
    #[inline(always)]
    #[must_use]
    pub fn sqrt(self) -> Self {
        self.map(f64::sqrt)
    }

    /// Distance from zero of each lane.
    #[inline(always)]
    #[must_use]
    pub fn abs(self) -> Self {
        self.map(f64::abs)
    }
}

impl<const W: usize> Mask<W> {
    /// True in every lane.
    pub const ALL: Self = Self([true; W]);
    /// True in no lane.
    pub const NONE: Self = Self([false; W]);

    /// The same truth in every lane.
    #[inline(always)]
    #[must_use]
    pub const fn all(value: bool) -> Self {
        Self([value; W])
    }

    /// Whether any lane is true.
    #[inline(always)]
    #[must_use]
    pub fn any(self) -> bool {
        let mut any = false;
        for lane in 0..W {
            any |= self.0[lane];
        }
        any
    }

    /// Both.
    #[inline(always)]
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let mut out = self;
        for lane in 0..W {
            out.0[lane] &= other.0[lane];
        }
        out
    }

    /// Either.
    #[inline(always)]
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let mut out = self;
        for lane in 0..W {
            out.0[lane] |= other.0[lane];
        }
        out
    }

    /// The contrary.
    #[inline(always)]
    #[must_use]
    pub fn negate(self) -> Self {
        let mut out = self;
        for lane in 0..W {
            out.0[lane] = !self.0[lane];
        }
        out
    }

    /// `yes` where true, `no` elsewhere. Bits are blended, since of an `if` the compiler makes a choice of addresses and
    /// gathers lane by lane what it finds there.
    #[inline(always)]
    #[must_use]
    pub fn select(self, yes: Pack<W>, no: Pack<W>) -> Pack<W> {
        let mut out = no;
        for lane in 0..W {
            let (yes, no) = (yes.0[lane].to_bits(), no.0[lane].to_bits());
            let taken = u64::from(self.0[lane]).wrapping_neg();
            out.0[lane] = f64::from_bits(no ^ ((yes ^ no) & taken));
        }
        out
    }

    /// `value` where true, 0 elsewhere.
    #[inline(always)]
    #[must_use]
    pub fn keep(self, value: Pack<W>) -> Pack<W> {
        self.select(value, Pack::ZERO)
    }

    /// 1 where true, 0 elsewhere.
    #[inline(always)]
    #[must_use]
    pub fn as_numbers(self) -> Pack<W> {
        self.keep(Pack::all(1.0))
    }
}

impl<const W: usize> Index<usize> for Pack<W> {
    type Output = f64;

    fn index(&self, lane: usize) -> &f64 {
        &self.0[lane]
    }
}

macro_rules! lanewise {
    ($trait:ident, $method:ident, $op:tt) => {
        impl<const W: usize> $trait for Pack<W> {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                let mut out = self;
                for lane in 0..W {
                    out.0[lane] = self.0[lane] $op other.0[lane];
                }
                out
            }
        }

        impl<const W: usize> $trait<f64> for Pack<W> {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                let mut out = self;
                for lane in 0..W {
                    out.0[lane] = self.0[lane] $op other;
                }
                out
            }
        }
    };
}

lanewise!(Add, add, +);
lanewise!(Sub, sub, -);
lanewise!(Mul, mul, *);
lanewise!(Div, div, /);

impl<const W: usize> Neg for Pack<W> {
    type Output = Self;

    #[inline(always)]
    fn neg(self) -> Self {
        self.map(|x| -x)
    }
}
