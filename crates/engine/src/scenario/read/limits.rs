//! Limits: how much of everything a scenario may hold, asked of the tree before anything is looked up in it.
//!
//! They lie far above what anybody can oversee. Below them reading and compiling take seconds and some hundred megabytes at worst; beyond them tables whose size
//! is a product (actors by actors, variables by variables for each actor) would fill the memory before the first fault is told.

use crate::scenario::tree::{SECTIONS, Tree};
use crate::text::{Diagnostic, Diagnostics, Form, Node};

/// The most entries of each section, in the order of [`SECTIONS`]; 0 where a section is no table.
const ENTRIES: [usize; SECTIONS.len()] = [10_000, 500, 128, 200, 128, 100, 1_000, 100, 1_000, 0, 0, 1_000];
/// The most entries of any table, list or tuple within a section.
const WITHIN: usize = 1_000;
/// The most levels: indicators, scores of actors, settlements and compliances together. Every actor looks ahead through a matrix of all by all.
const LEVELS: usize = 600;
/// The most choices of all actors together.
const CHOICES: usize = 10_000;

/// Notes what exceeds a limit. Nothing else can be asked of such a scenario.
pub(super) fn refuse_excess(tree: &Tree, faults: &mut Diagnostics) -> bool {
    let before = faults.errors();
    for (name, most) in SECTIONS.into_iter().zip(ENTRIES) {
        let Some(node) = tree.section(name) else { continue };
        if most > 0 && size(node) > most {
            complain(node, format!("{} {name}: a scenario has at most {most}", size(node)), faults);
        } else {
            children(node).for_each(|it| refuse_crowds(it, faults));
        }
    }
    let entries = |name: &str| tree.section(name).map_or(0, size);
    let scores: usize = tree.section("actors").into_iter().flat_map(children).filter_map(|it| field(it, "scores")).map(size).sum();
    let levels = entries("indicators") + 4 * entries("actors") + scores + entries("issues") + entries("dialogues");
    let at = ["indicators", "actors", "issues", "dialogues"].into_iter().find_map(|it| tree.section(it)).unwrap_or(&tree.head);
    if levels > LEVELS && faults.errors() == before {
        let what = "indicators, scores of actors (four and those declared), issues and dialogues";
        complain(at, format!("{levels} levels: a scenario has at most {LEVELS} {what} together"), faults);
    }
    let choices: usize = tree.section("choices").into_iter().flat_map(children).map(size).sum();
    if let Some(at) = tree.section("choices").filter(|_| choices > CHOICES) {
        complain(at, format!("{choices} choices: a scenario has at most {CHOICES}"), faults);
    }
    faults.errors() > before
}

/// Below a section, anything that holds more than can be meant. The tree is no deeper than texts and paths may be.
fn refuse_crowds(node: &Node, faults: &mut Diagnostics) {
    if size(node) > WITHIN {
        complain(node, format!("{} entries: at most {WITHIN} can stand in one place", size(node)), faults);
    } else {
        children(node).for_each(|it| refuse_crowds(it, faults));
    }
}

fn complain(node: &Node, message: String, faults: &mut Diagnostics) {
    faults.push(Diagnostic::error("too-large", node.span, message).hint("leave out what does not matter, or join what belongs together"));
}

fn size(node: &Node) -> usize {
    match &node.form {
        Form::Table(entries) | Form::Record { fields: entries, .. } => entries.len(),
        Form::List(items) | Form::Tuple { items, .. } => items.len(),
        _ => 0,
    }
}

fn children(node: &Node) -> impl Iterator<Item = &Node> {
    let (entries, items): (&[_], &[_]) = match &node.form {
        Form::Table(entries) | Form::Record { fields: entries, .. } => (entries, &[]),
        Form::List(items) | Form::Tuple { items, .. } => (&[], items),
        _ => (&[], &[]),
    };
    entries.iter().map(|(_, value)| value).chain(items)
}

fn field<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    let Form::Record { fields, .. } = &node.form else { return None };
    fields.iter().find(|(key, _)| key.value == name).map(|(_, value)| value)
}
