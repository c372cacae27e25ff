//! Tables of a page.

use maud::{Markup, html};

/// How a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Words that may wrap, from the left.
    Text,
    /// A word or two, from the left.
    Word,
    /// Figures, from the right.
    Figure,
}

impl Column {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Text => Some("text"),
            Self::Word => Some("word"),
            Self::Figure => None,
        }
    }
}

/// The longest name of a row that counts as a key, letters.
const KEY: usize = 6;

/// A table: its columns, and rows of which the first cell names the row.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    columns: Vec<(String, Column)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Of rows that are named by what stands under `heading`.
    pub(super) fn of(heading: String) -> Self {
        Self { columns: vec![(heading, Column::Text)], rows: Vec::new() }
    }

    /// One column more.
    pub(super) fn with(mut self, heading: impl Into<String>, column: Column) -> Self {
        self.columns.push((heading.into(), column));
        self
    }

    /// Columns of figures.
    pub(super) fn figures(self, headings: impl IntoIterator<Item = String>) -> Self {
        headings.into_iter().fold(self, |table, heading| table.with(heading, Column::Figure))
    }

    /// One row more; cells that are missing stay empty.
    pub(super) fn row(&mut self, name: impl Into<String>, cells: impl IntoIterator<Item = String>) {
        self.rows.push(core::iter::once(name.into()).chain(cells).collect());
    }

    /// The table of what is called so; a wide one is moved sideways within its place.
    pub(super) fn shown(&self, what: &str) -> Markup {
        // Names as short as keys need no room that words could use.
        let are_keys = self.rows.iter().filter_map(|it| it.first()).all(|it| it.chars().count() <= KEY);
        html! {
            div.scroll role="group" aria-label=(what) tabindex="0" {
                table.keys[are_keys] {
                    thead { tr { @for (heading, column) in &self.columns {
                        th scope="col" class=[column.class()] { (heading) }
                    } } }
                    tbody { @for row in &self.rows { tr { @for (place, (_, column)) in self.columns.iter().enumerate() {
                        @let cell = row.get(place).map_or("", String::as_str);
                        @if place == 0 { th scope="row" { (cell) } } @else { td class=[column.class()] { (cell) } }
                    } } } }
                }
            }
        }
    }
}
