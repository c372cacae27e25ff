//! Commands for whoever writes: what is listed is taken by the commands it is for, files are laid out in place, what is
//! begun works, and what changes is looked at anew.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use diwan::scenario::{Scenario, load, read_metric};
use diwan::study::{Listing, list};
use diwan::text::{Sources, Span};

fn scenario(name: &str) -> Scenario {
    load(name, &[]).scenario.expect("a bundled scenario is sound")
}

/// The first fault of a bundled scenario under a setting.
fn fault(name: &str, setting: &str) -> Option<String> {
    let loaded = load(name, &[setting.to_owned()]);
    loaded.diagnostics.is_refused().then(|| loaded.diagnostics.render(&loaded.sources, false))
}

#[test]
fn every_path_and_setting_that_is_listed_can_be_set() {
    for name in ["tiny", "nile_dam"] {
        let scenario = scenario(name);
        let paths = list(&scenario, Listing::Paths);
        let settings = list(&scenario, Listing::Settings);
        assert!(paths.len() > 60 && settings.len() > 20, "{name}: {} and {}", paths.len(), settings.len());
        for path in paths {
            let setting = format!("{}={}", path.name, path.about);
            assert_eq!(fault(name, &setting), None, "{name}: {setting}");
        }
        for setting in settings {
            assert_eq!(fault(name, &setting.name), None, "{name}: {}", setting.name);
        }
    }
}

#[test]
fn every_metric_that_is_listed_is_one_and_every_tag_is_somebody_s() {
    let scenario = scenario("us_iraq_2020");
    let metrics = list(&scenario, Listing::Metrics);
    let mut sources = Sources::new();
    for metric in &metrics {
        let file = sources.add("metric", metric.name.clone());
        let read = read_metric(&scenario, &metric.name, Span::new(file, 0, metric.name.len()));
        assert_eq!(read.expect("it is one").notation(&scenario), metric.name);
    }
    for wanted in
        ["share(reset)", "end(attacks)", "total(attacks)", "months_to(strategic)", "conduct(iran.us)", "length()"]
    {
        assert!(metrics.iter().any(|it| it.name == wanted), "{wanted}");
    }
    let tags = list(&scenario, Listing::Tags);
    let coercive = tags.iter().find(|it| it.name == "coercive").expect("a tag of the flagship");
    assert!(
        coercive.about.contains("us.strike") && coercive.about.contains("the posture strategic.press"),
        "{coercive:?}"
    );
}

#[test]
fn files_are_laid_out_in_place_once() {
    let folder = std::env::temp_dir().join(format!("diwan-fmt-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("s.ron");
    let run = |args: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_diwan")).current_dir(&folder).args(args).output().expect("it starts");
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    std::fs::write(&file, "(a:1,// why\r\nb:0.50)").expect("written");
    assert_eq!(run(&["fmt", "--check", "s.ron"]), (Some(4), "s.ron\n".into()));
    assert_eq!(run(&["fmt", "s.ron"]), (Some(0), "s.ron\n".into()));
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "(a: 1, // why\r\n    b: 0.50)\r\n");
    assert_eq!(run(&["fmt", "--check", "."]), (Some(0), String::new()));
    std::fs::write(&file, "(a:1").expect("written");
    assert_eq!(run(&["fmt", "."]), (Some(3), String::new()));
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "(a:1", "what is no RON stays");
    std::fs::remove_dir_all(&folder).expect("removed");
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("diwan-writing-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn diwan(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
    command.current_dir(folder).args(args).env("NO_COLOR", "1");
    command
}

fn said(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = diwan(folder, args).output().expect("it starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn what_one_begins_from_is_sound_and_worth_playing() {
    let folder = folder("new");
    let (code, files, next) = said(&folder, &["new", "mine/harbour"]);
    assert_eq!((code, files.lines().count()), (Some(0), 9), "{files}");
    assert!(next.contains("diwan check mine/harbour"), "{next}");
    let (code, found, _) = said(&folder, &["check", "mine/harbour"]);
    assert!(code == Some(0) && found.contains("0 faults, 0 warnings"), "{found}");
    assert_eq!(said(&folder, &["fmt", "--check", "mine/harbour"]).0, Some(0), "it is laid out");
    let (_, batch, _) = said(&folder, &["batch", "mine/harbour", "--runs", "4000", "--format", "json"]);
    let batch: serde_json::Value = serde_json::from_str(&batch).expect("JSON");
    let outcomes = batch["outcomes"].as_array().expect("a list");
    let shares: Vec<f64> = outcomes.iter().filter_map(|it| it["share"].as_f64()).collect();
    assert!(shares.len() == 5 && shares.iter().all(|it| (0.05..0.55).contains(it)), "{shares:?}");
    let (code, _, why) = said(&folder, &["new", "mine/harbour"]);
    assert!(code == Some(2) && why.contains("there is a `mine/harbour` already"), "{why}");
    assert_eq!(said(&folder, &["new", "mine.ron"]).0, Some(2));

    let digest = |name: &str| load(&folder.join(name).display().to_string(), &[]).scenario.expect("sound").digest;
    for (name, base) in [("variant", "mine/harbour"), ("mine/well", "tiny")] {
        let (code, _, why) = said(&folder, &["new", name, "--from", base]);
        assert_eq!(code, Some(0), "{why}");
        let (code, found, _) = said(&folder, &["check", name]);
        assert!(code == Some(0) && found.contains("title"), "it changes its title alone: {found}");
    }
    assert_eq!(digest("variant"), digest("mine/harbour"));
    assert_eq!(said(&folder, &["new", "two", "--from", "nile_dam", "--keep", "egypt,ethiopia"]).0, Some(0));
    let (code, found, _) = said(&folder, &["check", "two"]);
    assert!(code == Some(0) && found.contains("hold sudan") && !found.contains("hold egypt"), "{found}");
    let (_, run, _) = said(&folder, &["run", "two", "--format", "json"]);
    let run: serde_json::Value = serde_json::from_str(&run).expect("JSON");
    let choices =
        run["turns"].as_array().expect("turns").iter().flat_map(|it| it["choices"].as_array().expect("a list"));
    let acting: std::collections::BTreeSet<&str> =
        choices.filter(|it| !it["choice"].is_null()).filter_map(|it| it["actor"].as_str()).collect();
    assert_eq!(acting.into_iter().collect::<Vec<_>>(), ["egypt", "ethiopia"], "nobody else acts");
    let (code, _, why) = said(&folder, &["new", "none", "--from", "nile_dam", "--keep", "egipt"]);
    assert!(code == Some(2) && why.contains("egypt"), "{why}");
    assert_eq!(said(&folder, &["new", "none", "--keep", "egypt"]).0, Some(2), "kept of what?");
    assert_eq!(said(&folder, &["new", "mine/other", "--from", "mine/harbour"]).0, Some(0));
    std::fs::rename(folder.join("mine"), folder.join("moved")).expect("moved");
    assert_eq!(digest("moved/other"), digest("moved/harbour"), "what lies side by side may move together");
    assert_eq!(said(&folder, &["new", "other", "--from", "nowhere"]).0, Some(3));
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn what_changes_is_checked_anew() {
    let folder = folder("watch");
    assert_eq!(said(&folder, &["new", "harbour"]).0, Some(0));
    let mut child = diwan(&folder, &["check", "--watch", "harbour"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let (tell, heard) = channel();
    let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    std::thread::spawn(move || lines.map_while(Result::ok).for_each(|it| _ = tell.send(it)));
    let until = |what: &str| loop {
        let line = heard.recv_timeout(Duration::from_secs(60)).unwrap_or_else(|_| panic!("never {what}"));
        if line.contains(what) {
            break;
        }
    };
    until("0 faults");
    let file = folder.join("harbour/outcomes.ron");
    let sound = std::fs::read_to_string(&file).expect("there");
    std::fs::write(&file, sound.replacen("anger > 60", "anker > 60", 1)).expect("written");
    until("unknown-name");
    until("1 fault");
    std::fs::write(&file, &sound).expect("written");
    until("0 faults");
    child.kill().expect("ended");
    let _ = child.wait();
    assert_eq!(said(&folder, &["check", "--watch", "tiny"]).0, Some(2), "what is bundled can't change");
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn an_editor_is_served_over_standard_streams() {
    let folder = folder("lsp");
    let mut child =
        diwan(&folder, &["lsp", "--stdio"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("piped");
    let mut send = |text: &str| write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("written");
    send("{\"jsonrpc\": nonsense");
    send(r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#);
    send(r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#);
    send("[[[");
    send(r#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#);
    send(r#"{"jsonrpc":"2.0","method":"exit"}"#);
    let mut output = String::new();
    child.stdout.take().expect("piped").read_to_string(&mut output).expect("text");
    assert!(output.contains("renameProvider") && output.contains("\"id\":2"), "{output}");
    assert_eq!(child.wait().expect("ended").code(), Some(0));
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn the_extension_of_an_editor_starts_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("editors/vscode");
    let text =
        |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let json = |name: &str| {
        serde_json::from_str::<serde_json::Value>(&text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let package = json("package.json");
    let main = text(package["main"].as_str().expect("a file").trim_start_matches("./"));
    assert!(
        main.contains("args: ['lsp']")
            && package["contributes"]["configuration"]["properties"]["diwan.command"].is_object()
    );
    let languages = package["contributes"]["languages"].as_array().expect("a list");
    assert!(languages.iter().any(|it| it["extensions"][0] == ".ron"));
    let configuration = languages[0]["configuration"].as_str().expect("a file").trim_start_matches("./");
    assert!(json(configuration)["comments"].is_object());
    let grammar = package["contributes"]["grammars"][0]["path"].as_str().expect("a file").trim_start_matches("./");
    assert!(json(grammar)["patterns"].is_array());
}
