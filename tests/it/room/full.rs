//! A disk that is full while people play: a limit on the size of files, which binds whoever runs the tests, and a small
//! disk of its own where this system lets us have one.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use diwan::host::desk::look_back;

use super::{Host, answered, folder, ports, send, stated};

/// How much may still be written when the disk is as good as full, in pages of a database: a turn that is closed takes a few.
const ROUNDS: u64 = 7;
const PAGE: u64 = 4_120;

/// A disk that can be filled.
enum Disk {
    /// The program may write no file longer than so much.
    Limit(u32),
    /// A disk of its own.
    Small(PathBuf),
}

impl Disk {
    /// Leaves so many pages free behind what is written already.
    fn fill(&self, file: &Path, pages: u64) {
        let beside = PathBuf::from(format!("{}-wal", file.display()));
        let there = std::fs::metadata(beside).map_or(0, |it| it.len());
        match self {
            Self::Limit(process) => limit(*process, &(there + pages * PAGE).to_string()),
            Self::Small(folder) => {
                let free = std::fs::File::create(folder.join("filler")).expect("a file");
                // What is left over is given back, page by page.
                let full = (1..).find(|it| free.set_len(it << 12).is_err() || !grown(&free, *it)).expect("it is small");
                free.set_len((full.saturating_sub(1 + pages)) << 12).expect("shorter");
            }
        }
    }

    fn free(&self) {
        match self {
            Self::Limit(process) => limit(*process, "unlimited"),
            Self::Small(folder) => std::fs::remove_file(folder.join("filler")).expect("removed"),
        }
    }
}

/// Whether a file has room for so many pages on its disk.
fn grown(file: &std::fs::File, pages: u64) -> bool {
    use std::os::unix::fs::FileExt;
    file.write_all_at(&[1; 4_096], (pages - 1) << 12).is_ok()
}

fn limit(process: u32, most: &str) {
    let line = format!("--fsize={most}:unlimited");
    let done = Command::new("prlimit").args(["--pid", &process.to_string(), &line]).status();
    assert!(done.expect("it is there").success(), "{line}");
}

/// Somebody who writes, and what of it was acknowledged.
struct Writer {
    port: u16,
    cookie: String,
    number: usize,
    said: Vec<String>,
}

impl Writer {
    /// Says a long word to all; whether it was acknowledged.
    fn says(&mut self) -> bool {
        self.number += 1;
        let text = format!("w{}{}", self.number, "x".repeat(1_500));
        let answer = answered(self.port, "POST", "/ask/state", &self.cookie, &format!("text={text}"));
        let is_taken = answer.contains("HTTP/1.1 303") && !answer.contains("said=");
        if is_taken {
            self.said.push(text);
        }
        is_taken
    }
}

fn played(disk: impl FnOnce(&Host) -> Disk, folder: &Path) {
    let (ports, file) = (ports(), folder.join("room.diwan"));
    let name = file.display().to_string();
    let args = ["nile_dam", "--walk-in", "--seats", "egypt,ethiopia,sudan", "--file", &name];
    let host = Host::start_by("trap '' XFSZ; exec \"$0\" \"$@\"", ports, &args);
    let disk = disk(&host);
    let (_, lead) = send(ports[1], "/enter", "", "phrase=a+b+c+d").expect("an answer");
    let lead = lead.expect("the phrase opens the console");
    let leads = |what: &str, body: &str| {
        let answer = answered(ports[1], "POST", &format!("/lead/{what}"), &lead, body);
        answer.contains("HTTP/1.1 303") && !answer.contains("said=")
    };
    assert!(leads("doors", "open=yes"));
    let come = |number: u64| {
        let body = format!("name=P{number}&seat=egypt&code={}&command=come-{number:08}", host.code);
        // The room is on the network a moment after its doors are opened.
        let came = (0..100).find_map(|_| {
            std::thread::sleep(Duration::from_millis(20));
            send(ports[0], "/come", "", &body).and_then(|it| it.1)
        });
        came.expect("somebody comes in")
    };
    let mut writer = Writer { port: ports[0], cookie: String::new(), number: 0, said: Vec::new() };
    let (mut epoch, mut refused) = (0, 0);
    for round in 0..ROUNDS {
        // Nobody is to be held up for asking too often.
        writer.cookie = come(round);
        std::thread::sleep(Duration::from_millis(600));
        for from in ["lobby", "brief", "adjudicate", "reveal", "hot_wash", "situation"] {
            leads("advance", &format!("from={from}"));
        }
        assert!(writer.says());
        disk.fill(&file, round);
        epoch += u32::from(leads("commit", &format!("epoch={epoch}")));
        let spoken = (0..12).take_while(|_| writer.says()).count();
        assert!(spoken < 12, "round {round}: the disk was never full");
        // The wall and the console go on, and the room can be saved elsewhere.
        let wall = answered(ports[1], "GET", "/wall", &lead, "");
        assert!(wall.contains("HTTP/1.1 200") && wall.contains("The clock is stopped."), "{wall}");
        assert!(answered(ports[1], "GET", "/", &lead, "").contains("Nothing can be saved"));
        assert!(answered(ports[1], "GET", "/room.diwan", &lead, "").contains("SQLite format 3"));
        for _ in 0..3 {
            refused += u32::from(!writer.says());
        }
        disk.free();
        let freed = Instant::now();
        while !writer.says() {
            assert!(freed.elapsed() < Duration::from_secs(5), "round {round}: it does not go on");
            std::thread::sleep(Duration::from_millis(100));
        }
        let console = answered(ports[1], "GET", "/", &lead, "");
        assert!(!console.contains("Nothing can be saved") && console.contains("Paused"));
        assert!(leads("resume", ""));
        epoch += u32::from(leads("commit", &format!("epoch={epoch}")));
    }
    assert_eq!((u64::from(epoch), u64::from(refused)), (ROUNDS, 3 * ROUNDS));
    drop(host);
    let mut kept = stated(&file);
    kept.retain(|it| it.starts_with('w'));
    assert_eq!(kept, writer.said, "what was acknowledged is there, and nothing else");
    let (room, _) = look_back(&file, None).expect("the journal is whole, and its turns come to what they came to");
    assert_eq!(room.game().turn(), ROUNDS as u32);
}

#[test]
fn a_room_stands_still_on_a_full_disk_and_goes_on() {
    let own = folder("limit");
    played(|host| Disk::Limit(host.child.id()), &own);
    std::fs::remove_dir_all(own).expect("removed");
    let small = folder("small");
    let mount = ["-t", "tmpfs", "-o", "size=8m", "tmpfs"];
    if !Command::new("mount").args(mount).arg(&small).output().is_ok_and(|it| it.status.success()) {
        eprintln!("this system lets us have no disk of our own, so only a limit was tried");
        return;
    }
    let done = std::panic::catch_unwind(|| played(|_| Disk::Small(small.clone()), &small));
    let _left = Command::new("umount").arg(&small).status();
    std::fs::remove_dir_all(small).expect("removed");
    if let Err(why) = done {
        std::panic::resume_unwind(why);
    }
}
