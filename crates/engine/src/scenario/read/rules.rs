//! The rules that a scenario sets for itself.

use super::book::Book;
use super::numbers::Range;
use crate::scenario::{Application, FirstInstalment, Rules};
use crate::text::{Fields, Node, truth, word_of};

impl Book<'_> {
    pub(super) fn rules(&mut self, node: Option<&Node>) -> Rules {
        let mut rules = Rules::default();
        let Some(node) = node else { return rules };
        let Some(mut fields) = Fields::of(node, "set of rules", self.faults) else { return rules };
        for (name, low, high, constant) in rules.constants_mut() {
            if let Some(node) = fields.optional(name)
                && let Some(quantity) = self.quantity(node, &format!("rules.{name}"), Range::new(low, high))
            {
                *constant = quantity;
            }
        }
        let switches = [
            ("foresight", &mut rules.foresight),
            ("rooted", &mut rules.rooted),
            ("bounded_demands", &mut rules.bounded_demands),
            ("essentials", &mut rules.essentials),
            ("counts", &mut rules.counts),
            ("paths", &mut rules.paths),
        ];
        for (name, switch) in switches {
            if let Some(stated) = fields.optional(name).and_then(|it| truth(it, self.faults)) {
                *switch = stated;
            }
        }
        let application =
            fields.optional("application").and_then(|it| word_of(it, &["Simultaneous", "InOrder"], self.faults));
        if application == Some("InOrder") {
            rules.application = Application::InOrder;
        }
        let first = fields.optional("first_instalment").and_then(|it| word_of(it, &["Now", "Skipped"], self.faults));
        if first == Some("Skipped") {
            rules.first_instalment = FirstInstalment::Skipped;
        }
        fields.finish(self.faults);
        rules
    }
}
