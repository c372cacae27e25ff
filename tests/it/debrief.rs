//! The after-action report as a command: of files of rooms that bots played, and of files that can't be told.
#![cfg(feature = "host")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use diwan::host::bots::rehearse;
use diwan::host::file::RoomFile;
use diwan::host::room::{Entry, Moment, Plan, Setup, Stamped};
use diwan::model::Model;
use diwan::scenario::load;

/// A Monday morning, milliseconds.
const BEGAN: u64 = 1_764_577_800_000;

pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("diwan-debrief-{}-{name}", std::process::id()));
    let _gone = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The journal of a session that bots played, as if it had taken a morning.
fn rehearsed(place: &str, settings: &[&str], seats: &[&str], seed: u64) -> Vec<Stamped> {
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    let read = load(place, &settings);
    let scenario = read.scenario.expect("a bundled scenario is sound");
    let setup = Setup {
        name: "Monday group".into(),
        place: place.into(),
        settings,
        digest: scenario.digest.clone(),
        seed,
        replication: 0,
        draw: 0,
        seats: seats.iter().map(|it| (*it).to_owned()).collect(),
        plan: Plan::default(),
        advance: diwan::host::room::Advance::Host,
        language: "en".into(),
        discloses: true,
        minutes: None,
        walk_in: true,
        version: "0".into(),
    };
    let model = Arc::new(Model::compile(Arc::new(scenario)));
    let (_, played) = rehearse(setup, model, Arc::new(read.texts), seed).expect("seats are there");
    let slowed = |it: Stamped| Stamped { at: Moment(BEGAN + it.at.0 * 23), ..it };
    played.journal.into_iter().map(slowed).collect()
}

fn write(file: &Path, journal: &[Stamped]) {
    let mut kept = RoomFile::begin(file, &journal[0]).expect("a new file");
    kept.append(&journal[1..], None).expect("room on the disk");
}

/// The file of a whole session on the dam.
pub(crate) fn played(folder: &Path) -> PathBuf {
    let file = folder.join("dam.diwan");
    write(&file, &rehearsed("nile_dam", &["turns=4"], &["egypt", "ethiopia", "sudan"], 7));
    file
}

fn run(file: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("debrief").arg(file).args(args).output().expect("it starts")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Everything that lies in a folder, with its bytes.
fn lies(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut all: Vec<_> = entries
        .map(|it| (it.file_name().to_string_lossy().into_owned(), std::fs::read(it.path()).expect("a file")))
        .collect();
    all.sort();
    all
}

#[test]
fn a_session_is_told_and_its_file_stays_as_it_is() {
    let folder = folder("told");
    let file = played(&folder);
    let before = lies(&folder);
    let told = run(&file, &["--futures", "60"]);
    assert!(told.status.success(), "{}", said(&told));
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    for what in ["Monday group", "1 December 2025", "Bot 1", "Turn 4", "What mattered most", "Questions for discussion"]
    {
        assert!(text.contains(what), "no `{what}` in {text}");
    }
    assert!(lies(&folder) == before, "nothing is written to the file, or beside it");
    let none = run(&file, &["--futures", "0", "--no-names"]);
    let text = String::from_utf8_lossy(&none.stdout).into_owned();
    assert!(text.contains("No futures were played") && text.contains("#1") && !text.contains("Bot 1"), "{text}");
    std::fs::remove_dir_all(folder).expect("removed");
}

#[test]
fn what_is_written_is_whole_and_replaces_nothing_unasked() {
    let folder = folder("written");
    let file = played(&folder);
    let path = |name: &str| folder.join(name).display().to_string();
    let [html, jsonl, xlsx] = ["report.html", "session.jsonl", "session.xlsx"].map(path);
    let all = ["--futures", "20", "--html", &html, "--jsonl", &jsonl, "--xlsx", &xlsx];
    let first = run(&file, &all);
    assert!(first.status.success(), "{}", said(&first));
    let read = |name: &str| std::fs::read(name).expect("written");
    assert!(String::from_utf8_lossy(&read(&html)).starts_with("<!DOCTYPE html>"));
    let lines = String::from_utf8_lossy(&read(&jsonl)).into_owned();
    for (place, line) in (1..).zip(lines.lines()) {
        let entry: Stamped = serde_json::from_str(line).expect("an entry");
        assert_eq!(entry.seq, place);
    }
    let workbook = read(&xlsx);
    assert!(workbook.starts_with(b"PK"));
    let again = run(&file, &all);
    assert_eq!(again.status.code(), Some(2), "{}", said(&again));
    let again = run(&file, &[&all[..], &["--force"]].concat());
    assert!(again.status.success() && read(&xlsx) == workbook, "the same facts make the same bytes");
    std::fs::remove_dir_all(folder).expect("removed");
}

#[test]
fn a_game_that_goes_on_is_told_without_hindsight() {
    let folder = folder("open");
    let journal = rehearsed("tiny", &[], &["north", "south"], 1);
    let closed = journal.iter().position(|it| matches!(it.entry, Entry::Played { .. })).expect("a turn was closed");
    let file = folder.join("open.diwan");
    write(&file, &journal[..=closed]);
    let told = run(&file, &[]);
    assert!(told.status.success(), "{}", said(&told));
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(text.contains("The game has not ended") && !text.contains("What mattered most"), "{text}");
    std::fs::remove_dir_all(folder).expect("removed");
}

#[test]
fn files_that_can_not_be_told_are_refused_and_say_why() {
    let folder = folder("refused");
    let file = played(&folder);
    let fails = |output: &Output, code: i32, why: &str| {
        assert_eq!(output.status.code(), Some(code), "{}", said(output));
        assert!(said(output).contains(why), "no `{why}` in {}", said(output));
    };
    fails(&run(&folder.join("nowhere.diwan"), &[]), 2, "there is no file");
    let foreign = folder.join("foreign.diwan");
    std::fs::write(&foreign, "a letter").expect("written");
    fails(&run(&foreign, &[]), 2, "is not the file of a room");
    let torn = folder.join("torn.diwan");
    let bytes = std::fs::read(&file).expect("a file");
    std::fs::write(&torn, &bytes[..bytes.len() / 2]).expect("written");
    assert_eq!(run(&torn, &[]).status.code(), Some(2));
    fails(&run(&file, &["--as", "nobody"]), 2, "egypt, ethiopia, sudan");
    fails(&run(&file, &["--as", "egypt", "--jsonl", "x.jsonl"]), 2, "cannot be used with");
    fails(&run(&file, &["--scenario", "tiny"]), 2, "has changed");
    let (_kept, _) = RoomFile::open(&file).expect("nobody has it");
    fails(&run(&file, &[]), 2, "another program has");
    drop(_kept);
    std::fs::remove_dir_all(folder).expect("removed");
}

/// A session that the program plays alone is kept, told, and played again to the bit.
#[test]
fn what_the_program_rehearses_is_told_and_played_again() {
    let folder = folder("rehearsed");
    let file = folder.join("dam.diwan");
    let diwan = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
        command.current_dir(&folder).args(args).output().expect("it starts")
    };
    let args = ["host", "nile_dam_workshop", "--set", "turns=2", "--rehearse", "--file", "dam.diwan"];
    let output = diwan(&args);
    assert!(output.status.success() && said(&output).contains("dam.diwan"), "{}", said(&output));
    assert_eq!(diwan(&args).status.code(), Some(2), "nothing is written over");
    assert!(diwan(&["replay", "dam.diwan"]).status.success(), "the same bits");
    let told = run(&file, &["--futures", "8", "--format", "json", "--quiet"]);
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).expect("JSON");
    assert_eq!(told["seats"].as_array().map(Vec::len), Some(3), "those that the scenario offers");
    assert_eq!(told["turns"].as_array().map(Vec::len), Some(2));
    assert!(told["hindsight"]["fortunes"].as_array().is_some_and(|it| it.len() == 3));
    std::fs::remove_dir_all(folder).expect("removed");
}
