//! The command line under nonsense: an exit code and a word for everything, never a panic.

use std::path::Path;
use std::process::{Command, Stdio};

/// The program in a folder of its own, so that `scenarios/` of this repository is not in its way.
fn diwan(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
    command.current_dir(folder).args(args).env("NO_COLOR", "1");
    command
}

fn folder(name: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("diwan-cli-{}-{name}", std::process::id()));
    std::fs::create_dir_all(folder.join("empty")).expect("a folder");
    folder
}

/// Exit code, stdout and stderr.
fn said(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = diwan(folder, args).output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code().expect("no signal"), text(output.stdout), text(output.stderr))
}

#[test]
fn every_nonsense_has_its_exit_code_and_a_word() {
    let folder = folder("nonsense");
    for (args, code, word) in [
        (&[][..], 2, "Usage"),
        (&["check"], 2, "<SCENARIO>"),
        (&["run"], 2, "<SCENARIO>"),
        (&["check", "nowhere"], 3, "there is no scenario `nowhere`"),
        (&["check", ""], 3, "there is no scenario ``"),
        (&["check", "empty"], 3, "the folder `empty` holds no scenario"),
        (&["check", "empty/"], 3, "holds no scenario"),
        (&["check", "a\u{1b}[31mb"], 3, "┌─ a␛[31mb:1:1"),
        (&["run", "tiny", "--seed", "18446744073709551615", "--replication", "18446744073709551615"], 0, "The well"),
        (&["run", "tiny", "--seed", "18446744073709551616"], 2, "number too large"),
        (&["run", "tiny", "--seed=-1"], 2, "invalid"),
        (&["run", "tiny", "--language", "en"], 0, "The well"),
        (&["run", "tiny", "--language", "fr"], 2, "no texts in it; there are en"),
        (&["run", "tiny", "--replication=-1"], 2, "invalid"),
        (&["run", "tiny", "--format", "xml"], 2, "possible values"),
        (&["run", "tiny", "--set", ""], 0, "The well"),
        (&["run", "tiny", "--set", "="], 3, "┌─ --set:1:1"),
        (&["run", "tiny", "--set", "turns=0"], 3, "a run has 1 to 1200"),
        (&["run", "tiny", "--set", "turns=1e400"], 3, "error[not-finite]"),
        (&["run", "tiny", "--set", "turns=18446744073709551616"], 3, "expected a whole number"),
        (&["run", "tiny", "--set", "turns=1200", "--set", "start=\"9999-12-31\"", "--quiet"], 0, "The well"),
        (&["run", "tiny", "--set", "script north.dig@0"], 3, "turns are counted from 1"),
        (&["run", "tiny", "--set", "hazard rain*-1"], 3, "error[out-of-range]"),
        (&["run", "tiny", "--why", "wather"], 2, "did you mean `water`"),
        (&["run", "tiny", "--why", "water@0"], 2, "counted from 1 to 2"),
        (&["run", "tiny", "--why", "water@2..1"], 2, "counted from 1 to 2"),
        (&["run", "tiny", "--why", "water@1..99999999999999999999"], 2, "counted from 1 to 2"),
        (&["run", "tiny", "--why", "@"], 2, "no variable of that name"),
        (&["run", "tiny", "--why", "water@2", "--why", "south->north"], 0, "What began it"),
        (&["run", "tiny", "--quiet", "--debrief"], 0, "What mattered most"),
        (&["calibrate", "tiny"], 2, "states no prior"),
        (&["calibrate", "us_iraq_2020", "--runs", "0"], 2, "not in 16..=1000000"),
        (&["calibrate", "us_iraq_2020", "--runs", "18446744073709551615"], 2, "not in 16..=1000000"),
        (&["calibrate", "us_iraq_2020", "--sweeps", "0"], 2, "not in 1..=1000"),
        (&["calibrate", "us_iraq_2020", "--force"], 2, "--write"),
        (&["calibrate", "us_iraq_2020", "--write"], 2, "is not a scenario folder here"),
        (&["bench", "tiny", "--seconds", "0.1"], 0, "Decisions a second"),
        (&["bench", "tiny", "--seconds", "0"], 2, "a number of seconds from 0.1 to 3600"),
        (&["bench", "tiny", "--seconds", "NaN"], 2, "a number of seconds from 0.1 to 3600"),
        (&["bench", "tiny", "--seconds=-1e400"], 2, "a number of seconds from 0.1 to 3600"),
        (&["bench", "tiny", "--threads", "0"], 2, "a number from 1 to 1024"),
        (&["bench", "nowhere"], 3, "there is no scenario `nowhere`"),
        (&["list", "tiny"], 2, "<WHAT>"),
        (&["list", "tiny", "nouns"], 2, "possible values"),
        (&["list", "nowhere", "tags"], 3, "there is no scenario `nowhere`"),
        (&["list", "tiny", "tags"], 0, "fair\nhard"),
        (&["fmt"], 2, "<FILE|SCENARIO>"),
        (&["fmt", "nowhere"], 2, "`nowhere` is no file here"),
        (&["fmt", "empty"], 2, "`empty` is no file here"),
        (&["batch"], 2, "<SCENARIO>"),
        (&["batch", "nowhere"], 3, "there is no scenario `nowhere`"),
        (&["batch", "tiny", "--runs", "0"], 2, "not in 1..="),
        (&["batch", "tiny", "--runs=-5"], 2, "invalid"),
        (&["batch", "tiny", "--runs", "100", "--seeds", "3"], 2, "cannot be used with"),
        (&["batch", "tiny", "--draws", "10000000000", "--seeds", "10000000000"], 2, "are more than"),
        (&["batch", "tiny", "--threads", "0"], 2, "1 to 1024"),
        (&["batch", "tiny", "--metric", "mean(wather)"], 2, "did you mean `water`"),
        (&["batch", "tiny", "--metric", "mean"], 2, "is not a metric"),
        (&["batch", "tiny", "--runs", "50", "--metric", "months_to(truce)"], 0, "The well"),
        (&["batch", "tiny", "--until-half-width", "0"], 2, "no half-width"),
        (&["batch", "tiny", "--until-half-width", "nan"], 2, "no half-width"),
        (&["batch", "tiny", "--runs", "1", "--until-half-width", "0.1"], 2, "needs more runs"),
        (&["batch", "tiny", "--until-half-width", "1e300"], 2, "`--until-half-width 1e300`"),
        (&["batch", "tiny", "--runs", "4096", "--until-half-width", "1e-300"], 0, "half-width 1e-300 not reached"),
        (&["check", "tiny", "--language", "fr"], 2, "no texts in it; there are en"),
        (&["bench", "tiny", "--language", "fr"], 2, "no texts in it; there are en"),
        (&["scenarios", "--language", "fr"], 0, "The well"),
        (&["batch", "tiny", "--series", "water"], 2, "--out"),
        (&["batch", "tiny", "--out", "empty", "--series", "wather"], 2, "no variable of that name"),
        (&["batch", "tiny", "--resume"], 2, "--out"),
        (&["batch", "tiny", "--out", "empty", "--resume", "--force"], 2, "cannot be used with"),
        (&["batch", "tiny", "--out", ""], 2, "a value is required"),
        (&["batch", "tiny", "--runs", "1"], 0, "1 run of this model"),
        (&["batch", "tiny", "--set", "turns=0"], 3, "a run has 1 to 1200"),
        (&["claims", "tiny"], 2, "states no claims"),
        (&["claims", "us_iraq_2020", "--only", "c99"], 2, "there is no claim `c99`"),
        (&["claims", "us_iraq_2020", "--only", "c24", "--draws", "1"], 2, "ask for more runs"),
        (&["hindcast", "tiny"], 2, "--history"),
        (&["hindcast", "tiny", "--history", "nowhere.ron"], 3, "nowhere.ron"),
        (&["scenarios", "more"], 2, "unexpected argument"),
        (&["help", "me"], 2, "unrecognized subcommand"),
    ] {
        let (found, out, err) = said(&folder, args);
        assert_eq!(found, code, "{args:?}: {out}{err}");
        assert!(out.contains(word) || err.contains(word), "{args:?}: {out}{err}");
        assert!(!(out.clone() + &err).contains("fault of diwan"), "{args:?}: {err}");
        assert!(code == 0 || !err.is_empty() || out.contains("refused"), "{args:?} says nothing");
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn every_command_that_shows_names_shows_them_in_the_language_that_is_asked_for() {
    let (folder, lake) =
        (folder("language"), Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/text_untranslated"));
    std::fs::create_dir_all(folder.join("lake/text")).expect("a folder");
    for file in ["scenario.ron", "text/en.ftl"] {
        std::fs::copy(lake.join(file), folder.join("lake").join(file)).expect("copied");
    }
    let english = std::fs::read_to_string(folder.join("lake/text/en.ftl")).expect("copied");
    let outcomes: Vec<&str> = english.lines().filter(|it| it.starts_with("outcome-") && it.contains(" = ")).collect();
    let french: String =
        outcomes.iter().map(|it| format!("{}une fin\n", &it[..it.find("= ").expect("found") + 2])).collect();
    std::fs::write(folder.join("lake/text/fr.ftl"), format!("scenario = Le lac\n{french}")).expect("written");
    for (args, word) in [
        (&["run", "lake"][..], "Le lac"),
        (&["batch", "lake", "--runs", "64"], "Une fin"),
        (&["check", "lake", "--deep", "--runs", "100", "--pairs", "20"], "Une fin"),
        (&["bench", "lake", "--seconds", "0.1"], "Le lac"),
    ] {
        let asked: Vec<&str> = args.iter().copied().chain(["--language", "fr"]).collect();
        let ((code, out, err), (_, own, _)) = (said(&folder, &asked), said(&folder, args));
        assert!(code == 0 && out.contains(word) && !own.contains(word), "{args:?}: {out}{err}");
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn whoever_closes_the_output_has_what_it_wanted() {
    let folder = folder("pipe");
    for args in
        [&["run", "us_iraq_2020", "--set", "turns=200"][..], &["check", "us_iraq_2020"], &["scenarios"], &["help"]]
    {
        let mut child =
            diwan(&folder, args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
        drop(child.stdout.take());
        assert_eq!(child.wait().expect("it ends").code(), Some(0), "{args:?}");
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_success() {
    let folder = folder("full");
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("a device that takes nothing");
    let output = diwan(&folder, &["run", "tiny"]).stdout(full).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("the output: "));
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn a_calibration_without_a_file_is_told_before_the_work() {
    let folder = folder("calibrate");
    let well = include_str!("../../scenarios/tiny.ron").replacen(
        "    indicators:",
        "    calibration: (prior: {\"water\": 50}),\n    indicators:",
        1,
    );
    std::fs::write(folder.join("empty/scenario.ron"), well).expect("written");
    let (code, _, err) = said(&folder, &["calibrate", "empty", "--runs", "16", "--sweeps", "1", "--write"]);
    assert!(code == 2 && err.contains("there is no empty/calibration.ron") && !err.contains("sweep"), "{code} {err}");
    assert_eq!(said(&folder, &["calibrate", "empty", "--runs", "16", "--sweeps", "1"]).0, 0);
    std::fs::remove_dir_all(&folder).expect("removed");
}
