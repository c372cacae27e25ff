//! The program: what is said of recordings, and with which exit code.

use std::path::{Path, PathBuf};
use std::process::Command;

use diwan::history::{Wanted, open, write};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("replay-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Exit code, stdout and stderr of the program in a folder.
fn said(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
    let output = command.current_dir(folder).args(args).env("NO_COLOR", "1").output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code().expect("no signal"), text(output.stdout), text(output.stderr))
}

#[test]
fn a_run_is_recorded_verified_and_branched_from() {
    let folder = folder("whole");
    let (_, plain, _) = said(&folder, &["run", "us_iraq_2020", "--seed", "7", "--set", "policy us=greedy"]);
    let (code, told, err) =
        said(&folder, &["run", "us_iraq_2020", "--seed", "7", "--set", "policy us=greedy", "--record", "run.jsonl"]);
    assert_eq!((code, &told), (0, &plain), "{err}");
    let (code, out, err) = said(&folder, &["replay", "run.jsonl"]);
    assert_eq!(
        (code, out.as_str(), err.as_str()),
        (0, "run.jsonl: the same to the last bit: 18 turns, 283 variables\n", "")
    );
    let (code, out, _) = said(&folder, &["replay", "run.jsonl", "--format", "json"]);
    assert!(code == 0 && out.contains("\"same\": true") && out.contains("\"difference\": null"), "{out}");
    // Nothing else from a turn on is the run again.
    let (code, told, err) = said(&folder, &["replay", "run.jsonl", "--from", "7", "--record", "same.jsonl"]);
    assert_eq!((code, &told, err.as_str()), (0, &plain, "from turn 7 on anew; before it as recorded in run.jsonl\n"));
    let text = |file: &str| std::fs::read_to_string(folder.join(file)).expect("a file");
    assert_eq!(text("same.jsonl"), text("run.jsonl"));
    let branch = [
        "replay",
        "run.jsonl",
        "--from",
        "7",
        "--seed",
        "9",
        "--set",
        "hold us",
        "--set",
        "events off",
        "--record",
        "other.jsonl",
    ];
    let (code, told, err) = said(&folder, &branch);
    assert_eq!(
        (code, err.as_str()),
        (0, "from turn 7 on anew, seed 9, hold us, events off; before it as recorded in run.jsonl\n")
    );
    assert_ne!(told, plain);
    assert!(text("other.jsonl").contains("{\"from\":7,\"seed\":9,\"settings\":[\"hold us\",\"events off\"],"));
    assert_eq!(said(&folder, &["replay", "other.jsonl"]).0, 0);
    // A file that is there stays, and is not played for in vain.
    for args in [&["run", "tiny", "--record", "run.jsonl"][..], &branch] {
        let (code, out, err) = said(&folder, args);
        assert!(code == 2 && out.is_empty() && err.contains("is there already; `--force` replaces it"), "{err}");
    }
    assert_eq!(said(&folder, &["run", "tiny", "--record", "run.jsonl", "--force"]).0, 0);
    assert!(text("run.jsonl").contains("\"scenario\":\"tiny\""));
}

#[test]
fn the_lines_of_a_recording_are_as_documented() {
    let folder = folder("lines");
    said(&folder, &["run", "tiny", "--record", "run.jsonl"]);
    let text = std::fs::read_to_string(folder.join("run.jsonl")).expect("a file");
    let docs = include_str!("../../../docs/recordings.md");
    let shown = docs
        .split("```json\n")
        .nth(1)
        .and_then(|it| it.split("```").next())
        .expect("docs/recordings.md shows a recording");
    assert_eq!(shown, text);
}

#[test]
fn a_difference_is_named_and_has_its_exit_code() {
    let folder = folder("differs");
    let file = folder.join("run.jsonl");
    said(&folder, &["run", "us_iraq_2020", "--record", "run.jsonl"]);
    let mut opened = open(&file, None, Wanted::Ended).expect("sound");
    let slot = opened.history.start().scenario.variable("tension").expect("a variable").index();
    opened.history.run.turns[2].levels[slot] = 12.5;
    write(&file, &opened.history, true).expect("written");
    let (code, out, err) = said(&folder, &["replay", "run.jsonl"]);
    assert_eq!((code, out.as_str()), (4, ""));
    let said_first = "diwan: the replay differs from the recording at turn 3, level of `tension`: 12.500 recorded, ";
    assert!(err.starts_with(said_first) && err.ends_with(" played\n"), "{err}");
    let (code, out, _) = said(&folder, &["replay", "run.jsonl", "--format", "json"]);
    let what = "\"difference\": {\n    \"turn\": 3,\n    \"what\": \"level of `tension`\",";
    assert!(code == 4 && out.contains("\"same\": false") && out.contains(what), "{out}");
    // Before the difference the past is sound; behind it nothing is.
    assert_eq!(said(&folder, &["replay", "run.jsonl", "--from", "3"]).0, 0);
    assert_eq!(said(&folder, &["replay", "run.jsonl", "--from", "4"]).0, 4);
}

#[test]
fn what_is_refused_has_a_reason_and_a_place() {
    let folder = folder("refused");
    said(&folder, &["run", "tiny", "--record", "run.jsonl"]);
    let text = std::fs::read_to_string(folder.join("run.jsonl")).expect("a file");
    let put = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("written");
    put("damaged.jsonl", &text.replacen("\"water\":6", "\"water\":7", 1));
    put("short.jsonl", &text[..text.trim_end().rfind('\n').expect("lines") + 1]);
    put("torn.jsonl", &text[..text.len() - 9]);
    put("newer.jsonl", &text.replacen("\"format\":1", "\"format\":2", 1));
    put("binary.jsonl", "\u{0}\u{1}\u{2}");
    std::fs::write(folder.join("well.ron"), include_str!("../../../scenarios/tiny.ron")).expect("written");
    std::fs::write(
        folder.join("other.ron"),
        include_str!("../../../scenarios/tiny.ron").replacen("start: 50", "start: 51", 1),
    )
    .expect("written");
    for (args, code, word) in [
        (
            &["damaged.jsonl"][..],
            3,
            "diwan: damaged.jsonl: line 3: damaged: this is not the line that was written here\n",
        ),
        (&["short.jsonl"], 3, "diwan: short.jsonl: line 5: truncated: the line of the end is missing"),
        (&["torn.jsonl"], 3, "diwan: torn.jsonl: line 5: truncated: the line breaks off\n"),
        (&["newer.jsonl"], 3, "diwan: newer.jsonl: line 1: format 2 is not that of this program, which reads format 1"),
        (&["binary.jsonl"], 3, "diwan: binary.jsonl: line 1: this is no recording of diwan\n"),
        (&["well.ron"], 3, "diwan: well.ron: line 1: this is no recording of diwan\n"),
        (
            &["nowhere.jsonl"],
            2,
            "diwan: nowhere.jsonl: there is no such file; `diwan run SCENARIO --record FILE` makes one\n",
        ),
        (&["."], 2, "diwan: .: this is a folder; name the file of a recording in it\n"),
        (&["run.jsonl", "--scenario", "nowhere"], 3, "there is no scenario `nowhere`"),
        (
            &["run.jsonl", "--scenario", "nile_dam"],
            3,
            "line 1: it was recorded of the scenario `tiny`, and this is `nile_dam`\n",
        ),
        (
            &["run.jsonl", "--scenario", "other.ron"],
            3,
            "line 1: it was recorded of the scenario `tiny`, and this is `other`\n",
        ),
        (&["run.jsonl", "--scenario", "well.ron"], 0, ""),
        (&["run.jsonl", "--from", "0"], 2, "0 is not in 1.."),
        (&["run.jsonl", "--from", "3"], 2, "`--from 3`: the recorded run has 2 turns\n"),
        (&["run.jsonl", "--seed", "3"], 2, "--from"),
        (&["run.jsonl", "--set", "events off"], 2, "--from"),
        (&["run.jsonl", "--record", "x.jsonl"], 2, "--from"),
        (&["run.jsonl", "--from", "2", "--set", "turns=9"], 3, "error[changes-the-past]"),
        (&["run.jsonl", "--from", "2", "--set", "hold north@1"], 3, "turn 1 is past"),
    ] {
        let (found, out, err) = said(&folder, &[&["replay"], args].concat());
        assert!(found == code && err.contains(word), "{args:?}: {found} {out}{err}");
        assert!(code == 0 || out.is_empty(), "{args:?}: {out}");
    }
    // Where its scenario went, the program can't know.
    said(&folder, &["run", "well.ron", "--record", "moved.jsonl"]);
    std::fs::rename(folder.join("well.ron"), folder.join("spring.ron")).expect("moved");
    let (code, _, err) = said(&folder, &["replay", "moved.jsonl"]);
    assert!(
        code == 3
            && err.contains("there is no scenario `well.ron`")
            && err.contains("`--scenario` says where it is now"),
        "{err}"
    );
    assert_eq!(said(&folder, &["replay", "moved.jsonl", "--scenario", "spring.ron"]).0, 0);
    let shown = "error[changes-the-past]: this changes what the scenario says, and by that the turns that are past were played\n";
    let (_, _, err) = said(&folder, &["replay", "run.jsonl", "--from", "2", "--set", "turns=9"]);
    assert!(
        err.starts_with(shown) && err.contains("--set:1:1") && err.contains("play it from the start with `diwan run`"),
        "{err}"
    );
}
