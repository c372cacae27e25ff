//! `diwan robust`: which policy holds up, whatever the numbers turn out to be that nobody knows.

use std::sync::Arc;
use std::time::Duration;

use indicatif::HumanCount;

use super::args::Robust;
use super::check::sound;
use super::failure::Failure;
use super::metrics::read_all;
use super::output;
use super::progress::{Work, threads};
use crate::design::read_factors;
use crate::ensemble::{Plan, pace};
use crate::kernel::Seed;
use crate::report::facts::HeldFacts;
use crate::report::page::robust_page;
use crate::report::{Shown, say, series, short, tell_robust};
use crate::scenario::Scenario;
use crate::stats::Level;
use crate::study::{Aim, Condition, Policies, RobustError, Robustness, Satisfied, read_policies, robust};

pub(super) fn run(args: &Robust) -> Result<(), Failure> {
    let settings = &args.shared.varied.settings;
    let (model, languages) = sound(&args.scenario, settings, args.shared.common.quiet)?;
    let texts = args.shared.read.texts(languages)?;
    let scenario = model.scenario.clone();
    let aims = aims(args, &scenario)?;
    let satisfied = satisfied(args, &scenario)?;
    if aims.is_empty() && satisfied.is_empty() {
        return Err(Failure::Usage(say!("robust-what")));
    }
    let levers = read_factors(&scenario, &args.levers, Some(crate::design::Supplied::AsSet))
        .map_err(|faults| Failure::all_of(faults.iter().map(ToString::to_string).collect()))?;
    args.sent.vacant()?;
    let Policies { arms: policies, remarks, .. } = read_policies(&args.scenario, settings, &levers, &args.arms)?;
    output::remarks(&remarks);
    let control = match &args.control {
        None => 0,
        Some(name) => policies.iter().position(|it| it.name == *name).ok_or_else(|| {
            let known: Vec<String> = policies.iter().map(|it| format!("`{}`", it.name)).collect();
            Failure::Usage(say!("robust-control", name: name, known: series(&known)))
        })?,
    };
    let asked = Robustness {
        scenario: &scenario,
        policies: &policies,
        control,
        settings,
        aims: &aims,
        satisfied: &satisfied,
        draws: args.draws,
        seeds: args.seeds,
        seed: args.luck.seed,
        threads: threads(args.luck.threads),
        level: Level::P95,
    };
    dear(&asked)?;
    let work = Work::begin(asked.runs(), &args.shared.common);
    let found = robust(&asked, &work);
    let elapsed_s = work.end();
    let told = HeldFacts { found: found?, elapsed_s };
    let shown = Shown::new(&scenario, &texts);
    args.shared.common.tell(&told, |look| tell_robust(shown, &told, look))?;
    args.sent.keep(&args.shared, |made| robust_page(shown, &told, made))
}

/// What there shall be more of, then what less.
fn aims(args: &Robust, scenario: &Scenario) -> Result<Vec<Aim>, Failure> {
    let more = read_all(scenario, &args.make)?.into_iter().map(|metric| Aim { metric, more: true });
    let less = read_all(scenario, &args.avoid)?.into_iter().map(|metric| Aim { metric, more: false });
    Ok(more.chain(less).collect())
}

fn satisfied(args: &Robust, scenario: &Scenario) -> Result<Vec<Satisfied>, Failure> {
    let conditions = args.satisfy.iter().map(|it| Condition::read(it)).collect::<Result<Vec<Condition>, _>>()?;
    let metrics: Vec<String> = conditions.iter().map(Condition::metric).collect();
    let metrics = read_all(scenario, &metrics)?;
    Ok(conditions.into_iter().zip(metrics).map(|(condition, metric)| Satisfied { condition, metric }).collect())
}

/// Refuses what is too much, and says what it would cost.
fn dear(asked: &Robustness<'_>) -> Result<(), Failure> {
    let (runs, numbers) = (asked.runs(), asked.numbers());
    if numbers <= Robustness::MOST_NUMBERS {
        return Ok(());
    }
    let model = Arc::clone(&asked.policies[asked.control].model);
    let plan = Plan::new(model, Seed(asked.seed), 10_000, [].into());
    let rate = pace(&plan, asked.threads, Duration::from_millis(300)).replications.wall;
    let days = runs as f64 / rate.max(1.0) / 86_400.0;
    let grouped = |n: u64| HumanCount(n).to_string();
    Err(Failure::Usage(say!(
        "robust-dear",
        policies: asked.policies.len(),
        draws: grouped(asked.draws),
        seeds: grouped(asked.seeds),
        runs: grouped(runs),
        rate: grouped(rate as u64),
        days: short((days * 10.0).round() / 10.0),
        numbers: grouped(numbers),
        most: grouped(Robustness::MOST_NUMBERS),
    )))
}

impl From<RobustError> for Failure {
    /// The faults of a policy are shown as those of a scenario.
    fn from(error: RobustError) -> Self {
        match error {
            RobustError::Refused(remarks) => remarks.into(),
            RobustError::Arms(error) => error.into(),
            RobustError::Factors(error) => error.into(),
            RobustError::Interrupted => Self::Interrupted(error.to_string()),
            RobustError::NothingDrawn { policy } => Self::Usage(say!("robust-undrawn", policy: policy)),
            error => Self::Usage(error.to_string()),
        }
    }
}
