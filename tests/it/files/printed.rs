//! What the program prints can be typed: usage lines and hints lead somewhere.

use super::{empty, flat, said};

#[test]
fn a_usage_line_works_as_printed() {
    let folder = empty("usage");
    let (code, text) = said(&folder, &["batch", "--series", "water", "tiny"], "");
    assert!(code == 2 && text.contains("batch --out <DIR> --series [<VARIABLE>...] [SCENARIO]"), "{code} {text}");
    for (number, series) in
        [&["--series", "water", "tiny"][..], &["--series", "tiny"], &["tiny", "--series"]].iter().enumerate()
    {
        let at = format!("tables{number}");
        let (code, text) = said(&folder, &[&["batch", "--out", &at, "--runs", "10"], *series].concat(), "");
        assert!(code == 0 && text.contains("The well"), "{series:?}: {code} {text}");
        assert!(folder.join(&at).join("series/part-000000.parquet").is_file(), "{series:?}");
    }
    // A scenario where a variable is meant is said to be none, and nothing is begun.
    let (code, text) = said(&folder, &["batch", "--out", "none", "--series", "tiny", "us_iraq_2020"], "");
    assert!(code == 2 && text.contains("`--series tiny`: there is no variable of that name"), "{code} {text}");
    assert!(!folder.join("none").exists());
}

#[test]
fn digits_of_other_scripts_are_named_wherever_a_number_stands_in_a_setting() {
    let folder = empty("digits");
    for (setting, digit) in [
        ("turns=٣", "3"),
        ("actors.north.influence=٦٠", "6"),
        ("jitter ۰.۲", "0"),
        ("hazard rain*२", "2"),
        ("script north.dig@١", "1"),
        ("hold north@1..٢", "2"),
        ("actors.north.influence=−5", "-"),
    ] {
        let (code, text) = said(&folder, &["check", "tiny", "--set", setting], "");
        let text = flat(&text);
        let is_told = text.contains("numbers are written with the digits 0 to 9") || text.contains("write `-`");
        assert!(code == 3 && is_told && text.contains(&format!("`{digit}`")), "{setting}: {code} {text}");
    }
    // Where a text stands, every script does.
    assert_eq!(said(&folder, &["check", "tiny", "--set", "title=البئر ٣"], "").0, 0);
}
