//! Playing the points of a design: each is handed over with all its runs once these are over.

use core::ops::ControlFlow;
use std::sync::Arc;

use diwan_engine::kernel::Seed;
use diwan_engine::scenario::{Loaded, Metric, OutcomeId, Scenario, load_with, read_metric};
use diwan_engine::text::{Sources, Span};

use super::super::arms::{Remarks, under};
use super::super::sample::Sampling;
use super::error::SweepError;
use crate::design::{Bundle, Design, GroupError, Varied};
use crate::ensemble::{Block, Observer, Plan, each_block_of};
use crate::stats::Level;

/// What is to be swept.
#[derive(Clone, Debug)]
pub struct Sweeping<'a> {
    /// Where the scenario is: a path, or a bare name.
    pub place: &'a str,
    /// The settings that it has at all points, as written.
    pub settings: &'a [String],
    /// The scenario under these settings.
    pub scenario: &'a Scenario,
    /// The points.
    pub design: &'a Design,
    /// Which runs are played at every point, and the metrics of each; parameters are not kept.
    pub sampling: Sampling,
    /// Level of the intervals.
    pub level: Level,
}

impl Sweeping<'_> {
    /// Runs of all points.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.sampling.runs().saturating_mul(self.design.points().len() as u64)
    }
}

/// The runs of a point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PointRuns {
    /// Its place in the design.
    pub point: usize,
    /// A column for each metric, in the order of replications.
    pub columns: Vec<Vec<f64>>,
    /// How each run ended, by the outcomes of the scenario without the settings of the point.
    pub outcomes: Vec<Option<OutcomeId>>,
}

/// Plays every point and hands it to `each`, on the thread that called: in the order of the design among points that
/// differ in numbers as drawn alone, one such bundle after another. Points come out the same whatever the order of
/// factors and points, and for any number of threads.
///
/// # Errors
///
/// If the observer stops it, or `each` breaks it off; if the scenario is refused under the settings of some points, lacks
/// there what a metric speaks of, or does not read a number that is supplied as drawn.
pub fn play_points(
    asked: &Sweeping<'_>,
    observer: &dyn Observer,
    mut each: impl FnMut(&PointRuns) -> ControlFlow<()>,
) -> Result<(), SweepError> {
    readable(asked)?;
    let bundles = asked.design.bundles();
    let replications = asked.sampling.runs();
    let runs: Vec<u64> = bundles.iter().map(|it| replications.saturating_mul(it.places.len() as u64)).collect();
    let mut gathered = Gathered { scenario: asked.scenario, replications, whole: PointRuns::default(), done: 0 };
    each_block_of(
        &runs,
        |number| plan(asked, &bundles[number]),
        asked.sampling.threads,
        observer,
        |number, plan, block| gathered.add(&bundles[number], plan, block, &mut each),
    )?;
    if gathered.done < asked.design.points().len() { Err(SweepError::Interrupted) } else { Ok(()) }
}

/// Sees that the scenario can be read under each settings that are varied, so that what is wrong is found before
/// anything is played.
fn readable(asked: &Sweeping<'_>) -> Result<(), SweepError> {
    let design = asked.design;
    let mut tried: Vec<String> = Vec::new();
    for (place, factor) in design.factors().iter().enumerate() {
        let is_number = matches!(factor.varied, Varied::Number { .. });
        for point in design.points() {
            let Some(setting) = factor.setting(point[place]).filter(|it| !tried.contains(it)) else { continue };
            tried.push(setting);
            // Of a number one value stands for all: whether it may stand there is known.
            if is_number {
                break;
            }
        }
    }
    let mut refused = Vec::new();
    for setting in tried {
        if let (Loaded { diagnostics, sources, .. }, None) = under(asked.place, asked.settings, &[setting], "--vary") {
            refused.push(Remarks { diagnostics, sources });
        }
    }
    if refused.is_empty() { Ok(()) } else { Err(SweepError::Refused(refused)) }
}

/// The plan of a bundle.
fn plan(asked: &Sweeping<'_>, bundle: &Bundle) -> Result<Plan, SweepError> {
    let group =
        asked.design.group(bundle, |own| read(asked.place, asked.settings, own)).map_err(|error| match error {
            GroupError::Unread { error, .. } => SweepError::Refused(vec![error]),
            GroupError::Idle { path } => SweepError::Idle { path },
        })?;
    let Sampling { seed, draws, seeds, metrics, .. } = &asked.sampling;
    let metrics = if group.settings.is_empty() {
        metrics.clone()
    } else {
        metrics
            .iter()
            .map(|it| there(*it, asked.scenario, &group.model.scenario, &group.settings))
            .collect::<Result<_, _>>()?
    };
    Ok(Plan::crossed(group.model, Seed(*seed), *draws, *seeds, metrics).at(group.points))
}

/// The scenario under common settings and those of some points.
fn read(place: &str, common: &[String], own: &[String]) -> Result<Arc<Scenario>, Remarks> {
    let common = common.iter().map(|it| ("--set".to_owned(), it.clone()));
    let own = own.iter().map(|it| ("--vary".to_owned(), it.clone()));
    let Loaded { scenario, diagnostics, sources, .. } = load_with(place, &common.chain(own).collect::<Vec<_>>());
    scenario.map(Arc::new).ok_or(Remarks { diagnostics, sources })
}

/// A metric by the names of a scenario under other settings, which may have given them other numbers.
fn there(metric: Metric, from: &Scenario, to: &Scenario, settings: &[String]) -> Result<Metric, SweepError> {
    let text = metric.notation(from);
    let file = Sources::default().add("--metric".to_owned(), text.clone());
    read_metric(to, &text, Span::new(file, 0, text.len()))
        .map_err(|_| SweepError::NoMetric { metric: text, settings: settings.join("; ") })
}

/// Rows of blocks that become points.
struct Gathered<'a> {
    scenario: &'a Scenario,
    replications: u64,
    /// The point that is not whole.
    whole: PointRuns,
    /// Points that are.
    done: usize,
}

impl Gathered<'_> {
    fn add(
        &mut self,
        bundle: &Bundle,
        plan: &Plan,
        block: &Block,
        each: &mut impl FnMut(&PointRuns) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        self.whole.columns.resize_with(block.measures.len(), Vec::new);
        let mut row = 0;
        while row < block.rows {
            let (point, replication) = plan.place_of(block.first + row as u64);
            let end = block.rows.min(row + (self.replications - replication) as usize);
            for (column, more) in self.whole.columns.iter_mut().zip(&block.measures) {
                column.extend_from_slice(&more[row..end]);
            }
            let scenario = self.scenario;
            let outcomes = block.outcomes[row..end].iter().map(|it| it.and_then(|it| known(scenario, plan, it)));
            self.whole.outcomes.extend(outcomes);
            row = end;
            if self.whole.outcomes.len() as u64 == self.replications {
                self.whole.point = bundle.places[point as usize];
                self.done += 1;
                each(&self.whole)?;
                self.whole.outcomes.clear();
                self.whole.columns.iter_mut().for_each(Vec::clear);
            }
        }
        ControlFlow::Continue(())
    }
}

/// An outcome of a plan by its key: settings may have changed its number.
fn known(scenario: &Scenario, plan: &Plan, it: OutcomeId) -> Option<OutcomeId> {
    let key = &plan.model.scenario.outcomes.get(it.index())?.key;
    if scenario.outcomes.get(it.index()).is_some_and(|it| it.key == *key) {
        return Some(it);
    }
    let place = scenario.outcomes.iter().position(|it| it.key == *key)?;
    u16::try_from(place).ok().map(OutcomeId)
}
