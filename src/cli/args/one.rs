//! Arguments of commands that play one replication, and of the list of scenarios.

use std::path::PathBuf;

use clap::Args as Group;

use super::shared::{Common, Kept, Pages, Read, Sent, Shared, Varied, time_parser, written};
use crate::kernel::Seed;

#[derive(Debug, Group)]
pub(in crate::cli) struct Scenarios {
    #[command(flatten)]
    pub read: Read,
    #[command(flatten)]
    pub common: Common,
}

/// Which replication is played.
#[derive(Debug, Group)]
pub(in crate::cli) struct Lot {
    /// Seed of the luck
    #[arg(long, default_value_t = 2020)]
    pub seed: u64,
    /// Which replication of the seed to play, counted from 0
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub replication: u64,
    /// Which draw of the parameters to play it under, counted from 0 [default: that of the replication's number]
    #[arg(long, value_name = "N")]
    pub draw: Option<u64>,
}

impl Lot {
    /// Seed, replication and draw.
    pub(in crate::cli) fn drawn(&self) -> (Seed, u64, u64) {
        (Seed(self.seed), self.replication, self.draw.unwrap_or(self.replication))
    }
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Run {
    /// Scenario to play
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    #[command(flatten)]
    pub lot: Lot,
    /// Say why a variable moved on a turn, on several (`@3..7`), or in the whole run; may be repeated
    #[arg(long, value_name = "VARIABLE[@TURN]")]
    pub why: Vec<String>,
    /// Play the run again in many futures, and say what mattered most
    #[arg(long)]
    pub debrief: bool,
    #[command(flatten)]
    pub kept: Kept,
    #[command(flatten)]
    pub pages: Pages,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Brief {
    /// Scenario whose handbook it is
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// Only what this actor may know: nothing private of another
    #[arg(long = "as", value_name = "ACTOR")]
    pub seat: Option<String>,
    /// The run sheet instead, for whoever leads a workshop: the clock, what to read out, to bring about and to ask on every
    /// turn; a third of the time is kept for the debrief
    #[arg(long, conflicts_with_all = ["seat", "pack"])]
    pub run_sheet: bool,
    /// Print pack instead, as the page of `--html`: of every seat the brief and order sheets on pages of their own, glossary,
    /// endings, run sheet; with `--as` what that seat is handed
    #[arg(long, requires = "html")]
    pub pack: bool,
    /// Minutes that there are [default: as many as all turns take with briefs and a debrief of a third]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub minutes: Option<u32>,
    /// When it begins, as `09:30` [default: times count from 00:00]
    #[arg(long, value_name = "TIME", value_parser = time_parser)]
    pub begins: Option<u32>,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Replay {
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
    pub read: Read,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Play {
    /// Scenario to play
    #[arg(value_name = "SCENARIO", required_unless_present = "resume")]
    pub scenario: Option<String>,
    /// Actors whose seats are taken, in the order in which they are asked [default: the seats are listed and asked for]
    #[arg(long = "as", value_name = "ACTOR", value_delimiter = ',')]
    pub seats: Vec<String>,
    #[command(flatten)]
    pub lot: Lot,
    /// Keep the game in this file, after every turn [default: a file of its own below the folder for such things, whose
    /// name is told at the start]
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
    /// Where the scenario of a game that is gone on with is now [default: where it was when the game was begun]
    #[arg(id = "place", long = "scenario", value_name = "SCENARIO", requires = "resume")]
    pub place: Option<String>,
    /// Let no turn be taken back
    #[arg(long)]
    pub no_undo: bool,
    /// Let nobody ask the adviser
    #[arg(long)]
    pub no_advice: bool,
    /// Leave out rules and bars, for screen readers
    #[arg(long)]
    pub plain: bool,
    #[command(flatten)]
    pub read: Read,
    #[command(flatten)]
    pub varied: Varied,
}
