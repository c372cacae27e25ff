//! Faults of notation: what ron says about a text, at the place where it says it, in words for people who do not know
//! ron. The text as a whole is judged here once, so that splitting it afterwards does not fail.

use ron::error::{Error, Position};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::brackets::{Imbalance, imbalance};
use super::lexer::{is_blank, skip_blank};
use super::mistake::{mistake, strange_at};
use super::{Diagnostic, FileId, MAX_DEPTH, Span};

/// ron counts a field and its value as two levels.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_recursion_limit(2 * MAX_DEPTH + 2)
}

/// The first fault of notation of `text`, which begins at `base` of a file.
pub(super) fn fault_of(text: &str, file: FileId, base: usize) -> Option<Diagnostic> {
    let at = skip_blank(text);
    if text[at..].starts_with("#!") {
        let end = text[at..].find(']').map_or(text.len(), |end| at + end + 1);
        return Some(
            Diagnostic::error(
                "attribute",
                Span::new(file, base + at, base + end),
                "attributes such as `#![enable(...)]` are not allowed",
            )
            .hint("delete it; nothing has to be enabled"),
        );
    }
    if at == text.len() && !text.trim().is_empty() {
        let start = text.len() - text.trim_start_matches(is_blank).len();
        let end = start + text[start..].find('\n').unwrap_or(text.len() - start);
        let fault =
            Diagnostic::error("empty-file", Span::new(file, base + start, base + end), "there are only comments here");
        return Some(fault.hint("a scenario begins with `(`, a section in a file of its own with `{`"));
    }
    let options = options();
    let error = match ron::Deserializer::from_str_with_options(text, &options) {
        Err(error) => error,
        Ok(mut reader) => match IgnoredAny::deserialize(&mut reader).and_then(|_| reader.end()) {
            Ok(()) => return None,
            Err(error) => reader.span_error(error),
        },
    };
    let end = offset_of(text, error.span.end);
    let one = |at: usize| Span::new(file, base + at, base + at + text[at..].chars().next().map_or(0, char::len_utf8));
    let strange = strange_at(text, end);
    if let Some(fault) = blame_brackets(text, &error.code, end, one).filter(|_| strange.is_none()) {
        return Some(fault);
    }
    if let Some(found) = strange.or_else(|| mistake(text, &error.code, end)) {
        let span = |it: core::ops::Range<usize>| Span::new(file, base + it.start, base + it.end);
        let fault = Diagnostic::error(found.code, span(found.place), found.message).hint_if(found.hint);
        return Some(match found.also {
            Some((place, why)) => fault.also(span(place), why),
            None => fault,
        });
    }
    let (code, message, hint) = in_our_words(&error.code);
    let span = one(end);
    Some(Diagnostic::error(code, span, message).hint_if(hint.map(str::to_owned)))
}

/// When a text ends too early or a bracket is in the way, the place of the other bracket is what helps.
fn blame_brackets(text: &str, error: &Error, end: usize, one: impl Fn(usize) -> Span) -> Option<Diagnostic> {
    let early = matches!(error, Error::Eof | Error::ExpectedStringEnd) || end >= text.trim_end().len();
    match imbalance(text)? {
        Imbalance::String { open } if early || open <= end => {
            Some(Diagnostic::error("unclosed", one(open), "this text never ends").hint("add the closing `\"`"))
        }
        Imbalance::Comment { open } if early || open <= end => {
            Some(Diagnostic::error("unclosed", one(open), "this comment never ends").hint("add the closing `*/`"))
        }
        Imbalance::Unclosed { open } if early => {
            let bracket = &text[open..=open];
            Some(
                Diagnostic::error("unclosed", one(open), format!("this `{bracket}` is never closed"))
                    .also(one(end), "the text ends here"),
            )
        }
        Imbalance::Mismatch { open, close } if close <= end => {
            let (found, before) = (&text[close..=close], &text[open..=open]);
            Some(
                Diagnostic::error("unclosed", one(close), format!("`{found}` does not close `{before}`"))
                    .also(one(open), "opened here"),
            )
        }
        Imbalance::Unopened { close } if close <= end => {
            let found = &text[close..=close];
            Some(
                Diagnostic::error("unclosed", one(close), format!("`{found}` closes nothing"))
                    .hint("delete it, or open it before"),
            )
        }
        _ => None,
    }
}

type Words = (&'static str, String, Option<&'static str>);

fn in_our_words(error: &Error) -> Words {
    let syntax = |message: &str, hint: Option<&'static str>| ("syntax", message.to_owned(), hint);
    match error {
        Error::Eof => syntax("the text ends where a value is expected", None),
        Error::ExceededRecursionLimit => ("too-deep", format!("nested more than {MAX_DEPTH} levels deep"), None),
        Error::ExpectedComma
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedArrayEnd
        | Error::ExpectedMapEnd
        | Error::ExpectedOptionEnd => syntax(
            "expected a comma or the end of what is open here",
            Some("fields and entries are separated by commas"),
        ),
        Error::ExpectedMapColon => {
            syntax("expected `:`", Some("a field is written `name: value`, an entry of a table `\"name\": value`"))
        }
        Error::ExpectedIdentifier => syntax(
            "expected the name of a field",
            Some("in `( )` names stand without quotes; a table of names in quotes stands in `{ }`"),
        ),
        Error::SuggestRawIdentifier(found) | Error::InvalidIdentifier(found) => (
            "syntax",
            format!("`{found}` is not a name"),
            Some("names consist of letters, digits and `_`; texts stand in quotes"),
        ),
        Error::ExpectedString | Error::ExpectedStringEnd => {
            syntax("expected the end of a text", Some("texts stand between `\"` and `\"`"))
        }
        Error::IntegerOutOfBounds => syntax("this number is too large", None),
        Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. } => {
            syntax("this is not a number", Some("numbers look like `60`, `-0.5` or `1e3`; texts stand in quotes"))
        }
        Error::FloatUnderscore | Error::UnderscoreAtBeginning => syntax("`_` is out of place in this number", None),
        Error::UnclosedBlockComment => ("unclosed", "this comment never ends".to_owned(), Some("add the closing `*/`")),
        Error::UnexpectedChar(found) => (
            "syntax",
            format!("expected a value, found `{}`", found.escape_debug()),
            Some("texts stand in double quotes"),
        ),
        Error::TrailingCharacters => {
            syntax("expected the end after this value", Some("is a bracket closed too early, or are quotes missing?"))
        }
        other => ("syntax", other.to_string().to_lowercase(), None),
    }
}

/// Offset of a line and column of ron, which count from 1, in characters.
fn offset_of(text: &str, position: Position) -> usize {
    let line = match position.line {
        0 | 1 => 0,
        line => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(at, _)| at + 1),
    };
    text[line..].char_indices().nth(position.col.saturating_sub(1)).map_or(text.len(), |(at, _)| line + at)
}
