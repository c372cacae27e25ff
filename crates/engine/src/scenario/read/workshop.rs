//! The workshop: which seats are offered, how long everything takes, which events are prepared. What people read of it
//! is seen to be text and stands beside the scenario.

use super::book::Book;
use crate::scenario::tree::Tree;
use crate::scenario::{ActorId, EventId, Inject, Minutes, Workshop};
use crate::text::{Diagnostic, Fields, Node, Spanned, entries, strings, text, whole};

/// The most minutes of a part.
const MOST_MINUTES: i64 = 600;

impl Book<'_> {
    /// What is said of the workshop; nothing where nothing is.
    pub(super) fn workshop(&mut self, tree: &Tree) -> Workshop {
        let fields = tree.section("workshop").and_then(|it| Fields::of(it, "workshop", self.faults));
        let Some(mut fields) = fields else { return Workshop::default() };
        let (seats, minutes, injects) =
            (fields.optional("seats"), fields.optional("minutes"), fields.optional("injects"));
        let texts = ["aims", "ground_rules", "questions"].map(|it| fields.optional(it));
        fields.finish(self.faults);
        texts.into_iter().for_each(|it| self.see_list(it));
        Workshop {
            seats: seats.map(|it| self.offered_seats(it)).unwrap_or_default(),
            minutes: minutes.and_then(|it| self.minutes(it)).unwrap_or_default(),
            injects: injects.map(|it| self.injects(it)).unwrap_or_default(),
        }
    }

    /// The seats, in the order in which they are written: an actor is offered once, and can do something.
    fn offered_seats(&mut self, node: &Node) -> Vec<ActorId> {
        let mut out: Vec<ActorId> = Vec::new();
        for given in strings(node, self.faults) {
            let Some(actor) = self.actor(&given) else { continue };
            if out.contains(&actor) {
                let message = format!("the seat of `{}` is offered twice", given.value);
                self.faults
                    .push(Diagnostic::error("duplicate-name", given.span, message).hint("delete one of the two"));
                continue;
            }
            if !self.names.choices.iter().any(|(whose, _)| *whose == given.value) {
                let message = format!("`{}` has no choices: nobody can play that seat", given.value);
                let fault = Diagnostic::error("idle-seat", given.span, message);
                self.faults.push(fault.hint(format!("give it some in `choices`, or leave `{}` out", given.value)));
            }
            out.push(actor);
        }
        out
    }

    fn minutes(&mut self, node: &Node) -> Option<Minutes> {
        let mut fields = Fields::of(node, "plan of minutes", self.faults)?;
        let parts = Minutes::PARTS.map(|it| fields.optional(it));
        fields.finish(self.faults);
        let [brief, practice, situation, negotiate, commit, adjudicate, reveal, hot_wash, debrief] =
            parts.map(|it| it.and_then(|it| self.minutes_of(it)));
        Some(Minutes { brief, practice, situation, negotiate, commit, adjudicate, reveal, hot_wash, debrief })
    }

    fn minutes_of(&mut self, node: &Node) -> Option<u16> {
        let minutes = whole(node, self.faults)?;
        if !(0..=MOST_MINUTES).contains(&minutes) {
            let message = format!("{minutes} minutes: a part takes 0 to {MOST_MINUTES}");
            self.faults.push(Diagnostic::error("out-of-range", node.span, message));
            return None;
        }
        u16::try_from(minutes).ok()
    }

    fn injects(&mut self, node: &Node) -> Vec<Inject> {
        let rows = entries(node, "injects", self.faults);
        let mut out: Vec<Inject> = rows.into_iter().filter_map(|(key, node)| self.inject(key, node)).collect();
        out.sort_by_key(|it| it.turn);
        out
    }

    fn inject(&mut self, key: &Spanned<String>, node: &Node) -> Option<Inject> {
        let key = crate::text::name(key, "an inject", self.faults);
        let mut fields = Fields::of(node, "inject", self.faults)?;
        let (event, turn) = (fields.required("event"), fields.required("turn"));
        let (expected, ask) = (fields.optional("expected"), fields.optional("ask"));
        fields.finish(self.faults);
        self.see_texts([expected]);
        self.see_list(ask);
        let (event, turn) = (event.and_then(|it| self.event(it)), turn.and_then(|it| self.proposed_turn(it)));
        Some(Inject { key: key.to_owned(), event: event?, turn: turn? })
    }

    /// The event with the name that is written here.
    fn event(&mut self, node: &Node) -> Option<EventId> {
        let key = text(node, self.faults)?;
        let names = self.names;
        let found = names.events.iter().position(|it| it == key);
        if found.is_none() {
            self.unknown("event", key, node.span, names.events.iter().map(String::as_str));
        }
        found.and_then(|it| u16::try_from(it).ok()).map(EventId)
    }

    /// A turn on which something can be brought about, counted from 0. A run may have been made shorter by a setting,
    /// so that one beyond the end is doubted only.
    fn proposed_turn(&mut self, node: &Node) -> Option<u32> {
        let turn = whole(node, self.faults)?;
        if turn < 2 {
            let message = format!("turn {turn}: nothing can be brought about before turn 2");
            let fault = Diagnostic::error("out-of-range", node.span, message);
            self.faults.push(fault.hint("turns are counted from 1, and an event happens as its turn opens"));
            return None;
        }
        if let Some(turns) = self.turns.filter(|it| turn > i64::from(*it)) {
            let message = format!("an inject on turn {turn} is never proposed: the run is over");
            let fault = Diagnostic::warning("inject-after-end", node.span, message);
            self.faults.push(fault.hint(format!("the run ends after turn {turns}")));
        }
        u32::try_from(turn - 1).ok()
    }
}
