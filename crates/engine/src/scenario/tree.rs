//! The tree of a scenario: its sections as read, before they mean anything; and settings put into it.

use std::collections::BTreeMap;

use super::Setting;
use crate::text::{Diagnostic, Diagnostics, Form, Node, Spanned, did_you_mean};

/// The sections that a scenario consists of.
pub(super) const SECTIONS: [&str; 15] = [
    "sources",
    "indicators",
    "actors",
    "issues",
    "choices",
    "dialogues",
    "events",
    "outcomes",
    "claims",
    "rules",
    "calibration",
    "smallest_effects",
    "define",
    "flags",
    "workshop",
];

/// What a history that a scenario is read with is called among its sections. It is none of them.
pub(super) const HISTORY: &str = "history";

/// The fields of a head that settings reach.
const HEAD: [&str; 5] = ["title", "summary", "start", "turns", "months_per_turn"];

/// An entry of a table, or a field of a record.
fn entry<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let (Form::Record { fields: entries, .. } | Form::Table(entries)) = &node.form else { return None };
    entries.iter().find(|(it, _)| it.value == key).map(|(_, node)| node)
}

/// The sections of a scenario by name, and its head.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    /// The fields of `scenario.ron` that are no sections.
    pub head: Node,
    /// The sections.
    pub sections: Vec<(&'static str, Node)>,
    /// Influence and stability of actors as the files state them, where a setting has put something in their place:
    /// the actor, the score, and what stood there.
    pub stated: Vec<(String, String, Node)>,
}

impl Tree {
    /// A section.
    pub(super) fn section(&self, name: &str) -> Option<&Node> {
        self.sections.iter().find(|(it, _)| *it == name).map(|(_, node)| node)
    }

    /// A field of the history that the scenario is read with.
    pub(super) fn history(&self, field: &str) -> Option<&Node> {
        self.section(HISTORY).and_then(|it| entry(it, field)).filter(|it| !it.is_none())
    }

    /// How many values it holds.
    pub(super) fn size(&self) -> usize {
        fn below(node: &Node) -> usize {
            1 + match &node.form {
                Form::List(items) | Form::Tuple { items, .. } => items.iter().map(below).sum::<usize>(),
                Form::Table(rows) | Form::Record { fields: rows, .. } => rows.iter().map(|(_, it)| below(it)).sum(),
                _ => 0,
            }
        }
        self.sections.iter().map(|(_, node)| below(node)).sum()
    }

    /// Puts a setting into the tree; settings that are no paths are left to the setup.
    pub(super) fn apply(&mut self, setting: &Spanned<Setting>, faults: &mut Diagnostics) {
        let Setting::Put { path, value } = &setting.value else { return };
        let [first, rest @ ..] = path.as_slice() else { return };
        if let Some(known) = SECTIONS.iter().find(|it| **it == first.value) {
            if !self.sections.iter().any(|(it, _)| it == known) {
                self.sections
                    .push((known, Node { span: first.span, form: Form::Record { name: None, fields: Vec::new() } }));
            }
            self.keep_stated(path);
            if let Some((_, node)) = self.sections.iter_mut().find(|(it, _)| it == known) {
                put(node, rest, value, known, faults);
            }
        } else if HEAD.contains(&first.value.as_str()) {
            put(&mut self.head, path, value, "the head", faults);
        } else {
            let fault =
                Diagnostic::error("unknown-path", first.span, format!("there is no `{}` in a scenario", first.value));
            let hint = self.whole_path(path).map(|it| format!("write the whole path: `{it}=…`")).or_else(|| {
                faults
                    .nearest(&first.value, SECTIONS.into_iter().chain(HEAD))
                    .map(|near| format!("did you mean `{near}`?"))
            });
            faults.push(
                fault.hint(hint.unwrap_or_else(|| format!("a path begins with one of: {}", SECTIONS.join(", ")))),
            );
        }
    }
}

impl Tree {
    /// The influence or the stability of an actor, as it stands now.
    pub(super) fn standing(&self, actor: &str, score: &str) -> Option<&Node> {
        self.section("actors").and_then(|it| entry(entry(it, actor)?, score))
    }

    /// Keeps what the files state before a setting is put in its place, where something is measured against it.
    fn keep_stated(&mut self, path: &[Spanned<String>]) {
        let [section, actor, score, ..] = path else { return };
        let (actor, score) = (&actor.value, &score.value);
        let is_standing = section.value == "actors" && ["influence", "stability"].contains(&score.as_str());
        if !is_standing || self.stated.iter().any(|(who, what, _)| (who, what) == (actor, score)) {
            return;
        }
        if let Some(node) = self.standing(actor, score).cloned() {
            self.stated.push((actor.clone(), score.clone(), node));
        }
    }

    /// The path that is meant by one that begins with the name of a thing, as expressions do: `iran.influence` is
    /// `actors.iran.influence`.
    fn whole_path(&self, path: &[Spanned<String>]) -> Option<String> {
        let steps: Vec<&str> = path.iter().map(|it| it.value.as_str()).collect();
        let [first, rest @ ..] = steps.as_slice() else { return None };
        let has = |section: &str, key: &str| self.section(section).is_some_and(|it| entry(it, key).is_some());
        let below =
            |section: &str| core::iter::once(section).chain(steps.iter().copied()).collect::<Vec<_>>().join(".");
        if let Some((from, to)) = first.split_once("->") {
            return (has("actors", from) && has("actors", to)).then(|| format!("actors.{from}.relations.{to}"));
        }
        match (*first, rest) {
            ("issue", [issue]) if has("issues", issue) => return Some(format!("issues.{issue}.start")),
            ("issue", [issue, ..]) if has("issues", issue) => return Some(format!("issues.{}", rest.join("."))),
            _ => {}
        }
        let choices = self.section("choices").and_then(|it| entry(it, first));
        if choices.zip(rest.first()).is_some_and(|(choices, choice)| entry(choices, choice).is_some()) {
            return Some(below("choices"));
        }
        if has("actors", first) {
            let actor = self.section("actors").and_then(|it| entry(it, first));
            let scores = actor.and_then(|it| entry(it, "scores"));
            return match rest {
                [score, more @ ..] if scores.is_some_and(|it| entry(it, score).is_some()) => Some(
                    ["actors", *first, "scores", *score]
                        .into_iter()
                        .chain(more.iter().copied())
                        .collect::<Vec<_>>()
                        .join("."),
                ),
                [] => Some(format!("actors.{first}.influence")),
                _ => Some(below("actors")),
            };
        }
        ["indicators", "dialogues", "issues", "events", "outcomes"]
            .into_iter()
            .find(|section| has(section, first))
            .map(below)
    }

    /// Takes away what a path leads to; where it leads nowhere, that is noted.
    pub(super) fn take(&mut self, path: &[Spanned<String>], faults: &mut Diagnostics) -> Option<Node> {
        let [first, rest @ ..] = path else { return None };
        let section = self.sections.iter().position(|(it, _)| *it == first.value);
        match (section, rest) {
            (Some(place), []) => Some(self.sections.remove(place).1),
            (Some(place), rest) => take(&mut self.sections[place].1, rest, &first.value, faults),
            (None, _) => {
                let known: Vec<&str> = self.sections.iter().map(|(it, _)| *it).collect();
                let message = format!("the base has no section `{}`", first.value);
                faults.push(
                    Diagnostic::error("unknown-path", first.span, message).hint_if(did_you_mean(&first.value, known)),
                );
                None
            }
        }
    }
}

/// Adds to what is given first what is given a second time and stands there alone, so that no name is missed that is
/// spoken of elsewhere. `false` if the two can't stand together.
pub(super) fn joined(first: &mut Node, second: Node) -> bool {
    match (&mut first.form, second.form) {
        (Form::Table(there), Form::Table(more))
        | (Form::Record { name: None, fields: there }, Form::Record { name: None, fields: more }) => {
            let mut places: BTreeMap<String, usize> = BTreeMap::new();
            for (place, (key, _)) in there.iter().enumerate() {
                places.entry(key.value.clone()).or_insert(place);
            }
            for (key, node) in more {
                match places.get(&key.value) {
                    Some(place) => _ = joined(&mut there[*place].1, node),
                    None => there.push((key, node)),
                }
            }
            true
        }
        _ => false,
    }
}

/// Takes away what `path` leads to from `node`.
fn take(node: &mut Node, path: &[Spanned<String>], parent: &str, faults: &mut Diagnostics) -> Option<Node> {
    let (step, rest) = path.split_first()?;
    let (Form::Record { fields: entries, .. } | Form::Table(entries)) = &mut node.form else {
        let message = format!("`{parent}` is {} and has no `{}`", node.kind(), step.value);
        faults.push(Diagnostic::error("unknown-path", step.span, message));
        return None;
    };
    match entries.iter().position(|(key, _)| key.value == step.value) {
        Some(place) if rest.is_empty() => Some(entries.remove(place).1),
        Some(place) => take(&mut entries[place].1, rest, &step.value, faults),
        None => {
            let hint = faults.did_you_mean(&step.value, entries.iter().map(|(key, _)| key.value.as_str()));
            let message = format!("there is no `{}` in `{parent}`", step.value);
            faults.push(Diagnostic::error("unknown-path", step.span, message).hint_if(hint));
            None
        }
    }
}

/// Puts `value` where `path` leads from `node`. The last step may be new; the decoder says whether it may be there.
fn put(node: &mut Node, path: &[Spanned<String>], value: &Node, parent: &str, faults: &mut Diagnostics) {
    let Some((step, rest)) = path.split_first() else {
        replace(node, value);
        return;
    };
    if step.value == "seen" {
        write_in_full(node);
    }
    let kind = node.kind();
    let entries = match &mut node.form {
        Form::Record { fields, .. } => fields,
        Form::Table(entries) => entries,
        Form::List(items) | Form::Tuple { items, .. } => {
            let count = items.len();
            match step.value.parse::<usize>().ok().and_then(|place| items.get_mut(place)) {
                Some(item) => put(item, rest, value, &step.value, faults),
                None => faults.push(Diagnostic::error(
                    "unknown-path",
                    step.span,
                    format!("`{}` is not one of the {count} places of `{parent}`, counted from 0", step.value),
                )),
            }
            return;
        }
        // A level that is a bare number may still be given a field: `actors.us.influence.flow` can't, `…start` can.
        _ if step.value == "start" || step.value == "value" => return put(node, rest, value, &step.value, faults),
        _ => {
            faults.push(Diagnostic::error(
                "unknown-path",
                step.span,
                format!("`{parent}` is {kind} and has no `{}`", step.value),
            ));
            return;
        }
    };
    if let Some((_, child)) = entries.iter_mut().find(|(key, _)| key.value == step.value) {
        put(child, rest, value, &step.value, faults);
    } else if let Some((_, child)) = entries.iter_mut().find(|(key, node)| stands_for(&key.value, node, &step.value)) {
        put(child, if step.value == "value" { rest } else { path }, value, parent, faults);
    } else if rest.is_empty() {
        entries.push((step.clone(), value.clone()));
    } else {
        let fault = Diagnostic::error("unknown-path", step.span, format!("there is no `{}` in `{parent}`", step.value));
        let hint = faults.did_you_mean(&step.value, entries.iter().map(|(key, _)| key.value.as_str()));
        faults.push(fault.hint_if(hint));
    }
}

/// A level written in short, in full: `60` as `(start: 60)`, `(value: 60, source: …)` as `(start: 60, source: …)`.
pub(super) fn write_in_full(node: &mut Node) {
    match &mut node.form {
        Form::Record { name: None, fields } => {
            fields
                .iter_mut()
                .filter(|(key, _)| key.value == "value")
                .for_each(|(key, _)| key.value = "start".to_owned());
        }
        Form::Number(_) | Form::Tuple { name: Some(_), .. } => {
            let start = (Spanned::new("start".to_owned(), node.span), node.clone());
            node.form = Form::Record { name: None, fields: vec![start] };
        }
        _ => {}
    }
}

/// Whether a path written for the short form of something leads on in this field of its full form: the `value` of a
/// level is its `start`, and the issues of an agenda are its `attention`.
fn stands_for(field: &str, node: &Node, step: &str) -> bool {
    // An actor has an attention too, which is a number.
    let is_agenda = || matches!(node.form, Form::Table(_)) && !["name", "about"].contains(&step);
    (field == "start" && step == "value") || (field == "attention" && is_agenda())
}

/// Replaces a value. A number or distribution put on a record takes the place of its `start`, `value`, `weight` or
/// `add`.
pub(super) fn replace(node: &mut Node, value: &Node) {
    let is_number = matches!(&value.form, Form::Number(_) | Form::Tuple { name: Some(_), .. });
    if is_number && let Form::Record { fields, .. } = &mut node.form {
        for name in ["start", "value", "weight", "add"] {
            if let Some((_, inner)) = fields.iter_mut().find(|(key, _)| key.value == name) {
                return replace(inner, value);
            }
        }
    }
    *node = value.clone();
}
