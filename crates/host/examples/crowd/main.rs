//! How a room stands a crowd: many browsers that listen and read anew when told to, as one speaks or as all play.
//!
//! ```sh
//! cargo run --release -p diwan-host --example crowd -- target/release/diwan /tmp load 300        # one speaks
//! cargo run --release -p diwan-host --example crowd -- target/release/diwan /tmp load 300 batch  # … beside a batch
//! cargo run --release -p diwan-host --example crowd -- target/release/diwan /tmp soak 40 120     # all play, two minutes
//! ```
//!
//! Times are milliseconds from the word being sent to its answer, to the hint that something is new, and to the page that
//! has it. Everybody comes from an address of their own, since a room holds each address to a pace.

mod line;
mod load;
mod room;
mod soak;

use std::error::Error;
use std::io::Write;
use std::time::Duration;

/// What may go wrong.
pub(crate) type Fault = Box<dyn Error + Send + Sync>;

/// Says a line.
pub(crate) fn tell(line: &str) {
    // Whoever closed the pipe wants no more.
    let _gone = writeln!(std::io::stdout(), "{line}");
}

/// Median, ninety-ninth of a hundred and worst of some times, in words.
pub(crate) fn shares(name: &str, mut all: Vec<Duration>) -> String {
    all.sort();
    let at = |share: f64| {
        let place = (all.len() as f64 * share) as usize;
        all.get(place.min(all.len().saturating_sub(1))).map_or(0.0, |it| it.as_secs_f64() * 1_000.0)
    };
    format!("{name}: {}, median {:.1} ms, p99 {:.1} ms, worst {:.1} ms", all.len(), at(0.5), at(0.99), at(1.0))
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<(), Fault> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, or: usize| args.get(at).and_then(|it| it.parse().ok()).unwrap_or(or);
    let usage = "crowd DIWAN FOLDER load|soak [BROWSERS] [batch|SECONDS]";
    let (Some(diwan), Some(folder)) = (args.first(), args.get(1)) else { return Err(usage.into()) };
    match args.get(2).map(String::as_str) {
        Some("load") => load::load(diwan, folder, number(3, 300), args.get(4).is_some_and(|it| it == "batch")).await,
        Some("soak") => soak::soak(diwan, folder, number(3, 40), Duration::from_secs(number(4, 120) as u64)).await,
        _ => Err(usage.into()),
    }
}
