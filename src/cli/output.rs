//! Output: data to stdout, talk to stderr, colour where somebody sees it and has not declined it.

use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use super::failure::Failure;
use crate::text::{Diagnostics, Sources};

/// Set once nobody reads what is printed.
static CLOSED: AtomicBool = AtomicBool::new(false);

/// Writes data. That nobody reads on, as behind `head`, is no failure and hides none: the command goes on to its exit code. That it can't be kept, such as on a
/// full disk, is one.
pub(super) fn data(text: &str) -> Result<(), Failure> {
    if is_closed() {
        return Ok(());
    }
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {
            CLOSED.store(true, Ordering::Relaxed);
            Ok(())
        }
        written => written.map_err(|error| Failure::Write { path: "the output".into(), error }),
    }
}

/// Whether nobody reads what is printed any more.
pub(super) fn is_closed() -> bool {
    CLOSED.load(Ordering::Relaxed)
}

/// Writes data for programs.
pub(super) fn json(value: &serde_json::Value) -> Result<(), Failure> {
    data(&format!("{value:#}\n"))
}

/// Says something; if nobody listens, so be it.
pub(super) fn talk(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Whether what goes to stdout is coloured.
pub(super) fn colour() -> bool {
    is_wanted() && std::io::stdout().is_terminal()
}

/// Shows diagnostics.
pub(super) fn diagnostics(found: &Diagnostics, sources: &Sources) {
    if !found.is_empty() {
        let colour = is_wanted() && std::io::stderr().is_terminal();
        talk(found.render(sources, colour).trim_end());
    }
}

/// How wide the terminal is, held to what reads well; 80 columns where there is none. `COLUMNS` has the last word.
pub(super) fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|it| it.parse::<usize>().ok());
    columns.or_else(|| size().map(|(_, columns)| columns)).unwrap_or(80).clamp(60, 100)
}

/// How many lines the terminal has; 24 where there is none.
pub(super) fn height() -> usize {
    size().map_or(24, |(rows, _)| rows)
}

/// Lines and columns of the terminal that is written to.
fn size() -> Option<(usize, usize)> {
    console::Term::stdout().size_checked().map(|(rows, columns)| (usize::from(rows), usize::from(columns)))
}

/// Whether the terminal understands codes that clear it.
pub(super) fn understands_codes() -> bool {
    std::env::var_os("TERM").is_some_and(|it| it != "dumb")
}

fn is_wanted() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty()) && std::env::var_os("TERM").is_none_or(|it| it != "dumb")
}
