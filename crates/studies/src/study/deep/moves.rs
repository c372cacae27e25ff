//! What a change of a scenario moves: how many metrics differ under the same luck, by as much as may matter and beyond
//! doubt, and which of them most.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::sample::Sample;
use crate::stats::{Level, StatsError, paired};
use diwan_engine::model::Model;
use diwan_engine::model::lint::thresholds as most;
use diwan_engine::scenario::{ActorId, DialogueId, Metric, OutcomeId, Scenario, Unit, VariableId, VariableKind};

/// What differs between two ways to play.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Moves {
    /// How many metrics differ by as much as may matter, beyond doubt.
    pub metrics: usize,
    /// Of how many.
    pub of: usize,
    /// That which differs most, measured by what may matter; `None` where none does.
    pub largest: Option<Moved>,
}

/// A metric that differs.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Moved {
    /// The metric.
    pub metric: String,
    /// Its unit; shares are 0..1.
    pub unit: &'static str,
    /// The mean difference of pairs.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// A difference of a metric in pairs of runs, and how many standard errors it lies off 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Difference {
    pub metric: Metric,
    pub mean: f64,
    pub low: f64,
    pub high: f64,
    z: f64,
}

impl Difference {
    /// Whether it may matter, and is beyond doubt.
    pub(super) fn is_shown(&self) -> bool {
        self.z.abs() > most::MOVED_ERRORS && self.size() >= 1.0
    }

    /// How many times what may matter it is.
    fn size(&self) -> f64 {
        self.mean.abs() / matters(self.metric)
    }

    pub(super) fn told(&self, scenario: &Scenario) -> Moved {
        let Self { metric, mean, low, high, .. } = *self;
        Moved { metric: metric.notation(scenario), unit: metric.unit().word(), difference: mean, low, high }
    }
}

/// The metrics that are looked at: how runs end, where levels and scores end, means of indicators, deals, and what
/// everybody gained.
pub(super) fn looked_at(scenario: &Scenario) -> Arc<[Metric]> {
    let variables = || (0_u16..).map(VariableId).zip(&scenario.variables);
    let is_level = |kind: VariableKind| {
        kind.is_situation()
            || matches!(
                kind,
                VariableKind::Influence(_)
                    | VariableKind::Stability(_)
                    | VariableKind::Score(_)
                    | VariableKind::Patience(_)
            )
    };
    let outcomes = (0..scenario.outcomes.len() as u16).map(|it| Metric::Share(OutcomeId(it)));
    let levels = variables().filter(|(_, it)| is_level(it.kind)).map(|(it, _)| Metric::End(it));
    let means = variables().filter(|(_, it)| it.kind == VariableKind::Indicator).map(|(it, _)| Metric::Mean(it));
    let deals = (0..scenario.dialogues.len() as u16).map(|it| Metric::Deals(DialogueId(it)));
    let payoffs = (0..scenario.actors.len() as u16).map(|it| Metric::Payoff(ActorId(it)));
    outcomes.chain(levels).chain(means).chain(deals).chain(payoffs).collect()
}

/// By how much a metric has to differ to be said to: two of a hundred runs, a point, and of a payoff what a point of a
/// level is worth that somebody wants with weight 1.
fn matters(metric: Metric) -> f64 {
    match metric.unit() {
        Unit::Share | Unit::Agreements => most::MOVED_SHARE,
        Unit::Utility => most::MOVED_PAYOFF,
        _ => most::MOVED_POINTS,
    }
}

/// The differences of two samples of the same metrics under the same luck.
pub(super) fn differences(metrics: &[Metric], one: &Sample, other: &Sample) -> Result<Vec<Difference>, StatsError> {
    let columns = metrics.iter().zip(one.columns.iter().zip(&other.columns));
    columns
        .map(|(metric, (one, other))| {
            let found = paired(one, other, Level::P95)?;
            let (mean, interval) = (found.mean, found.interval);
            Ok(Difference { metric: *metric, mean, low: interval.low, high: interval.high, z: found.t })
        })
        .collect()
}

/// What differs, the metrics that `counts` leaves out passed over.
pub(super) fn moves(model: &Model, all: &[Difference], counts: impl Fn(Metric) -> bool) -> Moves {
    let all: Vec<&Difference> = all.iter().filter(|it| counts(it.metric)).collect();
    let shown = all.iter().filter(|it| it.is_shown());
    let largest = shown.clone().max_by(|a, b| a.size().total_cmp(&b.size()));
    Moves { metrics: shown.count(), of: all.len(), largest: largest.map(|it| it.told(&model.scenario)) }
}
