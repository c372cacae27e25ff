//! The facts of a comparison, by the names that people and programs use: what is printed, in text or as JSON, is this
//! and nothing else.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::contrast::{Contrast, Verdict};
use super::curves::Curve;
use super::endings::EndingsFacts;
use super::estimate::Method;
use super::sample::Arm;
use super::share::SharedOver;
use crate::stats::{KaplanMeierStep, Level};
use diwan_engine::scenario::{Provenance, Scenario, Unit, UnitWord, unit_word};

/// Fewer discordant pairs than this say little of a share.
const FEW: u64 = 10;
/// A direction that holds in fewer draws than this hangs on the parameters.
pub(super) const MOST_DRAWS: f64 = 0.8;

/// A comparison that was made.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct ComparisonFacts {
    /// What made it; the settings are those of all arms.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// Draws of the parameters.
    pub draws: u64,
    /// Runs of each draw.
    pub seeds: u64,
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// What the arms are compared with.
    pub control: ArmFacts,
    /// The arms.
    pub arms: Vec<ArmFacts>,
    /// The contrasts: arms in order, metrics in order within.
    pub contrasts: Vec<ContrastFacts>,
    /// What they come to, arm by arm.
    pub summaries: Vec<SummaryFacts>,
    /// How runs ended: of the control, then of each arm.
    pub endings: Vec<EndingsFacts>,
    /// The curves of times: of the control, then of each arm.
    pub curves: Vec<CurveFacts>,
}

impl ComparisonFacts {
    /// The contrasts of an arm in a unit, the largest difference first, in smallest differences of interest; of equals
    /// the first.
    #[must_use]
    pub fn of_unit(&self, arm: &str, unit: &str) -> Vec<&ContrastFacts> {
        let mut out: Vec<&ContrastFacts> =
            self.contrasts.iter().filter(|it| it.arm == arm && it.unit == unit).collect();
        let size = |it: &ContrastFacts| it.difference.abs() / it.smallest;
        out.sort_by(|a, b| size(b).total_cmp(&size(a)));
        out
    }
}

/// An arm.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct ArmFacts {
    /// What it is called.
    pub name: String,
    /// The settings that it has beyond those of all arms, as written.
    pub settings: Vec<String>,
    /// Digest of the scenario under all its settings.
    pub digest: String,
}

impl ArmFacts {
    pub(super) fn of(arm: &Arm) -> Self {
        Self { name: arm.name.clone(), settings: arm.settings.clone(), digest: arm.model.scenario.digest.clone() }
    }
}

/// A contrast. What has no value, such as the correlation with an arm that never varies, is `None`.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct ContrastFacts {
    /// The metric, as it is written.
    pub metric: String,
    /// Unit of values and differences; shares are 0..1.
    #[serde(deserialize_with = "unit_word")]
    pub unit: UnitWord,
    /// The arm.
    pub arm: String,
    /// What it is compared with.
    pub control: String,
    /// Mean in the arm.
    pub arm_value: f64,
    /// Mean in the control.
    pub control_value: f64,
    /// Mean difference, arm minus control.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Two-sided p of no difference.
    pub p: f64,
    /// The same, adjusted by Holm's method for all contrasts: what a difference is judged by.
    pub p_adjusted: f64,
    /// Share of draws of the parameters in which the direction holds.
    #[serde(flatten)]
    pub draws_in_direction: SharedOver,
    /// Pairs of runs.
    pub pairs: u64,
    /// Draws of the parameters.
    pub draws: u64,
    /// Pairs that differ.
    pub discordant: u64,
    /// Correlation of the arms over pairs.
    pub correlation: Option<f64>,
    /// Share of the variance that pairing took off.
    pub variance_reduction: Option<f64>,
    /// Cohen's d_z.
    pub effect: Option<f64>,
    /// How interval and p were found.
    pub method: Method,
    /// p of Wilcoxon's signed rank test.
    pub signed_rank_p: f64,
    /// Ratio of means, for counts.
    pub ratio: Option<RatioFacts>,
    /// For all arms against the control at once, where there are several.
    pub simultaneous: Option<SimultaneousFacts>,
    /// Smallest difference of interest.
    pub smallest: f64,
    /// p of the test for equivalence within it: what equivalence is judged by.
    pub equivalence_p: f64,
    /// What it says.
    pub verdict: Verdict,
}

/// A ratio of mean counts.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct RatioFacts {
    /// The ratio; `None` where an arm counted nothing.
    pub ratio: Option<f64>,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end; `None` where there is none.
    pub high: Option<f64>,
    /// Two-sided p of equal rates.
    pub p: f64,
}

/// An interval for all arms against the control at once, by the bootstrap max-t.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct SimultaneousFacts {
    /// Lower end; none where the runs leave it open.
    pub low: Option<f64>,
    /// Upper end; none where the runs leave it open.
    pub high: Option<f64>,
    /// p, adjusted for all arms at once.
    pub p: f64,
}

impl ContrastFacts {
    /// Whether it is one of the outcomes of the scenario, which are shown whatever they say.
    #[must_use]
    pub fn is_outcome(&self) -> bool {
        self.metric.starts_with("share(")
    }

    pub(super) fn of(scenario: &Scenario, names: &[&str], it: &Contrast) -> Self {
        let ratio = |it: crate::stats::RateRatio| RatioFacts {
            ratio: it.ratio,
            low: it.interval.low,
            high: finite(it.interval.high),
            p: it.p,
        };
        let simultaneous =
            |it: crate::stats::MaxT| SimultaneousFacts { low: finite(it.low), high: finite(it.high), p: it.p_adjusted };
        Self {
            metric: it.metric.notation(scenario),
            unit: it.metric.unit().word(),
            arm: names[it.arm + 1].to_owned(),
            control: names[0].to_owned(),
            arm_value: it.arm_value,
            control_value: it.control_value,
            difference: it.difference,
            low: it.interval.low,
            high: it.interval.high,
            p: it.p,
            p_adjusted: it.p_adjusted,
            draws_in_direction: it.share_of_draws.into(),
            pairs: it.pairs,
            draws: it.draws,
            discordant: it.discordant,
            correlation: it.correlation,
            variance_reduction: it.variance_reduction,
            effect: finite(it.effect),
            method: it.method,
            signed_rank_p: it.signed_rank_p,
            ratio: it.ratio.map(ratio),
            simultaneous: it.simultaneous.map(simultaneous),
            smallest: it.smallest,
            equivalence_p: it.equivalence_p,
            verdict: it.verdict,
        }
    }
}

fn finite(it: f64) -> Option<f64> {
    Some(it).filter(|it| it.is_finite())
}

/// What the contrasts of an arm come to. Every metric is in one of `differ`, `equivalent`, `undetermined` and
/// `too_few`, by its verdict.
#[derive(Clone, Debug, Default, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct SummaryFacts {
    /// The arm.
    pub arm: String,
    /// Pairs of runs.
    pub pairs: u64,
    /// Metrics.
    pub metrics: usize,
    /// Those shown to differ by what may matter.
    pub differ: usize,
    /// Those shown to differ by too little to matter, if at all.
    pub equivalent: usize,
    /// Those of the equivalent that are shown to differ all the same.
    pub differ_too_little: usize,
    /// Those of which neither is shown.
    pub undetermined: usize,
    /// Those that could not be judged.
    pub too_few: usize,
    /// Places among all contrasts of those that differ, the largest difference first, in smallest differences of
    /// interest.
    pub leading: Vec<usize>,
    /// Metrics that differ, in a direction that is shown to hold in fewer than four draws of five.
    pub fragile: Vec<String>,
    /// Shares of which fewer than ten pairs differ, though some do.
    pub sparse: Vec<String>,
}

/// What the contrasts of an arm come to.
pub(super) fn summary(
    scenario: &Scenario,
    names: &[&str],
    arm: usize,
    contrasts: &[Contrast],
    level: Level,
) -> SummaryFacts {
    let mut out = SummaryFacts { arm: names[arm + 1].to_owned(), ..SummaryFacts::default() };
    for (place, it) in contrasts.iter().enumerate().filter(|(_, it)| it.arm == arm) {
        out.pairs = it.pairs;
        out.metrics += 1;
        match it.verdict {
            Verdict::Higher | Verdict::Lower => {
                out.differ += 1;
                out.leading.push(place);
                if it.share_of_draws.is_some_and(|it| it.interval.high < MOST_DRAWS) {
                    out.fragile.push(it.metric.notation(scenario));
                }
            }
            Verdict::Equivalent => {
                out.equivalent += 1;
                out.differ_too_little += usize::from(it.p_adjusted < level.alpha());
            }
            Verdict::Undetermined => out.undetermined += 1,
            Verdict::TooFew => out.too_few += 1,
        }
        if it.metric.unit() == Unit::Share && it.discordant > 0 && it.discordant < FEW {
            out.sparse.push(it.metric.notation(scenario));
        }
    }
    let size = |place: &usize| contrasts[*place].difference.abs() / contrasts[*place].smallest;
    out.leading.sort_by(|a, b| size(b).total_cmp(&size(a)).then(a.cmp(b)));
    out
}

/// A Kaplan–Meier curve.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct CurveFacts {
    /// The time.
    pub metric: String,
    /// The arm, or the control.
    pub arm: String,
    /// Its steps, in rising order.
    pub steps: Vec<StepFacts>,
}

/// At a month: the runs in which it had not come about just before, those in which it did then, and the share in which
/// it goes on without.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct StepFacts {
    /// Months since the start.
    pub month: f64,
    /// Runs in which it had not come about before.
    pub at_risk: u64,
    /// Runs in which it came about.
    pub events: u64,
    /// Share of runs in which it takes longer, 0..1.
    pub survival: f64,
    /// Its standard error.
    pub se: f64,
}

impl CurveFacts {
    pub(super) fn of(scenario: &Scenario, arm: &str, curve: Curve) -> Self {
        let step = |it: KaplanMeierStep| StepFacts {
            month: it.time,
            at_risk: it.at_risk,
            events: it.events,
            survival: it.survival,
            se: it.se,
        };
        Self {
            metric: curve.metric.notation(scenario),
            arm: arm.to_owned(),
            steps: curve.steps.into_iter().map(step).collect(),
        }
    }
}
