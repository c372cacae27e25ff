//! Variants: the scenario that one extends is gathered first, and the variant laid over it.

use super::Loader;
use super::places::{Beside, Place};
use crate::scenario::read::{escaped, inner};
use crate::scenario::settings::{Setting, parse_settings};
use crate::scenario::tree::{SECTIONS, Tree};
use crate::scenario::trees::Trees;
use crate::scenario::variant::{Overlay, Variation};
use crate::text::{Diagnostic, Diagnostics, Form, Node, Spanned, list, read, text};

/// How many scenarios may extend one another.
const DEEPEST: usize = 8;

impl Loader {
    /// The trees of a scenario with everything that it extends, and the settings that came with it.
    pub(super) fn trees(&mut self, place: Place) -> Option<(Trees, Vec<Spanned<Setting>>)> {
        let first = self.texts.len();
        self.texts.push(place.head);
        let node = self.faults.take(read(&self.sources, place.head))?;
        let span = node.span;
        let Form::Record { name: None, fields } = node.form else {
            let fault = Diagnostic::error("wrong-kind", span, "a scenario is a record")
                .hint("it is written as `(format: 1, title: \"…\", …)`");
            self.faults.push(fault);
            return None;
        };
        self.visited.push(place.identity);
        let (sections, head): (Vec<_>, Vec<_>) =
            fields.into_iter().partition(|(key, _)| SECTIONS.contains(&key.value.as_str()));
        let head = Node { span, form: Form::Record { name: None, fields: head } };
        let own = self.gather(sections, &place.beside);
        let files = self.texts[first..].to_vec();
        let Some((extends, settings)) = self.variant(&head, &place.beside) else {
            let mut trees = Trees::new(Tree { head, sections: own, stated: Vec::new() });
            self.apart = self.put_texts(&mut trees, &place.beside, &files);
            return Some((trees, Vec::new()));
        };
        let extends = extends?;
        let below = extends.name.clone();
        let (mut base, mut inherited) = self.trees(extends)?;
        let lay = |tree: &mut Tree, faults: &mut Diagnostics| {
            let mut overlay = Overlay { sources: &self.sources, faults, changes: Vec::new() };
            if let Some(paths) = anew(&head) {
                overlay.clear(tree, paths);
            }
            overlay.head(&mut tree.head, &head);
            for (name, node) in &own {
                overlay.section(tree, name, node.clone());
            }
            overlay.settings(&settings);
            overlay.changes
        };
        let changes = lay(&mut base.source, &mut self.faults);
        for tree in base.others.values_mut() {
            // What is wrong with it has been said, and what it changes is the same.
            lay(tree, &mut Diagnostics::new());
        }
        self.variations.push(Variation { name: place.name, base: below, changes });
        self.put_texts(&mut base, &place.beside, &files);
        for setting in &settings {
            base.apply(setting, &mut self.faults);
        }
        // What a variant changes is what it states.
        base.source.stated.clear();
        inherited.extend(settings);
        Some((base, inherited))
    }

    /// What a variant extends and its settings; `None` if this is no variant.
    fn variant(&mut self, head: &Node, beside: &Beside) -> Option<(Option<Place>, Vec<Spanned<Setting>>)> {
        let Form::Record { fields, .. } = &head.form else { return None };
        let field = |name: &str| fields.iter().find(|(key, _)| key.value == name).map(|(_, node)| node);
        let Some(extends) = field("extends").filter(|it| !it.is_none()) else {
            for name in ["settings", "anew"] {
                if let Some(node) = field(name) {
                    let fault = Diagnostic::error("no-variant", node.span, format!("only a variant has `{name}`"));
                    self.faults.push(fault.hint("add `extends: \"…\"`, or write the values into the sections"));
                }
            }
            return None;
        };
        let mut settings = Vec::new();
        for item in field("settings").and_then(|it| list(it, &mut self.faults)).unwrap_or_default() {
            let Some(written) = text(item, &mut self.faults) else { continue };
            match inner(&self.sources, item.span, written) {
                Some(span) => settings.extend(parse_settings(&self.sources, span, &mut self.faults)),
                None => self.faults.push(escaped(item.span)),
            }
        }
        let place = text(extends, &mut self.faults).and_then(|given| self.locate(given, Some((extends.span, beside))));
        let place = place.filter(|it| {
            let fault = if self.visited.last() == Some(&it.identity) {
                Diagnostic::error("circle", extends.span, "this scenario extends itself")
            } else if self.visited.contains(&it.identity) {
                Diagnostic::error("circle", extends.span, "this scenario extends itself, by way of others")
            } else if self.visited.len() >= DEEPEST {
                Diagnostic::error(
                    "too-deep",
                    extends.span,
                    format!("a chain of more than {DEEPEST} scenarios that extend one another"),
                )
            } else {
                return true;
            };
            self.faults.push(fault.hint("a chain of variants ends at a scenario without `extends`"));
            false
        });
        Some((place, settings))
    }
}

/// What a variant tells anew, instead of laying it over its base.
fn anew(head: &Node) -> Option<&Node> {
    let Form::Record { fields, .. } = &head.form else { return None };
    fields.iter().find(|(key, _)| key.value == "anew").map(|(_, node)| node).filter(|it| !it.is_none())
}
