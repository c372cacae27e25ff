//! Parts that are not to the last bit what was written are noticed and played again.

use std::path::{Path, PathBuf};

use diwan::kernel::{Seed, Words};
use rand::Rng;

use super::{assert_same, batch, done, empty, files};

const RUNS: &str = "nile_dam --draws 2000 --seeds 5 --series river,egypt.influence";

/// A batch of two parts.
fn whole(name: &str) -> PathBuf {
    let folder = empty(name);
    done(&format!("{RUNS} --out {}", folder.display()));
    folder
}

/// Goes on with it; gives back what it said.
fn resumed(folder: &Path) -> String {
    let output = batch(&format!("{RUNS} --resume --out {}", folder.display())).output().expect("the program starts");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

#[test]
fn a_flipped_bit_is_found_wherever_it_is() {
    let (folder, sound) = (whole("flipped"), whole("unflipped"));
    let parts: Vec<String> = files(&sound).into_keys().filter(|it| it.contains("part-")).collect();
    assert_eq!(parts.len(), 10, "{parts:?}");
    let mut words = Words::new(Seed(3), 0, 0, "bits");
    for part in &parts {
        let path = folder.join(part);
        let mut bytes = std::fs::read(&path).expect("a part");
        let at = words.next_u32() as usize % bytes.len();
        bytes[at] ^= 1 << (words.next_u32() % 8);
        std::fs::write(&path, bytes).expect("written");
        let said = resumed(&folder);
        let number = u32::from(part.contains("part-000001"));
        assert!(
            said.contains(&format!(
                "1 part of the tables had been damaged or exchanged, and was played again: {number}"
            )),
            "{part}: {said}"
        );
        assert_same(&folder, &sound);
    }
    assert!(!resumed(&folder).contains("damaged"));
}

#[test]
fn exchanged_lost_and_foreign_parts_are_played_again() {
    let (folder, sound, foreign) = (whole("exchanged"), whole("unexchanged"), empty("of-another-seed"));
    done(&format!("{RUNS} --seed 7 --out {}", foreign.display()));
    for table in ["runs", "choices", "series", "draws", "parts"] {
        let file = |at: &Path, part: u32| {
            at.join(table).join(format!("part-{part:06}.{}", if table == "parts" { "json" } else { "parquet" }))
        };
        let (one, other, aside) = (file(&folder, 0), file(&folder, 1), folder.join(table).join("aside"));
        std::fs::rename(&one, &aside).expect("moved");
        std::fs::rename(&other, &one).expect("moved");
        std::fs::rename(&aside, &other).expect("moved");
        assert!(resumed(&folder).contains("2 parts of the tables"), "{table}");
        assert_same(&folder, &sound);
        std::fs::copy(file(&foreign, 1), file(&folder, 1)).expect("copied");
        assert!(resumed(&folder).contains("1 part of the tables"), "{table}");
        assert_same(&folder, &sound);
        std::fs::remove_file(file(&folder, 0)).expect("removed");
        resumed(&folder);
        assert_same(&folder, &sound);
    }
    // A whole part of another seed, with what is said of it.
    for table in ["runs", "choices", "series", "draws"] {
        std::fs::copy(foreign.join(table).join("part-000000.parquet"), folder.join(table).join("part-000000.parquet"))
            .expect("copied");
    }
    std::fs::copy(foreign.join("parts/part-000000.json"), folder.join("parts/part-000000.json")).expect("copied");
    assert!(resumed(&folder).contains("played again: 0"));
    assert_same(&folder, &sound);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_part_is_not_waited_for() {
    let (folder, sound) = (whole("piped"), whole("unpiped"));
    for file in ["runs/part-000000.parquet", "parts/part-000001.json"] {
        std::fs::remove_file(folder.join(file)).expect("removed");
        assert!(std::process::Command::new("mkfifo").arg(folder.join(file)).status().expect("mkfifo").success());
        let output =
            batch(&format!("{RUNS} --resume --out {}", folder.display())).output().expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.code() == Some(2) && said.contains("no plain file") && said.contains("take it away"),
            "{said}"
        );
        std::fs::remove_file(folder.join(file)).expect("removed");
        resumed(&folder);
        assert_same(&folder, &sound);
    }
}
