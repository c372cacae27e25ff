//! Goals: what is to be brought about, and how far runs are from it.

use std::sync::Arc;

use crate::stats::{Interval, Level, Moments, wilson};
use diwan_engine::scenario::{Metric, OutcomeId, Scale, Scenario};

/// What is to be brought about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    /// The mean of a metric is at least so high, in its unit (shares 0..1).
    Above(Metric, f64),
    /// The mean of a metric is at most so high.
    Below(Metric, f64),
    /// No other outcome is likelier.
    MostLikely(OutcomeId),
}

impl Goal {
    /// The metrics of a run that it is told by; what is said of it is the first.
    pub(super) fn metrics(self, scenario: &Scenario) -> Arc<[Metric]> {
        match self {
            Self::Above(metric, _) | Self::Below(metric, _) => [metric].into(),
            Self::MostLikely(outcome) => {
                let others = (0..scenario.outcomes.len() as u16).map(OutcomeId).filter(|it| *it != outcome);
                core::iter::once(outcome).chain(others).map(Metric::Share).collect()
            }
        }
    }

    /// The metric that is said of it.
    #[must_use]
    pub fn metric(self) -> Metric {
        match self {
            Self::Above(metric, _) | Self::Below(metric, _) => metric,
            Self::MostLikely(outcome) => Metric::Share(outcome),
        }
    }
}

/// What runs under a change came to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// Mean, spread and number of the goal's metrics.
    pub moments: Vec<Moments>,
}

/// How far something is beyond the goal, in the unit of the goal's metric, and the standard error of that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Margin {
    pub value: f64,
    pub se: f64,
}

impl Margin {
    /// The end of its interval that is nearer to the goal (`side` 1) or farther from it (-1).
    pub(super) fn end(self, side: f64, level: Level) -> f64 {
        self.value + side * level.z() * self.se
    }
}

impl Reading {
    pub(super) fn margin(&self, goal: Goal) -> Margin {
        let mean = |it: &Moments| it.mean().unwrap_or(0.0);
        let first = self.moments.first();
        let (value, se) = first.map_or((0.0, 0.0), |it| (mean(it), it.se().unwrap_or(0.0)));
        match goal {
            Goal::Above(_, level) => Margin { value: value - level, se },
            Goal::Below(_, level) => Margin { value: level - value, se },
            Goal::MostLikely(_) => {
                let rival = self.moments.iter().skip(1).map(mean).fold(0.0, f64::max);
                let n = first.map_or(0, Moments::count).max(1) as f64;
                // Two shares of one multinomial.
                let variance = (value + rival - (value - rival) * (value - rival)).max(0.0) / n;
                Margin { value: value - rival, se: variance.sqrt() }
            }
        }
    }

    /// The goal's metric, and its interval.
    pub(super) fn told(&self, goal: Goal, level: Level) -> (f64, Interval) {
        let Some(moments) = self.moments.first() else { return (0.0, Interval::point(0.0)) };
        let (mean, n) = (moments.mean().unwrap_or(0.0), moments.count());
        let interval = match goal.metric().scale() {
            Scale::Share => wilson((mean * n as f64).round() as u64, n, level),
            _ => Interval::around(mean, level.t((n.max(2) - 1) as f64) * moments.se().unwrap_or(0.0)),
        };
        (mean, interval)
    }
}
