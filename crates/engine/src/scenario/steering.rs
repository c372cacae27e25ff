//! Signs in texts that would steer the screen of whoever reads them: escapes, bells, overrides of the direction of
//! writing. They are doubted here, and made visible where they are shown.

use std::collections::BTreeSet;

use super::loader::Loader;
use super::tree::Tree;
use crate::text::{Diagnostic, Diagnostics, Form, Node, Sources, Span, code};

impl Loader {
    /// Doubts texts of a scenario that hold such signs.
    pub(super) fn doubt_steering(&mut self, tree: &Tree) {
        let Self { sources, faults, .. } = self;
        within(&tree.head, sources, faults);
        tree.sections.iter().for_each(|(_, node)| within(node, sources, faults));
    }
}

fn within(node: &Node, sources: &Sources, faults: &mut Diagnostics) {
    match &node.form {
        Form::Text(text) => faults.extend(doubt(text, node.span, sources)),
        Form::List(items) | Form::Tuple { items, .. } => items.iter().for_each(|it| within(it, sources, faults)),
        Form::Table(entries) | Form::Record { fields: entries, .. } => {
            for (key, node) in entries {
                faults.extend(doubt(&key.value, key.span, sources));
                within(node, sources, faults);
            }
        }
        _ => {}
    }
}

/// Whether a character steers a screen, turns the direction of what follows, or can't be seen: whatever a sign is shown
/// for. The joiners and marks that Persian and Arabic words are spelt with are no such thing.
fn steers(c: char) -> bool {
    let is_blank = matches!(c, '\t' | '\n' | '\r');
    let is_hidden = matches!(
        c,
        '\u{200B}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
    );
    (c.is_control() && !is_blank) || is_hidden
}

/// A doubt about a text, at the first such sign if it stands there as it is.
pub(super) fn doubt(text: &str, at: Span, sources: &Sources) -> Option<Diagnostic> {
    let found: BTreeSet<char> = text.chars().filter(|c| steers(*c)).collect();
    let first = text.chars().find(|c| found.contains(c))?;
    let at = match sources.slice(at).find(first) {
        Some(offset) => Span::new(at.file, at.start + offset, at.start + offset + first.len_utf8()),
        None => at,
    };
    let signs = found.iter().take(4).map(|c| code(*c)).collect::<Vec<_>>().join(", ");
    let message = format!("this text holds signs that steer a screen: {signs}");
    Some(
        Diagnostic::warning("steering-sign", at, message)
            .hint("delete them; where the text is shown, others stand in their place"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_script_needs_steers_nothing() {
        assert!(['\x1B', '\x07', '\u{202E}', '\u{9B}', '\u{2066}', '\u{FEFF}'].into_iter().all(steers));
        assert!(!['\u{200C}', '\u{200F}', '\n', '\t', 'x', 'ی'].into_iter().any(steers));
    }
}
