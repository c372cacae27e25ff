//! The arguments: clap definitions and nothing else.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

/// Plays stakeholder scenarios that are written in text, and reports how and why they end.
#[derive(Debug, Parser)]
#[command(
    name = "diwan",
    version,
    max_term_width = 100,
    after_help = "SCENARIO is a path to a .ron file or a scenario folder, or the bare name of one below scenarios/ or of a bundled one.\n\
                  Exit codes: 0 done; 1 a fault of the program; 2 usage; 3 the scenario was refused; 4 a replay differed or a claim was contradicted."
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
    #[command(after_help = "Example: diwan check us_iraq_2020\nWarnings do not refuse a scenario; faults do (exit code 3).")]
    Check(Check),
    /// Play one replication with policies in every seat, and tell it turn by turn
    #[command(after_help = "Example: diwan run us_iraq_2020 --seed 7 --set 'doctrine us=maximalist'")]
    Run(Run),
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
    #[command(flatten)]
    pub varied: Varied,
    #[command(flatten)]
    pub common: Common,
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
