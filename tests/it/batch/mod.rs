//! Batches: the same bits however they are played, kept in tables that survive being killed, and read by others.

mod damaged;
mod folder;
mod interrupted;
mod killed;
mod memory;
mod same;
mod tables;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of a test's own, empty.
fn empty(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("batch-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// `diwan batch` with these arguments; `~` stands for a blank within one.
fn batch(arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
    command
        .arg("batch")
        .args(arguments.split_whitespace().map(|it| it.replace('~', " ")))
        .env("NO_COLOR", "1")
        .stdin(Stdio::null());
    command
}

/// What came of it.
fn done(arguments: &str) -> Output {
    let output = batch(arguments).output().expect("the program starts");
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// Every file below a folder by its path there, with its bytes; but for the lock.
fn files(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut out = std::collections::BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).expect("a folder").map(|it| it.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.file_name().is_some_and(|it| it != ".lock") {
                let name = entry.strip_prefix(folder).expect("below").display().to_string();
                out.insert(name, std::fs::read(&entry).expect("a file"));
            }
        }
    }
    out
}

/// The folders hold the same files with the same bytes.
fn assert_same(one: &Path, other: &Path) {
    let (one, other) = (files(one), files(other));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(other[name] == *bytes, "{name} differs");
    }
}
