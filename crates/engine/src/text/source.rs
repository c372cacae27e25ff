//! Sources: the texts that are read, and places in them.
//! A place is a pair of byte offsets until somebody wants to see it; nothing here looks at what a text means.

use std::path::Path;

use super::{Diagnostic, Drafts, read_plain};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 16 << 20;

/// Which of the [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A stretch of a source, in bytes, from `start` to just before `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The source.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte.
    pub end: usize,
}

impl Span {
    /// From `start` to just before `end`.
    #[must_use]
    pub const fn new(file: FileId, start: usize, end: usize) -> Self {
        Self { file, start, end }
    }

    /// The start of a source: where a fault of the whole file is reported.
    #[must_use]
    pub const fn top(file: FileId) -> Self {
        Self::new(file, 0, 0)
    }

    /// From the start of this to the end of the other, in the same source.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.file, self.start.min(other.start), self.end.max(other.end))
    }
}

/// A value, and where it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value at a place.
    #[must_use]
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A place as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Name of the source as shown to the user.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl core::fmt::Display for Place {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// All the texts of a run of the program.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
    drafts: Drafts,
}

#[derive(Clone, Debug)]
struct Source {
    name: String,
    text: String,
    /// Offset of the first byte of each line.
    lines: Vec<usize>,
}

impl Sources {
    /// No texts yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// No texts yet; where a draft is at hand it is read in place of its file.
    #[must_use]
    pub fn over(drafts: Drafts) -> Self {
        Self { files: Vec::new(), drafts }
    }

    /// All that were read, in the order in which they were.
    pub fn all(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)).map(FileId)
    }

    /// Whether there is a file or a draft of it.
    pub(crate) fn has(&self, path: &Path) -> bool {
        self.drafts.get(path).is_some() || path.exists()
    }

    /// The names of the drafts in a folder, in their order.
    pub(crate) fn drafted_in(&self, folder: &Path) -> Vec<std::ffi::OsString> {
        self.drafts.within(folder).iter().filter_map(|it| Some(it.file_name()?.to_owned())).collect()
    }

    /// Adds a text under the name that users shall see.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        let text = text.into();
        let lines = core::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        self.files.push(Source { name: name.into(), text, lines });
        FileId(u32::try_from(self.files.len() - 1).expect("fewer than 2^32 files fit into memory"))
    }

    /// Reads a file under its path as its name; see [`read_as`](Self::read_as).
    ///
    /// # Errors
    /// As `read_as`.
    pub fn read(&mut self, path: impl AsRef<Path>) -> Result<FileId, Diagnostic> {
        let path = path.as_ref();
        self.read_as(path, shown(path))
    }

    /// Reads a file and adds it under another name.
    ///
    /// # Errors
    /// When it is a directory, cannot be read, is empty, larger than [`MAX_BYTES`], or not text in UTF-8. The fault's
    /// place is the top of the file (or, in a binary file, the line where the text ends), which is then known to the
    /// sources as an empty text.
    pub fn read_as(&mut self, path: impl AsRef<Path>, name: impl Into<String>) -> Result<FileId, Diagnostic> {
        let name = name.into();
        let path = path.as_ref();
        let draft = self.drafts.get(path).map(|it| as_text(it.to_owned()));
        match draft.unwrap_or_else(|| load(path)) {
            Ok(text) => Ok(self.add(name, text)),
            Err(refusal) => {
                // What could be read of a faulty text is kept, so that the fault has a line.
                let at = refusal.before.len();
                let file = self.add(name, refusal.before);
                let fault = Diagnostic::error(refusal.code, Span::new(file, at, at), refusal.message);
                Err(if let Some(hint) = refusal.hint { fault.hint(hint) } else { fault })
            }
        }
    }

    /// The name of a source as shown to the user; of a file that is not known, `?`.
    #[must_use]
    pub fn name(&self, file: FileId) -> &str {
        self.source(file).map_or("?", |it| &it.name)
    }

    /// The text of a source; of a file that is not known, nothing.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.source(file).map_or("", |it| &it.text)
    }

    /// The text of a span, held to the source and to whole characters.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        let text = self.text(span.file);
        let start = floor(text, span.start);
        &text[start..floor(text, span.end).max(start)]
    }

    /// Where a span begins.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        self.place_of(span.file, span.start)
    }

    /// Where a span ends.
    #[must_use]
    pub fn end_place(&self, span: Span) -> Place {
        self.place_of(span.file, span.end.max(span.start))
    }

    /// The line (from 1, without its line break) in which an offset lies, and the offset of that line.
    #[must_use]
    pub fn line(&self, file: FileId, offset: usize) -> (usize, usize, &str) {
        let Some(source) = self.source(file) else { return (1, 0, "") };
        let offset = floor(&source.text, offset);
        let line = source.lines.partition_point(|start| *start <= offset);
        let mut start = source.lines[line - 1];
        let end = source.lines.get(line).map_or(source.text.len(), |next| next - 1);
        if start == 0 && source.text.starts_with(BYTE_ORDER_MARK) {
            start = BYTE_ORDER_MARK.len_utf8();
        }
        let text = &source.text[start..end.max(start)];
        (line, start, text.strip_suffix('\r').unwrap_or(text))
    }

    fn place_of(&self, file: FileId, offset: usize) -> Place {
        let (line, start, _) = self.line(file, offset);
        let text = self.text(file);
        let column = 1 + text.get(start..floor(text, offset)).map_or(0, |before| before.chars().count());
        Place { file: self.name(file).to_owned(), line, column }
    }

    fn source(&self, file: FileId) -> Option<&Source> {
        self.files.get(usize::try_from(file.0).ok()?)
    }
}

/// Some editors begin a text with this invisible character.
pub(super) const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// The offset, or the next one before it, at which a character of the text begins or the text ends.
fn floor(text: &str, offset: usize) -> usize {
    text.floor_char_boundary(offset.min(text.len()))
}

/// A path as it is shown: alike on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string().replace(std::path::MAIN_SEPARATOR, "/")
}

struct Refusal {
    code: &'static str,
    message: String,
    hint: Option<&'static str>,
    before: String,
}

fn refuse(code: &'static str, message: impl Into<String>, hint: Option<&'static str>) -> Refusal {
    Refusal { code, message: message.into(), hint, before: String::new() }
}

fn load(path: &Path) -> Result<String, Refusal> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            refuse("no-such-file", "there is no such file", Some("is it written as the file is named?"))
        }
        std::io::ErrorKind::PermissionDenied => {
            refuse("unreadable-file", "there is no permission to read this file", Some("ask its owner, or copy it"))
        }
        std::io::ErrorKind::IsADirectory => {
            refuse("not-a-file", "expected a file, found a folder", Some("give the folder another name"))
        }
        std::io::ErrorKind::InvalidInput if path.exists() => refuse(
            "not-a-file",
            "this is no plain file",
            Some("a pipe or a device is not read; copy what it holds into a file"),
        ),
        std::io::ErrorKind::FileTooLarge => refuse(
            "too-large",
            format!("this file is larger than the {} MiB that are read", MAX_BYTES >> 20),
            Some("is it a scenario at all?"),
        ),
        _ => refuse(
            "unreadable-file",
            format!("this file cannot be read ({error})"),
            Some("can other programs open it?"),
        ),
    };
    let bytes = read_plain(path, MAX_BYTES).map_err(unreadable)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let mut before = error.into_bytes();
        before.truncate(valid);
        not_text(String::from_utf8_lossy(&before).into_owned(), "this is not text in UTF-8 from here on")
    })?;
    as_text(text)
}

/// What may be read of a text that is all there.
fn as_text(text: String) -> Result<String, Refusal> {
    if let Some(zero) = text.find('\0') {
        return Err(not_text(text[..zero].to_owned(), "this is not text: a byte here is zero"));
    }
    if text.trim_start_matches(BYTE_ORDER_MARK).trim().is_empty() {
        let hint = "a scenario begins with `(`, a section in a file of its own with `{`";
        return Err(refuse("empty-file", "this file is empty", Some(hint)));
    }
    Ok(with_plain_line_ends(text))
}

/// A text with the line ends of Windows as those of everybody else, so that texts over several lines say the same
/// wherever they were saved.
pub(crate) fn with_plain_line_ends(text: String) -> String {
    if text.contains("\r\n") { text.replace("\r\n", "\n") } else { text }
}

fn not_text(before: String, message: &str) -> Refusal {
    Refusal { before, ..refuse("not-text", message, Some("is it a binary file? a text has to be saved as UTF-8")) }
}
