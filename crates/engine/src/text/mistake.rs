//! Mistakes that people make in notation: where ron only says what it expected, what was probably meant, and the place
//! where it went wrong. Each is told from the letters around the fault; where none fits, ron's word stands.

use core::ops::Range;

use ron::error::Error;

use super::brackets::{Imbalance, before, imbalance};
use super::strange;

/// A mistake that was recognised.
pub(super) struct Mistake {
    pub code: &'static str,
    /// Where, in bytes.
    pub place: Range<usize>,
    pub message: String,
    pub hint: Option<String>,
    /// Another place that has to do with it.
    pub also: Option<(Range<usize>, &'static str)>,
}

impl Mistake {
    fn new(place: Range<usize>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: "syntax", place, message: message.into(), hint: Some(hint.into()), also: None }
    }
}

/// A character at which ron stopped, or right before it, that is easily taken for another or cannot be seen.
pub(super) fn strange_at(text: &str, at: usize) -> Option<Mistake> {
    let here = text[at..].chars().next().map(|c| (at, c));
    let last = text[..at].char_indices().next_back();
    [here, last].into_iter().flatten().find_map(|(start, c)| {
        let found = strange(c)?;
        // In a text in quotes, and in a comment, everything may stand.
        let is_plain = !before(text, start).inside;
        let shown = if found.name.contains("U+") { String::new() } else { format!(", `{c}`") };
        let hint = if found.instead.contains("`\"`") {
            "texts stand in straight double quotes: `\"`".to_owned()
        } else {
            found.instead
        };
        is_plain.then(|| Mistake::new(start..start + c.len_utf8(), format!("found {}{shown}", found.name), hint))
    })
}

/// What was probably meant where ron stopped at `at`.
pub(super) fn mistake(text: &str, error: &Error, at: usize) -> Option<Mistake> {
    if let Some(found) = comment_sign(text, at) {
        return Some(found);
    }
    match error {
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::ExpectedMapColon => {
            decimal_comma(text, at).or_else(|| open_bracket(text, at))
        }
        // `0,3`, or `water-40`, which ron would take for a name if it were marked as one.
        Error::SuggestRawIdentifier(_) => decimal_comma(text, at).or_else(|| bare_expression(text, at, true)),
        Error::ExpectedComma
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedArrayEnd
        | Error::ExpectedMapEnd
        | Error::ExpectedOptionEnd => quote_inside(text, at)
            .or_else(|| per_cent(text, at))
            .or_else(|| bare_expression(text, at, false))
            .or_else(|| comma_at_line_end(text, at)),
        Error::ExpectedChar => single_quotes(text, at),
        Error::InvalidEscape(_) => escape(text, at),
        _ => bare_expression(text, at, false),
    }
}

/// `0,3` for `0.3`: a number right behind a comma that stands right behind a number.
fn decimal_comma(text: &str, at: usize) -> Option<Mistake> {
    let digits = |part: &str| part.len() - part.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let follow =
        |from: usize| text[from..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |length| from + length);
    // ron stops at the number, or behind it where it could have been a key.
    let end =
        if text[at..].starts_with(|c: char| c.is_ascii_digit()) { follow(at) } else { text[..at].trim_end().len() };
    let fraction = digits(&text[..end]);
    let whole = text[..end - fraction].strip_suffix(',').map(digits)?;
    if fraction == 0 || whole == 0 {
        return None;
    }
    let start = end - fraction - 1 - whole;
    let (before, behind) = (&text[start..start + whole], &text[end - fraction..end]);
    let hint = if behind.len() == 3 && before.len() <= 3 && before != "0" {
        format!(
            "write a number without marks between its digits: `{before}{behind}`; decimals with a point: `{before}.{behind}`"
        )
    } else {
        format!("decimals are written with a point: `{before}.{behind}`")
    };
    Some(Mistake::new(start..end, format!("`{before},{behind}` is not a number"), hint))
}

/// An entry with a key in quotes where fields stand: the round bracket before it was not closed.
fn open_bracket(text: &str, at: usize) -> Option<Mistake> {
    let open = before(text, at).open.filter(|open| text[*open..].starts_with('('))?;
    let unclosed = match imbalance(text)? {
        Imbalance::Mismatch { open, .. } | Imbalance::Unclosed { open } => open,
        _ => return None,
    };
    let fault = Mistake::new(open..open + 1, "this `(` is not closed before the next entry", "add `)` at its end");
    let also = Some((at..at + 1, "the next entry"));
    (open == unclosed && text[at..].starts_with('"')).then_some(Mistake { code: "unclosed", also, ..fault })
}

/// `"The "lake" in winter"`: letters right behind a quotation mark.
fn quote_inside(text: &str, at: usize) -> Option<Mistake> {
    let next = text[at..].chars().next().filter(|c| c.is_alphanumeric())?;
    text[..at].ends_with('"').then(|| {
        Mistake::new(
            at - 1..at + next.len_utf8(),
            "this quotation mark ends the text, and more follows",
            "inside a text write `\\\"`; or was a comma forgotten?",
        )
    })
}

fn per_cent(text: &str, at: usize) -> Option<Mistake> {
    text[at..]
        .starts_with('%')
        .then(|| Mistake::new(at..at + 1, "`%` is no part of a number", "write the share itself: `0.3` for 30 %"))
}

/// A comment as other languages begin it.
fn comment_sign(text: &str, at: usize) -> Option<Mistake> {
    let rest = &text[at..];
    let sign = ["#", "--", "<!--"].into_iter().find(|it| rest.starts_with(it))?;
    // `-` begins a number too.
    let is_comment = sign != "--" || rest[2..].starts_with([' ', '-']);
    is_comment.then(|| {
        Mistake::new(at..at + sign.len(), format!("`{sign}` begins no comment here"), "a comment begins with `//`")
    })
}

/// `when: water > 58`: an operator where a value could have ended. The expression reaches from the colon or bracket
/// before it to the comma or bracket behind it.
fn bare_expression(text: &str, at: usize, is_certain: bool) -> Option<Mistake> {
    const OPERATORS: [&str; 16] =
        ["<=", ">=", "->", "&&", "||", "==", "!=", "<", ">", "+", "-", "*", "/", "^", "=", "."];
    let rest = &text[at..];
    let word = |it: &&'static str| rest.strip_prefix(*it).is_some_and(|rest| rest.starts_with([' ', '(']));
    let is_operator =
        OPERATORS.iter().any(|it| rest.starts_with(it)) || ["and", "or", "then", "else", "if", "not"].iter().any(word);
    let is_called = || {
        before(text, at).open.is_some_and(|open| {
            text[open..].starts_with('(') && text[..open].ends_with(|c: char| c.is_ascii_lowercase())
        })
    };
    let begins_bare = |from: usize| {
        text[from..].starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '(' || c == '-')
    };
    if !is_certain && !is_operator && !is_called() {
        return None;
    }
    let start = expression_start(text, at).filter(|start| *start <= at && begins_bare(*start))?;
    let end = expression_end(text, start);
    let written = text.get(start..end)?.trim_end();
    let is_known =
        written.contains(|c: char| c.is_ascii_lowercase()) && written.len() <= 200 && start + written.len() >= at;
    let hint = format!("an expression stands in quotes: `\"{written}\"`");
    is_known.then(|| Mistake::new(start..start + written.len(), "this looks like an expression without quotes", hint))
}

/// Where the value began that `at` lies in: behind the last `:`, or behind a comma or bracket that opens a list.
fn expression_start(text: &str, at: usize) -> Option<usize> {
    let line = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let mut depth = 0_usize;
    for (place, c) in text[line..at].char_indices().rev() {
        match c {
            ')' | ']' | '}' => depth += 1,
            '(' | '[' | '{' if depth > 0 => depth -= 1,
            // A word before the bracket: a function, whose arguments are a part of the expression.
            '(' if text[line..line + place].ends_with(|c: char| c.is_ascii_lowercase()) => {}
            '(' if text[line..line + place].trim_end().ends_with([':', '+', '-', '*', '/', '<', '>', '=', '(']) => {}
            ':' if depth == 0 => {
                let from = line + place + 1;
                return Some(from + text[from..].len() - text[from..].trim_start_matches(' ').len());
            }
            '"' | '[' | '{' => return None,
            _ => {}
        }
    }
    None
}

/// Where an expression ends that begins at `start`: at a comma or a closing bracket that is none of its own, or with
/// the line.
fn expression_end(text: &str, start: usize) -> usize {
    let mut depth = 0_usize;
    for (place, c) in text[start..].char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            ',' if depth > 0 => {}
            ',' | ')' | ']' | '}' | '\n' => return start + place,
            _ => {}
        }
    }
    text.len()
}

/// The next field or entry stands on a line of its own: what lacks the comma is the line before.
fn comma_at_line_end(text: &str, at: usize) -> Option<Mistake> {
    let last = before(text, at).last?;
    let next = text[at..].chars().next()?;
    let follows = next.is_alphanumeric() || "\"([{-_".contains(next);
    let last = text.floor_char_boundary(last);
    let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
    let hint = "fields and entries are separated by commas";
    (follows && text[last..at].contains('\n')).then(|| Mistake::new(last..end, "expected a comma after this", hint))
}

fn single_quotes(text: &str, at: usize) -> Option<Mistake> {
    let start = text[..at].rfind('\'')?;
    Some(Mistake::new(start..start + 1, "a text does not stand in single quotes", "write `\"` on both sides"))
}

fn escape(text: &str, at: usize) -> Option<Mistake> {
    let start = text[..text.floor_char_boundary(at + 1)].rfind('\\')?;
    let end = start + 1 + text[start + 1..].chars().next().map_or(0, char::len_utf8);
    let hint = "write `\\\\` for a backslash; `\\\"`, `\\n` and `\\t` are known";
    Some(Mistake::new(start..end, format!("`{}` means nothing in a text", &text[start..end]), hint))
}
