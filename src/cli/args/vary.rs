//! Arguments of commands that vary a scenario over a design.

use std::path::PathBuf;

use clap::{Args as Group, ValueEnum};

use super::shared::{Luck, Pages, Shared, WRITTEN, written};
use crate::cli::failure::Failure;
use crate::design::Supplied;
use crate::report::say;

#[derive(Debug, Group)]
pub(in crate::cli) struct Parameters {
    /// Scenario whose numbers are listed
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// Numbers whose path is like this, such as `indicators.*` or `*.influence`; may be repeated
    #[arg(value_name = "PATH")]
    pub paths: Vec<String>,
    /// Only those that the scenario draws
    #[arg(long)]
    pub drawn: bool,
    /// Only those that cite no source
    #[arg(long)]
    pub unsourced: bool,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Sweep {
    /// Scenario to play
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    #[command(flatten)]
    pub laid: Laid,
    /// Runs of every point, each with a draw of its own of what else the scenario draws [default: 100]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=MOST_RUNS), conflicts_with_all = ["draws", "seeds"])]
    runs: Option<u64>,
    /// Draws of what else the scenario draws, at every point
    #[arg(long, value_name = "D", value_parser = clap::value_parser!(u64).range(1..=MOST_RUNS))]
    draws: Option<u64>,
    /// Runs of each draw
    #[arg(long, value_name = "S", value_parser = clap::value_parser!(u64).range(1..=MOST_RUNS))]
    seeds: Option<u64>,
    /// Measure this, such as `at(attacks, 6)`, instead of the usual; may be repeated
    #[arg(long = "metric", value_name = "METRIC")]
    pub metrics: Vec<String>,
    #[command(flatten)]
    pub luck: Luck,
    /// Keep points, runs and summary as tables in this folder
    #[arg(long, value_name = "DIR", group = WRITTEN)]
    pub out: Option<PathBuf>,
    /// Keep them as CSV beside
    #[arg(long, requires = "out")]
    pub csv: bool,
    /// Tell what each factor does by itself: metrics over its values, as figures and bars
    #[arg(long)]
    pub curves: bool,
    #[command(flatten)]
    pub pages: Pages,
    /// Replace the sweep that the folder holds, and files that are there
    #[arg(long, requires = WRITTEN)]
    pub force: bool,
    #[command(flatten)]
    pub shared: Shared,
}

/// What is varied, and at which points.
#[derive(Debug, Group)]
pub(in crate::cli) struct Laid {
    /// Vary this: `PATH=20..80`, `PATH=30,50,70`, `PATH='Normal(50, 10)'`, `PATH` by the scenario's own law, or
    /// `doctrine us = maximalist | patience`; may be repeated
    #[arg(long, value_name = "FACTOR", required_unless_present = "points")]
    pub vary: Vec<String>,
    /// Factors that move together, by name, separated by commas; may be repeated
    #[arg(long, value_name = "FACTORS", requires = "vary")]
    pub linked: Vec<String>,
    /// The points as a file of comma-separated values: a column for each factor, a line for each point
    #[arg(long, value_name = "FILE", conflicts_with_all = ["vary", "design", "size", "levels"])]
    pub points: Option<PathBuf>,
    /// How points are placed [default: `full` of lists or of one factor, else `lhs`]
    #[arg(long, value_enum)]
    pub design: Option<Way>,
    /// Points of `lhs` (100) or `sobol` (128)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub size: Option<u32>,
    /// Values of every range in `full` and `one-at-a-time` [default: 5]
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(2..))]
    pub levels: Option<u32>,
    /// Supply every number as if it had been drawn: actors plan on what the scenario says [default: of uncertainties]
    #[arg(long, conflicts_with = "as_set")]
    pub as_drawn: bool,
    /// Supply every number as if the scenario said so: actors plan on it [default: of levers]
    #[arg(long)]
    pub as_set: bool,
}

/// How points are placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Way {
    /// Every combination.
    Full,
    /// A Latin hypercube whose points lie apart.
    Lhs,
    /// A scrambled Sobol' sequence.
    Sobol,
    /// Each factor by itself.
    OneAtATime,
}

/// The most runs of a point.
const MOST_RUNS: u64 = 10_000_000_000;

/// Runs of a point where nothing is said.
const USUAL_RUNS: u64 = 100;

impl Laid {
    /// How numbers are supplied, where it is said.
    pub(in crate::cli) fn supplied(&self) -> Option<Supplied> {
        match (self.as_drawn, self.as_set) {
            (true, _) => Some(Supplied::AsDrawn),
            (_, true) => Some(Supplied::AsSet),
            _ => None,
        }
    }
}

impl Sweep {
    /// Draws of every point, and runs of each.
    pub(in crate::cli) fn draws_and_seeds(&self) -> Result<(u64, u64), Failure> {
        if self.draws.is_none() && self.seeds.is_none() {
            return Ok((self.runs.unwrap_or(USUAL_RUNS), 1));
        }
        let (draws, seeds) = (self.draws.unwrap_or(USUAL_RUNS), self.seeds.unwrap_or(1));
        if draws.checked_mul(seeds).is_some_and(|it| it <= MOST_RUNS) {
            return Ok((draws, seeds));
        }
        Err(Failure::Usage(say!("runs-many", draws: draws, seeds: seeds, most: MOST_RUNS)))
    }
}
