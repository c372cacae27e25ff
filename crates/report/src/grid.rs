//! Tables: a label and figures in columns where there is room for them, and the same line by line where there is not.

use unicode_width::UnicodeWidthStr;

use super::look::Look;
use super::wrap::{cut, padded, pushed, wrapped};

/// The fewest columns that a label is cut to before a table is told line by line.
const LEAST: usize = 12;

/// A column of figures.
struct Column {
    title: String,
    least: usize,
    is_left: bool,
}

/// A table: every row has a label and a figure in each column.
pub(crate) struct Grid {
    label: String,
    columns: Vec<Column>,
    rows: Vec<(String, Vec<String>)>,
    widest: usize,
}

impl Grid {
    /// A table without columns yet; `label` is what stands over the labels.
    pub(crate) fn new(label: &str) -> Self {
        Self { label: label.to_owned(), columns: Vec::new(), rows: Vec::new(), widest: usize::MAX }
    }

    /// No label is given more columns than so many.
    pub(crate) fn widest(mut self, columns: usize) -> Self {
        self.widest = columns;
        self
    }

    /// A further column, aligned to the right, at least so wide.
    pub(crate) fn right(mut self, title: &str, least: usize) -> Self {
        self.columns.push(Column { title: title.to_owned(), least, is_left: false });
        self
    }

    /// A further column, aligned to the left.
    pub(crate) fn left(mut self, title: &str) -> Self {
        self.columns.push(Column { title: title.to_owned(), least: 0, is_left: true });
        self
    }

    /// A further row.
    pub(crate) fn row(&mut self, label: &str, cells: impl IntoIterator<Item = String>) {
        self.rows.push((label.to_owned(), cells.into_iter().collect()));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table as lines, none wider than the look allows.
    pub(crate) fn laid_out(&self, look: &Look) -> String {
        let cell = |row: &(String, Vec<String>), place: usize| row.1.get(place).map_or(0, |it| it.width());
        let widths: Vec<usize> = self
            .columns
            .iter()
            .enumerate()
            .map(|(place, it)| {
                self.rows.iter().map(|row| cell(row, place)).max().unwrap_or(0).max(it.title.width()).max(it.least)
            })
            .collect();
        let gap = |column: &Column| if column.is_left { 2 } else { 1 };
        let figures: usize = widths.iter().zip(&self.columns).map(|(it, column)| it + gap(column)).sum();
        let room = look.width.saturating_sub(figures);
        let longest = self
            .rows
            .iter()
            .map(|row| row.0.width())
            .max()
            .unwrap_or(0)
            .max(self.label.width().min(room))
            .min(self.widest);
        if room < longest.min(LEAST) {
            return self.told(look);
        }
        let wide = longest.min(room);
        let line = |label: &str, cells: &[String]| {
            let mut out = padded(&cut(label, wide), wide);
            for ((column, width), text) in self.columns.iter().zip(&widths).zip(cells) {
                out += &" ".repeat(gap(column));
                out += &if column.is_left { padded(text, *width) } else { pushed(text, *width) };
            }
            format!("{}\n", out.trim_end())
        };
        let titles: Vec<String> = self.columns.iter().map(|it| it.title.clone()).collect();
        let head = if self.label.is_empty() && titles.iter().all(String::is_empty) {
            String::new()
        } else if self.label.width() > wide {
            // What stands over the labels has a line of its own where it is longer than they may be.
            wrapped(&self.label, "", 0, look.width) + &line("", &titles)
        } else {
            line(&self.label, &titles)
        };
        head + &self.rows.iter().map(|(label, cells)| line(label, cells)).collect::<String>()
    }

    /// Row by row: the label, and below it each figure with what it is.
    fn told(&self, look: &Look) -> String {
        let mut out = if self.label.is_empty() { String::new() } else { wrapped(&self.label, "", 0, look.width) };
        for (label, cells) in &self.rows {
            out += &wrapped(label, "- ", 2, look.width);
            for (column, text) in self.columns.iter().zip(cells).filter(|it| !it.1.trim().is_empty()) {
                let text = if column.title.is_empty() {
                    text.trim().to_owned()
                } else {
                    format!("{}: {}", column.title, text.trim())
                };
                out += &wrapped(&text, "  ", 4, look.width);
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_stands_in_columns_or_line_by_line() {
        let mut grid = Grid::new("Outcome").right("share", 7).left("months");
        grid.row("Truce", ["12 %".to_owned(), "3 (2–4)".to_owned()]);
        grid.row("東京 agrees", ["8 %".to_owned(), "-".to_owned()]);
        let look = |width| Look { width, colour: false, brief: false, plain: true };
        assert_eq!(
            grid.laid_out(&look(40)),
            "Outcome       share  months\nTruce          12 %  3 (2–4)\n東京 agrees     8 %  -\n"
        );
        assert_eq!(
            grid.laid_out(&look(20)),
            "Outcome\n- Truce\n  share: 12 %\n  months: 3 (2–4)\n- 東京 agrees\n  share: 8 %\n  months: -\n"
        );
    }
}
