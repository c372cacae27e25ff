//! Sobol' sequences: points of the unit cube that fill it more evenly than chance does, and the scrambling that makes
//! of one sequence many, each as even, so that every point is uniform and several of them tell how far to trust a mean.
//!
//! Kept crates stop at single precision and at 2^16 points, or do not scramble; the sequence itself is a dozen lines.

use rand::TryRng;

use diwan_engine::kernel::{Seed, Words};

use super::error::DesignError;
use super::sobol_numbers::NUMBERS;

/// Binary digits of a coordinate.
const DIGITS: u32 = 32;

/// The most dimensions that there are numbers for.
pub const MOST_SOBOL: usize = NUMBERS.len() + 1;

/// The first `size` points of the Sobol' sequence, in the order of a Gray code; the first of them is 0. A power of two
/// of them is balanced: each of as many slices of a dimension holds one.
///
/// Sobol' 1967, USSR Computational Mathematics and Mathematical Physics 7:86-112; Antonov and Saleev 1979, the same
/// 19:252-256, for the order; Joe and Kuo 2008 for the numbers.
///
/// ```
/// use diwan_studies::design::sobol;
/// let points = sobol(3, 4)?;
/// assert_eq!(points[2], [0.75, 0.25, 0.25]);
/// # Ok::<(), diwan_studies::design::DesignError>(())
/// ```
///
/// # Errors
///
/// If there are more than [`MOST_SOBOL`] dimensions.
pub fn sobol(dimensions: usize, size: u32) -> Result<Vec<Vec<f64>>, DesignError> {
    let digits = walked(dimensions, size)?;
    Ok(digits.into_iter().map(|point| point.into_iter().map(|it| f64::from(it) / CELLS).collect()).collect())
}

/// The same with a scrambling of its own for each dimension, by its name: what one dimension is like does not depend on
/// which others there are beside it, but for their order. Every coordinate lies strictly between 0 and 1.
///
/// Owen 1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", in: Monte Carlo and quasi-Monte Carlo methods in
/// scientific computing, Springer: each digit is turned over or not, by a choice that depends on all digits before it.
/// The choices come from a hash of these, as in Burley 2020, "Practical hash-based Owen scrambling", Journal of Computer
/// Graphics Techniques 9(4):1-20.
///
/// # Errors
///
/// If there are more than [`MOST_SOBOL`] dimensions.
pub fn scrambled_sobol(names: &[&str], size: u32, seed: u64) -> Result<Vec<Vec<f64>>, DesignError> {
    let keys: Vec<u64> = names.iter().map(|it| key(seed, it)).collect();
    let digits = walked(names.len(), size)?;
    let place = |(digits, key): (u32, &u64)| (f64::from(scrambled(digits, *key)) + 0.5) / CELLS;
    Ok(digits.into_iter().map(|point| point.into_iter().zip(&keys).map(place).collect()).collect())
}

/// Cells of a dimension.
const CELLS: f64 = 4_294_967_296.0;

/// The digits of the points, one after the other.
fn walked(dimensions: usize, size: u32) -> Result<Vec<Vec<u32>>, DesignError> {
    if dimensions > MOST_SOBOL {
        return Err(DesignError::TooManyDimensions { got: dimensions, most: MOST_SOBOL });
    }
    let directions: Vec<[u32; DIGITS as usize]> = (0..dimensions).map(directions).collect();
    let mut point = vec![0; dimensions];
    let mut out = Vec::with_capacity(size as usize);
    for number in 0..size {
        out.push(point.clone());
        // The digit in which the Gray codes of two numbers that follow one another differ; of the last number of all it
        // would be none.
        let digit = (!number).trailing_zeros().min(DIGITS - 1) as usize;
        point.iter_mut().zip(&directions).for_each(|(it, directions)| *it ^= directions[digit]);
    }
    Ok(out)
}

/// The direction numbers of a dimension, the highest digit first.
fn directions(dimension: usize) -> [u32; DIGITS as usize] {
    let mut out = [0; DIGITS as usize];
    let Some((inner, first)) = dimension.checked_sub(1).and_then(|it| NUMBERS.get(it)) else {
        return core::array::from_fn(|digit| 1 << (DIGITS as usize - 1 - digit));
    };
    let degree = first.len();
    for digit in 0..DIGITS as usize {
        out[digit] = if digit < degree {
            first[digit] << (DIGITS as usize - 1 - digit)
        } else {
            let before = out[digit - degree];
            (1..degree).fold(before ^ (before >> degree), |sum, back| {
                if inner >> (degree - 1 - back) & 1 == 1 { sum ^ out[digit - back] } else { sum }
            })
        };
    }
    out
}

/// The key of a dimension's scrambling.
fn key(seed: u64, name: &str) -> u64 {
    let mut words = Words::new(Seed(seed), 0, 0, &format!("sobol {name}"));
    let Ok(key) = words.try_next_u64();
    key
}

/// Digits of which each is turned over by a choice that the digits before it make.
fn scrambled(digits: u32, key: u64) -> u32 {
    (0..DIGITS).fold(0, |out, digit| {
        // A one before the digits tells them from fewer of the same.
        let before = (1_u64 << digit) | u64::from(digits).checked_shr(DIGITS - digit).unwrap_or(0);
        let turn = (mixed(key ^ mixed(before)) >> 63) as u32;
        out | ((digits >> (DIGITS - 1 - digit) & 1) ^ turn) << (DIGITS - 1 - digit)
    })
}

/// SplitMix64's finaliser (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA).
fn mixed(x: u64) -> u64 {
    let x = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of the authors' own program, and what scipy 1.17 (`qmc.Sobol(64, scramble=False, bits=32)`) gives in
    /// higher dimensions.
    #[test]
    fn the_sequence_is_the_published_one() {
        let points = sobol(64, 1024).expect("few dimensions");
        let first = [
            [0.0, 0.0, 0.0],
            [0.5, 0.5, 0.5],
            [0.75, 0.25, 0.25],
            [0.25, 0.75, 0.75],
            [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125],
            [0.625, 0.125, 0.875],
            [0.125, 0.625, 0.375],
            [0.1875, 0.3125, 0.9375],
            [0.6875, 0.8125, 0.4375],
        ];
        for (point, wanted) in points.iter().zip(first) {
            assert_eq!(point[..3], wanted);
        }
        for (dimension, wanted) in [
            (3, [0.5, 0.25, 0.75, 0.375, 0.726_562_5, 0.274_414_062_5]),
            (9, [0.5, 0.75, 0.25, 0.125, 0.695_312_5, 0.323_242_187_5]),
            (20, [0.5, 0.25, 0.75, 0.625, 0.757_812_5, 0.237_304_687_5]),
            (39, [0.5, 0.25, 0.75, 0.375, 0.132_812_5, 0.358_398_437_5]),
            (63, [0.5, 0.75, 0.25, 0.625, 0.648_437_5, 0.426_757_812_5]),
        ] {
            assert_eq!([1, 2, 3, 5, 100, 777].map(|it: usize| points[it][dimension]), wanted, "{dimension}");
        }
        assert_eq!(sobol(65, 1), Err(DesignError::TooManyDimensions { got: 65, most: 64 }));
    }

    /// Scrambled, every dimension has one of 1,024 points in each of 1,024 slices, and the first two have one in each
    /// of the rectangles of that area, whatever their shape; a coordinate in itself is uniform over seeds.
    #[test]
    fn a_scrambled_sequence_is_as_even_as_a_plain_one() {
        let names: Vec<String> = (0..64).map(|it| format!("x{it}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let points = scrambled_sobol(&names, 1024, 7).expect("few dimensions");
        assert!(points.iter().flatten().all(|it| *it > 0.0 && *it < 1.0));
        for dimension in 0..64 {
            let mut slices: Vec<u32> = points.iter().map(|it| (it[dimension] * 1024.0) as u32).collect();
            slices.sort_unstable();
            assert!(slices.iter().copied().eq(0..1024), "{dimension}");
        }
        for digits in 0..=10 {
            let (wide, high) = (f64::from(1 << digits), f64::from(1 << (10 - digits)));
            let mut cells: Vec<u32> =
                points.iter().map(|it| ((it[0] * wide) as u32) << (10 - digits) | (it[1] * high) as u32).collect();
            cells.sort_unstable();
            assert!(cells.iter().copied().eq(0..1024), "{digits}");
        }
        let other = scrambled_sobol(&names, 1024, 8).expect("few dimensions");
        assert!(points.iter().zip(&other).all(|(one, other)| one != other));
        let first = |seed: u64| scrambled_sobol(&["x"], 1, seed).expect("one")[0][0];
        let mut firsts: Vec<f64> = (0..1000).map(first).collect();
        firsts.sort_by(f64::total_cmp);
        // Kolmogorov and Smirnov's distance, of which 1.95 / sqrt(n) is passed once in a thousand times.
        let distance = firsts.iter().enumerate().map(|(it, x)| (x - (it as f64 + 0.5) / 1000.0).abs());
        assert!(distance.fold(0.0, f64::max) < 1.95 / 1000.0_f64.sqrt());
    }

    /// What scrambling is for: the mean of a smooth function is far nearer to the truth than that of as many random
    /// points, whose standard error would be 0.007 here.
    #[test]
    fn means_over_scrambled_points_are_near_the_truth() {
        let product = |point: &Vec<f64>| point.iter().map(|x| 1.0 + (x - 0.5) / 3.0).product::<f64>();
        for seed in 0..20 {
            let points = scrambled_sobol(&["a", "b", "c", "d", "e"], 1024, seed).expect("five");
            let mean = points.iter().map(product).sum::<f64>() / 1024.0;
            assert!((mean - 1.0).abs() < 2e-4, "{seed}: {mean}");
        }
    }
}
