//! Pictures as files: written beside each other as SVG and PNG, never over what is there, and with a word where a letter is
//! missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("diwan-pictures-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Exit code and stderr of `brief`, which plays nothing.
fn brief(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
    let output = command.current_dir(folder).arg("brief").args(args).env("NO_COLOR", "1").output().expect("it starts");
    (output.status.code(), String::from_utf8(output.stderr).expect("text"))
}

/// The files of a folder by name, with what is in them.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let mut all: Vec<_> = entries
        .map(|it| (it.file_name().to_string_lossy().into_owned(), fs::read(it.path()).expect("a file")))
        .collect();
    all.sort();
    all
}

#[test]
fn pictures_stand_beside_each_other_and_replace_nothing_unasked() {
    let folder = folder("beside");
    let (code, said) = brief(&folder, &["nile_dam", "--svg", "all", "--png", "all"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(said.matches("written to all").count(), 2, "{said}");
    let first = files(&folder.join("all"));
    let named = |ending: &str| -> Vec<&str> { first.iter().filter_map(|it| it.0.strip_suffix(ending)).collect() };
    assert!(named(".png").len() > 2 && named(".png") == named(".svg"), "{:?}", named(".png"));
    assert!(first.iter().filter(|it| it.0.ends_with(".png")).all(|it| it.1.starts_with(b"\x89PNG\r\n")));
    let (code, said) = brief(&folder, &["nile_dam", "--png", "all"]);
    assert!(code == Some(2) && said.contains("--force"), "{code:?} {said}");
    assert_eq!(brief(&folder, &["nile_dam", "--svg", "all", "--png", "all", "--force"]).0, Some(0));
    assert!(files(&folder.join("all")) == first, "the same bytes");
    fs::remove_dir_all(folder).expect("removed");
}

#[test]
fn a_folder_that_is_none_is_refused_before_anything_is_written() {
    let folder = folder("none");
    fs::write(folder.join("file"), "kept").expect("written");
    let (code, said) = brief(&folder, &["nile_dam", "--html", "page.html", "--png", "file"]);
    assert!(code == Some(1) && said.contains("file"), "{code:?} {said}");
    assert!(!folder.join("page.html").exists());
    assert_eq!(fs::read_to_string(folder.join("file")).expect("it is there"), "kept");
    assert!(brief(&folder, &["nile_dam", "--force"]).0 == Some(2), "nothing is written that might be replaced");
    fs::remove_dir_all(folder).expect("removed");
}

#[test]
fn a_letter_without_a_font_is_told_whatever_else_is_not() {
    let folder = folder("letters");
    let tiny = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/tiny.ron")).expect("a file");
    let named = |name: &str| tiny.replace("\"The northern farm\"", &format!("\"{name}\""));
    for (name, missing) in [("和平", "平"), ("بغداد", "")] {
        assert_ne!(named(name), tiny, "the actor has another name");
        fs::write(folder.join("own.ron"), named(name)).expect("written");
        let (code, said) = brief(&folder, &["own.ron", "--png", "drawn", "--quiet", "--force"]);
        assert_eq!(code, Some(0), "{said}");
        assert_eq!(said.contains("no font of the program has the letter"), !missing.is_empty(), "{said}");
        assert!(said.contains(missing), "{said}");
    }
    fs::remove_dir_all(folder).expect("removed");
}
