//! The corpus of faulty scenarios: what an analyst is told about every kind of mistake, letter by letter.
//!
//! A case is a file `x.ron`, a folder `x/` with a `scenario.ron`, or a file `x.set` with one setting a line for the
//! sound scenario `base.ron`, or a file `history_x.ron` with a history for it; `x.txt` holds what `diwan check` says. `BLESS=1 cargo test --release --test it faults`
//! writes these files anew, to be read before they are kept.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use diwan::model::{Model, lint};
use diwan::scenario::{load, load_text, load_with_history};
use diwan::text::{Diagnostics, Form, Node, Sources};

const FOLDER: &str = "tests/faults";

/// A faulty scenario and what is said about it.
struct Case {
    name: String,
    found: Diagnostics,
    sources: Sources,
}

impl Case {
    fn examined(name: &str, loaded: diwan::scenario::Loaded) -> Self {
        let mut found = loaded.diagnostics;
        if let Some(scenario) = loaded.scenario {
            lint(&Model::compile(Arc::new(scenario)), &mut found);
        }
        Self { name: name.to_owned(), found, sources: loaded.sources }
    }

    fn rendered(&self) -> String {
        self.found.render(&self.sources, false)
    }
}

fn name_of(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

/// The paths of all cases, by name.
fn paths() -> Vec<PathBuf> {
    let entries = fs::read_dir(FOLDER).expect("the corpus").map(|it| it.expect("an entry").path());
    let is_case = |path: &PathBuf| match path.extension().map(|it| it.to_string_lossy().into_owned()).as_deref() {
        Some("ron") => name_of(path) != "base",
        Some("set") => true,
        _ => path.join("scenario.ron").is_file(),
    };
    let mut paths: Vec<PathBuf> = entries.filter(is_case).collect();
    paths.sort();
    paths
}

fn case(path: &Path) -> Case {
    let shown = path.to_string_lossy().replace('\\', "/");
    if path.extension().is_some_and(|it| it == "set") {
        let settings: Vec<String> = fs::read_to_string(path).expect("settings").lines().map(str::to_owned).collect();
        return Case::examined(&name_of(path), load(&format!("{FOLDER}/base.ron"), &settings));
    }
    if name_of(path).starts_with("history_") {
        return Case::examined(&name_of(path), load_with_history(&format!("{FOLDER}/base.ron"), &[], path));
    }
    Case::examined(&name_of(path), load(&shown, &[]))
}

/// Cases that are no files: one would be too large, and some faults are the file system's.
fn made() -> Vec<Case> {
    let crowd: String = (0..150).map(|it| format!("\"a{it}\": (influence: 50, stability: 50), ")).collect();
    let head = "(format: 1, title: \"A crowd\", start: \"2020-06-01\", turns: 3,";
    let crowd = format!("{head}\nactors: {{{crowd}}},\noutcomes: {{\"end\": (when: \"true\")}})");
    let no_file = |name: &str, path: &str| {
        let mut sources = Sources::new();
        let fault = sources.read_as(path, format!("{name}.ron")).expect_err("no file");
        Case { name: name.to_owned(), found: vec![fault].into(), sources }
    };
    // Each arm that changes the number of turns is a reading of ten thousand sources.
    let sources: String =
        (0..10_000).map(|it| format!("\"s{it}\": (title: \"t\", author: \"a\", date: \"d\"), ")).collect();
    let arms: String = (1..=60)
        .map(|turns| {
            let arms = format!("arm: [\"turns={turns}\"], control: [\"hold north\"]");
            format!("({arms}, metric: \"length()\", direction: Up, smallest: 1), ")
        })
        .collect();
    let actor = "actors: {\"north\": (influence: 50, stability: 50)},\noutcomes: {\"end\": (when: \"true\")}";
    let claim = format!("claims: {{\"c01\": (text: \"Longer is longer.\", label: Mixed, tests: [\n{arms}])}}");
    let arms = format!("{head}\nsources: {{{sources}}},\n{actor},\n{claim})");
    vec![
        Case::examined("made_arms", load_text("arms.ron", &arms, &[])),
        Case::examined("made_crowd", load_text("crowd.ron", &crowd, &[])),
        Case::examined("made_no_scenario", load("us_irak_2020", &[])),
        no_file("made_no_file", "tests/faults/unheard_of.ron"),
        no_file("made_unreadable_file", "tests/faults/\0.ron"),
    ]
}

fn cases() -> Vec<Case> {
    paths().iter().map(|it| case(it)).chain(made()).collect()
}

#[test]
fn every_fault_is_told_as_written_down() {
    let bless = std::env::var_os("BLESS").is_some_and(|it| it == "1");
    let mut wrong = Vec::new();
    // What the system says of a file that can't be read differs from system to system.
    for case in cases().iter().filter(|it| it.name != "made_unreadable_file") {
        let file = format!("{FOLDER}/{}.txt", case.name);
        let (told, known) = (case.rendered(), fs::read_to_string(&file).unwrap_or_default());
        if told != known && bless {
            fs::write(&file, &told).expect("written");
        } else if told != known {
            wrong.push(format!("{file} says\n{known}\nbut now it is\n{told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_corpus_is_whole() {
    let base = load(&format!("{FOLDER}/base.ron"), &[]);
    assert!(Case::examined("base", base).found.is_empty(), "what the cases extend has no fault of its own");
    let cases = cases();
    assert!(paths().len() >= 60, "only {} cases", paths().len());
    let silent: Vec<&str> = cases.iter().filter(|it| it.found.is_empty()).map(|it| it.name.as_str()).collect();
    assert!(silent.is_empty(), "nothing is said about {silent:?}");
    let names: BTreeSet<String> = cases.iter().map(|it| it.name.clone()).collect();
    let texts = fs::read_dir(FOLDER).expect("the corpus").map(|it| it.expect("an entry").path());
    let stray: Vec<PathBuf> =
        texts.filter(|it| it.extension().is_some_and(|it| it == "txt") && !names.contains(&name_of(it))).collect();
    assert!(stray.is_empty(), "texts without a case: {stray:?}");
    let many = cases.iter().filter(|it| it.found.errors() >= 4).count();
    assert!(many >= 10, "all faults are told at once, in {many} cases four or more");
}

/// Codes of diagnostics in a text of ours: what stands first in `error(…)` and `warning(…)`, and every literal with
/// hyphens, which nothing else has.
fn codes_in(text: &str) -> BTreeSet<String> {
    let code: String = text.lines().filter(|it| !it.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let letters = |it: &str| !it.is_empty() && it.bytes().all(|c| c.is_ascii_lowercase());
    let literals = code.split('"').skip(1).filter(|it| it.contains('-') && it.split('-').all(letters));
    let first = ["error(", "warning("].into_iter().flat_map(|call| code.split(call).skip(1));
    let first = first
        .filter_map(|it| it.trim_start().strip_prefix('"')?.split('"').next())
        .filter(|it| it.split('-').all(letters));
    first.chain(literals).map(str::to_owned).collect()
}

fn codes_below(folder: &Path, out: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).expect("a folder of ours").map(|it| it.expect("an entry").path()) {
        if path.is_dir() {
            codes_below(&path, out);
        } else if name_of(&path) != "tests" {
            out.extend(codes_in(&fs::read_to_string(&path).expect("a file of ours")));
        }
    }
}

#[test]
fn every_code_has_a_case() {
    assert_eq!(
        codes_in(
            "Diagnostic::error(\n \"circle\", x); refuse(a, \"no-scenario\"); f(\"text\") // error(\"\n// \"un-said\""
        ),
        ["circle", "no-scenario"].map(str::to_owned).into()
    );
    let mut codes = BTreeSet::new();
    for floor in ["text", "expr", "scenario", "model"] {
        codes_below(&Path::new("crates/engine/src").join(floor), &mut codes);
    }
    assert!(codes.len() > 50, "{codes:?}");
    // `fmt` refuses what it can't lay out without changing what is said; no text that can be read is known to be so.
    codes.remove("unformatted");
    // What is found by playing has its cases in the tests of batches, of claims and of the deep check.
    codes.retain(|code| lint::found(code).is_none_or(|it| it == lint::Found::Reading));
    let cases = cases();
    let shown: BTreeSet<String> = cases.iter().flat_map(|it| it.found.sorted()).map(|it| it.code.to_owned()).collect();
    let missing: Vec<&String> = codes.difference(&shown).collect();
    assert!(missing.is_empty(), "add a case to {FOLDER} for {missing:?}");
    let unheard: Vec<&String> = shown.difference(&codes).collect();
    assert!(unheard.is_empty(), "the search for codes has missed {unheard:?}");
}

/// Faults of a file that has no line to show.
const WITHOUT_TEXT: [&str; 5] = ["empty-file", "no-such-file", "not-a-file", "unreadable-file", "no-scenario"];

#[test]
fn every_fault_has_a_place_an_excerpt_and_a_reason() {
    for case in cases() {
        for fault in case.found.sorted() {
            let told = fault.render(&case.sources, false);
            let place = case.sources.place(fault.span);
            let word = fault.severity.word();
            assert!(told.starts_with(&format!("{word}[{}]: {}\n", fault.code, fault.message)), "{}: {told}", case.name);
            assert!(
                told.lines().nth(1).is_some_and(|it| it.trim_start() == format!("┌─ {place}")),
                "{}: {told}",
                case.name
            );
            assert!(place.line >= 1 && place.column >= 1 && !place.file.is_empty(), "{}: {told}", case.name);
            let reason = &fault.message;
            assert!(
                reason.split_whitespace().count() >= 2 && !reason.ends_with('.') && !reason.contains("  "),
                "{}: {told}",
                case.name
            );
            let (_, _, line) = case.sources.line(fault.span.file, fault.span.start);
            let mut excerpt = told.lines().skip(3);
            let (shown, mark) = (excerpt.next().unwrap_or_default(), excerpt.next().unwrap_or_default());
            if line.trim().is_empty() {
                assert!(
                    WITHOUT_TEXT.contains(&fault.code) && fault.hint.is_some(),
                    "{}: no excerpt: {told}",
                    case.name
                );
            } else {
                assert!(
                    shown.contains(" │ ") && mark.trim_start().starts_with("│ ") && mark.ends_with('^'),
                    "{}: {told}",
                    case.name
                );
            }
            let short =
                fault.message.chars().count() <= 180 && fault.hint.as_ref().is_none_or(|it| it.chars().count() <= 240);
            assert!(short, "{}: nobody reads this to its end: {told}", case.name);
        }
    }
}

/// The places of all values below a node, and of its fields and entries with their names.
fn places(node: &Node, out: &mut Vec<(usize, usize)>) {
    out.push((node.span.start, node.span.end));
    match &node.form {
        Form::List(items) | Form::Tuple { items, .. } => items.iter().for_each(|it| places(it, out)),
        Form::Table(rows) | Form::Record { fields: rows, .. } => {
            for (key, value) in rows {
                out.push((key.span.start, value.span.end));
                places(value, out);
            }
        }
        _ => {}
    }
}

/// Whatever stands in its place, a scenario is either read or refused with a fault, and a model can be made of what is
/// read.
#[test]
fn nothing_is_refused_in_silence() {
    let text = fs::read_to_string(format!("{FOLDER}/base.ron")).expect("the base");
    let mut sources = Sources::new();
    let file = sources.add("base.ron", text.clone());
    let mut found = Vec::new();
    places(&diwan::text::read(&sources, file).expect("a tree"), &mut found);
    let (mut read, mut refused) = (0, 0);
    for (start, end) in found {
        for other in [
            "",
            "()",
            "{}",
            "[]",
            "\"\"",
            "0",
            "-7",
            "1e7",
            "true",
            "Act",
            "\"water\"",
            "Uniform(1, 2)",
            "x: 1",
            "\"x\": (y: 1)",
        ] {
            let mutant = format!("{}{other}{}", &text[..start], &text[end..]);
            let case = Case::examined("mutant", load_text("mutant.ron", &mutant, &[]));
            let told = case.found.is_refused();
            let sound = load_text("mutant.ron", &mutant, &[]).scenario.is_some();
            assert!(sound || told, "refused in silence:\n{mutant}");
            (read, refused) = (read + usize::from(!told), refused + usize::from(told));
        }
    }
    assert!(read > 50 && refused > 500, "{read} read, {refused} refused");
}

#[test]
fn the_program_says_the_same_and_refuses() {
    let check = |scenarios: &[&Path], settings: &[String]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
        command.args(["check", "--quiet"]).args(scenarios).args(settings.iter().flat_map(|it| ["--set", it]));
        let output = command.output().expect("the program runs");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    };
    let paths = paths();
    let is_scenario =
        |it: &&PathBuf| !name_of(it).starts_with("history_") && it.extension().is_none_or(|it| it != "set");
    let scenarios: Vec<&Path> = paths.iter().filter(is_scenario).map(PathBuf::as_path).collect();
    let known: String = scenarios.iter().map(|it| case(it).rendered()).collect();
    let (code, told, talk) = check(&scenarios, &[]);
    assert_eq!((code, talk.as_str()), (Some(3), ""));
    assert!(told == known, "the program says otherwise than the library:\n{told}");
    let base = PathBuf::from(format!("{FOLDER}/base.ron"));
    assert_eq!(check(&[&base], &[]), (Some(0), String::new(), String::new()));
    let (code, told, _) = check(&[&base], &["jitter 3".to_owned()]);
    assert_eq!(
        (code, told.contains("error[out-of-range]") && told.contains("┌─ --set:1:8\n")),
        (Some(3), true),
        "{told}"
    );
}
