//! Ranking by given data: first-order indices and PAWN of every factor that varied, from the runs that are there.

use super::error::SensitivityError;
use super::factors::chosen;
use super::facts::{FactorRank, OnMetric, SensitivityFacts, ordered};
use super::given::GivenData;
use crate::stats::{FirstOrder, Level, Moments, Ranked, StatsError, first_order, luck};

/// Slices of PAWN: those of Pianosi and Wagener.
const SLICES: usize = 10;
/// How often points are dealt by luck to see what a factor that does nothing comes to.
const SHUFFLES: u32 = 100;

/// What is to be ranked.
#[derive(Clone, Debug)]
pub struct Ranking<'a> {
    /// The points and their runs.
    pub data: &'a GivenData,
    /// The metrics, as they are written.
    pub metrics: &'a [String],
    /// Which factors, by path or pattern; all where there is none.
    pub factors: &'a [String],
    /// Level of the intervals.
    pub level: Level,
}

/// Ranks the factors of given data by what they do to each metric. Plays nothing.
///
/// # Errors
///
/// If there is no such metric or factor, or there are too few points.
pub fn rank(asked: &Ranking<'_>) -> Result<SensitivityFacts, SensitivityError> {
    let data = asked.data;
    let factors = chosen(&data.factors, asked.factors)?;
    // A number that stayed where it was can't be spoken of.
    let varies = |it: &usize| data.values[*it].iter().any(|value| *value != data.values[*it][0]);
    let factors: Vec<usize> = factors.into_iter().filter(varies).collect();
    if factors.is_empty() {
        return Err(SensitivityError::NothingDrawn);
    }
    let mut each: Vec<OnMetric> = Vec::new();
    for metric in asked.metrics {
        each.push(on(asked, metric, &factors)?);
    }
    let mut each = each.into_iter();
    let first = each.next().ok_or(StatsError::TooFew { got: 0, needed: 1 })?;
    Ok(SensitivityFacts {
        provenance: data.provenance.clone(),
        method: "given-data".to_owned(),
        runs: data.runs() as u64,
        points: data.points as u64,
        replications: data.replications as u64,
        level: asked.level.share(),
        first,
        others: each.collect(),
    })
}

fn on(asked: &Ranking<'_>, metric: &str, factors: &[usize]) -> Result<OnMetric, SensitivityError> {
    let data = asked.data;
    let runs = data.metric(metric)?;
    let parts = Parts::of(&runs, data);
    let in_order = Ranked::new(&runs, SLICES)?;
    let mut ranked = Vec::with_capacity(factors.len());
    for factor in factors {
        let x = &data.values[*factor];
        let mut rank = FactorRank::new(&data.factors[*factor]);
        if let Some(it) = parts.first_order(x, asked.level)? {
            let end = |it: f64| it.is_finite().then_some(it);
            (rank.first, rank.first_low, rank.first_high) =
                (Some(it.index), end(it.interval.low), end(it.interval.high));
        }
        let by_run: Vec<f64> = x.iter().flat_map(|it| core::iter::repeat_n(*it, data.replications)).collect();
        rank.pawn = Some(in_order.pawn(&by_run)?.median);
        ranked.push(rank);
    }
    Ok(OnMetric {
        on: metric.to_owned(),
        of: if data.replications > 1 { "points" } else { "runs" }.to_owned(),
        luck_share: luck_share(&runs, data.replications, data.shares_luck)?,
        pawn_idle: Some(in_order.idle(SHUFFLES, data.provenance.seed)),
        factors: ordered(ranked),
    })
}

/// What points come to, and how far luck may have moved it.
pub(in crate::study) struct Parts {
    means: Vec<f64>,
    /// The square of the standard error of each mean; `None` with one run a point.
    noise: Option<Vec<f64>>,
}

impl Parts {
    pub(in crate::study) fn of(runs: &[f64], data: &GivenData) -> Self {
        let own = if data.shares_luck { less_shared(runs, data.replications) } else { runs.to_vec() };
        let points = own.chunks_exact(data.replications);
        let moments: Vec<Moments> = points.map(|it| it.iter().copied().collect()).collect();
        let means = moments.iter().map(|it| it.mean().unwrap_or(0.0)).collect();
        let noise = |it: &Moments| it.se().map_or(0.0, |it| it * it);
        Self { means, noise: (data.replications > 1).then(|| moments.iter().map(noise).collect()) }
    }

    /// The first-order index of a factor by its value at every point; `None` where points differ by luck alone.
    pub(in crate::study) fn first_order(&self, x: &[f64], level: Level) -> Result<Option<FirstOrder>, StatsError> {
        first_order(x, &self.means, self.noise.as_deref(), level)
    }
}

/// Runs, each less the mean of its replication over all points: luck that points share moves none against another.
fn less_shared(runs: &[f64], replications: usize) -> Vec<f64> {
    let points = (runs.len() / replications).max(1) as f64;
    let mean = |it: usize| runs.iter().skip(it).step_by(replications).sum::<f64>() / points;
    let means: Vec<f64> = (0..replications).map(mean).collect();
    runs.chunks_exact(replications).flat_map(|point| point.iter().zip(&means).map(|(run, mean)| run - mean)).collect()
}

/// The share of the variance of a run that is luck.
pub(in crate::study) fn luck_share(
    runs: &[f64],
    replications: usize,
    is_shared: bool,
) -> Result<Option<f64>, StatsError> {
    let Some(whole) = luck(runs, replications)? else { return Ok(None) };
    if !is_shared {
        return Ok(whole.share);
    }
    let between = luck(&less_shared(runs, replications), replications)?.map_or(0.0, |it| it.between).max(0.0);
    Ok((whole.within + between > 0.0).then(|| whole.within / (whole.within + between)))
}
