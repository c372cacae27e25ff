//! Pledges: what an actor says it will do if others do something, and whether that can be meant so.

use super::book::Book;
use super::numbers::Range;
use crate::expr::Slot;
use crate::scenario::{ActorId, Choice, ChoiceId, Formula, Pledge};
use crate::text::{Diagnostic, Fields, Form, Node, Span, Spanned, strings, text};

impl Book<'_> {
    /// What an actor pledges by a choice of its own.
    pub(super) fn pledge(&mut self, node: &Node, maker: ActorId, path: &str) -> Option<Pledge> {
        let mut fields = Fields::of(node, "pledge", self.faults)?;
        let (to, tags, then) = (fields.required("to"), fields.required("if"), fields.required("then"));
        let (months, broken) = (fields.required("months"), fields.optional("on_broken"));
        fields.finish(self.faults);
        let path = format!("{path}.pledge");
        let to = to.map(|it| self.addressees(it, maker));
        let tags = tags.map(|it| self.answered_tags(it));
        let then = then.and_then(|it| self.kept_by(it, maker));
        let months = months.and_then(|it| {
            let months = self.quantity(it, &format!("{path}.months"), Range::MONTHS)?;
            if months.nominal() > 0.0 {
                return Some(months);
            }
            let fault = Diagnostic::error("out-of-range", it.span, "a pledge stands for some months, not for none");
            self.faults.push(fault.hint("write how long it is meant to stand, such as `months: 4`"));
            None
        });
        let on_broken = broken.map(|it| self.effects(it, &format!("{path}.on_broken"), None)).unwrap_or_default();
        if let Some(Form::Table(rows)) = broken.map(|it| &it.form) {
            for (key, _) in rows.iter().filter(|(key, _)| self.names.flag(key.value.trim()).is_some()) {
                let message = format!("breaking a pledge can't set the flag `{}`", key.value);
                let fault = Diagnostic::error("flag-here", key.span, message);
                self.faults.push(fault.hint("let an event set it, whose condition reads the maker's word"));
            }
        }
        for scale in on_broken.iter().filter_map(|it| it.scale.as_ref()) {
            self.refuse_conduct(scale, "what breaking a pledge does");
        }
        Some(Pledge { span: node.span, to: to?, tags: tags?, then: then?, months: months?, on_broken })
    }

    /// To whom a pledge is made.
    fn addressees(&mut self, node: &Node, maker: ActorId) -> Vec<ActorId> {
        let mut to = self.actors(node);
        if to.contains(&maker) {
            let name = &self.names.actors[maker.index()];
            let fault = Diagnostic::error("self-pledge", node.span, format!("`{name}` pledges something to itself"));
            self.faults.push(fault.hint("leave it out of `to`: a pledge is made to others"));
            to.retain(|it| *it != maker);
        } else if is_empty(node) {
            let fault = Diagnostic::error("no-addressee", node.span, "this pledge is made to nobody");
            self.faults.push(fault.hint("name at least one actor whose choices it answers: `to: [\"us\"]`"));
        }
        to
    }

    /// Tags of what a pledge answers: each has to be that of some choice.
    fn answered_tags(&mut self, node: &Node) -> Vec<Spanned<String>> {
        let tags = strings(node, self.faults);
        if is_empty(node) {
            let fault = Diagnostic::error("no-tag", node.span, "this pledge answers nothing");
            self.faults.push(fault.hint("name at least one tag of choices: `if: [\"violence\"]`"));
        }
        tags
    }

    /// What is done if a pledge is kept: a choice of its maker, by its key.
    fn kept_by(&mut self, node: &Node, maker: ActorId) -> Option<ChoiceId> {
        let key = text(node, self.faults)?;
        self.own_choice(key, node.span, maker, ("bad-pledge", "can pledge only what it does itself"))
    }

    /// A choice of an actor by its key, or its full name; what is said of one that is another's is its code and why.
    pub(super) fn own_choice(
        &mut self,
        key: &str,
        at: Span,
        owner: ActorId,
        (code, why): (&'static str, &str),
    ) -> Option<ChoiceId> {
        let (names, owner) = (self.names, self.names.actors.get(owner.index())?);
        let own = key.strip_prefix(owner.as_str()).and_then(|it| it.strip_prefix('.')).unwrap_or(key);
        let found = names.choice_id(&format!("{owner}.{own}"));
        if found.is_none() {
            if names.choice_id(key).is_some() {
                let message = format!("`{key}` is not a choice of `{owner}`, which {why}");
                self.faults.push(Diagnostic::error(code, at, message).hint("name a choice of its own, by its key"));
            } else {
                let own: Vec<&str> = names.choices_of(owner).map(String::as_str).collect();
                self.unknown(&format!("choice of `{owner}`"), own_part(key), at, own);
            }
        }
        found
    }

    /// Refuses an expression of conduct or of a word where only levels and agreements can be read.
    pub(super) fn refuse_conduct(&mut self, formula: &Formula, what: &str) {
        for (path, slot) in formula.checked.variables() {
            if matches!(slot, Slot::Conduct(_) | Slot::Word(_)) {
                let message = format!("{what} can't depend on `{path}`");
                let fault = Diagnostic::error("conduct-here", formula.span, message);
                self.faults.push(fault.hint("what actors did to each other and what a word counts can be read in biases, goals, odds, conditions and hazards"));
            }
        }
    }

    /// Refuses what can't be seen to be pledged, tags that no choice carries, and pledges to do what makes them.
    pub(super) fn refuse_empty_pledges(&mut self, choices: &[Option<Choice>]) {
        let all_tags = || choices.iter().flatten().flat_map(|it| &it.tags).map(|it| it.value.as_str());
        for (row, choice) in choices.iter().enumerate() {
            let Some((choice, pledge)) = choice.as_ref().and_then(|it| Some((it, it.pledge.as_ref()?))) else {
                continue;
            };
            let then = choices.get(pledge.then.index()).and_then(Option::as_ref);
            for (it, what) in [(Some(choice), "makes it"), (then, "keeps it")] {
                let Some(it) = it.filter(|it| it.noticed_by.is_some()) else { continue };
                let message =
                    format!("everybody sees a pledge, and not everybody notices `{}`, which {what}", it.notation);
                let fault = Diagnostic::error("secret-pledge", pledge.span, message);
                self.faults.push(fault.hint("leave `noticed_by` out there").also(it.span, "here"));
            }
            if pledge.then.index() == row {
                let fault = Diagnostic::error("bad-pledge", pledge.span, "this pledge is kept by making it again");
                self.faults.push(fault.hint("let `then` be another choice of the same actor"));
            }
            for tag in pledge.tags.iter().filter(|tag| !all_tags().any(|it| it == tag.value)) {
                let message = format!("no choice carries the tag `{}`", tag.value);
                let hint = self.names.did_you_mean(&tag.value, all_tags());
                self.faults.push(Diagnostic::error("unknown-name", tag.span, message).hint_if(hint));
            }
        }
    }
}

fn is_empty(list: &Node) -> bool {
    matches!(&list.form, Form::List(items) if items.is_empty())
}

/// The part of a choice's name behind its actor.
fn own_part(key: &str) -> &str {
    key.split_once('.').map_or(key, |(_, own)| own)
}
