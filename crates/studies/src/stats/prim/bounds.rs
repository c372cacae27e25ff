//! A box: a range of every factor, and what it holds.

use crate::stats::interval::Interval;

/// Factors and what happened, point by point.
#[derive(Clone, Copy)]
pub(super) struct Points<'a> {
    /// The values of every factor.
    pub x: &'a [&'a [f64]],
    /// How far it happened at every point, 0..=1.
    pub y: &'a [f64],
}

/// The range of every factor; infinite where it has no limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds(pub Vec<Interval>);

impl Bounds {
    /// Everything.
    #[must_use]
    pub fn any(factors: usize) -> Self {
        Self(vec![Interval::ANY; factors])
    }

    /// Whether a factor has a limit.
    #[must_use]
    pub fn limits(&self, factor: usize) -> bool {
        self.0[factor] != Interval::ANY
    }

    /// The factors that have a limit.
    pub fn limited(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.0.len()).filter(|it| self.limits(*it))
    }

    /// The same without a limit on a factor.
    pub(super) fn without(&self, factor: usize) -> Self {
        self.with(factor, Interval::ANY)
    }

    /// The same with this range of a factor.
    pub(super) fn with(&self, factor: usize, range: Interval) -> Self {
        let mut out = self.clone();
        out.0[factor] = range;
        out
    }

    /// The rows among `rows` that lie inside.
    pub(super) fn inside(&self, points: Points<'_>, rows: &[usize]) -> Vec<usize> {
        let limited: Vec<usize> = self.limited().collect();
        let is_inside = |row: usize| limited.iter().all(|it| self.0[*it].contains(points.x[*it][row]));
        rows.iter().copied().filter(|row| is_inside(*row)).collect()
    }
}

/// A box, and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The range of every factor.
    pub bounds: Bounds,
    /// Points inside.
    pub count: usize,
    /// What happened inside, in sum: the points of interest, where it happens or does not.
    pub hits: f64,
    /// Share of what is of interest that lies inside.
    pub coverage: f64,
    /// Share of the points inside that are of interest.
    pub density: f64,
    /// Share of all points that lie inside.
    pub mass: f64,
}

impl Found {
    /// A box that holds these rows.
    pub(super) fn of(points: Points<'_>, bounds: Bounds, rows: &[usize]) -> Self {
        let (count, hits) = (rows.len(), sum(points.y, rows));
        let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        Self {
            bounds,
            count,
            hits,
            coverage: share(hits, points.y.iter().sum()),
            density: share(hits, count as f64),
            mass: share(count as f64, points.y.len() as f64),
        }
    }
}

/// What happened at some rows, in sum.
pub(super) fn sum(y: &[f64], rows: &[usize]) -> f64 {
    rows.iter().map(|it| y[*it]).sum()
}
