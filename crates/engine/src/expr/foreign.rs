//! Signs and characters of other notations that find their way into expressions, and what is written here instead.

use crate::text::{Diagnostic, Span, strange};

/// A character that is no part of the language, and what may have been meant.
pub(super) fn stray(c: char, span: Span) -> Diagnostic {
    let instead = match c {
        ':' => "/",
        '{' | '[' => "(",
        '}' | ']' => ")",
        '#' => {
            return Diagnostic::error("bad-expression", span, "`#` begins no comment here")
                .hint("write the comment behind the text, after `//`");
        }
        _ => {
            let meaningless = |what: &str| {
                Diagnostic::error("bad-expression", span, format!("{what} has no meaning in an expression"))
            };
            return match strange(c) {
                Some(it) if it.name.contains("U+") => meaningless(&it.name).hint(it.instead),
                Some(it) => meaningless(&format!("`{c}`")).hint(it.instead),
                None => meaningless(&format!("`{}`", c.escape_debug())),
            };
        }
    };
    Diagnostic::error("bad-expression", span, format!("`{c}` has no meaning in an expression"))
        .hint(format!("write `{instead}`"))
}

/// Signs of other languages: what is wrong, and what to write instead.
pub(super) fn foreign(sign: &str) -> Option<(String, &'static str)> {
    Some(match sign {
        "=" | "==" | "!=" | "<>" => (
            format!("there is no operator `{sign}`, as levels are hardly ever equal"),
            "compare them with `<`, `<=`, `>` or `>=`",
        ),
        "=<" => (format!("there is no operator `{sign}`"), "write `<=`"),
        "=>" => (format!("there is no operator `{sign}`"), "write `>=`"),
        "&&" | "&" => (format!("there is no operator `{sign}`"), "write `and`"),
        "||" | "|" => (format!("there is no operator `{sign}`"), "write `or`"),
        "!" => (format!("there is no operator `{sign}`"), "write `not`"),
        "^" | "**" => (format!("there is no operator `{sign}`"), "write `pow(x, y)`"),
        "%" => {
            (format!("there is no operator `{sign}`"), "a share is written `0.5`; the month of the calendar is `month`")
        }
        "->" => (
            "`->` stands between two names".to_owned(),
            "the attitude of one actor to another is written `iran->baghdad`",
        ),
        "." => ("`.` stands between two names".to_owned(), "a score is written `us.influence`, a number `0.5`"),
        _ => return None,
    })
}
