//! Issues and dialogues.

use super::book::Book;
use super::levels::bare;
use super::names::rows;
use super::numbers::Range;
use super::packages::Packages;
use crate::scenario::tree::Tree;
use crate::scenario::{
    ActorId, Agenda, Dialogue, DialogueId, Happening, Issue, IssueId, Posture, Quantity, Variable, VariableKind,
    Visibility,
};
use crate::text::{Diagnostic, Fields, Form, Node, Spanned, entries, list, number_within, text, truth};

const LOG_ODDS: Range = Range::new(-20.0, 20.0);

impl Book<'_> {
    /// The issues by their rows, and in the order of declaration; the settlement of each takes its place among the
    /// variables.
    pub(super) fn issues(
        &mut self,
        tree: &Tree,
        declared: &mut Vec<IssueId>,
        variables: &mut [Option<Variable>],
    ) -> Vec<Option<Issue>> {
        let mut issues: Vec<_> = self.names.issues.iter().map(|_| None).collect();
        for (key, node) in rows(tree, "issues") {
            let (Some(id), Some((issue, start, seen))) = (self.names.issue(&key.value), self.read_issue(key, node))
            else {
                continue;
            };
            let kind = VariableKind::Settlement(id);
            let level = bare(kind, &format!("issue.{}", key.value), start);
            variables[issue.settlement.index()] = Some(Variable { seen, ..level });
            issues[id.index()] = Some(issue);
            declared.push(id);
        }
        issues
    }

    /// The dialogues by their rows; the compliance of each takes its place among the variables.
    pub(super) fn dialogues(
        &mut self,
        tree: &Tree,
        horizon: f64,
        variables: &mut [Option<Variable>],
    ) -> Vec<Option<Dialogue>> {
        let mut dialogues: Vec<_> = self.names.dialogues.iter().map(|_| None).collect();
        for (key, node) in rows(tree, "dialogues") {
            let Some(id) = self.names.dialogue(&key.value) else { continue };
            if let Some((dialogue, seen)) = self.read_dialogue(key, node, horizon) {
                let path = format!("dialogues.{}.compliance", key.value);
                // An agreement that is not in force is not kept: there is nothing to choose.
                let none = Quantity::fixed(path, 0.0, (0.0, 0.0));
                let level = bare(VariableKind::Compliance(id), &format!("{}.compliance", key.value), none);
                variables[dialogue.compliance.index()] = Some(Variable { seen, ..level });
                dialogues[id.index()] = Some(dialogue);
            }
        }
        dialogues
    }

    /// An issue, the start of its settlement, and how that is seen.
    fn read_issue(&mut self, key: &Spanned<String>, node: &Node) -> Option<(Issue, Quantity, Visibility)> {
        let mut fields = Fields::of(node, "issue", self.faults)?;
        let (name, about) = (fields.optional("name"), fields.optional("about"));
        let (low, high, start) = (fields.required("low"), fields.required("high"), fields.required("start"));
        let seen = fields.optional("seen");
        fields.finish(self.faults);
        let settlement = self.names.variable(&format!("issue.{}", key.value))?;
        let path = format!("issues.{}.start", key.value);
        let seen = self.seen(seen, None, &format!("issues.{}.seen", key.value)).unwrap_or_default();
        self.see_texts([low, high, name, about]);
        let issue = Issue { key: key.value.clone(), settlement };
        Some((issue, self.quantity(start?, &path, Range::POINTS)?, seen))
    }

    /// A dialogue, and how its compliance is seen.
    fn read_dialogue(&mut self, key: &Spanned<String>, node: &Node, horizon: f64) -> Option<(Dialogue, Visibility)> {
        let mut fields = Fields::of(node, "dialogue", self.faults)?;
        let (name, about) = (fields.optional("name"), fields.optional("about"));
        let (table, home, ratifiers) =
            (fields.required("table"), fields.optional("home"), fields.optional("ratifiers"));
        let (rounds, held_if) = (fields.required("rounds"), fields.optional("held_if"));
        let (agenda, agendas) = (fields.required("agenda"), fields.required("agendas"));
        let (postures, expect, breakdown) =
            (fields.required("postures"), fields.optional("expect"), fields.required("breakdown"));
        let (on_deal, on_breakdown) = (fields.optional("on_deal"), fields.optional("on_breakdown"));
        let (collapse_below, on_collapse) = (fields.optional("collapse_below"), fields.optional("on_collapse"));
        let (price, budget) = (fields.optional("price"), fields.optional("attention_budget"));
        let (instructions, essentials) = (fields.optional("instructions"), fields.optional("essentials"));
        let seen = fields.optional("compliance_seen");
        fields.finish(self.faults);

        let path = format!("dialogues.{}", key.value);
        self.see_texts([name, about]);
        let parties = table.map(|it| self.actors(it)).unwrap_or_default();
        let seats = table.map_or(0, |it| if let Form::List(items) = &it.form { items.len() } else { 0 });
        if let Some(table) = table.filter(|it| matches!(it.form, Form::List(_)) && seats < 2) {
            let fault =
                Diagnostic::error("empty-table", table.span, "a dialogue needs two parties or more at its table");
            self.faults
                .push(fault.hint("`table` lists the actors who talk; those who must agree at home are `ratifiers`"));
        }
        // Whom a misspelt name at the table meant is not known, so nobody is said to be missing there.
        let home =
            home.and_then(|it| self.home(it, (seats >= 2 && parties.len() == seats).then_some(parties.as_slice())));
        let ratifiers = ratifiers.map(|it| self.actors(it)).unwrap_or_default();
        let rounds = rounds.map(|it| self.rounds(it, horizon)).unwrap_or_default();
        let held_if = self.condition(held_if);
        let agendas = agendas.map(|it| self.agendas(it, &path)).unwrap_or_default();
        let agenda = agenda.and_then(|it| self.pick(it, "agenda", agendas.iter().map(|it| it.key.as_str())));
        let postures = postures.map(|it| self.postures(it, &path)).unwrap_or_default();
        let expect = match expect {
            Some(it) => self.pick(it, "posture", postures.iter().map(|it| it.key.as_str())),
            None => postures
                .iter()
                .position(|it| it.deal && it.power.nominal() == 1.0)
                .or_else(|| postures.iter().position(|it| it.deal)),
        };
        let breakdown = breakdown.and_then(|it| self.amount(it, &format!("{path}.breakdown"), LOG_ODDS));
        let id = self.names.dialogue(&key.value);
        let mut effects = |node: Option<&Node>, what: &str, by: fn(DialogueId) -> Happening| {
            node.map(|it| self.effects(it, &format!("{path}.{what}"), id.map(by))).unwrap_or_default()
        };
        let on_deal = effects(on_deal, "on_deal", Happening::Deal);
        let on_breakdown = effects(on_breakdown, "on_breakdown", Happening::BrokeDown);
        let on_collapse = effects(on_collapse, "on_collapse", Happening::Collapsed);
        let collapse_below = self.quantity_or(collapse_below, &format!("{path}.collapse_below"), Range::POINTS, 0.0);
        let packages = self.packages([price, budget, instructions, essentials], &parties, &agendas, &path);
        let Packages { price, attention_budget, instructions, essentials } = packages;
        let seen = self.seen(seen, None, &format!("{path}.compliance_seen")).unwrap_or_default();
        let compliance = self.names.variable(&format!("{}.compliance", key.value))?;
        let dialogue = Dialogue {
            span: key.span,
            key: key.value.clone(),
            table: parties,
            home,
            ratifiers,
            rounds,
            held_if,
            agenda: agenda?,
            agendas,
            postures,
            expect: expect?,
            breakdown: breakdown?,
            on_deal,
            on_breakdown,
            on_collapse,
            collapse_below,
            price,
            attention_budget,
            instructions,
            essentials,
            compliance,
        };
        Some((dialogue, seen))
    }

    fn home(&mut self, node: &Node, table: Option<&[ActorId]>) -> Option<ActorId> {
        let given = Spanned::new(text(node, self.faults)?.to_owned(), node.span);
        let home = self.actor(&given)?;
        if table.is_some_and(|it| !it.contains(&home)) {
            let fault = Diagnostic::error(
                "not-at-table",
                node.span,
                format!("`{}` has to sit at the table to be at home there", given.value),
            );
            self.faults.push(fault.hint("add it to `table`"));
        }
        Some(home)
    }

    fn rounds(&mut self, node: &Node, horizon: f64) -> Vec<f64> {
        let mut rounds = Vec::new();
        for item in list(node, self.faults).unwrap_or_default() {
            let Some(month) = number_within(item, 0.0, 1200.0, self.faults) else { continue };
            if month >= horizon {
                let fault = Diagnostic::warning(
                    "round-after-end",
                    item.span,
                    format!("a round in month {month} is not held: the run is over"),
                );
                self.faults.push(fault.hint(format!("the run ends after {horizon} months")));
            }
            rounds.push(month);
        }
        rounds
    }

    /// The place of a name in a list of the same record.
    fn pick<'k>(&mut self, node: &Node, what: &str, known: impl Iterator<Item = &'k str> + Clone) -> Option<usize> {
        let key = text(node, self.faults)?;
        let found = known.clone().position(|it| it == key);
        if found.is_none() {
            self.unknown(&format!("{what} of this dialogue"), key, node.span, known);
        }
        found
    }

    fn agendas(&mut self, node: &Node, path: &str) -> Vec<Agenda> {
        let mut out = Vec::new();
        for (key, node) in entries(node, "agendas", self.faults) {
            let name = crate::text::name(key, "an agenda", self.faults);
            let (mut called, mut about, mut attention_of) = (None, None, Some(node));
            if matches!(&node.form, Form::Record { fields, .. } if !fields.is_empty()) {
                let Some(mut fields) = Fields::of(node, "agenda", self.faults) else { continue };
                (called, about, attention_of) =
                    (fields.optional("name"), fields.optional("about"), fields.required("attention"));
                fields.finish(self.faults);
            }
            let mut attention = Vec::new();
            for (issue, weight) in
                attention_of.map(|it| entries(it, "issues of an agenda", self.faults)).unwrap_or_default()
            {
                let found = self.issue(issue);
                let weight =
                    self.quantity(weight, &format!("{path}.agendas.{name}.{}", issue.value), Range::new(0.0, 1.6));
                attention.extend(found.zip(weight));
            }
            attention.sort_by_key(|(issue, _)| *issue);
            self.see_texts([called, about]);
            out.push(Agenda { key: name.to_owned(), span: key.span, attention });
        }
        out
    }

    fn postures(&mut self, node: &Node, path: &str) -> Vec<Posture> {
        let mut out = Vec::new();
        for (key, node) in entries(node, "postures", self.faults) {
            let key = crate::text::name(key, "a posture", self.faults);
            let Some(mut fields) = Fields::of(node, "posture", self.faults) else { continue };
            let (name, power, breakdown) =
                (fields.optional("name"), fields.optional("power"), fields.optional("breakdown"));
            let (tag, deal) = (fields.optional("tag"), fields.optional("deal"));
            fields.finish(self.faults);
            self.see_texts([name]);
            let path = format!("{path}.postures.{key}");
            out.push(Posture {
                key: key.to_owned(),
                power: self.quantity_or(power, &format!("{path}.power"), Range::new(0.001, 100.0), 1.0),
                breakdown: self.quantity_or(breakdown, &format!("{path}.breakdown"), LOG_ODDS, 0.0),
                tag: tag.and_then(|it| Some(Spanned::new(text(it, self.faults)?.to_owned(), it.span))),
                deal: deal.and_then(|it| truth(it, self.faults)).unwrap_or(true),
            });
        }
        // A table of another form, or one with a posture that could not be read, has its own fault.
        let read = super::names::pairs(node).count() == out.len()
            && matches!(node.form, Form::Table(_) | Form::Record { name: None, .. });
        if read && !out.iter().any(|it| it.deal) {
            let (message, hint) = if out.is_empty() {
                ("a dialogue needs a posture in which to talk", "write `postures: {\"trade\": (power: 1)}`")
            } else {
                ("a deal is impossible under every posture", "leave `deal: false` out of one")
            };
            self.faults.push(Diagnostic::error("no-deal", node.span, message).hint(hint));
        }
        out
    }
}
