//! Faults of notation in Fluent, in words for people who do not know Fluent.
//! Braces are judged here before anything is parsed; nothing is mended.

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::text::{Diagnostic, FileId, Span};

/// What may stand in braces.
pub(super) const IN_BRACES: &str =
    "in braces stands a term `{ -name }`, a message `{ name }`, or a text in quotes, such as `{\"{\"}`";

/// Where a brace opens something that is not closed on its line, or holds brackets or braces of its own. No text needs
/// that, and a parser that follows them down would run out of room.
pub(super) fn misplaced_braces(text: &str) -> Vec<usize> {
    let mut misplaced = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut at = 0;
        while !line.starts_with('#')
            && let Some(open) = line[at..].find('{').map(|it| at + it)
        {
            match closed(&line[open + 1..]) {
                Some(length) => at = open + 1 + length,
                None => {
                    misplaced.push(start + open);
                    at = open + 1;
                }
            }
        }
        start += line.len();
    }
    misplaced
}

/// How far it is to behind the brace that closes what has just been opened.
fn closed(rest: &str) -> Option<usize> {
    let inner = rest.trim_start_matches(' ');
    let blanks = rest.len() - inner.len();
    if !inner.starts_with('"') {
        let end = rest.find(['{', '}', '(', '\n'])?;
        return rest[end..].starts_with('}').then_some(end + 1);
    }
    let mut escaped = false;
    let quote = inner.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    })?;
    let behind = &inner[quote.0 + 1..];
    let end = behind.len() - behind.trim_start_matches(' ').len();
    behind[end..].starts_with('}').then_some(blanks + quote.0 + 1 + end + 1)
}

/// What fluent-syntax says, in words for people who do not know Fluent.
pub(super) fn fault_of(error: &ParserError, text: &str, file: FileId, base: usize) -> Diagnostic {
    const FORM: &str =
        "a text is written `name = text`, an attribute `.name = text`; further lines of a text are indented by blanks";
    let start = text.floor_char_boundary((base + error.pos.start).min(text.len()));
    let found = text[start..].chars().next();
    let end = start + found.map_or(0, char::len_utf8);
    let first = text[start..].trim_start_matches(' ').chars().next();
    let (message, hint) = match &error.kind {
        _ if found == Some('\t') => ("a tab cannot indent a text".to_owned(), "indent it by blanks"),
        ErrorKind::ExpectedToken(token) => (format!("expected `{token}`"), FORM),
        ErrorKind::ExpectedMessageField { entry_id } => {
            (format!("`{entry_id}` has neither a text nor an attribute"), FORM)
        }
        ErrorKind::ExpectedTermField { entry_id } => (format!("the term `-{entry_id}` has no text"), FORM),
        ErrorKind::MissingValue => ("expected a text".to_owned(), FORM),
        ErrorKind::ExpectedCharRange { .. } => match first {
            Some('*') => (
                "a line of a text cannot begin with `*`".to_owned(),
                "begin it with the word before, or write `{\"*\"}`",
            ),
            Some('[') => (
                "a line of a text cannot begin with `[`".to_owned(),
                "begin it with the word before, or write `{\"[\"}`",
            ),
            _ => ("expected a name".to_owned(), FORM),
        },
        ErrorKind::UnbalancedClosingBrace => ("`}` closes nothing".to_owned(), "in a text write `{\"}\"}`"),
        ErrorKind::UnknownEscapeSequence(_) => {
            let escaped: String = text[start..].chars().take(2).collect();
            (format!("`{escaped}` means nothing in quotes"), "write `\\\\` for a backslash, `\\\"` for a quote")
        }
        ErrorKind::InvalidUnicodeEscapeSequence(_) => ("this is no character".to_owned(), "write it as it is"),
        _ => ("this brace opens what no text here can hold".to_owned(), IN_BRACES),
    };
    Diagnostic::error("syntax", Span::new(file, start, end), message).hint(hint)
}
