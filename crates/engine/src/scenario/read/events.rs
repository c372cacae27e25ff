//! Events.

use super::book::Book;
use super::names::rows;
use super::numbers::Range;
use crate::scenario::tree::Tree;
use crate::scenario::{Event, EventId, Happening, Trigger};
use crate::text::{Diagnostic, Fields, Node, Spanned};

impl Book<'_> {
    /// The events by their rows, and in the order of declaration.
    pub(super) fn events(&mut self, tree: &Tree, horizon: f64, declared: &mut Vec<EventId>) -> Vec<Option<Event>> {
        let mut events: Vec<_> = self.names.events.iter().map(|_| None).collect();
        for (key, node) in rows(tree, "events") {
            let Some(id) = self.names.event(&key.value) else { continue };
            events[id.index()] = self.read_event(key, node, horizon);
            declared.push(id);
        }
        events
    }

    fn read_event(&mut self, key: &Spanned<String>, node: &Node, horizon: f64) -> Option<Event> {
        let mut fields = Fields::of(node, "event", self.faults)?;
        let (name, about) = (fields.optional("name"), fields.optional("about"));
        let (at, hazard, when) = (fields.optional("at"), fields.optional("hazard"), fields.optional("when"));
        let (again, cooldown, effects) =
            (fields.optional("again"), fields.optional("cooldown"), fields.optional("effects"));
        let (succession, outcome) = (fields.optional("succession"), fields.optional("outcome"));
        let (source, note) = (fields.optional("source"), fields.optional("note"));
        let is_misspelt = fields.is_misspelt("at") || fields.is_misspelt("hazard");
        fields.finish(self.faults);
        self.source(source);
        self.optional_text(note);
        let path = format!("events.{}", key.value);
        let trigger = match (at, hazard) {
            (Some(at), None) => self.date_of_event(at, &format!("{path}.at"), horizon),
            (None, Some(hazard)) => {
                self.amount(hazard, &format!("{path}.hazard"), Range::new(0.0, 100.0)).map(Trigger::Hazard)
            }
            (None, None) if is_misspelt => None,
            (given, _) => {
                let what = if given.is_some() { "both `at` and `hazard`" } else { "neither `at` nor `hazard`" };
                let fault = Diagnostic::error("bad-trigger", key.span, format!("the event `{}` has {what}", key.value));
                self.faults.push(
                    fault.hint("give the month in which it happens (`at: 7`), or its hazard per month (`hazard: 0.1`)"),
                );
                None
            }
        };
        let when = self.condition(when);
        let cooldown = self.quantity_or(cooldown, &format!("{path}.cooldown"), Range::MONTHS, 0.0);
        let by = self.names.event(&key.value).map(Happening::Event);
        let effects = effects.map(|it| self.effects(it, &format!("{path}.effects"), by)).unwrap_or_default();
        let succession = succession.and_then(|it| self.quantity(it, &format!("{path}.succession"), Range::POINTS));
        let outcome = outcome.and_then(|it| self.outcome(it));
        self.see_texts([name, about]);
        self.see_list(again);
        Some(Event {
            span: key.span,
            key: key.value.clone(),
            trigger: trigger?,
            when,
            cooldown,
            effects,
            succession,
            outcome,
        })
    }

    fn date_of_event(&mut self, node: &Node, path: &str, horizon: f64) -> Option<Trigger> {
        let month = self.quantity(node, path, Range::MONTHS)?;
        let (earliest, _) = month.distribution.bounds();
        if earliest >= horizon {
            let doubt = Diagnostic::warning(
                "event-after-end",
                node.span,
                format!("month {earliest} is after the end of the run"),
            );
            self.faults.push(doubt.hint(format!("the run ends after {horizon} months")));
        }
        Some(Trigger::At(month))
    }
}
