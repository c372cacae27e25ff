//! Pieces of settings: texts that know where they stand, cut at marks, and read as names, numbers and paths. What a
//! setting means is read elsewhere.

use crate::text::{Diagnostic, Diagnostics, Form, Node, Sources, Span, Spanned, figure, instead, is_name};

/// The most steps of a path: no value lies deeper.
const MAX_STEPS: usize = crate::text::MAX_DEPTH;

/// The parts between semicolons that stand outside quotes and brackets, as offsets.
pub(super) fn parts(text: &str) -> Vec<(usize, usize)> {
    let (mut out, mut start, mut depth, mut quoted) = (Vec::new(), 0, 0_i32, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ';' if !quoted && depth <= 0 => {
                out.push((start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    out.push((start, text.len()));
    out
}

/// A piece of a setting: a text that knows where it stands.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    pub(super) sources: &'a Sources,
    pub(super) span: Span,
}

impl<'a> Piece<'a> {
    pub(super) fn text(&self) -> &'a str {
        self.sources.slice(self.span)
    }

    pub(super) fn part(&self, start: usize, end: usize) -> Self {
        Self { sources: self.sources, span: Span::new(self.span.file, self.span.start + start, self.span.start + end) }
            .trimmed()
    }

    pub(super) fn trimmed(self) -> Self {
        let text = self.text();
        let start = text.len() - text.trim_start().len();
        let end = start + text.trim().len();
        Self { sources: self.sources, span: Span::new(self.span.file, self.span.start + start, self.span.start + end) }
    }

    /// What stands before and after the first `mark` outside quotes.
    pub(super) fn split(&self, mark: &str) -> Option<(Self, Self)> {
        let text = self.text();
        let mut quoted = false;
        for (at, c) in text.char_indices() {
            if c == '"' {
                quoted = !quoted;
            }
            if !quoted && text[at..].starts_with(mark) {
                return Some((self.part(0, at), self.part(at + mark.len(), text.len())));
            }
        }
        None
    }

    pub(super) fn as_text(&self) -> Node {
        Node { span: self.span, form: Form::Text(self.text().to_owned()) }
    }

    pub(super) fn found(&self) -> String {
        if self.text().is_empty() { "nothing".to_owned() } else { format!("`{}`", self.text()) }
    }

    pub(super) fn spanned(&self) -> Spanned<String> {
        Spanned::new(self.text().to_owned(), self.span)
    }

    pub(super) fn fault(&self, message: impl Into<String>, hint: &str) -> Diagnostic {
        let strange = instead(self.text());
        Diagnostic::error("bad-setting", self.span, message).hint(strange.unwrap_or_else(|| hint.to_owned()))
    }

    pub(super) fn named(&self, what: &str, faults: &mut Diagnostics) -> Option<Spanned<String>> {
        if is_name(self.text()) {
            return Some(self.spanned());
        }
        faults.push(self.fault(
            format!("expected the name of {what}, found {}", self.found()),
            "see the table of settings in docs/settings.md",
        ));
        None
    }

    pub(super) fn number(&self, low: f64, high: f64, faults: &mut Diagnostics) -> Option<f64> {
        match self.text().parse::<f64>() {
            Ok(number) if (low..=high).contains(&number) => Some(number),
            Ok(number) => {
                faults.push(Diagnostic::error(
                    "out-of-range",
                    self.span,
                    format!("{} is outside {low}..{high}", figure(number)),
                ));
                None
            }
            Err(_) => {
                faults.push(self.fault(format!("expected a number, found {}", self.found()), "write it as `0.3`"));
                None
            }
        }
    }

    pub(super) fn path(&self, faults: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
        let mut out = Vec::new();
        let mut rest = *self;
        loop {
            let (step, after) = match rest.split(".") {
                Some((step, after)) => (step, Some(after)),
                None => (rest, None),
            };
            let text = step.text();
            if out.len() == MAX_STEPS {
                let hint = "no value of a scenario lies that deep";
                faults.push(
                    Diagnostic::error("too-deep", step.span, format!("a path of more than {MAX_STEPS} steps"))
                        .hint(hint),
                );
                return None;
            }
            if text.is_empty() {
                faults.push(self.fault("a step of the path is empty", "write `actors.iran.influence=60`"));
                return None;
            }
            let bare = text.strip_prefix('"').and_then(|it| it.strip_suffix('"')).unwrap_or(text);
            out.push(Spanned::new(bare.to_owned(), step.span));
            match after {
                Some(after) => rest = after,
                None => return Some(out),
            }
        }
    }

    pub(super) fn pair(&self, example: &str, faults: &mut Diagnostics) -> Option<(Self, Self)> {
        let pair = self.split("=");
        if pair.is_none() {
            faults.push(
                self.fault(format!("expected `name=value`, found {}", self.found()), &format!("write `{example}`")),
            );
        }
        pair
    }
}
