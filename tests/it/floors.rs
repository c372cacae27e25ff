//! The direction of data is a law, and this is where it is kept. Cargo refuses circles between crates; within a crate
//! `lib.rs` lists the floors, and no module reaches for one that is listed later.

use std::fs;
use std::path::{Path, PathBuf};

/// The crates with floors, from the ground up.
const CRATES: [&str; 3] = ["engine", "studies", "host"];
/// All crates, each of which may use those before it.
const HOUSE: [&str; 6] = ["wide", "engine", "studies", "report", "lsp", "host"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The sources of a crate.
fn home(name: &str) -> PathBuf {
    root().join("crates").join(name).join("src")
}

/// The floors in the order of a `lib.rs`.
fn floors(lib: &str) -> Vec<String> {
    lib.lines().filter_map(|line| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned())).collect()
}

/// Every Rust file below a folder, with its text.
fn sources(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a folder of ours").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|it| it == "rs") {
            out.push((path.clone(), fs::read_to_string(&path).expect("a file of ours")));
        }
    }
}

/// Paths in a text of floor `home` that reach for a floor listed later, or hide where they reach.
fn upward(floors: &[String], home: &str, text: &str) -> Vec<String> {
    let rank = |name: &str| floors.iter().position(|it| it == name);
    text.split("crate::")
        .skip(1)
        .filter_map(|path| {
            let target: String = path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            (target.is_empty() || rank(&target).is_none() || rank(home) < rank(&target))
                .then(|| format!("{home} reaches for `{target}`"))
        })
        .collect()
}

#[test]
fn the_checker_can_fail() {
    let floors: Vec<String> = ["kernel", "rules", "sim"].map(str::to_owned).to_vec();
    assert!(upward(&floors, "sim", "use crate::rules::loss;").is_empty());
    assert_eq!(upward(&floors, "rules", "use crate::sim::play;").len(), 1);
    assert_eq!(upward(&floors, "sim", "use crate::{rules, kernel};").len(), 1);
}

#[test]
fn no_floor_reaches_up() {
    let mut found = Vec::new();
    for name in CRATES {
        let lib = fs::read_to_string(home(name).join("lib.rs")).expect("lib.rs");
        let floors = floors(&lib);
        assert!(floors.len() > 4, "{name}: {floors:?}");
        for floor in &floors {
            let mut files = Vec::new();
            sources(&home(name).join(floor), &mut files);
            assert!(!files.is_empty(), "no files in {floor}");
            for (path, text) in files {
                found.extend(upward(&floors, floor, &text).into_iter().map(|it| format!("{}: {it}", path.display())));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn only_the_simulation_knows_the_world_and_only_the_command_line_prints() {
    let mut files = Vec::new();
    for name in HOUSE {
        sources(&home(name), &mut files);
    }
    sources(&root().join("src"), &mut files);
    for (path, text) in files {
        let place = path.strip_prefix(root()).expect("below the root").display().to_string();
        assert!(
            !text.contains("use bevy_ecs") || place.starts_with("crates/engine/src/sim"),
            "{place} knows the world"
        );
        let prints = ["println!", "eprintln!", "std::process::exit", "std::process::abort", "ExitCode"]
            .iter()
            .any(|it| text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(it)));
        assert!(
            !prints || place.ends_with("tests.rs") || place.starts_with("src/cli") || place == "src/main.rs",
            "{place} prints"
        );
    }
}

#[test]
fn no_crate_depends_on_one_above_it() {
    for (place, name) in HOUSE.iter().enumerate() {
        let manifest = fs::read_to_string(root().join("crates").join(name).join("Cargo.toml")).expect("a manifest");
        for above in &HOUSE[place..] {
            let depends = manifest.lines().any(|line| line.starts_with(&format!("diwan-{above}")));
            assert!(!depends, "{name} depends on {above}");
        }
    }
}
