//! Facts of a batch: shares of outcomes with their intervals, the spread of what was measured, and what to doubt.

use diwan_engine::scenario::{Anchors, Metric, Provenance, Texts, Unit, UnitWord, unit_word};
use diwan_studies::ensemble::{Doubt, Doubted, Measured, Plan, Share, Summary};
use diwan_studies::stats::Level;
use diwan_studies::study::{AssumptionsFacts, CoursesFacts, KeptSums};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::doubts::about;

/// What a batch came to.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BatchFacts {
    /// What made it.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// Replications, those found in a folder with those played now.
    pub runs: u64,
    /// Draws of the parameters, counting one that is begun.
    pub draws: u64,
    /// Replications of each draw.
    pub seeds: u64,
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// The outcomes, in the order of the scenario.
    pub outcomes: Vec<OutcomeFacts>,
    /// What was measured of every run.
    pub measures: Vec<MeasureFacts>,
    /// The measures that were asked for, by name.
    pub asked: Vec<String>,
    /// What to doubt.
    pub doubts: Vec<DoubtFacts>,
    /// How levels and outcomes went, turn by turn, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub courses: Option<CoursesFacts>,
    /// What the scenario assumes, the weakest first, where a page is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumptions: Option<AssumptionsFacts>,
    /// Wall time, seconds.
    pub elapsed_s: f64,
    /// Replications that were played now, in a second; 0 if none was.
    pub runs_per_s: f64,
}

/// How often an outcome came about.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OutcomeFacts {
    /// Its key.
    pub name: String,
    /// Runs that ended so.
    pub count: u64,
    /// Their share, 0..1.
    pub share: f64,
    /// Lower bound of the share.
    pub low: f64,
    /// Upper bound of the share.
    pub high: f64,
    /// Months until these runs ended; null if there are none.
    pub months: Option<MonthFacts>,
}

impl OutcomeFacts {
    fn of(key: &str, it: Share) -> Self {
        Self {
            name: key.to_owned(),
            count: it.count,
            share: it.share,
            low: it.interval.low,
            high: it.interval.high,
            months: it.months.map(|[q05, q50, q95]| MonthFacts { q05, q50, q95 }),
        }
    }
}

/// Quantiles of months.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MonthFacts {
    /// 5 % quantile.
    pub q05: f64,
    /// Median.
    pub q50: f64,
    /// 95 % quantile.
    pub q95: f64,
}

/// The spread of a number over the runs.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MeasureFacts {
    /// The metric as it is written: `end(attacks)`.
    pub name: String,
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub sd: f64,
    /// Standard error of the mean, over draws where these have several runs each; null of too few.
    pub se: Option<f64>,
    /// The part of the variance of runs that lies between draws of the parameters, 0..1; null with one run a draw.
    pub between_draws: Option<f64>,
    /// 5 % quantile.
    pub q05: f64,
    /// Median.
    pub q50: f64,
    /// 95 % quantile.
    pub q95: f64,
    /// Unit of all of them.
    #[serde(deserialize_with = "unit_word")]
    pub unit: UnitWord,
    /// The same in the unit that the level has anchors in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub real: Option<RealFacts>,
}

impl MeasureFacts {
    fn of(name: String, unit: Unit, it: Measured) -> Self {
        let [q05, q50, q95] = it.quantiles;
        let Measured { mean, sd, se, between_draws, .. } = it;
        Self { name, mean, sd, se, between_draws, q05, q50, q95, unit: unit.word(), real: None }
    }
}

/// The spread of a level in a unit that is counted or measured.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RealFacts {
    /// The unit, as people read it; null where the scenario does not name it.
    pub unit: Option<String>,
    /// What 0 points are.
    pub at_0: f64,
    /// What 100 points are.
    pub at_100: f64,
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub sd: f64,
    /// 5 % quantile.
    pub q05: f64,
    /// Median.
    pub q50: f64,
    /// 95 % quantile.
    pub q95: f64,
}

impl RealFacts {
    /// Of a spread in points: where less in the unit is more points, low and high change places.
    fn of(anchors: Anchors, unit: Option<String>, mean: f64, sd: f64, quantiles: [f64; 3]) -> Self {
        let Anchors { at_0, at_100 } = anchors;
        let [low, q50, high] = quantiles.map(|it| anchors.real(it));
        let (q05, q95) = (low.min(high), low.max(high));
        Self { unit, at_0, at_100, mean: anchors.real(mean), sd: sd * anchors.per_point().abs(), q05, q50, q95 }
    }
}

/// A stable code.
type Code = &'static str;

/// Reads the code of a doubt.
fn code<'de, D: Deserializer<'de>>(reader: D) -> Result<Code, D::Error> {
    let said = String::deserialize(reader)?;
    let known = Doubt::CODES.into_iter().find(|it| *it == said);
    known.ok_or_else(|| serde::de::Error::custom(format!("`{said}` is no doubt")))
}

/// Something to doubt.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DoubtFacts {
    /// A stable code.
    #[serde(deserialize_with = "code")]
    pub code: Code,
    /// What was seen.
    pub about: String,
    /// Why the scenario accepts it; null for what it does not.
    pub accepted: Option<String>,
}

impl DoubtFacts {
    fn of(it: &Doubted) -> Self {
        Self { code: it.doubt.code(), about: about(&it.doubt), accepted: it.accepted.clone() }
    }
}

/// How a batch was played.
pub struct Batch<'a> {
    /// What was to be played.
    pub plan: &'a Plan,
    /// What people read of it.
    pub texts: &'a Texts,
    /// The settings that the scenario was varied by.
    pub settings: &'a [String],
    /// The metrics that were asked for beyond the usual.
    pub asked: &'a [Metric],
    /// What it came to.
    pub summary: &'a Summary,
    /// Level of the intervals.
    pub level: Level,
    /// What to doubt.
    pub doubts: &'a [Doubted],
    /// Wall time, seconds.
    pub elapsed: f64,
    /// Replications that were played now; others were there already.
    pub played: u64,
}

impl BatchFacts {
    /// The facts of a batch that was played.
    #[must_use]
    pub fn of(batch: &Batch<'_>) -> Self {
        let Batch { plan, summary, .. } = batch;
        let scenario = &*plan.model.scenario;
        let shares = summary.shares(batch.level);
        let outcomes = scenario.outcomes.iter().zip(shares).map(|(outcome, it)| OutcomeFacts::of(&outcome.key, it));
        let measures = plan.metrics.iter().zip(summary.measured()).filter_map(|(metric, it)| {
            let it = it?;
            let level = metric.variable().filter(|_| metric.unit() == Unit::Points);
            let real = level.and_then(|id| {
                let unit = batch.texts.variables[id.index()].unit.clone();
                Some(RealFacts::of(scenario.variables[id.index()].anchors?, unit, it.mean, it.sd, it.quantiles))
            });
            Some(MeasureFacts { real, ..MeasureFacts::of(metric.notation(scenario), metric.unit(), it) })
        });
        Self {
            provenance: Provenance::new(scenario, batch.settings, plan.seed.0),
            runs: summary.runs(),
            draws: summary.runs().div_ceil(plan.seeds),
            seeds: plan.seeds,
            level: batch.level.share(),
            outcomes: outcomes.collect(),
            measures: measures.collect(),
            asked: batch.asked.iter().map(|it| it.notation(scenario)).collect(),
            doubts: batch.doubts.iter().map(|it| DoubtFacts::of(it)).collect(),
            courses: None,
            assumptions: None,
            elapsed_s: batch.elapsed,
            runs_per_s: if batch.played > 0 && batch.elapsed > 0.0 { batch.played as f64 / batch.elapsed } else { 0.0 },
        }
    }

    /// The facts of a batch that is kept in a folder and whose scenario is not at hand: by keys alone, without what the
    /// scenario says of them and without doubts.
    #[must_use]
    pub fn of_keys(provenance: Provenance, seeds: u64, sums: &KeptSums) -> Self {
        let summary = &sums.summary;
        let outcomes = sums.outcomes.iter().zip(summary.shares(sums.level)).map(|(key, it)| OutcomeFacts::of(key, it));
        let measures = sums.metrics.iter().zip(summary.measured());
        let measures =
            measures.filter_map(|(name, it)| Some(MeasureFacts::of(name.clone(), Metric::unit_of(name)?, it?)));
        Self {
            provenance,
            runs: summary.runs(),
            draws: summary.runs().div_ceil(seeds.max(1)),
            seeds,
            level: sums.level.share(),
            outcomes: outcomes.collect(),
            measures: measures.collect(),
            asked: Vec::new(),
            doubts: Vec::new(),
            courses: None,
            assumptions: None,
            elapsed_s: 0.0,
            runs_per_s: 0.0,
        }
    }

    /// The outcomes, the most frequent first; of equals the first of the scenario.
    #[must_use]
    pub fn by_share(&self) -> Vec<&OutcomeFacts> {
        let mut out: Vec<&OutcomeFacts> = self.outcomes.iter().collect();
        out.sort_by(|a, b| b.share.total_cmp(&a.share));
        out
    }

    /// The spread of a metric, if it was measured.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<&MeasureFacts> {
        self.measures.iter().find(|it| it.name == name)
    }
}
