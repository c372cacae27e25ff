//! The arguments: clap definitions and nothing else.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

use super::failure::Failure;
use super::output;
use crate::report::Look;

/// Plays stakeholder scenarios that are written in text, and reports how and why they end.
#[derive(Debug, Parser)]
#[command(
    name = "diwan",
    version,
    max_term_width = 100,
    after_help = "SCENARIO is a path to a .ron file or a scenario folder, or the bare name of one below scenarios/ or of a bundled one.\n\
                  Exit codes: 0 done; 1 a fault of the program; 2 usage; 3 the scenario or recording was refused; 4 a replay differed or a claim was contradicted."
)]
pub(super) struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List the bundled scenarios
    #[command(after_help = "Example: diwan scenarios")]
    Scenarios(Scenarios),
    /// Read and check scenarios: every fault at once, each with its place and a hint
    #[command(
        after_help = "Examples: diwan check us_iraq_2020\n          diwan check us_iraq_2020 --deep\nWarnings do not refuse a scenario; faults do (exit code 3)."
    )]
    Check(Check),
    /// Play one replication with policies in every seat, and tell it turn by turn
    #[command(
        after_help = "Examples: diwan run us_iraq_2020 --seed 7 --set 'doctrine us=maximalist'\n          diwan run us_iraq_2020 --record run.jsonl\n          \
                            diwan run us_iraq_2020 --why attacks@9 --why relationship@1..6\n          diwan run us_iraq_2020 --debrief\n\
                            `--why` says, instead of the story, what moved a variable, and what began it; `--debrief` what mattered most for the outcome, and what was luck."
    )]
    Run(Run),
    /// Play a recorded run again and compare every bit, or branch from one of its turns
    #[command(
        after_help = "Examples: diwan replay run.jsonl\n          diwan replay run.jsonl --from 7 --set 'forbid us.strike' --seed 9 --record other.jsonl\n\
                            Exit code 4 says that something differs, and what first. Settings of `--from` hold from that turn on, so only those are taken that\n\
                            leave the past alone: policy, script, hold, forbid, void, ablate, dialogue, posture, event, hazard."
    )]
    Replay(Replay),
    /// Take seats and play: a person decides for them, turn by turn, and policies sit in the others
    #[command(
        after_help = "Examples: diwan play us_iraq_2020 --as us\n          diwan play us_iraq_2020 --as iran,baghdad --seed 7\n          diwan play --resume game.jsonl\n\
                            Several seats are a hot seat: the screen is cleared before each. Commands inside the game: type `help`."
    )]
    Play(Play),
    /// Play many replications: shares of outcomes with intervals, spreads, tables
    #[command(
        after_help = "Examples: diwan batch us_iraq_2020 --runs 20000\n          diwan batch us_iraq_2020 --draws 200 --seeds 50 --out results --series\n\
                            `--out` keeps Parquet tables: runs, choices, draws and, if asked, series. An interrupted batch goes on with `--resume`."
    )]
    Batch(Batch),
    /// Compare variants pair by pair under common random numbers: differences with intervals, corrected p
    #[command(
        after_help = "Example: diwan compare us_iraq_2020 --arm maximalist='doctrine us=maximalist' --arm patient='doctrine us=patience' --control patient\n\
                            Arms share the luck of every run and the parameters of every draw, so a run and its pair differ by the settings alone."
    )]
    Compare(Compare),
    /// Test the claims that the scenario states about itself: supported, contradicted or undetermined
    #[command(after_help = "Example: diwan claims us_iraq_2020 --only c01 --only c24\nExit code 4 says that a claim was contradicted.")]
    Claims(Claims),
    /// Measure how fast a scenario is read and played on this machine
    #[command(after_help = "Example: diwan bench us_iraq_2020 --seconds 10\n\
                            Rates are medians of several rounds, with the lowest and the highest. On a busy machine trust those by processor time.")]
    Bench(Bench),
    /// Find the offsets of the flows under which plain play stays where the prior expects it
    #[command(after_help = "Example: diwan calibrate us_iraq_2020 --write --force")]
    Calibrate(Calibrate),
}

/// How results are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Debug, Group)]
pub(super) struct Common {
    /// Print for people or for programs
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
    /// Say less
    #[arg(long)]
    pub quiet: bool,
    /// Leave out rules and bars, for screen readers
    #[arg(long)]
    pub plain: bool,
}

impl Common {
    /// How things are to look.
    pub(super) fn look(&self) -> Look {
        Look { width: output::width(), colour: output::colour(), brief: self.quiet, plain: self.plain }
    }
}

#[derive(Debug, Group)]
pub(super) struct Varied {
    /// Vary the scenario: a path and a value, or one of the verbs of docs/settings.md; may be repeated
    #[arg(long = "set", value_name = "SETTING")]
    pub settings: Vec<String>,
}

#[derive(Debug, Group)]
pub(super) struct Scenarios {
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Group)]
pub(super) struct Check {
    /// Scenarios to check
    #[arg(required = true, value_name = "SCENARIO")]
    pub scenarios: Vec<String>,
    /// Play it too, in depth: outcomes that never come, choices that nobody takes, actors who would do better with one choice alone
    #[arg(long)]
    pub deep: bool,
    /// Runs of plain play, and as many with shaken weights
    #[arg(long, value_name = "N", requires = "deep", default_value_t = 20_000, value_parser = clap::value_parser!(u64).range(100..=10_000_000))]
    pub runs: u64,
    /// Pairs of runs for every actor that holds still and for every choice that is repeated
    #[arg(long, value_name = "N", requires = "deep", default_value_t = 2_000, value_parser = clap::value_parser!(u64).range(20..=1_000_000))]
    pub pairs: u64,
    /// Seed of the luck
    #[arg(long, requires = "deep", default_value_t = 2020)]
    pub seed: u64,
    /// Threads to play on; the results are the same for any number [default: as many as the machine has]
    #[arg(long, value_name = "N", requires = "deep", value_parser = threads_parser)]
    pub threads: Option<usize>,
    #[command(flatten)]
    pub varied: Varied,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Group)]
pub(super) struct Run {
    /// Scenario to play
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// Seed of the luck
    #[arg(long, default_value_t = 2020)]
    pub seed: u64,
    /// Which replication of the seed to play, counted from 0
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub replication: u64,
    /// Which draw of the parameters to play it under, counted from 0 [default: that of the replication's number]
    #[arg(long, value_name = "N")]
    pub draw: Option<u64>,
    /// Say why a variable moved on a turn, on several (`@3..7`), or in the whole run; may be repeated
    #[arg(long, value_name = "VARIABLE[@TURN]")]
    pub why: Vec<String>,
    /// Play the run again in many futures, and say what mattered most
    #[arg(long)]
    pub debrief: bool,
    #[command(flatten)]
    pub kept: Kept,
    #[command(flatten)]
    pub varied: Varied,
    #[command(flatten)]
    pub common: Common,
}

/// Where a run is recorded.
#[derive(Debug, Group)]
pub(super) struct Kept {
    /// Record the run in this file, to be replayed
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// Replace the file that is there
    #[arg(long, requires = "record")]
    pub force: bool,
}

#[derive(Debug, Group)]
pub(super) struct Replay {
    /// Recording to play again
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where the scenario is [default: where it was when the run was recorded]
    #[arg(long, value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// Play what is past as it was recorded, and from this turn on (counted from 1) with policies in every seat
    #[arg(long, value_name = "TURN", value_parser = clap::value_parser!(u32).range(1..))]
    pub from: Option<u32>,
    /// Another seed of the luck from there on
    #[arg(long, requires = "from")]
    pub seed: Option<u64>,
    /// Settings that hold from there on; may be repeated
    #[arg(long = "set", value_name = "SETTING", requires = "from")]
    pub settings: Vec<String>,
    /// Record the branch in this file
    #[arg(long, value_name = "FILE", requires = "from")]
    pub record: Option<PathBuf>,
    /// Replace the file that is there
    #[arg(long, requires = "record")]
    pub force: bool,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Group)]
pub(super) struct Play {
    /// Scenario to play
    #[arg(value_name = "SCENARIO", required_unless_present = "resume")]
    pub scenario: Option<String>,
    /// Actors whose seats are taken, in the order in which they are asked
    #[arg(long = "as", value_name = "ACTOR", value_delimiter = ',', required_unless_present = "resume")]
    pub seats: Vec<String>,
    /// Seed of the luck
    #[arg(long, default_value_t = 2020)]
    pub seed: u64,
    /// Which replication of the seed to play, counted from 0
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub replication: u64,
    /// Which draw of the parameters to play it under, counted from 0 [default: that of the replication's number]
    #[arg(long, value_name = "N")]
    pub draw: Option<u64>,
    /// Keep the game in this file, after every turn [default: a file of its own below the folder for such things, whose name is told at the start]
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "save")]
    pub force: bool,
    /// Do not keep the game
    #[arg(long, conflicts_with = "save")]
    pub no_save: bool,
    /// Go on with the game that a file holds, and keep it there; `--as` changes who is played by people
    #[arg(long, value_name = "FILE", conflicts_with_all = ["scenario", "seed", "replication", "draw", "save", "no_save", "settings"])]
    pub resume: Option<PathBuf>,
    /// Leave out rules and bars, for screen readers
    #[arg(long)]
    pub plain: bool,
    #[command(flatten)]
    pub varied: Varied,
}

/// How many runs, and how they share draws of the parameters.
#[derive(Debug, Group)]
pub(super) struct Size {
    /// Runs, each with a draw of the parameters of its own [default: 10000]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=MOST_RUNS), conflicts_with_all = ["draws", "seeds"])]
    pub runs: Option<u64>,
    /// Draws of the parameters
    #[arg(long, value_name = "D", value_parser = clap::value_parser!(u64).range(1..=MOST_RUNS))]
    pub draws: Option<u64>,
    /// Runs of each draw
    #[arg(long, value_name = "S", value_parser = clap::value_parser!(u64).range(1..=MOST_RUNS))]
    pub seeds: Option<u64>,
}

/// The most runs of a batch: so many can be counted and paid for.
const MOST_RUNS: u64 = 10_000_000_000;

impl Size {
    /// Runs in all, and runs of each draw.
    pub(super) fn runs_and_seeds(&self) -> Result<(u64, u64), Failure> {
        self.or(DEFAULT_RUNS, 1)
    }

    /// The same, where something else is usual.
    pub(super) fn or(&self, draws: u64, seeds: u64) -> Result<(u64, u64), Failure> {
        if let Some(runs) = self.runs {
            return Ok((runs, 1));
        }
        let (draws, seeds) = (self.draws.unwrap_or(draws), self.seeds.unwrap_or(seeds));
        match draws.checked_mul(seeds).filter(|it| *it <= MOST_RUNS) {
            Some(runs) => Ok((runs, seeds)),
            None => Err(Failure::Usage(format!("{draws} draws with {seeds} seeds each are more than {MOST_RUNS} runs"))),
        }
    }

    /// Draws, and runs of each, where pairs of runs are compared.
    pub(super) fn pairs(&self, usual: (u64, u64)) -> Result<(u64, u64), Failure> {
        let (runs, seeds) = self.or(usual.0, usual.1)?;
        Ok((runs / seeds, seeds))
    }
}

/// Runs of a batch that says nothing of it.
const DEFAULT_RUNS: u64 = 10_000;

/// Which runs are played, and on how many threads.
#[derive(Debug, Group)]
pub(super) struct Many {
    #[command(flatten)]
    pub size: Size,
    /// Seed of the luck
    #[arg(long, default_value_t = 2020)]
    pub seed: u64,
    /// Threads to play on; the results are the same for any number [default: as many as the machine has]
    #[arg(long, value_name = "N", value_parser = threads_parser)]
    pub threads: Option<usize>,
}

#[derive(Debug, Group)]
pub(super) struct Batch {
    /// Scenario to play
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    #[command(flatten)]
    pub many: Many,
    /// Keep a metric besides the usual ones, such as `at(attacks, 6)`; may be repeated
    #[arg(long = "metric", value_name = "METRIC")]
    pub metrics: Vec<String>,
    /// Stop as soon as the interval of every outcome's share is this narrow, such as 0.01; `--runs` is then the most it may take
    #[arg(long, value_name = "H")]
    pub until_half_width: Option<f64>,
    /// Keep tables in this folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Keep the paths of these variables, turn by turn; without a name, of the situation, the issues and the agreements
    #[arg(long, value_name = "VARIABLE", num_args = 0.., value_delimiter = ',', requires = "out")]
    pub series: Option<Vec<String>>,
    /// Go on with the batch that was begun in the folder
    #[arg(long, requires = "out", conflicts_with = "force")]
    pub resume: bool,
    /// Replace the batch that the folder holds
    #[arg(long, requires = "out")]
    pub force: bool,
    #[command(flatten)]
    pub varied: Varied,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Group)]
pub(super) struct Compare {
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
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Replace the comparison that the folder holds
    #[arg(long, requires = "out")]
    pub force: bool,
    #[command(flatten)]
    pub varied: Varied,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Group)]
pub(super) struct Claims {
    /// Scenario whose claims are tested
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// Test this claim alone; may be repeated
    #[arg(long, value_name = "ID")]
    pub only: Vec<String>,
    #[command(flatten)]
    pub many: Many,
    #[command(flatten)]
    pub varied: Varied,
    #[command(flatten)]
    pub common: Common,
}

/// Reads a number of threads.
fn threads_parser(text: &str) -> Result<usize, String> {
    match text.parse::<usize>() {
        Ok(threads @ 1..=1024) => Ok(threads),
        _ => Err("a number from 1 to 1024".to_owned()),
    }
}

#[derive(Debug, Group)]
pub(super) struct Bench {
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
    pub varied: Varied,
    #[command(flatten)]
    pub common: Common,
}

/// Reads a time to play for.
fn seconds_parser(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if (0.1..=3600.0).contains(&seconds) => Ok(seconds),
        _ => Err("a number of seconds from 0.1 to 3600".to_owned()),
    }
}

#[derive(Debug, Group)]
pub(super) struct Calibrate {
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

/// The file in which a scenario keeps its calibration.
pub(super) fn calibration_file(scenario: &str) -> Option<PathBuf> {
    let given = PathBuf::from(scenario);
    let folders = [given.clone(), PathBuf::from("scenarios").join(&given)];
    folders.into_iter().find(|it| it.join("scenario.ron").is_file()).map(|it| it.join("calibration.ron"))
}
