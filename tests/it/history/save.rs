//! Saves: a file that is valid after every turn, survives a crash in the middle of one, and can be taken back.

use std::path::PathBuf;

use diwan::history::{ReplayError, Save, Session, Wanted, encode, open, verify, write};

use super::{begun, branched, peopled, play_with_people, without_books};

fn file(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("replay-save");
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(name);
    let _ = std::fs::remove_file(&file);
    file
}

#[test]
fn a_save_is_valid_after_every_turn_and_in_the_end_a_recording() {
    let path = file("grown.jsonl");
    let mut session = begun("nile_dam", &["policy *=random"], 4);
    let mut save = Save::create(&path, session.history(), false).expect("a file");
    while !session.is_over() {
        if session.history().run.turns.len() == 3 {
            branched(&mut session, None, &["events off".to_owned()]);
        }
        play_with_people(&mut session, 4);
        save.note(session.history()).expect("added");
        let opened = open(&path, None, Wanted::Save).expect("a save");
        assert_eq!((&opened.history, opened.torn), (&without_books(session.history()), None));
        // Whoever goes on with it has the books as well.
        let resumed = Session::resume(&opened.history, usize::MAX).expect("the same bits");
        assert_eq!(resumed.history(), session.history());
        assert_eq!(open(&path, None, Wanted::Ended).is_ok(), session.is_over());
    }
    let opened = open(&path, None, Wanted::Ended).expect("over");
    assert_eq!(verify(&opened.history).expect("the same bits"), session.history().run);
    assert_eq!(std::fs::read_to_string(&path).expect("a file"), encode(session.history()));
}

#[test]
fn a_torn_line_is_dropped_with_a_note_and_the_rest_gone_on_with() {
    let path = file("torn.jsonl");
    let whole = peopled("tiny", 6, 99, &[]);
    let text = encode(whole.history());
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let last_turn = lines[..4].concat();
    for cut in lines[..3].concat().len() + 1..last_turn.len() - 1 {
        std::fs::write(&path, &last_turn[..cut]).expect("written");
        let opened = open(&path, None, Wanted::Save).expect("a save");
        let torn = opened.torn.expect("a torn line");
        assert!(torn.line == 4 && torn.message.starts_with("truncated"), "{torn:?}");
        assert_eq!(opened.history.run.turns.len(), 1);
        if cut % 50 == 0 {
            let mut session = Session::resume(&opened.history, 1).expect("the same past");
            let mut save = Save::create(&path, session.history(), true).expect("a file");
            play_with_people(&mut session, 6);
            save.note(session.history()).expect("added");
            assert_eq!(std::fs::read_to_string(&path).expect("a file"), text);
        }
    }
    // Without its last line feed a line is still the one that was written.
    std::fs::write(&path, &last_turn[..last_turn.len() - 1]).expect("written");
    assert_eq!(open(&path, None, Wanted::Save).expect("a save").history.run.turns.len(), 2);
    // Without its start it is nothing, and in the middle nothing may be missing.
    for damaged in [
        lines[0].to_owned(),
        lines[..2].concat()[..lines[0].len() + 9].to_owned(),
        [lines[0], lines[1], lines[3], lines[4]].concat(),
    ] {
        std::fs::write(&path, &damaged).expect("written");
        assert!(matches!(open(&path, None, Wanted::Save), Err(ReplayError::Refused { .. })), "{damaged}");
    }
}

#[test]
fn turns_are_taken_back() {
    let path = file("undone.jsonl");
    let whole = peopled("nile_dam", 9, 2, &["policy *=random"]);
    let mut save = Save::create(&path, whole.history(), false).expect("a file");
    let mut session = Session::resume(whole.history(), 4).expect("the same past");
    save.rewrite(session.history()).expect("written");
    assert_eq!(open(&path, None, Wanted::Save).expect("a save").history, without_books(session.history()));
    while !session.is_over() {
        play_with_people(&mut session, 9);
        save.note(session.history()).expect("added");
    }
    assert_eq!(session.history(), whole.history());
    assert_eq!(std::fs::read_to_string(&path).expect("a file"), encode(whole.history()));
}

#[test]
fn nothing_is_overwritten_or_left_half() {
    let path = file("there.jsonl");
    let session = peopled("tiny", 1, 99, &[]);
    std::fs::write(&path, "mine").expect("written");
    let recording = session.history();
    assert!(matches!(write(&path, recording, false), Err(ReplayError::Exists { .. })));
    assert!(matches!(Save::create(&path, recording, false), Err(ReplayError::Exists { .. })));
    assert_eq!(std::fs::read_to_string(&path).expect("a file"), "mine");
    write(&path, recording, true).expect("written");
    assert_eq!(std::fs::read_to_string(&path).expect("a file"), encode(recording));
    let nowhere = file("no").join("where.jsonl");
    assert!(matches!(write(&nowhere, recording, false), Err(ReplayError::NoPlace { .. })));
    let beside = path.with_file_name("there.jsonl.unfinished");
    assert!(!beside.exists());
}
