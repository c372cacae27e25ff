//! What commands have in common: how to print, how to vary, how much to play, and where to record.

use std::path::PathBuf;

use clap::{ArgGroup, Args as Group, ValueEnum};

use crate::cli::failure::Failure;
use crate::cli::output;
use crate::report::say;
use crate::report::series;
use crate::report::{Look, Words};
use crate::scenario::Languages;
use crate::scenario::Texts;

/// How results are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Common {
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
    pub(in crate::cli) fn look(&self) -> Look {
        Look { width: output::width(), colour: output::colour(), brief: self.quiet, plain: self.plain }
    }
}

/// In which language a scenario is read.
#[derive(Debug, Group)]
pub(in crate::cli) struct Read {
    /// Language of the scenario's texts, such as `ar`, and of the program as far as it has it [default: the one that the
    /// scenario is written in, and English]
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
}

impl Read {
    /// The texts in the language that is asked for; as they were written, where the program alone speaks it.
    pub(in crate::cli) fn texts(&self, languages: Languages) -> Result<Texts, Failure> {
        let Some(language) = self.language.as_deref() else { return Ok(languages.source) };
        let lent = Words::named(language).is_some().then_some(&languages.source);
        languages.get(language).or(lent).cloned().ok_or_else(|| {
            let there: Vec<String> = languages.names().map(str::to_owned).collect();
            Failure::Usage(say!("language-unknown", language: language, languages: series(&there)))
        })
    }
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Varied {
    /// Vary the scenario: a path and a value, or one of the verbs of docs/settings.md; may be repeated
    #[arg(long = "set", value_name = "SETTING")]
    pub settings: Vec<String>,
}
/// What is written for people who do not run the program.
#[derive(Debug, Group)]
pub(in crate::cli) struct Pages {
    /// Write the report as one HTML file too: with pictures and tables, to be sent on and printed
    #[arg(long, value_name = "FILE", group = WRITTEN)]
    pub html: Option<PathBuf>,
    /// Write the pictures of that report into this folder, as SVG
    #[arg(long, value_name = "DIR", group = WRITTEN)]
    pub svg: Option<PathBuf>,
    /// Write the same pictures into this folder, as PNG for slides; it may be the folder of `--svg`
    #[arg(long, value_name = "DIR", group = WRITTEN)]
    pub png: Option<PathBuf>,
}

/// A page and its pictures, where nothing else is written.
#[derive(Debug, Group)]
pub(in crate::cli) struct Sent {
    #[command(flatten)]
    pub pages: Pages,
    /// Replace files that are there
    #[arg(long, requires = WRITTEN)]
    pub force: bool,
}

/// How a scenario is varied and read, and how what was found is printed: the end of most commands.
#[derive(Debug, Group)]
pub(in crate::cli) struct Shared {
    #[command(flatten)]
    pub varied: Varied,
    #[command(flatten)]
    pub read: Read,
    #[command(flatten)]
    pub common: Common,
}

/// The group of arguments by which something is written that may be there already.
pub(in crate::cli) const WRITTEN: &str = "written";

/// The group, of which several may be given.
pub(super) fn written() -> ArgGroup {
    ArgGroup::new(WRITTEN).multiple(true)
}

/// Where a run is recorded.
#[derive(Debug, Group)]
pub(in crate::cli) struct Kept {
    /// Record the run in this file, to be replayed
    #[arg(long, value_name = "FILE", group = WRITTEN)]
    pub record: Option<PathBuf>,
    /// Replace the files that are there
    #[arg(long, requires = WRITTEN)]
    pub force: bool,
}

/// How many runs, and how they share draws of the parameters.
#[derive(Debug, Group)]
pub(in crate::cli) struct Size {
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
    pub(in crate::cli) fn runs_and_seeds(&self) -> Result<(u64, u64), Failure> {
        self.or(DEFAULT_RUNS, 1)
    }

    /// The same, where something else is usual.
    pub(in crate::cli) fn or(&self, draws: u64, seeds: u64) -> Result<(u64, u64), Failure> {
        if let Some(runs) = self.runs {
            return Ok((runs, 1));
        }
        let (draws, seeds) = (self.draws.unwrap_or(draws), self.seeds.unwrap_or(seeds));
        match draws.checked_mul(seeds).filter(|it| *it <= MOST_RUNS) {
            Some(runs) => Ok((runs, seeds)),
            None => Err(Failure::Usage(say!("runs-many", draws: draws, seeds: seeds, most: MOST_RUNS))),
        }
    }

    /// Draws, and runs of each, where pairs of runs are compared.
    pub(in crate::cli) fn pairs(&self, usual: (u64, u64)) -> Result<(u64, u64), Failure> {
        let (runs, seeds) = self.or(usual.0, usual.1)?;
        Ok((runs / seeds, seeds))
    }
}

/// Runs of a batch that says nothing of it.
const DEFAULT_RUNS: u64 = 10_000;

/// Under which luck runs are played, and on how many threads.
#[derive(Debug, Group)]
pub(in crate::cli) struct Luck {
    /// Seed of the luck, and of the places of points
    #[arg(long, default_value_t = 2020)]
    pub seed: u64,
    /// Threads to play on; the results are the same for any number [default: as many as the machine has]
    #[arg(long, value_name = "N", value_parser = threads_parser)]
    pub threads: Option<usize>,
}

/// Which runs are played, and on how many threads.
#[derive(Debug, Group)]
pub(in crate::cli) struct Many {
    #[command(flatten)]
    pub size: Size,
    #[command(flatten)]
    pub luck: Luck,
}

/// Reads a number of threads.
pub(super) fn threads_parser(text: &str) -> Result<usize, String> {
    match text.parse::<usize>() {
        Ok(threads @ 1..=1024) => Ok(threads),
        _ => Err("a number from 1 to 1024".to_owned()),
    }
}
/// Reads a time of the day as minutes after midnight.
pub(super) fn time_parser(text: &str) -> Result<u32, String> {
    let read = text.split_once(':').and_then(|(hours, minutes)| Some((hours.parse().ok()?, minutes.parse().ok()?)));
    match read {
        Some((hours @ 0..=23, minutes @ 0..=59)) => Ok(60 * hours + minutes),
        _ => Err("a time of the day such as 09:30".to_owned()),
    }
}
/// Reads a time to play for.
pub(super) fn seconds_parser(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if (0.1..=3600.0).contains(&seconds) => Ok(seconds),
        _ => Err("a number of seconds from 0.1 to 3600".to_owned()),
    }
}
