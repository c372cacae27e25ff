//! Levels and flows: indicators and scores.

use super::book::Book;
use super::counts::START;
use super::names::rows;
use super::numbers::Range;
use crate::expr::Kind;
use crate::scenario::tree::Tree;
use crate::scenario::{Amount, Flow, Quantity, Variable, VariableId, VariableKind, Visibility};
use crate::text::{Diagnostic, Fields, Form, Node, entries};

impl Book<'_> {
    /// The indicators, each put in its place among the variables, in the order of declaration.
    pub(super) fn indicators(&mut self, tree: &Tree, variables: &mut [Option<Variable>]) -> Vec<VariableId> {
        let mut declared = Vec::new();
        for (key, node) in rows(tree, "indicators") {
            let path = format!("indicators.{}", key.value);
            let level = self.level(node, VariableKind::Indicator, &key.value, &path, &Visibility::Public);
            if let Some(id) = self.names.variable(&key.value) {
                variables[id.index()] = level.map(|it| Variable { span: Some(key.span), ..it });
                declared.push(id);
            }
        }
        declared
    }

    /// A level: a number, or a record with `start` and perhaps a flow. `seen` is how others see it where
    /// nothing is said.
    pub(super) fn level(
        &mut self,
        node: &Node,
        kind: VariableKind,
        notation: &str,
        path: &str,
        seen: &Visibility,
    ) -> Option<Variable> {
        let is_level = matches!(&node.form, Form::Record { name: None, fields } if !fields.iter().any(|(key, _)| key.value == "value"));
        if !is_level {
            let start = self.quantity(node, path, Range::POINTS)?;
            return Some(Variable { seen: seen.clone(), ..bare(kind, notation, start) });
        }
        let mut fields = Fields::of(node, "level", self.faults)?;
        let (start, flow) = (fields.required("start"), fields.optional("flow"));
        // Scores of actors are no counts, and there is always somebody who moves them.
        let is_indicator = kind == VariableKind::Indicator;
        let mut of_indicator = |name| if is_indicator { fields.optional(name) } else { None };
        let (counts, course) = (of_indicator("counts"), of_indicator("path"));
        let (name, about, unit) = (fields.optional("name"), fields.optional("about"), fields.optional("unit"));
        let (low, high, anchored) = (fields.optional("low"), fields.optional("high"), fields.optional("anchors"));
        let (own, source, note) = (fields.optional("seen"), fields.optional("source"), fields.optional("note"));
        fields.finish(self.faults);
        self.see_texts([name, low, high, about, unit]);
        let (source, note) = (self.source(source), self.optional_text(note));
        let ways = [("flow", flow), ("counts", counts), ("path", course)].map(|(way, it)| (way, it.map(|it| it.span)));
        let flow = flow.and_then(|flow| self.flow(flow, path));
        let counts = counts.and_then(|it| self.counted(it, path));
        let random_path = course.and_then(|it| self.random_path(it, path));
        let seen = self.seen(own, kind.owner(), &format!("{path}.seen")).unwrap_or_else(|| seen.clone());
        let anchors = self.anchors(anchored);
        let start = start.filter(|_| anchored.is_none() || anchors.is_some());
        let start = self.start(start?, path, notation, anchors)?;
        let start = Quantity { source: start.source.or(source), note: start.note.or(note), ..start };
        // What is drawn for the start of a count is held below the end of its scale.
        let start = if counts.is_some() { Quantity { range: START.ends(), ..start } } else { start };
        let level = Variable { flow, counts, path: random_path, anchors, seen, ..bare(kind, notation, start) };
        self.refuse_two_ways(&level, &ways);
        Some(level)
    }

    /// The nominal value of a score as the files state it, where a setting has put something in its place. What is
    /// wrong with it concerns nobody any more.
    pub(super) fn stated(&mut self, actor: &str, score: &str) -> Option<f64> {
        let (_, _, node) = self.stated.iter().find(|(who, what, _)| who == actor && what == score)?;
        let node = match &node.form {
            Form::Record { name: None, fields } => {
                fields.iter().find(|(key, _)| ["start", "value"].contains(&key.value.as_str())).map(|(_, it)| it)?
            }
            _ => node,
        };
        let faults = core::mem::take(self.faults);
        let notation = format!("{actor}.{score}");
        let read = self.start(node, "", &notation, self.names.anchored.get(&notation).copied());
        *self.faults = faults;
        read.map(|it| it.nominal())
    }

    fn flow(&mut self, node: &Node, path: &str) -> Option<Flow> {
        let mut fields = Fields::of(node, "flow", self.faults)?;
        let (base, terms) = (fields.required("base"), fields.optional("terms"));
        let (months, noise) = (fields.required("months"), fields.optional("noise"));
        let (source, note) = (fields.optional("source"), fields.optional("note"));
        fields.finish(self.faults);
        self.source(source);
        self.optional_text(note);
        let path = format!("{path}.flow");
        let base = base.and_then(|it| self.amount(it, &format!("{path}.base"), Range::ANY));
        if let Some(Amount::Formula(formula)) = &base {
            self.refuse_conduct(formula, "a flow");
        }
        let mut read = Vec::new();
        for (key, gain) in terms.map(|it| entries(it, "terms of a flow", self.faults)).unwrap_or_default() {
            let formula = self.formula_of(key, Kind::Number);
            let gain = self.quantity(gain, &format!("{path}.terms.\"{}\"", key.value), Range::new(-100.0, 100.0));
            formula.iter().for_each(|it| self.refuse_conduct(it, "a flow"));
            read.extend(formula.zip(gain));
        }
        let months = months.and_then(|it| self.quantity(it, &format!("{path}.months"), Range::new(0.05, 1200.0)));
        let noise = self.quantity_or(noise, &format!("{path}.noise"), Range::POINTS, 0.0);
        Some(Flow { base: base?, offset: 0.0, terms: read, months: months?, noise })
    }

    /// The offsets of the calibration, put into the flows; and the prior.
    pub(super) fn calibrate(&mut self, node: &Node, variables: &mut [Option<Variable>]) -> Vec<(VariableId, f64)> {
        let Some(mut fields) = Fields::of(node, "calibration", self.faults) else { return Vec::new() };
        let (prior, offsets, note) = (fields.optional("prior"), fields.optional("offsets"), fields.optional("note"));
        let leans = fields.optional("leans");
        fields.finish(self.faults);
        self.optional_text(note);
        let mut read = Vec::new();
        for (key, value) in prior.map(|it| entries(it, "priors", self.faults)).unwrap_or_default() {
            let variable = self.variable(key, "the variable");
            let value = crate::text::number_within(value, 0.0, 100.0, self.faults);
            read.extend(variable.zip(value));
        }
        for (key, value) in offsets.map(|it| entries(it, "offsets", self.faults)).unwrap_or_default() {
            let variable = self.variable(key, "the variable");
            let value = crate::text::number_within(value, -100.0, 100.0, self.faults);
            let Some((variable, value)) = variable.zip(value) else { continue };
            // What could not be read has a fault of its own.
            let Some(Some(level)) = variables.get_mut(variable.index()) else { continue };
            match level.flow.as_mut() {
                Some(flow) => flow.offset = value,
                None => {
                    let message = format!("`{}` has no flow that an offset could correct", key.value);
                    let hint = match level.counts {
                        Some(_) => "what is counted is corrected by a lean of its sources: `leans: {…}`",
                        None => "delete the offset, or give the variable a flow",
                    };
                    self.faults.push(Diagnostic::error("no-flow", key.span, message).hint(hint));
                }
            }
        }
        self.leans(leans, variables);
        read
    }
}

/// A variable of which nothing is known but its start.
pub(super) fn bare(kind: VariableKind, notation: &str, start: Quantity) -> Variable {
    let stated = start.nominal();
    Variable {
        kind,
        notation: notation.to_owned(),
        span: None,
        start,
        stated,
        flow: None,
        counts: None,
        path: None,
        anchors: None,
        seen: Visibility::Public,
    }
}
