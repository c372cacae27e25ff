//! Choices and their effects.

use std::collections::BTreeMap;

use super::book::Book;
use super::numbers::Range;
use crate::expr::Kind;
use crate::scenario::tree::Tree;
use crate::scenario::{Actor, ActorId, Branch, Choice, ChoiceId, ChoiceKind, Effect, Happening, Quantity, VariableId};
use crate::text::{Diagnostic, Fields, Form, Node, Span, Spanned, entries, strings, truth, word_of};

const AMOUNT: Range = Range::new(-200.0, 200.0);

impl Book<'_> {
    /// The choices by their rows; actors get to know which are theirs, in the order of declaration.
    pub(super) fn choices(&mut self, tree: &Tree, mut actors: Option<&mut Vec<Actor>>) -> Vec<Option<Choice>> {
        let mut choices = vec![None; self.names.choices.len()];
        let section = tree.section("choices").map(|it| entries(it, "choices", self.faults)).unwrap_or_default();
        for (whose, node) in section {
            let known = self.actor(whose);
            for (key, node) in entries(node, "choices of an actor", self.faults) {
                // Choices of somebody unknown are read as the first actor's, for their own faults.
                let choice = self.read_choice(known.unwrap_or(ActorId(0)), key, node);
                let Some(actor) = known else { continue };
                let Some(id) = self.names.choice_id(&format!("{}.{}", whose.value, key.value)) else { continue };
                choices[id.index()] = choice;
                if let Some(actors) = &mut actors {
                    actors[actor.index()].choices.push(id);
                }
            }
        }
        exclude_both_ways(&mut choices);
        choices
    }

    fn read_choice(&mut self, actor: ActorId, key: &Spanned<String>, node: &Node) -> Option<Choice> {
        let span = key.span;
        let key = crate::text::name(key, "a choice", self.faults);
        if key == "hold" {
            // Its noise would be that of holding still, and nobody could order one and not the other.
            let fault =
                Diagnostic::error("reserved-name", span, "to `hold` is to choose nothing, which every actor can do");
            self.faults.push(fault.hint("give the choice another name, such as `wait`"));
        }
        let mut fields = Fields::of(node, "choice", self.faults)?;
        let (name, about) = (fields.optional("name"), fields.optional("about"));
        let (kind, tags, when) = (fields.optional("kind"), fields.optional("tags"), fields.optional("when"));
        let (when_seen, cost, odds) = (fields.optional("when_seen"), fields.optional("cost"), fields.optional("odds"));
        let (contest, pledge) = (fields.optional("contest"), fields.optional("pledge"));
        let excludes = fields.optional("excludes");
        let contest_at = fields.name_span("contest");
        if let Some(at) = contest_at.filter(|_| odds.is_none() && !fields.is_misspelt("odds")) {
            let fault = Diagnostic::error("missing-odds", at, "a contest moves `odds`, and there are none");
            self.faults
                .push(fault.hint("add `odds: 0.5` or an expression: the chance at the strengths that are stated"));
        }
        let (cooldown, once, noticed_by) =
            (fields.optional("cooldown"), fields.optional("once"), fields.optional("noticed_by"));
        let branches = [
            (Branch::Always, "always", fields.optional("always")),
            (Branch::OnSuccess, "on_success", fields.optional("on_success")),
            (Branch::OnFailure, "on_failure", fields.optional("on_failure")),
        ];
        let depends = ["on_success", "on_failure"].into_iter().find_map(|it| fields.name_span(it));
        if let Some(at) = depends.filter(|_| odds.is_none() && !fields.is_misspelt("odds")) {
            let fault = Diagnostic::error("missing-odds", at, "effects that depend on success need `odds`");
            self.faults.push(fault.hint("add `odds: 0.6` or an expression, or move the effects to `always`"));
        }
        fields.finish(self.faults);

        let notation = format!("{}.{key}", self.names.actors.get(actor.index())?);
        let path = format!("choices.{notation}");
        let kind = kind.and_then(|it| word_of(it, &["Stance", "Act"], self.faults));
        let odds = odds.and_then(|it| self.amount(it, &format!("{path}.odds"), Range::new(0.0, 1.0)));
        let mut effects = Vec::new();
        for (branch, section, node) in branches {
            let Some(node) = node else { continue };
            let by = self.names.choice_id(&notation).map(|id| match branch {
                Branch::Always => Happening::Choice(id),
                Branch::OnSuccess => Happening::Succeeded(id),
                Branch::OnFailure => Happening::Failed(id),
            });
            let read = self.effects(node, &format!("{path}.{section}"), by);
            effects.extend(read.into_iter().map(|effect| (branch, effect)));
        }
        self.see_texts([name, about]);
        Some(Choice {
            span,
            actor,
            key: key.to_owned(),
            notation: notation.clone(),
            kind: if kind == Some("Act") { ChoiceKind::Act } else { ChoiceKind::Stance },
            tags: tags.map(|it| strings(it, self.faults)).unwrap_or_default(),
            when: self.condition(when),
            when_seen: self.condition(when_seen),
            cost: self.quantity_or(cost, &format!("{path}.cost"), Range::new(0.0, 10.0), 0.0),
            odds,
            contest: contest.and_then(|it| self.contest(it, &path)),
            cooldown: self.quantity_or(cooldown, &format!("{path}.cooldown"), Range::MONTHS, 0.0),
            once: once.and_then(|it| truth(it, self.faults)).unwrap_or(false),
            excludes: excludes.map(|it| self.excluded(it, actor, &notation)).unwrap_or_default(),
            noticed_by: noticed_by.and_then(|it| self.noticed_by(it, actor)),
            pledge: pledge.and_then(|it| self.pledge(it, actor, &path)),
            effects,
        })
    }

    /// Choices of the same actor that are not taken with one of its own.
    fn excluded(&mut self, node: &Node, actor: ActorId, notation: &str) -> Vec<ChoiceId> {
        let mut out = Vec::new();
        for key in strings(node, self.faults) {
            let why = ("foreign-exclusion", "decides only what it does itself");
            let Some(other) = self.own_choice(&key.value, key.span, actor, why) else { continue };
            if self.names.choice_id(notation) == Some(other) {
                let fault = Diagnostic::error("self-exclusion", key.span, format!("`{notation}` excludes itself"));
                self.faults
                    .push(fault.hint("no choice is taken twice on one turn anyway; name another, or delete this"));
                continue;
            }
            out.push(other);
        }
        out
    }

    /// The two sides of a contest, each a table of actors and weights.
    fn contest(&mut self, node: &Node, path: &str) -> Option<[Vec<(ActorId, Quantity)>; 2]> {
        let mut fields = Fields::of(node, "contest", self.faults)?;
        let sides = ["for", "against"].map(|name| (name, fields.required(name)));
        fields.finish(self.faults);
        let mut met: BTreeMap<ActorId, Span> = BTreeMap::new();
        let sides = sides.map(|(name, side)| {
            let mut members = Vec::new();
            let rows = side.map(|it| entries(it, "members of a side", self.faults)).unwrap_or_default();
            if let Some(side) = side.filter(|_| rows.is_empty()) {
                let fault = Diagnostic::error("empty-side", side.span, format!("nobody is on the side `{name}`"));
                self.faults.push(fault.hint("name at least one actor with a weight: `{\"us\": 1}`"));
            }
            for (key, weight) in rows {
                let Some(actor) = self.actor(key) else { continue };
                if let Some(first) = met.insert(actor, key.span) {
                    let fault = Diagnostic::error(
                        "both-sides",
                        key.span,
                        format!("`{}` stands on a side of this contest already", key.value),
                    );
                    self.faults.push(fault.hint("leave it on one side").also(first, "here"));
                    continue;
                }
                let path = format!("{path}.contest.{name}.{}", key.value);
                members.extend(self.quantity(weight, &path, Range::new(0.0, 100.0)).map(|it| (actor, it)));
            }
            members.sort_by_key(|(actor, _)| *actor);
            members
        });
        Some(sides)
    }

    /// A table of effects of what comes about: variable and amount, or a list of amounts; flag and `true` or `false`.
    pub(super) fn effects(&mut self, node: &Node, path: &str, by: Option<Happening>) -> Vec<Effect> {
        let mut out = Vec::new();
        let mut met = BTreeMap::new();
        for (key, value) in entries(node, "effects", self.faults) {
            if self.sets_flag(key, value, by) {
                continue;
            }
            let target = self.variable(key, "effect target");
            self.doubt_repeated(key, target, &mut met);
            let path = format!("{path}.\"{}\"", key.value);
            let parts = match &value.form {
                Form::List(items) => items.as_slice(),
                _ => core::slice::from_ref(value),
            };
            for (place, part) in parts.iter().enumerate() {
                let path = if parts.len() > 1 { format!("{path}.{place}") } else { path.clone() };
                let effect = self.effect(part, &path);
                if let (Some(target), Some(effect)) = (target, effect) {
                    out.push(Effect { target, ..effect });
                }
            }
        }
        out
    }

    /// A variable that stands twice in a table, in other spacing.
    pub(super) fn doubt_repeated(
        &mut self,
        key: &Spanned<String>,
        target: Option<VariableId>,
        met: &mut BTreeMap<VariableId, Span>,
    ) {
        let Some(target) = target else { return };
        match met.get(&target) {
            Some(first) => {
                let doubt = Diagnostic::warning(
                    "duplicate-effect",
                    key.span,
                    format!("`{}` stands twice here, in other spacing", key.value),
                );
                self.faults.push(
                    doubt
                        .hint("both count; write one, or a list: `[3, (add: -1, after: 2)]`")
                        .also(*first, "first here"),
                );
            }
            None => {
                met.insert(target, key.span);
            }
        }
    }

    fn effect(&mut self, node: &Node, path: &str) -> Option<Effect> {
        let target = crate::scenario::VariableId(0); // put in by the caller, who knows it
        let at = |what: &str| format!("{path}.{what}");
        let is_full = matches!(&node.form, Form::Record { name: None, fields } if !fields.iter().any(|(it, _)| it.value == "value"));
        if !is_full {
            let add = self.quantity(node, path, AMOUNT)?;
            return Some(Effect {
                target,
                add,
                after: Quantity::fixed(at("after"), 0.0, Range::MONTHS.ends()),
                over: Quantity::fixed(at("over"), 0.0, Range::MONTHS.ends()),
                scale: None,
            });
        }
        let mut fields = Fields::of(node, "effect", self.faults)?;
        let (add, scale) = (fields.required("add"), fields.optional("scale"));
        let (after, over) = (fields.optional("after"), fields.optional("over"));
        let (source, note) = (fields.optional("source"), fields.optional("note"));
        fields.finish(self.faults);
        let (source, note) = (self.source(source), self.optional_text(note));
        let after = self.quantity_or(after, &at("after"), Range::MONTHS, 0.0);
        let over = self.quantity_or(over, &at("over"), Range::MONTHS, 0.0);
        let scale = scale.and_then(|it| self.formula(it, Kind::Number));
        let add = self.quantity(add?, path, AMOUNT)?;
        Some(Effect {
            target,
            add: Quantity { source: add.source.or(source), note: add.note.or(note), ..add },
            after,
            over,
            scale,
        })
    }
}

/// What one choice excludes excludes it, in the order of keys.
fn exclude_both_ways(choices: &mut [Option<Choice>]) {
    for row in 0..choices.len() {
        let excluded = choices[row].as_ref().map(|it| it.excludes.clone()).unwrap_or_default();
        for other in excluded {
            if let Some(Some(other)) = choices.get_mut(other.index()) {
                other.excludes.push(ChoiceId(row as u16));
            }
        }
    }
    for choice in choices.iter_mut().flatten() {
        choice.excludes.sort_unstable();
        choice.excludes.dedup();
    }
}
