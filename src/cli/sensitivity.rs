//! `diwan sensitivity`: what metrics depend on, and how much of them is luck.

use std::path::Path;
use std::sync::Arc;

use super::args::{Method, Sensitivity};
use super::check::sound;
use super::failure::Failure;
use super::metrics::read_all;
use super::progress::{Work, threads};
use crate::model::Model;
use crate::report::facts::RankedFacts;
use crate::report::page::sensitivity_page;
use crate::report::{Shown, say, tell_sensitivity};
use crate::scenario::{Metric, Scenario};
use crate::stats::Level;
use crate::study::{
    self, GivenData, Placed, Ranking, Sampling, SensitivityError, SensitivityFacts, named_factors, rank,
};

/// Draws, trajectories and rows where nothing is said; runs of a draw, and of a point.
const USUAL: (u32, u32, u32, u64, u64) = (4_000, 20, 256, 10, 64);
/// Draws and seeds of the batch that says which factors do most.
const SCREENED: (u64, u64) = (2_000, 10);

pub(super) fn run(args: &Sensitivity) -> Result<(), Failure> {
    let (model, languages) = sound(&args.scenario, &args.shared.varied.settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let metrics = read_all(&model.scenario, &args.on)?;
    args.sent.vacant()?;
    let asked = Asked { args, model: &model, metrics: &metrics };
    let begun = std::time::Instant::now();
    let found = match (args.method, &args.from) {
        (Method::GivenData, None) => asked.ranked(args.size.unwrap_or(USUAL.0).into(), args.runs.unwrap_or(USUAL.3)),
        (Method::GivenData, Some(folder)) => asked.read(&GivenData::open(folder)?),
        (_, Some(_)) => Err(Failure::Usage(say!("sensitivity-from"))),
        (Method::Morris, None) => asked.placed(Placed::Morris { trajectories: args.size.unwrap_or(USUAL.1) }),
        (Method::Sobol, None) => asked.placed(Placed::Sobol { rows: args.size.unwrap_or(USUAL.2) }),
    };
    let told = RankedFacts { found: found?, elapsed_s: begun.elapsed().as_secs_f64() };
    let shown = Shown::new(&model.scenario, &texts);
    args.shared.common.tell(&told, |look| tell_sensitivity(shown, &metrics, &told, args.all, look))?;
    args.sent.keep(&args.shared, |made| sensitivity_page(shown, &metrics, &told, made))
}

/// Refuses runs from a folder that are of another scenario, or of this one as it was set otherwise.
pub(super) fn of_scenario(data: &GivenData, scenario: &Scenario, folder: &Path) -> Result<(), Failure> {
    let held = &data.provenance;
    if held.digest == scenario.digest {
        return Ok(());
    }
    Err(Failure::from(SensitivityError::OtherScenario {
        path: folder.display().to_string(),
        held: held.scenario.clone(),
        held_digest: held.digest.clone(),
        asked: scenario.name.clone(),
        asked_digest: scenario.digest.clone(),
    }))
}

/// What was asked, and of which model.
struct Asked<'a> {
    args: &'a Sensitivity,
    model: &'a Arc<Model>,
    metrics: &'a [Metric],
}

impl Asked<'_> {
    fn sampling(&self, draws: u64, seeds: u64) -> Sampling {
        let Self { args, metrics, .. } = self;
        let metrics = metrics.to_vec().into();
        Sampling { seed: args.luck.seed, draws, seeds, threads: threads(args.luck.threads), metrics, parameters: true }
    }

    /// Plays points with their runs, and reads off them what metrics depend on.
    fn ranked(&self, draws: u64, seeds: u64) -> Result<SensitivityFacts, Failure> {
        let sampling = self.sampling(draws, seeds);
        let work = Work::begin(sampling.runs(), &self.args.shared.common);
        let data = GivenData::played(self.model, &self.args.shared.varied.settings, &sampling, &work);
        work.end();
        self.rank(&data?, &self.args.factors)
    }

    /// Reads it off runs that are there, which have to be of this scenario as it is set.
    fn read(&self, data: &GivenData) -> Result<SensitivityFacts, Failure> {
        if let Some(folder) = &self.args.from {
            of_scenario(data, &self.model.scenario, folder)?;
        }
        self.rank(data, &self.args.factors)
    }

    fn rank(&self, data: &GivenData, factors: &[String]) -> Result<SensitivityFacts, Failure> {
        let metrics: Vec<String> = self.metrics.iter().map(|it| it.notation(&self.model.scenario)).collect();
        let found = rank(&Ranking { data, metrics: &metrics, factors, level: Level::P95 })?;
        Ok(match self.args.strongest {
            Some(most) => found.of_strongest(most as usize),
            None => found,
        })
    }

    /// Places points, plays them, and reckons with them.
    fn placed(&self, placed: Placed) -> Result<SensitivityFacts, Failure> {
        let args = self.args;
        let named = match args.strongest {
            Some(_) => {
                let found = self.ranked(SCREENED.0, SCREENED.1)?;
                found.first.factors.into_iter().map(|it| it.path).collect()
            }
            None => args.factors.clone(),
        };
        let asked = study::Sensitivity {
            place: &args.scenario,
            settings: &args.shared.varied.settings,
            scenario: &self.model.scenario,
            factors: named_factors(self.model, &named)?,
            placed,
            metrics: self.metrics.to_vec().into(),
            replications: args.runs.unwrap_or(USUAL.4),
            seed: args.luck.seed,
            threads: threads(args.luck.threads),
            level: Level::P95,
        };
        let work = Work::begin(asked.runs(), &args.shared.common);
        let found = study::sensitivity(&asked, &work);
        work.end();
        Ok(found?)
    }
}
