//! Arguments of the command that makes a page of results that are there already.

use std::path::PathBuf;

use clap::Args as Group;

use super::shared::Read;

#[derive(Debug, Group)]
pub(in crate::cli) struct Report {
    /// Folders of `batch --out`, `compare --out` and `sweep --out`, recordings and games, and files of `--format json`
    #[arg(required = true, value_name = "DIR")]
    pub results: Vec<PathBuf>,
    /// The page
    #[arg(short, long, value_name = "FILE", default_value = "report.html")]
    pub output: PathBuf,
    /// Replace the file that is there
    #[arg(long)]
    pub force: bool,
    /// Where a scenario is, if its name does not lead there; may be repeated
    #[arg(long = "scenario", value_name = "SCENARIO")]
    pub scenarios: Vec<String>,
    #[command(flatten)]
    pub read: Read,
    /// Say less
    #[arg(long)]
    pub quiet: bool,
}
