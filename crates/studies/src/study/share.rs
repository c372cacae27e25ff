//! The share of draws in which something holds, as a fact.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::stats::ShareOfDraws;

/// Share of the draws of the parameters in which a direction holds, with its interval; all `None` where the design
/// cannot tell it.
#[derive(Clone, Copy, Debug, Default, PartialEq, JsonSchema, Serialize, Deserialize)]
pub struct SharedOver {
    /// The share, 0..1.
    pub share_of_draws: Option<f64>,
    /// Lower end of its interval.
    pub share_of_draws_low: Option<f64>,
    /// Upper end.
    pub share_of_draws_high: Option<f64>,
}

impl From<Option<ShareOfDraws>> for SharedOver {
    fn from(it: Option<ShareOfDraws>) -> Self {
        Self {
            share_of_draws: it.map(|it| it.share),
            share_of_draws_low: it.map(|it| it.interval.low),
            share_of_draws_high: it.map(|it| it.interval.high),
        }
    }
}
