//! Trees: a RON text as values that know where they stand.
//! ron decides what is RON, `split` where its values lie; nothing here asks what a field means.

use super::source::BYTE_ORDER_MARK;
use super::split::split;
use super::syntax::fault_of;
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
    split(text, file, base)
}
