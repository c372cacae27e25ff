//! Walking: a tree of RON by the grammar of the language, to find what gives names and what mentions them.

use core::ops::Range;

use diwan_engine::text::{Form, Node, Sources, Span, Spanned, parse_value};

use crate::grammar::{Key, Kind, NUMBER, Record, SCENARIO, Shape};
use crate::names::{Mention, Names, Symbol};
use crate::scan::{Found, Scanner, parts};

/// Gathers the names that a tree gives.
pub(crate) fn gather(node: &Node, shape: &Shape, owner: &str, names: &mut Names) {
    match (fitting(shape, node), &node.form) {
        (Shape::Record(record) | Shape::Short(record), Form::Record { fields, .. }) => {
            for (key, value) in fields {
                if let Some(field) = record.field(&key.value) {
                    gather(value, &field.shape, owner, names);
                }
            }
        }
        (Shape::Table(keys, inner), Form::Table(rows)) => {
            for (key, value) in rows {
                if let Key::Gives(kind) = keys {
                    names.give(*kind, named(*kind, owner, &key.value));
                }
                gather(value, inner, owner_below(keys, owner, &key.value), names);
            }
        }
        (Shape::List(inner), Form::List(items)) => items.iter().for_each(|it| gather(it, inner, owner, names)),
        (Shape::Name(Kind::Tag), Form::Text(tag)) => names.give(Kind::Tag, tag.clone()),
        _ => {}
    }
}

/// The name of something by whose it is.
fn named(kind: Kind, owner: &str, name: &str) -> String {
    if kind.is_owned() { format!("{owner}.{name}") } else { name.to_owned() }
}

/// Whose the things below a key are.
pub(crate) fn owner_below<'k>(keys: &Key, owner: &'k str, key: &'k str) -> &'k str {
    match keys {
        Key::Gives(Kind::Actor | Kind::Dialogue) | Key::Names(Kind::Actor) => key,
        _ => owner,
    }
}

/// The shape of several that a value has.
fn fitting<'s>(shape: &'s Shape, node: &Node) -> &'s Shape {
    let Shape::Either(shapes) = shape else { return shape };
    let fits = |shape: &&Shape| match (shape, &node.form) {
        (Shape::Table(..), Form::Table(_)) | (Shape::List(_), Form::List(_)) => true,
        (Shape::Record(record) | Shape::Short(record), Form::Record { fields, .. }) => {
            fields.iter().all(|(key, _)| record.field(&key.value).is_some())
        }
        (Shape::Short(_), Form::Number(_) | Form::Tuple { .. }) => true,
        (Shape::Formula | Shape::Amount | Shape::Name(_), Form::Text(_)) => true,
        (Shape::Word(_), Form::Word(_)) | (Shape::Truth, Form::Truth(_)) => true,
        _ => false,
    };
    shapes.iter().find(fits).map_or(shape, |it| fitting(it, node))
}

/// Finds the mentions in a tree.
pub(crate) struct Walker<'a> {
    sources: &'a Sources,
    names: &'a Names,
    path: Vec<String>,
    out: Vec<Mention>,
}

impl<'a> Walker<'a> {
    /// Everything that is named in a tree, which stands at a path.
    pub(crate) fn mentions(
        sources: &'a Sources,
        names: &'a Names,
        node: &Node,
        shape: &Shape,
        path: &str,
    ) -> Vec<Mention> {
        let path = Some(path.to_owned()).filter(|it| !it.is_empty()).into_iter().collect();
        let mut walker = Self { sources, names, path, out: Vec::new() };
        walker.value(node, shape, "");
        walker.out
    }

    fn note(&mut self, symbol: Symbol, span: Span, gives: bool) {
        if self.names.has(symbol.kind, &symbol.name) {
            self.out.push(Mention { symbol, span, gives, path: self.path.join(".") });
        }
    }

    /// What stands between the quotes of a text, as it is written.
    fn inside(&self, span: Span) -> Span {
        let written = self.sources.slice(span);
        let (Some(first), Some(last)) = (written.find('"'), written.rfind('"')) else { return span };
        Span::new(span.file, span.start + first + 1, span.start + last.max(first + 1))
    }

    /// Looks for names in what stands at a place.
    fn scan(&mut self, span: Span, look: impl FnOnce(&mut Scanner<'_>, Range<usize>)) {
        let text = self.sources.slice(span);
        let mut scanner = Scanner::new(text, self.names);
        look(&mut scanner, 0..text.len());
        let path = self.path.join(".");
        self.out.extend(scanner.found.into_iter().map(|Found { range, symbol }| {
            let span = Span::new(span.file, span.start + range.start, span.start + range.end);
            Mention { symbol, span, gives: false, path: path.clone() }
        }));
    }

    fn value(&mut self, node: &Node, shape: &Shape, owner: &str) {
        match (fitting(shape, node), &node.form) {
            (Shape::Record(record) | Shape::Short(record), Form::Record { fields, .. }) => {
                self.fields(fields, record, owner)
            }
            (Shape::Number | Shape::Amount, Form::Record { fields, .. }) => self.fields(fields, &NUMBER, owner),
            (Shape::Table(keys, inner), Form::Table(rows)) => {
                for (key, value) in rows {
                    self.key(key, keys, owner);
                    self.path.push(key.value.clone());
                    self.value(value, inner, owner_below(keys, owner, &key.value));
                    self.path.pop();
                }
            }
            (Shape::List(inner), Form::List(items)) => items.iter().for_each(|it| self.value(it, inner, owner)),
            (shape, Form::Text(_)) => {
                let span = self.inside(node.span);
                self.text(span, shape, owner);
            }
            _ => {}
        }
    }

    fn fields(&mut self, fields: &[(Spanned<String>, Node)], record: &'static Record, owner: &str) {
        for (key, value) in fields {
            // A number may have its source beside it wherever it stands.
            if let Some(field) = record.field(&key.value).or_else(|| NUMBER.field(&key.value)) {
                self.path.push(key.value.clone());
                self.value(value, &field.shape, owner);
                self.path.pop();
            }
        }
    }

    fn key(&mut self, key: &Spanned<String>, keys: &Key, owner: &str) {
        let span = self.inside(key.span);
        match keys {
            Key::Gives(kind) => self.note(Symbol::new(*kind, named(*kind, owner, &key.value)), span, true),
            Key::Names(kind) => self.note(Symbol::new(*kind, named(*kind, owner, &key.value)), span, false),
            Key::Variable | Key::Formula => self.scan(span, |it, range| it.expression(range)),
            Key::Choice => self.scan(span, |it, range| it.happening(range)),
            Key::Metric => self.scan(span, |it, range| it.metric(range)),
            Key::Doubt => {
                let text = self.sources.slice(span);
                if let (Some(open), Some(close)) = (text.find('('), text.rfind(')'))
                    && open < close
                {
                    let span = Span::new(span.file, span.start + open + 1, span.start + close);
                    self.scan(span, |it, range| it.happening(range));
                    self.scan(span, |it, range| it.expression(range));
                }
            }
            Key::Free => {}
        }
    }

    /// What a text names; `span` is what stands between its quotes.
    fn text(&mut self, span: Span, shape: &Shape, owner: &str) {
        match shape {
            Shape::Name(kind) => {
                let name = self.sources.slice(span);
                let gives = *kind == Kind::Tag && self.path.last().is_some_and(|it| it == "tags");
                self.note(Symbol::new(*kind, named(*kind, owner, name)), span, gives);
            }
            Shape::Formula | Shape::Amount | Shape::Variable => self.scan(span, |it, range| it.expression(range)),
            Shape::Happening => self.scan(span, |it, range| it.happening(range)),
            Shape::Metric => self.scan(span, |it, range| it.metric(range)),
            Shape::Path => _ = self.path_in(span),
            Shape::Setting => self.settings(span),
            Shape::Either(shapes) => {
                if let Some(shape) =
                    shapes.iter().find(|it| matches!(it, Shape::Formula | Shape::Amount | Shape::Name(_)))
                {
                    self.text(span, shape, owner);
                }
            }
            _ => {}
        }
    }

    /// Settings, with `;` between them.
    pub(crate) fn settings(&mut self, span: Span) {
        for part in parts(self.sources.slice(span), ';') {
            let span = Span::new(span.file, span.start + part.start, span.start + part.end);
            let mut put = None;
            self.scan(span, |it, range| put = it.setting(range));
            let Some((path, value)) = put else { continue };
            let at = |range: Range<usize>| Span::new(span.file, span.start + range.start, span.start + range.end);
            let Some((shape, owner)) = self.path_in(at(path)) else { continue };
            match parse_value(self.sources, at(value.clone())) {
                Ok(node)
                    if !matches!(node.form, Form::Text(_) | Form::Word(_))
                        || self.sources.slice(node.span).contains('"') =>
                {
                    self.value(&node, &shape, &owner);
                }
                // A name or an expression needs no quotes here.
                _ => self.text(at(value), &shape, &owner),
            }
        }
    }

    /// What a path names, step by step, with what may stand there and whose it is.
    fn path_in(&mut self, span: Span) -> Option<(Shape, String)> {
        let mut shape = Shape::Record(&SCENARIO);
        let mut owner = String::new();
        for part in parts(self.sources.slice(span), '.') {
            let whole = Span::new(span.file, span.start + part.start, span.start + part.end);
            let written = self.sources.slice(whole);
            let bare = written.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
            let at = if bare.is_some() { Span::new(whole.file, whole.start + 1, whole.end - 1) } else { whole };
            let key = Spanned::new(bare.unwrap_or(written).to_owned(), at);
            shape = self.step(shape, &key, &mut owner)?;
        }
        Some((shape, owner))
    }

    fn step(&mut self, shape: Shape, key: &Spanned<String>, owner: &mut String) -> Option<Shape> {
        match shape {
            Shape::Record(record) | Shape::Short(record) => match record.field(&key.value) {
                Some(field) => Some(field.shape),
                None => NUMBER.field(&key.value).map(|it| it.shape),
            },
            Shape::Number | Shape::Amount => NUMBER.field(&key.value).map(|it| it.shape),
            Shape::Table(keys, inner) => {
                let span = key.span;
                match keys {
                    Key::Gives(kind) | Key::Names(kind) => {
                        self.note(Symbol::new(kind, named(kind, owner, &key.value)), span, false)
                    }
                    Key::Variable | Key::Formula => self.scan(span, |it, range| it.expression(range)),
                    Key::Choice => self.scan(span, |it, range| it.happening(range)),
                    Key::Metric => self.scan(span, |it, range| it.metric(range)),
                    Key::Doubt | Key::Free => {}
                }
                *owner = owner_below(&keys, owner, &key.value).to_owned();
                Some(*inner)
            }
            Shape::List(inner) => Some(*inner),
            Shape::Either(shapes) => {
                let way = shapes.iter().find(|it| match it {
                    Shape::Record(record) | Shape::Short(record) => record.field(&key.value).is_some(),
                    Shape::Table(..) => true,
                    _ => false,
                })?;
                self.step(*way, key, owner)
            }
            _ => None,
        }
    }
}
