//! Positions: what a side brings to a table, how far its demand carries, and where an issue can be settled at all.
//!
//! Raiffa 1982, *The Art and Science of Negotiation* (reservation values, and deals in packages).

use crate::kernel::{Mask, Pack};

/// Where an issue can be settled without crossing anybody's red line.
#[derive(Clone, Copy, Debug)]
pub struct Zone<const W: usize> {
    /// Lowest settlement that all tolerate.
    pub low: Pack<W>,
    /// Highest settlement that all tolerate.
    pub high: Pack<W>,
    /// Whether there is any.
    pub open: Mask<W>,
}

/// The zone between the red lines: `[max(p_i - tolerance_i), min(p_i + tolerance_i)]`, empty where the first exceeds
/// the second.
#[inline(always)]
#[must_use]
pub fn zone<const W: usize>(sides: impl Iterator<Item = (Pack<W>, Pack<W>)>) -> Zone<W> {
    let (mut low, mut high) = (Pack::all(f64::NEG_INFINITY), Pack::all(f64::INFINITY));
    for (position, tolerance) in sides {
        low = low.max(position - tolerance);
        high = high.min(position + tolerance);
    }
    Zone { low, high, open: low.compare(high, |low, high| low <= high) }
}

impl<const W: usize> Zone<W> {
    /// The zone of an issue that nobody at the table cares about: it stays where it is.
    #[must_use]
    pub const fn unmoved(status_quo: Pack<W>) -> Self {
        Self { low: status_quo, high: status_quo, open: Mask::ALL }
    }

    /// The part of the zone that somebody wants; empty where there is none.
    #[inline(always)]
    #[must_use]
    pub fn within(self, wanted: &Wanted<W>) -> Self {
        let (low, high) = (self.low.max(wanted.low), self.high.min(wanted.high));
        Self { low, high, open: self.open.and(low.compare(high, |low, high| low <= high)) }
    }
}

/// The settlements of an issue that lie between what some want and what others want: nobody with a say wants less than
/// the lowest of them or more than the highest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted<const W: usize> {
    /// The lowest that anybody wants, 0..100.
    pub low: Pack<W>,
    /// The highest, 0..100.
    pub high: Pack<W>,
}

impl<const W: usize> Wanted<W> {
    /// What nobody wants anything of.
    pub const NOTHING: Self = Self { low: Pack::all(f64::INFINITY), high: Pack::all(f64::NEG_INFINITY) };

    /// Adds a wish, in the lanes in which whoever has it has a say.
    #[inline(always)]
    pub fn add(&mut self, wish: Pack<W>, has_say: Mask<W>) {
        self.low = has_say.select(self.low.min(wish), self.low);
        self.high = has_say.select(self.high.max(wish), self.high);
    }
}

/// The mandate of a home delegation on one issue: its own position and those of the ratifiers off the table, weighted
/// by salience and, for the latter, by `mandate × engagement / 100 × influence / 50`. From the two weighted sums.
#[inline(always)]
#[must_use]
pub fn delegation_position<const W: usize>(moment: Pack<W>, weight: Pack<W>) -> Pack<W> {
    moment / weight.max(Pack::all(1e-9))
}

/// A position moved by `demand` points away from what the `other` side wants, held to 0..100: what a maximalist brings
/// to the table.
#[inline(always)]
#[must_use]
pub fn demanded_position<const W: usize>(own: Pack<W>, other: Pack<W>, demand: Pack<W>) -> Pack<W> {
    let mut out = own;
    for lane in 0..W {
        let away = own.0[lane] - other.0[lane];
        let sign = if away > 0.0 {
            1.0
        } else if away < 0.0 {
            -1.0
        } else {
            0.0
        };
        out.0[lane] += demand.0[lane] * sign;
    }
    out.clip(0.0, 100.0)
}

/// How far a demand carries beyond its `mandate` where nobody wants as much: by the share of it that `linkage` 0..1 is,
/// `demanded - (1 - linkage) (demanded - mandate)`. A side that insists on all or nothing has the rest of the package
/// pay for its demand; one that does not can only pull harder towards what somebody wants.
#[inline(always)]
#[must_use]
pub fn linked_demand<const W: usize>(mandate: Pack<W>, demanded: Pack<W>, linkage: Pack<W>) -> Pack<W> {
    demanded - (Pack::all(1.0) - linkage) * (demanded - mandate)
}

/// The chance that a round breaks down: `sig(base + Σ postures + weight × linkage × closed share)`, where
/// `closed share` is the part of the agenda without a zone and `linkage` 0..1 is how much the parties insist on all or
/// nothing.
#[inline(always)]
#[must_use]
pub fn breakdown_chance<const W: usize>(
    log_odds: Pack<W>,
    linkage: Pack<W>,
    weight: Pack<W>,
    closed_share: Pack<W>,
) -> Pack<W> {
    (log_odds + weight * linkage * closed_share).sig()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demands_move_away_from_the_other_side_and_stay_on_the_scale() {
        assert_eq!(demanded_position(Pack([62.0]), Pack([45.0]), Pack([18.0]))[0], 80.0);
        assert_eq!(demanded_position(Pack([8.0]), Pack([45.0]), Pack([18.0]))[0], 0.0);
        assert_eq!(demanded_position(Pack([45.0]), Pack([45.0]), Pack([18.0]))[0], 45.0);
    }

    /// Two who want 43 and 52, and demands up to 58: held to 52, or as far beyond it as linkage pays for.
    #[test]
    fn demands_stop_at_what_is_wanted_but_for_linkage() {
        let [one, other, demanded] = [52.0, 43.0, 58.0].map(|it| Pack([it]));
        let mut wanted = Wanted::NOTHING;
        wanted.add(one, Mask::ALL);
        wanted.add(other, Mask::ALL);
        wanted.add(Pack([90.0]), Mask::NONE);
        let free = zone([(demanded, Pack([20.0])), (other, Pack([20.0]))].into_iter());
        assert_eq!((free.low[0], free.high[0]), (38.0, 63.0));
        let held = free.within(&wanted);
        assert_eq!((held.low[0], held.high[0], held.open), (43.0, 52.0, Mask::ALL));
        for (linkage, high) in [(0.0, 52.0), (0.5, 55.0), (1.0, 58.0)] {
            let mut wanted = wanted;
            wanted.add(linked_demand(one, demanded, Pack([linkage])), Mask::ALL);
            assert_eq!(free.within(&wanted).high[0], high);
        }
        // Who tolerates nothing that anybody wants leaves nothing to settle.
        assert_eq!(zone([(demanded, Pack([5.0]))].into_iter()).within(&wanted).open, Mask::NONE);
        assert_eq!(free.within(&Wanted::NOTHING).open, Mask::NONE);
    }
}
