//! Anchors: what the ends of a level's scale are in a unit that is counted or measured. Rules go on in points.

use crate::kernel::Distribution;

/// The numbers that 0 and 100 points stand for, in the unit of a level; between and beyond them a point is worth the
/// same everywhere.
///
/// ```
/// use diwan_engine::scenario::Anchors;
/// let troops = Anchors { at_0: 0.0, at_100: 50_000.0 };
/// assert_eq!((troops.real(94.0), troops.points(47_000.0)), (47_000.0, 94.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchors {
    /// What 0 points are, ±1e9.
    pub at_0: f64,
    /// What 100 points are, ±1e9; another number than at 0, higher or lower.
    pub at_100: f64,
}

impl Anchors {
    /// What so many points are in the unit.
    #[must_use]
    pub fn real(self, points: f64) -> f64 {
        self.at_0 + points * self.per_point()
    }

    /// What a point is worth in the unit; below 0 where less of it is more points.
    #[must_use]
    pub fn per_point(self) -> f64 {
        (self.at_100 - self.at_0) / 100.0
    }

    /// How many points a number in the unit is.
    #[must_use]
    pub fn points(self, real: f64) -> f64 {
        100.0 * (real - self.at_0) / (self.at_100 - self.at_0)
    }

    /// The same of a number that nobody knows exactly; `None` of a `LogNormal` one that does not stay one.
    #[must_use]
    pub fn points_of(self, real: Distribution) -> Option<Distribution> {
        real.on_scale(|it| self.points(it))
    }

    /// The numbers between which its scale lies, the lower one first.
    #[must_use]
    pub fn ends(self) -> (f64, f64) {
        (self.at_0.min(self.at_100), self.at_0.max(self.at_100))
    }
}
