//! Arguments of `diwan debrief`.

use std::path::PathBuf;

use clap::{ArgGroup, Args as Group};

use super::shared::{Common, Pages, Read, WRITTEN, threads_parser, written};

/// The group of editions that are not the facilitator's.
const EDITION: &str = "edition";

#[derive(Debug, Group)]
#[command(group = written(), group = ArgGroup::new(EDITION))]
pub(in crate::cli) struct Debrief {
    /// File of the room
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where the scenario is [default: where it was when the room was begun]
    #[arg(long, value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// The edition of one seat: its part, and of what was written to some what it wrote or read
    #[arg(long = "as", value_name = "SEAT", group = EDITION)]
    pub seat: Option<String>,
    /// The edition of all who were there: without the notes of whoever led the room, and without what was written to some
    #[arg(long, group = EDITION)]
    pub participants: bool,
    /// Futures from each turn on that are played for hindsight; 0 plays none
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u64).range(0..=1_000_000))]
    pub futures: u64,
    /// Threads to play them on; the results are the same for any number [default: as many as the machine has]
    #[arg(long, value_name = "N", value_parser = threads_parser)]
    pub threads: Option<usize>,
    /// Leave out the names of people: they are numbers
    #[arg(long)]
    pub no_names: bool,
    #[command(flatten)]
    pub pages: Pages,
    /// Write the journal into this file, an entry a line, without keys; it has everything that was written
    #[arg(long, value_name = "FILE", group = WRITTEN, conflicts_with = EDITION)]
    pub jsonl: Option<PathBuf>,
    /// Write a workbook for spreadsheets into this file
    #[arg(long, value_name = "FILE", group = WRITTEN)]
    pub xlsx: Option<PathBuf>,
    /// Replace files that are there
    #[arg(long, requires = WRITTEN)]
    pub force: bool,
    #[command(flatten)]
    pub read: Read,
    #[command(flatten)]
    pub common: Common,
}
