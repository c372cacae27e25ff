//! The cursor: where the parser stands among the tokens, what it can take, and the faults it has noted.

use core::ops::Range;

use super::Expr;
use super::parse::{MAX_CHAIN, MAX_LENGTH, MAX_NESTING};
use super::token::{Token, tokens};
use crate::text::{Diagnostic, Span};

/// A fault was noted; there is no tree.
pub(super) struct Stop;

pub(super) type Parsed = Result<(Expr, usize), Stop>;

pub(super) struct Parser<'t> {
    pub(super) tokens: Vec<(Token<'t>, Range<usize>)>,
    pub(super) next: usize,
    pub(super) nesting: usize,
    pub(super) at: Span,
    /// Where offset 0 of the text lies in the source, if the text stands there letter by letter.
    pub(super) base: Option<usize>,
    pub(super) faults: Vec<Diagnostic>,
}

impl<'t> Parser<'t> {
    pub(super) fn new(text: &'t str, at: Span) -> Self {
        let quotes = (at.end - at.start).checked_sub(text.len());
        let base = match quotes {
            Some(0) => Some(at.start),
            Some(2) => Some(at.start + 1),
            _ => None,
        };
        let tokens = if text.len() > 4 * MAX_LENGTH { Vec::new() } else { tokens(text) };
        Self { tokens, next: 0, nesting: 0, at, base, faults: Vec::new() }
    }

    pub(super) fn place(&self, range: &Range<usize>) -> Span {
        match self.base {
            Some(base) => Span::new(self.at.file, base + range.start, base + range.end),
            None => self.at,
        }
    }

    pub(super) fn peek(&self) -> Option<&Token<'t>> {
        self.tokens.get(self.next).map(|(token, _)| token)
    }

    pub(super) fn peek_sign(&self) -> Option<&'t str> {
        if let Some(Token::Sign(sign)) = self.peek() { Some(sign) } else { None }
    }

    pub(super) fn peek_word(&self) -> Option<&'t str> {
        if let Some(Token::Word(word)) = self.peek() { Some(word) } else { None }
    }

    pub(super) fn take_sign(&mut self, sign: &str) -> bool {
        let found = self.peek_sign() == Some(sign);
        self.next += usize::from(found);
        found
    }

    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let found = self.peek_word() == Some(word);
        self.next += usize::from(found);
        found
    }

    /// The place of the token at an index; behind the last one, of the last one's end.
    pub(super) fn span_at(&self, index: usize) -> Span {
        match self.tokens.get(index).or(self.tokens.last()) {
            Some((_, range)) if index < self.tokens.len() => self.place(range),
            Some((_, range)) => self.place(&(range.end.saturating_sub(1)..range.end)),
            None => self.at,
        }
    }

    pub(super) fn stop<T>(&mut self, fault: Diagnostic) -> Result<T, Stop> {
        self.faults.push(fault);
        Err(Stop)
    }

    /// The operations of a tree so far, when two parts of it are joined.
    pub(super) fn join(&mut self, parts: &[usize], span: Span) -> Result<usize, Stop> {
        let height = 1 + parts.iter().max().copied().unwrap_or(0);
        if height > MAX_CHAIN {
            let fault = Diagnostic::error(
                "too-deep",
                span,
                format!("more than {MAX_CHAIN} operations that depend on one another"),
            );
            return self.stop(fault.hint("give parts of it a name, with `define`"));
        }
        Ok(height)
    }

    pub(super) fn nested<T>(&mut self, inside: impl FnOnce(&mut Self) -> Result<T, Stop>) -> Result<T, Stop> {
        if self.nesting == MAX_NESTING {
            let span = self.span_at(self.next);
            return self.stop(Diagnostic::error(
                "too-deep",
                span,
                format!("nested more than {MAX_NESTING} levels deep"),
            ));
        }
        self.nesting += 1;
        let result = inside(self);
        self.nesting -= 1;
        result
    }
}
