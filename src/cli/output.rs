//! Output: data to stdout, talk to stderr, colour where somebody sees it and has not declined it.

use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;

use super::args::{Common, Format};
use super::failure::Failure;
use crate::report::facts::{self, SweptFacts};
use crate::report::say;
use crate::report::{Look, fitted};
use crate::study::Remarks;
use crate::text::{Diagnostics, Sources, steers, visible, visible_but_styles};

/// Set once nobody reads what is printed.
static CLOSED: AtomicBool = AtomicBool::new(false);

/// Shows a text that is laid out: nothing in it steers the terminal, and no line is wider than a terminal that is
/// known.
pub(super) fn data(text: &str) -> Result<(), Failure> {
    write(&door(text, colour()))
}

/// Writes lines for programs and people alike: none is wrapped, and nothing in them steers a terminal.
pub(super) fn lines<'t>(lines: impl Iterator<Item = &'t str>) -> Result<(), Failure> {
    write(&lines.map(|it| format!("{}\n", visible(it).replace('\n', " "))).collect::<String>())
}

/// Writes a text as it is, for whoever handed it in.
pub(super) fn raw(text: &str) -> Result<(), Failure> {
    write(text)
}

/// Sends a terminal its own codes, such as to clear it.
pub(super) fn codes(codes: &'static str) -> Result<(), Failure> {
    write(codes)
}

/// What may be shown of a text: styles of ours where it is coloured, everything else that steers as a sign, and lines
/// that fit.
fn door(text: &str, coloured: bool) -> String {
    let text = if coloured { visible_but_styles(text) } else { visible(text) };
    known_width().map_or(text.clone(), |width| fitted(&text, width))
}

/// Writes to stdout. That nobody reads on, as behind `head`, is no failure and hides none: the command goes on to its
/// exit code. That it can't be kept, such as on a full disk, is one.
fn write(text: &str) -> Result<(), Failure> {
    if is_closed() {
        return Ok(());
    }
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {
            CLOSED.store(true, Ordering::Relaxed);
            Ok(())
        }
        written => written.map_err(|error| Failure::Write { path: say!("failure-output"), error }),
    }
}

/// Whether nobody reads what is printed any more.
pub(super) fn is_closed() -> bool {
    CLOSED.load(Ordering::Relaxed)
}

/// Writes data for programs. What would steer a terminal is escaped, which means the same to whoever reads JSON.
pub(super) fn json(value: &serde_json::Value) -> Result<(), Failure> {
    write(&escaped(&format!("{value:#}\n")))
}

impl Common {
    /// Prints what was found: the facts for programs, or what `text` makes of them for people.
    pub(super) fn tell(&self, facts: &impl Serialize, text: impl FnOnce(&Look) -> String) -> Result<(), Failure> {
        match self.format {
            Format::Json => json(&facts::json(facts)),
            Format::Text => data(&text(&self.look())),
        }
    }
}

/// The same of facts that may be many: no tree of them is made.
pub(super) fn json_of(facts: &SweptFacts) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(facts).map_err(|_| Failure::Ours)?;
    write(&escaped(&(text + "\n")))
}

/// JSON in which no letter steers a terminal: such letters stand in strings alone, and there `\u202E` is as good.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter != '\n' && steers(letter) {
            letter.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        } else {
            out.push(letter);
        }
    }
    out
}

/// Says something; if nobody listens, so be it.
pub(super) fn talk(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", door(text, is_wanted() && std::io::stderr().is_terminal()));
}

/// Whether what goes to stdout is coloured.
pub(super) fn colour() -> bool {
    is_wanted() && std::io::stdout().is_terminal()
}

/// Shows diagnostics.
pub(super) fn diagnostics(found: &Diagnostics, sources: &Sources) {
    if !found.is_empty() {
        let colour = is_wanted() && std::io::stderr().is_terminal();
        talk(found.render_within(sources, colour, known_width()).trim_end());
    }
}

/// Shows what is wrong or doubtful in arms.
pub(super) fn remarks(found: &[Remarks]) {
    for it in found {
        diagnostics(&it.diagnostics, &it.sources);
    }
}

/// How wide reports are laid out: as wide as the terminal, held to what can be read; 80 columns where there is none.
/// `COLUMNS` has the last word.
pub(super) fn width() -> usize {
    known_width().unwrap_or(80).min(100)
}

/// How wide the terminal is, if there is one or `COLUMNS` says so; no narrower than reports can be laid out for.
pub(super) fn known_width() -> Option<usize> {
    let columns = std::env::var("COLUMNS").ok().and_then(|it| it.parse::<usize>().ok()).filter(|it| *it > 0);
    columns.or_else(|| size().map(|(_, columns)| columns)).map(|it| it.max(Look::LEAST))
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
    std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty())
        && std::env::var_os("TERM").is_none_or(|it| it != "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_the_same_to_programs_and_harmless_to_terminals() {
        let value = serde_json::json!({"a\u{202E}": "\u{1b}[31m \u{9b} \u{E0041} بغداد"});
        let text = escaped(&format!("{value:#}"));
        assert!(!text.chars().any(|it| it != '\n' && steers(it)), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).expect("JSON"), value);
    }
}
