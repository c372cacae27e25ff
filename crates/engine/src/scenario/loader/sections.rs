//! Sections: fields of the head, and files beside it.

use super::Loader;
use super::places::Beside;
use crate::scenario::tree::{SECTIONS, joined};
use crate::text::{Diagnostic, Node, Span, Spanned, read};

impl Loader {
    /// The sections of a scenario: fields of its head, and files beside it.
    pub(super) fn gather(
        &mut self,
        fields: Vec<(Spanned<String>, Node)>,
        beside: &Beside,
    ) -> Vec<(&'static str, Node)> {
        let mut out: Vec<(&'static str, Node)> = Vec::new();
        for (key, node) in fields {
            let Some(name) = SECTIONS.into_iter().find(|it| *it == key.value) else { continue };
            if let Some((_, first)) = out.iter_mut().find(|(it, _)| *it == name) {
                let fault = Diagnostic::error("duplicate-field", key.span, format!("`{name}` is given twice"));
                self.faults.push(fault.also(first.span, "first given here"));
                self.lost |= !joined(first, node);
            } else {
                out.push((name, node));
            }
        }
        for name in SECTIONS {
            let file = match beside {
                Beside::Folder(folder) if self.sources.has(&folder.join(format!("{name}.ron"))) => {
                    self.read(&folder.join(format!("{name}.ron")))
                }
                Beside::Bundle(scenario) => self.read_bundled(&format!("{scenario}/{name}.ron")),
                _ => None,
            };
            let Some(file) = file else { continue };
            self.texts.push(file);
            let Some(node) = self.faults.take(read(&self.sources, file)) else {
                self.lost = true;
                continue;
            };
            if let Some((_, first)) = out.iter_mut().find(|(it, _)| *it == name) {
                let fault = Diagnostic::error(
                    "duplicate-field",
                    Span::new(file, 0, 1),
                    format!("`{name}` stands in its own file and in `scenario.ron`"),
                );
                self.faults.push(fault.also(first.span, "also here").hint("delete one of the two"));
                self.lost |= !joined(first, node);
            } else {
                out.push((name, node));
            }
        }
        if let Beside::Folder(folder) = beside {
            self.note_strays(folder, &out);
        }
        out
    }
}
