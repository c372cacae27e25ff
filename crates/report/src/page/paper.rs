//! Paper: what is printed for a workshop. Sheets that begin on pages of their own, each page with whose it is; boxes to
//! tick and lines to write on.

use core::fmt::Write;

use maud::{Markup, html};

use super::document::{Document, Made, Page, file_with};

/// A sheet: as many pages as it takes, for somebody.
pub(super) struct Sheet {
    /// Its name in the page: letters, digits, `-` and `_`.
    pub(super) id: String,
    /// For whom it is, as a heading of every page.
    pub(super) whose: String,
    /// What stands on it.
    pub(super) what: Markup,
}

impl Sheet {
    pub(super) fn new(id: impl Into<String>, whose: impl Into<String>, what: Markup) -> Self {
        Self { id: id.into(), whose: whose.into(), what }
    }
}

/// Sheets of paper as a page: what kind of print it is, and of what.
pub(super) fn paper(kind: String, title: &str, sheets: &[Sheet], made: &Made) -> Page {
    let body = html! {
        @for it in sheets {
            section.sheet id=(it.id) {
                p.whose { b dir="auto" { (it.whose) } span dir="auto" { (title) } }
                (it.what)
            }
        }
    };
    let html = file_with(&styles(title, sheets), &format!("{title} – {kind}"), made, &body);
    let document = Document { kind, title: title.to_owned(), ..Document::default() };
    Page { html, pictures: Vec::new(), document, made: made.clone(), remarks: Vec::new() }
}

/// The styles of all sheets, and of each what stands over its printed pages.
fn styles(title: &str, sheets: &[Sheet]) -> String {
    let mut out = include_str!("paper.css").to_owned();
    for Sheet { id, whose, .. } in sheets {
        let (whose, title) = (quoted(whose), quoted(title));
        // Nothing can go wrong where letters are put into a text.
        let _ = write!(
            out,
            "@media print {{ #{id} {{ page: {id}; }} @page {id} {{ @top-left {{ content: {whose}; font-weight: 600; }} @top-right {{ content: {title}; }} }} }}\n"
        );
    }
    out
}

/// A text as styles quote it: whatever is no letter, digit or blank is written by its number.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for it in text.chars() {
        if it.is_alphanumeric() || it == ' ' {
            out.push(it);
        } else {
            let _ = write!(out, "\\{:x} ", u32::from(it));
        }
    }
    out + "\""
}

/// Paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> Markup {
    html! { @for it in text.split("\n\n").filter(|it| !it.trim().is_empty()) { p dir="auto" { (it) } } }
}

/// A list, where there is anything to list.
pub(super) fn listed(heading: &str, lines: &[String]) -> Markup {
    html! {
        @if !lines.is_empty() {
            h2 { (heading) }
            ul { @for it in lines { li dir="auto" { (it) } } }
        }
    }
}

/// Lines to write on, the first of them with what is written there.
pub(super) fn lines(named: &str, count: usize) -> Markup {
    html! { div.lines { div.named { (named) } @for _ in 1..count { div {} } } }
}

/// Boxes to tick.
pub(super) fn boxes(all: impl IntoIterator<Item = String>) -> Markup {
    html! { ul.boxes { @for it in all { li dir="auto" { (it) } } } }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn what_stands_over_a_page_cannot_end_its_styles() {
        assert_eq!(quoted("Iran: \"x\"</style>"), "\"Iran\\3a  \\22 x\\22 \\3c \\2f style\\3e \"");
        assert_eq!(quoted("العراق 2020"), "\"العراق 2020\"");
    }
}
