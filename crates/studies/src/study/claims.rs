//! Claims: what a scenario states about itself, put to the test. Parameters are drawn, luck is shared, and a direction has to hold in most draws.

use std::collections::BTreeMap;

use super::contrast::{RESAMPLES, clusters};
use super::draws::share_of_draws;
use super::sample::Sample;
use crate::stats::{Interval, Level, StatsError, cluster_bootstrap, holm, non_inferiority, paired, tost};
use diwan_engine::scenario::{Claim, ClaimTest, Direction, Metric, Setting};
use diwan_engine::text::{Sources, Spanned};

/// A direction that holds in fewer draws than this hangs on the parameters.
const MOST_DRAWS: f64 = 0.8;

/// What became of a claim or of one of its tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// It is so in this model: the interval excludes 0 on the claimed side, the difference is at least the smallest of interest, and the direction holds in
    /// four draws of five.
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
    /// Its interval, from a bootstrap over whole draws.
    pub interval: Interval,
    /// Share of draws in which the claimed direction holds; for a placebo, that of the difference.
    pub share_of_draws: f64,
    /// p of no difference; of a difference that matters, where none is claimed.
    pub p: f64,
    /// What became of it.
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
    /// The largest p of its tests, adjusted for all claims by Holm's method.
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
fn needs(test: &ClaimTest) -> Vec<(&[Spanned<Setting>], Metric)> {
    let than = test.than.unwrap_or(test.metric);
    let mut out = vec![(&test.arm[..], test.metric), (&test.control[..], than)];
    if let Some((arm, control)) = &test.beyond {
        out.extend([(&arm[..], test.metric), (&control[..], than)]);
    }
    out
}

/// Judges claims by the runs of their arms, which [`arms_of`] has named; `seed` is that of resampling.
///
/// # Errors
///
/// Below two draws.
pub fn judge(
    claims: &[(usize, &Claim)],
    sources: &Sources,
    arms: &BTreeMap<Settings, (Vec<Metric>, Sample)>,
    level: Level,
    seed: u64,
) -> Result<Vec<Judged>, StatsError> {
    let mut out = Vec::with_capacity(claims.len());
    for (number, claim) in claims {
        let tests: Result<Vec<Tested>, StatsError> = claim.tests.iter().map(|it| tested(it, sources, arms, level, seed)).collect();
        let tests = tests?;
        let first = |finding: Finding| tests.iter().position(|it| it.finding == finding);
        let (finding, deciding) = match (first(Finding::Contradicted), first(Finding::Undetermined)) {
            (Some(place), _) => (Finding::Contradicted, place),
            (None, Some(place)) => (Finding::Undetermined, place),
            (None, None) => (Finding::Supported, 0),
        };
        // All tests must hold, so the weakest speaks for the claim (an intersection-union test: Berger 1982, Technometrics 24:295-300).
        let p_adjusted = tests.iter().map(|it| it.p).fold(0.0, f64::max);
        out.push(Judged { claim: *number, tests, deciding, p_adjusted, finding });
    }
    let adjusted = holm(&out.iter().map(|it| it.p_adjusted).collect::<Vec<f64>>());
    for (judged, p) in out.iter_mut().zip(adjusted) {
        judged.p_adjusted = p;
    }
    Ok(out)
}

fn tested(
    test: &ClaimTest,
    sources: &Sources,
    arms: &BTreeMap<Settings, (Vec<Metric>, Sample)>,
    level: Level,
    seed: u64,
) -> Result<Tested, StatsError> {
    let mut columns: Vec<&[f64]> = Vec::new();
    let mut seeds = 1;
    for (settings, metric) in needs(test) {
        let Some((metrics, sample)) = arms.get(&written(sources, settings)) else { return Err(StatsError::TooFew { got: 0, needed: 2 }) };
        let column = metrics.iter().position(|it| *it == metric).and_then(|it| sample.columns.get(it));
        columns.push(column.map_or(&[], Vec::as_slice));
        seeds = sample.seeds as usize;
    }
    let mut differences: Vec<f64> = columns[0].iter().zip(columns[1]).map(|(arm, control)| arm - control).collect();
    if let [_, _, arm, control] = columns[..] {
        for ((difference, arm), control) in differences.iter_mut().zip(arm).zip(control) {
            *difference -= arm - control;
        }
    }
    let found = estimated(&differences, seeds, level, seed)?;
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let up = match test.direction {
        Direction::Up | Direction::NotDown => true,
        Direction::Down | Direction::NotUp => false,
        Direction::Unmoved => found.mean >= 0.0,
    };
    let share_of_draws = share_of_draws(&differences, seeds, up).unwrap_or(0.5);
    let (finding, p) = finding(test, &found, share_of_draws, level);
    Ok(Tested {
        metric: test.metric,
        than: test.than,
        direction: test.direction,
        smallest: test.smallest,
        arm_value: mean(columns[0]),
        control_value: mean(columns[1]),
        difference: found.mean,
        interval: found.interval,
        share_of_draws,
        p,
        finding,
    })
}

/// A mean difference over draws.
struct Estimated {
    mean: f64,
    interval: Interval,
    p: f64,
    se: f64,
    df: f64,
}

fn estimated(differences: &[f64], seeds: usize, level: Level, seed: u64) -> Result<Estimated, StatsError> {
    if seeds == 1 {
        let zeros = vec![0.0; differences.len()];
        let it = paired(differences, &zeros, level)?;
        let n = differences.len() as f64;
        return Ok(Estimated { mean: it.mean, interval: it.interval, p: it.p, se: it.sd / n.sqrt(), df: n - 1.0 });
    }
    let it = cluster_bootstrap(&clusters(differences, seeds), level, RESAMPLES, seed)?;
    Ok(Estimated { mean: it.mean, interval: it.interval, p: it.p, se: it.se, df: it.clusters as f64 - 1.0 })
}

/// The protocol: what a difference, its interval and its share of draws say of a claimed direction; and the p that goes with it.
fn finding(test: &ClaimTest, found: &Estimated, share_of_draws: f64, level: Level) -> (Finding, f64) {
    let (mean, Interval { low, high }) = (found.mean, found.interval);
    let shown_up = low > 0.0 && mean >= test.smallest;
    let shown_down = high < 0.0 && -mean >= test.smallest;
    // What holds in few draws holds against it in many.
    let (with, against) = (share_of_draws >= MOST_DRAWS, share_of_draws <= 1.0 - MOST_DRAWS);
    let judged = |supported: bool, contradicted: bool| {
        if supported {
            Finding::Supported
        } else if contradicted {
            Finding::Contradicted
        } else {
            Finding::Undetermined
        }
    };
    match test.direction {
        Direction::Up => (judged(shown_up && with, shown_down && against), found.p),
        Direction::Down => (judged(shown_down && with, shown_up && against), found.p),
        Direction::Unmoved => {
            let same = tost(mean, found.se, found.df, test.smallest, level);
            (judged(same.equivalent, (shown_up || shown_down) && with), same.p)
        }
        Direction::NotUp => {
            let p = non_inferiority(-mean, found.se, found.df, test.smallest);
            (judged(p < level.alpha(), shown_up && against), p)
        }
        Direction::NotDown => {
            let p = non_inferiority(mean, found.se, found.df, test.smallest);
            (judged(p < level.alpha(), shown_down && against), p)
        }
    }
}

/// How many of the metrics two batches of one scenario differ on at this level though nothing but their luck does: what a placebo comes to by chance alone.
///
/// # Errors
///
/// Below two draws.
pub fn false_alarms(one: &Sample, other: &Sample, level: Level, seed: u64) -> Result<(usize, usize), StatsError> {
    let (mut alarms, seeds) = (0, one.seeds as usize);
    for (one, other) in one.columns.iter().zip(&other.columns) {
        let differences: Vec<f64> = one.iter().zip(other).map(|(one, other)| one - other).collect();
        let found = estimated(&differences, seeds, level, seed)?;
        alarms += usize::from(found.p < level.alpha());
    }
    Ok((alarms, one.columns.len()))
}
