//! Outcomes: how a run can end.

use super::book::Book;
use crate::expr::Kind;
use crate::scenario::tree::Tree;
use crate::scenario::{Formula, Outcome, OutcomeId};
use crate::text::{Diagnostic, Fields, Node, Span, Spanned, entries, text, truth};

impl Book<'_> {
    /// The outcomes, in order of priority.
    pub(super) fn outcomes(&mut self, tree: &Tree) -> Vec<Outcome> {
        let Some(node) = tree.section("outcomes") else {
            self.missing_section("outcomes", tree.head.span);
            return Vec::new();
        };
        let rows = entries(node, "outcomes", self.faults);
        if rows.is_empty() {
            self.faults.push(
                Diagnostic::error("no-outcome", node.span, "a scenario needs an outcome")
                    .hint("add `\"drift\": (when: \"true\")`"),
            );
        }
        let last = rows.len().saturating_sub(1);
        let read: Vec<_> = rows
            .iter()
            .enumerate()
            .filter_map(|(place, (key, node))| self.read_outcome(key, node, place == last))
            .collect();
        self.refuse_open_end(&read, rows.len());
        read
    }

    fn missing_section(&mut self, section: &str, at: Span) {
        let fault = Diagnostic::error(
            "missing-section",
            Span::new(at.file, at.start, (at.start + 1).min(at.end)),
            format!("this scenario has no `{section}`"),
        );
        self.faults
            .push(fault.hint(format!("add a field `{section}`, or a file `{section}.ron` beside `scenario.ron`")));
    }

    /// The outcome with the name that is written here.
    pub(super) fn outcome(&mut self, node: &Node) -> Option<OutcomeId> {
        let key = text(node, self.faults)?;
        let found = self.names.outcomes.iter().position(|it| it == key);
        if found.is_none() {
            let names = self.names;
            self.unknown("outcome", key, node.span, names.outcomes.iter().map(String::as_str));
        }
        found.and_then(|it| u16::try_from(it).ok()).map(OutcomeId)
    }

    /// An outcome; one that holds always must be the last.
    fn read_outcome(&mut self, key: &Spanned<String>, node: &Node, is_last: bool) -> Option<Outcome> {
        let key_text = crate::text::name(key, "an outcome", self.faults);
        let mut fields = Fields::of(node, "outcome", self.faults)?;
        let (name, about) = (fields.optional("name"), fields.optional("about"));
        let (when, immediate) = (fields.required("when"), fields.optional("immediate"));
        fields.finish(self.faults);
        self.see_texts([name, about]);
        let immediate = immediate.and_then(|it| truth(it, self.faults)).unwrap_or(false);
        let when_span = when.map(|it| it.span);
        let when = when.and_then(|it| self.formula(it, Kind::Condition))?;
        self.refuse_conduct(&when, "an outcome");
        if holds_always(&when) && !is_last {
            let fault = Diagnostic::error(
                "dead-outcome",
                when_span.unwrap_or(key.span),
                format!("`{key_text}` holds always: the outcomes after it can't be reached"),
            );
            self.faults.push(fault.hint("move it to the end"));
        }
        Some(Outcome { span: key.span, key: key_text.to_owned(), when, immediate })
    }

    /// Some outcome must hold at the end of a run, whatever happens. One that could not be read may have been it.
    fn refuse_open_end(&mut self, outcomes: &[Outcome], declared: usize) {
        if let Some(last) = outcomes.last().filter(|_| outcomes.len() == declared)
            && !outcomes.iter().any(|it| holds_always(&it.when) && !it.immediate)
        {
            let fault = Diagnostic::error("open-end", last.when.span, "a run could end without an outcome");
            self.faults.push(fault.hint("the last outcome has `when: \"true\"` and is not immediate"));
        }
    }
}

fn holds_always(condition: &Formula) -> bool {
    condition.program.constant().is_some_and(|it| it > 0.0)
}
