//! Time until something ends, when some spells are only seen for a while: the curve of Kaplan and Meier. Times are in any
//! one unit; a spell that has not ended when it is seen last is censored there, for a reason that has nothing to do with
//! its end.

use serde::Serialize;

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
