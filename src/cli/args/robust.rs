//! Arguments of `diwan robust`.

use clap::Args as Group;

use super::shared::{Luck, Sent, Shared, written};

#[derive(Debug, Group)]
#[command(group = written())]
pub(in crate::cli) struct Robust {
    /// Scenario to play
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// What somebody decides: `doctrine us = maximalist | patience`, or `PATH=30,50,70`; policies are all combinations; may be
    /// repeated
    #[arg(long = "lever", value_name = "FACTOR", required_unless_present = "arms")]
    pub levers: Vec<String>,
    /// A further policy: a name and its settings, separated by `;`; may be repeated
    #[arg(long = "arm", value_name = "NAME=SETTINGS")]
    pub arms: Vec<String>,
    /// The policy that the others are held against in what each actor gains [default: the first]
    #[arg(long, value_name = "POLICY")]
    pub control: Option<String>,
    /// A metric of which more is better, such as `end(relationship)`; may be repeated
    #[arg(long, value_name = "METRIC")]
    pub make: Vec<String>,
    /// A metric of which less is better, such as `share(escalation)`; may be repeated
    #[arg(long, value_name = "METRIC")]
    pub avoid: Vec<String>,
    /// What a state has to satisfy on average, such as `share(escalation) <= 0.2`; may be repeated
    #[arg(long, value_name = "CONDITION")]
    pub satisfy: Vec<String>,
    /// States of the world: draws of the numbers that the scenario draws
    #[arg(long, value_name = "D", default_value_t = 1000, value_parser = clap::value_parser!(u64).range(10..=10_000_000_000))]
    pub draws: u64,
    /// Runs of each state under each policy
    #[arg(long, value_name = "S", default_value_t = 20, value_parser = clap::value_parser!(u64).range(2..=10_000_000_000))]
    pub seeds: u64,
    #[command(flatten)]
    pub luck: Luck,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub shared: Shared,
}
