//! Every scenario that the tutorial and the page of patterns show is read, without a fault or a doubt, and every
//! command of the tutorial runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::{Model, lint};
use diwan::scenario::load;
use diwan::sim;

use super::document;

/// The blocks of a kind in a page.
fn blocks<'p>(page: &'p str, kind: &str) -> Vec<&'p str> {
    page.split(&format!("```{kind}\n")).skip(1).map(|it| it.split("```").next().expect("the end of a block")).collect()
}

/// A folder of a test's own, empty.
fn empty(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("docs-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Writes the scenarios of a page into a folder, each under the name that its first line gives, and plays each once.
fn played(page: &str, folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for block in blocks(page, "ron") {
        let name = block
            .lines()
            .next()
            .and_then(|it| it.strip_prefix("// "))
            .expect("a block begins with the name of its file");
        let path = folder.join(name);
        fs::write(&path, block).expect("written");
        let mut loaded = load(&path.to_string_lossy(), &[]);
        let model = loaded.scenario.take().map(|it| Arc::new(Model::compile(Arc::new(it))));
        if let Some(model) = &model {
            lint(model, &mut loaded.diagnostics);
        }
        let told = loaded.diagnostics.render(&loaded.sources, false);
        assert!(loaded.diagnostics.errors() + loaded.diagnostics.warnings() == 0, "{name}: {told}");
        let run = sim::play(&model.expect("it is sound"), Seed(2020), 0);
        assert!(run.outcome.is_some(), "{name} has no outcome");
        names.push(name.to_owned());
    }
    names
}

#[test]
fn patterns_are_sound_scenarios() {
    let names = played(&document("patterns.md"), &empty("patterns"));
    assert!(names.len() >= 5, "{names:?}");
}

#[test]
fn the_tutorial_runs_from_the_blank_page_to_claims() {
    let (page, folder) = (document("tutorial.md"), empty("tutorial"));
    let names = played(&page, &folder);
    assert!(names.len() >= 6, "{names:?}");
    let mut ran = 0;
    for line in blocks(&page, "sh").into_iter().flat_map(str::lines).filter(|it| it.starts_with("diwan ")) {
        let words = split(line);
        let output = Command::new(env!("CARGO_BIN_EXE_diwan"))
            .args(&words[1..])
            .current_dir(&folder)
            .output()
            .expect("the program runs");
        let (code, talk) = (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned());
        assert_eq!(code, Some(0), "{line}: {talk}{}", String::from_utf8_lossy(&output.stdout));
        ran += 1;
    }
    assert!(ran >= 8, "{ran} commands");
    // The doubt that the third step speaks of.
    let arguments = ["check", "pass3.ron", "--set", "issues.toll.start=50"];
    let output = Command::new(env!("CARGO_BIN_EXE_diwan"))
        .args(arguments)
        .current_dir(&folder)
        .output()
        .expect("the program runs");
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("closed-talks"),
        "a toll between what both want leaves nothing to gain"
    );
}

/// Words of a command, with single quotes around those that hold blanks, and without what follows `#`.
fn split(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for sign in line.split(" #").next().unwrap_or(line).chars() {
        match sign {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.extend(Some(core::mem::take(&mut word)).filter(|it| !it.is_empty())),
            _ => word.push(sign),
        }
    }
    words.extend(Some(word).filter(|it| !it.is_empty()));
    words
}
