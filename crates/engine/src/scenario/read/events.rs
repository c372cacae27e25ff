//! Events and outcomes.

use super::book::Book;
use super::numbers::Range;
use crate::expr::Kind;
use crate::scenario::{Event, Happening, Outcome, OutcomeId, Trigger};
use crate::text::{Diagnostic, Fields, Node, Spanned, text, truth};

impl Book<'_> {
    pub(super) fn read_event(&mut self, key: &Spanned<String>, node: &Node, horizon: f64) -> Option<Event> {
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
    pub(super) fn read_outcome(&mut self, key: &Spanned<String>, node: &Node, is_last: bool) -> Option<Outcome> {
        let key_text = crate::text::name(key, "an outcome", self.faults);
        let mut fields = Fields::of(node, "outcome", self.faults)?;
        let (name, about) = (fields.optional("name"), fields.optional("about"));
        let (when, immediate) = (fields.required("when"), fields.optional("immediate"));
        fields.finish(self.faults);
        self.see_texts([name, about]);
        let immediate = immediate.and_then(|it| truth(it, self.faults)).unwrap_or(false);
        let when_span = when.map(|it| it.span);
        let when = when.and_then(|it| self.formula(it, Kind::Condition))?;
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
    pub(super) fn refuse_open_end(&mut self, outcomes: &[Outcome], declared: usize) {
        if let Some(last) = outcomes.last().filter(|_| outcomes.len() == declared)
            && !outcomes.iter().any(|it| holds_always(&it.when) && !it.immediate)
        {
            let fault = Diagnostic::error("open-end", last.when.span, "a run could end without an outcome");
            self.faults.push(fault.hint("the last outcome has `when: \"true\"` and is not immediate"));
        }
    }
}

fn holds_always(condition: &crate::scenario::Formula) -> bool {
    condition.program.constant().is_some_and(|it| it > 0.0)
}
