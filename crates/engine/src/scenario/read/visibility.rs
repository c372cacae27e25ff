//! Who may know what: how levels are seen, and who notices a choice.

use super::book::Book;
use super::numbers::Range;
use crate::scenario::{ActorId, Visibility};
use crate::text::{Diagnostic, Fields, Form, Node, nearest, word_of, wrong_kind};

const WORDS: [&str; 3] = ["Public", "Estimated", "Hidden"];
const FORMS: &str = "it is written `Public`, `Estimated(error: 8)` or `Hidden`; the last two may name exceptions: `Hidden(known_to: [\"us\"])`";

impl Book<'_> {
    /// How others see a level that is `owner`'s, or nobody's own; `path` is that of the field.
    pub(super) fn seen(&mut self, node: Option<&Node>, owner: Option<ActorId>, path: &str) -> Option<Visibility> {
        let node = node?;
        let (word, at) = match &node.form {
            Form::Word(word) => (word.as_str(), node.span),
            Form::Record { name: Some(name), .. } | Form::Tuple { name: Some(name), .. } => {
                (name.value.as_str(), name.span)
            }
            _ => {
                self.faults.push(wrong_kind("`Public`, `Estimated(error: …)` or `Hidden`", node).hint(FORMS));
                return None;
            }
        };
        let fields = Fields::inside(node, if word == "Hidden" { "hidden level" } else { "estimate" });
        match (word, &node.form, fields) {
            ("Public", Form::Word(_), _) => Some(Visibility::Public),
            ("Hidden", Form::Word(_), _) => Some(Visibility::Hidden { known_to: Vec::new() }),
            ("Estimated", Form::Word(_), _) => {
                let fault = Diagnostic::error("missing-field", node.span, "an estimate needs its error, in points");
                self.faults.push(fault.hint("write `Estimated(error: 8)`"));
                None
            }
            ("Hidden", _, Some(mut fields)) => {
                let known_to = fields.optional("known_to");
                fields.finish(self.faults);
                Some(Visibility::Hidden { known_to: self.known_to(known_to, owner) })
            }
            ("Estimated", _, Some(mut fields)) => {
                let (error, known_to) = (fields.required("error"), fields.optional("known_to"));
                fields.finish(self.faults);
                let known_to = self.known_to(known_to, owner);
                let (at, error) = (error?.span, self.quantity(error?, &format!("{path}.error"), Range::POINTS)?);
                if error.nominal() == 0.0 {
                    let fault = Diagnostic::error("out-of-range", at, "an estimate without an error is no estimate");
                    self.faults.push(fault.hint("write `seen: Public`, or leave it out"));
                    return None;
                }
                Some(Visibility::Estimated { error, known_to })
            }
            _ if WORDS.contains(&word) => {
                self.faults.push(
                    Diagnostic::error("wrong-kind", node.span, format!("`{word}` is not written like this"))
                        .hint(FORMS),
                );
                None
            }
            _ => {
                let fault = Diagnostic::error("unknown-word", at, format!("levels are not seen as `{word}`"));
                let near = nearest(word, WORDS.iter().copied()).map(|it| format!("did you mean `{it}`?"));
                self.faults.push(fault.hint(near.unwrap_or_else(|| FORMS.into())));
                None
            }
        }
    }

    fn known_to(&mut self, node: Option<&Node>, owner: Option<ActorId>) -> Vec<ActorId> {
        let Some(node) = node else { return Vec::new() };
        let actors = self.actors(node);
        if let Some(owner) = owner {
            self.doubt_own(node, &actors, owner, "knows what is its own");
        }
        actors
    }

    /// Who learns of a choice of `actor`; nothing where everybody does.
    pub(super) fn noticed_by(&mut self, node: &Node, actor: ActorId) -> Option<Vec<ActorId>> {
        if let Form::Word(_) = &node.form {
            return (word_of(node, &["Everyone", "Nobody"], self.faults) == Some("Nobody")).then(Vec::new);
        }
        let actors = self.actors(node);
        self.doubt_own(node, &actors, actor, "knows what it does");
        Some(actors)
    }

    fn doubt_own(&mut self, node: &Node, actors: &[ActorId], own: ActorId, why: &str) {
        if actors.contains(&own) {
            let key = &self.names.actors[own.index()];
            let doubt = Diagnostic::warning("idle-name", node.span, format!("`{key}` {why}, listed or not"));
            self.faults.push(doubt.hint(format!("leave `\"{key}\"` out")));
        }
    }
}
