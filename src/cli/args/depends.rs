//! Arguments of commands that find out what a result depends on.

use std::path::PathBuf;

use clap::{Args as Group, ValueEnum};

use super::shared::{Common, Luck, Read, Sent, Shared, written};

/// How it is found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Method {
    /// From points all over, or whatever was played already: first order of all numbers at once
    GivenData,
    /// Screening along trajectories: mean effects, for a few runs a factor
    Morris,
    /// Indices of first and total order, for many runs
    Sobol,
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Sensitivity {
    /// Scenario to play
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// The metric that is to be explained, such as `share(escalation)`; may be repeated
    #[arg(long, value_name = "METRIC", required = true)]
    pub on: Vec<String>,
    /// Vary only numbers of this path, in which `*` stands for any letters; with Morris and Sobol' also any number in a range
    /// of your own, `PATH=20..80`; may be repeated [default: all that are drawn]
    #[arg(long, value_name = "PATH")]
    pub factors: Vec<String>,
    /// Vary all numbers that the scenario draws, which is the default
    #[arg(long, conflicts_with = "factors")]
    pub drawn: bool,
    /// Of these, vary only so many that do most to the first metric, as 2,000 points with 10 runs each have it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub strongest: Option<u32>,
    /// How it is found out
    #[arg(long, value_enum, default_value = "given-data")]
    pub method: Method,
    /// Points; with Morris and Sobol' trajectories or rows, each of a point more, or two, than there are numbers [default:
    /// 4000, 20, 256]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=10_000_000))]
    pub size: Option<u32>,
    /// Runs of each point [default: 10; 64 with Morris and Sobol']
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub runs: Option<u64>,
    /// Play nothing, and take the runs of the batch or sweep that this folder holds
    #[arg(long, value_name = "DIR", conflicts_with_all = ["size", "runs", "strongest", "seed", "threads"])]
    pub from: Option<PathBuf>,
    #[command(flatten)]
    pub luck: Luck,
    /// Show all factors, not those alone that are shown to do something
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Passport {
    /// Scenario whose assumptions are told
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// A result that they may matter for, such as `share(escalation)`; may be repeated [default: the share of every outcome]
    #[arg(long, value_name = "METRIC")]
    pub on: Vec<String>,
    /// Draws of the parameters [default: 4000]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(2..=10_000_000))]
    pub draws: Option<u64>,
    /// Runs of each draw [default: 10]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub seeds: Option<u64>,
    /// Play nothing, and take the runs of the batch that this folder holds
    #[arg(long, value_name = "DIR", conflicts_with_all = ["draws", "seeds", "seed", "threads"])]
    pub from: Option<PathBuf>,
    /// Tell only those that cite no source, or a judgement
    #[arg(long)]
    pub unsourced: bool,
    /// Tell all, not the ten weakest alone, those that are stated as certain among them
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub luck: Luck,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Why {
    /// Scenario to play
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// The outcome, by its key
    #[arg(long, value_name = "OUTCOME")]
    pub outcome: String,
    /// Runs in which it is looked for, and as many without each deed that is left out
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = clap::value_parser!(u64).range(20..=10_000_000))]
    pub runs: u64,
    /// Runs of each side whose books are read
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u64).range(10..=100_000))]
    pub read: u64,
    #[command(flatten)]
    pub luck: Luck,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub shared: Shared,
}

/// What a condition is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Asked {
    /// Draws or points, by the mean of their runs
    Point,
    /// Runs, each by itself
    Run,
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Discover {
    /// Folder with a batch or a sweep
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// What is of interest: `share(escalation) >= 0.2`, `outcome(escalation)`, `end(attacks) > 60`
    #[arg(long, value_name = "CONDITION")]
    pub when: String,
    /// What that is asked of [default: points where it is a share, else runs]
    #[arg(long, value_enum)]
    pub by: Option<Asked>,
    /// Limit only numbers of this path, in which `*` stands for any letters; may be repeated [default: all that varied]
    #[arg(long, value_name = "PATH")]
    pub factors: Vec<String>,
    /// The most boxes
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=20))]
    pub boxes: u32,
    /// Of the boxes that are at least so dense, such as 0.5, the one that covers most [default: the best balance of both]
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub density: Option<f64>,
    /// The least share of all points that a box holds
    #[arg(long, value_name = "SHARE", default_value = "0.05", value_parser = share)]
    pub mass: f64,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub read: Read,
    #[command(flatten)]
    pub common: Common,
}

/// Reads a share.
fn share(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(share) if share > 0.0 && share < 1.0 => Ok(share),
        _ => Err("a share between 0 and 1, such as 0.5".to_owned()),
    }
}
