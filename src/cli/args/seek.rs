//! Arguments of `diwan seek`.

use clap::Args as Group;

use super::shared::{Luck, Sent, Shared, written};

#[derive(Debug, Group)]
#[command(group = written())]
#[command(group(clap::ArgGroup::new("how").required(true).args(["above", "below", "most_likely"])))]
pub(in crate::cli) struct Seek {
    /// Scenario that is changed
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// What is to be brought about: a metric, such as `share(reset)`
    #[arg(long, value_name = "METRIC")]
    pub make: String,
    /// Its mean shall be at least so high; shares are 0..1
    #[arg(long, value_name = "LEVEL", allow_negative_numbers = true)]
    pub above: Option<f64>,
    /// Its mean shall be at most so high
    #[arg(long, value_name = "LEVEL", allow_negative_numbers = true)]
    pub below: Option<f64>,
    /// No other outcome shall be likelier; of the share of an outcome
    #[arg(long)]
    pub most_likely: bool,
    /// What may be changed: `PATH`, `PATH=20..80`, or settings to choose from; may be repeated [default: every doctrine, and every number that is drawn]
    #[arg(long = "vary", value_name = "FACTOR")]
    pub vary: Vec<String>,
    /// What a unit of a number costs, or a choice of settings; may be repeated [default: one a standard deviation, and one a decision]
    #[arg(long = "price", value_name = "NAME=COST")]
    pub prices: Vec<String>,
    /// Put numbers as the scenario would say them, so that everybody plans on them, and not as if drawn
    #[arg(long)]
    pub as_set: bool,
    /// Runs of each change that is tried at first; what is told is played with four times as many
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u64).range(50..=1_000_000))]
    pub runs: u64,
    #[command(flatten)]
    pub luck: Luck,
    #[command(flatten)]
    pub sent: Sent,
    #[command(flatten)]
    pub shared: Shared,
}
