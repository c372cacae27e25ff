//! Claims: read and checked with the scenario, tested by batches.

use super::book::Book;
use super::metric;
use super::setup::resolve;
use crate::scenario::tree::Tree;
use crate::scenario::{ArmSettings, Claim, ClaimTest, Direction, Label, Metric, Setting, parse_settings};
use crate::text::{Diagnostic, Fields, Node, Span, Spanned, entries, figure, list, number_within, text, word_of};

/// The most settings in the arms of all claims.
const MAX_SETTINGS: usize = 10_000;

impl Book<'_> {
    /// The claims, in the order of declaration.
    pub(super) fn claims(&mut self, tree: &Tree) -> Vec<Claim> {
        let mut claims = Vec::new();
        if let Some(node) = tree.section("claims") {
            for (key, node) in entries(node, "claims", self.faults) {
                claims.extend(self.read_claim(key, node));
            }
        }
        claims
    }

    fn read_claim(&mut self, key: &Spanned<String>, node: &Node) -> Option<Claim> {
        let key_text = crate::text::name(key, "a claim", self.faults);
        let mut fields = Fields::of(node, "claim", self.faults)?;
        let (claim_text, source, label) =
            (fields.required("text"), fields.optional("source"), fields.required("label"));
        let (rival, note, tests) = (fields.optional("rival"), fields.optional("note"), fields.required("tests"));
        fields.finish(self.faults);
        let claim_text = self.text_or_empty(claim_text);
        let source = self.source(source);
        let label = label.and_then(|it| word_of(it, &["BuiltIn", "Mixed", "Emergent"], self.faults));
        let (rival, note) = (self.optional_text(rival), self.optional_text(note));
        let written = tests.and_then(|it| list(it, self.faults));
        if let (Some(node), Some([])) = (tests, written) {
            let hint =
                "write `(arm: […], control: […], metric: \"…\", direction: Up, smallest: 1)` between the brackets";
            self.faults.push(
                Diagnostic::error("no-test", node.span, "a claim is tested by one comparison at least").hint(hint),
            );
        }
        let tests: Vec<ClaimTest> = written.unwrap_or_default().iter().filter_map(|it| self.claim_test(it)).collect();
        let label = match label? {
            "BuiltIn" => Label::BuiltIn,
            "Mixed" => Label::Mixed,
            _ => Label::Emergent,
        };
        Some(Claim { key: key_text.to_owned(), text: claim_text, source, label, rival, note, tests })
    }

    fn claim_test(&mut self, node: &Node) -> Option<ClaimTest> {
        let mut fields = Fields::of(node, "test", self.faults)?;
        let (arm, control) = (fields.required("arm"), fields.required("control"));
        let (metric, direction, smallest) =
            (fields.required("metric"), fields.required("direction"), fields.required("smallest"));
        let (than, beyond) = (fields.optional("than"), fields.optional("beyond"));
        fields.finish(self.faults);
        let mut arms = [arm, control].map(|it| it.map(|it| self.settings(it)).unwrap_or_default()).into_iter();
        let (arm, control) = (arms.next()?, arms.next()?);
        let beyond = beyond.and_then(|it| self.beyond(it));
        let size = smallest;
        let metric = metric.and_then(|it| self.metric(it));
        let than = than.and_then(|it| self.metric(it));
        let direction =
            direction.and_then(|it| word_of(it, &["Up", "Down", "Unmoved", "NotUp", "NotDown"], self.faults));
        let smallest = smallest.and_then(|it| number_within(it, 0.0, 1000.0, self.faults));
        if let (Some(metric), Some(size), Some(smallest)) = (metric, size, smallest) {
            self.doubt_smallest(metric, smallest, size.span);
        }
        let direction = match direction? {
            "Up" => Direction::Up,
            "Down" => Direction::Down,
            "NotUp" => Direction::NotUp,
            "NotDown" => Direction::NotDown,
            _ => Direction::Unmoved,
        };
        Some(ClaimTest { arm, control, metric: metric?, than, beyond, direction, smallest: smallest? })
    }

    /// The arms of a second comparison.
    fn beyond(&mut self, node: &Node) -> Option<(ArmSettings, ArmSettings)> {
        let mut fields = Fields::of(node, "comparison", self.faults)?;
        let (arm, control) = (fields.required("arm"), fields.required("control"));
        fields.finish(self.faults);
        Some((self.settings(arm?), self.settings(control?)))
    }

    /// The smallest differences of interest, by metric.
    pub(super) fn smallest_effects(&mut self, node: &Node) -> Vec<(Metric, f64)> {
        let mut out: Vec<(Metric, f64)> = Vec::new();
        for (key, value) in entries(node, "smallest effects", self.faults) {
            let metric = metric::read(self.names, &key.value, key.span).map_err(|fault| self.faults.push(fault)).ok();
            let size = number_within(value, 0.0, 1000.0, self.faults);
            if size == Some(0.0) {
                let fault = Diagnostic::error("out-of-range", value.span, "no difference is as small as 0");
                self.faults.push(fault.hint("write the smallest difference that would matter to somebody"));
            }
            if let Some((metric, size)) = metric.zip(size) {
                self.doubt_metric(metric, key.span);
                self.doubt_smallest(metric, size, value.span);
            }
            out.extend(metric.zip(size));
        }
        out
    }

    fn metric(&mut self, node: &Node) -> Option<Metric> {
        let written = text(node, self.faults)?;
        let metric = metric::read(self.names, written, node.span).map_err(|fault| self.faults.push(fault)).ok()?;
        self.doubt_metric(metric, node.span);
        Some(metric)
    }

    fn doubt_metric(&mut self, metric: Metric, at: Span) {
        self.faults.extend(self.horizon.and_then(|horizon| metric.beyond(horizon, at)));
    }

    /// A share differs by 1 at most.
    fn doubt_smallest(&mut self, metric: Metric, smallest: f64, at: Span) {
        if metric.unit() == crate::scenario::Unit::Share && smallest >= 1.0 {
            let message =
                format!("a share differs by 1 at most, and no difference is as large as {}", figure(smallest));
            let hint = format!(
                "shares lie between 0 and 1: {} points of a hundred are written {}",
                figure(smallest),
                figure(smallest / 100.0)
            );
            self.faults.push(Diagnostic::warning("share-scale", at, message).hint(hint));
        }
    }

    /// A list of settings, each a text; their names are looked up here, and the values they put at paths when all else
    /// has been read.
    pub(super) fn settings(&mut self, node: &Node) -> Vec<Spanned<Setting>> {
        let mut out = Vec::new();
        if self.settings_of_claims > MAX_SETTINGS {
            return out;
        }
        for item in list(node, self.faults).unwrap_or_default() {
            let Some(written) = text(item, self.faults) else { continue };
            match inner(self.sources, item.span, written) {
                Some(span) => out.extend(parse_settings(self.sources, span, self.faults)),
                None => self.faults.push(escaped(item.span)),
            }
        }
        self.settings_of_claims += out.len();
        if self.settings_of_claims > MAX_SETTINGS {
            let fault = Diagnostic::error(
                "too-large",
                node.span,
                format!("the claims of a scenario have at most {MAX_SETTINGS} settings"),
            );
            self.faults.push(
                fault.hint("leave out what does not matter, or make a variant of what several arms have in common"),
            );
            return Vec::new();
        }
        resolve(&out, self.names, self.turns, self.faults);
        self.arms.push(out.clone());
        out
    }
}

/// The place of what stands between the quotes of a text, if it stands there as it is.
pub(in crate::scenario) fn inner(sources: &crate::text::Sources, span: Span, written: &str) -> Option<Span> {
    // In a raw text, `r#"…"#`, nothing is escaped.
    let hashes =
        sources.slice(span).strip_prefix('r').map_or(0, |raw| raw.len() - raw.trim_start_matches('#').len() + 1);
    let inner = Span::new(
        span.file,
        span.start + 1 + hashes,
        span.end.saturating_sub(hashes.max(1)).max(span.start + 1 + hashes),
    );
    (sources.slice(inner) == written).then_some(inner)
}

/// The fault of a setting whose places can't be told.
pub(in crate::scenario) fn escaped(span: Span) -> Diagnostic {
    Diagnostic::error("escaped-text", span, "a setting is written without `\\` in its quotes")
        .hint("in `r#\"…\"#` quotation marks need none")
}
