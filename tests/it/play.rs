//! Games at the terminal, through a pipe: what is typed is what is played, nothing is lost, and nobody is shown what is not theirs.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of a test's own, empty.
fn empty(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("play-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The program with these arguments, to which `typed` is typed line by line.
fn diwan(folder: &Path, arguments: &[&str], typed: &[&str]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_diwan"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .env("COLUMNS", "80")
        .env("XDG_STATE_HOME", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    // Whoever has left reads no further.
    let _ = input.write_all(typed.iter().map(|it| format!("{it}\n")).collect::<String>().as_bytes());
    drop(input);
    child.wait_with_output().expect("it ends")
}

/// What it showed, once it has ended well.
fn shown(output: &Output) -> String {
    assert!(output.status.success(), "{:?}: {}", output.status, String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_whole_game_reads_as_it_did() {
    let folder = empty("tiny");
    let typed = ["help", "brief", "map", "look 1", "1", "2", "why", "0", "quit"];
    let seen = shown(&diwan(&folder, &["play", "tiny", "--as", "north", "--no-save"], &typed));
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/play_tiny.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&golden, &seen).expect("the golden game is written");
    }
    assert_eq!(seen, std::fs::read_to_string(&golden).expect("there is a golden game"));
    assert!(seen.lines().all(|line| line.chars().count() <= 80), "a line is wider than 80 columns");
}

#[test]
fn a_game_that_was_left_goes_on_as_if_it_had_not_been() {
    let folder = empty("resume");
    let [whole, left] = ["whole.jsonl", "left.jsonl"].map(|it| folder.join(it).display().to_string());
    let moves = ["1", "2", "3", "0", "2", "1"];
    shown(&diwan(&folder, &["play", "nile_dam", "--as", "sudan", "--save", &whole], &moves));
    shown(&diwan(&folder, &["play", "nile_dam", "--as", "sudan", "--save", &left], &moves[..2]));
    shown(&diwan(&folder, &["play", "--resume", &left], &moves[2..]));
    assert_eq!(std::fs::read_to_string(&whole).expect("kept"), std::fs::read_to_string(&left).expect("kept"));
    // The file is never overwritten unasked.
    assert_eq!(diwan(&folder, &["play", "nile_dam", "--as", "sudan", "--save", &left], &[]).status.code(), Some(2));
}

#[test]
fn what_is_taken_back_is_kept_beside_and_can_be_taken_up() {
    let folder = empty("undo");
    let [straight, back] = ["straight.jsonl", "back.jsonl"].map(|it| folder.join(it));
    let save = |path: &Path| path.display().to_string();
    shown(&diwan(&folder, &["play", "nile_dam", "--as", "donors", "--save", &save(&straight)], &["2", "3"]));
    let typed = ["2", "4", "2", "undo", "undo", "3", "forks"];
    let seen = shown(&diwan(&folder, &["play", "nile_dam", "--as", "donors", "--save", &save(&back)], &typed));
    assert!(seen.contains("1  3 turns long"), "{seen}");
    assert_eq!(std::fs::read_to_string(&straight).expect("kept"), std::fs::read_to_string(&back).expect("kept"));
    assert!(folder.join("back.fork1.jsonl").is_file() && folder.join("back.fork2.jsonl").is_file());
    // Going over to a fork leaves the present line in a file of its own, and no file of another game is touched.
    let over = folder.join("over.jsonl");
    std::fs::write(folder.join("over.fork1.jsonl"), "another game").expect("written");
    shown(&diwan(&folder, &["play", "nile_dam", "--as", "donors", "--save", &save(&over)], &["2", "4", "undo", "3", "0", "fork 1"]));
    assert_eq!(std::fs::read_to_string(folder.join("over.fork1.jsonl")).expect("kept"), "another game");
    let turns = |name: &str| std::fs::read_to_string(folder.join(name)).expect("kept").matches("\"turn\":").count();
    assert_eq!([turns("over.jsonl"), turns("over.fork2.jsonl"), turns("over.fork3.jsonl")], [2, 2, 3]);
}

#[test]
fn two_sittings_do_not_write_over_each_other() {
    let folder = empty("two");
    let file = folder.join("game.jsonl");
    let path = file.display().to_string();
    shown(&diwan(&folder, &["play", "nile_dam", "--as", "donors", "--save", &path], &["2"]));
    let mut first = Command::new(env!("CARGO_BIN_EXE_diwan"))
        .args(["play", "--resume", &path])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // It has taken up its file once the menu is on the screen.
    let mut screen = std::io::BufReader::new(first.stdout.take().expect("a pipe"));
    let mut line = String::new();
    while !line.contains("Let the turn pass") {
        line.clear();
        assert!(std::io::BufRead::read_line(&mut screen, &mut line).expect("text") > 0, "it ended before its menu");
    }
    shown(&diwan(&folder, &["play", "--resume", &path], &["3"]));
    let held = std::fs::read_to_string(&file).expect("kept");
    let mut input = first.stdin.take().expect("a pipe");
    input.write_all(b"4\n").expect("typed");
    drop(input);
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut screen, &mut rest).expect("text");
    assert!(first.wait().expect("it ends").success());
    assert!(rest.contains("could not be kept"), "{rest}");
    assert_eq!(std::fs::read_to_string(&file).expect("kept"), held);
}

#[test]
fn a_finished_game_is_a_recording_that_replays() {
    let folder = empty("replay");
    let file = folder.join("game.jsonl").display().to_string();
    let seen =
        shown(&diwan(&folder, &["play", "tiny", "--as", "north,south", "--save", &file], &["", "1", "1", "", "1", "2", "", "0", "", "0"]));
    assert!(seen.contains("Outcome:"), "{seen}");
    let replayed = shown(&diwan(&folder, &["replay", &file], &[]));
    assert!(replayed.contains("the same to the last bit"), "{replayed}");
}

#[test]
fn the_end_of_the_input_loses_no_turn_that_was_closed() {
    let folder = empty("end");
    let seen = shown(&diwan(&folder, &["play", "nile_dam", "--as", "donors", "--seed", "5"], &["2"]));
    let file = folder.join("diwan/nile_dam-5-1.jsonl");
    assert!(seen.contains("--resume") && seen.contains(&file.display().to_string()), "{seen}");
    let again = shown(&diwan(&folder, &["play", "--resume", &file.display().to_string(), "--as", "donors"], &["month"]));
    assert!(again.contains("turn 2 of"), "{again}");
}

#[test]
fn a_seat_is_shown_what_is_its_own_and_nobody_elses() {
    let folder = empty("private");
    let scenario = folder.join("well.ron");
    let bundled = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/tiny.ron")).expect("a bundled scenario");
    let with = |actor: &str, text: &str, secret: &str| {
        let name = format!("\"{actor}\": (\n            name:");
        assert!(text.contains(&name), "{actor} is declared as expected");
        text.replacen(&name, &format!("\"{actor}\": (\n            private: \"{secret}\", seen: Hidden,\n            name:"), 1)
    };
    std::fs::write(&scenario, with("south", &with("north", &bundled, "The north is bluffing."), "The south is bluffing."))
        .expect("written");
    let place = scenario.display().to_string();
    let seen = shown(&diwan(
        &folder,
        &["play", &place, "--as", "north", "--no-save"],
        &["brief", "brief south", "map", "why south.stability", "q"],
    ));
    assert!(seen.contains("The north is bluffing.") && !seen.contains("The south is bluffing."), "{seen}");
    assert!(seen.contains("unknown"), "a hidden level is not shown: {seen}");
}

#[test]
fn seats_are_checked_before_anything_is_played() {
    let folder = empty("seats");
    for (arguments, said) in [
        (&["play", "tiny", "--as", "nort"][..], "did you mean `north`?"),
        (&["play", "tiny", "--as", "north,north"], "taken twice"),
        (&["play", "tiny"], "--as"),
        (&["play", "--resume", "nowhere.jsonl"], "nowhere.jsonl"),
    ] {
        let output = diwan(&folder, arguments, &[]);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && error.contains(said), "{arguments:?}: {error}");
    }
}
