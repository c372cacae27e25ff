//! Comparisons and claims: what is shown is what the runs say, and what is not there is not found.

mod ablation;
mod causes;
mod claims;
mod compare;
mod deep;
mod diff;
mod depends;
mod hindcast;
mod seek;
mod parameters;
mod passport;
mod robust;
mod seats;
mod sweep;

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// The program with these arguments.
fn diwan(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diwan"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .output()
        .expect("the program starts")
}

/// What it printed as JSON, and its exit code.
fn json(arguments: &[&str]) -> (serde_json::Value, Option<i32>) {
    let output = diwan(&[arguments, &["--format", "json", "--quiet"]].concat());
    let found = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{arguments:?}: {}", String::from_utf8_lossy(&output.stderr)));
    (found, output.status.code())
}

fn number(value: &serde_json::Value, key: &str) -> f64 {
    value[key].as_f64().unwrap_or_else(|| panic!("no number {key} in {value}"))
}

/// A folder of a test's own, empty.
fn empty(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("study-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}
