//! Splitting: where the values of a text lie that ron has found to be RON. One pass, whatever the nesting. Only what
//! ron has accepted comes here, so this looks at no more than is needed to tell values apart, and leaves the decoding
//! of escapes and of unusual numbers to ron.

use serde::Deserializer;
use serde::de::{Error, Visitor};

use super::lexer::{is_blank, skip_blank, string_end};
use super::syntax::options;
use super::{Diagnostic, FileId, Form, MAX_DEPTH, MAX_VALUES, Node, Span, Spanned};

/// The tree of a text that ron accepts and that begins at `base` of a file; or what in it no scenario can hold.
pub(super) fn split(text: &str, file: FileId, base: usize) -> Result<Node, Vec<Diagnostic>> {
    let mut splitter = Splitter { text, file, base, at: 0, values: 0, faults: Vec::new() };
    match splitter.value(1) {
        Ok(Some(node)) if splitter.faults.is_empty() => Ok(node),
        _ => Err(splitter.faults),
    }
}

/// Words that are numbers to ron.
const NUMERALS: [&str; 6] = ["inf", "inff32", "inff64", "NaN", "NaNf32", "NaNf64"];

/// There is no use in going on.
struct Stop;

/// A value; nothing, if it was at fault.
type Split = Result<Option<Node>, Stop>;

type Named = (Spanned<String>, Node);

struct Splitter<'s> {
    text: &'s str,
    file: FileId,
    base: usize,
    at: usize,
    values: usize,
    faults: Vec<Diagnostic>,
}

impl<'s> Splitter<'s> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.base + start, self.base + end)
    }

    fn rest(&self) -> &'s str {
        &self.text[self.at..]
    }

    fn skip(&mut self) {
        self.at += skip_blank(self.rest());
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn stop<T>(&mut self, fault: Diagnostic) -> Result<T, Stop> {
        self.faults.push(fault);
        Err(Stop)
    }

    /// ron and this disagree, which is a fault of ours; better said than passed over.
    fn astray<T>(&mut self) -> Result<T, Stop> {
        let span = self.span(self.at, self.at + self.rest().chars().next().map_or(0, char::len_utf8));
        self.stop(
            Diagnostic::error("syntax", span, "this notation is not understood").hint("write it in a simpler way"),
        )
    }

    fn expect(&mut self, byte: u8) -> Result<(), Stop> {
        self.skip();
        if self.take(byte) { Ok(()) } else { self.astray() }
    }

    /// A word or a number: up to a blank, a comment or a sign.
    fn bare(&mut self) -> &'s str {
        let rest = self.rest();
        let length = rest.find(|c| is_blank(c) || "()[]{},:/\"'".contains(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn value(&mut self, depth: usize) -> Split {
        self.skip();
        let start = self.at;
        self.values += 1;
        if self.values > MAX_VALUES {
            let span = self.span(start, start);
            return self.stop(Diagnostic::error(
                "too-large",
                span,
                format!("more than {MAX_VALUES} values in one text"),
            ));
        }
        if depth > MAX_DEPTH {
            let span = self.span(start, start + 1);
            return self.stop(Diagnostic::error("too-deep", span, format!("nested more than {MAX_DEPTH} levels deep")));
        }
        let form = match self.rest().chars().next() {
            Some('(') => self.bracket(None, depth)?,
            Some('[') => {
                self.at += 1;
                Form::List(self.items(b']', depth)?)
            }
            Some('{') => self.table(depth)?,
            Some('"') => Form::Text(self.string()?),
            Some('\'') => return self.foreign(start, "a character in single quotes"),
            Some('r') if self.is_raw_string("r") => Form::Text(self.string()?),
            Some('b') if self.rest().starts_with("b\"") || self.is_raw_string("br") => {
                return self.foreign(start, "a string of bytes");
            }
            Some('b') if self.rest().starts_with("b'") => return self.foreign(start, "a character in single quotes"),
            Some(c) if c == '_' || c.is_alphabetic() => return self.word(depth),
            Some(_) => {
                let written = self.bare();
                return self.number(start, written);
            }
            None => return self.astray(),
        };
        Ok(Some(Node { span: self.span(start, self.at), form }))
    }

    fn is_raw_string(&self, mark: &str) -> bool {
        self.rest().strip_prefix(mark).is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
    }

    /// A value that begins with a word.
    fn word(&mut self, depth: usize) -> Split {
        let start = self.at;
        let word = self.bare();
        let end = self.at;
        // Raw identifiers may hold points, ranges begin with a number.
        let first = word.find("..").map_or(word, |range| &word[..range]);
        if NUMERALS.contains(&first) {
            return self.number(start, word);
        }
        self.skip();
        let called = self.peek() == Some(b'(');
        let form = match word {
            "true" => Form::Truth(true),
            "false" => Form::Truth(false),
            "Some" if called => {
                self.at += 1;
                let inner = self.value(depth + 1)?;
                self.skip();
                self.take(b',');
                self.expect(b')')?;
                return Ok(inner);
            }
            _ => {
                let name = Spanned::new(word.strip_prefix("r#").unwrap_or(word).to_owned(), self.span(start, end));
                if called {
                    let form = self.bracket(Some(name), depth)?;
                    return Ok(Some(Node { span: self.span(start, self.at), form }));
                }
                Form::Word(name.value)
            }
        };
        self.at = end;
        Ok(Some(Node { span: self.span(start, end), form }))
    }

    /// What stands in `( )`: fields if the first of it is a word before a colon.
    fn bracket(&mut self, name: Option<Spanned<String>>, depth: usize) -> Result<Form, Stop> {
        self.at += 1;
        self.skip();
        let inside = self.at;
        let word = self.bare();
        self.skip();
        let fields = !word.is_empty() && self.peek() == Some(b':');
        self.at = inside;
        if fields {
            return Ok(Form::Record { name, fields: self.fields(depth)? });
        }
        let items = self.items(b')', depth)?;
        Ok(if items.is_empty() && name.is_none() {
            Form::Record { name, fields: Vec::new() }
        } else {
            Form::Tuple { name, items }
        })
    }

    fn items(&mut self, close: u8, depth: usize) -> Result<Vec<Node>, Stop> {
        let mut items = Vec::new();
        loop {
            self.skip();
            if self.take(close) {
                return Ok(items);
            }
            items.extend(self.value(depth + 1)?);
            self.skip();
            if !self.take(b',') && self.peek() != Some(close) {
                return self.astray();
            }
        }
    }

    fn fields(&mut self, depth: usize) -> Result<Vec<Named>, Stop> {
        let mut fields = Vec::new();
        loop {
            self.skip();
            if self.take(b')') {
                return Ok(fields);
            }
            let start = self.at;
            let field = self.bare();
            let key = Spanned::new(field.strip_prefix("r#").unwrap_or(field).to_owned(), self.span(start, self.at));
            self.expect(b':')?;
            fields.extend(self.value(depth + 1)?.map(|value| (key, value)));
            self.skip();
            if !self.take(b',') && self.peek() != Some(b')') {
                return self.astray();
            }
        }
    }

    fn table(&mut self, depth: usize) -> Result<Form, Stop> {
        self.at += 1;
        let mut entries = Vec::new();
        loop {
            self.skip();
            if self.take(b'}') {
                return Ok(Form::Table(entries));
            }
            let key = self.value(depth + 1)?.and_then(|key| self.key(key));
            self.expect(b':')?;
            let value = self.value(depth + 1)?;
            entries.extend(key.zip(value));
            self.skip();
            if !self.take(b',') && self.peek() != Some(b'}') {
                return self.astray();
            }
        }
    }

    fn key(&mut self, node: Node) -> Option<Spanned<String>> {
        let kind = node.kind();
        if let Form::Text(text) = node.form {
            return Some(Spanned::new(text, node.span));
        }
        self.faults.push(
            Diagnostic::error(
                "wrong-kind",
                node.span,
                format!("expected a name in quotes as the key of this entry, found {kind}"),
            )
            .hint("in `{ }` keys stand in quotes: `{\"us\": 60}`"),
        );
        None
    }

    /// Moves behind the string that begins here, whose quotation mark may come after `r`, `b` and `#`.
    fn pass_string(&mut self) -> Result<&'s str, Stop> {
        let start = self.at;
        let quote = start + self.rest().find('"').unwrap_or(0);
        match string_end(self.text, quote) {
            Some(end) => {
                self.at = end;
                Ok(&self.text[start..self.at])
            }
            None => self.astray(),
        }
    }

    fn string(&mut self) -> Result<String, Stop> {
        let written = self.pass_string()?;
        if let Some(plain) = written.strip_prefix('"').and_then(|it| it.strip_suffix('"'))
            && !plain.contains('\\')
        {
            return Ok(plain.to_owned());
        }
        options().from_str(written).or_else(|_| self.astray())
    }

    /// A number, or a range, which begins like one.
    fn number(&mut self, start: usize, written: &str) -> Split {
        let span = self.span(start, self.at);
        if written.contains("..") {
            let fault = Diagnostic::error(
                "wrong-kind",
                span,
                format!("`{written}` is no number: ranges are not used in scenarios"),
            );
            let hint = match written.split_once("..") {
                Some((low, high)) if !low.is_empty() && !high.is_empty() => {
                    let high = high.trim_start_matches(['.', '=']);
                    format!("write `Uniform({low}, {high})` for a number that is drawn evenly between the two")
                }
                _ => "write a number such as `60`, or a distribution such as `Uniform(55, 65)`".to_owned(),
            };
            self.faults.push(fault.hint(hint));
            return Ok(None);
        }
        let plain = written.bytes().all(|c| c.is_ascii_digit() || b"+-.eE".contains(&c));
        let number = match if plain { written.parse().ok() } else { None } {
            Some(number) => number,
            None => match ron::Deserializer::from_str(written).map(|mut it| it.deserialize_any(Numeral)) {
                Ok(Ok(number)) => number,
                _ => return self.astray(),
            },
        };
        if !number.is_finite() {
            let fault = Diagnostic::error("not-finite", span, format!("`{written}` is not a finite number"));
            self.faults.push(fault.hint("write the largest number that makes sense"));
            return Ok(None);
        }
        Ok(Some(Node { span, form: Form::Number(number) }))
    }

    /// Passes over a value of a kind that scenarios do not use.
    fn foreign(&mut self, start: usize, what: &str) -> Split {
        if self.rest().trim_start_matches('b').starts_with('\'') {
            let inside = self.at + self.rest().find('\'').unwrap_or(0) + 1;
            let first = self.text[inside..].chars().next().map_or(0, char::len_utf8);
            let escaped = usize::from(self.text[inside..].starts_with('\\'));
            let from = inside + first + escaped;
            match self.text.get(from..).and_then(|rest| rest.find('\'')) {
                Some(length) => self.at = from + length + 1,
                None => return self.astray(),
            }
        } else {
            self.pass_string()?;
        }
        self.foreign_fault(self.span(start, self.at), what);
        Ok(None)
    }

    fn foreign_fault(&mut self, span: Span, what: &str) {
        let fault = Diagnostic::error("wrong-kind", span, format!("{what} is not used in scenarios"));
        self.faults.push(fault.hint("texts stand in double quotes, numbers by themselves"));
    }
}

/// Any number of ron as a float.
struct Numeral;

impl Visitor<'_> for Numeral {
    type Value = f64;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<f64, E> {
        Ok(number as f64)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<f64, E> {
        Ok(number as f64)
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<f64, E> {
        Ok(number as f64)
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<f64, E> {
        Ok(number as f64)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<f64, E> {
        Ok(number)
    }
}
