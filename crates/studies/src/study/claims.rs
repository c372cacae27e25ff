//! Claims: what a scenario states about itself, put to the test. Parameters are drawn, luck is shared, and a direction
//! has to hold in most draws.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::comparison::MOST_DRAWS;
use super::estimate::{Design, Estimate, is_too_small, pairs_of, reach, units};
use super::sample::Sample;
use crate::stats::{Alarms, Interval, Level, ShareOfDraws, StatsError, holm, sign_flip};
use diwan_engine::scenario::{Claim, ClaimTest, Direction, Metric, Scale, Scenario, Setting};
use diwan_engine::text::{Sources, Spanned};

/// Sign changes that tell what chance makes of the number of false alarms.
const FLIPS: u32 = 999;

/// What became of a claim or of one of its tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// It is so in this model: the difference is shown to be at least the smallest of interest, on the claimed side, and
    /// its direction is shown to hold in four draws of five, where the design can tell that.
    Supported,
    /// The contrary is.
    Contradicted,
    /// Neither is shown.
    Undetermined,
}

impl Finding {
    /// How tables call it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Contradicted => "contradicted",
            Self::Undetermined => "undetermined",
        }
    }
}

/// What a test of a claim came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Tested {
    /// The metric; the arm's, where the control has another.
    pub metric: Metric,
    /// The control's, where it has another.
    pub than: Option<Metric>,
    /// What was claimed.
    pub direction: Direction,
    /// Smallest difference of interest.
    pub smallest: f64,
    /// Mean in the arm.
    pub arm_value: f64,
    /// Mean in the control.
    pub control_value: f64,
    /// Mean paired difference; of differences, where there is a second comparison.
    pub difference: f64,
    /// Its interval.
    pub interval: Interval,
    /// Share of draws in which the claimed direction holds, of the difference for a placebo; `None` where the design
    /// cannot tell it.
    pub share_of_draws: Option<ShareOfDraws>,
    /// p that speaks for the claim where it is small: of any difference short of the smallest of interest on the claimed
    /// side; of one that matters, where none is claimed.
    pub p: f64,
    /// p that speaks against it: of any difference short of the smallest of interest on the other side.
    pub p_contrary: f64,
    /// Whether everything else speaks for it: the share of draws, and how many there are.
    pub may_hold: bool,
    /// Whether everything else speaks for its contrary.
    pub may_fail: bool,
    /// What would become of it were it alone; claims are decided on the p that is adjusted for all of them.
    pub finding: Finding,
}

/// What became of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Which claim.
    pub claim: usize,
    /// Its tests.
    pub tests: Vec<Tested>,
    /// The test that decides: the first that contradicts, or else leaves open, or else the first.
    pub deciding: usize,
    /// The p that decides, adjusted for all claims by Holm's method: the largest of its tests, or where it is
    /// contradicted the p of that, times the number of tests.
    pub p_adjusted: f64,
    /// All tests must hold; one that is contradicted contradicts the claim.
    pub finding: Finding,
}

/// The settings of an arm, as written.
pub type Settings = Vec<String>;

/// The settings of an arm as text.
#[must_use]
pub fn written(sources: &Sources, settings: &[Spanned<Setting>]) -> Settings {
    settings.iter().map(|it| sources.slice(it.span).to_owned()).collect()
}

/// Every arm that the claims need, and the metrics that it is measured by.
#[must_use]
pub fn arms_of<'a>(sources: &Sources, claims: impl Iterator<Item = &'a Claim>) -> BTreeMap<Settings, Vec<Metric>> {
    let mut out: BTreeMap<Settings, Vec<Metric>> = BTreeMap::new();
    for test in claims.flat_map(|it| &it.tests) {
        for (settings, metric) in needs(test) {
            let metrics = out.entry(written(sources, settings)).or_default();
            if !metrics.contains(&metric) {
                metrics.push(metric);
            }
        }
    }
    out
}

/// The arms of a test with what each is measured by.
pub(super) fn needs(test: &ClaimTest) -> Vec<(&[Spanned<Setting>], Metric)> {
    let than = test.than.unwrap_or(test.metric);
    let mut out = vec![(&test.arm[..], test.metric), (&test.control[..], than)];
    if let Some((arm, control)) = &test.beyond {
        out.extend([(&arm[..], test.metric), (&control[..], than)]);
    }
    out
}

/// Judges claims by the runs of their arms, which [`arms_of`] has named; `seed` is that of resampling.
///
/// Two families are adjusted by Holm's method: what speaks for each claim, and what speaks against each.
///
/// # Errors
///
/// Below two draws.
pub fn judge(
    claims: &[(usize, &Claim)],
    scenario: &Scenario,
    sources: &Sources,
    arms: &BTreeMap<Settings, (Vec<Metric>, Sample)>,
    level: Level,
    seed: u64,
) -> Result<Vec<Judged>, StatsError> {
    let bench = Bench { scenario, sources, arms, level, seed };
    let mut all = Vec::with_capacity(claims.len());
    for (_, claim) in claims {
        let tests: Result<Vec<Tested>, StatsError> = claim.tests.iter().map(|it| bench.tested(it)).collect();
        all.push(tests?);
    }
    // All tests must hold, so the weakest speaks for the claim (an intersection-union test: Berger 1982, Technometrics
    // 24:295-300); against it the strongest does, for as many as there are.
    let support = all.iter().map(|tests| tests.iter().map(|it| it.p).fold(0.0, f64::max));
    let contrary = all.iter().map(|tests| {
        let least = tests.iter().filter(|it| it.may_fail).map(|it| it.p_contrary).fold(1.0, f64::min);
        (least * tests.len() as f64).min(1.0)
    });
    let (support, contrary) = (holm(&support.collect::<Vec<f64>>()), holm(&contrary.collect::<Vec<f64>>()));
    let adjusted = support.into_iter().zip(contrary);
    Ok(claims.iter().zip(all).zip(adjusted).map(|(((claim, _), tests), p)| decided(*claim, tests, p, level)).collect())
}

/// What becomes of a claim by its tests and the adjusted p for and against it.
fn decided(claim: usize, tests: Vec<Tested>, (support, contrary): (f64, f64), level: Level) -> Judged {
    let alpha = level.alpha();
    let least = |of: fn(&Tested) -> bool, p: fn(&Tested) -> f64| {
        let all = tests.iter().enumerate().filter(|(_, it)| of(it));
        all.min_by(|a, b| p(a.1).total_cmp(&p(b.1))).map(|(place, _)| place)
    };
    if contrary < alpha {
        let deciding = least(|it| it.may_fail, |it| it.p_contrary).unwrap_or(0);
        Judged { claim, tests, deciding, p_adjusted: contrary, finding: Finding::Contradicted }
    } else if support < alpha && tests.iter().all(|it| it.may_hold) {
        Judged { claim, tests, deciding: 0, p_adjusted: support, finding: Finding::Supported }
    } else {
        let open = tests.iter().position(|it| it.finding != Finding::Supported);
        let deciding = open.or_else(|| least(|_| true, |it| -it.p)).unwrap_or(0);
        Judged { claim, tests, deciding, p_adjusted: support, finding: Finding::Undetermined }
    }
}

/// What tests are judged by.
pub(super) struct Bench<'a> {
    pub scenario: &'a Scenario,
    pub sources: &'a Sources,
    pub arms: &'a BTreeMap<Settings, (Vec<Metric>, Sample)>,
    pub level: Level,
    pub seed: u64,
}

/// The runs of the arms of a test, pair by pair.
pub(super) struct Pairs<'a> {
    /// What arm and control came to.
    columns: [&'a [f64]; 2],
    /// Their differences, less those of a second comparison where there is one.
    pub differences: Vec<f64>,
    /// Runs of each draw.
    pub seeds: usize,
    /// Whether there are so few draws that nothing can be judged.
    pub too_small: bool,
}

impl Bench<'_> {
    /// The pairs of a test, whose arms have `more` settings besides their own.
    pub(super) fn paired(&self, test: &ClaimTest, more: &[String]) -> Result<Pairs<'_>, StatsError> {
        let (mut columns, mut seeds, mut too_small): (Vec<&[f64]>, usize, bool) = (Vec::new(), 1, false);
        for (settings, metric) in needs(test) {
            let nothing = StatsError::TooFew { got: 0, needed: 2 };
            let mut arm = written(self.sources, settings);
            arm.extend_from_slice(more);
            let (metrics, sample) = self.arms.get(&arm).ok_or(nothing)?;
            let column =
                metrics.iter().position(|it| *it == metric).and_then(|it| sample.columns.get(it)).ok_or(nothing)?;
            columns.push(column);
            seeds = sample.seeds as usize;
            too_small |= is_too_small(sample);
        }
        let mut differences: Vec<f64> = columns[0].iter().zip(columns[1]).map(|(arm, control)| arm - control).collect();
        if let [_, _, arm, control] = columns[..] {
            for ((difference, arm), control) in differences.iter_mut().zip(arm).zip(control) {
                *difference -= arm - control;
            }
        }
        Ok(Pairs { columns: [columns[0], columns[1]], differences, seeds, too_small })
    }

    pub(super) fn tested(&self, test: &ClaimTest) -> Result<Tested, StatsError> {
        let Pairs { columns: [arm, control], differences, seeds, too_small } = self.paired(test, &[])?;
        let than = test.than.unwrap_or(test.metric);
        let mut shares =
            (test.metric.scale() == Scale::Share && than.scale() == Scale::Share).then(|| pairs_of(arm, control));
        let mut reach = reach(self.scenario, test.metric, [arm, control]);
        if test.beyond.is_some() {
            (shares, reach) = (None, 2.0 * reach);
        }
        let found = Design { seeds, reach, level: self.level, seed: self.seed }.estimate(&differences, shares)?;
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
        Ok(self.weighed(test, &found, too_small, [mean(arm), mean(control)]))
    }

    /// The protocol: what the confidence in a difference and its share of draws say of what is claimed. That an effect
    /// is not merely there but large enough is a test of its own (Murphy and Myors 1999, "Testing the hypothesis that
    /// treatments have negligible effects", Journal of Applied Psychology 84:234-248).
    fn weighed(
        &self,
        test: &ClaimTest,
        found: &Estimate,
        too_small: bool,
        [arm_value, control_value]: [f64; 2],
    ) -> Tested {
        let (mean, alpha, smallest) = (found.mean, self.level.alpha(), test.smallest);
        let up = match test.direction {
            Direction::Up | Direction::NotDown => true,
            Direction::Down | Direction::NotUp => false,
            Direction::Unmoved => mean >= 0.0,
        };
        // Where the design cannot tell how draws differ, the rest decides.
        let most = |share: Option<ShareOfDraws>| share.is_none_or(|it| it.interval.low >= MOST_DRAWS);
        let (most_up, most_down) = (most(found.share_of_draws), most(found.share_of_draws.map(ShareOfDraws::turned)));
        // That a difference matters is read off its interval: all of it lies at the smallest of interest or beyond.
        let curve = &found.confidence;
        let rises = (2.0 * curve.above(smallest)).min(1.0);
        let falls = (2.0 * curve.below(-smallest)).min(1.0);
        let (p, may_hold, p_contrary, may_fail) = match test.direction {
            Direction::Up => (rises, most_up, falls, most_down),
            Direction::Down => (falls, most_down, rises, most_up),
            Direction::Unmoved => {
                (curve.of_beyond(smallest), true, rises.min(falls), if up { most_up } else { most_down })
            }
            Direction::NotUp => (curve.below(smallest), true, rises, most_up),
            Direction::NotDown => (curve.above(-smallest), true, falls, most_down),
        };
        let (may_hold, may_fail) = (may_hold && !too_small, may_fail && !too_small);
        let finding = if may_hold && p < alpha {
            Finding::Supported
        } else if may_fail && p_contrary < alpha {
            Finding::Contradicted
        } else {
            Finding::Undetermined
        };
        Tested {
            metric: test.metric,
            than: test.than,
            direction: test.direction,
            smallest: test.smallest,
            arm_value,
            control_value,
            difference: mean,
            interval: found.interval,
            share_of_draws: found.share_of_draws.map(|it| if up { it } else { it.turned() }),
            p,
            p_contrary,
            may_hold,
            may_fail,
            finding,
        }
    }
}

/// How many of the metrics two batches of one scenario differ on at this level though nothing but their luck does, and
/// how many they would by chance alone, for metrics that go together as these do.
///
/// # Errors
///
/// Below two draws.
pub fn false_alarms(one: &Sample, other: &Sample, level: Level, seed: u64) -> Result<Alarms, StatsError> {
    let columns = one.columns.iter().zip(&other.columns).map(|(first, second)| {
        let differences: Vec<f64> = first.iter().zip(second).map(|(first, second)| first - second).collect();
        units(&differences, one.seeds as usize)
    });
    sign_flip(&columns.collect::<Vec<Vec<f64>>>(), level, FLIPS, seed)
}
