//! Definitions: names for expressions. Each is read and checked by itself, and put in wherever it is named.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::names::{Names, pairs};
use crate::expr::{self, Expr, Kind, MAX_CHAIN, MOST_OPERATIONS, Path, Term};
use crate::scenario::tree::Tree;
use crate::text::{Diagnostic, Diagnostics, Fields, Form, Node, Span, text, wrong_kind};

/// What names stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Definitions(BTreeMap<String, Definition>);

/// What a name stands for.
#[derive(Clone, Debug)]
struct Definition {
    span: Span,
    /// As written, and then with other definitions put in; nothing where it is faulty, which has been said.
    expr: Option<Expr>,
    /// Operations, and how many depend on one another.
    size: (usize, usize),
    /// Other definitions that it names.
    names: Vec<String>,
    is_settled: bool,
    is_read: Cell<bool>,
}

impl Definitions {
    pub(super) fn read(tree: &Tree, names: &Names, faults: &mut Diagnostics) -> Self {
        let mut out = Self::default();
        for (key, node) in tree.section("define").into_iter().flat_map(pairs) {
            if out.0.contains_key(&key.value) {
                let fault = Diagnostic::error("duplicate-name", key.span, format!("`{}` is defined twice", key.value));
                faults.push(fault);
                continue;
            }
            crate::text::name(key, "a definition", faults);
            let expr = written(node, faults).map(|it| names.in_units(it));
            let definition = Definition {
                span: key.span,
                expr,
                size: (1, 1),
                names: Vec::new(),
                is_settled: false,
                is_read: Cell::new(false),
            };
            out.0.insert(key.value.clone(), definition);
        }
        let keys: Vec<String> = out.0.keys().cloned().collect();
        for definition in out.0.values_mut() {
            let bare = definition.expr.iter().flat_map(|it| expr::bare_names(it));
            definition.names = bare.filter(|it| keys.iter().any(|key| key == it)).map(str::to_owned).collect();
        }
        for name in &keys {
            out.settle(name, &mut Vec::new(), names, faults);
        }
        out
    }

    /// Puts other definitions into one and checks it; `path` are those that led here.
    fn settle(&mut self, name: &str, path: &mut Vec<String>, known: &Names, faults: &mut Diagnostics) {
        let Some(definition) = self.0.get(name) else { return };
        if definition.is_settled {
            return;
        }
        if let Some(place) = path.iter().position(|it| it == name) {
            let by_way: Vec<String> = path[place + 1..].iter().map(|it| format!("`{it}`")).collect();
            let way = if by_way.is_empty() { String::new() } else { format!(", by way of {}", by_way.join(" and ")) };
            let fault =
                Diagnostic::error("circle-define", definition.span, format!("`{name}` is defined by itself{way}"));
            faults.push(fault.hint("say one of them without the others"));
            let circle: Vec<String> = path[place..].to_vec();
            for name in circle {
                if let Some(it) = self.0.get_mut(&name) {
                    (it.expr, it.is_settled) = (None, true);
                }
            }
            return;
        }
        path.push(name.to_owned());
        for other in definition.names.clone() {
            self.settle(&other, path, known, faults);
        }
        path.pop();
        let Some(definition) = self.0.get(name).filter(|it| !it.is_settled) else { return };
        let settled = definition.expr.as_ref().and_then(|it| self.put_in(it, faults)).filter(|(whole, _)| {
            let kind = expr::kind_of(whole, known).unwrap_or(Kind::Number);
            faults.take(expr::check(whole, known, kind)).is_some()
        });
        let Some(definition) = self.0.get_mut(name) else { return };
        definition.is_settled = true;
        definition.expr = None;
        if let Some((whole, size)) = settled {
            (definition.expr, definition.size) = (Some(whole), size);
        }
    }

    /// An expression with definitions put in, and what it comes to. `None` if one of them is faulty, which has been
    /// said, or if it comes to too much.
    fn put_in(&self, written: &Expr, faults: &mut Diagnostics) -> Option<(Expr, (usize, usize))> {
        let named = expr::bare_names(written);
        if named.iter().any(|it| self.0.get(*it).is_some_and(|it| it.expr.is_none())) {
            return None;
        }
        let known = |name: &str| self.0.get(name).map_or((1, 1), |it| (it.size.0 + 1, it.size.1 + 1));
        let (all, height) = expr::size(written, &known);
        if all > MOST_OPERATIONS || height > MAX_CHAIN {
            let message = format!(
                "with what its names stand for this comes to {all} operations, {height} of them one in the other"
            );
            let fault = Diagnostic::error("too-large", written.span, message);
            faults.push(fault.hint(format!("at most {MOST_OPERATIONS} are read, and {MAX_CHAIN} one in the other")));
            return None;
        }
        let stands_for = |path: &Path| match path {
            Path::Name(name) => self.0.get(name).and_then(|it| it.expr.clone()),
            _ => None,
        };
        let whole = expr::put_in(written, &stands_for);
        Some((whole, (all, height)))
    }

    /// An expression with definitions put in, which counts as reading them. `None` as for [`put_in`](Self::put_in).
    pub(super) fn expand(&self, written: &Expr, faults: &mut Diagnostics) -> Option<Expr> {
        if self.0.is_empty() {
            return Some(written.clone());
        }
        expr::bare_names(written).into_iter().for_each(|it| self.note_read(it));
        self.put_in(written, faults).map(|(whole, _)| whole)
    }

    fn note_read(&self, name: &str) {
        if let Some(definition) = self.0.get(name)
            && !definition.is_read.replace(true)
        {
            definition.names.iter().for_each(|it| self.note_read(it));
        }
    }

    /// The names that are defined.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The definitions that nothing has read, with their places.
    pub(super) fn unread(&self) -> Vec<(String, Span)> {
        let unread = self.0.iter().filter(|(_, it)| !it.is_read.get() && it.expr.is_some());
        unread.map(|(name, it)| (name.clone(), it.span)).collect()
    }
}

/// What is written behind a name: an expression, a number, `true` or `false`, or one of these with a note.
fn written(node: &Node, faults: &mut Diagnostics) -> Option<Expr> {
    let leaf = |term: Term| Some(Expr { span: node.span, term });
    match &node.form {
        Form::Text(written) => faults.take(expr::parse(written, node.span)),
        Form::Truth(truth) => leaf(Term::Truth(*truth)),
        Form::Number(_) => {
            let number = crate::text::number(node, faults)?;
            let positive = Expr { span: node.span, term: Term::Number(number.abs()) };
            if number < 0.0 { leaf(Term::Negate(Box::new(positive))) } else { Some(positive) }
        }
        Form::Record { name: None, .. } => {
            let mut fields = Fields::of(node, "definition", faults)?;
            let (value, note) = (fields.required("value"), fields.optional("note"));
            fields.finish(faults);
            note.and_then(|it| text(it, faults));
            written(value?, faults)
        }
        Form::Tuple { name: Some(_), .. } => {
            let hint = "what is drawn has a place of its own: an indicator that starts there";
            faults.push(wrong_kind("an expression or a number", node).hint(hint));
            None
        }
        _ => {
            faults.push(wrong_kind("an expression or a number", node).hint("write `\"window\": \"t < 12\"`"));
            None
        }
    }
}
