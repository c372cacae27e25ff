//! Discovery: under which numbers something comes about far more often than elsewhere, as boxes over few of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::{By, Condition};
use super::error::SensitivityError;
use super::factors::chosen;
use super::given::GivenData;
use super::parted::{SampleFacts, TreeFacts};
use crate::stats::{self, Again, Discovery, Found, Interval, StatsError, Wanted, again};
use diwan_engine::scenario::Provenance;

/// The fewest points of interest, and of those that are not.
const LEAST_HITS: usize = 10;
/// Halves in which a box is looked for again.
const HALVES: u32 = 20;

/// What is to be discovered.
#[derive(Clone, Debug)]
pub struct Discovering<'a> {
    /// The points and their runs.
    pub data: &'a GivenData,
    /// What is of interest.
    pub when: &'a Condition,
    /// What that is asked of.
    pub by: By,
    /// Which factors, by path or pattern; all where there is none.
    pub factors: &'a [String],
    /// Which boxes.
    pub wanted: Wanted,
}

/// What was discovered.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct DiscoveryFacts {
    /// What made the runs.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// What is of interest, as written.
    pub when: String,
    /// What that was asked of: `point` or `run`.
    pub by: String,
    /// All runs.
    pub runs: u64,
    /// Points: places of a design, or draws of the parameters.
    pub points: u64,
    /// Factors among which boxes were looked for.
    pub factors: u64,
    /// The share of all points, or runs, that is of interest: the density of everything.
    pub share: f64,
    /// Share of what is of interest that lies inside of any box.
    pub coverage: f64,
    /// The density that was asked for; null where the best balance of density and coverage was.
    pub density_asked: Option<f64>,
    /// The boxes, each among the points outside of those before it.
    pub boxes: Vec<BoxFacts>,
    /// The same points parted by a tree.
    pub tree: TreeFacts,
    /// Some of the points, to be drawn.
    pub sample: SampleFacts,
}

/// A box.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct BoxFacts {
    /// Share of what is of interest that lies inside.
    pub coverage: f64,
    /// Share of what lies inside that is of interest.
    pub density: f64,
    /// Share of all points that lie inside.
    pub mass: f64,
    /// Coverage of the boxes that half of the points give, among the other half; null where no half gives one.
    pub coverage_elsewhere: Option<f64>,
    /// Their density there.
    pub density_elsewhere: Option<f64>,
    /// Its limits, the surest first.
    pub limits: Vec<LimitFacts>,
    /// The boxes that were gone through, from everything on.
    pub trajectory: Vec<StepOfBox>,
    /// The place among them of the one that was chosen; the box is that one without limits that may be chance.
    pub chosen: usize,
}

/// The limits of a factor.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct LimitFacts {
    /// Its path.
    pub path: String,
    /// The least value inside; null for no limit.
    pub low: Option<f64>,
    /// The greatest value inside; null for no limit.
    pub high: Option<f64>,
    /// The least value of all points.
    pub drawn_low: f64,
    /// The greatest value of all points.
    pub drawn_high: f64,
    /// Quasi-p: the chance that the density rises so far without these limits.
    pub p: f64,
    /// The share of all points that lie within these limits.
    pub mass: f64,
    /// The share of the halves of the points whose box limits this factor.
    pub again: f64,
}

/// A box on the way.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct StepOfBox {
    /// Share of what is of interest that lies inside.
    pub coverage: f64,
    /// Share of what lies inside that is of interest.
    pub density: f64,
    /// Share of all points that lie inside.
    pub mass: f64,
    /// Factors that are limited.
    pub limited: u64,
}

/// Looks for boxes in which a condition holds far more often than elsewhere. Plays nothing.
///
/// # Errors
///
/// If the runs say nothing of the condition, it holds hardly anywhere or nearly everywhere, or no factor is meant.
pub fn discover(asked: &Discovering<'_>) -> Result<DiscoveryFacts, SensitivityError> {
    let data = asked.data;
    let y = asked.when.at(data, asked.by)?;
    let hits = y.iter().sum::<f64>();
    let (some, all) = (hits.round() as usize, y.len());
    if some.min(all - some.min(all)) < LEAST_HITS {
        let when = asked.when.text.clone();
        return Err(SensitivityError::NotVaried { when, hits: some, points: all, least: LEAST_HITS });
    }
    let chosen = chosen(&data.factors, asked.factors)?;
    let x: Vec<&[f64]> = chosen.iter().map(|it| data.values[*it].as_slice()).collect();
    let names: Vec<&str> = chosen.iter().map(|it| data.factors[*it].as_str()).collect();
    let boxes = boxes_of(&x, &names, &y, asked.wanted, data.provenance.seed)?;
    let tree = TreeFacts::of(&x, &y, &names, asked.wanted.mass, data.provenance.seed)?;
    let sample = SampleFacts::of(&x, &y, &names, &shown(&boxes, &tree, &names));
    Ok(DiscoveryFacts {
        provenance: data.provenance.clone(),
        when: asked.when.text.clone(),
        by: match asked.by {
            By::Point => "point",
            By::Run => "run",
        }
        .to_owned(),
        runs: data.runs() as u64,
        points: all as u64,
        factors: x.len() as u64,
        share: hits / all as f64,
        coverage: boxes.iter().map(|it| it.coverage).sum(),
        density_asked: asked.wanted.density,
        boxes,
        tree,
        sample,
    })
}

/// The numbers over which points are drawn: the two that limit each box most surely, or else those by which the tree
/// parts, and two at the least if there are so many.
fn shown(boxes: &[BoxFacts], tree: &TreeFacts, names: &[&str]) -> Vec<String> {
    let limits = boxes.iter().flat_map(|it| it.limits.iter().take(2)).map(|it| it.path.as_str());
    let more = tree.nodes.iter().filter_map(|it| it.path.as_deref()).chain(names.iter().copied());
    let mut out: Vec<String> = Vec::new();
    let mut add = |path: &str, most: usize| {
        if out.len() < most && !out.iter().any(|it| it == path) {
            out.push(path.to_owned());
        }
    };
    limits.for_each(|it| add(it, usize::MAX));
    more.for_each(|it| add(it, 2));
    out
}

/// Boxes in which `y` is high, with what they are worth where they were not looked for: `x` holds the values of every
/// number, `names` their paths.
pub(in crate::study) fn boxes_of(
    x: &[&[f64]],
    names: &[&str],
    y: &[f64],
    wanted: Wanted,
    seed: u64,
) -> Result<Vec<BoxFacts>, StatsError> {
    let found = stats::discover(x, y, wanted)?;
    Ok(found.iter().map(|it| BoxFacts::of(it, &again(x, y, it, wanted, HALVES, seed), names, x)).collect())
}

impl BoxFacts {
    fn of(it: &Discovery, again: &Again, names: &[&str], x: &[&[f64]]) -> Self {
        let limit = |(factor, p): &(usize, f64)| {
            let range: Interval = it.found.bounds.0[*factor];
            let within = x[*factor].iter().filter(|it| range.contains(**it)).count();
            LimitFacts {
                path: names[*factor].to_owned(),
                low: range.low.is_finite().then_some(range.low),
                high: range.high.is_finite().then_some(range.high),
                drawn_low: x[*factor].iter().copied().fold(f64::INFINITY, f64::min),
                drawn_high: x[*factor].iter().copied().fold(f64::NEG_INFINITY, f64::max),
                p: *p,
                mass: within as f64 / x[*factor].len().max(1) as f64,
                again: again.limited[*factor],
            }
        };
        let mut limits: Vec<LimitFacts> = it.limits.iter().map(limit).collect();
        limits.sort_by(|a, b| a.p.total_cmp(&b.p).then_with(|| a.path.cmp(&b.path)));
        let Found { coverage, density, mass, .. } = it.found;
        Self {
            coverage,
            density,
            mass,
            coverage_elsewhere: again.coverage,
            density_elsewhere: again.density,
            limits,
            trajectory: it.trajectory.iter().map(StepOfBox::of).collect(),
            chosen: it.chosen,
        }
    }
}

impl StepOfBox {
    fn of(it: &Found) -> Self {
        let Found { coverage, density, mass, .. } = *it;
        Self { coverage, density, mass, limited: it.bounds.limited().count() as u64 }
    }
}
