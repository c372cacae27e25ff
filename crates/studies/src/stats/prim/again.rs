//! Whether a box is found again: halves of the points say which factors they would limit, and the other halves what such
//! a box is worth where it was not looked for.

use super::bounds::{Found, Points};
use super::discover::{Discovery, Wanted, one};
use crate::stats::bootstrap::Picks;

/// How a box fares on halves of its points.
#[derive(Clone, Debug, PartialEq)]
pub struct Again {
    /// The share of the halves in which each factor is limited.
    pub limited: Vec<f64>,
    /// Density among points that a box was not found by, mean over the halves; `None` where no half finds a box.
    pub density: Option<f64>,
    /// Coverage of these points, the same.
    pub coverage: Option<f64>,
}

/// Looks for a box again in `halves` halves of the points among which it was found, dealt without replacement and keyed
/// by a seed.
///
/// Bryant and Lempert 2010, section 3.3, resampling; that density and coverage are judged by the points left out keeps
/// them from flattering a box that was fitted to its points.
#[must_use]
pub fn again(x: &[&[f64]], y: &[f64], found: &Discovery, wanted: Wanted, halves: u32, seed: u64) -> Again {
    let points = Points { x, y };
    let mut limited = vec![0.0; x.len()];
    let (mut density, mut coverage) = (Mean::default(), Mean::default());
    for number in 0..halves {
        let (half, other) = dealt(&found.among, seed, number);
        // A box of half of the points holds half as many.
        let wanted = Wanted { mass: wanted.mass / 2.0, ..wanted };
        let Some(again) = one(points, &half, wanted) else { continue };
        again.found.bounds.limited().for_each(|it| limited[it] += 1.0 / f64::from(halves));
        let inside = again.found.bounds.inside(points, &other);
        let there = Found::of(points, again.found.bounds, &inside);
        let whole: f64 = other.iter().map(|it| y[*it]).sum();
        if there.count > 0 && whole > 0.0 {
            density.add(there.density);
            coverage.add(there.hits / whole);
        }
    }
    Again { limited, density: density.get(), coverage: coverage.get() }
}

/// Rows dealt into two halves, each in rising order.
fn dealt(rows: &[usize], seed: u64, number: u32) -> (Vec<usize>, Vec<usize>) {
    let mut picks = Picks::new(seed, number, u32::MAX as usize);
    let mut luck: Vec<(usize, usize)> = rows.iter().map(|row| (picks.next(), *row)).collect();
    luck.sort_unstable();
    let mut halves = luck.into_iter().map(|(_, row)| row);
    let mut first: Vec<usize> = halves.by_ref().take(rows.len() / 2).collect();
    let mut second: Vec<usize> = halves.collect();
    first.sort_unstable();
    second.sort_unstable();
    (first, second)
}

#[derive(Default)]
struct Mean(f64, f64);

impl Mean {
    fn add(&mut self, value: f64) {
        self.0 += value;
        self.1 += 1.0;
    }

    fn get(&self) -> Option<f64> {
        (self.1 > 0.0).then(|| self.0 / self.1)
    }
}
