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

/// What has to be kept besides `metrics` so that their curves are whole: a time says not whether what it counts to came
/// about on the last turn or never.
#[must_use]
pub fn companions(metrics: &[Metric]) -> Vec<Metric> {
    let needed =
        metrics.iter().filter_map(|it| if let Metric::MonthsTo(it) = it { Some(Metric::Reached(*it)) } else { None });
    needed.filter(|it| !metrics.contains(it)).collect()
}

/// The curves of all metrics that are times; `metrics` are those of the sample, with their [`companions`]. What has not
/// come about by the horizon is censored there: nobody knows what would have come after. So is a run that lasts to the
/// horizon, for its end is the calendar's.
#[must_use]
pub fn curves(scenario: &Scenario, metrics: &[Metric], sample: &Sample) -> Vec<Curve> {
    let horizon = scenario.calendar.horizon();
    let times = metrics.iter().zip(&sample.columns).filter(|(metric, _)| metric.scale() == Scale::Time);
    times
        .map(|(metric, column)| {
            let came_about = match metric {
                Metric::MonthsTo(it) => {
                    metrics.iter().position(|other| *other == Metric::Reached(*it)).map(|it| &sample.columns[it])
                }
                _ => None,
            };
            let spells = column.iter().enumerate().map(|(run, &time)| {
                let ended = came_about.map_or(time < horizon, |it| it[run] > 0.5);
                Spell { time, ended }
            });
            Curve { metric: *metric, steps: kaplan_meier(&spells.collect::<Vec<Spell>>()) }
        })
        .collect()
}
