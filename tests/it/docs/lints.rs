//! `docs/lints.md` explains every doubt, and its table of thresholds is that of the code.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use diwan::model::lint::{CODES, thresholds};

use super::document;

/// The sections of the page that are about a doubt.
fn sections(page: &str) -> BTreeSet<&str> {
    page.lines().filter_map(|it| it.strip_prefix("### ")).collect()
}

#[test]
fn every_doubt_is_explained() {
    let page = document("lints.md");
    let mut known: BTreeSet<&str> = CODES.iter().map(|(code, _)| *code).collect();
    assert_eq!(known.len(), CODES.len(), "a code stands twice");
    // They are refused, but they are what a doubt becomes.
    known.extend(["runaway-flows", "runaway-answers"]);
    assert_eq!(sections(&page), known);
    for section in page.split("\n### ").skip(1) {
        let (code, said) = section.split_once('\n').expect("a heading and a text");
        assert!(said.split_whitespace().count() >= 6, "`{code}` is not explained");
    }
}

#[test]
fn thresholds_are_those_of_the_code() {
    let page = document("lints.md");
    let rows = page.lines().filter_map(|it| it.strip_prefix("| `"));
    let told: Vec<(String, f64)> = rows
        .map(|row| {
            let mut cells = row.split('|');
            let name = cells.next().expect("a name").trim().trim_end_matches('`');
            let value = cells.next().expect("a value").trim();
            (name.to_owned(), value.parse().unwrap_or_else(|_| panic!("{name}: {value}")))
        })
        .collect();
    let known: Vec<(String, f64)> = thresholds::ALL.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect();
    assert_eq!(told, known);
}

/// Every `Diagnostic::warning` of ours has a code that can be accepted.
#[test]
fn every_warning_can_be_accepted() {
    fn below(folder: &Path, out: &mut Vec<String>) {
        for path in fs::read_dir(folder).expect("a folder of ours").map(|it| it.expect("an entry").path()) {
            if path.is_dir() {
                below(&path, out);
            } else {
                let text = fs::read_to_string(&path).expect("a file of ours");
                let codes = text
                    .split("Diagnostic::warning(")
                    .skip(1)
                    .filter_map(|it| it.trim_start().strip_prefix('"')?.split('"').next());
                out.extend(codes.map(str::to_owned));
            }
        }
    }
    let mut codes = Vec::new();
    below(Path::new("crates/engine/src"), &mut codes);
    assert!(codes.len() > 25, "{codes:?}");
    let missing: Vec<&String> = codes.iter().filter(|code| !CODES.iter().any(|(known, _)| known == code)).collect();
    assert!(missing.is_empty(), "{missing:?} are no doubts that could be accepted");
}
