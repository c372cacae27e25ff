//! Hostile files, pipes and terminals: whatever stands in the place of a file, fills the disk, closes the output or
//! sits in the next chair, nothing hangs, nothing of another's is touched, and nothing that was played is lost.
#![cfg(target_os = "linux")]

mod closed;
mod full;
mod pipes;
mod printed;
mod saves;
mod terminal;

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// What takes longer than this hangs.
const LIMIT: Duration = Duration::from_secs(120);

/// A folder of a test's own, empty.
fn empty(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("files-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A command in a folder, which is also where games are kept.
fn command(program: &str, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).args(arguments);
    command.env("NO_COLOR", "1").env("COLUMNS", "100").env("TERM", "xterm").env("XDG_STATE_HOME", folder);
    command
}

/// The program in a folder.
fn diwan(folder: &Path, arguments: &[&str]) -> Command {
    command(env!("CARGO_BIN_EXE_diwan"), folder, arguments)
}

/// A helper of the system, which every machine that runs these tests has to have.
fn system(folder: &Path, program: &str, arguments: &[&str]) {
    let status = command(program, folder, arguments).status();
    assert!(status.unwrap_or_else(|error| panic!("{program}: {error}")).success(), "{program} {arguments:?}");
}

/// Waits until a program ends.
fn ended(child: &mut Child) -> i32 {
    let begun = Instant::now();
    loop {
        match child.try_wait().expect("a program that was started") {
            Some(status) => return status.code().expect("no signal"),
            None if begun.elapsed() > LIMIT => {
                child.kill().expect("killed");
                panic!("it hangs");
            }
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    }
}

/// Exit code and all that the program says, with these lines typed into it.
fn said(folder: &Path, arguments: &[&str], typed: &str) -> (i32, String) {
    let mut talk = Talk::begin(diwan(folder, arguments));
    talk.say(typed);
    talk.leave()
}

/// A talk with a program: what is said to it, and all that it says.
struct Talk {
    child: Child,
    input: Option<ChildStdin>,
    coming: Receiver<Vec<u8>>,
    seen: Vec<u8>,
    /// How much of it was waited for.
    at: usize,
}

impl Talk {
    fn begin(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let (sender, coming) = channel();
        let streams: [Box<dyn Read + Send>; 2] =
            [Box::new(child.stdout.take().expect("a pipe")), Box::new(child.stderr.take().expect("a pipe"))];
        for mut stream in streams {
            let sender = sender.clone();
            std::thread::spawn(move || {
                let mut buffer = vec![0; 1 << 16];
                while let Ok(read @ 1..) = stream.read(&mut buffer) {
                    let _ = sender.send(buffer[..read].to_vec());
                }
            });
        }
        Self { input: child.stdin.take(), child, coming, seen: Vec::new(), at: 0 }
    }

    /// The program on a terminal of its own, tall enough that no page is turned.
    fn on_terminal(folder: &Path, arguments: &str) -> Self {
        let line = format!("stty rows 200 cols 100; exec '{}' {arguments}", env!("CARGO_BIN_EXE_diwan"));
        let mut command = command("script", folder, &["-qec", &line, "/dev/null"]);
        command.env_remove("COLUMNS");
        Self::begin(command)
    }

    fn say(&mut self, text: &str) {
        // Whoever has left reads no further.
        let _ = self.input.as_mut().expect("a pipe").write_all(text.as_bytes());
    }

    /// Waits for words that were not waited for before; gives what was said up to them.
    fn until(&mut self, words: &str) -> String {
        loop {
            let found = self.seen[self.at..].windows(words.len()).position(|it| it == words.as_bytes());
            if let Some(place) = found {
                let end = self.at + place + words.len();
                let text = String::from_utf8_lossy(&self.seen[self.at..end]).into_owned();
                self.at = end;
                return text;
            }
            match self.coming.recv_timeout(LIMIT) {
                Ok(bytes) => self.seen.extend(bytes),
                Err(error) => panic!("`{words}` is never said ({error}):\n{}", String::from_utf8_lossy(&self.seen)),
            }
        }
    }

    /// Says no more; gives the exit code and all that was said.
    fn leave(mut self) -> (i32, String) {
        self.input = None;
        let code = ended(&mut self.child);
        // Its ends of the pipes are closed by now.
        self.seen.extend(self.coming.iter().flatten());
        (code, String::from_utf8_lossy(&self.seen).into_owned())
    }
}

/// What was said, whatever the lines it stands in.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The turns that a recording holds, by number.
fn turns(file: &Path) -> Vec<u64> {
    let text = std::fs::read_to_string(file).expect("a recording");
    let lines = text.lines().map(|it| serde_json::from_str::<serde_json::Value>(it).expect("a line of JSON"));
    lines.filter_map(|it| it["turn"].as_u64()).collect()
}

/// Everything in a folder: names, kinds, and the bytes of plain files.
fn everything(folder: &Path) -> Vec<(String, String, Vec<u8>)> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry")) {
        let about = entry.file_type().expect("a kind");
        let bytes = if about.is_file() { std::fs::read(entry.path()).expect("a file") } else { Vec::new() };
        out.push((entry.file_name().to_string_lossy().into_owned(), format!("{about:?}"), bytes));
    }
    out.sort();
    out
}

/// What a program said, its exit code first.
fn told(output: Output) -> (i32, String) {
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code().expect("no signal"), text)
}
