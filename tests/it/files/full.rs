//! A disk that is full for a moment: a game goes on, and its file holds one line of play, whole, as soon as there is
//! room again. The disk is a limit on the size of files, which binds whoever runs the tests.

use std::path::Path;
use std::process::Command;

use super::{Talk, command, empty, said, system, turns};

/// A game in which nothing but the menu asks for anything.
const GAME: &str =
    "play tiny --as north --set turns=12 --set 'dialogue fence off' --set 'events off' --save game.jsonl";

/// The game, told of a full disk instead of being stopped.
fn game(folder: &Path) -> Talk {
    let line = format!("trap '' XFSZ; exec '{}' {GAME}", env!("CARGO_BIN_EXE_diwan"));
    let mut talk = Talk::begin(command("sh", folder, &["-c", &line]));
    talk.until("Let the turn pass");
    talk
}

impl Talk {
    fn turn(&mut self, typed: &str) -> String {
        self.say(&format!("{typed}\n"));
        self.until("Let the turn pass")
    }

    /// Lets files grow to so many bytes and no more.
    fn room(&self, folder: &Path, most: &str) {
        let process = self.child.id().to_string();
        system(folder, "prlimit", &["--pid", &process, &format!("--fsize={most}:unlimited")]);
    }
}

#[test]
fn a_full_disk_leaves_one_line_of_play() {
    for (number, (most, typed)) in [
        // Nothing can be written at all, or nothing that makes the file longer than it is.
        ("0", &["undo", "2"][..]),
        ("1100", &["undo", "2"]),
        ("0", &["2"]),
        ("1400", &["2", "0"]),
        ("0", &["undo", "undo", "2", "0"]),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = empty(&format!("full-{number}"));
        let file = folder.join("game.jsonl");
        let mut talk = game(&folder);
        (0..3).for_each(|_| _ = talk.turn("0"));
        talk.room(&folder, most);
        let told: String = typed.iter().map(|it| talk.turn(it)).collect();
        assert!(told.contains("could not be kept"), "{typed:?}: {told}");
        talk.room(&folder, "unlimited");
        let told = talk.turn("0");
        assert!(!told.contains("could not be kept"), "{typed:?}: {told}");
        let (code, text) = talk.leave();
        assert!(code == 0 && text.contains("goes on with it"), "{text}");
        let back = typed.iter().filter(|it| **it == "undo").count();
        let played = (3 + typed.len() - 2 * back + 1) as u64;
        assert_eq!(turns(&file), (1..=played).collect::<Vec<_>>(), "{typed:?}");
        // What was taken back is kept beside.
        let beside = (1..=back).map(|it| turns(&folder.join(format!("game.branch{it}.jsonl"))).len());
        assert_eq!(beside.collect::<Vec<_>>(), (0..back).map(|it| 3 - it).collect::<Vec<_>>());
        let (code, text) = said(&folder, &["play", "--resume", "game.jsonl"], "quit\n");
        assert!(code == 0 && text.contains(&format!("turn {} of 12", played + 1)), "{typed:?}: {code} {text}");
    }
}

/// What the file holds is no less a game for what came after it.
#[test]
fn whoever_leaves_while_the_disk_is_full_is_told_what_is_kept() {
    for played in 0..3 {
        let folder = empty(&format!("behind-{played}"));
        let mut talk = game(&folder);
        (0..played).for_each(|_| _ = talk.turn("0"));
        talk.room(&folder, "0");
        assert!(talk.turn("2").contains("could not be kept"));
        let (code, text) = talk.leave();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let holds = ["the beginning of the game", "the game's first turn", "the game's first 2 turns"][played];
        assert!(code == 0 && text.contains(&format!("game.jsonl holds {holds}; `diwan play --resume")), "{text}");
        assert!(!text.contains("The game was not kept"), "{text}");
        let (code, text) = said(&folder, &["play", "--resume", "game.jsonl", "--as", "north"], "quit\n");
        assert!(code == 0 && text.contains(&format!("turn {} of 12", played + 1)), "{code} {text}");
    }
}

#[test]
fn whoever_leaves_when_there_is_room_again_has_lost_nothing() {
    let folder = empty("room");
    let mut talk = game(&folder);
    talk.turn("0");
    talk.room(&folder, "0");
    assert!(talk.turn("2").contains("could not be kept"));
    assert_eq!(turns(&folder.join("game.jsonl")), [1]);
    talk.room(&folder, "unlimited");
    assert_eq!(talk.leave().0, 0);
    assert_eq!(turns(&folder.join("game.jsonl")), [1, 2]);
}

#[test]
fn where_nothing_can_be_written_that_is_said_before_anything_is_played() {
    let folder = empty("none");
    let line =
        |arguments: &str| format!("trap '' XFSZ; ulimit -f 0; exec '{}' {arguments}", env!("CARGO_BIN_EXE_diwan"));
    for (arguments, code) in [
        ("batch tiny --runs 100 --out tables", 1),
        ("compare tiny --arm a=turns=1 --runs 100 --out tables", 1),
        ("play tiny --as north --save game.jsonl", 1),
    ] {
        let output = Command::new("sh").current_dir(&folder).args(["-c", &line(arguments)]).output();
        let (found, text) = super::told(output.expect("the program starts"));
        assert!(
            found == code && text.contains("too large") && !text.contains("The well"),
            "{arguments}: {found} {text}"
        );
        assert!(!folder.join("game.jsonl").exists());
    }
}
