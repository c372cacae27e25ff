//! What a round can settle at once: price and budget of attention, instructions, and what parties hold essential.

use super::book::Book;
use super::numbers::Range;
use crate::scenario::{ActorId, Agenda, Essential, IssueId, Quantity};
use crate::text::{Diagnostic, Fields, Form, Node, Spanned, entries};

/// What was read of a dialogue.
pub(super) struct Packages {
    pub price: Quantity,
    pub attention_budget: Option<Quantity>,
    pub instructions: Quantity,
    pub essentials: Vec<Essential>,
}

impl Book<'_> {
    /// Of the fields `price`, `attention_budget`, `instructions` and `essentials`.
    pub(super) fn packages(
        &mut self,
        [price, budget, instructions, essentials]: [Option<&Node>; 4],
        table: &[ActorId],
        agendas: &[Agenda],
        path: &str,
    ) -> Packages {
        let essentials = essentials.map(|it| self.essentials(it, table, agendas, path)).unwrap_or_default();
        Packages {
            price: self.quantity_or(price, &format!("{path}.price"), Range::new(0.0, 100.0), 0.0),
            attention_budget: budget
                .and_then(|it| self.quantity(it, &format!("{path}.attention_budget"), Range::new(0.01, 1000.0))),
            instructions: self.quantity_or(instructions, &format!("{path}.instructions"), Range::POINTS, 0.0),
            essentials,
        }
    }

    /// By party, issue, and the issue that it needs: a level that is needed at least, or `(at_least: …)` or
    /// `(at_most: …)`.
    fn essentials(&mut self, node: &Node, table: &[ActorId], agendas: &[Agenda], path: &str) -> Vec<Essential> {
        let mut out: Vec<Essential> = Vec::new();
        for (party, node) in entries(node, "essentials", self.faults) {
            let id = self.actor(party);
            if id.is_some_and(|it| !table.contains(&it)) {
                let names: Vec<&str> = table.iter().map(|it| self.names.actors[it.index()].as_str()).collect();
                let message = format!("`{}` holds something essential, and does not sit at the table", party.value);
                let hint = match names.len() {
                    0 => "add it to `table`".to_owned(),
                    _ => format!("add it to `table`, or take one of those who sit there: `{}`", names.join("`, `")),
                };
                self.faults.push(Diagnostic::error("not-at-table", party.span, message).hint(hint));
                continue;
            }
            for (issue, node) in entries(node, "essentials of a party", self.faults) {
                let on = self.issue_to_settle(issue, agendas);
                for (needs, node) in entries(node, "what is essential to an issue", self.faults) {
                    let other = self.issue_to_settle(needs, agendas);
                    if issue.value == needs.value {
                        let message = format!("`{}` can't be essential to itself", issue.value);
                        let hint = "how far a party goes on an issue is the `red_line` of its doctrine";
                        self.faults.push(Diagnostic::error("self-essential", needs.span, message).hint(hint));
                        continue;
                    }
                    let path = format!("{path}.essentials.{}.{}.{}", party.value, issue.value, needs.value);
                    let level = self.essential_level(node, &path);
                    if let (Some(party), Some(issue), Some(needs), Some((level, at_most))) = (id, on, other, level) {
                        out.push(Essential { span: node.span, party, issue, needs, level, at_most });
                    }
                }
            }
        }
        out.sort_by_key(|it| (it.party, it.issue, it.needs));
        out
    }

    /// An issue that some agenda of the dialogue has.
    fn issue_to_settle(&mut self, given: &Spanned<String>, agendas: &[Agenda]) -> Option<IssueId> {
        let issue = self.issue(given)?;
        let on = |agenda: &Agenda| agenda.attention.iter().any(|(it, _)| *it == issue);
        if !agendas.iter().any(on) {
            let message = format!("`{}` is on no agenda of this dialogue", given.value);
            let fault = Diagnostic::error("off-agenda", given.span, message);
            self.faults.push(fault.hint("give it attention in one of the `agendas`, or delete this"));
            return None;
        }
        Some(issue)
    }

    /// A level, and whether it is the most that may be.
    fn essential_level(&mut self, node: &Node, path: &str) -> Option<(Quantity, bool)> {
        let is_full = matches!(&node.form, Form::Record { name: None, fields } if !fields.iter().any(|(it, _)| it.value == "value"));
        if !is_full {
            return Some((self.quantity(node, path, Range::POINTS)?, false));
        }
        let mut fields = Fields::of(node, "essential", self.faults)?;
        let (least, most) = (fields.optional("at_least"), fields.optional("at_most"));
        fields.finish(self.faults);
        match (least, most) {
            (Some(level), None) => Some((self.quantity(level, path, Range::POINTS)?, false)),
            (None, Some(level)) => Some((self.quantity(level, path, Range::POINTS)?, true)),
            _ => {
                let fault = Diagnostic::error("bad-essential", node.span, "this is not a level to be met");
                self.faults.push(fault.hint("write `36`, which is needed at least, or `(at_most: 36)`"));
                None
            }
        }
    }
}
