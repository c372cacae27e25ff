//! The words and signs of an expression, with their places.
//! Every text can be cut up; what does not belong is a token of its own, so that the parser can say so.

use core::ops::Range;

use winnow::ascii::{digit1, multispace0};
use winnow::combinator::{alt, delimited, opt, repeat};
use winnow::error::EmptyError;
use winnow::stream::LocatingSlice;
use winnow::token::{any, one_of, take_while};
use winnow::{Parser, Result};

/// A word or a sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'t> {
    /// A number as written; parsed later, so that a faulty one has a message.
    Number(&'t str),
    /// A name or one of the language's own words.
    Word(&'t str),
    /// A sign, of the language or of another one.
    Sign(&'t str),
    /// Anything else.
    Stray(char),
}

/// The tokens of a text with their offsets in bytes.
pub(super) fn tokens(text: &str) -> Vec<(Token<'_>, Range<usize>)> {
    let all: Result<Vec<_>, EmptyError> =
        repeat(0.., delimited(multispace0, token.with_span(), multispace0)).parse_next(&mut LocatingSlice::new(text));
    all.unwrap_or_default()
}

fn token<'t>(input: &mut LocatingSlice<&'t str>) -> Result<Token<'t>, EmptyError> {
    alt((number.map(Token::Number), word.map(Token::Word), sign.map(Token::Sign), any.map(Token::Stray)))
        .parse_next(input)
}

fn number<'t>(input: &mut LocatingSlice<&'t str>) -> Result<&'t str, EmptyError> {
    let exponent = (one_of(['e', 'E']), opt(one_of(['+', '-'])), digit1);
    let whole = (digit1, opt(('.', digit1))).void();
    let fraction = ('.', digit1).void();
    (alt((whole, fraction)), opt(exponent)).take().parse_next(input)
}

fn word<'t>(input: &mut LocatingSlice<&'t str>) -> Result<&'t str, EmptyError> {
    let first = |c: char| c.is_alphabetic() || c == '_';
    let next = |c: char| c.is_alphanumeric() || c == '_';
    (one_of(first), take_while(0.., next)).take().parse_next(input)
}

fn sign<'t>(input: &mut LocatingSlice<&'t str>) -> Result<&'t str, EmptyError> {
    let ours = alt(("->", "<=", ">="));
    let others = alt(("==", "!=", "=<", "=>", "<>", "&&", "||", "**"));
    let single = one_of(['+', '-', '*', '/', '(', ')', ',', '<', '>', '.', '=', '!', '^', '%', '&', '|']).take();
    alt((ours, others, single)).parse_next(input)
}
