//! Where a claim comes from, by ablation: its tests are measured again without the tables and numbers that lead directly
//! from what their arms name to what their metrics read, and the share of the effect that goes with them says whether
//! it is built in or emerges.

mod facts;
mod things;
mod wiring;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::claims::{Bench, Judged, Settings, Tested, needs, written};
use super::estimate::units;
use crate::stats::{Interval, StatsError, ratio_of_means};
use diwan_engine::model::lint::thresholds::{BUILT_IN, EMERGENT};
use diwan_engine::scenario::{Claim, ClaimTest, Direction, Label, Metric, Scenario};
use diwan_engine::text::Sources;

pub use facts::{AblatedFacts, AblationFacts, PartFacts};
pub(super) use things::{Thing, asked_for, levels_read};
pub use wiring::Wiring;
use wiring::{arms, wiring};

/// What is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The bias tables of doctrines.
    Biases,
    /// Direct effects and terms of flows.
    Direct,
    /// Both together.
    Both,
}

/// Where an effect comes from, as far as the runs tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A table or a direct effect carries more than half of it, or it is said outright.
    BuiltIn,
    /// They carry some of it.
    Mixed,
    /// They carry less than a fifth of it.
    Emergent,
    /// The runs do not tell.
    Undetermined,
}

/// What is left of the effect of a test without a part.
#[derive(Clone, Debug, PartialEq)]
struct Without {
    part: Part,
    /// Put after those of every arm; none where there is nothing of the kind.
    settings: Settings,
    /// Mean difference that is left.
    difference: f64,
    /// The share of the effect that went with it: 1 where nothing is left, below 0 where there is more of it. `None` of
    /// an effect that is 0.
    carried: Option<f64>,
    /// Its interval; the whole line where the effect itself is not shown.
    interval: Interval,
}

/// What ablation says of a test.
#[derive(Clone, Debug, PartialEq)]
struct Ablated {
    wiring: Wiring,
    /// The effect without each part.
    without: Vec<Without>,
    /// `None` of a test that claims no effect.
    origin: Option<Origin>,
}

/// The wiring of every test of claims, in their order; `scenario_of` has the scenario of an arm.
#[must_use]
pub fn wirings<'s>(
    sources: &Sources,
    claims: &[(usize, &Claim)],
    scenario_of: impl Fn(&Settings) -> Option<&'s Scenario>,
) -> Vec<Vec<Wiring>> {
    let of_test = |test: &ClaimTest| {
        let scenarios: Option<Vec<&Scenario>> =
            arms(test).iter().map(|it| scenario_of(&written(sources, it))).collect();
        scenarios.map(|it| wiring(sources, test, &it)).unwrap_or_default()
    };
    claims.iter().map(|(_, claim)| claim.tests.iter().map(of_test).collect()).collect()
}

/// The arms that ablation needs besides those of the claims, with the metrics of each.
#[must_use]
pub fn ablated_arms(
    sources: &Sources,
    claims: &[(usize, &Claim)],
    wirings: &[Vec<Wiring>],
) -> BTreeMap<Settings, Vec<Metric>> {
    let mut out: BTreeMap<Settings, Vec<Metric>> = BTreeMap::new();
    for ((_, claim), wirings) in claims.iter().zip(wirings) {
        for (test, wiring) in claim.tests.iter().zip(wirings).filter(|(test, wiring)| is_measured(test, wiring)) {
            for more in parts(wiring).into_iter().map(|(_, it)| it).filter(|it| !it.is_empty()) {
                for (settings, metric) in needs(test) {
                    let arm = written(sources, settings).into_iter().chain(more.clone()).collect();
                    let metrics = out.entry(arm).or_default();
                    if !metrics.contains(&metric) {
                        metrics.push(metric);
                    }
                }
            }
        }
    }
    out
}

/// Whether there is an effect of which a share could be told: not where none is claimed, nor where it is said outright.
fn is_measured(test: &ClaimTest, wiring: &Wiring) -> bool {
    matches!(test.direction, Direction::Up | Direction::Down) && !wiring.is_said
}

/// What is taken out in turn, and by which settings.
fn parts(wiring: &Wiring) -> Vec<(Part, Settings)> {
    let both = if wiring.biases.is_empty() || wiring.direct.is_empty() { Settings::new() } else { wiring.all() };
    vec![(Part::Biases, wiring.biases.clone()), (Part::Direct, wiring.direct.clone()), (Part::Both, both)]
}

/// What ablation says of a test, of which the arms were played, with and without what is wired directly.
fn ablated(bench: &Bench<'_>, test: &ClaimTest, effect: &Tested, wiring: &Wiring) -> Result<Ablated, StatsError> {
    let mut without = Vec::new();
    if is_measured(test, wiring) {
        let whole = bench.paired(test, &[])?;
        let is_shown = !effect.interval.contains(0.0) && !whole.too_small;
        let whole = units(&whole.differences, whole.seeds);
        for (part, settings) in parts(wiring) {
            if settings.is_empty() {
                // Where one of the two is not there, both together are the other.
                if part != Part::Both {
                    let nothing = Interval::point(0.0);
                    let (carried, difference) = (Some(0.0), effect.difference);
                    without.push(Without { part, settings, difference, carried, interval: nothing });
                }
                continue;
            }
            let left = bench.paired(test, &settings)?;
            let left = units(&left.differences, left.seeds);
            let ratio = ratio_of_means(&left, &whole, bench.level)?;
            let Interval { low, high } = if is_shown { ratio.interval } else { Interval::ANY };
            without.push(Without {
                part,
                settings,
                difference: left.iter().sum::<f64>() / left.len().max(1) as f64,
                carried: ratio.ratio.map(|it| 1.0 - it),
                interval: Interval { low: 1.0 - high, high: 1.0 - low },
            });
        }
    }
    let origin = origin(test, wiring, &without);
    Ok(Ablated { wiring: wiring.clone(), without, origin })
}

/// Where the effect of a test comes from.
fn origin(test: &ClaimTest, wiring: &Wiring, without: &[Without]) -> Option<Origin> {
    if !matches!(test.direction, Direction::Up | Direction::Down) {
        return None;
    }
    let all = |holds: fn(Interval) -> bool| without.iter().all(|it| holds(it.interval));
    let any = |holds: fn(Interval) -> bool| without.iter().any(|it| holds(it.interval));
    // What is set outright of what a metric reads can't be taken out, so that the share is the least that it is.
    let is_least = !wiring.outright.is_empty();
    Some(if wiring.is_said || any(|it| it.low > BUILT_IN) {
        Origin::BuiltIn
    } else if is_least || !all(|it| it.high <= BUILT_IN) {
        Origin::Undetermined
    } else if all(|it| it.high < EMERGENT) {
        Origin::Emergent
    } else if any(|it| it.low >= EMERGENT) {
        Origin::Mixed
    } else {
        Origin::Undetermined
    })
}

/// Where a claim comes from by its tests: they have to agree; where they do not, some of it is built in.
fn origin_of_claim(tests: &[Ablated]) -> Option<Origin> {
    let mut origins = tests.iter().filter_map(|it| it.origin);
    let first = origins.next()?;
    Some(origins.fold(first, |one, other| match (one, other) {
        (one, other) if one == other => one,
        (Origin::Undetermined, _) | (_, Origin::Undetermined) => Origin::Undetermined,
        _ => Origin::Mixed,
    }))
}

impl Origin {
    /// How tables call it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::BuiltIn => "built-in",
            Self::Mixed => "mixed",
            Self::Emergent => "emergent",
            Self::Undetermined => "undetermined",
        }
    }

    /// Whether it is what a claim says of itself; `None` where the runs do not tell.
    fn agrees(self, label: Label) -> Option<bool> {
        match self {
            Self::Undetermined => None,
            Self::BuiltIn => Some(label == Label::BuiltIn),
            Self::Mixed => Some(label == Label::Mixed),
            Self::Emergent => Some(label == Label::Emergent),
        }
    }
}

/// What ablation says of each of these claims, which were judged.
pub(super) fn claims_ablated(
    bench: &Bench<'_>,
    claims: &[(usize, &Claim)],
    judged: &[Judged],
    wirings: &[Vec<Wiring>],
) -> Result<Vec<AblationFacts>, StatsError> {
    let mut out = Vec::with_capacity(claims.len());
    for (((_, claim), judged), wirings) in claims.iter().zip(judged).zip(wirings) {
        let tests = claim.tests.iter().zip(&judged.tests).zip(wirings);
        let tests: Result<Vec<Ablated>, StatsError> =
            tests.map(|((test, effect), wiring)| ablated(bench, test, effect, wiring)).collect();
        out.push(AblationFacts::of(bench.scenario, claim, &tests?));
    }
    Ok(out)
}
