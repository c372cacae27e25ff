use std::path::{Path, PathBuf};

use diwan_engine::scenario::load_text;
use diwan_engine::text::{Form, Node, Sources, read};

use super::*;
use crate::index::shape_of;

/// A value of a shape with every field that its records have, each left out as `None`; of several shapes, one by turns.
fn sample(shape: &Shape, turn: usize, depth: usize) -> String {
    match shape {
        _ if depth > 12 => "None".to_owned(),
        Shape::Record(record) | Shape::Short(record) => {
            let word = if core::ptr::eq(*record, &ESTIMATE) { "Estimated" } else { "" };
            // `value` is the short form, which leaves no room for the others.
            let whole = record.fields.iter().filter(|it| it.name != "value" || core::ptr::eq(*record, &NUMBER));
            let fields: Vec<String> =
                whole.map(|it| format!("{}: {}", it.name, sample(&it.shape, turn, depth + 1))).collect();
            format!("{word}({})", fields.join(", "))
        }
        Shape::Table(_, inner) => format!("{{\"a\": {}}}", sample(inner, turn, depth + 1)),
        Shape::List(inner) => match sample(inner, turn, depth + 1) {
            none if none == "None" => none,
            inner => format!("[{inner}]"),
        },
        Shape::Either(shapes) => sample(&shapes[turn % shapes.len()], turn, depth + 1),
        _ => "None".to_owned(),
    }
}

#[test]
fn every_field_of_the_grammar_is_one_to_the_readers() {
    for turn in 0..6 {
        let text = sample(&Shape::Record(&SCENARIO), turn, 0);
        assert!(text.matches(": ").count() > 200, "{text}");
        let loaded = load_text("sample", &text, &[]);
        let unknown: Vec<&str> = loaded
            .diagnostics
            .sorted()
            .iter()
            .filter(|it| it.code == "unknown-field")
            .map(|it| loaded.sources.slice(it.span))
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
        let codes: Vec<&str> = loaded.diagnostics.sorted().iter().map(|it| it.code).collect();
        assert!(codes.contains(&"missing-field"), "records are read: {codes:?}");
    }
}

/// The fields of a tree that the grammar does not know, and how many it does.
fn unknown(node: &Node, shape: &Shape, known: &mut usize, out: &mut Vec<String>) {
    match (shape, &node.form) {
        (Shape::Either(shapes), _) => {
            let tries = shapes.iter().map(|it| {
                let (mut count, mut found) = (0, Vec::new());
                unknown(node, it, &mut count, &mut found);
                (found.len(), core::cmp::Reverse(count), found)
            });
            if let Some((_, count, found)) = tries.min() {
                *known += count.0;
                out.extend(found);
            }
        }
        (Shape::Record(record) | Shape::Short(record), Form::Record { fields, .. }) => {
            for (key, value) in fields {
                match record.field(&key.value).or_else(|| NUMBER.field(&key.value)) {
                    Some(field) => {
                        *known += 1;
                        unknown(value, &field.shape, known, out);
                    }
                    None => out.push(format!("{}.{}", record.noun, key.value)),
                }
            }
        }
        (Shape::Table(_, inner), Form::Table(rows)) => rows.iter().for_each(|(_, it)| unknown(it, inner, known, out)),
        (Shape::List(inner), Form::List(items)) => items.iter().for_each(|it| unknown(it, inner, known, out)),
        (Shape::Record(_) | Shape::Table(..), Form::Table(_) | Form::List(_)) => out.push(format!("{shape:?}")),
        _ => {}
    }
}

#[test]
fn every_field_that_is_written_is_one_to_the_grammar() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files: Vec<PathBuf> = vec![root.join("tests/in_full.ron")];
    for folder in ["", "nile_dam", "nile_dam_workshop", "us_iraq_2019", "us_iraq_2020", "us_iraq_2020_workshop"] {
        let all = std::fs::read_dir(root.join("scenarios").join(folder))
            .expect("a folder of ours")
            .flatten()
            .map(|it| it.path());
        files.extend(all.filter(|it| it.extension().is_some_and(|it| it == "ron")));
    }
    let (mut known, mut out) = (0, Vec::new());
    for path in files {
        let mut sources = Sources::new();
        let file = sources.read(&path).expect("a file of ours");
        let node = read(&sources, file).expect("it is RON");
        unknown(&node, &shape_of(&path, Some(&node)), &mut known, &mut out);
    }
    assert!(known > 2_000, "{known}");
    assert!(out.is_empty(), "{out:?}");
}

#[test]
fn rules_have_the_defaults_and_ranges_of_the_engine() {
    let rules = diwan_engine::scenario::Rules::default();
    let Some(Field { shape: Shape::Record(record), .. }) = SCENARIO.field("rules") else {
        panic!("rules are a record")
    };
    for (name, it) in rules.constants() {
        let field = record.field(name).unwrap_or_else(|| panic!("{name} is not known"));
        assert_eq!(field.default, it.distribution.to_string(), "{name}");
        let range = format!("{} to {}", it.range.0, it.range.1);
        assert!(field.range.ends_with(&range), "{name}: {} is not {range}", field.range);
    }
}
