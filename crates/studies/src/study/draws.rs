//! How far a direction depends on the parameters: the share of draws in which it holds.

use crate::stats::Moments;

/// The share of draws of the parameters in which the difference lies on the side of `up`, 0..=1; `None` without a whole draw.
///
/// With one run a draw, pairs are counted, a tie as half. With several, the mean difference of a draw is its effect and the noise of its few seeds, and counting
/// signs would take that noise for doubt about the parameters. So the two are told apart by a one-way random-effects model, the variance between draws estimated
/// by moments (Searle, Casella and McCulloch 1992, "Variance components", section 3.5): `tau² = s²(draw means) - s²(within) / seeds`, at least 0. The share is that
/// of a normal distribution around the mean with variance `tau² + se²` on that side: what is to be expected of a further draw, the doubt about the mean included
/// (Higgins, Thompson and Spiegelhalter 2009, "A re-evaluation of random-effects meta-analysis", JRSSA 172:137-159, section 4.1).
#[must_use]
pub fn share_of_draws(differences: &[f64], seeds: usize, up: bool) -> Option<f64> {
    let seeds = seeds.max(1);
    let mut means = Moments::default();
    let (mut within, mut draws, mut sided) = (0.0, 0_u64, 0.0);
    for draw in differences.chunks_exact(seeds) {
        let one: Moments = draw.iter().copied().collect();
        let mean = one.mean()?;
        means.push(mean);
        within += one.variance().unwrap_or(0.0);
        draws += 1;
        sided += if mean == 0.0 { 0.5 } else { f64::from(u8::from((mean > 0.0) == up)) };
    }
    let centre = means.mean()? * if up { 1.0 } else { -1.0 };
    let Some(between) = means.variance().filter(|_| seeds > 1) else { return Some(sided / draws as f64) };
    let tau2 = (between - within / draws as f64 / seeds as f64).max(0.0);
    let spread = (tau2 + between / draws as f64).sqrt();
    if spread > 0.0 {
        Some(crate::stats::normal_cdf(centre / spread))
    } else if centre == 0.0 {
        Some(0.5)
    } else {
        Some(if centre > 0.0 { 1.0 } else { 0.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use diwan_engine::kernel::{Seed, Words};
    use rand::Rng;

    fn uniform(words: &mut Words) -> f64 {
        f64::from(words.next_u32()) / f64::from(u32::MAX)
    }

    #[test]
    fn the_noise_of_seeds_is_no_doubt_about_the_parameters() {
        let mut words = Words::new(Seed(1), 0, 0, "draws");
        // Every draw has the same effect of 0.1; single runs scatter by ±2.
        let same: Vec<f64> = (0..8000).map(|_| 0.1 + 4.0 * (uniform(&mut words) - 0.5)).collect();
        let counted = same.chunks(8).filter(|it| it.iter().sum::<f64>() > 0.0).count() as f64 / 1000.0;
        let cleared = share_of_draws(&same, 8, true).expect("draws");
        assert!(counted < 0.7 && cleared > 0.95, "{counted} {cleared}");
        // Effects that differ by draw, 70 % of them up, with the same noise.
        let mixed: Vec<f64> = (0..1000)
            .flat_map(|_| {
                let effect: f64 = (0..12).map(|_| uniform(&mut words) - 0.5).sum::<f64>() + 0.524;
                (0..8).map(|_| effect + 4.0 * (uniform(&mut words) - 0.5)).collect::<Vec<f64>>()
            })
            .collect();
        let cleared = share_of_draws(&mixed, 8, true).expect("draws");
        assert!((cleared - 0.7).abs() < 0.04, "{cleared}");
        assert!((share_of_draws(&mixed, 8, false).expect("draws") - (1.0 - cleared)).abs() < 1e-12);
    }

    #[test]
    fn with_one_run_a_draw_pairs_are_counted() {
        assert_eq!(share_of_draws(&[1.0, -1.0, 0.0, 2.0], 1, true), Some(0.625));
        assert_eq!(share_of_draws(&[0.0; 8], 4, true), Some(0.5));
        assert_eq!(share_of_draws(&[], 4, true), None);
    }
}
