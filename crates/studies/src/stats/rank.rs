//! The signed-rank test: whether differences lean to one side, whatever their distribution. A robustness check of the
//! mean, never a size of effect.

use serde::Serialize;

use super::tails::normal_two_sided;

/// What [`wilcoxon_signed_rank`] found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SignedRank {
    /// The smaller of the two sums of ranks, of positive and of negative differences.
    pub statistic: f64,
    /// Two-sided p of the hypothesis that the differences lie symmetrically around 0; 1 where all are 0.
    pub p: f64,
    /// Whether `p` is counted over all signs, not taken from the normal distribution.
    pub exact: bool,
}

/// The signed-rank test of paired differences. Differences of 0 are left out (Wilcoxon's way), equal sizes share their
/// mean rank.
///
/// As scipy does it: exact up to 50 differences without zeros and ties, and up to 13 with them; beyond that normal,
/// with the variance corrected for ties and no continuity correction. A difference that is not a number counts as 0.
///
/// Wilcoxon 1945, "Individual comparisons by ranking methods", Biometrics Bulletin 1:80-83; ties as in Hollander, Wolfe
/// and Chicken 2014, section 3.1.
#[must_use]
pub fn wilcoxon_signed_rank(differences: &[f64]) -> SignedRank {
    let mut sizes: Vec<f64> = differences.iter().copied().filter(|it| it.abs() > 0.0).collect();
    sizes.sort_by(|a, b| a.abs().total_cmp(&b.abs()));
    let ranked = DoubledRanks::of(&sizes);
    let all: u64 = ranked.doubled.iter().sum();
    let positive: u64 = ranked.doubled.iter().zip(&sizes).filter(|(_, it)| **it > 0.0).map(|(rank, _)| rank).sum();
    let smaller = positive.min(all - positive);
    let plain = sizes.len() == differences.len() && ranked.ties == 0.0;
    let exact = differences.len() <= if plain { 50 } else { 13 };
    let p = if sizes.is_empty() {
        1.0
    } else if exact {
        (2.0 * ranked.share_up_to(smaller)).min(1.0)
    } else {
        let n = sizes.len() as f64;
        let sd = ((n * (n + 1.0) * (2.0 * n + 1.0) - ranked.ties / 2.0) / 24.0).sqrt();
        normal_two_sided((smaller as f64 / 2.0 - n * (n + 1.0) / 4.0) / sd)
    };
    SignedRank { statistic: smaller as f64 / 2.0, p, exact }
}

/// Ranks times two, so that the mean of two neighbours is whole.
struct DoubledRanks {
    doubled: Vec<u64>,
    /// Sum of `t^3 - t` over groups of `t` equal sizes.
    ties: f64,
}

impl DoubledRanks {
    /// Of differences ordered by size.
    fn of(sizes: &[f64]) -> Self {
        let (mut doubled, mut ties) = (Vec::with_capacity(sizes.len()), 0.0);
        for group in sizes.chunk_by(|a, b| a.abs() == b.abs()) {
            let (before, tied) = (doubled.len() as u64, group.len() as u64);
            doubled.extend(group.iter().map(|_| 2 * before + tied + 1));
            let t = tied as f64;
            ties += t * t * t - t;
        }
        Self { doubled, ties }
    }

    /// Share of all ways to set signs in which the positive ranks sum up to `most` or less: sums are counted rank by
    /// rank.
    fn share_up_to(&self, most: u64) -> f64 {
        let most = most as usize;
        let mut ways = vec![0.0_f64; most + 1];
        ways[0] = 1.0;
        for rank in &self.doubled {
            let rank = *rank as usize;
            for sum in (0..=most).rev() {
                let joined = sum.checked_sub(rank).map_or(0.0, |it| ways[it]);
                // Halved at each rank, so that ways are shares and nothing grows.
                ways[sum] = (ways[sum] + joined) / 2.0;
            }
        }
        ways.iter().sum()
    }
}
