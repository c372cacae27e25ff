//! Which bracket is to blame when a text ends too early or closes what it did not open.
//! Looks at brackets, strings and comments only; whether the text is RON is for others to say.

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
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'(' | b'[' | b'{' => open.push(at),
            close @ (b')' | b']' | b'}') => match open.pop() {
                None => return Some(Imbalance::Unopened { close: at }),
                Some(start) if closes(bytes[start]) != close => return Some(Imbalance::Mismatch { open: start, close: at }),
                Some(_) => {}
            },
            b'"' => match string_end(bytes, at) {
                Some(end) => at = end,
                None => return Some(Imbalance::String { open: at }),
            },
            b'/' if bytes.get(at + 1) == Some(&b'/') => at += text[at..].find('\n').unwrap_or(text.len() - at),
            b'/' if bytes.get(at + 1) == Some(&b'*') => match comment_end(bytes, at) {
                Some(end) => at = end,
                None => return Some(Imbalance::Comment { open: at }),
            },
            _ => {}
        }
        at += 1;
    }
    open.pop().map(|open| Imbalance::Unclosed { open })
}

fn closes(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

/// Offset of the quotation mark that ends the string which begins at `start`; a raw string is recognised by what stands before it.
pub(super) fn string_end(bytes: &[u8], start: usize) -> Option<usize> {
    let hashes = bytes[..start].iter().rev().take_while(|it| **it == b'#').count();
    let raw = start > hashes && bytes[start - hashes - 1] == b'r';
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'"' if !raw => return Some(at),
            b'"' if bytes[at + 1..].iter().take(hashes).take_while(|it| **it == b'#').count() == hashes => return Some(at + hashes),
            b'\\' if !raw => at += 1,
            _ => {}
        }
        at += 1;
    }
    None
}

/// Offset of the last byte of the comment (they nest) which begins at `start`.
fn comment_end(bytes: &[u8], start: usize) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, start);
    while at + 1 < bytes.len() {
        match (bytes[at], bytes[at + 1]) {
            (b'/', b'*') => depth += 1,
            (b'*', b'/') => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        if depth == 0 {
            return Some(at + 1);
        }
        at += 2;
    }
    None
}
