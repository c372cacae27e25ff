//! The console of a game: prompts, pages and curtains on a terminal, and plain lines through a pipe. What it shows is
//! made elsewhere.

use std::io::{BufRead, ErrorKind, IsTerminal, Read};

use rustyline::DefaultEditor;
use rustyline::config::Configurer;
use rustyline::error::ReadlineError;

use crate::cli::failure::Failure;
use crate::cli::output;
use crate::report::Look;
use crate::report::say;
use crate::report::screen::paragraph;

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A line.
    Line(String),
    /// Something that is no text, or longer than anything that can be meant.
    Noise,
    /// Ctrl-C.
    Interrupt,
    /// The end of the input.
    End,
}

/// Bytes of the longest line that is read through a pipe.
const LONGEST: u64 = 1 << 16;

/// Where a game is shown and answered.
pub(super) struct Console {
    editor: DefaultEditor,
    is_live: bool,
    plain: bool,
}

impl Console {
    /// The console of the process; `plain` leaves out rules and bars.
    pub(super) fn open(plain: bool) -> Result<Self, Failure> {
        Ok(Self {
            editor: editor()?,
            plain,
            is_live: std::io::stdin().is_terminal() && std::io::stdout().is_terminal(),
        })
    }

    /// How things are to look now: a terminal may have been resized since.
    pub(super) fn look(&self) -> Look {
        Look { width: output::width(), colour: output::colour(), brief: false, plain: self.plain }
    }

    /// Asks for a line. Through a pipe, the prompt and the answer are shown as they would stand on a terminal, so that
    /// what is kept can be read.
    pub(super) fn ask(&mut self, prompt: &str) -> Result<Said, Failure> {
        if output::is_closed() {
            // Nobody sees what is asked.
            return Err(Failure::Closed);
        }
        if !self.is_live {
            let Some(line) = piped()? else { return Ok(Said::End) };
            output::data(&format!("{prompt}{}\n", line.as_deref().unwrap_or("…")))?;
            return Ok(line.map_or(Said::Noise, Said::Line));
        }
        match self.editor.readline(prompt) {
            Ok(line) => Ok(Said::Line(line)),
            Err(ReadlineError::Eof) => Ok(Said::End),
            Err(ReadlineError::Interrupted) => Ok(Said::Interrupt),
            // The window changed its size while it was asked.
            Err(ReadlineError::Signal(_)) => Ok(Said::Line(String::new())),
            Err(ReadlineError::Io(error)) if error.kind() == ErrorKind::InvalidData => Ok(Said::Noise),
            Err(error) => Err(unreadable(&error)),
        }
    }

    /// Says something, in lines that fit.
    pub(super) fn say(&self, text: &str) -> Result<(), Failure> {
        output::data(&paragraph(text, &self.look()))
    }

    /// Shows a text as it is.
    pub(super) fn show(&self, text: &str) -> Result<(), Failure> {
        output::data(text)
    }

    /// Shows a long text, on a terminal a page at a time.
    pub(super) fn page(&mut self, text: &str) -> Result<(), Failure> {
        if !self.is_live {
            return self.show(text);
        }
        let rows = output::height().saturating_sub(2).max(5);
        let lines: Vec<&str> = text.trim_start_matches('\n').lines().collect();
        let mut at = 0_usize;
        loop {
            let end = at.saturating_add(rows).min(lines.len());
            output::data(&format!("{}\n", lines[at..end].join("\n")))?;
            at = end;
            if at == lines.len() {
                return Ok(());
            }
            match self.ask(&format!("{} ", say!("talk-page", lines: lines.len() - at)))? {
                Said::Line(line) if line.trim().is_empty() => {}
                _ => return Ok(()),
            }
        }
    }

    /// Takes what stands on the screen away from the eyes of the next person.
    pub(super) fn curtain(&mut self) -> Result<(), Failure> {
        // What one person typed is not for the next to call back: neither what was sent nor what was cut.
        self.editor = editor()?;
        if !self.is_live {
            return output::data("\n");
        }
        if output::understands_codes() {
            output::codes("\x1b[2J\x1b[3J\x1b[H")
        } else {
            output::data(&"\n".repeat(output::height().max(24)))
        }
    }
}

/// An editor that remembers nothing yet.
fn editor() -> Result<DefaultEditor, Failure> {
    let mut editor = DefaultEditor::new().map_err(|it| unreadable(&it))?;
    editor.set_auto_add_history(true);
    Ok(editor)
}

fn unreadable(error: &ReadlineError) -> Failure {
    Failure::Usage(say!("terminal-unreadable", fault: error.to_string()))
}

/// A line from a pipe: nothing at the end, and no text for a line that is too long, of which nothing is kept.
fn piped() -> Result<Option<Option<String>>, Failure> {
    let fault = |error: std::io::Error| Failure::Usage(say!("input-unreadable", fault: error.to_string()));
    let mut input = std::io::stdin().lock();
    let mut bytes = Vec::new();
    if input.by_ref().take(LONGEST).read_until(b'\n', &mut bytes).map_err(fault)? == 0 {
        return Ok(None);
    }
    let is_whole = bytes.ends_with(b"\n") || (bytes.len() as u64) < LONGEST;
    let mut is_read = is_whole;
    while !is_read {
        bytes.clear();
        let read = input.by_ref().take(LONGEST).read_until(b'\n', &mut bytes).map_err(fault)?;
        is_read = read == 0 || bytes.ends_with(b"\n");
    }
    let line = String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned();
    Ok(Some(is_whole.then_some(line)))
}
