//! Sources: where the numbers of a scenario come from.

use crate::text::Span;

/// A work that numbers cite.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name in files.
    pub key: String,
    /// Where it stands.
    pub span: Span,
    /// Title.
    pub title: String,
    /// Who wrote or published it.
    pub author: Option<String>,
    /// When, as text.
    pub date: Option<String>,
    /// Where to find it.
    pub url: Option<String>,
    /// Free text.
    pub note: Option<String>,
}
