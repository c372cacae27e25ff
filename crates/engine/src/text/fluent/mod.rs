//! Fluent: the messages of an `.ftl` text as plain texts that know where they stand, with references to terms and
//! messages filled in. fluent-syntax decides what is Fluent; nothing here asks what a message is for.

mod syntax;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Term};
use fluent_syntax::parser::parse_runtime;
use fluent_syntax::unicode::unescape_unicode_to_string;

use syntax::{IN_BRACES, fault_of, misplaced_braces};

use super::source::BYTE_ORDER_MARK;
use super::{Diagnostic, Diagnostics, FileId, Sources, Span, Spanned};

/// A message: `actor-us = United States`, with attributes such as `.about`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its name.
    pub id: Spanned<String>,
    /// Its text, if it has one besides its attributes.
    pub text: Option<String>,
    /// Attributes and their texts, in the order written, each once.
    pub attributes: Vec<(Spanned<String>, String)>,
}

/// The messages of a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Messages {
    /// Those that could be read, in the order written, each name once.
    pub list: Vec<Message>,
    /// Whether all could be read: otherwise one that is missing may stand there in a notation that is not understood.
    pub whole: bool,
}

/// References may lead to references so often.
const DEEPEST: usize = 8;
/// So much is filled in by reference, in bytes, before a file is refused: references to references multiply.
const MOST: usize = 1 << 20;

/// Reads a source in Fluent. Line breaks within a paragraph become blanks, and paragraphs are separated by an empty
/// line.
///
/// ```
/// use diwan_engine::text::{Diagnostics, Sources, messages};
/// let mut sources = Sources::new();
/// let file = sources.add("en.ftl", "-country = Iraq\nactor-us = United States\n    .about = At odds over\n        { -country }.\n");
/// let read = messages(&sources, file, &mut Diagnostics::new());
/// assert_eq!(read.list[0].attributes[0].1, "At odds over Iraq.");
/// ```
pub fn messages(sources: &Sources, file: FileId, faults: &mut Diagnostics) -> Messages {
    let text = sources.text(file);
    let base = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
    let misplaced = misplaced_braces(text);
    for at in &misplaced {
        let span = Span::new(file, *at, at + 1);
        faults
            .push(Diagnostic::error("unresolved", span, "this brace opens what no text here can hold").hint(IN_BRACES));
    }
    if !misplaced.is_empty() {
        return Messages::default();
    }
    let (resource, errors) = match parse_runtime(&text[base..]) {
        Ok(resource) => (resource, Vec::new()),
        Err(parsed) => parsed,
    };
    let whole = errors.is_empty();
    faults.extend(errors.into_iter().map(|it| fault_of(&it, text, file, base)));
    let mut reader = Reader {
        text,
        file,
        faults,
        patterns: BTreeMap::new(),
        terms: BTreeMap::new(),
        used: BTreeSet::new(),
        left: MOST,
    };
    reader.gather(&resource.body);
    let list = reader.read(&resource.body);
    reader.note_unused_terms();
    Messages { list, whole }
}

struct Reader<'t, 'f> {
    text: &'t str,
    file: FileId,
    faults: &'f mut Diagnostics,
    /// The texts of messages (`actor-us`) and of attributes (`actor-us.about`).
    patterns: BTreeMap<String, &'t Pattern<&'t str>>,
    terms: BTreeMap<&'t str, &'t Term<&'t str>>,
    used: BTreeSet<&'t str>,
    /// What may still be filled in, in bytes.
    left: usize,
}

impl<'t> Reader<'t, '_> {
    /// Where a part of the text stands.
    fn at(&self, part: &str) -> Span {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        Span::new(self.file, start, start + part.len())
    }

    fn gather(&mut self, body: &'t [Entry<&'t str>]) {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        let mut twice = |reader: &mut Self, name: String, id: &'t str| match seen.get(&name) {
            Some(first) => {
                let fault = Diagnostic::error(
                    "duplicate-name",
                    reader.at(id),
                    format!("`{name}` stands twice among the texts"),
                );
                reader.faults.push(fault.also(reader.at(first), "first here"));
                true
            }
            None => {
                seen.insert(name, id);
                false
            }
        };
        for entry in body {
            match entry {
                Entry::Message(it) => {
                    if twice(self, it.id.name.to_owned(), it.id.name) {
                        continue;
                    }
                    self.patterns.extend(it.value.as_ref().map(|pattern| (it.id.name.to_owned(), pattern)));
                    for attribute in &it.attributes {
                        let name = format!("{}.{}", it.id.name, attribute.id.name);
                        if !twice(self, name.clone(), attribute.id.name) {
                            self.patterns.insert(name, &attribute.value);
                        }
                    }
                }
                Entry::Term(it) if !twice(self, format!("-{}", it.id.name), it.id.name) => {
                    self.terms.insert(it.id.name, it);
                }
                _ => {}
            }
        }
    }

    fn read(&mut self, body: &'t [Entry<&'t str>]) -> Vec<Message> {
        let mut out = Vec::new();
        let mut done = BTreeSet::new();
        for entry in body {
            let Entry::Message(it) = entry else { continue };
            if !done.insert(it.id.name) {
                continue;
            }
            let id = Spanned::new(it.id.name.to_owned(), self.at(it.id.name));
            let text = it.value.as_ref().map(|pattern| self.resolved(pattern, &id));
            let mut attributes: Vec<(Spanned<String>, String)> = Vec::new();
            let mut seen = BTreeSet::new();
            for attribute in &it.attributes {
                let name = attribute.id.name;
                if seen.insert(name) {
                    let whole = Spanned::new(format!("{}.{name}", id.value), self.at(name));
                    let text = self.resolved(&attribute.value, &whole);
                    attributes.push((Spanned::new(name.to_owned(), whole.span), text));
                }
            }
            out.push(Message { id, text, attributes });
        }
        out
    }

    fn resolved(&mut self, pattern: &'t Pattern<&'t str>, name: &Spanned<String>) -> String {
        let mut out = String::new();
        let before = self.left;
        self.fill(pattern, &mut vec![name.value.clone()], &mut out);
        if before > 0 && self.left == 0 {
            let fault =
                Diagnostic::error("too-large", name.span, "the texts that this file refers to grow too long here");
            self.faults.push(fault.hint("write out what is said once, and refer to less"));
        }
        paragraphs(&out)
    }

    fn fill(&mut self, pattern: &'t Pattern<&'t str>, chain: &mut Vec<String>, out: &mut String) {
        for element in &pattern.elements {
            let before = out.len();
            match element {
                PatternElement::TextElement { value } => out.push_str(value),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } => {
                    out.push_str(&unescape_unicode_to_string(value));
                }
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::NumberLiteral { value }),
                } => out.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inner) } => self.refer(inner, chain, out),
                PatternElement::Placeable { expression: Expression::Select { .. } } => {}
            }
            if chain.len() > 1 {
                self.left = self.left.saturating_sub(1 + out.len() - before);
            }
            if self.left == 0 {
                return;
            }
        }
    }

    /// Fills in what a message or a term says.
    fn refer(&mut self, expression: &'t InlineExpression<&'t str>, chain: &mut Vec<String>, out: &mut String) {
        let (id, name, pattern) = match expression {
            InlineExpression::MessageReference { id, attribute } => {
                let name = attribute.as_ref().map_or(id.name.to_owned(), |it| format!("{}.{}", id.name, it.name));
                let pattern = self.patterns.get(&name).copied();
                (id.name, name, pattern)
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.used.insert(id.name);
                (id.name, format!("-{}", id.name), self.terms.get(id.name).map(|it| &it.value))
            }
            InlineExpression::VariableReference { id } => {
                let message = format!("`${}` is not known: there are no variables here", id.name);
                self.faults.push(Diagnostic::error("unresolved", self.at(id.name), message).hint(IN_BRACES));
                return;
            }
            // Whatever has brackets of its own was refused before.
            _ => return,
        };
        let at = self.at(id);
        let Some(pattern) = pattern else {
            let fault = Diagnostic::error("unresolved", at, format!("there is no `{name}` in this file"));
            let near = match name.strip_prefix('-') {
                Some(term) => self.faults.nearest(term, self.terms.keys().copied()).map(|it| format!("-{it}")),
                None => self.faults.nearest(&name, self.patterns.keys().map(String::as_str)).map(str::to_owned),
            };
            self.faults.push(fault.hint_if(near.map(|it| format!("did you mean `{it}`?"))));
            return;
        };
        let fault = if chain.contains(&name) {
            Diagnostic::error("circle", at, format!("`{name}` refers to itself")).hint("write out one of the texts")
        } else if chain.len() >= DEEPEST {
            Diagnostic::error("too-deep", at, format!("more than {DEEPEST} texts that refer to one another"))
                .hint("write out one of the texts")
        } else {
            chain.push(name);
            self.fill(pattern, chain, out);
            chain.pop();
            return;
        };
        self.faults.push(fault);
    }

    fn note_unused_terms(&mut self) {
        for name in self.terms.keys().filter(|it| !self.used.contains(*it)) {
            let doubt =
                Diagnostic::warning("unused-text", self.at(name), format!("no text refers to the term `-{name}`"));
            self.faults.push(doubt.hint(format!("write `{{ -{name} }}` where it is meant, or delete it")));
        }
    }
}

/// A text with its lines joined to paragraphs.
fn paragraphs(text: &str) -> String {
    let (mut out, mut gap) = (String::new(), "");
    for line in text.lines() {
        // A no-break space is part of a word.
        for word in line.split_ascii_whitespace() {
            out.push_str(gap);
            out.push_str(word);
            gap = " ";
        }
        if line.trim_ascii().is_empty() && !out.is_empty() {
            gap = "\n\n";
        }
    }
    out
}
