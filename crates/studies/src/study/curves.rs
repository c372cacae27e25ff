//! Curves: how long it takes until something comes about, as the share of runs in which it has not yet.

use super::sample::Sample;
use crate::stats::{KaplanMeierStep, Spell, kaplan_meier};
use diwan_engine::scenario::{Metric, Scale, Scenario};

/// The Kaplan–Meier curve of a time in an arm.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// The time.
    pub metric: Metric,
    /// Its steps: months, share of runs in which it has not come about by then.
    pub steps: Vec<KaplanMeierStep>,
}

/// The curves of all metrics that are times. A run that reaches the horizon is censored there: nobody knows what would have come after.
#[must_use]
pub fn curves(scenario: &Scenario, metrics: &[Metric], sample: &Sample) -> Vec<Curve> {
    let horizon = scenario.calendar.horizon();
    let times = metrics.iter().zip(&sample.columns).filter(|(metric, _)| metric.scale() == Scale::Time);
    times
        .map(|(metric, column)| {
            let spells: Vec<Spell> = column.iter().map(|&time| Spell { time, ended: time < horizon }).collect();
            Curve { metric: *metric, steps: kaplan_meier(&spells) }
        })
        .collect()
}
