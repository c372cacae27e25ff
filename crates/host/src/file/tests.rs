//! Files of rooms that are torn, foreign, busy or changed.

use std::path::PathBuf;

use super::{FileError, Holder, Key, RoomFile, journal};
use crate::room::trial::Trial;
use crate::room::{Lead, Phase};

/// A folder that is gone when the test is over.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("diwan-host-{name}-{}", std::process::id()));
        let _not_there = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _gone = std::fs::remove_dir_all(&self.0);
    }
}

fn played() -> Trial {
    let mut trial = Trial::new("tiny", &["north", "south"]);
    trial.lead(Lead::Staff { seat: "south".into(), staff: crate::room::Staff::Policy }).expect("people were asked");
    trial.go_to(Phase::HotWash);
    trial
}

fn written(folder: &Folder, trial: &Trial) -> PathBuf {
    let path = folder.file("room.diwan");
    let mut file = RoomFile::begin(&path, &trial.journal[0]).expect("a new file");
    for (place, entry) in trial.journal[1..].iter().enumerate() {
        file.append(core::slice::from_ref(entry), Some(&format!("c{place}"))).expect("room on the disk");
    }
    path
}

#[test]
fn what_was_written_is_read() {
    let (folder, trial) = (Folder::new("read"), played());
    let path = written(&folder, &trial);
    let (mut file, kept) = RoomFile::open(&path).expect("a file of ours");
    assert_eq!(kept.entries, trial.journal);
    assert_eq!(kept.commands.len(), trial.journal.len() - 1);
    let key = Key::new().expect("random numbers");
    file.key(key.sum(), Some(&Holder::Card("north".into()))).expect("kept");
    file.fact("name", "value").expect("kept");
    drop(file);
    let (file, kept) = RoomFile::open(&path).expect("a file of ours");
    assert_eq!(kept.keys.get(&key.sum()), Some(&Holder::Card("north".into())));
    assert_eq!(file.fact_of("name").expect("read"), Some("value".to_owned()));
    assert_eq!(file.fact_of("other").expect("read"), None);
}

#[test]
fn a_name_is_not_written_over_and_two_programs_do_not_share_a_room() {
    let (folder, trial) = (Folder::new("busy"), played());
    let path = written(&folder, &trial);
    assert!(matches!(RoomFile::begin(&path, &trial.journal[0]), Err(FileError::Exists(_))));
    let (_open, _) = RoomFile::open(&path).expect("a file of ours");
    assert!(matches!(RoomFile::open(&path), Err(FileError::Busy(_))));
}

#[test]
fn a_command_is_written_once() {
    let (folder, trial) = (Folder::new("once"), played());
    let path = folder.file("room.diwan");
    let mut file = RoomFile::begin(&path, &trial.journal[0]).expect("a new file");
    file.append(&trial.journal[1..2], Some("a")).expect("new");
    assert!(file.append(&trial.journal[2..4], Some("a")).is_err());
    // Nothing of what was refused is there, and what follows is.
    file.append(&trial.journal[2..4], Some("b")).expect("new");
    drop(file);
    assert_eq!(RoomFile::open(&path).expect("a file of ours").1.entries, trial.journal[..4]);
}

#[test]
fn files_that_are_none_of_ours_are_refused_in_words() {
    let folder = Folder::new("foreign");
    assert!(matches!(RoomFile::open(&folder.file("nothing")), Err(FileError::Missing(_))));
    for (name, text) in [("empty", &b""[..]), ("text", b"not a database at all"), ("torn", b"SQLite format 3\0torn")] {
        let path = folder.file(name);
        std::fs::write(&path, text).expect("written");
        let error = RoomFile::open(&path).expect_err("none of ours");
        assert!(matches!(error, FileError::Foreign(_) | FileError::Torn(_)), "{name}: {error}");
    }
    let whole = written(&folder, &played());
    let bytes = std::fs::read(&whole).expect("a file");
    let cut = folder.file("cut.diwan");
    std::fs::write(&cut, &bytes[..bytes.len() / 2]).expect("written");
    for found in [RoomFile::open(&cut).map(|_| ()), journal(&cut).map(|_| ())] {
        assert!(matches!(found, Err(FileError::Torn(_))), "{found:?}");
    }
    let other = folder.file("other");
    rusqlite::Connection::open(&other).and_then(|it| it.execute_batch("CREATE TABLE t (a); ")).expect("written");
    assert!(matches!(RoomFile::open(&other), Err(FileError::Foreign(_))));
}

#[test]
fn an_entry_that_was_changed_lost_or_moved_is_found() {
    let (folder, trial) = (Folder::new("changed"), played());
    let path = written(&folder, &trial);
    let last = trial.journal.len();
    for (done, at) in [
        ("UPDATE journal SET entry = replace(entry, 'people', 'policy') WHERE seq = 1", None),
        ("UPDATE journal SET entry = replace(entry, 'host', 'clock') WHERE seq = 3", Some(3)),
        ("DELETE FROM journal WHERE seq = 2", Some(3)),
        ("UPDATE journal SET sum = 'none' WHERE seq = 4", Some(4)),
        (&format!("UPDATE journal SET seq = {} WHERE seq = {last}", last + 5), Some(last as u64 + 5)),
    ] {
        let copy = folder.file("copy.diwan");
        std::fs::copy(&path, &copy).expect("copied");
        let changed = rusqlite::Connection::open(&copy).and_then(|it| it.execute(done, [])).expect("changed");
        assert_eq!(changed, 1);
        match (RoomFile::open(&copy), at) {
            (Err(FileError::Damaged { seq, .. }), Some(at)) => assert_eq!(seq, at, "{done}"),
            // Nothing in the first entry reads so.
            (Ok(_), None) => {}
            (found, _) => panic!("{done}: {:?}", found.map(|it| it.1)),
        }
    }
}

#[test]
fn a_copy_opens_elsewhere_and_has_no_keys() {
    let (folder, trial) = (Folder::new("copy"), played());
    let path = written(&folder, &trial);
    let (mut file, _) = RoomFile::open(&path).expect("a file of ours");
    let key = Key::new().expect("random numbers");
    file.key(key.sum(), Some(&Holder::Facilitator)).expect("kept");
    for (with_keys, keys) in [(false, 0), (true, 1)] {
        let to = folder.file("elsewhere.diwan");
        file.copy(&to, with_keys).expect("copied");
        let (_, kept) = RoomFile::open(&to).expect("a file of ours");
        assert_eq!((kept.entries.len(), kept.keys.len()), (trial.journal.len(), keys));
    }
}

/// Everything beside a file, with its bytes.
fn beside(path: &std::path::Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(path.parent().expect("a folder")).expect("there").flatten();
    let mut all: Vec<_> = entries.map(|it| (it.path(), std::fs::read(it.path()).expect("a file"))).collect();
    all.sort();
    all
}

#[test]
fn a_file_that_is_looked_into_stays_as_it_is() {
    let (folder, trial) = (Folder::new("look"), played());
    let path = written(&folder, &trial);
    let before = beside(&path);
    assert_eq!(journal(&path).expect("a file of ours"), trial.journal);
    assert!(beside(&path) == before, "nothing is written to it or beside it");
    let (kept, _) = RoomFile::open(&path).expect("nobody has it");
    assert!(matches!(journal(&path), Err(FileError::Busy(_))));
    drop(kept);
    assert!(matches!(journal(&folder.file("nowhere")), Err(FileError::Missing(_))));
    std::fs::write(folder.file("letter"), "Dear all").expect("written");
    assert!(matches!(journal(&folder.file("letter")), Err(FileError::Foreign(_))));
}

#[test]
fn what_a_program_that_broke_off_had_written_beside_its_file_is_read() {
    let (folder, trial) = (Folder::new("broke"), played());
    let path = folder.file("room.diwan");
    let mut file = RoomFile::begin(&path, &trial.journal[0]).expect("a new file");
    file.append(&trial.journal[1..], None).expect("room on the disk");
    // As it lies there while the program runs, and after it was killed.
    let copy = folder.file("copy.diwan");
    for end in ["", "-wal"] {
        let [from, to] = [&path, &copy].map(|it| format!("{}{end}", it.display()));
        std::fs::copy(from, to).expect("it is there");
    }
    let bytes = std::fs::read(&copy).expect("a file");
    assert_eq!(journal(&copy).expect("a file of ours"), trial.journal);
    assert_eq!(std::fs::read(&copy).expect("a file"), bytes);
}
