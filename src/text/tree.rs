//! Trees: a RON text as values that know where they stand.
//! ron decides what is RON and where a value ends; this turns its raw slices into nodes and never asks what a field means.

use ron::value::RawValue;
use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::source::BYTE_ORDER_MARK;
use super::syntax::{fault_of, is_blank, options};
use super::{Diagnostic, FileId, Sources, Span, Spanned, is_name};

/// The deepest nesting that is read.
pub const MAX_DEPTH: usize = 64;
/// The most values that one text may hold.
pub const MAX_VALUES: usize = 1_000_000;

/// A value of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it is written, from its first to its last character.
    pub span: Span,
    /// What it is.
    pub form: Form,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// `60`, always finite.
    Number(f64),
    /// `true` or `false`.
    Truth(bool),
    /// `"text"`.
    Text(String),
    /// A bare word such as `Act`, or `None`.
    Word(String),
    /// `[a, b]`
    List(Vec<Node>),
    /// `{"key": value}`, in the order written, with repetitions.
    Table(Vec<(Spanned<String>, Node)>),
    /// `(field: value)` or `Name(field: value)`, in the order written, with repetitions; `()` too.
    Record {
        /// The word before the bracket.
        name: Option<Spanned<String>>,
        /// The fields.
        fields: Vec<(Spanned<String>, Node)>,
    },
    /// `(a, b)` or `Name(a, b)`; `Name()` too.
    Tuple {
        /// The word before the bracket.
        name: Option<Spanned<String>>,
        /// The values.
        items: Vec<Node>,
    },
}

impl Node {
    /// What it is, as in "expected a number, found ...".
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match &self.form {
            Form::Number(_) => "a number",
            Form::Truth(_) => "true or false",
            Form::Text(_) => "text",
            Form::Word(_) => "a word without quotes",
            Form::List(_) => "a list",
            Form::Table(_) => "a table",
            Form::Record { name: None, .. } => "a record `(…)`",
            Form::Record { .. } => "a record with a name",
            Form::Tuple { name: None, .. } => "values in `( )` without names",
            Form::Tuple { .. } => "a word with values in `( )`",
        }
    }

    /// Whether it is the word `None`, which stands for nothing said.
    #[must_use]
    pub fn is_none(&self) -> bool {
        matches!(&self.form, Form::Word(word) if word == "None")
    }
}

/// Reads a whole source.
///
/// # Errors
/// All faults, each with its place: of notation the first one, else every value that no scenario can hold.
pub fn read(sources: &Sources, file: FileId) -> Result<Node, Vec<Diagnostic>> {
    read_span(sources.text(file), file, 0)
}

/// Reads a value from a part of a source, such as what follows `=` in a setting; a bare lower-case word is text there.
///
/// # Errors
/// As [`read`].
pub fn parse_value(sources: &Sources, span: Span) -> Result<Node, Vec<Diagnostic>> {
    let text = sources.slice(span);
    if text.trim().is_empty() {
        return Err(vec![Diagnostic::error("syntax", span, "expected a value")]);
    }
    let mut node = read_span(text, span.file, span.start)?;
    if let Form::Word(word) = &node.form
        && is_name(word)
    {
        node.form = Form::Text(word.clone());
    }
    Ok(node)
}

fn read_span(text: &str, file: FileId, base: usize) -> Result<Node, Vec<Diagnostic>> {
    let mark = text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len();
    let (text, base) = (&text[mark..], base + mark);
    if let Some(fault) = fault_of(text, file, base) {
        return Err(vec![fault]);
    }
    let mut reading = Reading { file, base, text, values: 0, faults: Vec::new() };
    let node = reading.node(text, 1);
    match node {
        Some(node) if reading.faults.is_empty() => Ok(node),
        _ => Err(reading.faults),
    }
}

struct Reading<'s> {
    file: FileId,
    base: usize,
    text: &'s str,
    values: usize,
    faults: Vec<Diagnostic>,
}

impl<'s> Reading<'s> {
    /// The place of a slice of the text, which ron hands out by reference.
    fn span(&self, slice: &str) -> Span {
        let start = self.base + (slice.as_ptr().addr() - self.text.as_ptr().addr());
        Span::new(self.file, start, start + slice.len())
    }

    fn fault(&mut self, fault: Diagnostic) -> Option<Node> {
        self.faults.push(fault);
        None
    }

    fn node(&mut self, raw: &'s str, depth: usize) -> Option<Node> {
        self.values += 1;
        if self.values > MAX_VALUES {
            if self.values == MAX_VALUES + 1 {
                let span = self.span(raw);
                self.faults.push(Diagnostic::error("too-large", span, format!("more than {MAX_VALUES} values in one text")));
            }
            return None;
        }
        let mut reader = match ron::Deserializer::from_str_with_options(raw, &options()) {
            Ok(reader) => reader,
            Err(error) => return self.fault(Diagnostic::error("syntax", self.span(raw), error.code.to_string().to_lowercase())),
        };
        let value = reader.remainder();
        let head = head_of(value);
        if depth > MAX_DEPTH {
            return self.fault(Diagnostic::error("too-deep", self.span(value), format!("nested more than {MAX_DEPTH} levels deep")));
        }
        let shape = match reader.deserialize_any(Splitter { head }) {
            Ok(shape) => shape,
            Err(error) => return self.fault(Diagnostic::error("syntax", self.span(value), error.to_string().to_lowercase())),
        };
        let rest = reader.remainder();
        let exact = match head {
            Head::Word(word) if matches!(shape, Shape::Unit) => &value[..word.len()],
            _ => &value[..value.len() - rest.len()],
        };
        self.form(shape, head, exact, depth)
    }

    fn form(&mut self, shape: Shape<'s>, head: Head<'s>, exact: &'s str, depth: usize) -> Option<Node> {
        let span = self.span(exact);
        let name = match head {
            Head::Word(word) => Some(Spanned::new(word.strip_prefix("r#").unwrap_or(word).to_owned(), self.span(word))),
            _ => None,
        };
        let form = match shape {
            Shape::Number(number) if number.is_finite() => Form::Number(number),
            Shape::Number(_) => {
                let fault = Diagnostic::error("not-finite", span, format!("`{exact}` is not a finite number"));
                return self.fault(fault.hint("write the largest number that makes sense"));
            }
            Shape::Truth(truth) => Form::Truth(truth),
            Shape::Text(text) => Form::Text(text),
            Shape::None => Form::Word("None".to_owned()),
            Shape::Some(inner) => return self.node(inner, depth + 1),
            Shape::Unit => match name {
                Some(name) => Form::Word(name.value),
                None => Form::Record { name: None, fields: Vec::new() },
            },
            Shape::List(items) => Form::List(self.nodes(items, depth)),
            Shape::Tuple(items) if items.is_empty() && name.is_none() => Form::Record { name, fields: Vec::new() },
            Shape::Tuple(items) => Form::Tuple { name, items: self.nodes(items, depth) },
            Shape::Record(fields) => {
                let fields = fields.into_iter().filter_map(|(field, value)| {
                    let key = Spanned::new(field.to_owned(), self.span(field));
                    Some((key, self.node(value, depth + 1)?))
                });
                let fields = fields.collect();
                Form::Record { name, fields }
            }
            Shape::Table(entries) => {
                let entries = entries.into_iter().filter_map(|(key, value)| {
                    let key = self.key(key, depth);
                    let value = self.node(value, depth + 1);
                    Some((key?, value?))
                });
                let entries = entries.collect();
                Form::Table(entries)
            }
            Shape::Foreign(what) => {
                let fault = Diagnostic::error("wrong-kind", span, format!("{what} is not used in scenarios"));
                return self.fault(fault.hint("texts stand in double quotes, numbers by themselves"));
            }
        };
        Some(Node { span, form })
    }

    fn nodes(&mut self, items: Vec<&'s str>, depth: usize) -> Vec<Node> {
        items.into_iter().filter_map(|item| self.node(item, depth + 1)).collect()
    }

    fn key(&mut self, raw: &'s str, depth: usize) -> Option<Spanned<String>> {
        let node = self.node(raw, depth + 1)?;
        if let Form::Text(text) = node.form {
            return Some(Spanned::new(text, node.span));
        }
        let kind = node.kind();
        self.faults.push(
            Diagnostic::error("wrong-kind", node.span, format!("expected a name in quotes as the key of this entry, found {kind}"))
                .hint("in `{ }` keys stand in quotes: `{\"us\": 60}`"),
        );
        None
    }
}

/// How a value begins, which ron's own call-backs do not tell.
#[derive(Clone, Copy)]
enum Head<'s> {
    /// With a word: the word.
    Word(&'s str),
    /// With `{`.
    Brace,
    /// With `(`.
    Bracket,
    /// With anything else.
    Other,
}

fn head_of(value: &str) -> Head<'_> {
    let Some(first) = value.chars().next() else { return Head::Other };
    match first {
        '{' => Head::Brace,
        '(' => Head::Bracket,
        c if c == '_' || c.is_alphabetic() => {
            let word = &value[..value.find(|c| is_blank(c) || "(/\"'.".contains(c)).unwrap_or(value.len())];
            let number = ["inf", "inff32", "inff64", "NaN", "NaNf32", "NaNf64"].contains(&word);
            if number { Head::Other } else { Head::Word(word) }
        }
        _ => Head::Other,
    }
}

/// One level of a value: its own content, and its parts as slices.
enum Shape<'s> {
    Number(f64),
    Truth(bool),
    Text(String),
    None,
    Some(&'s str),
    Unit,
    List(Vec<&'s str>),
    Tuple(Vec<&'s str>),
    Record(Vec<(&'s str, &'s str)>),
    Table(Vec<(&'s str, &'s str)>),
    Foreign(&'static str),
}

struct Splitter<'s> {
    head: Head<'s>,
}

impl<'s> Visitor<'s> for Splitter<'s> {
    type Value = Shape<'s>;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Shape<'s>, E> {
        Ok(Shape::Truth(truth))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Shape<'s>, E> {
        Ok(Shape::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Shape<'s>, E> {
        Ok(Shape::Number(number as f64))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Shape<'s>, E> {
        Ok(Shape::Number(number as f64))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Shape<'s>, E> {
        Ok(Shape::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Shape<'s>, E> {
        Ok(Shape::Number(number))
    }

    fn visit_char<E: Error>(self, _: char) -> Result<Shape<'s>, E> {
        Ok(Shape::Foreign("a character in single quotes"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Shape<'s>, E> {
        Ok(Shape::Text(text.to_owned()))
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Shape<'s>, E> {
        Ok(Shape::Foreign("a string of bytes"))
    }

    fn visit_none<E: Error>(self) -> Result<Shape<'s>, E> {
        Ok(Shape::None)
    }

    fn visit_some<D: Deserializer<'s>>(self, inner: D) -> Result<Shape<'s>, D::Error> {
        Ok(Shape::Some(raw(inner)?))
    }

    fn visit_unit<E: Error>(self) -> Result<Shape<'s>, E> {
        Ok(if matches!(self.head, Head::Other) { Shape::Foreign("a range") } else { Shape::Unit })
    }

    fn visit_seq<A: SeqAccess<'s>>(self, mut parts: A) -> Result<Shape<'s>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = parts.next_element_seed(Raw)? {
            items.push(item);
        }
        Ok(if matches!(self.head, Head::Other) { Shape::List(items) } else { Shape::Tuple(items) })
    }

    fn visit_map<A: MapAccess<'s>>(self, mut parts: A) -> Result<Shape<'s>, A::Error> {
        let mut entries = Vec::new();
        match self.head {
            Head::Other => Ok(Shape::Foreign("a range")),
            Head::Brace => {
                while let Some(key) = parts.next_key_seed(Raw)? {
                    entries.push((key, parts.next_value_seed(Raw)?));
                }
                Ok(Shape::Table(entries))
            }
            _ => {
                while let Some(field) = parts.next_key_seed(Identifier)? {
                    entries.push((field, parts.next_value_seed(Raw)?));
                }
                Ok(Shape::Record(entries))
            }
        }
    }
}

fn raw<'s, D: Deserializer<'s>>(from: D) -> Result<&'s str, D::Error> {
    <&'s RawValue as serde::Deserialize<'s>>::deserialize(from).map(RawValue::get_ron)
}

/// A part as it is written.
struct Raw;

impl<'s> DeserializeSeed<'s> for Raw {
    type Value = &'s str;

    fn deserialize<D: Deserializer<'s>>(self, from: D) -> Result<&'s str, D::Error> {
        raw(from)
    }
}

/// The name of a field as it is written.
struct Identifier;

impl<'s> DeserializeSeed<'s> for Identifier {
    type Value = &'s str;

    fn deserialize<D: Deserializer<'s>>(self, from: D) -> Result<&'s str, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl<'s> Visitor<'s> for Identifier {
    type Value = &'s str;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'s str) -> Result<&'s str, E> {
        Ok(name)
    }
}
