//! How a diagnostic looks: `codespan-reporting` draws it. What reaches it are windows on the sources, not the sources:
//! one line each, cut around the fault, and nothing in them can reach the terminal as a command to it.

use core::ops::Range;

use codespan_reporting::diagnostic::{self as drawn, Label};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::termcolor::{Ansi, NoColor};
use codespan_reporting::term::{Config, emit_to_write_style};
use unicode_width::UnicodeWidthChar;

use super::visible::exact;
use super::{Diagnostic, Severity, Sources, Span};

/// Columns of an excerpt; longer lines are cut around the fault.
const WIDTH: usize = 110;
/// Columns of an excerpt on the narrowest terminal.
const LEAST: usize = 8;

impl Diagnostic {
    /// The diagnostic as text of several lines, each ended: message, place, the excerpt, related places, the hint.
    #[must_use]
    pub fn render(&self, sources: &Sources, colour: bool) -> String {
        self.render_within(sources, colour, None)
    }

    /// The same, with excerpts cut to fit into so many columns; sentences are for whoever prints to wrap.
    #[must_use]
    pub fn render_within(&self, sources: &Sources, colour: bool, columns: Option<usize>) -> String {
        let spans = core::iter::once(self.span).chain(self.related.iter().map(|(span, _)| *span));
        // Of a file that is not there, or holds nothing, there is nothing to show but the place.
        let is_blank = self.related.is_empty() && sources.text(self.span.file).is_empty();
        let margin = 4 + spans.clone().map(|it| sources.place(it).line.to_string().len()).max().unwrap_or(1);
        let room = columns.map_or(WIDTH, |it| it.saturating_sub(margin + 1).clamp(LEAST, WIDTH));
        let windows = Windows(spans.map(|span| Window::on(sources, span, room)).collect());
        let severity = match self.severity {
            Severity::Error => drawn::Severity::Error,
            Severity::Warning => drawn::Severity::Warning,
            Severity::Note => drawn::Severity::Note,
        };
        let labels = windows.0.iter().enumerate().map(|(id, window)| match id.checked_sub(1) {
            None => Label::primary(id, window.mark.clone()),
            Some(related) => Label::secondary(id, window.mark.clone()).with_message(exact(&self.related[related].1)),
        });
        let what = if self.severity == Severity::Note { "accepted" } else { "hint" };
        let notes = self.hint.iter().map(|hint| format!("{what}: {}", exact(hint)));
        let picture = drawn::Diagnostic::new(severity)
            .with_code(self.code)
            .with_message(exact(&self.message))
            .with_labels(if is_blank { Vec::new() } else { labels.collect() })
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
        let mut lines: Vec<String> = text.trim_end().lines().map(|line| format!("{}\n", line.trim_end())).collect();
        if is_blank {
            lines.insert(1.min(lines.len()), format!(" ┌─ {}\n", exact(&sources.place(self.span).to_string())));
        }
        lines.concat()
    }
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
    fn on(sources: &Sources, span: Span, width: usize) -> Self {
        let place = sources.place(span);
        let (_, start, line) = sources.line(span.file, span.start);
        let near = line.floor_char_boundary(span.start.saturating_sub(start));
        let end = line.floor_char_boundary(span.end.saturating_sub(start)).max(near);
        let (before, marked, after) = (&line[..near], &line[near..end], &line[end..]);
        // No more than can be shown is looked at: a line may have millions of letters.
        let lead = shown(tail(before, width));
        let kept = shown(head(marked, width));
        let rest = shown(head(after, width));
        // A short line is shown whole; of a long one a third of the width before the fault, and what follows as far as
        // it fits.
        let seen = [before, marked, after].map(|it| head(it, width).len() == it.len());
        let is_short = seen == [true; 3] && columns(&lead) + columns(&kept) + columns(&rest) <= width;
        let (before, marked, after) = (lead, kept, rest);
        let lead = if is_short { &before } else { tail(&before, width / 3) };
        let left = width.saturating_sub(columns(lead));
        let kept = if is_short { &marked } else { head(&marked, left) };
        let rest = if is_short { &after } else { head(&after, left.saturating_sub(columns(kept))) };
        let cut = |is_cut: bool| if is_cut { "…" } else { "" };
        let lead = format!("{}{lead}", cut(!seen[0] || lead.len() < before.len()));
        let is_whole = seen[1] && seen[2] && kept.len() + rest.len() == marked.len() + after.len();
        let mark = lead.len()..lead.len() + kept.len();
        let text = format!("{lead}{kept}{rest}{}", cut(!is_whole));
        Self { name: exact(&place.file), place: (place.line, place.column), text, mark }
    }
}

/// Columns of a letter; a tab is drawn as four at most.
fn columns_of(letter: char) -> usize {
    if letter == '\t' { 4 } else { letter.width().unwrap_or(1) }
}

fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

/// As much of the beginning as fits into so many columns.
fn head(text: &str, width: usize) -> &str {
    let mut taken = 0;
    let end = text.char_indices().find(|(_, letter)| {
        taken += columns_of(*letter);
        taken > width
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// As much of the end as fits into so many columns.
fn tail(text: &str, width: usize) -> &str {
    let mut taken = 0;
    let start = text.char_indices().rev().find(|(_, letter)| {
        taken += columns_of(*letter);
        taken > width
    });
    start.map_or(text, |(at, letter)| &text[at + letter.len_utf8()..])
}

/// A text with its steering characters made visible; a tab stays.
fn shown(text: &str) -> String {
    text.split('\t').map(exact).collect::<Vec<_>>().join("\t")
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
