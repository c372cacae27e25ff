//! What observations came to: numbers with their units, yes and no, and what those expected who had no model.

use super::book::Book;
use super::observed::{Asked, Wants};
use crate::scenario::{NormalForecast, Value};
use crate::text::{Diagnostic, Form, Node, figure, number, number_within, text, wrong_kind};

impl Book<'_> {
    /// The value of an observation of what is asked; `given` are value, unit and error, `expected` what persistence and
    /// the base rate say. All is read, whatever is wrong with it.
    pub(super) fn value(
        &mut self,
        asked: Option<&Asked>,
        [value, unit, error]: [Option<&Node>; 3],
        [persistence, base_rate]: [Option<&Node>; 2],
    ) -> Option<Value> {
        let value = value?;
        match value.form {
            Form::Truth(truth) => {
                if let Some(asked) = asked.filter(|it| it.wants == Wants::Number) {
                    let fault = wrong_kind(&format!("a number, as `{}` is", asked.written.value), value);
                    let level = asked.level.as_deref().unwrap_or("attacks");
                    self.faults
                        .push(fault.hint(format!("ask for yes or no with a condition: `expr: \"{level} > 50\"`")));
                }
                for (node, what) in [(unit, "unit"), (error, "error of measurement")] {
                    if let Some(node) = node {
                        let message = format!("yes or no has no {what}");
                        self.faults.push(Diagnostic::error("wrong-unit", node.span, message).hint("leave it out"));
                    }
                }
                let [persistence, base_rate] = [persistence, base_rate].map(|it| self.chance(it));
                Some(Value::Truth { value: truth, persistence, base_rate })
            }
            Form::Number(_) => {
                if let Some(asked) = asked.filter(|it| it.wants == Wants::Truth) {
                    let fault = wrong_kind(&format!("`true` or `false`, as `{}` is", asked.written.value), value);
                    self.faults.push(fault.hint("write whether it came about"));
                }
                let unit = self.unit(asked, value, unit);
                let found = self.amount_within(asked, value);
                let error = error.and_then(|it| self.spread(it));
                let [persistence, base_rate] = [persistence, base_rate].map(|it| self.normal(it));
                Some(Value::Amount { value: found?, unit: unit?, error, persistence, base_rate })
            }
            _ => {
                let fault = wrong_kind("a number, or `true` or `false`", value);
                self.faults.push(fault.hint("write `value: 16` with a unit, or `value: true`"));
                None
            }
        }
    }

    /// The number, in the range of what is asked.
    fn amount_within(&mut self, asked: Option<&Asked>, node: &Node) -> Option<f64> {
        let found = number(node, self.faults)?;
        let Some(asked) = asked else { return Some(found) };
        let (low, high) = asked.range;
        if found >= low && found <= high {
            return Some(found);
        }
        let range =
            if high.is_finite() { format!("lies between {low} and {high}") } else { format!("is {low} or more") };
        let message = format!("{} can't be: `{}` {range}", figure(found), asked.written.value);
        let hint = asked
            .level
            .as_ref()
            .map(|it| format!("what was measured in another unit is asked by an expression: {}", turned(it)));
        self.faults.push(Diagnostic::error("out-of-range", node.span, message).hint_if(hint));
        None
    }

    /// The unit of a number: what is asked may have one of its own.
    fn unit(&mut self, asked: Option<&Asked>, value: &Node, node: Option<&Node>) -> Option<String> {
        let own = asked.and_then(|it| it.unit);
        let Some(node) = node else {
            let fault = Diagnostic::error("no-unit", value.span, "this number has no unit");
            let unit = own.map_or("…", crate::scenario::Unit::word);
            self.faults.push(fault.hint(format!("add `unit: \"{unit}\"`")));
            return None;
        };
        let written = text(node, self.faults)?.trim();
        if written.is_empty() {
            self.faults.push(
                Diagnostic::error("no-unit", node.span, "this unit is empty").hint("say what was counted or measured"),
            );
            return None;
        }
        if let (Some(asked), Some(own)) = (asked, own)
            && written != own.word()
        {
            let message = format!("`{}` is in {own}, not in {written}", asked.written.value);
            let hint = match &asked.level {
                Some(level) => {
                    format!("write the value in {own}, or ask by an expression in {written}: {}", turned(level))
                }
                None => format!("write the value in {own}"),
            };
            self.faults.push(Diagnostic::error("wrong-unit", node.span, message).hint(hint));
            return None;
        }
        Some(written.to_owned())
    }

    /// A standard deviation.
    fn spread(&mut self, node: &Node) -> Option<f64> {
        let found = number_within(node, 0.0, 1e9, self.faults)?;
        if found == 0.0 {
            let fault = Diagnostic::error("out-of-range", node.span, "a standard deviation is above 0");
            self.faults.push(fault.hint("leave out what is known exactly"));
            return None;
        }
        Some(found)
    }

    /// The chance of a yes.
    fn chance(&mut self, node: Option<&Node>) -> Option<f64> {
        let node = node?;
        if let Form::Tuple { name: Some(_), .. } = node.form {
            let fault = wrong_kind("the chance of a yes, 0..1", node);
            self.faults.push(fault.hint("yes or no is expected with a chance, such as `0.1`"));
            return None;
        }
        number_within(node, 0.0, 1.0, self.faults)
    }

    /// A normal forecast of a number.
    fn normal(&mut self, node: Option<&Node>) -> Option<NormalForecast> {
        let node = node?;
        let Form::Tuple { name: Some(word), items } = &node.form else {
            let fault = wrong_kind("a forecast `Normal(mean, standard deviation)`", node);
            let mean = match node.form {
                Form::Number(mean) => figure(mean),
                _ => "12".to_owned(),
            };
            self.faults.push(fault.hint(format!("who forecasts a number is in doubt: `Normal({mean}, …)`")));
            return None;
        };
        let [mean, sd] = items.as_slice() else {
            let message = format!("`{}` takes 2 numbers, not {}", word.value, items.len());
            let fault = Diagnostic::error("wrong-count", node.span, message);
            self.faults.push(fault.hint("it is written `Normal(mean, standard deviation)`"));
            return None;
        };
        if word.value != "Normal" {
            let message = format!("a forecast of a number is `Normal`, not `{}`", word.value);
            let fault = Diagnostic::error("unknown-name", word.span, message);
            self.faults.push(fault.hint("it is written `Normal(mean, standard deviation)`"));
            return None;
        }
        let (mean, sd) = (number_within(mean, -1e9, 1e9, self.faults), self.spread(sd));
        Some(NormalForecast { mean: mean?, sd: sd? })
    }
}

/// How an expression turns a level into another unit.
fn turned(level: &str) -> String {
    format!("`expr: \"10 * {level} / 100\"`")
}
