//! Nothing of another's is gone on with or overwritten.

use super::{assert_same, batch, done, empty, files};

/// Exit code and what was said.
fn refused(arguments: &str) -> (Option<i32>, String) {
    let output = batch(arguments).output().expect("the program starts");
    (output.status.code(), String::from_utf8(output.stderr).expect("text"))
}

#[test]
fn another_batch_is_refused_and_left_alone() {
    let folder = empty("another");
    let at = folder.display();
    done(&format!("tiny --runs 3000 --out {at}"));
    let before = files(&folder);
    for (arguments, word) in [
        ("tiny --runs 3000", "--resume"),
        ("tiny --runs 3000 --seed 1 --resume", "seed 2020 here, 1 asked"),
        ("tiny --runs 2000 --resume", "runs 3000 here, 2000 asked"),
        ("tiny --runs 3000 --encoding dense --resume", "encoding common here, dense asked"),
        ("tiny --draws 300 --seeds 10 --resume", "seeds per draw 1 here, 10 asked"),
        ("nile_dam --runs 3000 --resume", "scenario tiny here, nile_dam asked"),
        ("tiny --runs 3000 --set policy=random --resume", "error"),
        ("tiny --runs 3000 --set events=off --resume", "error"),
        ("tiny --runs 3000 --set turns=3 --resume", "digest"),
        ("tiny --runs 3000 --metric length() --metric at(water,0) --resume", "metrics"),
        ("tiny --runs 3000 --until-half-width 0.1 --resume", "half-width"),
    ] {
        let (code, said) = refused(&format!("{arguments} --out {at}"));
        assert!(matches!(code, Some(2 | 3)) && said.contains(word), "{arguments}: {code:?} {said}");
        assert!(files(&folder) == before, "{arguments}");
    }
    // One of another version.
    let manifest = folder.join("manifest.json");
    let text = std::fs::read_to_string(&manifest).expect("a manifest");
    let other = text.replace(&format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION")), "\"version\": \"9.9.9\"");
    assert_ne!(other, text);
    std::fs::write(&manifest, &other).expect("written");
    let (code, said) = refused(&format!("tiny --runs 3000 --resume --out {at}"));
    assert!(code == Some(2) && said.contains("version 9.9.9 here"), "{said}");
    for broken in ["", "{}", "{\"format\": 1}", "not JSON", &text[..text.len() / 2]] {
        std::fs::write(&manifest, broken).expect("written");
        let (code, said) = refused(&format!("tiny --runs 3000 --resume --out {at}"));
        assert!(code == Some(2) && said.contains("manifest"), "{broken}: {said}");
    }
    std::fs::write(&manifest, &text).expect("written");
    // Complete already: there is nothing to do, and nothing changes.
    done(&format!("tiny --runs 3000 --resume --out {at}"));
    assert!(files(&folder) == before);
}

#[test]
fn only_a_batch_is_replaced_and_only_when_asked() {
    let (folder, fresh) = (empty("replaced"), empty("fresh"));
    let at = folder.display();
    done(&format!("tiny --runs 20000 --out {at}"));
    done(&format!("tiny --runs 3000 --seed 4 --force --out {at}"));
    done(&format!("tiny --runs 3000 --seed 4 --out {}", fresh.display()));
    assert_same(&folder, &fresh);
    let foreign = empty("foreign");
    std::fs::write(foreign.join("thesis.tex"), "years of work").expect("written");
    for more in ["", "--force", "--resume"] {
        let (code, said) = refused(&format!("tiny --runs 3000 {more} --out {}", foreign.display()));
        assert!(code == Some(2) && said.contains("no batch of ours"), "{more}: {said}");
    }
    assert_eq!(std::fs::read_to_string(foreign.join("thesis.tex")).expect("still there"), "years of work");
    let file = empty("file").join("file");
    std::fs::write(&file, "").expect("written");
    let (code, said) = refused(&format!("tiny --runs 3000 --out {}", file.display()));
    assert!(code == Some(2) && said.contains("is a file, and tables need a folder"), "{said}");
}

#[test]
fn two_batches_do_not_write_to_one_folder() {
    let folder = empty("two");
    let at = folder.display();
    let arguments = format!("us_iraq_2020 --runs 1000000 --quiet --out {at}");
    let mut first = batch(&arguments).spawn().expect("the program starts");
    while !folder.join("manifest.json").exists() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let (code, said) = refused(&format!("{arguments} --resume"));
    first.kill().expect("killed");
    first.wait().expect("ended");
    assert!(code == Some(2) && said.contains("another batch is writing here"), "{said}");
}

/// Everything below a folder by its path there: what it is, and the bytes of files.
fn everything(folder: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let mut out: Vec<(String, Vec<u8>)> = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").path()) {
        let about = std::fs::symlink_metadata(&entry).expect("there");
        let bytes = if about.is_file() {
            std::fs::read(&entry).expect("a file")
        } else {
            format!("{:?}", about.file_type()).into_bytes()
        };
        out.push((entry.display().to_string(), bytes));
        if about.is_dir() {
            out.extend(everything(&entry));
        }
    }
    out.sort();
    out
}

/// Folders that others made, in ways that look like ours: refused, and to the last byte as they were.
#[cfg(unix)]
#[test]
fn nothing_is_touched_that_is_not_ours() {
    use std::os::unix::fs::symlink;
    type Prepare<'a> = &'a dyn Fn(&std::path::Path);
    let prepared: [(&str, Prepare<'_>); 9] = [
        ("lock", &|at| std::fs::write(at.join(".lock"), "held by apt").expect("written")),
        ("empty lock", &|at| std::fs::write(at.join(".lock"), "").expect("written")),
        ("linked lock", &|at| {
            std::fs::write(at.join("thesis.tex"), "years of work").expect("written");
            symlink("thesis.tex", at.join(".lock")).expect("a link");
        }),
        ("lock that is a pipe", &|at| {
            assert!(std::process::Command::new("mkfifo").arg(at.join(".lock")).status().expect("mkfifo").success());
        }),
        ("manifest", &|at| {
            std::fs::write(at.join("manifest.json"), "{\"name\": \"an extension of a browser\"}").expect("written");
            std::fs::create_dir(at.join("runs")).expect("a folder");
            std::fs::write(at.join("runs/part-000000.parquet"), "of somebody else").expect("written");
        }),
        ("manifest that is a pipe", &|at| {
            assert!(
                std::process::Command::new("mkfifo").arg(at.join("manifest.json")).status().expect("mkfifo").success()
            );
        }),
        ("tables alone", &|at| {
            std::fs::create_dir(at.join("runs")).expect("a folder");
            std::fs::write(at.join("runs/part-000000.parquet"), "of somebody else").expect("written");
        }),
        ("notes among parts", &|at| {
            done(&format!("tiny --runs 10 --out {}", at.display()));
            std::fs::write(at.join("runs/notes.txt"), "seen").expect("written");
        }),
        ("runs elsewhere", &|at| {
            done(&format!("tiny --runs 10 --out {}", at.display()));
            std::fs::rename(at.join("runs"), at.join("elsewhere")).expect("moved");
            symlink("elsewhere", at.join("runs")).expect("a link");
        }),
    ];
    for (number, (what, prepare)) in prepared.into_iter().enumerate() {
        let folder = empty(&format!("not-ours-{number}"));
        prepare(&folder);
        let before = everything(&folder);
        for more in ["", "--force"] {
            let (code, said) = refused(&format!("tiny --runs 20 --seed 9 {more} --out {}", folder.display()));
            assert!(code == Some(2), "{what} {more}: {code:?} {said}");
            assert!(everything(&folder) == before, "{what} {more}: {said}");
        }
    }
    // Notes beside a batch are no reason not to replace it, and stay.
    let folder = empty("notes");
    done(&format!("tiny --runs 10 --out {}", folder.display()));
    std::fs::write(folder.join("notes.txt"), "seen").expect("written");
    done(&format!("tiny --runs 20 --force --out {}", folder.display()));
    assert_eq!(std::fs::read_to_string(folder.join("notes.txt")).expect("there"), "seen");
}

#[test]
fn a_longer_batch_goes_on_from_a_shorter_one() {
    let (grown, whole) = (empty("grown"), empty("whole-at-once"));
    let arguments =
        |runs: u64, at: &std::path::Path| format!("nile_dam --runs {runs} --series --quiet --out {}", at.display());
    done(&arguments(10_000, &grown));
    let part = grown.join("runs/part-000000.parquet");
    let written = std::fs::metadata(&part).and_then(|it| it.modified()).expect("there");
    done(&format!("{} --resume", arguments(20_000, &grown)));
    done(&arguments(20_000, &whole));
    assert_same(&grown, &whole);
    assert_eq!(
        std::fs::metadata(&part).and_then(|it| it.modified()).expect("there"),
        written,
        "what was whole was not played again"
    );
    // Whoever planned when to look can't ask for more afterwards.
    let looked = empty("looked");
    done(&format!("tiny --runs 4096 --until-half-width 0.001 --out {}", looked.display()));
    let (code, said) =
        refused(&format!("tiny --runs 8192 --until-half-width 0.001 --resume --out {}", looked.display()));
    assert!(code == Some(2) && said.contains("runs 4096 here, 8192 asked"), "{said}");
}
