//! Arguments of commands that play many replications or look at a scenario as a whole.

use std::path::PathBuf;

use clap::{Args as Group, ValueEnum};

use super::shared::{Common, Many, Pages, Sent, Shared, Varied, WRITTEN, seconds_parser, threads_parser, written};
use crate::cli::failure::Failure;
use crate::report::say;

#[derive(Debug, Group)]
pub(in crate::cli) struct Check {
    /// Scenarios to check
    #[arg(required = true, value_name = "SCENARIO")]
    pub scenarios: Vec<String>,
    /// Play it too, in depth: outcomes that never come, choices that nobody takes, actors who would do better with one
    /// choice alone
    #[arg(long)]
    pub deep: bool,
    /// Say besides whether every seat that is offered to people matters: how far apart its options lie, whether it bargains,
    /// has a secret and a dilemma
    #[arg(long, requires = "deep")]
    pub seats: bool,
    /// How often the first turn is opened for `--seats`, each time under luck of its own
    #[arg(long, value_name = "N", requires = "seats", default_value_t = 8, value_parser = clap::value_parser!(u64).range(2..=1000))]
    pub openings: u64,
    /// Futures of every option of each opening for `--seats`
    #[arg(long, value_name = "N", requires = "seats", default_value_t = 256, value_parser = clap::value_parser!(u64).range(4..=100_000))]
    pub futures: u64,
    /// Check again whenever a file has changed, until Ctrl-C
    #[arg(long, conflicts_with = "deep")]
    pub watch: bool,
    /// Runs of plain play, and as many with shaken weights
    #[arg(long, value_name = "N", requires = "deep", default_value_t = 20_000, value_parser = clap::value_parser!(u64).range(100..=10_000_000))]
    pub runs: u64,
    /// Pairs of runs for every actor that holds still, every choice that is repeated and every doctrine, half as many for
    /// every score
    #[arg(long, value_name = "N", requires = "deep", default_value_t = 2_000, value_parser = clap::value_parser!(u64).range(20..=1_000_000))]
    pub pairs: u64,
    /// Seed of the luck
    #[arg(long, requires = "deep", default_value_t = 2020)]
    pub seed: u64,
    /// Threads to play on; the results are the same for any number [default: as many as the machine has]
    #[arg(long, value_name = "N", requires = "deep", value_parser = threads_parser)]
    pub threads: Option<usize>,
    #[command(flatten)]
    pub shared: Shared,
}
#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Batch {
    /// Scenario to play
    #[arg(value_name = "SCENARIO", required_unless_present = "series")]
    scenario: Option<String>,
    #[command(flatten)]
    pub many: Many,
    /// Keep a metric besides the usual ones, such as `at(attacks, 6)`; may be repeated
    #[arg(long = "metric", value_name = "METRIC")]
    pub metrics: Vec<String>,
    /// Stop as soon as the interval of every outcome's share is this narrow, such as 0.01; `--runs` is then the most it
    /// may take
    #[arg(long, value_name = "H")]
    pub until_half_width: Option<f64>,
    /// Keep tables in this folder
    #[arg(long, value_name = "DIR", group = WRITTEN)]
    pub out: Option<PathBuf>,
    /// Keep the paths of these variables, turn by turn; without a name, of the situation, the issues and the agreements
    #[arg(long, value_name = "VARIABLE", num_args = 0.., value_delimiter = ',', requires = "out")]
    series: Option<Vec<String>>,
    /// How most numbers stand in the tables: `common`, which everybody reads, or `dense`, smaller by a fifth to a
    /// third, which Spark and fastparquet do not read
    #[arg(long, value_enum, default_value = "common", requires = "out")]
    pub encoding: Written,
    /// Go on with the batch that was begun in the folder
    #[arg(long, requires = "out", conflicts_with = "force")]
    pub resume: bool,
    #[command(flatten)]
    pub pages: Pages,
    /// Replace the batch that the folder holds, and files that are there
    #[arg(long, requires = WRITTEN)]
    pub force: bool,
    #[command(flatten)]
    pub shared: Shared,
}

/// How most numbers stand in tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Written {
    /// As everybody reads them.
    Common,
    /// Smaller.
    Dense,
}

impl Batch {
    /// The scenario, and the variables whose paths are kept. Where `--series` stands right before the scenario, as the
    /// usage line has it, what is last is the scenario.
    pub(in crate::cli) fn scenario_and_series(&self) -> Result<(String, Option<Vec<String>>), Failure> {
        let mut series = self.series.clone();
        let last = || series.as_mut().and_then(Vec::pop);
        let scenario = self.scenario.clone().or_else(last);
        let missing = || Failure::Usage(say!("series-scenario"));
        Ok((scenario.ok_or_else(missing)?, series))
    }
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Compare {
    /// Scenario to play
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// A variant: a name and its settings, separated by `;`; may be repeated
    #[arg(long = "arm", value_name = "NAME=SETTINGS", required = true)]
    pub arms: Vec<String>,
    /// The arm that the others are compared with [default: the scenario as it stands]
    #[arg(long, value_name = "NAME")]
    pub control: Option<String>,
    #[command(flatten)]
    pub many: Many,
    /// Compare this metric, such as `at(attacks, 6)`, instead of the usual ones; may be repeated
    #[arg(long = "metric", value_name = "METRIC")]
    pub metrics: Vec<String>,
    /// The smallest difference of interest of a metric, such as `end(attacks)=3`; may be repeated
    #[arg(long, value_name = "METRIC=SIZE")]
    pub smallest: Vec<String>,
    /// Show every metric, not the outcomes and what differs alone
    #[arg(long)]
    pub all: bool,
    /// Keep the contrasts and the runs of all arms as tables in this folder
    #[arg(long, value_name = "DIR", group = WRITTEN)]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub pages: Pages,
    /// Replace the comparison that the folder holds, and files that are there
    #[arg(long, requires = WRITTEN)]
    pub force: bool,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Diff {
    /// The scenario that the other is held against
    #[arg(value_name = "SCENARIO")]
    pub first: String,
    /// The scenario that is held against it
    #[arg(value_name = "OTHER")]
    pub second: String,
    /// Say what differs without playing them
    #[arg(long)]
    pub no_play: bool,
    #[command(flatten)]
    pub many: Many,
    /// Compare this metric, such as `at(attacks, 6)`, instead of the usual ones; may be repeated
    #[arg(long = "metric", value_name = "METRIC")]
    pub metrics: Vec<String>,
    /// List every text that differs, and every metric
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Claims {
    /// Scenario whose claims are tested
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// Test this claim alone; may be repeated
    #[arg(long, value_name = "ID")]
    pub only: Vec<String>,
    /// Measure every test again without the tables and direct effects that lead to it, and say which label each claim
    /// should have
    #[arg(long)]
    pub ablate: bool,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub many: Many,
    #[command(flatten)]
    pub shared: Shared,
}
#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Hindcast {
    /// Scenario that is held against the history
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// What happened: observations with date, value, unit and source
    #[arg(long, value_name = "FILE")]
    pub history: PathBuf,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub many: Many,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Bench {
    /// Scenario to measure
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// About how long to play, seconds
    #[arg(long, value_name = "S", default_value_t = 5.0, value_parser = seconds_parser)]
    pub seconds: f64,
    /// Threads to compare with one [default: as many as the machine has]
    #[arg(long, value_name = "N", value_parser = threads_parser)]
    pub threads: Option<usize>,
    /// Seed of the luck
    #[arg(long, default_value_t = 2020)]
    pub seed: u64,
    #[command(flatten)]
    pub shared: Shared,
}
#[derive(Debug, Group)]
pub(in crate::cli) struct Calibrate {
    /// Scenario to calibrate
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// Replications in each sweep
    #[arg(long, default_value_t = 2000, value_parser = clap::value_parser!(u64).range(16..=1_000_000))]
    pub runs: u64,
    /// Sweeps
    #[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub sweeps: u32,
    /// Seed of the luck
    #[arg(long, default_value_t = 2020)]
    pub seed: u64,
    /// Write the offsets into the scenario's calibration.ron
    #[arg(long)]
    pub write: bool,
    /// Replace offsets that are there already
    #[arg(long, requires = "write")]
    pub force: bool,
    #[command(flatten)]
    pub varied: Varied,
    #[command(flatten)]
    pub common: Common,
}
