//! The room as a program: killed again and again under load, taken up again, and played in real browsers.
#![cfg(feature = "host")]

#[cfg(target_os = "linux")]
mod full;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use diwan::host::file::RoomFile;
use diwan::host::room::Entry;
use diwan::kernel::{Seed, Words};
use rand::Rng;

/// How often the program is killed, unless `DIWAN_KILLS` says otherwise.
const KILLS: u32 = 200;
/// How many people write at the same time.
const WRITERS: usize = 4;

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("diwan-room-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The program, hosting a room until this is dropped.
struct Host {
    child: Child,
    code: String,
}

impl Host {
    /// Starts it, and waits until it has said where it is.
    fn start(ports: [u16; 2], args: &[&str]) -> Self {
        Self::begun(Command::new(env!("CARGO_BIN_EXE_diwan")), ports, args)
    }

    /// The same behind a line of a shell.
    #[cfg(target_os = "linux")]
    fn start_by(line: &str, ports: [u16; 2], args: &[&str]) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", line, env!("CARGO_BIN_EXE_diwan")]);
        Self::begun(command, ports, args)
    }

    fn begun(mut command: Command, ports: [u16; 2], args: &[&str]) -> Self {
        command.arg("host").args(args).args(["--phrase", "a b c d", "--no-browser"]);
        command.args(["--port", &ports[0].to_string(), "--console-port", &ports[1].to_string()]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program starts");
        let mut said = BufReader::new(child.stderr.take().expect("a pipe"));
        let (mut code, mut all) = (None, String::new());
        loop {
            let mut line = String::new();
            if said.read_line(&mut line).expect("text") == 0 {
                panic!("the program ended: {all}");
            }
            all += &line;
            code = code.or_else(|| line.split("code ").nth(1).map(|it| it.trim().to_owned()));
            if line.contains("Ctrl-C") {
                break;
            }
        }
        // What it says later is read, so that it is not stopped by a full pipe.
        std::thread::spawn(move || said.read_to_string(&mut String::new()));
        Self { child, code: code.expect("a code") }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a form; gives back the status and the cookie that was set. Nothing where no whole answer came.
fn send(port: u16, path: &str, cookie: &str, body: &str) -> Option<(u16, Option<String>)> {
    let answer = asked(port, "POST", path, cookie, body)?;
    let (head, _) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let set = head.lines().find_map(|it| it.to_lowercase().starts_with("set-cookie: ").then(|| it[12..].to_owned()));
    Some((status, set.and_then(|it| it.split(';').next().map(str::to_owned))))
}

/// What is answered, head and all.
#[cfg(target_os = "linux")]
fn answered(port: u16, method: &str, path: &str, cookie: &str, body: &str) -> String {
    asked(port, method, path, cookie, body).expect("an answer")
}

fn asked(port: u16, method: &str, path: &str, cookie: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nCookie: {cookie}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

/// Two ports that nobody listens at.
fn ports() -> [u16; 2] {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    loop {
        let first = 21_000 + (std::process::id() % 9_000 + 2 * NEXT.fetch_add(1, Ordering::Relaxed)) as u16;
        let ports = [first, first + 1];
        if ports.iter().all(|it| std::net::TcpListener::bind(("127.0.0.1", *it)).is_ok()) {
            return ports;
        }
    }
}

/// What stands in a file: everything that was said to everybody.
fn stated(file: &Path) -> Vec<String> {
    let (_, kept) = RoomFile::open(file).expect("a whole file");
    let text =
        |it: diwan::host::room::Stamped| if let Entry::Stated { text, .. } = it.entry { Some(text) } else { None };
    kept.entries.into_iter().filter_map(text).collect()
}

#[test]
fn killed_at_any_moment_nothing_is_lost_that_was_acknowledged() {
    let (folder, ports) = (folder("killed"), ports());
    let file = folder.join("room.diwan");
    let name = file.display().to_string();
    let mut host = Host::start(ports, &["tiny", "--walk-in", "--seats", "north,south", "--file", &name]);
    let (_, lead) = send(ports[1], "/enter", "", "phrase=a+b+c+d").expect("an answer");
    let lead = lead.expect("the phrase opens the console");
    assert_eq!(send(ports[1], "/lead/doors", &lead, "command=doors&open=yes").map(|it| it.0), Some(303));
    let come = |number: usize| {
        let body = format!("name=P{number}&seat=north&code={}&command=come{number}", host.code);
        // The room is on the network a moment after its doors are opened.
        (0..100).find_map(|_| {
            std::thread::sleep(Duration::from_millis(20));
            send(ports[0], "/come", "", &body).and_then(|it| it.1)
        })
    };
    let people: Vec<String> = (0..WRITERS).map(|it| come(it).expect("somebody comes in")).collect();
    let (said, mut moments) = (Arc::new(Mutex::new(Vec::new())), Words::new(Seed(11), 0, 0, "kills"));
    let kills = std::env::var("DIWAN_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(KILLS);
    for kill in 0..kills {
        let writers: Vec<_> = people
            .iter()
            .enumerate()
            .map(|(writer, cookie)| {
                let (cookie, said) = (cookie.clone(), said.clone());
                std::thread::spawn(move || {
                    for number in 0.. {
                        let text = format!("k{kill}w{writer}n{number}");
                        match send(ports[0], "/ask/state", &cookie, &format!("command={text}&text={text}")) {
                            Some((303, _)) => said.lock().expect("no panic while it is held").push(text),
                            // Too many at once: that was not taken, and nobody was told that it was.
                            Some((429, _)) => std::thread::sleep(Duration::from_millis(20)),
                            Some((status, _)) => panic!("{status}"),
                            None => return,
                        }
                    }
                })
            })
            .collect();
        std::thread::sleep(Duration::from_micros(u64::from(moments.next_u32() % 60_000)));
        drop(host);
        writers.into_iter().for_each(|it| it.join().expect("a thread of ours"));
        host = Host::start(ports, &["--resume", &name]);
    }
    drop(host);
    let (said, kept) = (said.lock().expect("no panic while it is held").clone(), stated(&file));
    assert!(said.len() > kills as usize, "{} were acknowledged", said.len());
    let lost: Vec<&String> = said.iter().filter(|it| !kept.contains(it)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let mut once = kept.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), kept.len(), "nothing is there twice");
    std::fs::remove_dir_all(folder).expect("removed");
}

#[test]
fn two_programs_do_not_host_one_room_and_a_room_is_replayed() {
    let (folder, ports) = (folder("two"), ports());
    let name = folder.join("room.diwan").display().to_string();
    let host = Host::start(ports, &["tiny", "--file", &name]);
    let second = |args: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_diwan")).args(args).env("NO_COLOR", "1").output().expect("it starts");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, said) = second(&["host", "--resume", &name, "--no-browser", "--port", "1", "--console-port", "2"]);
    assert!(code != Some(0) && !said.contains("panicked"), "{said}");
    let console = ports[1].to_string();
    let (code, said) = second(&["host", "tiny", "--no-browser", "--file", "other.diwan", "--console-port", &console]);
    assert!(code == Some(2) && said.contains(&console), "a port that is taken is named: {said}");
    assert!(!Path::new("other.diwan").exists(), "no room is begun for it");
    let (_, lead) = send(ports[1], "/enter", "", "phrase=a+b+c+d").expect("an answer");
    let lead = lead.expect("the phrase opens the console");
    for (number, phase) in ["lobby", "brief", "situation", "negotiate"].into_iter().enumerate() {
        let body = format!("command=a{number}&from={phase}");
        assert_eq!(send(ports[1], "/lead/advance", &lead, &body).map(|it| it.0), Some(303));
    }
    assert_eq!(send(ports[1], "/lead/commit", &lead, "command=c&epoch=0").map(|it| it.0), Some(303));
    drop(host);
    // A room that is not over is a save; what was played of it is the same to the last bit.
    let (code, said) = second(&["replay", &name]);
    assert!(matches!(code, Some(0 | 3)) && !said.contains("panicked"), "{code:?} {said}");
    std::fs::remove_dir_all(folder).expect("removed");
}

/// Where `scripts/browser.sh` puts what drives a browser, and what searches pages.
const DRIVER: &str = "target/browser/node_modules/playwright-core";
const AXE: &str = "target/axe/node_modules/axe-core/axe.min.js";

#[test]
fn a_morning_is_played_in_real_browsers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].into_iter().find(|it| Path::new(it).exists());
    let (Some(chromium), true, true) = (chromium, root.join(DRIVER).exists(), root.join(AXE).exists()) else {
        eprintln!(
            "there is no browser here, or nothing to drive it with, so no morning was played: scripts/browser.sh installs both"
        );
        return;
    };
    let folder = folder("morning");
    let script = root.join("target/browser/morning.mjs");
    std::fs::copy(root.join("tests/room/morning.mjs"), &script).expect("beside what it imports");
    let output = Command::new("node")
        .arg(script)
        .arg(env!("CARGO_BIN_EXE_diwan"))
        .arg(&folder)
        .arg(root.join(AXE))
        .env("CHROMIUM", chromium)
        .output()
        .expect("node starts");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("a morning was played"), "{said}");
    std::fs::remove_dir_all(folder).expect("removed");
}
