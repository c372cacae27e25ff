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
        ("tiny --runs 4000 --resume", "runs 3000 here, 4000 asked"),
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
    let other = text.replace(&format!("\"engine\": \"{}\"", env!("CARGO_PKG_VERSION")), "\"engine\": \"9.9.9\"");
    assert_ne!(other, text);
    std::fs::write(&manifest, &other).expect("written");
    let (code, said) = refused(&format!("tiny --runs 3000 --resume --out {at}"));
    assert!(code == Some(2) && said.contains("engine 9.9.9 here"), "{said}");
    for broken in ["", "{}", "{\"format\": 1}", "not JSON", &text[..text.len() / 2]] {
        std::fs::write(&manifest, broken).expect("written");
        let (code, said) = refused(&format!("tiny --runs 3000 --resume --out {at}"));
        assert!(code == Some(2) && said.contains("manifest"), "{broken}: {said}");
    }
    // A damaged part is named.
    std::fs::write(&manifest, &text).expect("written");
    let part = folder.join("runs/part-000000.parquet");
    let bytes = std::fs::read(&part).expect("a part");
    std::fs::write(&part, &bytes[..bytes.len() / 2]).expect("written");
    let (code, said) = refused(&format!("tiny --runs 3000 --resume --out {at}"));
    assert!(code == Some(1) && said.contains("part-000000.parquet"), "{said}");
    std::fs::write(&part, bytes).expect("written");
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
    assert!(code == Some(1) && said.contains("file"), "{said}");
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
