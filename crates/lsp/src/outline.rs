//! Outlines: what a file consists of, as a tree of names.

use lsp_types::{DocumentSymbol, SymbolKind};

use diwan_engine::text::{FileId, Form, Node, Sources, Span, read};

use crate::fluent::entries;
use crate::grammar::{Key, Kind, Shape};
use crate::place::Lines;

/// What a file of RON consists of: what is given a name in it, within the fields that lead there.
pub(crate) fn of_ron(sources: &Sources, file: FileId, shape: Shape) -> Vec<DocumentSymbol> {
    let lines = Lines::of(sources.text(file));
    read(sources, file).map(|node| below(&node, &shape, &lines)).unwrap_or_default()
}

fn below(node: &Node, shape: &Shape, lines: &Lines<'_>) -> Vec<DocumentSymbol> {
    match (shape, &node.form) {
        (Shape::Record(record) | Shape::Short(record), Form::Record { fields, .. }) => {
            let rows = fields.iter().filter_map(|(key, value)| {
                let children = below(value, &record.field(&key.value)?.shape, lines);
                (!children.is_empty())
                    .then(|| symbol(&key.value, SymbolKind::FIELD, key.span, value.span, children, lines))
            });
            rows.collect()
        }
        (Shape::Table(keys, inner), Form::Table(rows)) => {
            let kind = match keys {
                Key::Gives(kind) => kind_of(*kind),
                Key::Names(Kind::Actor) => SymbolKind::NAMESPACE,
                Key::Free => SymbolKind::OBJECT,
                _ => return Vec::new(),
            };
            let rows = rows.iter().map(|(key, value)| (key, value, below(value, inner, lines)));
            // Who is only mentioned is no part of an outline.
            let rows = rows.filter(|(.., children)| *keys != Key::Names(Kind::Actor) || !children.is_empty());
            rows.map(|(key, value, children)| symbol(&key.value, kind, key.span, value.span, children, lines)).collect()
        }
        (Shape::Either(shapes), _) => {
            shapes.iter().map(|it| below(node, it, lines)).find(|it| !it.is_empty()).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

const fn kind_of(kind: Kind) -> SymbolKind {
    match kind {
        Kind::Actor => SymbolKind::CLASS,
        Kind::Choice => SymbolKind::METHOD,
        Kind::Event => SymbolKind::EVENT,
        Kind::Indicator | Kind::Score | Kind::Issue => SymbolKind::VARIABLE,
        Kind::Definition | Kind::Flag => SymbolKind::CONSTANT,
        Kind::Dialogue => SymbolKind::INTERFACE,
        _ => SymbolKind::OBJECT,
    }
}

/// The messages of a text file.
pub(crate) fn of_fluent(text: &str) -> Vec<DocumentSymbol> {
    let lines = Lines::of(text);
    let file = FileId(0);
    let all = entries(text).into_iter().map(|it| {
        let (name, whole) =
            (Span::new(file, it.name.start, it.name.end), Span::new(file, it.whole.start, it.whole.end));
        symbol(it.id, SymbolKind::STRING, name, whole, Vec::new(), &lines)
    });
    all.collect()
}

#[expect(deprecated, reason = "the protocol's type has a field that is no longer used, and no other way to be made")]
fn symbol(
    name: &str,
    kind: SymbolKind,
    key: Span,
    value: Span,
    children: Vec<DocumentSymbol>,
    lines: &Lines<'_>,
) -> DocumentSymbol {
    // A name may not be empty.
    let name = if name.trim().is_empty() { "?".to_owned() } else { name.to_owned() };
    DocumentSymbol {
        name,
        detail: None,
        kind,
        tags: None,
        deprecated: None,
        range: lines.range(key.start, value.end),
        selection_range: lines.range(key.start, key.end),
        children: Some(children).filter(|it| !it.is_empty()),
    }
}
