//! The lexer of RON: what is blank, a comment, a string, a bracket. Whoever looks at the letters of a text asks here;
//! what the pieces mean together is for others.

use core::iter::from_fn;

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A string with its quotation marks; what stands before them (`r`, `b`, `#`) is none of it.
    String,
    /// A string that never ends.
    OpenString,
    /// A comment, with the end of its line if it is one of a line.
    Comment,
    /// A comment that reaches to the end of the text.
    OpenComment,
    /// A blank.
    Blank,
    /// Any other character.
    Other,
}

/// The pieces of a text, each with the offsets of its first byte and of the byte behind it. Any text has pieces.
///
/// ```
/// use diwan_engine::text::{Piece, pieces};
/// let found: Vec<_> = pieces("[\"a\"").map(|(piece, ..)| piece).collect();
/// assert_eq!(found, [Piece::Open, Piece::String]);
/// ```
pub fn pieces(text: &str) -> impl Iterator<Item = (Piece, usize, usize)> + '_ {
    let mut at = 0;
    from_fn(move || {
        let start = at;
        let c = text[start..].chars().next()?;
        let (piece, end) = piece(text, start, c);
        at = end;
        Some((piece, start, end))
    })
}

fn piece(text: &str, start: usize, c: char) -> (Piece, usize) {
    let next = start + c.len_utf8();
    match c {
        '(' | '[' | '{' => (Piece::Open, next),
        ')' | ']' | '}' => (Piece::Close, next),
        '"' => match string_end(text, start) {
            Some(end) => (Piece::String, end),
            None => (Piece::OpenString, text.len()),
        },
        '/' if text[next..].starts_with('/') => match text[start..].find('\n') {
            Some(length) => (Piece::Comment, start + length + 1),
            None => (Piece::OpenComment, text.len()),
        },
        '/' if text[next..].starts_with('*') => match block_end(text, start) {
            Some(end) => (Piece::Comment, end),
            None => (Piece::OpenComment, text.len()),
        },
        c if is_blank(c) => (Piece::Blank, next),
        _ => (Piece::Other, next),
    }
}

/// Offset of what follows blanks and comments at the start of a text; at a comment between `/*` and `*/` that never
/// ends, its own.
pub(crate) fn skip_blank(text: &str) -> usize {
    let is_line = |start: usize| text[start..].starts_with("//");
    let skipped = |(piece, start, _): &(Piece, usize, usize)| match piece {
        Piece::Blank | Piece::Comment => true,
        Piece::OpenComment => is_line(*start),
        _ => false,
    };
    pieces(text).find(|it| !skipped(it)).map_or(text.len(), |(_, start, _)| start)
}

/// What ron takes for blank.
pub(super) fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// Offset behind the string whose quotation mark stands at `start`; a raw string is recognised by what stands before
/// it.
pub(super) fn string_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let hashes = bytes[..start].iter().rev().take_while(|it| **it == b'#').count();
    let raw = start > hashes && bytes[start - hashes - 1] == b'r';
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'"' if !raw => return Some(at + 1),
            b'"' if bytes[at + 1..].iter().take(hashes).take_while(|it| **it == b'#').count() == hashes => {
                return Some(at + hashes + 1);
            }
            b'\\' if !raw => at += 1,
            _ => {}
        }
        at += 1;
    }
    None
}

/// Offset behind the comment (they nest) which begins at `start`.
fn block_end(text: &str, start: usize) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, start);
    while let Some(step) = text[at..].find(['/', '*']) {
        at += step;
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_belongs_to_one_piece() {
        let text = "(a: \"x // y\", r#\"z\"\"#, /* /* */ */ é: 'c') // end";
        let found: Vec<_> = pieces(text).collect();
        assert!(found.windows(2).all(|it| it[0].2 == it[1].1) && found.last().is_some_and(|it| it.2 == text.len()));
        let of = |kind| found.iter().filter(|it| it.0 == kind).map(|it| &text[it.1..it.2]).collect::<Vec<_>>();
        assert_eq!(of(Piece::String), ["\"x // y\"", "\"z\"\"#"]);
        assert_eq!((of(Piece::Comment), of(Piece::OpenComment)), (vec!["/* /* */ */"], vec!["// end"]));
        assert_eq!((of(Piece::Open), of(Piece::Close)), (vec!["("], vec![")"]));
        assert_eq!((skip_blank(" // a\n/* b */ c"), skip_blank("// a"), skip_blank(" /* b")), (14, 4, 1));
    }
}
