//! Latin hypercubes: points of the unit cube of which every slice of every dimension holds one.

use rand::TryRng;

use diwan_engine::kernel::{Seed, Words};

/// Comparisons of two coordinates that are spent on finding hypercubes whose points lie apart.
const COMPARISONS: u64 = 100_000_000;
/// The most hypercubes that are looked at.
const MOST_LOOKED_AT: u64 = 200;

/// A Latin hypercube of `size` points: each dimension, by its name, is cut into as many slices, and in each lies one
/// point, anywhere in its slice. Of several such hypercubes, as many as are found in about a tenth of a second (200 of a
/// few hundred points, one of very many), it is the one whose nearest two points lie farthest apart. The values of a
/// dimension do not depend on the order of names.
///
/// McKay, Beckman and Conover 1979, "A comparison of three methods for selecting values of input variables in the
/// analysis of output from a computer code", Technometrics 21:239-245; Johnson, Moore and Ylvisaker 1990, "Minimax and
/// maximin distance designs", Journal of Statistical Planning and Inference 26:131-148.
#[must_use]
pub fn latin_hypercube(names: &[&str], size: u32, seed: u64) -> Vec<Vec<f64>> {
    let pairs = u64::from(size) * u64::from(size.saturating_sub(1)) / 2;
    let looks = (COMPARISONS / pairs.saturating_mul(names.len() as u64).max(1)).clamp(1, MOST_LOOKED_AT);
    let of = |number: u64| names.iter().map(|name| slices(name, size, seed, number)).collect::<Vec<_>>();
    let best = if looks == 1 || names.len() < 2 {
        of(0)
    } else {
        let judged = (0..looks).map(|number| {
            let columns = of(number);
            (nearest(&columns, size as usize), columns)
        });
        // Of equals the first.
        judged.reduce(|best, next| if next.0 > best.0 { next } else { best }).map_or_else(Vec::new, |it| it.1)
    };
    let mut within: Vec<Words> =
        names.iter().map(|it| Words::new(Seed(seed), 0, 0, &format!("latin place {it}"))).collect();
    (0..size as usize)
        .map(|point| {
            let place = |(column, words): (&Vec<u32>, &mut Words)| {
                let Ok(word) = words.try_next_u32();
                (f64::from(column[point]) + (f64::from(word) + 0.5) / 4_294_967_296.0) / f64::from(size)
            };
            best.iter().zip(&mut within).map(place).collect()
        })
        .collect()
}

/// The slices of a dimension in the order of points: all of them, in a random order (Fisher and Yates).
fn slices(name: &str, size: u32, seed: u64, number: u64) -> Vec<u32> {
    let mut words = Words::new(Seed(seed), number, 0, &format!("latin {name}"));
    let mut out: Vec<u32> = (0..size).collect();
    for last in (1..out.len()).rev() {
        let Ok(word) = words.try_next_u32();
        out.swap(last, ((u64::from(word) * (last as u64 + 1)) >> 32) as usize);
    }
    out
}

/// The square of the distance of the nearest two points, in slices.
fn nearest(columns: &[Vec<u32>], size: usize) -> u64 {
    let mut least = u64::MAX;
    for one in 0..size {
        for other in one + 1..size {
            let apart: u64 = columns.iter().map(|it| u64::from(it[one].abs_diff(it[other])).pow(2)).sum();
            least = least.min(apart);
        }
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slice_of_every_dimension_holds_one_point() {
        for (names, size) in [(&["a"][..], 1), (&["a", "b", "c"], 17), (&["a", "b", "c", "d", "e"], 200)] {
            let points = latin_hypercube(names, size, 3);
            assert_eq!(points.len(), size as usize);
            for dimension in 0..names.len() {
                let mut slices: Vec<u32> = points.iter().map(|it| (it[dimension] * f64::from(size)) as u32).collect();
                slices.sort_unstable();
                assert!(slices.iter().copied().eq(0..size));
            }
            assert!(points.iter().flatten().all(|it| *it > 0.0 && *it < 1.0));
        }
    }

    /// Nearest points lie farther apart than in nearly all hypercubes that were not chosen, and nothing depends on how
    /// names are ordered.
    #[test]
    fn the_nearest_two_points_lie_apart() {
        let names = ["a", "b", "c"];
        let chosen = latin_hypercube(&names, 40, 11);
        let whole = |point: &[f64]| point.iter().map(|it| (it * 40.0) as u32).collect::<Vec<u32>>();
        let columns: Vec<Vec<u32>> =
            (0..3).map(|dimension| chosen.iter().map(|it| whole(it)[dimension]).collect()).collect();
        let others = (1000..1100)
            .map(|it| nearest(&names.iter().map(|name| slices(name, 40, 11, it)).collect::<Vec<Vec<u32>>>(), 40));
        let apart = nearest(&columns, 40);
        assert!(others.filter(|it| *it >= apart).count() < 3);
        let turned = latin_hypercube(&["c", "b", "a"], 40, 11);
        assert!(turned.iter().zip(&chosen).all(|(one, other)| one.iter().rev().eq(other)));
        assert_ne!(latin_hypercube(&names, 40, 12), chosen);
    }
}
