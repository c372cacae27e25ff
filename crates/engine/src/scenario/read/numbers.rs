//! Numbers, distributions and expressions.

use super::book::Book;
use crate::expr::{self, Kind, Program, Typed};
use crate::kernel::Distribution;
use crate::scenario::{Amount, Formula, Quantity};
use crate::text::{Diagnostic, Fields, Form, Node, Spanned, figure, instead, number, text, wrong_kind};

const DISTRIBUTIONS: [(&str, usize, &str); 5] = [
    ("Uniform", 2, "`Uniform(low, high)`"),
    ("Triangular", 3, "`Triangular(low, most likely, high)`"),
    ("Normal", 2, "`Normal(mean, standard deviation)`"),
    ("LogNormal", 2, "`LogNormal(median, standard deviation of the logarithm)`"),
    ("Beta", 4, "`Beta(a, b, low, high)`"),
];

/// The range in which a number makes sense, and its name for messages.
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub low: f64,
    pub high: f64,
}

impl Range {
    pub(super) const fn new(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    pub(super) const fn ends(self) -> (f64, f64) {
        (self.low, self.high)
    }

    pub(super) const POINTS: Self = Self::new(0.0, 100.0);
    pub(super) const ATTITUDE: Self = Self::new(-100.0, 100.0);
    pub(super) const ANY: Self = Self::new(-1e6, 1e6);
    pub(super) const MONTHS: Self = Self::new(0.0, 1200.0);
}

/// An expression that was checked, ready to run.
pub(super) fn formula(checked: Typed) -> Formula {
    let (text, span) = (checked.expr().to_string(), checked.expr().span);
    let program = Program::compile(&checked);
    Formula { text, span, checked, program }
}

impl Book<'_> {
    /// A number, a distribution, or `(value: …, source: …, note: …)` of one.
    pub(super) fn quantity(&mut self, node: &Node, path: &str, range: Range) -> Option<Quantity> {
        if let Form::Record { name: None, .. } = &node.form {
            let mut fields = Fields::of(node, "number", self.faults)?;
            let value = fields.required("value");
            let (source, note) = (fields.optional("source"), fields.optional("note"));
            fields.finish(self.faults);
            let source = self.source(source);
            let note = self.optional_text(note);
            let distribution = self.distribution(value?, range)?;
            let span = Some(value.map_or(node.span, |it| it.span));
            return Some(Quantity { path: path.to_owned(), distribution, range: range.ends(), span, source, note });
        }
        let distribution = self.distribution(node, range)?;
        let span = Some(node.span);
        Some(Quantity { path: path.to_owned(), distribution, range: range.ends(), span, source: None, note: None })
    }

    /// A number that may be missing.
    pub(super) fn quantity_or(&mut self, node: Option<&Node>, path: &str, range: Range, default: f64) -> Quantity {
        node.and_then(|node| self.quantity(node, path, range))
            .unwrap_or_else(|| Quantity::fixed(path, default, range.ends()))
    }

    pub(super) fn distribution(&mut self, node: &Node, range: Range) -> Option<Distribution> {
        let distribution = match &node.form {
            Form::Tuple { name: Some(name), items } => self.named_distribution(node, name, items)?,
            Form::Record { name: Some(name), .. } => {
                if !DISTRIBUTIONS.iter().any(|(known, ..)| *known == name.value) {
                    self.unknown(
                        "distribution",
                        &name.value,
                        name.span,
                        DISTRIBUTIONS.iter().map(|(known, ..)| *known),
                    );
                    return None;
                }
                let hint = "its numbers stand without names: `Uniform(55, 65)`";
                self.faults.push(
                    Diagnostic::error(
                        "wrong-kind",
                        node.span,
                        format!("`{}` is written without field names", name.value),
                    )
                    .hint(hint),
                );
                return None;
            }
            Form::Text(written) if written.trim().parse::<f64>().is_err() => {
                let hint = instead(written);
                let hint =
                    hint.unwrap_or_else(|| "an expression can't stand here; a number or a distribution can".into());
                self.faults.push(wrong_kind("a number", node).hint(hint));
                return None;
            }
            Form::Text(_) | Form::Number(_) => Distribution::Fixed(number(node, self.faults)?),
            _ => {
                self.faults.push(
                    wrong_kind("a number", node)
                        .hint("write a number such as `60`, or a distribution such as `Uniform(55, 65)`"),
                );
                return None;
            }
        };
        let mean = distribution.mean();
        let is_fixed = matches!(distribution, Distribution::Fixed(_));
        if mean < range.low || mean > range.high {
            let shown = figure(mean);
            let what = if is_fixed { shown } else { format!("the mean of this distribution, {shown},") };
            let verb = if is_fixed { "is" } else { "lies" };
            self.faults.push(Diagnostic::error(
                "out-of-range",
                node.span,
                format!("{what} {verb} outside {}..{}", range.low, range.high),
            ));
            return None;
        }
        Some(distribution)
    }

    fn named_distribution(&mut self, node: &Node, name: &Spanned<String>, items: &[Node]) -> Option<Distribution> {
        let Some((_, count, form)) = DISTRIBUTIONS.iter().find(|(known, ..)| *known == name.value) else {
            self.unknown("distribution", &name.value, name.span, DISTRIBUTIONS.iter().map(|(known, ..)| *known));
            return None;
        };
        if items.len() != *count {
            let fault = Diagnostic::error(
                "wrong-count",
                node.span,
                format!("`{}` takes {count} numbers, not {}", name.value, items.len()),
            );
            let point = if items.len() > *count { "; decimals are written with a point" } else { "" };
            self.faults.push(fault.hint(format!("it is written {form}{point}")));
            return None;
        }
        let numbers: Vec<f64> = items.iter().filter_map(|item| number(item, self.faults)).collect();
        let made = match (name.value.as_str(), numbers.as_slice()) {
            ("Uniform", [low, high]) => Distribution::new_uniform(*low, *high),
            ("Triangular", [low, mode, high]) => Distribution::new_triangular(*low, *mode, *high),
            ("Normal", [mean, sd]) => Distribution::new_normal(*mean, *sd),
            ("LogNormal", [median, sigma]) => Distribution::new_log_normal(*median, *sigma),
            ("Beta", [a, b, low, high]) => Distribution::new_beta(*a, *b, *low, *high),
            _ => return None, // a number was missing, and is reported
        };
        match made {
            Ok(distribution) => Some(distribution),
            Err(reason) => {
                self.faults.push(
                    Diagnostic::error("bad-distribution", node.span, reason).hint(format!("it is written {form}")),
                );
                None
            }
        }
    }

    /// An expression.
    pub(super) fn formula(&mut self, node: &Node, kind: Kind) -> Option<Formula> {
        let written = text(node, self.faults)?;
        self.formula_of(&Spanned::new(written.to_owned(), node.span), kind)
    }

    /// An expression that is the key of a table.
    pub(super) fn formula_of(&mut self, written: &Spanned<String>, kind: Kind) -> Option<Formula> {
        let parsed = self.faults.take(expr::parse(&written.value, written.span))?;
        let whole = self.names.definitions.expand(&self.names.in_units(parsed), self.faults)?;
        let checked = self.faults.take(expr::check(&whole, self.names, kind))?;
        Some(Formula { span: written.span, ..formula(checked) })
    }

    /// A condition that may be missing.
    pub(super) fn condition(&mut self, node: Option<&Node>) -> Option<Formula> {
        self.formula(node?, Kind::Condition)
    }

    /// A number or an expression.
    pub(super) fn amount(&mut self, node: &Node, path: &str, range: Range) -> Option<Amount> {
        if let Form::Text(_) = &node.form {
            let formula = self.formula(node, Kind::Number)?;
            if let Some(value) = formula.program.constant()
                && !(range.low..=range.high).contains(&value)
            {
                self.faults.push(Diagnostic::error(
                    "out-of-range",
                    node.span,
                    format!("{} is outside {}..{}", figure(value), range.low, range.high),
                ));
                return None;
            }
            return Some(Amount::Formula(formula));
        }
        Some(Amount::Number(self.quantity(node, path, range)?))
    }
}
