//! Places as the protocol has them: lines and columns from 0, columns in UTF-16; and files as addresses. Whatever is out
//! of range is held to the text.

use std::path::{Path, PathBuf};

use lsp_types::{Position, Range, Uri};

/// A text by its lines.
pub(crate) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let starts = core::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// A line without its break.
    fn line(&self, line: usize) -> Option<(usize, &'t str)> {
        let start = *self.starts.get(line)?;
        let end = self.starts.get(line + 1).map_or(self.text.len(), |next| next - 1);
        Some((start, &self.text[start..end]))
    }

    /// The offset of a position; one behind the end of a line is the end of it, one behind the text the end of that.
    pub(crate) fn offset(&self, position: Position) -> usize {
        let Some((start, line)) = self.line(usize::try_from(position.line).unwrap_or(usize::MAX)) else {
            return self.text.len();
        };
        let (mut left, mut at) = (position.character, 0);
        for letter in line.chars() {
            let units = u32::try_from(letter.len_utf16()).unwrap_or(1);
            if left < units {
                break;
            }
            left -= units;
            at += letter.len_utf8();
        }
        start + at
    }

    /// The position of an offset.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let before = &self.text[self.starts[line]..offset];
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position::new(count(line), count(before.encode_utf16().count()))
    }

    /// The stretch between two offsets.
    pub(crate) fn range(&self, start: usize, end: usize) -> Range {
        Range::new(self.position(start), self.position(end.max(start)))
    }
}

/// The file at an address; nothing where it is none.
pub(crate) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    // A host before the path is no file of ours.
    let path = &rest[rest.find('/')?..];
    let mut bytes = Vec::with_capacity(path.len());
    let mut at = 0;
    while let Some(byte) = path.as_bytes().get(at) {
        let escaped = path.get(at + 1..at + 3).filter(|_| *byte == b'%');
        match escaped.and_then(|it| u8::from_str_radix(it, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                at += 3;
            }
            None => {
                bytes.push(*byte);
                at += 1;
            }
        }
    }
    let path = String::from_utf8(bytes).ok()?;
    // `/c:/folder` is `c:/folder` where drives have letters.
    let drive = cfg!(windows) && path.as_bytes().get(2) == Some(&b':');
    Some(PathBuf::from(if drive { path[1..].to_owned() } else { path }))
}

/// The address of a file.
pub(crate) fn uri_of(path: &Path) -> Option<Uri> {
    let path = path.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    let mut out = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_in_utf_16_and_held_to_the_text() {
        let text = "بغداد: 1\n𝒜b\n";
        let lines = Lines::of(text);
        assert_eq!(lines.offset(Position::new(0, 5)), "بغداد".len());
        assert_eq!(lines.position("بغداد".len()), Position::new(0, 5));
        assert_eq!(lines.offset(Position::new(1, 2)), text.find('b').unwrap());
        assert_eq!(lines.offset(Position::new(1, 1)), text.find('𝒜').unwrap(), "half a letter is its beginning");
        assert_eq!(lines.offset(Position::new(1, 99)), text.len() - 1);
        assert_eq!(lines.offset(Position::new(u32::MAX, u32::MAX)), text.len());
        assert_eq!(lines.position(usize::MAX), Position::new(2, 0));
        for offset in 0..text.len() {
            assert!(lines.offset(lines.position(offset)) <= offset);
        }
    }

    #[test]
    fn addresses_come_back() {
        for path in ["/tmp/a b/ü%.ron", "/x/text/en.ftl"] {
            let uri = uri_of(Path::new(path)).unwrap();
            assert_eq!(path_of(&uri).unwrap(), Path::new(path), "{}", uri.as_str());
        }
        for other in ["untitled:Untitled-1", "file:nothing", "file://host"] {
            assert_eq!(other.parse().ok().and_then(|it: Uri| path_of(&it)), None, "{other}");
        }
        assert!(path_of(&"file:///a%zz".parse().unwrap_or_else(|_| "file:///a".parse().unwrap())).is_some());
    }
}
