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

/// What stands before a place of a text, comments and blanks left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Before {
    /// The innermost bracket that is open there.
    pub open: Option<usize>,
    /// The last byte of what was written last.
    pub last: Option<usize>,
}

/// What stands before `place`.
pub(super) fn before(text: &str, place: usize) -> Before {
    let bytes = &text.as_bytes()[..place.min(text.len())];
    let (mut open, mut last, mut at) = (Vec::new(), None, 0);
    while at < bytes.len() {
        let end = match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'/')) => {
                at += text[at..].find('\n').unwrap_or(text.len() - at);
                continue;
            }
            (b'/', Some(b'*')) => {
                at = comment_end(bytes, at).map_or(bytes.len(), |end| end + 1);
                continue;
            }
            (b'"', _) => string_end(bytes, at).unwrap_or(bytes.len() - 1),
            _ => at,
        };
        match bytes[at] {
            b'(' | b'[' | b'{' => open.push(at),
            b')' | b']' | b'}' => drop(open.pop()),
            _ => {}
        }
        if !bytes[at].is_ascii_whitespace() {
            last = Some(end);
        }
        at = end + 1;
    }
    Before { open: open.pop(), last }
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
