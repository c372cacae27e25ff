//! Trees: a scenario in each of its languages, and texts put into them. They know where a text belongs, and never what
//! it says.

use std::collections::BTreeMap;

use super::settings::Setting;
use super::slots::{Kind, LISTS, Slot, each};
use super::tree::Tree;
use crate::text::{Diagnostic, Diagnostics, FileId, Form, Message, Messages, Node, Span, Spanned, did_you_mean};

/// A scenario as it reads in each of its languages: the same tree but for its texts.
#[derive(Clone, Debug)]
pub(super) struct Trees {
    /// With the texts that stand among its numbers, or in English.
    pub source: Tree,
    /// With those of other languages, and of the source where they lack one.
    pub others: BTreeMap<String, Tree>,
}

impl Trees {
    /// A scenario in the language that it is written in.
    pub(super) fn new(source: Tree) -> Self {
        Self { source, others: BTreeMap::new() }
    }

    /// Puts a setting into all of them.
    pub(super) fn apply(&mut self, setting: &Spanned<Setting>, faults: &mut Diagnostics) {
        self.source.apply(setting, faults);
        for tree in self.others.values_mut() {
            // What is wrong with it has been said.
            tree.apply(setting, &mut Diagnostics::new());
        }
    }
}

/// What came of putting texts into a tree.
pub(super) struct Filled<'m> {
    /// The names of all things that have texts.
    pub places: Vec<String>,
    /// The texts that belong to none of them, by name.
    pub left: Vec<&'m Message>,
    /// What was wrong with the others.
    pub faults: Vec<Diagnostic>,
}

/// Puts the texts of a language where they belong.
pub(super) fn fill_all<'m>(tree: &mut Tree, texts: &'m Messages, own: &[FileId]) -> Filled<'m> {
    let mut given: BTreeMap<&str, &Message> = texts.list.iter().map(|it| (it.id.value.as_str(), it)).collect();
    let (mut places, mut faults) = (Vec::new(), Vec::new());
    each(tree, &mut |slot| {
        if let Some(message) = given.remove(slot.id.as_str()) {
            faults.extend(fill(slot, message, own));
        }
        places.push(slot.id.clone());
    });
    Filled { places, left: given.into_values().collect(), faults }
}

/// Puts a message where it belongs, and says what is wrong with it.
fn fill(slot: &mut Slot<'_>, message: &Message, own: &[FileId]) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let kind: &Kind = slot.kind;
    let value = message.text.as_ref().map(|text| (message.id.span, kind.value, text));
    let mut texts: Vec<(Span, &str, &String)> = value.into_iter().collect();
    for (name, text) in &message.attributes {
        match kind.attributes.iter().find(|it| **it == name.value) {
            Some(field) => texts.push((name.span, field, text)),
            None => {
                let fault = Diagnostic::error(
                    "unused-text",
                    name.span,
                    format!("the text of this {} has no `.{}`", kind.noun, name.value),
                );
                let hint = did_you_mean(&name.value, kind.attributes.iter().copied());
                faults.push(fault.hint_if(hint));
            }
        }
    }
    for (span, field, text) in texts {
        if let Some(there) = slot.field(field).filter(|it| own.contains(&it.span.file)) {
            let fault = Diagnostic::error(
                "duplicate-text",
                span,
                format!("the `{field}` of this {} is given twice", kind.noun),
            );
            faults.push(fault.also(there.span, "also here").hint("delete one of the two"));
        } else if slot.is_open() {
            let one = |text: &str| Node { span, form: Form::Text(text.trim().to_owned()) };
            let node = match field {
                "members" => Node { span, form: Form::List(text.split(';').map(one).collect()) },
                list if LISTS.contains(&list) => Node { span, form: Form::List(text.split("\n\n").map(one).collect()) },
                _ => one(text),
            };
            slot.put(&Spanned::new(field.to_owned(), span), node);
        }
    }
    faults
}
