//! Which bracket is to blame when a text ends too early or closes what it did not open.
//! Looks at brackets, strings and comments only; whether the text is RON is for others to say.

use super::lexer::{Piece, pieces};

/// What is wrong with the brackets of a text; offsets are in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Imbalance {
    /// The bracket at `open` is never closed.
    Unclosed { open: usize },
    /// The bracket at `close` does not fit the one at `open`.
    Mismatch { open: usize, close: usize },
    /// The bracket at `close` was never opened.
    Unopened { close: usize },
    /// The string that begins here never ends.
    String { open: usize },
    /// The comment that begins here never ends.
    Comment { open: usize },
}

/// The first imbalance of a text.
pub(super) fn imbalance(text: &str) -> Option<Imbalance> {
    let bytes = text.as_bytes();
    let mut open: Vec<usize> = Vec::new();
    for (piece, start, _) in pieces(text) {
        match piece {
            Piece::Open => open.push(start),
            Piece::Close => match open.pop() {
                None => return Some(Imbalance::Unopened { close: start }),
                Some(open) if closes(bytes[open]) != bytes[start] => {
                    return Some(Imbalance::Mismatch { open, close: start });
                }
                Some(_) => {}
            },
            Piece::OpenString => return Some(Imbalance::String { open: start }),
            Piece::OpenComment if text[start..].starts_with("/*") => return Some(Imbalance::Comment { open: start }),
            _ => {}
        }
    }
    open.pop().map(|open| Imbalance::Unclosed { open })
}

/// What stands before a place of a text, comments and blanks left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Before {
    /// The innermost bracket that is open there.
    pub open: Option<usize>,
    /// The last byte of what was written last.
    pub last: Option<usize>,
    /// Whether the place lies in a string or a comment.
    pub inside: bool,
}

/// What stands before `place`.
pub(super) fn before(text: &str, place: usize) -> Before {
    let (mut open, mut out) = (Vec::new(), Before::default());
    for (piece, start, end) in pieces(&text[..place.min(text.len())]) {
        match piece {
            Piece::Open => open.push(start),
            Piece::Close => drop(open.pop()),
            Piece::OpenString | Piece::OpenComment => out.inside = true,
            _ => {}
        }
        if !matches!(piece, Piece::Blank | Piece::Comment | Piece::OpenComment) {
            out.last = Some(end - 1);
        }
    }
    Before { open: open.pop(), ..out }
}

fn closes(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}
