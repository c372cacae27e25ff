//! How a diagnostic looks: a line that tools can search for, the faulty text with a mark under it, and the hint.
//! Nothing is told by colour alone, and nothing in a source can reach the terminal as a command to it.

use core::fmt::Write;

use super::{Diagnostic, Severity, Sources, Span};

/// Columns of an excerpt; longer lines are cut around the fault.
const WIDTH: usize = 110;
/// Columns that a tab takes.
const TAB: usize = 4;

impl Diagnostic {
    /// The diagnostic as text of several lines, each ended: place and message, the excerpt, related places, the hint.
    #[must_use]
    pub fn render(&self, sources: &Sources, colour: bool) -> String {
        let paint = Paint { colour };
        let tone = match self.severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
        };
        let kind = paint.with(tone, &format!("{}[{}]", self.severity.word(), self.code));
        let mut out = format!("{}: {kind}: {}\n", place(sources, self.span), paint.with("1", &harmless(&self.message)));
        excerpt(&mut out, sources, self.span, &paint, tone);
        for (span, text) in &self.related {
            let kind = paint.with("1;36", "note");
            put(&mut out, format_args!("{}: {kind}: {}\n", place(sources, *span), harmless(text)));
            excerpt(&mut out, sources, *span, &paint, "1;36");
        }
        if let Some(hint) = &self.hint {
            put(&mut out, format_args!("{}: {}\n", paint.with("1;32", "hint"), harmless(hint)));
        }
        out
    }
}

struct Paint {
    colour: bool,
}

impl Paint {
    fn with(&self, code: &str, text: &str) -> String {
        if self.colour { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

fn put(out: &mut String, what: core::fmt::Arguments<'_>) {
    out.write_fmt(what).expect("writing into a String does not fail");
}

/// A place; the name of a file may come from a text too, by way of `extends`.
fn place(sources: &Sources, span: Span) -> String {
    harmless(&sources.place(span).to_string())
}

/// Characters that would steer a terminal or hide in a line, made visible.
fn harmless(text: &str) -> String {
    text.chars().flat_map(|c| if steers(c) { c.escape_unicode().collect::<Vec<char>>() } else { vec![c] }).collect()
}

fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The line of the span with a mark under it; nothing if there is no such line.
fn excerpt(out: &mut String, sources: &Sources, span: Span, paint: &Paint, tone: &str) {
    let (line, start, text) = sources.line(span.file, span.start);
    if text.trim().is_empty() {
        return;
    }
    // The line as columns, each with the offset in the source that it came from; of a very long line the part around the fault.
    let near = (span.start - start.min(span.start)).min(text.len());
    let (first, last) =
        (text.floor_char_boundary(near.saturating_sub(8 * WIDTH)), text.ceil_char_boundary((near + 8 * WIDTH).min(text.len())));
    let mut columns: Vec<(usize, char)> = Vec::new();
    for (at, c) in text[first..last].char_indices().map(|(at, c)| (first + at, c)) {
        match c {
            '\t' => columns.extend(core::iter::repeat_n((start + at, ' '), TAB)),
            c if steers(c) => columns.push((start + at, '\u{FFFD}')),
            c => columns.push((start + at, c)),
        }
    }
    let from = columns.partition_point(|(at, _)| *at < span.start);
    let to = columns.partition_point(|(at, _)| *at < span.end).max(from + 1);
    let left = if columns.len() <= WIDTH { 0 } else { from.saturating_sub(WIDTH / 3) };
    let right = columns.len().min(left + WIDTH);
    let mut shown = String::new();
    let is_cut = left > 0 || first > 0;
    if is_cut {
        shown.push('…');
    }
    shown.extend(columns[left..right].iter().map(|(_, c)| c));
    if right < columns.len() || last < text.len() {
        shown.push('…');
    }
    let number = line.to_string();
    let gutter = " ".repeat(number.len());
    let lead = " ".repeat(from - left + usize::from(is_cut));
    let mark = "^".repeat(to.min(right.max(from + 1)) - from);
    let bar = paint.with("1;34", "|");
    put(
        out,
        format_args!("{} {bar} {}\n{gutter} {bar} {lead}{}\n", paint.with("1;34", &number), shown.trim_end(), paint.with(tone, &mark)),
    );
}
