//! Counted indicators, and paths: levels that no flow draws anywhere.

use super::{ChoiceId, Formula, Quantity};
use crate::text::Span;

/// An indicator that counts events.
#[derive(Clone, Debug)]
pub struct Counted {
    /// Events a month that nobody is the source of.
    pub base: Quantity,
    /// Choices that are sources, and the events a month that each brings while it is chosen; of an act, how many at
    /// all.
    pub sources: Vec<(ChoiceId, Quantity)>,
    /// How favourable the situation is: the logarithm of a factor on all of them.
    pub opportunity: Option<Formula>,
    /// How even events come: variance `mean + mean² / size`. Nothing for the evenness of pure chance (Poisson).
    pub size: Option<Quantity>,
    /// Months over which events are remembered in the level.
    pub months: Quantity,
    /// Events a month at which the level is 63.
    pub scale: Quantity,
    /// Months that other effects on it last.
    pub push_months: Quantity,
    /// Log-odds of its main sources, found by calibration.
    pub lean: f64,
    /// Where it is stated.
    pub span: Span,
}

impl Counted {
    /// Sources with at least one event a month on the mean: those whose choice a calibration leans on.
    pub fn main_sources(&self) -> impl Iterator<Item = ChoiceId> + '_ {
        self.sources.iter().filter(|(_, rate)| rate.nominal() >= 1.0).map(|(choice, _)| *choice)
    }
}

/// An indicator that nobody moves.
#[derive(Clone, Debug)]
pub struct RandomPath {
    /// Whether it walks on a scale of logarithms.
    pub log: bool,
    /// Trend, points (or units of the logarithm) a month.
    pub drift: Quantity,
    /// Standard deviation of its wandering, per square root of a month.
    pub noise: Quantity,
    /// Jumps: how often a month, and the standard deviation of one.
    pub jumps: Option<(Quantity, Quantity)>,
    /// Waves that come and fade.
    pub waves: Option<Waves>,
}

/// Waves of a path.
#[derive(Clone, Debug)]
pub struct Waves {
    /// How often a month one arrives.
    pub hazard: Quantity,
    /// How high it is, points: drawn anew for each.
    pub height: Quantity,
    /// Months in which it fades.
    pub months: Quantity,
}
