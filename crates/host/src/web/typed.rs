//! What is being typed in the console: kept while it is not sent, so that the lock loses none of it.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// How many fields are kept.
const FIELDS: usize = 64;
/// The longest name of a field, bytes.
const NAME: usize = 100;
/// The longest text that is kept, letters.
const LETTERS: usize = 4_000;

/// Texts by the page and the field in which they are typed.
#[derive(Debug, Default)]
pub(super) struct Typed(Mutex<BTreeMap<String, String>>);

impl Typed {
    /// Keeps what stands in fields; an empty text is forgotten.
    pub(super) fn keep(&self, fields: &[(String, String)]) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (name, text) in fields.iter().filter(|it| it.0.starts_with('/') && it.0.len() <= NAME) {
            if text.is_empty() {
                all.remove(name);
            } else if all.len() < FIELDS || all.contains_key(name) {
                all.insert(name.clone(), text.chars().take(LETTERS).collect());
            }
        }
    }

    /// All of them as a page carries them.
    pub(super) fn text(&self) -> String {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Texts by names are written as they are.
        serde_json::to_string(&*all).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_kept_until_it_is_sent() {
        let typed = Typed::default();
        let field = |name: &str, text: &str| typed.keep(&[(name.to_owned(), text.to_owned())]);
        field("/#words", "a note");
        field("command", "no page of ours");
        assert_eq!(typed.text(), "{\"/#words\":\"a note\"}");
        field("/#words", "");
        assert_eq!(typed.text(), "{}");
        (0..99).for_each(|it| field(&format!("/#{it}"), "x"));
        assert_eq!(typed.text().matches("/#").count(), FIELDS);
    }
}
