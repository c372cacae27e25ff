//! Facts of a measurement of speed.

use diwan_engine::model::Model;
use diwan_engine::scenario::Provenance;
use diwan_studies::ensemble::{LANES, Pace, Rate, Timing};
use schemars::JsonSchema;
use serde::Serialize;

use super::Named;

/// How fast a scenario is read and played.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BenchFacts {
    /// What was played.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// Actors of the scenario.
    pub actors: usize,
    /// Choices of the scenario.
    pub choices: usize,
    /// Turns of a replication that no outcome ends early.
    pub turns: u32,
    /// Replications that run in lockstep.
    pub lanes: usize,
    /// Seconds that were to be played.
    pub seconds: f64,
    /// Rounds of which medians are taken.
    pub rounds: usize,
    /// Milliseconds of each step from the text to a world, and of all together: `read_and_check_ms` and so on.
    pub steps: Named<TimingFacts>,
    /// The pace of one thread and, unless that is all, of several.
    pub paces: Vec<PaceFacts>,
    /// How many times the pace of one thread several reach; null where there is one.
    pub gain: Option<TimingFacts>,
    /// The same for the same processor time.
    pub gain_per_cpu: Option<TimingFacts>,
}

/// A number that was measured in several rounds.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TimingFacts {
    /// Median of the rounds.
    pub median: f64,
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

/// How fast so many threads play.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PaceFacts {
    /// Threads.
    pub threads: usize,
    /// Processors that they had.
    pub processors: TimingFacts,
    /// Replications in a second.
    pub replications_per_s: TimingFacts,
    /// Replications in a second of processor time.
    pub replications_per_cpu_s: TimingFacts,
    /// Decisions in a second.
    pub decisions_per_s: TimingFacts,
    /// Decisions in a second of processor time.
    pub decisions_per_cpu_s: TimingFacts,
}

/// What was measured.
pub struct Bench<'a> {
    /// The model that was played.
    pub model: &'a Model,
    /// The settings that the scenario was varied by.
    pub settings: &'a [String],
    /// Seed of the luck.
    pub seed: u64,
    /// Threads that were compared with one.
    pub threads: usize,
    /// Seconds that were to be played.
    pub seconds: f64,
    /// Milliseconds of each step from the text to a world, and of all together.
    pub steps: &'a [(&'static str, Timing)],
    /// Rounds; in each the pace of one thread and, unless that is all, of several.
    pub rounds: &'a [Vec<Pace>],
}

impl From<Timing> for TimingFacts {
    fn from(it: Timing) -> Self {
        Self { median: it.median, low: it.low, high: it.high }
    }
}

impl BenchFacts {
    /// The facts of what was measured.
    #[must_use]
    pub fn of(bench: &Bench<'_>) -> Self {
        let scenario = &*bench.model.scenario;
        let widths = if bench.threads == 1 { vec![1] } else { vec![1, bench.threads] };
        let timing = |place: usize, value: fn(&Pace) -> f64| -> TimingFacts {
            Timing::of(bench.rounds.iter().filter_map(|round| round.get(place)).map(value)).into()
        };
        let paces = widths.into_iter().enumerate().map(|(place, threads)| PaceFacts {
            threads,
            processors: timing(place, |it| it.processors),
            replications_per_s: timing(place, |it| it.replications.wall),
            replications_per_cpu_s: timing(place, |it| it.replications.cpu),
            decisions_per_s: timing(place, |it| it.decisions.wall),
            decisions_per_cpu_s: timing(place, |it| it.decisions.cpu),
        });
        // Round by round: how many times the pace of one thread the others reach.
        let gain = |value: fn(Rate) -> f64| -> Option<TimingFacts> {
            let ratios = bench.rounds.iter().filter_map(|round| match round.as_slice() {
                [one, all] => Some(value(all.replications) / value(one.replications)),
                _ => None,
            });
            (bench.threads > 1).then(|| Timing::of(ratios).into())
        };
        Self {
            provenance: Provenance::new(scenario, bench.settings, bench.seed),
            actors: scenario.actors.len(),
            choices: scenario.choices.len(),
            turns: bench.model.turns,
            lanes: LANES,
            seconds: bench.seconds,
            rounds: bench.rounds.len(),
            steps: bench
                .steps
                .iter()
                .map(|(name, it)| (format!("{}_ms", name.replace(' ', "_")), (*it).into()))
                .collect(),
            paces: paces.collect(),
            gain: gain(|it| it.wall),
            gain_per_cpu: gain(|it| it.cpu),
        }
    }
}
