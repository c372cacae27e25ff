//! The head of a scenario, and the works that it draws on.

use super::book::Book;
use super::names::rows;
use crate::scenario::tree::{SECTIONS, Tree};
use crate::scenario::variant::OWN;
use crate::scenario::{Calendar, Date, Source};
use crate::text::{Diagnostic, Fields, Node, Spanned, entries, number_within, text, whole};

/// The format of scenario files that this program reads.
const FORMAT: i64 = 1;

/// What the head says.
pub(super) struct Head {
    pub title: String,
    pub calendar: Calendar,
    /// The doubts that are accepted, each with its reason.
    pub accepted: Vec<(Spanned<String>, String)>,
}

impl Book<'_> {
    pub(super) fn head(&mut self, node: &Node) -> Option<Head> {
        let mut fields = Fields::of(node, "scenario", self.faults)?;
        let (format, title, summary) =
            (fields.required("format"), fields.required("title"), fields.optional("summary"));
        let (start, turns, months) =
            (fields.required("start"), fields.required("turns"), fields.optional("months_per_turn"));
        let accept = fields.optional("accept");
        // Read where the files are gathered.
        for name in OWN.into_iter().chain(SECTIONS) {
            fields.optional(name);
        }
        fields.finish(self.faults);
        if let Some(format) = format
            && let Some(number) = whole(format, self.faults)
            && number != FORMAT
        {
            let fault = Diagnostic::error(
                "unknown-format",
                format.span,
                format!("this program reads format {FORMAT}, not {number}"),
            );
            self.faults.push(fault.hint(if number > FORMAT {
                "a newer version of the program can read it"
            } else {
                "the first format was 1"
            }));
        }
        let title = self.text_or_empty(title);
        self.see_texts([summary]);
        let start = start.and_then(|it| self.date(it));
        let turns = turns.and_then(|it| self.turns(it));
        let months = months.map_or(Some(1.0), |it| number_within(it, 0.01, 3.0, self.faults));
        let accepted = accept.map(|it| self.accepted(it)).unwrap_or_default();
        Some(Head { title, calendar: Calendar { start: start?, turns: turns?, months_per_turn: months? }, accepted })
    }

    /// The doubts that are accepted, each with its reason.
    fn accepted(&mut self, node: &Node) -> Vec<(Spanned<String>, String)> {
        let mut out = Vec::new();
        for (code, reason) in entries(node, "accepted doubts", self.faults) {
            let Some(written) = text(reason, self.faults) else { continue };
            if written.trim().is_empty() {
                let fault = Diagnostic::error(
                    "no-reason",
                    reason.span,
                    format!("`{}` is accepted without a reason", code.value),
                );
                self.faults.push(fault.hint("say why it may stay, for those who read the scenario after you"));
            }
            out.push((code.clone(), written.trim().to_owned()));
        }
        out
    }

    pub(super) fn date(&mut self, node: &Node) -> Option<Date> {
        let written = text(node, self.faults)?;
        let date = Date::parse(written);
        if date.is_none() {
            let fault = Diagnostic::error("bad-date", node.span, format!("`{written}` is not a date"));
            self.faults.push(fault.hint(Date::mend(written)));
        }
        date
    }

    fn turns(&mut self, node: &Node) -> Option<u32> {
        let turns = whole(node, self.faults)?;
        if !(1..=1200).contains(&turns) {
            self.faults.push(Diagnostic::error(
                "out-of-range",
                node.span,
                format!("{turns} turns: a run has 1 to 1200"),
            ));
            return None;
        }
        u32::try_from(turns).ok()
    }

    /// The works that a scenario names as sources.
    pub(super) fn works(&mut self, tree: &Tree) -> Vec<Source> {
        self.works_of(rows(tree, "sources"))
    }

    /// The works of a table of sources.
    pub(super) fn works_of(&mut self, rows: Vec<(&Spanned<String>, &Node)>) -> Vec<Source> {
        let mut out = Vec::new();
        for (key, node) in rows {
            let Some(mut fields) = Fields::of(node, "source", self.faults) else { continue };
            let (title, author, date) = (fields.required("title"), fields.optional("author"), fields.optional("date"));
            let (url, note) = (fields.optional("url"), fields.optional("note"));
            fields.finish(self.faults);
            out.push(Source {
                key: key.value.clone(),
                span: key.span,
                title: self.text_or_empty(title),
                author: self.optional_text(author),
                date: self.optional_text(date),
                url: self.optional_text(url),
                note: self.optional_text(note),
            });
        }
        out
    }
}
