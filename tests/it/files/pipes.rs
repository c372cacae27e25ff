//! Pipes, devices, links and folders in the place of files: refused before they are opened, and left as they are.

use std::os::unix::fs::symlink;
use std::path::Path;

use super::{empty, everything, flat, said, system};

/// A folder with a pipe `pipe.ron`, and a scenario folder `dam`.
fn prepared(name: &str) -> std::path::PathBuf {
    let folder = empty(name);
    system(&folder, "mkfifo", &["pipe.ron"]);
    let dam = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/nile_dam");
    system(&folder, "cp", &["-r", &dam.display().to_string(), "dam"]);
    folder
}

/// Nobody ever writes to these pipes: whoever opened one would wait for ever.
#[test]
fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    let folder = prepared("pipe");
    for arguments in [
        &["check", "pipe.ron"][..],
        &["run", "./pipe.ron"],
        &["batch", "pipe.ron"],
        &["claims", "pipe.ron"],
        &["bench", "pipe.ron"],
        &["play", "pipe.ron", "--as", "north"],
        &["replay", "pipe.ron"],
        &["replay", "/dev/zero"],
        &["check", "/dev/stdin"],
        &["play", "--resume", "pipe.ron"],
        &["play", "--resume", "/dev/zero"],
    ] {
        let (code, text) = said(&folder, arguments, "");
        let is_told = text.contains("is no plain file");
        assert!(is_told && code == if text.contains("error[") { 3 } else { 2 }, "{arguments:?}: {code} {text}");
    }
    std::fs::write(folder.join("variant.ron"), "(extends: \"pipe.ron\", turns: 3)").expect("written");
    let (code, text) = said(&folder, &["check", "variant.ron"], "");
    assert!(code == 3 && text.contains("`pipe.ron` is no plain file"), "{code} {text}");
}

#[test]
fn a_pipe_in_the_place_of_a_part_of_a_scenario_is_told() {
    let folder = prepared("sections");
    for (place, word) in [
        ("events.ron", "this is no plain file"),
        ("text/en.ftl", "this is no plain file"),
        ("text", "this is no folder"),
        ("scenario.ron", "its `scenario.ron` is no plain file"),
    ] {
        let (file, kept) = (folder.join("dam").join(place), folder.join("kept"));
        std::fs::rename(&file, &kept).expect("moved");
        system(&folder, "mkfifo", &[&file.display().to_string()]);
        let (code, text) = said(&folder, &["check", "dam"], "");
        assert!(code == 3 && text.contains(word), "{place}: {code} {text}");
        assert!(text.contains("1 fault,"), "{place}: what follows from it is not told:\n{text}");
        std::fs::remove_file(&file).expect("removed");
        std::fs::rename(&kept, &file).expect("moved back");
    }
    assert_eq!(said(&folder, &["check", "dam"], "").0, 0);
}

#[test]
fn a_recording_takes_the_place_of_plain_files_alone() {
    let folder = prepared("record");
    symlink("nowhere", folder.join("dangling")).expect("a link");
    symlink("circle", folder.join("circle")).expect("a link");
    symlink("/dev/full", folder.join("device")).expect("a link");
    symlink("pipe.ron", folder.join("to_pipe")).expect("a link");
    let before = everything(&folder);
    for place in ["pipe.ron", "to_pipe", "dangling", "circle", "device", "/dev/null", ".", "dam", "dam/", "nowhere/x"] {
        for arguments in [
            &["run", "tiny", "--record", place][..],
            &["run", "tiny", "--record", place, "--force"],
            &["play", "tiny", "--as", "north", "--save", place],
            &["play", "tiny", "--as", "north", "--save", place, "--force"],
        ] {
            let (code, text) = said(&folder, arguments, "");
            assert!(code == 2 && flat(&text).contains("choose another name"), "{arguments:?}: {code} {text}");
            assert!(everything(&folder) == before, "{arguments:?}");
        }
    }
    // A link to a file is written through, if that is asked.
    std::fs::write(folder.join("real"), "mine").expect("written");
    symlink("real", folder.join("link")).expect("a link");
    let (code, text) = said(&folder, &["run", "tiny", "--record", "link"], "");
    assert!(code == 2 && text.contains("`--force` replaces it"), "{text}");
    assert_eq!(std::fs::read_to_string(folder.join("real")).expect("there"), "mine");
    assert_eq!(said(&folder, &["run", "tiny", "--record", "link", "--force"], "").0, 0);
    assert!(std::fs::symlink_metadata(folder.join("link")).expect("there").is_symlink());
    assert_eq!(said(&folder, &["replay", "real"], "").0, 0);
    // What ends like a file of ours that is not finished is somebody's.
    for name in ["run.unfinished", ".run.unfinished"] {
        std::fs::write(folder.join(name), "mine").expect("written");
        assert_eq!(said(&folder, &["run", "tiny", "--record", "run", "--force"], "").0, 0);
        assert_eq!(std::fs::read_to_string(folder.join(name)).expect("there"), "mine");
    }
}

#[test]
fn a_place_that_cannot_be_has_a_word_and_costs_no_work() {
    let folder = empty("nowhere");
    std::fs::write(folder.join("file"), "").expect("written");
    let long = "x".repeat(300);
    for place in [long.as_str(), "/dev/null/x", "file/x"] {
        for arguments in [
            &["batch", "tiny", "--runs", "10", "--out", place][..],
            &["compare", "tiny", "--arm", "a=turns=1", "--runs", "10", "--out", place],
            &["run", "tiny", "--record", place],
            &["play", "tiny", "--as", "north", "--save", place],
            &["replay", place],
            &["play", "--resume", place],
        ] {
            let (code, text) = said(&folder, arguments, "");
            let text = flat(&text);
            assert!(code == 2 && (text.contains("choose another") || text.contains("there is no such file")), "{text}");
            assert!(!text.contains("The well"), "nothing is played: {text}");
        }
    }
}
