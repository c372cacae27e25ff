//! How a diagnostic looks: `codespan-reporting` draws it. What reaches it are windows on the sources, not the sources: one line each, cut around the
//! fault, and nothing in them can reach the terminal as a command to it.

use core::ops::Range;

use codespan_reporting::diagnostic::{self as drawn, Label};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::termcolor::{Ansi, NoColor};
use codespan_reporting::term::{Config, emit_to_write_style};

use super::{Diagnostic, Severity, Sources, Span};

/// Characters of an excerpt; longer lines are cut around the fault.
const WIDTH: usize = 110;

impl Diagnostic {
    /// The diagnostic as text of several lines, each ended: message, place, the excerpt, related places, the hint.
    #[must_use]
    pub fn render(&self, sources: &Sources, colour: bool) -> String {
        let spans = core::iter::once(self.span).chain(self.related.iter().map(|(span, _)| *span));
        let windows = Windows(spans.map(|span| Window::on(sources, span)).collect());
        let severity = match self.severity {
            Severity::Error => drawn::Severity::Error,
            Severity::Warning => drawn::Severity::Warning,
            Severity::Note => drawn::Severity::Note,
        };
        let labels = windows.0.iter().enumerate().map(|(id, window)| match id.checked_sub(1) {
            None => Label::primary(id, window.mark.clone()),
            Some(related) => Label::secondary(id, window.mark.clone()).with_message(harmless(&self.related[related].1)),
        });
        let what = if self.severity == Severity::Note { "accepted" } else { "hint" };
        let notes = self.hint.iter().map(|hint| format!("{what}: {}", harmless(hint)));
        let picture = drawn::Diagnostic::new(severity)
            .with_code(self.code)
            .with_message(harmless(&self.message))
            .with_labels(labels.collect())
            .with_notes(notes.collect());
        let bytes = if colour {
            let mut out = Ansi::new(Vec::new());
            emit_to_write_style(&mut out, &Config::default(), &windows, &picture).map(|()| out.into_inner())
        } else {
            let mut out = NoColor::new(Vec::new());
            emit_to_write_style(&mut out, &Config::default(), &windows, &picture).map(|()| out.into_inner())
        };
        let text = String::from_utf8_lossy(&bytes.expect("a window holds what its label points at")).into_owned();
        // Lines end where their text does.
        text.trim_end().lines().map(|line| format!("{}\n", line.trim_end())).collect()
    }
}

/// Characters that would steer a terminal or hide in a line, made visible.
fn harmless(text: &str) -> String {
    text.chars().flat_map(|c| if steers(c) { c.escape_unicode().collect::<Vec<char>>() } else { vec![c] }).collect()
}

fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The part of a line around a span.
struct Window {
    /// The name of the file; it may come from a text too, by way of `extends`.
    name: String,
    /// Line and column of the span in its file, from 1.
    place: (usize, usize),
    text: String,
    /// Where the span lies in the text; of one over several lines, what is on the first.
    mark: Range<usize>,
}

impl Window {
    fn on(sources: &Sources, span: Span) -> Self {
        let place = sources.place(span);
        let (_, start, line) = sources.line(span.file, span.start);
        let near = line.floor_char_boundary(span.start.saturating_sub(start));
        let end = line.floor_char_boundary(span.end.saturating_sub(start)).max(near);
        let (before, marked, after) = (&line[..near], &line[near..end], &line[end..]);
        // A short line is shown whole; of a long one a third of the width before the fault, and what follows as far as it fits.
        let is_short = line.chars().nth(WIDTH).is_none();
        let lead = if is_short { before } else { tail(before, WIDTH / 3) };
        let left = WIDTH - lead.chars().count().min(WIDTH);
        let kept = if is_short { marked } else { head(marked, left) };
        let rest = if is_short { after } else { head(after, left - kept.chars().count().min(left)) };
        let is_whole = kept.len() + rest.len() == marked.len() + after.len();
        let cut = |is_cut: bool| if is_cut { "…" } else { "" };
        let lead = format!("{}{}", cut(lead.len() < before.len()), shown(lead));
        let kept = shown(kept);
        let mark = lead.len()..lead.len() + kept.len();
        let text = format!("{lead}{kept}{}{}", shown(rest), cut(!is_whole));
        Self { name: harmless(&place.file), place: (place.line, place.column), text, mark }
    }
}

/// The first so many characters.
fn head(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(at, _)| &text[..at])
}

/// The last so many characters.
fn tail(text: &str, count: usize) -> &str {
    if count == 0 {
        return "";
    }
    text.char_indices().rev().nth(count - 1).map_or(text, |(at, _)| &text[at..])
}

/// A text with its steering characters replaced, one by one; a tab stays.
fn shown(text: &str) -> String {
    text.chars().map(|c| if steers(c) && c != '\t' { '\u{FFFD}' } else { c }).collect()
}

/// Each window is a file of one line to the library.
struct Windows(Vec<Window>);

impl Windows {
    fn window(&self, id: usize) -> Result<&Window, Error> {
        self.0.get(id).ok_or(Error::FileMissing)
    }
}

impl<'a> Files<'a> for Windows {
    type FileId = usize;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: usize) -> Result<&'a str, Error> {
        Ok(&self.window(id)?.name)
    }

    fn source(&'a self, id: usize) -> Result<&'a str, Error> {
        Ok(&self.window(id)?.text)
    }

    fn line_index(&'a self, _id: usize, _byte: usize) -> Result<usize, Error> {
        Ok(0)
    }

    fn line_number(&'a self, id: usize, _line: usize) -> Result<usize, Error> {
        Ok(self.window(id)?.place.0)
    }

    fn column_number(&'a self, id: usize, _line: usize, _byte: usize) -> Result<usize, Error> {
        Ok(self.window(id)?.place.1)
    }

    fn line_range(&'a self, id: usize, _line: usize) -> Result<Range<usize>, Error> {
        Ok(0..self.window(id)?.text.len())
    }
}
