//! The console of a game: prompts, pages and curtains on a terminal, and plain lines through a pipe. What it shows is made elsewhere.

use std::io::{BufRead, IsTerminal};

use rustyline::DefaultEditor;
use rustyline::config::Configurer;
use rustyline::error::ReadlineError;

use crate::cli::failure::Failure;
use crate::cli::output;
use crate::report::Look;
use crate::report::screen::paragraph;

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A line.
    Line(String),
    /// Ctrl-C.
    Interrupt,
    /// The end of the input.
    End,
}

/// Where a game is shown and answered.
pub(super) struct Console {
    editor: DefaultEditor,
    is_live: bool,
    plain: bool,
}

impl Console {
    /// The console of the process; `plain` leaves out rules and bars.
    pub(super) fn open(plain: bool) -> Result<Self, Failure> {
        let fault = |error: ReadlineError| Failure::Usage(format!("this terminal can't be read from: {error}"));
        let mut editor = DefaultEditor::new().map_err(fault)?;
        editor.set_auto_add_history(true);
        Ok(Self { editor, plain, is_live: std::io::stdin().is_terminal() && std::io::stdout().is_terminal() })
    }

    /// How things are to look now: a terminal may have been resized since.
    pub(super) fn look(&self) -> Look {
        Look { width: output::width(), colour: output::colour(), brief: false, plain: self.plain }
    }

    /// Asks for a line. Through a pipe, the prompt and the answer are shown as they would stand on a terminal, so that what is kept can be read.
    pub(super) fn ask(&mut self, prompt: &str) -> Result<Said, Failure> {
        if !self.is_live {
            let mut bytes = Vec::new();
            let read = std::io::stdin().lock().read_until(b'\n', &mut bytes);
            let line = String::from_utf8_lossy(&bytes);
            return match read {
                Ok(0) => Ok(Said::End),
                Ok(_) => {
                    let line = line.trim_end_matches(['\n', '\r']);
                    output::screen(&format!("{prompt}{line}\n"))?;
                    Ok(Said::Line(line.to_owned()))
                }
                Err(error) => Err(Failure::Usage(format!("the input can't be read: {error}"))),
            };
        }
        match self.editor.readline(prompt) {
            Ok(line) => Ok(Said::Line(line)),
            Err(ReadlineError::Eof) => Ok(Said::End),
            Err(ReadlineError::Interrupted) => Ok(Said::Interrupt),
            // The window changed its size while it was asked.
            Err(ReadlineError::Signal(_)) => Ok(Said::Line(String::new())),
            Err(error) => Err(Failure::Usage(format!("this terminal can't be read from: {error}"))),
        }
    }

    /// Says something, in lines that fit.
    pub(super) fn say(&self, text: &str) -> Result<(), Failure> {
        output::screen(&paragraph(text, &self.look()))
    }

    /// Shows a text as it is.
    pub(super) fn show(&self, text: &str) -> Result<(), Failure> {
        output::screen(text)
    }

    /// Shows a long text, on a terminal a page at a time.
    pub(super) fn page(&mut self, text: &str) -> Result<(), Failure> {
        let rows = if self.is_live { output::height().saturating_sub(2).max(5) } else { usize::MAX };
        let lines: Vec<&str> = text.trim_start_matches('\n').lines().collect();
        let mut at = 0_usize;
        loop {
            let end = at.saturating_add(rows).min(lines.len());
            output::screen(&format!("{}\n", lines[at..end].join("\n")))?;
            at = end;
            if at == lines.len() {
                return Ok(());
            }
            match self.ask(&format!("({} more lines; Enter to read on, q to stop) ", lines.len() - at))? {
                Said::Line(line) if line.trim().is_empty() => {}
                _ => return Ok(()),
            }
        }
    }

    /// Takes what stands on the screen away from the eyes of the next person.
    pub(super) fn curtain(&mut self) -> Result<(), Failure> {
        // What one person typed is not for the next to call back.
        let _ = self.editor.clear_history();
        if !self.is_live {
            return output::screen("\n");
        }
        if output::understands_codes() {
            output::screen("\x1b[2J\x1b[3J\x1b[H")
        } else {
            output::screen(&"\n".repeat(output::height().max(24)))
        }
    }
}
