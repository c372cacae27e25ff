//! Readers that go away and signals that come: the exit code is that of the work, whoever reads what comes of it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::{diwan, empty, ended};

/// The exit code where a reader goes away after so many lines; with `both`, what goes to stderr goes the same way.
fn read_by_head(folder: &Path, arguments: &[&str], lines: usize, both: bool) -> i32 {
    let mut command = if both {
        let mut command = super::command("sh", folder, &["-c", "exec \"$0\" \"$@\" 2>&1", env!("CARGO_BIN_EXE_diwan")]);
        command.args(arguments);
        command
    } else {
        diwan(folder, arguments)
    };
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
    let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
    (0..lines).for_each(|_| _ = reader.read_line(&mut String::new()).expect("text"));
    drop(reader);
    ended(&mut child)
}

#[test]
fn the_exit_code_does_not_hang_on_who_reads() {
    let folder = empty("head");
    let bad = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/head_wrong_kinds.ron").display().to_string();
    for (arguments, code, tries) in [
        (&["check", &bad][..], 3, 40),
        (&["check", &bad, &bad, "tiny", "--format", "json"], 3, 10),
        (&["run", &bad], 3, 10),
        (&["run", "us_iraq_2020"], 0, 10),
        (&["run", "tiny", "--record", "run.jsonl", "--force"], 0, 10),
        (&["batch", "tiny", "--runs", "200"], 0, 10),
        (&["batch", "tiny", "--runs", "200", "--format", "json"], 0, 10),
        (&["replay", "nosuch"], 2, 5),
        (&["nosuch"], 2, 5),
        (&["--help"], 0, 5),
        (&["claims", "us_iraq_2020", "--only", "c21", "--draws", "20", "--seeds", "4"], 4, 3),
    ] {
        assert_eq!(diwan(&folder, arguments).output().expect("it runs").status.code(), Some(code), "{arguments:?}");
        for number in 0..tries {
            let (lines, both) = (number % 3, number % 2 == 0);
            let found = read_by_head(&folder, arguments, lines, both);
            assert_eq!(found, code, "{arguments:?} read to line {lines}, both {both}");
        }
    }
}

/// With one stream or several closed from the start there is nowhere to say anything, and no reason to fail.
#[test]
fn closed_streams_are_no_reason_to_fail() {
    let folder = empty("closed");
    for streams in [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"] {
        for (arguments, code) in
            [("run tiny --record run.jsonl --force", 0), ("check nosuch", 3), ("play tiny --as north --no-save", 0)]
        {
            let line = format!("exec '{}' {arguments} {streams} </dev/null", env!("CARGO_BIN_EXE_diwan"));
            let status = Command::new("sh").current_dir(&folder).args(["-c", &line]).output().expect("it runs").status;
            assert_eq!(status.code(), Some(code), "{arguments} {streams}");
        }
        // What was recorded stands in its file, and nothing that was meant for the terminal.
        assert_eq!(diwan(&folder, &["replay", "run.jsonl"]).output().expect("it runs").status.code(), Some(0));
    }
}
