//! Slots: which things of a scenario have texts, by which name a text file speaks of each, and where in the tree its
//! texts stand. It knows where a text belongs, and never what it says.

use super::tree::{Tree, write_in_full};
use crate::text::{Form, Node, Span, Spanned};

/// The texts that a kind of thing has.
#[derive(Debug)]
pub(super) struct Kind {
    /// The noun for messages.
    pub noun: &'static str,
    /// The field that the text of the message itself stands for.
    pub value: &'static str,
    /// The fields that its attributes stand for.
    pub attributes: &'static [&'static str],
    /// The fields that people see in any case.
    pub required: &'static [&'static str],
}

const LEVEL: [&str; 4] = ["about", "low", "high", "unit"];
const HEAD: Kind = Kind { noun: "scenario", value: "title", attributes: &["summary"], required: &["title"] };
const ACTOR: Kind =
    Kind { noun: "actor", value: "name", attributes: &["about", "brief", "private", "members"], required: &["name"] };
const INDICATOR: Kind = Kind { noun: "indicator", value: "name", attributes: &LEVEL, required: &["name"] };
const SCORE: Kind = Kind { noun: "score", ..INDICATOR };
/// Every actor has it, and its name goes without saying.
const OWN_SCORE: Kind = Kind { required: &[], ..SCORE };
/// The scores that are fields of an actor.
const OWN_SCORES: [&str; 4] = ["influence", "stability", "patience", "engagement"];
const ISSUE: Kind =
    Kind { noun: "issue", value: "name", attributes: &["about", "low", "high"], required: &["name", "low", "high"] };
const DOCTRINE: Kind = Kind { noun: "doctrine", value: "name", attributes: &["about"], required: &["name"] };
const CHOICE: Kind = Kind { noun: "choice", ..DOCTRINE };
const DIALOGUE: Kind = Kind { noun: "dialogue", ..DOCTRINE };
/// It could not be named before texts lay apart.
const AGENDA: Kind = Kind { noun: "agenda", required: &[], ..DOCTRINE };
const POSTURE: Kind = Kind { noun: "posture", attributes: &[], ..DOCTRINE };
const EVENT: Kind = Kind { noun: "event", attributes: &["about", "again"], ..DOCTRINE };
const OUTCOME: Kind = Kind { noun: "outcome", ..DOCTRINE };
/// Its key says what it is where nothing else does.
const FLAG: Kind = Kind { noun: "flag", required: &[], ..DOCTRINE };

const WORKSHOP: Kind =
    Kind { noun: "workshop", value: "aims", attributes: &["ground_rules", "questions"], required: &[] };
const INJECT: Kind = Kind { noun: "inject", value: "expected", attributes: &["ask"], required: &[] };
/// Texts that are lists, with an empty line between their entries where they stand in a text file.
pub(super) const LISTS: [&str; 5] = ["again", "aims", "ground_rules", "questions", "ask"];

/// A thing that has texts.
pub(super) struct Slot<'t> {
    /// The name of its message: `choice-us-strike`.
    pub id: String,
    /// Where it is declared.
    pub span: Span,
    /// What kind of thing it is.
    pub kind: &'static Kind,
    /// Where it stands in the tree.
    node: &'t mut Node,
}

impl Slot<'_> {
    /// A text of it that is there.
    pub(super) fn field(&self, name: &str) -> Option<&Node> {
        let Form::Record { fields, .. } = &self.node.form else { return None };
        fields.iter().find(|(key, _)| key.value == name).map(|(_, node)| node).filter(|it| !it.is_none())
    }

    /// Whether texts can be put there. What is neither a record nor a short form of one has a fault of its own.
    pub(super) fn is_open(&self) -> bool {
        match &self.node.form {
            Form::Record { name: None, .. } => true,
            Form::Number(_) | Form::Tuple { name: Some(_), .. } => self.is_level(),
            Form::Table(_) => self.is_agenda(),
            _ => false,
        }
    }

    /// Puts a text there, whatever was there before.
    pub(super) fn put(&mut self, name: &Spanned<String>, text: Node) {
        if self.is_level() {
            write_in_full(self.node);
        } else if self.is_agenda() && matches!(self.node.form, Form::Table(_)) {
            let attention = (Spanned::new("attention".to_owned(), self.node.span), self.node.clone());
            self.node.form = Form::Record { name: None, fields: vec![attention] };
        }
        let Form::Record { fields, .. } = &mut self.node.form else { return };
        fields.retain(|(key, _)| key.value != name.value);
        fields.push((name.clone(), text));
    }

    /// Takes its texts out of the tree.
    pub(super) fn take(&mut self) -> Vec<(String, Node)> {
        let kind = self.kind;
        let Form::Record { name: None, fields } = &mut self.node.form else { return Vec::new() };
        let is_text = |field: &str| field == kind.value || kind.attributes.contains(&field);
        fields.extract_if(.., |(key, _)| is_text(&key.value)).map(|(key, node)| (key.value, node)).collect()
    }

    fn is_level(&self) -> bool {
        self.kind.attributes.contains(&"unit")
    }

    fn is_agenda(&self) -> bool {
        self.kind.noun == AGENDA.noun
    }
}

/// Visits everything in a scenario that has texts, section by section.
pub(super) fn each(tree: &mut Tree, visit: &mut dyn FnMut(&mut Slot<'_>)) {
    let head = Span::new(tree.head.span.file, tree.head.span.start, tree.head.span.start + 1);
    visit(&mut Slot { id: "scenario".to_owned(), span: head, kind: &HEAD, node: &mut tree.head });
    for (section, node) in &mut tree.sections {
        match *section {
            "indicators" => rows(node, "indicator", &INDICATOR, visit, |_, _, _| {}),
            "issues" => rows(node, "issue", &ISSUE, visit, |_, _, _| {}),
            "events" => rows(node, "event", &EVENT, visit, |_, _, _| {}),
            "outcomes" => rows(node, "outcome", &OUTCOME, visit, |_, _, _| {}),
            "flags" => rows(node, "flag", &FLAG, visit, |_, _, _| {}),
            "choices" => {
                for (actor, node) in pairs(node) {
                    rows(node, &format!("choice-{}", actor.value), &CHOICE, visit, |_, _, _| {});
                }
            }
            "actors" => rows(node, "actor", &ACTOR, visit, |actor, field, visit| match field.0.value.as_str() {
                "scores" => rows(&mut field.1, &format!("score-{actor}"), &SCORE, visit, |_, _, _| {}),
                "doctrines" => rows(&mut field.1, &format!("doctrine-{actor}"), &DOCTRINE, visit, |_, _, _| {}),
                score if OWN_SCORES.contains(&score) => {
                    visit(&mut Slot {
                        id: format!("score-{actor}-{score}"),
                        span: field.0.span,
                        kind: &OWN_SCORE,
                        node: &mut field.1,
                    });
                }
                _ => {}
            }),
            "dialogues" => {
                rows(node, "dialogue", &DIALOGUE, visit, |dialogue, field, visit| match field.0.value.as_str() {
                    "agendas" => rows(&mut field.1, &format!("agenda-{dialogue}"), &AGENDA, visit, |_, _, _| {}),
                    "postures" => rows(&mut field.1, &format!("posture-{dialogue}"), &POSTURE, visit, |_, _, _| {}),
                    _ => {}
                })
            }
            "workshop" => {
                let span = Span::new(node.span.file, node.span.start, node.span.start + 1);
                visit(&mut Slot { id: "workshop".to_owned(), span, kind: &WORKSHOP, node });
                let Form::Record { name: None, fields } = &mut node.form else { continue };
                for (_, injects) in fields.iter_mut().filter(|(key, _)| key.value == "injects") {
                    rows(injects, "inject", &INJECT, visit, |_, _, _| {});
                }
            }
            _ => {}
        }
    }
}

/// Visits the entries of a table, and hands over the fields of each with its key.
fn rows(
    node: &mut Node,
    prefix: &str,
    kind: &'static Kind,
    visit: &mut dyn FnMut(&mut Slot<'_>),
    within: impl Fn(&str, &mut (Spanned<String>, Node), &mut dyn FnMut(&mut Slot<'_>)),
) {
    for (key, node) in pairs(node) {
        visit(&mut Slot { id: format!("{prefix}-{}", key.value), span: key.span, kind, node });
        if let Form::Record { name: None, fields } = &mut node.form {
            fields.iter_mut().for_each(|field| within(&key.value, field, visit));
        }
    }
}

fn pairs(node: &mut Node) -> impl Iterator<Item = (&Spanned<String>, &mut Node)> {
    let entries = match &mut node.form {
        Form::Table(entries) => entries.as_mut_slice(),
        _ => &mut [],
    };
    entries.iter_mut().map(|(key, value)| (&*key, value))
}
