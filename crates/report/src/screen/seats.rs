//! The seats of a scenario for whoever has not taken one yet: a name and a sentence each, and nothing that only the
//! seat may read.

use crate::locale::say;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::capital;
use crate::wrap::wrapped;

/// The seats by number, in declared order.
#[must_use]
pub fn seats(scenario: Shown<'_>, look: &Look) -> String {
    let mut out = look.heading(&say!("seats", title: &scenario.texts.title));
    for (number, id) in (1..).zip(&scenario.declared.actors) {
        let (key, texts) = (&scenario.actors[id.index()].key, &scenario.texts.actors[id.index()]);
        let text = say!("seat", actor: capital(&texts.name), key: key, about: sentence(&texts.about));
        out += &wrapped(&text, &format!("{number:>3} "), 4, look.width);
    }
    out
}

/// The first sentence of a text. A full stop within a name, as in "U.S.", ends none.
fn sentence(text: &str) -> &str {
    let ends = text.match_indices(". ").filter(|(at, _)| {
        let word = text[..*at].rsplit(char::is_whitespace).next().unwrap_or("");
        word.chars().count() > 1 && !word.contains('.')
    });
    ends.map(|(at, _)| &text[..=at]).next().unwrap_or(text)
}
