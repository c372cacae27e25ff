//! What is shown, by every command: no letter of a scenario steers the terminal, no line is wider than it, and nothing
//! panics on a narrow one.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use diwan::model::Model;
use diwan::report::{Look, tell};
use diwan::scenario::load;
use diwan::sim::play;
use diwan::{kernel::Seed, text::steers};
use unicode_width::UnicodeWidthStr;

/// An escape that colours, the bell, an override, an isolate, a control of eight bits, and a letter that can't be seen.
const STEERS: &str = "\u{1b}[31m\u{7}\u{202E}\u{2066}\u{9b}2J\u{200B}";

/// The well with texts that steer: titles, names, labels, ends of scales, news and claims.
fn hostile() -> String {
    let well = include_str!("../../scenarios/tiny.ron");
    let mut out = String::new();
    // Every text in quotes behind a field that people read.
    for (place, part) in well.split_inclusive('"').enumerate() {
        let field = well.split('"').take(place).last().unwrap_or_default().trim_end();
        let is_text = place % 2 == 1
            && ["title:", "summary:", "name:", "about:", "low:", "high:"].iter().any(|it| field.ends_with(it));
        out += if is_text { STEERS } else { "" };
        out += part;
    }
    let claims = format!(
        "calibration: (prior: {{\"water\": 52}}),\n    claims: {{\"c01\": (text: \"{STEERS}Digging helps.\", label: Mixed, rival: \"{STEERS}\", note: \"{STEERS}\", \
         tests: [(arm: [\"events off\"], control: [], metric: \"end(water)\", direction: Down, smallest: 1)])}},\n    indicators:"
    );
    out.replacen("indicators:", &claims, 1)
}

/// A history of the well, with texts that steer.
fn history() -> String {
    format!(
        "(sources: {{\"diary\": (title: \"{STEERS}\")}}, observations: {{\"mark\": (metric: \"end(water)\", until: \"2020-07-31\", value: 54, unit: \"points\", \
         source: \"diary\", note: \"{STEERS}\"), \"buckets\": (expr: \"water / 5\", at: \"2020-06-30\", value: 11, unit: \"buckets{STEERS}\", source: \"diary\")}}, \
         unscored: {{\"calf\": \"{STEERS}no cattle\"}})"
    )
}

struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("diwan-shown-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("well.ron"), hostile()).expect("written");
        let spoilt = hostile()
            .replace("\"north\", \"south\"]", &format!("\"nor{STEERS}th\", \"south\"]"))
            .replace("hazard: 0.3", "hazzard: 0.3");
        std::fs::write(folder.join("spoilt.ron"), spoilt).expect("written");
        std::fs::write(folder.join("history.ron"), history()).expect("written");
        Self(folder)
    }

    /// Stdout and stderr of a command, which may fail but not panic.
    fn said(&self, args: &[&str], columns: Option<usize>, input: &str) -> (String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
        command
            .current_dir(&self.0)
            .args(args)
            .env_remove("COLUMNS")
            .env("HOME", &self.0)
            .env("XDG_STATE_HOME", &self.0);
        if let Some(columns) = columns {
            command.env("COLUMNS", columns.to_string());
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it reads");
        let output = child.wait_with_output().expect("it ends");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        let (out, err) = (text(output.stdout), text(output.stderr));
        assert!(!err.contains("fault of diwan") && !err.contains("panicked"), "{args:?} at {columns:?}: {err}");
        assert!(!(out.clone() + &err).is_empty(), "{args:?} at {columns:?} says nothing");
        (out, err)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Every command; `SCENARIO` and `RECORDING` stand for files.
const COMMANDS: [&[&str]; 16] = [
    &["scenarios"],
    &["check", "SCENARIO"],
    &["run", "SCENARIO", "--seed", "1"],
    &["run", "SCENARIO", "--seed", "4", "--debrief"],
    &["run", "SCENARIO", "--why", "water", "--why", "north.stability@1"],
    &["run", "SCENARIO", "--set", "hazard rain*0.5", "--quiet"],
    &["replay", "RECORDING", "--scenario", "SCENARIO"],
    &["replay", "RECORDING", "--scenario", "SCENARIO", "--from", "1", "--set", "hold north"],
    &["batch", "SCENARIO", "--runs", "300", "--metric", "mean(water)", "--metric", "months_to(fence)"],
    &["batch", "SCENARIO", "--draws", "20", "--seeds", "5", "--set", "jitter 0.2"],
    &["compare", "SCENARIO", "--runs", "300", "--arm", "calm=events off", "--all"],
    &["claims", "SCENARIO", "--draws", "30", "--seeds", "2"],
    &["hindcast", "SCENARIO", "--history", "HISTORY", "--runs", "200"],
    &["check", "SCENARIO", "--deep", "--runs", "300", "--pairs", "60", "--seats", "--openings", "2", "--futures", "16"],
    &["bench", "SCENARIO", "--seconds", "0.1"],
    &["calibrate", "SCENARIO", "--runs", "16", "--sweeps", "1"],
];

fn with<'a>(args: &[&'a str], scenario: &'a str, recording: &'a str) -> Vec<&'a str> {
    let meant = |it: &&'a str| match *it {
        "SCENARIO" => scenario,
        "RECORDING" => recording,
        "HISTORY" => "history.ron",
        other => other,
    };
    args.iter().map(meant).collect()
}

/// What a person types in a game of the well, and asks of it.
const TYPED: &str = "brief\nbrief south\nmap\nmenu\nlook 1\ntable\nwhy\nnonsense\u{1b}[31m\u{202E}\n1\n1\nwhy\nwhy water\nforks\n0\nend\nmap\nundo\nquit\nquit\n";

fn assert_harmless(text: &str, what: &str) {
    let found: Vec<String> =
        text.chars().filter(|it| *it != '\n' && steers(*it)).map(|it| it.escape_unicode().to_string()).collect();
    assert!(found.is_empty(), "{what}: {found:?} in {text}");
}

#[test]
fn no_letter_of_a_scenario_steers_the_terminal() {
    let place = Place::new("hostile");
    place.said(&["run", "well.ron", "--seed", "3", "--record", "run.jsonl"], None, "");
    let mut seen = 0;
    for args in COMMANDS {
        let args = with(args, "well.ron", "run.jsonl");
        for more in [&[][..], &["--format", "json"], &["--plain"]] {
            let args: Vec<&str> = args.iter().chain(more).copied().collect();
            let (out, err) = place.said(&args, None, "");
            assert_harmless(&out, &format!("{args:?}"));
            assert_harmless(&err, &format!("{args:?}"));
            seen += usize::from(out.contains("␛[31m␇⟨U+202E⟩⟨U+2066⟩⟨U+009B⟩2J⟨U+200B⟩"));
        }
    }
    assert!(seen > 15, "only {seen} of all outputs tell what the scenario says");
    for args in [
        &["check", "spoilt.ron"][..],
        &["check", "spoilt.ron", "--format", "json"],
        &["check", "a\u{1b}[31mb\u{202E}"],
        &["run", "well.ron", "--set", "wa\u{1b}ter=\u{202E}1"],
        &["run", "well.ron", "--why", "wa\u{1b}]0;ter\u{7}"],
        &["batch", "well.ron", "--metric", "mean(\u{2066}water)"],
        &["run", "well.ron", "--seed", "\u{1b}[31m"],
        &["replay", "no\u{1b}[31mfile\u{202E}"],
    ] {
        let (out, err) = place.said(args, None, "");
        assert_harmless(&(out + &err), &format!("{args:?}"));
    }
    let (out, err) = place.said(&["play", "well.ron", "--as", "north,south", "--no-save"], None, TYPED);
    assert_harmless(&(out + &err), "play");
}

/// On a terminal our own styles are let through, and theirs are not.
#[test]
fn colours_are_ours_alone() {
    let place = Place::new("colours");
    let loaded = load(place.0.join("well.ron").to_str().expect("a path"), &[]);
    let model = std::sync::Arc::new(Model::compile(std::sync::Arc::new(loaded.scenario.expect("sound"))));
    let text = tell(
        &model,
        &loaded.texts.source,
        &play(&model, Seed(1), 0),
        &Look { width: 80, colour: true, brief: false, plain: false },
    );
    assert!(text.contains("\x1b[1m") && text.contains("␛[31m"));
    let bare = ["\x1b[0m", "\x1b[1m", "\x1b[2m"].iter().fold(text, |text, style| text.replace(style, ""));
    assert_harmless(&bare, "tell");
}

fn assert_fits(text: &str, columns: usize, what: &str) {
    for line in text.lines() {
        assert!(line.width() <= columns, "{what}: {} of {columns} columns: {line}", line.width());
    }
}

fn every_command_fits(columns: usize) {
    let place = Place::new(&columns.to_string());
    let well = include_str!("../../scenarios/tiny.ron")
        .replace("The well\"", "東京の井戸と隣り合う二つの農場の物語\"")
        .replace("Quarrel", "مُشَاجَرَة بين الجيران");
    let claims = "claims: {\"c01\": (text: \"Digging helps.\", label: Mixed, rival: \"Or not.\", \
                  tests: [(arm: [\"events off\"], control: [], metric: \"end(water)\", direction: Up, smallest: 1)])},\n    \
                  calibration: (prior: {\"water\": 52}),\n    indicators:";
    std::fs::write(place.0.join("talk.ron"), well.replacen("indicators:", claims, 1)).expect("written");
    place.said(&["run", "talk.ron", "--seed", "3", "--record", "run.jsonl"], None, "");
    for args in COMMANDS {
        for more in [&[][..], &["--plain"]] {
            let args: Vec<&str> = with(args, "talk.ron", "run.jsonl").into_iter().chain(more.iter().copied()).collect();
            let (out, err) = place.said(&args, Some(columns), "");
            assert_fits(&(out + &err), columns, &format!("{args:?}"));
        }
    }
    for args in [
        &["check", "spoilt.ron"][..],
        &["check", "us_iraq_2020"],
        &["check", "nowhere"],
        &["run", "us_iraq_2020", "--why", "attacks"],
    ] {
        let (out, err) = place.said(args, Some(columns), "");
        assert_fits(&(out + &err), columns, &format!("{args:?}"));
    }
    let (out, err) = place.said(&["play", "talk.ron", "--as", "north", "--no-save"], Some(columns), TYPED);
    assert_fits(&(out + &err), columns, "play");
}

#[test]
fn every_command_fits_from_twenty_columns_on() {
    for columns in [20, 40, 60] {
        every_command_fits(columns);
    }
}

#[test]
fn every_command_fits_a_wider_terminal() {
    for columns in [61, 62, 80, 200] {
        every_command_fits(columns);
    }
}
