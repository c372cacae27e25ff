//! Facts of a check: what is wrong or doubtful in the text of a scenario, what a variant changes, and what play in
//! depth came to.

use diwan_engine::scenario::{Change, ChangeKind, Loaded, Variation};
use diwan_engine::text::{Diagnostic, Severity, Sources};
use schemars::JsonSchema;
use serde::Serialize;

use super::{DeepFacts, SeatsFacts};

/// The scenarios that were checked, in the order in which they were asked for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChecksFacts(pub Vec<CheckedFacts>);

/// A scenario that was checked.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CheckedFacts {
    /// Its name, as it was asked for.
    pub scenario: String,
    /// Whether it is refused.
    pub refused: bool,
    /// Faults for which it is.
    pub errors: usize,
    /// What somebody should look at.
    pub warnings: usize,
    /// What would be a warning, if the scenario did not say why it may stay.
    pub accepted: usize,
    /// All of them, in the order of the text.
    pub diagnostics: Vec<DiagnosticFacts>,
    /// What it changes in the scenario that it extends, and so on down to one that extends none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub variant: Vec<VariationFacts>,
    /// What playing it in depth came to, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deep: Option<DeepFacts>,
    /// What the seats that it offers to people are worth to them, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<SeatsFacts>,
}

/// Something that is wrong or doubtful.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DiagnosticFacts {
    /// The file.
    pub file: String,
    /// Line on which it begins, from 1.
    pub line: usize,
    /// Column at which it begins, in characters, from 1.
    pub column: usize,
    /// Line on which it ends.
    pub end_line: usize,
    /// Column before which it ends.
    pub end_column: usize,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// A stable code.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Why the scenario accepts it; of notes alone.
    pub accepted: Option<String>,
    /// Other places that have to do with it.
    pub related: Vec<RelatedFacts>,
}

/// A place that has to do with a fault.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RelatedFacts {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What it has to do with it.
    pub message: String,
}

/// What a scenario changes in the one that it extends.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct VariationFacts {
    /// The variant.
    pub name: String,
    /// Its base.
    pub base: String,
    /// What it changes, in the order written.
    pub changes: Vec<ChangeFacts>,
}

/// A change.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangeFacts {
    /// `added`, `changed`, `taken away` or `set`.
    pub what: &'static str,
    /// To what, as settings write it.
    pub path: String,
    /// What the base says, where that is short.
    pub was: Option<String>,
    /// What the variant says, where that is short.
    pub now: Option<String>,
    /// The file that says so.
    pub file: String,
    /// On which line, from 1.
    pub line: usize,
}

impl CheckedFacts {
    /// The facts of a scenario that was loaded and looked through, and what play came to if it was played.
    #[must_use]
    pub fn of(name: &str, loaded: &Loaded, deep: Option<DeepFacts>) -> Self {
        let (found, sources) = (&loaded.diagnostics, &loaded.sources);
        Self {
            scenario: name.to_owned(),
            refused: found.is_refused(),
            errors: found.errors(),
            warnings: found.warnings(),
            accepted: found.accepted(),
            diagnostics: found.sorted().into_iter().map(|it| diagnostic(it, sources)).collect(),
            variant: loaded.variations.iter().map(|it| variation(it, sources)).collect(),
            deep,
            seats: None,
        }
    }
}

fn diagnostic(it: &Diagnostic, sources: &Sources) -> DiagnosticFacts {
    let (start, end) = (sources.place(it.span), sources.end_place(it.span));
    let is_note = it.severity == Severity::Note;
    let related = it.related.iter().map(|(span, message)| {
        let place = sources.place(*span);
        RelatedFacts { file: place.file, line: place.line, column: place.column, message: message.clone() }
    });
    DiagnosticFacts {
        file: start.file,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        severity: it.severity.word(),
        code: it.code,
        message: it.message.clone(),
        hint: it.hint.clone().filter(|_| !is_note),
        accepted: it.hint.clone().filter(|_| is_note),
        related: related.collect(),
    }
}

fn variation(it: &Variation, sources: &Sources) -> VariationFacts {
    VariationFacts {
        name: it.name.clone(),
        base: it.base.clone(),
        changes: it.changes.iter().map(|it| change(it, sources)).collect(),
    }
}

fn change(it: &Change, sources: &Sources) -> ChangeFacts {
    let what = match it.kind {
        ChangeKind::Added => "added",
        ChangeKind::Changed => "changed",
        ChangeKind::TakenAway => "taken away",
        ChangeKind::Set => "set",
    };
    let place = sources.place(it.span);
    ChangeFacts {
        what,
        path: it.path.clone(),
        was: it.was.clone(),
        now: it.now.clone(),
        file: place.file,
        line: place.line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use diwan_engine::text::Span;

    #[test]
    fn a_fault_is_told_with_its_place_and_an_accepted_doubt_with_its_reason() {
        let mut sources = Sources::new();
        let file = sources.add("s.ron", "(\n\teffects: {\"trad\": 5},\n)");
        let span = Span::new(file, 13, 19);
        let fault = Diagnostic::error("unknown-name", span, "`trad` is not known").hint("did you mean `trade`?");
        let facts = diagnostic(&fault, &sources);
        assert_eq!((facts.line, facts.end_column, facts.severity), (2, 18, "error"));
        assert_eq!((facts.hint.as_deref(), facts.accepted), (Some("did you mean `trade`?"), None));
        let note = Diagnostic { severity: Severity::Note, hint: Some("it may".into()), ..fault };
        let facts = diagnostic(&note, &sources);
        assert_eq!((facts.hint, facts.accepted.as_deref()), (None, Some("it may")));
    }
}
