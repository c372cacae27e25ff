//! Time until something ends, when some spells are only seen for a while: the curve of Kaplan and Meier, the mean up to
//! a horizon, and paired differences. Times are in any one unit; a spell that has not ended when it is seen last is
//! censored there, for a reason that has nothing to do with its end.

use serde::Serialize;

use super::error::{StatsError, known};
use super::interval::{Estimate, Interval, Level};
use super::paired::{Paired, paired};

/// One run's time to an event.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spell {
    /// When it ended, or was seen last; 0 or more.
    pub time: f64,
    /// Whether it ended then; otherwise it went on, nobody knows for how long.
    pub ended: bool,
}

/// The curve right after one of the times at which spells ended.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct KaplanMeierStep {
    /// That time.
    pub time: f64,
    /// Spells still going, and in sight, just before.
    pub at_risk: u64,
    /// Spells that ended then.
    pub events: u64,
    /// Estimated share of spells that last longer than this, 0..=1.
    pub survival: f64,
    /// Greenwood's standard error of the share; 0, its limit, once the curve has come down to 0.
    pub se: f64,
}

/// The product-limit curve, one step per time at which spells ended, in rising order; before the first step the share
/// is 1. Times that are no numbers count as later than all others.
///
/// Kaplan and Meier 1958, "Nonparametric estimation from incomplete observations", JASA 53:457-481; standard errors:
/// Greenwood 1926. A spell that is lost from sight at a time when others end counts as at risk then.
#[must_use]
pub fn kaplan_meier(spells: &[Spell]) -> Vec<KaplanMeierStep> {
    let (mut survival, mut variance) = (1.0, 0.0);
    let steps = moments_of(spells).into_iter().filter(|it| it.events > 0.0).map(|it| {
        let stays = 1.0 - it.events / it.at_risk;
        // Greenwood's sum, carried along as a variance: so it has a limit where the curve ends at 0.
        variance = variance * stays * stays + survival * survival * stays * (1.0 - stays) / it.at_risk;
        survival *= stays;
        KaplanMeierStep {
            time: it.time,
            at_risk: it.at_risk as u64,
            events: it.events as u64,
            survival,
            se: variance.sqrt(),
        }
    });
    steps.collect()
}

/// Mean of min(time, horizon): the area under the curve of Kaplan and Meier up to the horizon, in the unit of time,
/// with a normal interval.
///
/// Irwin 1949; variance as in Klein and Moeschberger 2003, "Survival analysis", 2nd edition, equation 4.5.2. When
/// nothing is censored before the horizon it is the plain mean of min(time, horizon), and `se` its standard deviation
/// (with `n`) over the root of `n`.
///
/// # Errors
/// Without spells, when a time or the horizon is not finite or below 0, or when the last spell was lost from sight
/// before the horizon.
pub fn restricted_mean(spells: &[Spell], horizon: f64, level: Level) -> Result<Estimate, StatsError> {
    check(spells, horizon, 1)?;
    let moments = up_to(spells, horizon);
    let (mut mean, mut survival, mut since) = (0.0, 1.0, 0.0);
    let rest = rests(&moments, horizon);
    let mut variance = 0.0;
    for (it, rest) in moments.iter().zip(&rest) {
        mean += survival * (it.time - since);
        let stays = 1.0 - it.events / it.at_risk;
        survival *= stays;
        since = it.time;
        let area = survival * rest;
        // Where all that were left end, no area is left either.
        if stays > 0.0 {
            variance += area * area * it.events / (it.at_risk * (it.at_risk - it.events));
        }
    }
    mean += survival * (horizon - since);
    let se = variance.sqrt();
    Ok(Estimate {
        n: spells.len() as u64,
        mean,
        se,
        interval: Interval::around(mean, level.z() * se).within(0.0, horizon),
    })
}

/// What each spell contributes to the restricted mean: `n` times the mean of all less `n - 1` times the mean without
/// it. In the order given.
///
/// Andersen, Hansen and Klein 2004, "Regression analysis of restricted mean survival time based on
/// pseudo-observations", Lifetime Data Analysis 10:335-350, after Andersen, Klein and Rosthøj 2003, Biometrika
/// 90:15-27. When nothing is censored before the horizon the pseudo-value of a spell is min(time, horizon).
///
/// # Errors
/// As [`restricted_mean`], and below two spells.
pub fn pseudo_values(spells: &[Spell], horizon: f64) -> Result<Vec<f64>, StatsError> {
    check(spells, horizon, 2)?;
    let moments = up_to(spells, horizon);
    let rest = rests(&moments, horizon);
    let n = spells.len() as f64;
    // Leaving a spell out takes one from the number at risk up to its own time, and changes nothing afterwards. So all
    // curves without one spell run together at first (`area`, `survival`), and each goes on with the common rest.
    let (mut area, mut survival, mut since) = (0.0, 1.0, 0.0);
    let (mut whole, mut whole_survival) = (0.0, 1.0);
    let mut without = Vec::with_capacity(moments.len());
    for (it, rest) in moments.iter().zip(&rest) {
        area += survival * (it.time - since);
        whole += whole_survival * (it.time - since);
        since = it.time;
        let others = it.at_risk - 1.0;
        let goes_on = |events: f64| if others > 0.0 { survival * (1.0 - events / others) } else { survival };
        without.push((area + goes_on(it.events - 1.0) * rest, area + goes_on(it.events) * rest));
        survival = goes_on(it.events).max(0.0);
        whole_survival *= 1.0 - it.events / it.at_risk;
    }
    whole += whole_survival * (horizon - since);
    let unaffected = area + survival * (horizon - since);
    Ok(spells
        .iter()
        .map(|spell| {
            let own = moments.partition_point(|it| it.time < spell.time);
            let (if_ended, if_lost) = without.get(own).copied().unwrap_or((unaffected, unaffected));
            n * whole - (n - 1.0) * if spell.ended { if_ended } else { if_lost }
        })
        .collect())
}

/// Mean difference, first less second, of the times up to the horizon of paired runs: the paired t test of their
/// pseudo-values. Where runs are censored only at the horizon that is the paired difference of min(time, horizon).
/// Sources: see [`pseudo_values`].
///
/// # Errors
/// As [`pseudo_values`] for either arm, and when the arms differ in length.
pub fn paired_restricted_mean_difference(
    first: &[Spell],
    second: &[Spell],
    horizon: f64,
    level: Level,
) -> Result<Paired, StatsError> {
    if first.len() != second.len() {
        return Err(StatsError::LengthsDiffer { first: first.len(), second: second.len() });
    }
    paired(&pseudo_values(first, horizon)?, &pseudo_values(second, horizon)?, level)
}

/// A time at which at least one spell ended or was lost from sight.
struct Moment {
    time: f64,
    at_risk: f64,
    events: f64,
}

/// Such times in rising order.
fn moments_of(spells: &[Spell]) -> Vec<Moment> {
    let mut sorted = spells.to_vec();
    sorted.sort_by(|a, b| a.time.total_cmp(&b.time));
    let mut at_risk = spells.len();
    let moments = sorted.chunk_by(|a, b| a.time == b.time).map(|group| {
        let events = group.iter().filter(|it| it.ended).count();
        let moment = Moment { time: group[0].time, at_risk: at_risk as f64, events: events as f64 };
        at_risk -= group.len();
        moment
    });
    moments.collect()
}

/// Those before the horizon: an end at the horizon or later leaves the area up to it as it is.
fn up_to(spells: &[Spell], horizon: f64) -> Vec<Moment> {
    let mut moments = moments_of(spells);
    moments.truncate(moments.partition_point(|it| it.time < horizon));
    moments
}

/// For each of these times, how long a spell that outlasts it goes on up to the horizon, on average.
fn rests(moments: &[Moment], horizon: f64) -> Vec<f64> {
    let (mut rest, mut next) = (0.0, horizon);
    let mut stays = 1.0;
    let mut rests: Vec<f64> = Vec::with_capacity(moments.len());
    for it in moments.iter().rev() {
        rest = (next - it.time) + stays * rest;
        rests.push(rest);
        next = it.time;
        stays = 1.0 - it.events / it.at_risk;
    }
    rests.reverse();
    rests
}

fn check(spells: &[Spell], horizon: f64, needed: usize) -> Result<(), StatsError> {
    let times: Vec<f64> = spells.iter().map(|it| it.time).collect();
    known(&times, needed)?;
    if let Some(at) = times.iter().position(|it| *it < 0.0) {
        return Err(StatsError::Negative { at });
    }
    if !(0.0..f64::INFINITY).contains(&horizon) {
        return Err(StatsError::NoHorizon { horizon });
    }
    let last = times.iter().copied().fold(0.0, f64::max);
    if last < horizon && spells.iter().any(|it| it.time == last && !it.ended) {
        return Err(StatsError::Unfollowed { horizon, last });
    }
    Ok(())
}
