//! Floor 1: numbers about numbers. Estimates with intervals, tests, resampling, survival, and looks at growing samples;
//! each function names its source.
//!
//! Nothing here knows of scenarios, files or words. Everything is a pure function: resampling draws from
//! [`diwan_engine::kernel::Words`], keyed by a seed and the number of the resample, so that the same data and seed give
//! the same interval everywhere. What too little data cannot tell is an error, a `None`, or an interval that excludes
//! nothing; never a number that looks like an answer.
//!
//! ```
//! use diwan_studies::stats::{Level, paired};
//! let with = [7.1, 5.0, 6.2, 8.4, 6.9];
//! let without = [6.0, 4.1, 6.4, 7.0, 5.5];
//! let it = paired(&with, &without, Level::P95)?;
//! assert!((it.mean - 0.92).abs() < 1e-12 && it.interval.low > 0.0 && it.p < 0.05);
//! # Ok::<(), diwan_studies::stats::StatsError>(())
//! ```

mod bootstrap;
mod confidence;
mod draws;
mod error;
mod forecast;
mod interval;
mod max_t;
mod moments;
mod multiple;
mod paired;
mod prim;
mod proportion;
mod quantile;
mod rank;
mod rate;
mod ratio;
mod robust;
mod score;
mod sensitivity;
mod sequential;
mod sign_flip;
mod skewed;
mod sketch;
mod special;
mod survival;
mod tails;
mod tree;
mod two_samples;

pub use confidence::{Basis, Confidence, LEAST_UNITS};
pub use draws::{ShareOfDraws, share_of_draws};
pub use error::StatsError;
pub use forecast::{
    Ensemble, MeanScore, Skill, brier, brier_fair, brier_of_several, crps_normal, log_score, mean_score, skill,
};
pub use interval::{Estimate, Interval, Level};
pub use max_t::{MaxT, max_t};
pub use moments::{Comoments, Moments};
pub use multiple::{benjamini_hochberg, holm};
pub use paired::{OneSample, Paired, one_sample_t, paired};
pub use prim::{Again, Bounds, Discovery, Found, Wanted, again, discover};
pub use proportion::{
    PairedCounts, clopper_pearson, mcnemar_exact, newcombe, newcombe_paired, wilson, wilson_clustered,
};
pub use quantile::quantile;
pub use rank::{SignedRank, wilcoxon_signed_rank};
pub use rate::{RateRatio, paired_rate_ratio};
pub use ratio::{RatioOfMeans, ratio_of_means};
pub use robust::{Line, PolicyRegret, Regret, Satisfying, regret, satisfying};
pub use sensitivity::{
    ElementaryEffect, FirstOrder, Luck, Pawn, Ranked, SobolIndex, SobolIndices, elementary_effects, first_order,
    idle_pawn, luck, pawn, sobol,
};
pub(crate) use sensitivity::{cut, sorted};
pub use sequential::Looks;
pub use sign_flip::{Alarms, sign_flip};
pub use sketch::QuantileSketch;
pub use survival::{KaplanMeierStep, Spell, kaplan_meier};
pub use tails::{normal_cdf, t_upper};
pub use tree::{ChosenTree, Split, Tree, TreeNode, TreeWanted, choose_tree, grow_tree};
pub use two_samples::welch;
