//! Anchors of levels, starts that are stated in their unit, and what is said where there are none.

use std::collections::BTreeMap;

use super::book::Book;
use super::missing;
use super::names::{Names, pairs};
use super::numbers::Range;
use crate::expr::{Path, Unknown};
use crate::scenario::tree::Tree;
use crate::scenario::{Anchors, Quantity};
use crate::text::{Diagnostic, Diagnostics, Fields, Form, Node, number_within};

/// The scores of an actor that are fields of their own.
const OWN: [&str; 4] = ["influence", "stability", "patience", "engagement"];
const USAGE: &str = "write `unit: \"troops\", anchors: (at_0: 0, at_100: 50000)` beside its start";

/// The anchors of all levels, by notation. What is wrong with them is said where the level is read.
pub(super) fn gather(tree: &Tree) -> BTreeMap<String, Anchors> {
    let mut out = BTreeMap::new();
    let mut add = |notation: String, level: &Node| {
        let anchors = field(level, "anchors").filter(|it| !it.is_none());
        if let Some(anchors) = anchors.and_then(|it| read(it, &mut Diagnostics::new())) {
            out.insert(notation, anchors);
        }
    };
    for (key, level) in tree.section("indicators").into_iter().flat_map(pairs) {
        add(key.value.clone(), level);
    }
    for (actor, node) in tree.section("actors").into_iter().flat_map(pairs) {
        for (key, level) in field(node, "scores").into_iter().flat_map(pairs) {
            add(format!("{}.{}", actor.value, key.value), level);
        }
        for (own, level) in OWN.into_iter().filter_map(|own| Some((own, field(node, own)?))) {
            add(format!("{}.{own}", actor.value), level);
        }
    }
    out
}

/// Why a number in the unit of `level` can't be had.
pub(super) fn unanchored(names: &Names, level: &Path) -> Unknown {
    let notation = level.to_string();
    if names.variable(&notation).is_none() {
        let unknown = missing::unknown(names, &notation, false);
        let nearest = unknown.nearest.map(|near| format!("real({near})"));
        return Unknown { message: Some(format!("there is no level `{notation}`")), nearest, ..unknown };
    }
    Unknown {
        message: Some(format!("`{notation}` has no anchors, and stands for no number in a unit")),
        hint: Some(USAGE.to_owned()),
        code: Some("no-anchors"),
        ..Unknown::default()
    }
}

impl Book<'_> {
    /// Anchors that may be missing. What is wrong with them is noted.
    pub(super) fn anchors(&mut self, node: Option<&Node>) -> Option<Anchors> {
        read(node?, self.faults)
    }

    /// Where a level starts: a number of points, or `(real: …, source: …, note: …)` of one in the unit of its anchors.
    /// `level` is how messages call it.
    pub(super) fn start(&mut self, node: &Node, path: &str, level: &str, anchors: Option<Anchors>) -> Option<Quantity> {
        if field(node, "real").is_none() {
            return self.quantity(node, path, Range::POINTS);
        }
        let mut fields = Fields::of(node, "start", self.faults)?;
        let (real, points) = (fields.required("real"), fields.optional("value"));
        let (source, note) = (fields.optional("source"), fields.optional("note"));
        fields.finish(self.faults);
        let (source, note) = (self.source(source), self.optional_text(note));
        let real = real?;
        if let Some(points) = points {
            let fault = Diagnostic::error("duplicate-field", points.span, "this start is given twice");
            let fault = fault.also(real.span, "here as a number in its unit");
            self.faults.push(fault.hint("keep one; a variant takes the other away: `real: None`"));
            return None;
        }
        let Some(anchors) = anchors else {
            let message = format!("`{level}` has no anchors that would say how many points this is");
            self.faults.push(Diagnostic::error("no-anchors", real.span, message).hint(USAGE));
            return None;
        };
        let (low, high) = anchors.ends();
        let stated = self.distribution(real, Range::new(low, high))?;
        let Some(distribution) = anchors.points_of(stated) else {
            let message = "a `LogNormal` start has no like on a scale that does not rise from 0";
            let fault = Diagnostic::error("bad-distribution", real.span, message);
            self.faults.push(fault.hint("write it as `Triangular` or `Normal`, or anchor 0 points at 0"));
            return None;
        };
        let span = Some(real.span);
        Some(Quantity { path: path.to_owned(), distribution, range: Range::POINTS.ends(), span, source, note })
    }
}

fn read(node: &Node, faults: &mut Diagnostics) -> Option<Anchors> {
    let mut fields = Fields::of(node, "pair of anchors", faults)?;
    let (at_0, at_100) = (fields.required("at_0"), fields.required("at_100"));
    fields.finish(faults);
    let number = |node: Option<&Node>, faults: &mut Diagnostics| number_within(node?, -1e9, 1e9, faults);
    let (at_0, at_100) = (number(at_0, faults), number(at_100, faults));
    let anchors = Anchors { at_0: at_0?, at_100: at_100? };
    if anchors.at_0 == anchors.at_100 {
        let message = format!("0 and 100 points are both {}: nothing lies between", anchors.at_0);
        faults.push(Diagnostic::error("bad-anchors", node.span, message).hint("say what each end of the scale is"));
        return None;
    }
    Some(anchors)
}

/// A field of a record, whatever else is wrong with it.
fn field<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    let Form::Record { name: None, fields } = &node.form else { return None };
    fields.iter().find(|(key, _)| key.value == name).map(|(_, it)| it)
}
