//! Diagnostics: what is wrong with a text, where, and what to do about it.
//! A diagnostic is a value; who found it does not print it, and `render` decides how it looks.

use super::nearest::MOST_LISTED;
use super::{Sources, Span};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The text is refused.
    Error,
    /// The text is read, but somebody should look.
    Warning,
    /// Somebody has looked, and says why it may stay.
    Note,
}

impl Severity {
    /// The word for it in front of a message.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One fault of a text: a lower-case fragment, its place, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A stable name of the kind of fault, such as `unknown-name`.
    pub code: &'static str,
    /// Where.
    pub span: Span,
    /// What is wrong: a lower-case fragment with names in backticks and no full stop.
    pub message: String,
    /// What to do about it; of a note, why it is accepted.
    pub hint: Option<String>,
    /// Other places that have to do with it, and why.
    pub related: Vec<(Span, String)>,
}

impl Diagnostic {
    /// A fault for which the text is refused.
    #[must_use]
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, code, span, message: message.into(), hint: None, related: Vec::new() }
    }

    /// A doubt about a text that is read all the same.
    #[must_use]
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// Says what to do about it.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Says what to do about it, if anybody knows.
    #[must_use]
    pub fn hint_if(self, hint: Option<String>) -> Self {
        match hint {
            Some(hint) => self.hint(hint),
            None => self,
        }
    }

    /// Points at another place that has to do with it.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push((span, text.into()));
        self
    }
}

/// The most errors that are kept, and the most warnings: nobody reads more, and a text can hold a million.
pub const MAX_KEPT: usize = 1_000;

/// Everything that was found wrong, in the order in which it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// How many errors and warnings are kept.
    kept: [usize; 2],
    /// How many errors and warnings came after that.
    more: [usize; 2],
    /// With how many names others have been compared, in search of the one that was meant.
    compared: usize,
}

/// The most names that are compared for hints: it takes time, and whoever has that many unknown names has another
/// problem.
pub(crate) const MAX_COMPARED: usize = 100_000;

impl Diagnostics {
    /// Nothing found yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one; beyond [`MAX_KEPT`] of its kind it is only counted.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let kind = usize::from(diagnostic.severity != Severity::Error);
        if self.kept[kind] < MAX_KEPT {
            self.kept[kind] += 1;
            self.list.push(diagnostic);
        } else {
            self.more[kind] += 1;
        }
    }

    /// Whether further errors are only counted, so that it is not worth looking for hints.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.kept[0] >= MAX_KEPT
    }

    /// [`nearest`](super::nearest), as long as not too many names have been compared; then nothing is near.
    pub(crate) fn nearest<'k>(&mut self, name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
        let left = self.left()?;
        super::nearest(name, known.into_iter().take(left).inspect(|_| self.compared += 1))
    }

    /// [`did_you_mean`](super::did_you_mean), as long as not too many names have been compared; then there is no hint.
    pub(crate) fn did_you_mean<'k>(&mut self, name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
        let left = self.left()?;
        super::did_you_mean(name, known.into_iter().take(left).inspect(|_| self.compared += 1))
    }

    /// How many names may still be compared, if a hint is worth looking for.
    fn left(&self) -> Option<usize> {
        if self.is_full() { None } else { MAX_COMPARED.checked_sub(self.compared).filter(|left| *left > MOST_LISTED) }
    }

    /// Notes the faults of a result, and goes on with its value if there is one.
    pub fn take<T>(&mut self, result: Result<T, Vec<Diagnostic>>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(faults) => {
                self.extend(faults);
                None
            }
        }
    }

    /// How many errors there are.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.sorted().iter().filter(|it| it.severity == Severity::Error).count() + self.more[0]
    }

    /// How many warnings there are.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.sorted().iter().filter(|it| it.severity == Severity::Warning).count() + self.more[1]
    }

    /// How many of those kept are accepted.
    #[must_use]
    pub fn accepted(&self) -> usize {
        self.sorted().iter().filter(|it| it.severity == Severity::Note).count()
    }

    /// Accepts the warnings that `is_meant` tells apart; gives back how many there were.
    pub fn accept(&mut self, reason: &str, is_meant: impl Fn(&Diagnostic) -> bool) -> usize {
        let meant = self.list.iter_mut().filter(|it| it.severity == Severity::Warning && is_meant(it));
        let accepted = meant.map(|it| {
            it.severity = Severity::Note;
            it.hint = Some(reason.to_owned());
        });
        accepted.count()
    }

    /// Whether there is an error among them.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.list.iter().any(|it| it.severity == Severity::Error)
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// By file and place, each once.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<&Diagnostic> = self.list.iter().collect();
        sorted.sort_by_key(|it| (it.span, it.severity, it.code, &it.message));
        sorted.dedup_by(|a, b| (a.span, a.code, &a.message) == (b.span, b.code, &b.message));
        sorted
    }

    /// All of them as text, in the order of [`sorted`](Self::sorted), with an empty line between them.
    #[must_use]
    pub fn render(&self, sources: &Sources, colour: bool) -> String {
        self.render_within(sources, colour, None)
    }

    /// The same, with excerpts cut to fit into so many columns; sentences are for whoever prints to wrap.
    #[must_use]
    pub fn render_within(&self, sources: &Sources, colour: bool, columns: Option<usize>) -> String {
        let mut parts: Vec<String> =
            self.sorted().iter().map(|it| it.render_within(sources, colour, columns)).collect();
        let [errors, warnings] = self.more;
        if errors + warnings > 0 {
            parts.push(format!("and {errors} more errors, {warnings} more warnings\n"));
        }
        parts.join("\n")
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, iter: T) {
        iter.into_iter().for_each(|it| self.push(it));
    }
}

impl From<Vec<Diagnostic>> for Diagnostics {
    fn from(list: Vec<Diagnostic>) -> Self {
        let mut out = Self::default();
        out.extend(list);
        out
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}
