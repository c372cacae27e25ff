//! Arguments of `diwan host`.

use std::path::PathBuf;

use clap::{Args as Group, ValueEnum};

use super::shared::{Read, Varied};

#[derive(Debug, Group)]
pub(in crate::cli) struct Host {
    /// Scenario that is played in the room
    #[arg(value_name = "SCENARIO", required_unless_present = "resume")]
    pub scenario: Option<String>,
    /// Actors whose seats are offered to people, in the order in which they are shown [default: those that the scenario
    /// offers, else all that have something to decide]
    #[arg(long, value_name = "ACTOR", value_delimiter = ',')]
    pub seats: Vec<String>,
    /// Seed of the luck
    #[arg(long, default_value_t = 2020)]
    pub seed: u64,
    /// What the room is called [default: the title of the scenario]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Port of the room, for the network
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    pub port: u16,
    /// Port of the console, for this machine alone
    #[arg(long, default_value_t = 8081, value_parser = clap::value_parser!(u16).range(1..))]
    pub console_port: u16,
    /// Keep the room in this file [default: a file of its own below the folder for such things, whose name is told]
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Take up the room that a file holds, and keep it there
    #[arg(long, value_name = "FILE", conflicts_with_all = ["seats", "seed", "name", "file", "settings", "walk_in", "advance", "minutes"])]
    pub resume: Option<PathBuf>,
    /// Pass-phrase of the console [default: four words that are made and told]
    #[arg(long, value_name = "WORDS")]
    pub phrase: Option<String>,
    /// Minutes that there are in all, against which the console holds the clock [default: as many as everything takes]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub minutes: Option<u32>,
    /// Let people in without asking, card or not
    #[arg(long)]
    pub walk_in: bool,
    /// What moves the room on while a turn is open: whoever leads it, all seats being locked, or the clock
    #[arg(long, value_enum, default_value_t = Mover::Host, value_name = "WHO")]
    pub advance: Mover,
    /// Copy the file into this folder after every phase, such as a stick
    #[arg(long, value_name = "DIR")]
    pub copies: Option<PathBuf>,
    /// Have the program play a whole session in all seats, into the file, instead of leading one: `diwan debrief` tells it
    #[arg(long, conflicts_with_all = ["resume", "phrase", "copies", "advance", "walk_in", "port", "console_port", "no_browser"])]
    pub rehearse: bool,
    /// Do not open the console in a browser
    #[arg(long)]
    pub no_browser: bool,
    #[command(flatten)]
    pub read: Read,
    #[command(flatten)]
    pub varied: Varied,
}

/// What moves a room on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Mover {
    /// Whoever leads it; the clock is a guide
    Host,
    /// Ten seconds after all seats are locked, the turn is closed
    AllReady,
    /// When the time of a phase is up
    Clock,
}
