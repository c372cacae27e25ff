//! How a report is to look, and what all reports are laid out with: headings and gauges.

use diwan_engine::text::visible;
use unicode_width::UnicodeWidthStr;

use super::wrap::wrapped;

/// How a report is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Columns of a line. Every report can be read from [`Look::LEAST`] columns on; fewer are taken for as many.
    pub width: usize,
    /// Whether headings are set off by colour.
    pub colour: bool,
    /// Whether only the head and the end are told.
    pub brief: bool,
    /// Whether rules and bars are left out: a screen reader would read them sign by sign.
    pub plain: bool,
}

impl Look {
    /// The fewest columns that a report is laid out for.
    pub const LEAST: usize = 20;

    /// The same, no narrower than can be laid out.
    #[must_use]
    pub fn held(self) -> Self {
        Self { width: self.width.max(Self::LEAST), ..self }
    }

    /// A heading.
    pub(crate) fn heading(&self, text: &str) -> String {
        let text = visible(text);
        if self.plain || text.width() + 2 > self.width {
            let lines = wrapped(&text, "", 0, self.width);
            return if self.colour && !self.plain {
                format!("\n\x1b[1m{}\x1b[0m\n", lines.trim_end())
            } else {
                format!("\n{lines}")
            };
        }
        let rule = "─".repeat(self.width.saturating_sub(text.width() + 1));
        if self.colour {
            format!("\n\x1b[1m{text}\x1b[0m \x1b[2m{rule}\x1b[0m\n")
        } else {
            format!("\n{text} {rule}\n")
        }
    }

    /// A level between 0 and 100 as a bar of twenty signs with a space after it; nothing where it is unknown and bars
    /// are left out, or where there is no room.
    pub(crate) fn gauge(&self, level: Option<f64>) -> String {
        match level {
            _ if self.plain || self.width < 48 => String::new(),
            None => format!("{} ", "?".repeat(20)),
            Some(level) => {
                let filled = ((level / 5.0).round().max(0.0) as usize).min(20);
                format!("{}{} ", "#".repeat(filled), ".".repeat(20 - filled))
            }
        }
    }
}
